"""JSON of others is read to a depth that everything can follow, and no further."""

import copy
import pickle

import pytest
from kyb_onboarding._json import DEEPEST, loads


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_the_deepest_is_read_and_one_more_is_not(opening, closing):
    def nested(depth):
        middle = "" if opening == "[" else "1"
        return (opening * depth + middle + closing * depth).encode()

    value = loads(nested(DEEPEST))
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value
    for depth in (DEEPEST + 1, 900, 100_000):
        with pytest.raises(ValueError, match="nested too deep"):
            loads(nested(depth))


def test_many_that_lie_side_by_side_are_not_deep():
    assert loads(b"[" + b"{}," * 1000 + b'"[[["]') == [{}] * 1000 + ["[[["]
