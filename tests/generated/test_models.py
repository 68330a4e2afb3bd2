"""Does a model keep what it reads, and refuse what is written wrongly? One test for each trap."""

import copy
import datetime
import pickle
import uuid
from types import MappingProxyType, ModuleType
from typing import Any

import pytest

from .examples import same

UTC = datetime.UTC
KEY = "7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41"
PART = {"size": 1}
THING: dict[str, Any] = {
    "id": "1",
    "colour": "red",
    "made_at": "2024-01-15T10:30:00Z",
    "made_on": "2024-01-15",
    "key": KEY,
    "part": {"size": 1, "whole": {"id": "2"}},
    "parts": [PART, PART],
    "expires_at": 1734567890123456789,
    "labels": ["a"],
    "times": ["2024-01-15T10:30:00Z"],
    "grid": [[PART], []],
    "decided_at": None,
    "spare": None,
    "choice": [PART],
    "parents": {"left": PART},
}
ODD: list[Any] = [
    None,
    True,
    0,
    1.5,
    "",
    "text",
    "2024-01-15",
    KEY,
    [],
    [None, 1, "text", [], {}],
    {},
    {"size": "text"},
]


@pytest.fixture
def thing(traps: ModuleType) -> Any:
    return traps.models.Thing.from_dict(THING)


def test_members_have_the_types_of_the_specification(traps: ModuleType, thing: Any):
    assert thing.made_at == datetime.datetime(2024, 1, 15, 10, 30, tzinfo=UTC)
    assert thing.made_on == datetime.date(2024, 1, 15)
    assert thing.key == uuid.UUID(KEY)
    assert isinstance(thing.part.whole, traps.models.Thing)
    assert [type(part) for part in [*thing.parts, *thing.grid[0], *thing.choice]] == [traps.models.Part] * 4
    assert thing.parents["left"] == traps.models.Part(size=1)


def test_a_whole_object_comes_back_equal(thing: Any):
    assert thing.to_dict() == THING


@pytest.mark.parametrize("name", THING)
def test_a_missing_member_is_unset_and_stays_missing(traps: ModuleType, name: str):
    given = {key: value for key, value in THING.items() if key != name}
    thing = traps.models.Thing.from_dict(given)
    assert getattr(thing, name) is traps.types.UNSET
    assert thing.to_dict() == given


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize("name", [*THING, "value", "models", "colours", "ratio", "ready", "free"])
def test_a_null_or_odd_member_stays_as_it_came(traps: ModuleType, name: str, odd: Any):
    given = {**THING, name: odd}
    assert same(traps.models.Thing.from_dict(given).to_dict(), given)


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-15",
        "2024-01-15T10:30:00",
        "2024-01-15 10:30:00Z",
        "2024-02-30T10:30:00Z",
        "2024-01-15T10:30:60Z",
        "2024-01-15T10:30:00.1234567Z",
        "20240115T103000Z",
        "soon",
    ],
)
def test_a_text_that_is_no_date_time_of_python_stays_a_text(traps: ModuleType, text: str):
    thing = traps.models.Thing.from_dict({"made_at": text})
    assert thing.made_at == text
    assert thing.to_dict() == {"made_at": text}


@pytest.mark.parametrize("text", ["2024-W03-1", "20240115", "2024-02-30", "2024-01-15T00:00:00Z"])
def test_a_text_that_is_no_full_date_stays_a_text(traps: ModuleType, text: str):
    assert traps.models.Thing.from_dict({"made_on": text}).to_dict() == {"made_on": text}


@pytest.mark.parametrize("text", [KEY.upper(), KEY.replace("-", ""), f"urn:uuid:{KEY}", "550e8400"])
def test_a_text_that_is_no_canonical_uuid_stays_a_text(traps: ModuleType, text: str):
    assert traps.models.Thing.from_dict({"key": text}).to_dict() == {"key": text}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2024-01-15T10:30:00+00:00", "2024-01-15T10:30:00Z"),
        ("2024-01-15T10:30:00.5Z", "2024-01-15T10:30:00.500000Z"),
        ("2024-01-15T10:30:00.123456000Z", "2024-01-15T10:30:00.123456Z"),
        ("2024-01-15T10:30:00+05:30", "2024-01-15T10:30:00+05:30"),
    ],
)
def test_a_date_time_comes_back_as_the_same_instant(traps: ModuleType, text: str, written: str):
    thing = traps.models.Thing.from_dict({"made_at": text})
    assert thing.made_at.tzinfo is not None
    assert thing.to_dict() == {"made_at": written}


