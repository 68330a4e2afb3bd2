"""Each defect seen in another client: ours passes the check, the peer does not, and the page tells it."""

import pytest

from .cases import CASES, PAGE, page


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.peer}: {case.defect}")
def test_ours_does_not(case):
    case.check(case.ours)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.peer}: {case.defect}")
def test_the_check_fails_on_what_the_peer_does(case):
    with pytest.raises(AssertionError):
        case.check(case.theirs)


def test_every_defect_is_told_once():
    told = [(case.peer, case.defect) for case in CASES]
    assert len(told) == len(set(told)) >= 60


def test_the_page_is_what_the_cases_say():
    assert PAGE.read_text(encoding="utf-8") == page()
