"""The model of an applicant holds on the mock, and each planted bug breaks it."""

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from ..support import schemathesis_run
from .dossier_model import DossierModel
from .planted import BY_MODEL

LONG = settings(max_examples=500 if schemathesis_run.FULL else 100, stateful_step_count=30, deadline=None)
# A bug need not be shrunk to be seen.
SEARCH = settings(LONG, max_examples=1000, phases=[Phase.generate], derandomize=True, database=None, print_blob=False)


def test_the_model_holds():
    run_state_machine_as_test(DossierModel, settings=LONG)


@pytest.mark.parametrize("bug", BY_MODEL)
def test_the_model_catches_a_planted_bug(bug, monkeypatch):
    BY_MODEL[bug](monkeypatch)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(DossierModel, settings=SEARCH)