def test_an_unknown_value_of_an_open_enumeration_is_its_text(traps: ModuleType):
    thing = traps.models.Thing.from_dict({"colour": "ultraviolet", "colours": ["red", "ultraviolet"]})
    assert type(thing.colour) is str
    assert thing.to_dict() == {"colour": "ultraviolet", "colours": ["red", "ultraviolet"]}


@pytest.mark.parametrize("model", ["Thing", "ThingRequest", "PartsByName"])
def test_unknown_members_survive_even_in_a_closed_object(traps: ModuleType, model: str):
    given = {"unknown": {"deep": [1]}}
    read = getattr(traps.models, model).from_dict(given)
    assert read.additional_keys == ["unknown"]
    assert read.to_dict() == given


def test_members_named_like_words_of_python_and_of_the_template_are_kept(traps: ModuleType):
    given = {"d": "1", "self": "2", "type": "3", "value": PART, "models": [PART], "Camel-Case": "4"}
    thing = traps.models.Thing.from_dict(given)
    assert (thing.d, thing.self_, thing.type_, thing.camel_case) == ("1", "2", "3", "4")
    assert thing.to_dict() == given
    assert not thing.additional_properties


@pytest.mark.parametrize("value", [None, [], [("id", 1)], "", "text", 1, True])
def test_what_is_no_mapping_is_refused_alike(traps: ModuleType, value: Any):
    with pytest.raises(TypeError, match="from_dict takes a mapping"):
        traps.models.Thing.from_dict(value)


def test_any_mapping_is_read(traps: ModuleType):
    assert traps.models.Thing.from_dict(MappingProxyType(THING)).to_dict() == THING


def test_reading_leaves_the_source_alone(traps: ModuleType):
    given = copy.deepcopy(THING)
    thing = traps.models.Thing.from_dict(given)
    thing["more"] = 1
    assert given == THING


def test_a_constructor_asks_for_what_is_required(traps: ModuleType):
    with pytest.raises(TypeError, match="colour"):
        traps.models.ThingRequest(name="n", key=uuid.UUID(KEY))


def test_a_constructed_request_is_written_without_what_is_unset(traps: ModuleType):
    request = traps.models.ThingRequest(name="n", colour="red", key=uuid.UUID(KEY))
    assert request.to_dict() == {"name": "n", "colour": "red", "key": KEY}
    request.due = datetime.datetime(2024, 1, 15, tzinfo=UTC)
    assert request.to_dict()["due"] == "2024-01-15T00:00:00Z"


def test_a_repr_names_members_and_shows_no_value(traps: ModuleType):
    part = traps.models.Part.from_dict({"size": "secret-1", "secret-2": "secret-3"})
    assert repr(part) == "Part(size=..., and 1 more)"


def test_models_are_equal_by_class_and_members(traps: ModuleType, thing: Any):
    assert traps.models.Thing.from_dict(THING) == thing
    assert traps.models.Thing.from_dict({**THING, "unknown": 1}) != thing
    assert traps.models.Thing.from_dict({**THING, "part": {"size": 2}}) != thing
    assert traps.models.Part.from_dict({}) != traps.models.Problem.from_dict({})


def test_models_survive_copy_and_pickle(thing: Any):
    assert copy.copy(thing) == thing
    assert copy.deepcopy(thing).part is not thing.part
    assert pickle.loads(pickle.dumps(thing)) == thing


def test_unset_is_one_object_also_after_copy_and_pickle(traps: ModuleType):
    unset = traps.types.UNSET
    assert copy.copy(unset) is unset
    assert copy.deepcopy([unset])[0] is unset
    assert pickle.loads(pickle.dumps(unset)) is unset
    assert not unset
    assert repr(unset) == "UNSET"
