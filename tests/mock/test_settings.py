"""The settings of a world in Python: each is checked when it is given and when it is set."""

import re
from copy import copy

import pytest
from kyb_mock import WorldSettings
from kyb_mock._settings import DEFAULTS, RULES

WRONG = [
    ("auto_approve_s", -1, "auto_approve_s must be a number from 0 to 3153600000 or null, not -1"),
    ("auto_approve_s", "x", "auto_approve_s must be a number from 0 to 3153600000 or null, not 'x'"),
    ("auto_approve_s", True, "auto_approve_s must be a number from 0 to 3153600000 or null, not True"),
    ("token_ttl_s", float("nan"), "token_ttl_s must be a number from 0 to 3153600000, not nan"),
    ("token_ttl_s", None, "token_ttl_s must be a number from 0 to 3153600000, not None"),
    ("duplicate_external_id", "maybe", "duplicate_external_id must be 'allow' or 'conflict', not 'maybe'"),
    ("event_limit", 0, "event_limit must be a whole number from 1 to 1000000000, not 0"),
    ("replay_errors", 1, "replay_errors must be true or false, not 1"),
    ("keys", "k1", "keys must be a list or set of texts that are not blank, or null"),
    ("keys", ["k1", " "], "keys must be a list or set of texts that are not blank, or null"),
    ("dollarpe_secret", "", "dollarpe_secret must be a text (1 to 1000 characters) or null"),
]


@pytest.mark.parametrize(("name", "value", "message"), WRONG)
def test_a_wrong_value_is_refused_in_one_line_when_given_and_when_set(name, value, message):
    line = f"^{re.escape(message)}$"
    with pytest.raises(ValueError, match=line):
        WorldSettings(**{name: value})
    settings = WorldSettings()
    with pytest.raises(ValueError, match=line):
        setattr(settings, name, value)
    assert settings == WorldSettings()


def test_a_long_value_is_not_told_at_length():
    with pytest.raises(ValueError, match=r"^dollarpe_canonical must be .{1,100}$"):
        WorldSettings(dollarpe_canonical="x" * 10_000)  # type: ignore[arg-type]


def test_what_fits_is_taken_and_copied():
    settings = WorldSettings(auto_approve_s=None, keys={"k1"}, duplicate_name_status=400, dollarpe_secret=None)
    settings.token_ttl_s = 0
    assert copy(settings) == settings


def test_every_default_keeps_its_own_rule():
    assert [name for name, value in DEFAULTS.items() if not RULES[name].holds(value)] == []


def test_a_setting_that_does_not_exist_cannot_be_set():
    with pytest.raises(AttributeError):
        WorldSettings().auto_aprove_s = 1
