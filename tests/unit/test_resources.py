"""Every operation is one method of one resource, on both faces, and sends what our own specification accepts."""

import json
from typing import Any

import dakota_api.operations as dakota
import dollarpe_api.operations as dollarpe
import httpx
import pytest
from kyb_onboarding import InvalidInputError
from kyb_onboarding._faces import Resource, call, listing
from kyb_onboarding.resources import Applications, Value

from ..support import calls
from ..support.contract import Contract
from ..support.faces import FACES, KEY, SECRET

BASES = {"dakota": "https://api.platform.sandbox.dakota.xyz", "dollarpe": "https://sandbox.dollarpe.xyz/cms/api/v1"}
TABLES: dict[str, dict[str, calls.Call]] = {"dakota": calls.DAKOTA, "dollarpe": calls.DOLLARPE}
OPERATIONS: dict[str, Any] = {"dakota": dakota.OPERATIONS, "dollarpe": dollarpe.OPERATIONS}
CASES = [pytest.param(api, name, id=f"{api}-{name}") for api, table in TABLES.items() for name in table]
# Three requests in one method, each of which has a method of its own.
COMPOSED = {"Uploads.upload", "Uploads.upload_for_individual", "Uploads.send"}


def made(api: str, name: str, face: str) -> tuple[list[httpx.Request], Any]:
    """Make a call, and return the requests and the value."""
    contract, requests = Contract(api, BASES[api]), []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return fitting(contract.answer_to(request), name)

    with FACES[face](handle, dollarpe=api == "dollarpe") as client:
        return requests, client(TABLES[api][name])


def fitting(response: httpx.Response, name: str) -> httpx.Response:
    """Return an example as the answer to the call: about what was asked for, and without a next page."""
    try:
        body = response.json()
    except ValueError:
        return response
    body.pop("has_more", None)
    body.pop("meta", None)
    data = body.get("data")
    if isinstance(data, dict):
        data.pop("next", None)
        data |= {"id": calls.PERSON} if name == "getCustomer" else {}
    ids = {"id": calls.KSUID, "application_id": calls.KSUID, "simulation_id": calls.SIMULATION}
    body |= {key: value for key, value in ids.items() if key in body}
    return httpx.Response(response.status_code, json=body)


@pytest.mark.parametrize("api", TABLES)
def test_the_table_has_every_operation_of_the_specification(api):
    assert TABLES[api].keys() == OPERATIONS[api].keys() == Contract(api, BASES[api]).names()


def test_every_method_of_every_resource_is_in_the_table():
    methods = {
        f"{kind.__name__}.{name}"
        for kind in descendants(Resource)
        for name, member in vars(kind).items()
        if isinstance(member, (call, listing))
    }
    assert len(methods - COMPOSED) == len(calls.DAKOTA) + len(calls.DOLLARPE)
    assert methods > COMPOSED


def descendants(kind: type[Any]) -> set[type[Any]]:
    children: list[type[Any]] = kind.__subclasses__()
    return {kind}.union(*(descendants(child) for child in children))


@pytest.mark.parametrize(("api", "name"), CASES)
def test_a_call_makes_the_one_request_of_its_operation_and_the_specification_accepts_it(api, name):
    contract = Contract(api, BASES[api])
    [request], _ = made(api, name, "threads")
    assert contract.operation_of(request) == name
    assert contract.faults(request) == []


@pytest.mark.parametrize(("api", "name"), CASES)
def test_both_faces_send_the_same_and_return_the_same(api, name):
    (first, value), (second, again) = made(api, name, "threads"), made(api, name, "asyncio")
    assert [(r.method, r.url, r.headers, r.content) for r in first] == [
        (r.method, r.url, r.headers, r.content) for r in second
    ]
    assert value == again


@pytest.mark.parametrize(("api", "name"), CASES)
def test_no_secret_and_no_personal_datum_is_in_the_repr_of_a_value(api, name):
    _, value = made(api, name, "threads")
    shown = repr(value)
    secrets = ("token=", "jane", "Jane", "@", "https://", KEY, SECRET, calls.TOKEN)
    assert not [secret for secret in secrets if secret in shown]
    values = [row for row in (value if isinstance(value, (list, tuple)) else [value]) if isinstance(row, Value)]
    for row in values:
        assert isinstance(row.to_dict(), dict)
        assert type(row)(row.to_dict()) == row


