"""Values of answers have exactly the members of the specification, and read all of them tolerantly."""

import copy
import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding import resources
from kyb_onboarding._clock import moment_of
from kyb_onboarding._values import Member, Value, anything, day, flag, members, text, texts, whole
from kyb_onboarding.resources import Customer, DollarPeCustomer, KycConfiguration, KycState

from ..support.contract import document

DOLLARPE = {DollarPeCustomer, KycConfiguration, KycState}
KINDS = [
    kind
    for kind in vars(resources).values()
    if isinstance(kind, type) and issubclass(kind, Value) and kind is not Value
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def properties_of(kind: type[Value]) -> dict[str, Any]:
    """Return the properties of the schema that a value is of."""
    schemas = document("dollarpe" if kind in DOLLARPE else "dakota")["components"]["schemas"]

    def collected(schema: dict[str, Any]) -> dict[str, Any]:
        found = dict(schema.get("properties", {}))
        for part in schema.get("allOf", []):
            found |= collected(schemas[part["$ref"].rpartition("/")[2]] if "$ref" in part else part)
        return found

    return collected(schemas[kind.SCHEMA])


def members_of(kind: type[Value]) -> dict[str, Member[Any]]:
    """Return the members of a value by the name that each has in JSON."""
    found = [member for owner in kind.__mro__ for member in vars(owner).values() if isinstance(member, Member)]
    return {member.names[0]: member for member in found}


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_has_the_members_of_its_schema(kind):
    assert members_of(kind).keys() == properties_of(kind).keys()


@pytest.mark.parametrize("kind", KINDS)
def test_every_time_of_the_schema_is_read_as_a_time_and_nothing_else_is(kind):
    for name, schema in properties_of(kind).items():
        told = schema.get("description", "")
        is_time = schema.get("format") == "date-time" or "Unix seconds" in told or "nanoseconds" in told
        is_time = is_time or name.endswith("_at")
        assert (members_of(kind)[name].read is moment_of) == is_time, name


TYPES: dict[str, Any] = {"boolean": flag, "integer": whole}


@pytest.mark.parametrize("kind", KINDS)
def test_a_plain_member_is_read_as_the_type_of_its_schema(kind):
    for name, schema in properties_of(kind).items():
        read = members_of(kind)[name].read
        if read in (flag, whole):
            assert TYPES[schema["type"]] is read, name
        elif schema.get("type") in [*TYPES]:
            assert read is moment_of, name


@given(st.sampled_from(KINDS), st.dictionaries(st.text(max_size=8), JSON, max_size=5), st.data())
def test_no_member_raises_whatever_it_holds_and_everything_comes_back(kind, body, data):
    for name in members_of(kind):
        body[name] = data.draw(JSON, name)
    value = kind(body)
    before = copy.deepcopy(body)
    for member in members_of(kind).values():
        member.find(body)
    assert value.to_dict() == before
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.deepcopy(value) == value
    assert value != object()


FORMS = [1705314600, 1705314600_000, 1705314600_000_000, 1705314600_000_000_000, "2024-01-15T10:30:00Z"]


@pytest.mark.parametrize("form", [*FORMS, "2024-01-15T12:30:00+02:00", "2024-01-15T10:30:00.000000000Z"])
def test_a_time_in_any_form_is_an_aware_datetime(form):
    customer = Customer({"id": "c1", "created_at": form})
    assert customer.created_at == datetime(2024, 1, 15, 10, 30, tzinfo=UTC)
    assert customer.created_at.tzinfo is not None


def test_what_is_odd_reads_as_nothing():
    odd: Any = Customer({"id": "c1", "name": 7, "kyb_links": "none", "is_sub_client": "yes", "created_at": "soon"})
    assert (odd.name, odd.kyb_links, odd.is_sub_client, odd.created_at) == (None, (), None, None)
    assert [whole(True), whole(7), day("2024-13-01"), day("2024-01-15")] == [None, 7, None, date(2024, 1, 15)]
    assert [text(""), texts(["a", 7]), texts(7), members([]), anything(7)] == [None, ("a",), (), {}, 7]


def test_rows_of_a_member_that_are_no_objects_are_left_out():
    customer = Customer({"id": "c1", "kyb_links": [{"url": "u", "expires_at": 1705314600}, 7, None]})
    [link] = customer.kyb_links
    assert (link.url, link.expires_at) == ("u", datetime(2024, 1, 15, 10, 30, tzinfo=UTC))


def test_deep_parts_are_read_by_the_generated_models_and_keep_what_they_do_not_know():
    from dakota_api.models import ApplicationValidation
    from kyb_onboarding.resources import Application

    body = {"application_id": "a1", "validation": {"ready": True, "new": [1]}, "entities": 7}
    application = Application(body)
    assert isinstance(application.validation, ApplicationValidation)
    assert (application.validation.ready, application.validation["new"], application.entities) == (True, [1], None)


def test_an_unknown_word_is_the_word():
    assert Customer({"id": "c1", "kyb_status": "brand_new"}).kyb_status == "brand_new"


def test_a_copy_does_not_reach_into_the_value():
    customer = Customer({"id": "c1", "kyb_links": [{"url": "u"}]})
    customer.to_dict()["kyb_links"].clear()
    assert len(customer.kyb_links) == 1
    assert Customer.__hash__ is None


def test_an_answer_cannot_be_changed():
    customer: Any = Customer({"id": "c1", "name": "Acme"})
    with pytest.raises(AttributeError, match="name"):
        customer.name = "Other"
    assert customer.name == "Acme"


def test_half_a_character_is_no_text():
    customer = Customer({"id": "c1", "name": "\ud800", "kyb_status": "act\nive", "email": "a\u00a0b"})
    assert (customer.name, customer.kyb_status, customer.email) == (None, None, "a\u00a0b")
