"""DollarPe's signature: vectors for each canonical form, and exactly the bytes that are sent."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any, get_args

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding import ConfigurationError
from kyb_onboarding.signing import Canonical, SignatureAuth, canonical, sent, signature

FLAT = {"phone": "9911002211", "full_name": "Jané Doe", "ok": True, "none": None}
NESTED = {
    "document_details": {"document_number": "123", "additional_data": {"b": 1, "a": 2}},
    "customer_id": "c1",
    "list": [{"customer_id": "c2", "other": 1}],
}
FORMS: tuple[Any, ...] = get_args(Canonical)
NOW = 1_768_473_000
TEXT = st.text(st.characters(codec="utf-8"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("form", "flat", "nested"),
    [
        (
            "compact",
            rb'{"full_name":"Jan\u00e9 Doe","none":null,"ok":true,"phone":"9911002211"}',
            b'{"customer_id":"c1","document_details":{"additional_data":{"a":2,"b":1},"document_number":"123"},'
            b'"list":[{"customer_id":"c2","other":1}]}',
        ),
        (
            "spaced",
            rb'{"full_name": "Jan\u00e9 Doe", "none": null, "ok": true, "phone": "9911002211"}',
            b'{"customer_id": "c1", "document_details": {"additional_data": {"a": 2, "b": 1}, '
            b'"document_number": "123"}, "list": [{"customer_id": "c2", "other": 1}]}',
        ),
        (
            "toplevel",
            '{"full_name":"Jané Doe","none":null,"ok":true,"phone":"9911002211"}'.encode(),
            b'{"customer_id":"c1","document_details":{},"list":[{"customer_id":"c2"}]}',
        ),
    ],
)
def test_the_text_that_is_signed(form, flat, nested):
    assert canonical(FLAT, form) == flat
    assert canonical(NESTED, form) == nested


# Computed by `printf '%s' "$text" | openssl dgst -sha256 -hmac secret -binary | base64`.
VECTORS = [
    (b"key|1768473000|{}", b"{}"),
    (b'key|1768473000|{"customer_id":"c1"}', b'{"customer_id":"c1"}'),
    (b'key|1768473000|{"customer_id": "c1"}', b'{"customer_id": "c1"}'),
]


@pytest.mark.parametrize(("message", "text"), VECTORS)
def test_the_signature_is_the_hmac_of_key_time_and_text(message, text):
    expected = base64.b64encode(hmac.new(b"secret", message, hashlib.sha256).digest()).decode()
    assert signature("key", "secret", NOW, text) == expected


def test_a_known_signature():
    assert signature("key", "secret", NOW) == KNOWN


KNOWN = "9IEtxPOWCx1CditcGpjITZVg58ODSpZT3krkaR0+ZwA="


def signed(form: Canonical, **request: Any) -> httpx.Request:
    """Return a request as it is sent."""
    seen: list[httpx.Request] = []
    auth = SignatureAuth("key", "secret", form, lambda: datetime.fromtimestamp(NOW, UTC))

    def handle(sent_request: httpx.Request) -> httpx.Response:
        seen.append(sent_request)
        return httpx.Response(200)

    with httpx.Client(transport=httpx.MockTransport(handle), auth=auth) as client:
        client.request(url="https://sandbox.dollarpe.example/x?query=unsigned", **request)
    return seen[0]


@given(st.dictionaries(TEXT, JSON, max_size=4), st.sampled_from(FORMS))
def test_exactly_the_bytes_that_are_sent_are_signed_and_nothing_is_lost_on_the_wire(body, form):
    request = signed(form, method="POST", json=body)
    assert json.loads(request.content) == body
    assert request.headers["content-length"] == str(len(request.content))
    text = canonical(body, form)
    assert request.content == (text if form != "toplevel" else sent(body, form))
    assert request.headers["x-signature"] == signature("key", "secret", NOW, text)
    assert (request.headers["x-api-key"], request.headers["x-timestamp"]) == ("key", str(NOW))


def test_for_flat_bodies_the_javascript_form_is_what_is_sent():
    assert canonical(FLAT, "toplevel") == sent(FLAT, "toplevel")


@pytest.mark.parametrize("form", FORMS)
def test_a_request_without_a_body_signs_an_empty_object_and_sends_nothing(form):
    request = signed(form, method="GET")
    assert (request.content, request.headers["x-signature"]) == (b"", signature("key", "secret", NOW, b"{}"))


def test_a_body_that_is_no_json_is_signed_as_it_is():
    request = signed("compact", method="POST", content=b"<xml/>")
    assert request.content == b"<xml/>"
    assert request.headers["x-signature"] == signature("key", "secret", NOW, b"<xml/>")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "content",
    [
        b'{"amount": 12345678901234567.25}',
        b'{"amount": 1e400}',
        b'{"amount": 1e-99999999999999999999}',
        b'{"amount": NaN}',
        b'{"amount": 1, "amount": 2}',
    ],
)
def test_a_body_that_would_say_another_thing_is_signed_and_sent_as_it_is(content, form):
    request = signed(form, method="POST", content=content)
    assert request.content == content
    assert request.headers["x-signature"] == signature("key", "secret", NOW, content)


@pytest.mark.parametrize("form", FORMS)
def test_half_a_character_can_be_signed(form):
    content = rb'{"name":"\ud800"}'
    assert json.loads(signed(form, method="POST", content=content).content) == {"name": "\ud800"}


def test_the_generated_client_is_signed_in_the_same_way():
    from dollarpe_api import Client
    from dollarpe_api.api.kyc import reset_kyc
    from dollarpe_api.models import ResetKycRequest

    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(
            200, json={"status": True, "message": "Success", "data": {"id": "1", "status": "UNVERIFIED"}}
        )

    auth = SignatureAuth("key", "secret", now=lambda: datetime.fromtimestamp(NOW, UTC))
    arguments = {"auth": auth, "transport": httpx.MockTransport(handle)}
    client: Any = Client("https://sandbox.dollarpe.example", httpx_args=arguments)
    with client:
        answer: Any = reset_kyc.sync(client=client, body=ResetKycRequest(customer_id="c1"))
    assert answer.data.status == "UNVERIFIED"
    assert seen[0].headers["x-signature"] == signature("key", "secret", NOW, b'{"customer_id":"c1"}')


@pytest.mark.parametrize("given", [("", "secret"), ("key", ""), ("two words", "secret"), ("kéy", "secret")])
def test_credentials_that_cannot_be_sent_are_refused_and_not_shown(given):
    with pytest.raises(ConfigurationError) as caught:
        SignatureAuth(*given)
    assert "two words" not in str(caught.value)


def test_an_unknown_form_is_refused():
    form: Any = "pretty"
    with pytest.raises(ConfigurationError, match="compact"):
        SignatureAuth("key", "secret", form)


def test_no_credential_is_in_the_repr():
    assert repr(SignatureAuth("key-s3cret", "s3cret")) == "SignatureAuth(form='compact')"
