"""In CI a test that does not run is a failure; nothing of the caller's environment reaches a test."""

from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"

SKIPPING = {
    "skip": "import pytest\ndef test_it(): pytest.skip('no')",
    "skipif": "import pytest\n@pytest.mark.skipif(True, reason='no')\ndef test_it(): pass",
    "xfail": "import pytest\n@pytest.mark.xfail\ndef test_it(): assert False",
    "setup": "import pytest\n@pytest.fixture\ndef fix(): pytest.skip('no')\ndef test_it(fix): pass",
    "module": "import pytest\npytest.importorskip('no_such_module')",
}


@pytest.fixture
def inner(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    return pytester


@pytest.mark.parametrize("source", SKIPPING.values(), ids=SKIPPING)
@pytest.mark.parametrize(("ci", "green"), [("true", False), ("", True)])
def test_a_skip_fails_in_ci_only(
    inner: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, source: str, ci: str, green: bool
) -> None:
    monkeypatch.setenv("CI", ci)
    inner.makepyfile(source)
    if not green:
        inner.makepyfile(test_other="def test_passes(): pass")

    result = inner.runpytest_subprocess("-p", "no:cacheprovider")

    assert (result.ret in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)) is green


def test_keys_and_proxies_stay_out_of_the_tests(inner: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAKOTA_API_KEY", "a-real-one")
    monkeypatch.setenv("KYB_JOURNAL", "a-real-one")
    inner.makepyfile(
        "import os\n"
        "def test_it():\n"
        "    assert not {'DAKOTA_API_KEY', 'KYB_JOURNAL'} & set(os.environ)\n"
        "    assert '127.0.0.1' in os.environ['NO_PROXY']\n"
    )

    inner.runpytest_subprocess().assert_outcomes(passed=1)
