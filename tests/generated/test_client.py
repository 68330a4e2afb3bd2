"""Does a client keep its secrets, its caller's dicts and itself as they are?"""

from types import ModuleType
from typing import Any

import httpx
import pytest

BASE = "https://traps.example.com"


@pytest.fixture
def client(traps: ModuleType) -> Any:
    return traps.AuthenticatedClient(BASE, "secret", auth_header_name="x-key", headers={"a": "secret"})


def test_a_repr_shows_no_secret(traps: ModuleType, client: Any):
    assert repr(client) == "AuthenticatedClient(base_url='https://traps.example.com')"
    for url in ("https://user:secret@traps.example.com/v1?token=secret", "https://traps.example.com/v1#secret"):
        shown = repr(traps.Client(url, headers={"a": "secret"}, cookies={"a": "secret"}))
        assert shown == "Client(base_url='https://traps.example.com/v1')"


def test_the_token_is_sent_in_its_header(traps: ModuleType, client: Any):
    assert client.get_httpx_client().headers["x-key"] == "secret"
    bearer = traps.AuthenticatedClient(BASE, "secret", auth_header_name="Authorization", prefix="Bearer")
    assert bearer.get_httpx_client().headers["Authorization"] == "Bearer secret"


def test_the_header_of_the_token_must_be_named(traps: ModuleType):
    with pytest.raises(TypeError, match="auth_header_name"):
        traps.AuthenticatedClient(BASE, "secret")


def test_the_callers_headers_are_left_alone(traps: ModuleType):
    headers = {"a": "1"}
    client = traps.AuthenticatedClient(BASE, "secret", auth_header_name="x-key", headers=headers)
    client.get_httpx_client()
    client.get_async_httpx_client()
    assert headers == {"a": "1"}
    headers["a"] = "2"
    assert client.with_headers({}).get_httpx_client().headers["a"] == "1"


def test_with_returns_a_new_client_and_leaves_the_original_alone(client: Any):
    original = client.get_httpx_client()
    other = client.with_headers({"b": "2"}).with_cookies({"c": "3"}).with_timeout(1.0)
    assert "b" not in original.headers
    assert "c" not in original.cookies
    assert original.timeout == httpx.Timeout(15.0)
    assert client.get_httpx_client() is original
    made = other.get_httpx_client()
    assert (made.headers["a"], made.headers["b"], made.headers["x-key"]) == ("secret", "2", "secret")
    assert made.cookies["c"] == "3"
    assert made.timeout == httpx.Timeout(1.0)


def test_a_client_waits_for_a_limited_time_and_follows_no_redirect(client: Any):
    assert client.get_httpx_client().timeout == httpx.Timeout(15.0)
    assert not client.get_httpx_client().follow_redirects


def test_a_client_closes_its_httpx_client(client: Any):
    with client:
        inner = client.get_httpx_client()
    assert inner.is_closed


def test_an_httpx_client_can_be_handed_in(traps: ModuleType):
    with httpx.Client() as own:
        assert traps.Client(BASE).set_httpx_client(own).get_httpx_client() is own
