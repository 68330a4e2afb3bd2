"""Ctrl-C while `kyb` is still starting: one line, and 130."""

import subprocess
import sys

import pytest

# The process sends itself the signal as it begins to import a module, so that the moment is exact.
START = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == MOMENT:
            os.kill(os.getpid(), signal.SIGINT)

MOMENT = sys.argv.pop(1)
sys.meta_path.insert(0, Interrupting())
from kyb_onboarding.cli import main
main()
"""
MOMENTS = (
    *("click", "rich", "attrs", "sqlite3", "inspect"),
    *("kyb_onboarding._cli", "kyb_onboarding._cli.commands", "kyb_onboarding._cli.spec", "kyb_onboarding._cli.files"),
    *("kyb_onboarding._dakota", "kyb_onboarding.errors", "kyb_onboarding.settings", "kyb_onboarding._journal"),
)


@pytest.mark.parametrize("module", MOMENTS)
def test_an_interrupt_while_a_module_is_imported_is_one_line(module, tmp_path):
    command = [sys.executable, "-Ic", START, module, "status", "--journal", str(tmp_path / "none.db")]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (130, "")
    assert ended.stderr == "kyb: interrupted; nothing is lost: kyb resume goes on\n"


def test_what_runs_before_the_guard_is_three_small_modules():
    """So that hardly a moment is left in which Python itself would answer."""
    code = f"""
import sys
sys.path[:0] = {sys.path!r}
before = set(sys.modules)
import kyb_onboarding.cli
print(*sorted(set(sys.modules) - before))
"""
    loaded = subprocess.check_output([sys.executable, "-ISc", code], text=True).split()
    assert loaded == ["kyb_onboarding", "kyb_onboarding._version", "kyb_onboarding.cli"]
