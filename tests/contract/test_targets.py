"""The option `--target`: the same file runs against each target, and without a key nothing goes to the sandbox."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLIENT = "tests/contract/test_client.py"


def run(target, *options, **environment):
    command = [sys.executable, "-Im", "pytest", "-p", "no:cacheprovider", CLIENT, f"--target={target}", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, **environment})
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(("target", "passed"), [("inproc", 3), ("mock", 3), ("prism", 2)])
def test_the_same_file_runs_against_each_target(target, passed):
    """A scenario of the mock's, and two tests for all of them; what is for others is deselected and never skipped."""
    code, text = run(target, "-k", "run_gets_its or created_read or (one_customer and compliance_block)")
    assert code == 0, text
    assert re.search(rf"{passed} passed, \d+ deselected", text), text
    assert "skipped" not in text


def test_without_a_key_all_tests_of_the_sandbox_are_deselected_and_the_reason_is_told():
    code, text = run("sandbox")
    assert code == pytest.ExitCode.NO_TESTS_COLLECTED, text
    assert "DAKOTA_API_KEY is not set" in text
    assert re.search(r"\d+ deselected", text), text
    assert "passed" not in text


def test_with_a_key_the_tests_of_the_sandbox_are_chosen():
    """Collected only: no request leaves this machine, and the key is not shown."""
    code, text = run("sandbox", "--collect-only", "-q", DAKOTA_API_KEY="not-a-real-key")
    assert code == 0, text
    assert "test_a_run_gets_its_customer_and_its_application" in text
    assert "test_a_documented_error_is_the_clients_own" not in text
    assert "not-a-real-key" not in text


def test_an_unknown_target_is_refused():
    code, text = run("staging")
    assert (code, "invalid choice: 'staging'" in text) == (pytest.ExitCode.USAGE_ERROR, True), text
