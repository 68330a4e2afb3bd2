"""The status table and the verdict of three words."""

import pytest
from kyb_onboarding import UnknownStatusWarning
from kyb_onboarding._statuses import TABLES, verdict

# decision, application_status, kyb_status → final, cleared, refused
VERDICTS = [
    (None, None, None, False, False, False),
    (None, "pending", "pending", False, False, False),
    (None, "in_review", "pending", False, False, False),
    (None, "request_for_information", "pending", False, False, False),
    ("approved", "approved", "active", True, True, False),
    (None, "approved", "pending", True, True, False),
    ("declined", "declined", "pending", True, False, True),
    ("auto_declined", "declined", "auto_declined", True, False, True),
    (None, "rejected", "pending", True, False, True),
    ("withdrawn", "pending", "pending", True, False, True),
    (None, "closed", "pending", True, False, True),
    (None, "completed", "pending", True, False, False),
    (None, "completed", "active", True, True, False),
    (None, "completed", "rejected", True, False, True),
    ("declined", "completed", "active", True, False, True),
    # kyb_status speaks alone only where the application says nothing.
    (None, None, "active", True, True, False),
    (None, None, "partner_review", False, False, False),
    (None, "pending", "active", False, False, False),
]


@pytest.mark.parametrize(("decision", "application", "kyb", "final", "cleared", "refused"), VERDICTS)
def test_verdict(decision, application, kyb, final, cleared, refused):
    found = verdict(decision, application, kyb)
    assert (found.final, found.cleared, found.refused) == (final, cleared, refused)


@pytest.mark.parametrize("words", [("novel", "pending", None), (None, "novel", None), (None, None, "novel")])
def test_an_unknown_word_means_still_in_progress_with_a_warning(words):
    with pytest.warns(UnknownStatusWarning, match="novel"):
        assert not verdict(*words).final


def test_a_warning_shows_a_word_and_nothing_else():
    with pytest.warns(UnknownStatusWarning) as caught:
        verdict(None, "Jane Doe, born 1985", None)
    assert "Jane" not in str(caught[0].message)


def test_every_word_of_the_documents_is_known():
    documents = {"pending", "in_review", "approved", "rejected", "submitted", "completed", "declined"}
    assert documents <= TABLES["application_status"].keys()
    assert {"approved", "declined", "withdrawn"} <= TABLES["decision"].keys()
    assert {"active", "pending", "partner_review", "rejected", "frozen", "auto_declined"} <= TABLES["kyb_status"].keys()
