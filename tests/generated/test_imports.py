"""Does importing one thing import that thing only?"""

import subprocess
import sys
from types import ModuleType

import dakota_api
import dollarpe_api
import pytest

LOADED = "import sys; print(*sorted(name for name in sys.modules if name.split('.')[0] in ('dakota_api', 'httpx')))"


def loaded_after(statement: str) -> set[str]:
    command = [sys.executable, "-Ic", f"{statement}\n{LOADED}"]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


def test_the_package_imports_nothing():
    assert loaded_after("import dakota_api") == {"dakota_api"}


def test_one_model_imports_no_other_and_no_httpx():
    modules = loaded_after("from dakota_api.models import Application")
    assert modules == {"dakota_api", "dakota_api.models", "dakota_api.models.application", "dakota_api.types"}


def test_an_endpoint_imports_no_model_and_no_httpx():
    modules = loaded_after("from dakota_api.api.customers import create_customer")
    assert not {name for name in modules if name.startswith(("dakota_api.models.", "dakota_api.client", "httpx"))}


@pytest.mark.parametrize("package", [dakota_api, dollarpe_api])
def test_every_name_of_a_face_exists(package: ModuleType):
    __import__(f"{package.__name__}.models")
    for module in (package, package.models):
        assert set(module.__all__) <= set(dir(module))
        for name in module.__all__:
            assert getattr(module, name).__class__ is not ModuleType
        with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
            getattr(module, "nonsense")  # noqa: B009 - a plain access is what mypy refuses
