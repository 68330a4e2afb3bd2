"""Idempotency keys and the canonical base URL they are derived from."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding import ConfigurationError
from kyb_onboarding._keys import idempotency_key, normalised_base_url

PARTS = st.tuples(st.text(max_size=5), st.text(max_size=5), st.text(max_size=5), st.integers(1, 99))


def test_a_key_is_stable_for_ever():
    # A change here would send a new key for every customer in flight, and so create each twice.
    assert idempotency_key("https://api.example", "default", "usr_12345", 1) == "5e8a11a4-c2c8-410d-9933-a480ad12c0ff"


@given(PARTS, PARTS)
def test_keys_are_version_4_uuids_and_differ_exactly_where_their_parts_do(one, other):
    key = idempotency_key(*one)
    assert uuid.UUID(key).version == 4
    assert (key == idempotency_key(*other)) == (one == other)


@pytest.mark.parametrize(
    ("given_url", "canonical"),
    [
        ("https://API.Example", "https://api.example"),
        ("https://api.example/", "https://api.example"),
        ("https://api.example:443//", "https://api.example"),
        (" https://api.example/v1/ ", "https://api.example/v1"),
        ("HTTP://localhost:80", "http://localhost"),
        ("http://127.0.0.1:4011/", "http://127.0.0.1:4011"),
        ("http://[::1]:4011", "http://[::1]:4011"),
        ("https://my_api.example", "https://my_api.example"),
        ("https://10.0.0.1", "https://10.0.0.1"),
        ("https://api.xn--bcher-kva.example", "https://api.xn--bcher-kva.example"),
    ],
)
def test_spellings_of_one_host_are_one_base_url(given_url, canonical):
    assert normalised_base_url(given_url) == canonical
    assert normalised_base_url(canonical) == canonical


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "no web address"),
        ("api.example", "no web address"),
        ("ftp://api.example", "ftp"),
        ("https://", "no web address"),
        ("https://api.example:port", "cannot be read"),
        ("https://user:hunter2@api.example", "carries a user"),
        ("https://api.example/?token=hunter2", "carries a user, query"),
        ("http://api.example", "unencrypted"),
        ("https://a..b", "no valid host"),
        ("https://api.example.", "no valid host"),
        ("https://xn--a", "no valid host"),
        ("https://api.xn--a.example", "no valid host"),
        (f"https://{'x' * 70}.example", "no valid host"),
        (f"https://{'x.' * 127}example", "no valid host"),
        ("https://exa mple.com", "no valid host"),
        ("https://bücher.example", "xn--"),
        ("https://-api.example", "no valid host"),
        ("https://999.1.1.1", "no valid host"),
        ("https://[v1.x]", "no valid host|cannot be read"),
        ("https://api.example/a b", "path"),
        ("https://api.example/\udcff", "path"),
    ],
)
def test_a_bad_base_url_is_refused_with_the_remedy_and_without_its_secrets(url, says):
    with pytest.raises(ConfigurationError, match=says) as caught:
        normalised_base_url(url)
    assert "https" in str(caught.value)
    assert "hunter2" not in str(caught.value)
