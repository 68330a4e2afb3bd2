"""The package's face: every name is there, is what its module holds, and brings no more than it needs."""

import subprocess
import sys

import kyb_onboarding
import pytest


@pytest.mark.parametrize("name", kyb_onboarding.__all__)
def test_every_name_is_found_in_a_fresh_process_whichever_comes_first(name):
    code = f"import kyb_onboarding as k\nassert {name!r} in dir(k)\nfrom kyb_onboarding import {name}\nk.{name}"
    subprocess.run([sys.executable, "-Ic", code], check=True)


def test_a_star_import_brings_all():
    found: dict[str, object] = {}
    exec("from kyb_onboarding import *", found)
    assert set(kyb_onboarding.__all__) <= set(found)


def test_another_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'kyb_onboarding' has no attribute 'nonsense'"):
        getattr(kyb_onboarding, "nonsense")  # noqa: B009 - a plain access is what mypy refuses


def test_importing_the_package_imports_none_of_its_modules():
    code = "import sys, kyb_onboarding\nprint(*sorted(name for name in sys.modules if name.startswith('kyb_')))"
    loaded = subprocess.check_output([sys.executable, "-Ic", code], text=True).split()
    assert loaded == ["kyb_onboarding", "kyb_onboarding._version"]