@pytest.mark.parametrize(("api", "name"), CASES)
def test_a_credential_goes_alone_and_only_where_the_specification_asks_for_it(api, name):
    [request], _ = made(api, name, "threads")
    assert ("x-application-token" in request.headers) + ("x-api-key" in request.headers) <= 1
    assert calls.TOKEN not in str(request.url)
    assert KEY not in str(request.url)
    assert SECRET not in str(request.headers)


HOSTILE = ["", ".", "..", "../customers", "a/b", "a?b=1", "a#b", "a%2fb", "a b", "ä", "a" * 129, "a\n", "a\\b"]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("value", HOSTILE)
def test_an_id_that_would_reach_another_resource_is_refused_before_anything_is_sent(face, value):
    with FACES[face](lambda request: pytest.fail("sent")) as client:
        for act in (
            lambda d: d.customers.get(value),
            lambda d: d.applications.individuals.delete(calls.APPLICATION, value, token=calls.TOKEN),
            lambda d: d.applications.documents.list(value, token=calls.TOKEN),
            lambda d: d.sandbox.get_simulation(value),
            lambda d: d.legal.get_document(value),
        ):
            with pytest.raises(InvalidInputError):
                client(act)


@pytest.mark.parametrize("token", ["", "two words", "tökén", "https://apply.example/?other=1", "https://[", "a\r\nb"])
def test_what_is_no_token_is_refused_and_not_shown(token):
    with (
        FACES["threads"](lambda request: pytest.fail("sent")) as client,
        pytest.raises(InvalidInputError) as caught,
    ):
        client(lambda d: d.applications.get(calls.APPLICATION, token=token))
    assert not token or token not in str(caught.value)


def test_a_key_alone_downloads_a_document_and_never_goes_with_a_token():
    seen = []

    def handle(request):
        seen.append(request.headers.keys() & {"x-api-key", "x-application-token"})
        return httpx.Response(200, content=b"%PDF")

    with FACES["threads"](handle) as client:
        client(lambda d: d.applications.documents.download(calls.APPLICATION, calls.DOCUMENT))
        client(lambda d: d.applications.documents.download(calls.APPLICATION, calls.DOCUMENT, token=calls.TOKEN))
    assert seen == [{"x-api-key"}, {"x-application-token"}]


def test_a_body_that_json_cannot_carry_is_refused_before_anything_is_sent():
    with FACES["threads"](lambda request: pytest.fail("sent")) as client:
        for reason in ("\ud800", float("nan"), object()):
            with pytest.raises(InvalidInputError, match="JSON"):
                client(lambda d, reason=reason: d.customers.withdraw(calls.CUSTOMER, calls.APPLICATION, reason=reason))


def test_methods_keep_their_names_signatures_and_docstrings():
    import inspect

    with FACES["threads"](lambda request: pytest.fail("sent")) as client:
        get = client(lambda d: d.applications.get)
    assert (get.__name__, get.__doc__) == ("get", Applications.get.__doc__)
    assert list(inspect.signature(get).parameters) == ["application_id", "token", "include", "options"]


def test_the_recorded_body_of_the_durable_flow_is_sent_byte_by_byte():
    from kyb_onboarding._caller import Unguarded
    from kyb_onboarding._gateway import Gateway
    from kyb_onboarding.settings import Settings

    from ..support.process import SteppedClock

    gateway = Gateway(Settings(api_key="key"), SteppedClock())
    body = '{"name": "Acme \\u00e4",   "customer_type": "business"}'
    flow = gateway.create_customer(body, calls.KEYED.idempotency_key or "", Unguarded())
    send: Any = next(flow)
    assert send.request.content == body.encode()
    assert json.loads(body)["name"] == "Acme ä"


ONE_TEXT = [
    lambda d: d.customers.list(status="approved"),
    lambda d: d.applications.get(calls.APPLICATION, token=calls.TOKEN, include="all"),
    lambda d: d.customers.imports.sumsub("token"),
    lambda d: d.webhooks.create_target("https://hooks.example/", event_types="customer.created"),
]


@pytest.mark.parametrize("call", ONE_TEXT)
def test_one_text_is_not_taken_for_a_list_of_letters(call):
    with (
        FACES["threads"](lambda request: pytest.fail("sent")) as client,
        pytest.raises(InvalidInputError, match="list"),
    ):
        client(call)


def test_a_token_given_for_an_id_is_not_shown():
    with FACES["threads"](lambda request: pytest.fail("sent")) as client, pytest.raises(InvalidInputError) as caught:
        client(lambda d: d.customers.get("https://a.example/?token=s3cret"))
    assert "s3cret" not in str(caught.value)
