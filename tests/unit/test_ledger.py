"""Decisions of the ledger in openapi/README.md that our client holds, and no test of a single module does."""

import base64
import json
from datetime import UTC, datetime
from inspect import signature

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from dakota_api.models import BusinessEntity
from kyb_onboarding import CredentialsError, CustomerId, NewCustomer, RejectedError, UnavailableError, WebhookError
from kyb_onboarding._gateway._edge import token_of
from kyb_onboarding._statuses import verdict
from kyb_onboarding.webhooks import verify

from ..support import calls
from ..support.faces import FACES

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw().hex()
NOW = datetime(2026, 1, 1, tzinfo=UTC)
TIME = str(int(NOW.timestamp()))


def signed(text, body):
    """Return the event of a body, whose signature is of some text."""
    headers = {"x-webhook-timestamp": TIME, "x-webhook-signature": base64.b64encode(PRIVATE.sign(text)).decode()}
    return verify(body, headers, [PUBLIC], now=NOW)


def event(body):
    raw = json.dumps(body).encode()
    return signed(TIME.encode() + raw, raw)


def test_kyc_status_decides_nothing():
    assert not [name for name in signature(verdict).parameters if "kyc" in name]


@pytest.mark.parametrize("name", [calls.KSUID, "cus_123", "01HABCDEFG1234567890XYZ", "a-b.c:d"])
def test_an_identifier_of_any_form_is_read_and_sent(name):
    asked = []

    def handle(request):
        asked.append(request.url.path)
        return httpx.Response(200, json={"id": name})

    with FACES["threads"](handle) as client:
        assert client(lambda d: d.customers.get(CustomerId(name))).id == name
    assert asked == [f"/customers/{name}"]


@pytest.mark.parametrize("body", [{"id": "c1"}, {"customer_id": "c1"}, {"data": {"id": "c1"}}])
def test_a_new_customers_id_is_read_where_any_source_shows_it(body):
    with FACES["threads"](lambda request: httpx.Response(201, json=body)) as client:
        assert client(lambda d: d.customers.create(NewCustomer("Acme Corporation", "business"))).id == "c1"


@pytest.mark.parametrize("links", [{}, {"kyb_links": []}, {"kyb_links": None}])
def test_a_new_customer_without_links_is_read(links):
    answer = httpx.Response(201, json={"id": "c1", "application_id": "a1", **links})
    with FACES["threads"](lambda request: answer) as client:
        assert client(lambda d: d.customers.create(NewCustomer("Acme Corporation", "business"))).id == "c1"


@pytest.mark.parametrize("name", ["website", "website_url"])
def test_a_website_is_read_under_either_name(name):
    assert getattr(BusinessEntity.from_dict({name: "https://acme.example"}), name) == "https://acme.example"


@pytest.mark.parametrize("kind", ["customer.kyb_status.created", "customer.kyb_status.updated"])
@pytest.mark.parametrize("name", ["kyb_status", "status"])
def test_a_status_is_told_alike_by_both_types_of_events(kind, name):
    found = event({"id": "e1", "type": kind, "data": {"object": {"customer_id": "c1", name: "approved"}}})
    assert (found.customer_id, found.kyb_status) == ("c1", "approved")


@pytest.mark.parametrize("created", ["created", "created_at"])
@pytest.mark.parametrize("data", [{"object": {"customer_id": "c1"}}, {"customer_id": "c1"}])
def test_an_event_of_either_shape_is_read(created, data):
    found = event({"id": "e1", "type": "customer.updated", created: int(TIME), "data": data})
    assert (found.customer_id, found.created) == ("c1", NOW)


def test_nothing_stands_between_time_and_body():
    body = b'{"id": "e1", "type": "customer.created", "data": {}}'
    assert signed(TIME.encode() + body, body).id == "e1"
    with pytest.raises(WebhookError):
        signed(TIME.encode() + b"." + body, body)


@pytest.mark.parametrize("host", ["apply.dakota.com", "apply.dakota.xyz", "onboarding.dakota.xyz", "127.0.0.1:4011"])
def test_the_token_is_found_whatever_the_host(host):
    assert token_of(f"https://{host}/applications/{calls.KSUID}?a=1&token={calls.TOKEN}") == calls.TOKEN


@pytest.mark.parametrize(("status", "kind"), [(400, RejectedError), (403, CredentialsError), (409, UnavailableError)])
def test_a_refusal_is_the_error_of_its_status(status, kind):
    body = {"type": "https://e/#forbidden", "title": "T", "status": status, "detail": "The application is submitted."}
    with FACES["threads"](lambda request: httpx.Response(status, json=body)) as client, pytest.raises(kind) as caught:
        client(calls.DAKOTA["addAssociatedIndividual"])
    assert caught.value.problem.detail == "The application is submitted."


def test_a_withdrawal_answers_without_a_body():
    with FACES["threads"](lambda request: httpx.Response(200)) as client:
        assert client(calls.DAKOTA["withdrawCustomerApplication"]) is None
