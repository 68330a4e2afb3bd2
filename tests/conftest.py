"""Set what holds for every test: Hypothesis' profile, no skips in CI, nothing of the caller's environment."""

import itertools
import os
import signal
from collections.abc import Generator
from typing import TypeVar

import pytest
from hypothesis import settings

# How much is tested; not a setting of the layer's.
PROFILES = ("KYB_CONTRACT_PROFILE", "KYB_PROOFS")
CI = bool(os.environ.get("CI"))

# A machine under load is slow at times, which is no fault of the code under test: pytest's own timeout catches a hang.
settings.register_profile("dev", deadline=None, print_blob=True)
# The same examples on every run, so that a red build is red again when somebody looks at it.
settings.register_profile("ci", parent=settings.get_profile("dev"), derandomize=True, database=None)
settings.load_profile("ci" if CI else "dev")


TARGETS = ("inproc", "mock", "prism", "sandbox")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the caller choose what the client's contract tests talk to."""
    parser.addoption(
        "--target",
        choices=TARGETS,
        default="mock",
        help="what tests/contract/test_client.py talks to; the vendor's sandbox needs DAKOTA_API_KEY",
    )


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say why no test of the sandbox runs."""
    if config.getoption("target") == "sandbox" and not config.option.sandbox_key:
        return "target sandbox: DAKOTA_API_KEY is not set, so its tests are deselected"
    return None


def pytest_configure(config: pytest.Config) -> None:
    """Keep the developer's keys and settings out of the tests, and loopback traffic out of a proxy."""
    config.addinivalue_line("markers", "targets(*names): the targets that the test applies to; see --target")
    # The one key that a test may use, and only when asked to. Workers of xdist are handed the controller's.
    key = os.environ.get("DAKOTA_API_KEY") or getattr(config.option, "sandbox_key", "")
    config.option.sandbox_key = key if config.getoption("target") == "sandbox" else ""
    for name in list(os.environ):
        if name.startswith(("DAKOTA_", "DOLLARPE_", "KYB_")) and name not in PROFILES:
            del os.environ[name]
    direct = ",".join(filter(None, [os.environ.get("NO_PROXY"), "127.0.0.1", "localhost"]))
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = direct
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # A shell starts what runs in the background so, and every child would inherit it, those a test interrupts too.
        signal.signal(signal.SIGINT, signal.default_int_handler)


NUMBERS = itertools.count()


@pytest.fixture(autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the journal of whoever runs the tests out of them: what names none gets one of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / f"state-{next(NUMBERS)}"))


Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


def _fail_if_skipped(report: Report) -> Report:
    if CI and report.outcome == "skipped":
        report.outcome = "failed"
        # Otherwise the session counts an expected failure as none.
        vars(report).pop("wasxfail", None)
        report.longrepr = f"CI runs every test, and this one did not run or was expected to fail: {report.longreprtext}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped or expected failure into a failure in CI."""
    return _fail_if_skipped((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a skipped file into an error in CI."""
    return _fail_if_skipped((yield))
