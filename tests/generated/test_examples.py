"""Do the models keep every byte of a real answer?"""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .examples import MODELS, Example, examples_of, same

EXAMPLES = [example for api in MODELS for example in examples_of(api)]
NAMED = [pytest.param(example, id=f"{example.schema}-{number}") for number, example in enumerate(EXAMPLES)]

TEXTS = st.text(max_size=5) | st.sampled_from(
    [
        "2024-01-15",
        "2024-W03-1",
        "20240115",
        "2024-01-15T10:30:00Z",
        "2024-01-15T10:30:00.123456+05:30",
        "2024-01-15T10:30:00.123456789Z",
        "2024-01-15T10:30:00",
        "2024-01-15T10:30:60Z",
        "2024-13-15T10:30:00Z",
        "0000-01-01T00:00:00Z",
        "7F9C24E8-3B12-4FEF-91E0-5C5A2D8B6A41",
    ]
)
SCALARS = st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False) | TEXTS
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2))


def test_both_specifications_have_examples():
    schemas = {example.schema for example in EXAMPLES}
    assert {"CustomerCreateRequest", "CustomerCreateResponse", "Customer", "Application", "ProblemDetails"} <= schemas
    assert {"SimulateOnboardingResponse", "AddKycDataRequest", "AddKycDataResponse"} <= schemas


@pytest.mark.parametrize("example", NAMED)
def test_an_example_comes_back_equal(example: Example):
    assert same(example.model.from_dict(example.value).to_dict(), example.value)


@pytest.mark.parametrize("example", NAMED)
def test_a_model_can_be_copied_pickled_and_compared(example: Example):
    model = example.model.from_dict(example.value)
    assert copy.copy(model) == model
    assert copy.deepcopy(model) == model
    assert pickle.loads(pickle.dumps(model)) == model
    assert model != object()


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value inside a JSON value."""
    keys = range(len(value)) if isinstance(value, list) else list(value) if isinstance(value, dict) else []
    return [place for key in keys for place in ((*path, key), *places(value[key], (*path, key)))]


def mutate(data: st.DataObject, value: Any) -> Any:
    """Return a JSON value with one place deleted, null, of another type, or with one more member."""
    value = copy.deepcopy(value)
    found = places(value)
    if not found:
        return value
    *parents, last = data.draw(st.sampled_from(found), "place")
    container = value
    for key in parents:
        container = container[key]
    match data.draw(st.sampled_from(["delete", "null", "retype", "extend"]), "change"):
        case "delete":
            del container[last]
        case "null":
            container[last] = None
        case "extend" if isinstance(container, dict):
            container[data.draw(TEXTS, "name")] = data.draw(VALUES, "value")
        case _:
            container[last] = data.draw(VALUES, "value")
    return value


@given(st.data(), st.sampled_from(EXAMPLES))
def test_no_odd_member_raises_and_all_come_back(data: st.DataObject, example: Example):
    changed = example.value
    for _ in range(data.draw(st.integers(1, 4), "changes")):
        changed = mutate(data, changed)
    source = copy.deepcopy(changed)
    model = example.model.from_dict(source)
    assert same(model.to_dict(), changed)
    assert same(source, changed)
    assert pickle.loads(pickle.dumps(model)) == model
    assert example.model.__name__ in repr(model)
