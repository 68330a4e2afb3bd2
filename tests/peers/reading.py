"""Answers: what is read of them, and what is kept, however odd they are."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from enum import Enum
from typing import Any, Self

import httpx
from dakota_api import models
from dakota_api.types import UNSET, Unset

from ..support import calls
from .case import CREATED, OAPC, TS, Case, Server, ours, outcome, plain

BYTES = b"%PDF-1.7 \x00\xff"


class Closed(Enum):
    """A status as generators write it."""

    ACTIVE = "active"


class Stretched(Enum):
    """One that makes a member of whatever comes."""

    ACTIVE = "active"

    @classmethod
    def _missing_(cls, value: object) -> Self:
        member = object.__new__(cls)
        member._value_ = value
        return member


def get_customer(dakota: Any) -> Any:
    return dakota.customers.get(calls.CUSTOMER)


def check_a_new_enum_value_is_its_text(read: Callable[[str], Any]) -> None:
    assert outcome(read, "brand_new") == "brand_new"


def check_a_new_enum_value_survives_pickling(read: Callable[[str], Any]) -> None:
    value = read("brand_new")
    assert pickle.loads(pickle.dumps(value)) == value == read("brand_new")


def _our_status(value: str) -> Any:
    return models.Customer.from_dict({"kyb_status": value}).kyb_status


def check_missing_and_null_members_are_read(read: Callable[[dict[str, Any]], Any]) -> None:
    for body in ({}, {"id": None, "kyb_links": None}, {"id": 7, "kyb_links": "none"}):
        assert not isinstance(outcome(read, body), Exception)


def _their_customer(body: dict[str, Any]) -> Any:
    return {"id": body["id"], "kyb_links": [dict(link) for link in body["kyb_links"]]}


def check_unknown_members_are_kept(read: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    assert read({"id": "c1", "brand_new": {"a": [1]}}) == {"id": "c1", "brand_new": {"a": [1]}}


def check_a_download_is_the_bytes(download: Any) -> None:
    server = Server(httpx.Response(200, content=BYTES, headers={"content-type": "application/pdf"}))
    assert outcome(download, server) == BYTES
    assert len(server.requests) == 1


def _our_download(server: Server) -> Any:
    return ours(lambda d: d.applications.documents.download(calls.APPLICATION, calls.DOCUMENT))(server).content


def check_a_success_without_a_body_is_one(withdraw: Any) -> None:
    assert not isinstance(outcome(withdraw, Server(httpx.Response(200))), Exception)


def check_an_absent_member_reads_as_none(get: Any) -> None:
    assert get(Server(CREATED)) is None


def check_unset_is_one_object(unset: object) -> None:
    assert copy.deepcopy(unset) is copy.copy(unset) is pickle.loads(pickle.dumps(unset)) is unset


class PlainUnset:
    """The stock template's, which has no `__reduce__`."""

    __bool__ = Unset.__bool__


def check_what_has_a_default_may_be_left_out(body: Callable[[], Any]) -> None:
    made = outcome(body)
    assert made == {"name": "Acme", "customer_type": "business"}


def _their_body() -> Any:
    def required(*, name: str, customer_type: str, is_sub_client: bool) -> dict[str, Any]:
        return {"name": name, "customer_type": customer_type, "is_sub_client": is_sub_client}

    make: Any = required
    return make(name="Acme", customer_type="business")


def check_no_repr_shows_the_token_of_an_application(created: Callable[[], Any]) -> None:
    assert calls.TOKEN not in repr(created())


WITHDRAW = calls.DAKOTA["withdrawCustomerApplication"]


CASES = [
    Case(
        "openapi-generator, apify-client",
        "a new enum value fails the whole answer",
        "OpenAPITools/openapi-generator#20012",
        "enumerations of answers are open: an unknown value is its text",
        check_a_new_enum_value_is_its_text,
        _our_status,
        lambda value: Closed(value).value,
    ),
    Case(
        "fingerprint-pro",
        "an unknown value is a new member each time, unequal to itself after pickling",
        "fingerprintjs/python-sdk#200",
        "a text equals its copy",
        check_a_new_enum_value_survives_pickling,
        _our_status,
        Stretched,
    ),
    Case(
        OAPC,
        "a missing or null member crashes",
        "openapi-generators/openapi-python-client#1019",
        "whatever comes is read, and given back as it came",
        check_missing_and_null_members_are_read,
        models.Customer.from_dict,
        _their_customer,
    ),
    Case(
        "pydantic, msgspec",
        "members that the model does not know are dropped",
        "measured",
        "they are kept",
        check_unknown_members_are_kept,
        lambda body: models.Customer.from_dict(body).to_dict(),
        lambda body: {name: value for name, value in body.items() if name in models.Customer.__slots__},
    ),
    Case(
        TS,
        "a document's bytes are read as JSON, fail, and are fetched again",
        "run",
        "a download is its bytes",
        check_a_download_is_the_bytes,
        _our_download,
        lambda server: plain(server).get("/documents/1").json(),
    ),
    Case(
        "Dakota TypeScript before 3.1",
        "a withdrawal that worked fails: its 200 has no body",
        "its changelog",
        "a success without a body is one",
        check_a_success_without_a_body_is_one,
        ours(WITHDRAW),
        lambda server: plain(server).post("/withdraw").json(),
    ),
    Case(
        OAPC,
        "UNSET reaches the application's code",
        "openapi-generators/openapi-python-client#285",
        "an absent member reads as None",
        check_an_absent_member_reads_as_none,
        lambda server: ours(get_customer)(server).name,
        lambda server: models.Customer.from_dict(plain(server).get("/customers/1").json()).name,
    ),
    Case(
        OAPC,
        "UNSET is another object after copy or pickle",
        "run",
        "it is always the same one",
        check_unset_is_one_object,
        UNSET,
        PlainUnset(),
    ),
    Case(
        "Dakota TypeScript 1.5",
        "an optional member with a default is required",
        "its changelog",
        "what may be absent may be left out",
        check_what_has_a_default_may_be_left_out,
        lambda: models.CustomerCreateRequest(name="Acme", customer_type="business").to_dict(),
        _their_body,
    ),
    Case(
        "stock generated models",
        "the repr shows everything, the application's token, too",
        "run",
        "a repr names members and shows no value",
        check_no_repr_shows_the_token_of_an_application,
        lambda: models.CustomerCreateResponse.from_dict(CREATED),
        lambda: dict(CREATED),
    ),
]
