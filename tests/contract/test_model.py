"""The models hold on the mock, each planted bug breaks the law that is about it, and each law is broken by one."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from ..support import schemathesis_run
from .models.laws import BrokenLaw, Law
from .models.planted import BUGS, MODELS

LONG = settings(
    max_examples=1000 if schemathesis_run.FULL else 100,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
# The same histories each time; a bug need not be shrunk to be seen, and the first is enough.
SEARCH = settings(
    LONG,
    max_examples=1000,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    print_blob=False,
    report_multiple_bugs=False,
)


@pytest.mark.parametrize("model", MODELS)
def test_a_model_holds(model):
    run_state_machine_as_test(model, settings=LONG)


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_breaks_its_law(bug, monkeypatch):
    model, law, plant = BUGS[bug]
    plant(monkeypatch)
    with pytest.raises(BrokenLaw) as broken:
        run_state_machine_as_test(model, settings=SEARCH)
    assert broken.value.law is law, broken.value


def test_every_law_is_broken_by_a_planted_bug():
    assert {bug.law for bug in BUGS.values()} == set(Law)
