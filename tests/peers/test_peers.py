"""Each defect seen in another client, as a case that ours passes."""

import pytest

from .cases import CASES, Stage


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.peer}: {case.defect}")
def test_ours_does_not(case, tmp_path):
    case.scenario(Stage(tmp_path))


def test_every_case_is_told_once():
    told = [(case.peer, case.defect) for case in CASES]
    assert len(told) == len(set(told)) >= 27
