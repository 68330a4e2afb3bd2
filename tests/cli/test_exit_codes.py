"""Exit codes as data."""

import pytest
from kyb_onboarding import errors
from kyb_onboarding._cli import exit_codes
from kyb_onboarding.errors import KybError

from ..unit.test_errors import instances

CODES = {
    "ConfigurationError": 3,
    "CredentialsError": 3,
    "JournalNotOursError": 3,
    "JournalNewerError": 3,
    "JournalReadOnlyError": 3,
    "JournalFullError": 5,
    "InvalidInputError": 2,
    "InputChangedError": 4,
    "RejectedError": 4,
    "InDoubtError": 6,
    "ConflictError": 6,
    "UndecidedError": 5,
    "TransportError": 5,
    "UnavailableError": 5,
}


@pytest.mark.parametrize("error", list(instances()), ids=lambda error: type(error).__name__)
def test_every_error_has_its_code(error):
    code = exit_codes.of_error(error)
    assert code == CODES.get(type(error).__name__, code)
    assert (code == exit_codes.INTERNAL) == (type(error) is KybError)
    assert CODES.keys() <= vars(errors).keys()


@pytest.mark.parametrize(
    ("codes", "code"), [([], 0), ([0, 0], 0), ([0, 5], 5), ([5, 4], 4), ([4, 6, 5], 6), ([6, 3], 3), ([1], 1)]
)
def test_doubt_before_refusal_before_unfinished(codes, code):
    assert exit_codes.worst(codes) == code
