"""Sealed columns open only in their own place, and digests tell changed input without telling the input."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding._seal import MARK, Seal, keys_of
from kyb_onboarding.errors import ConfigurationError

OLD, NEW = (base64.b64encode(bytes([n]) * 32).decode() for n in (1, 2))
VALUES = st.dictionaries(
    st.text(max_size=8), st.none() | st.booleans() | st.integers() | st.text(max_size=20), max_size=5
)


def seal(*keys):
    return Seal(keys_of(",".join(keys)) if keys else ())


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_sealed_opens_again_and_shows_nothing(text, about):
    closed = seal(NEW).close(text, about)
    assert seal(NEW).open(closed, about) == text
    assert closed.startswith(MARK)
    assert len(text) < 4 or text not in closed


def test_the_same_text_is_never_sealed_alike():
    assert seal(NEW).close("Acme", "a") != seal(NEW).close("Acme", "a")


def test_a_sealed_text_does_not_open_in_another_place():
    closed = seal(NEW).close("secret", "run 1")
    with pytest.raises(ConfigurationError, match="add the one that sealed it"):
        seal(NEW).open(closed, "run 2")


def test_a_rotated_key_still_opens_and_the_first_one_seals():
    old = seal(OLD).close("Acme", "a")
    rotated = seal(NEW, OLD)
    assert rotated.open(old, "a") == "Acme"
    assert seal(NEW).open(rotated.close("Acme", "a"), "a") == "Acme"


def test_without_the_key_the_remedy_is_told():
    with pytest.raises(ConfigurationError, match="set KYB_SEAL_KEY"):
        seal().open(seal(NEW).close("Acme", "a"), "a")


def test_what_was_never_sealed_is_read_as_it_is():
    assert seal(NEW).open("https://apply", "a") == "https://apply"


@pytest.mark.parametrize("text", ["", "x", "AAAA", OLD + ",", OLD[:-4]])
def test_a_key_that_is_none_is_refused_and_not_shown(text):
    with pytest.raises(ConfigurationError, match="openssl rand") as caught:
        keys_of(text)
    assert len(text) < 4 or text not in str(caught.value)


@given(VALUES, VALUES, st.sampled_from([(), (NEW,)]))
def test_digests_name_just_the_fields_that_differ(known, given, keys):
    digests = seal(*keys).digests(known, "run")
    missing = object()
    differ = {n for n in known.keys() | given.keys() if not same(known.get(n, missing), given.get(n, missing))}
    assert set(seal(*keys).changed(digests, given, "run")) == differ


def same(one, other):
    return type(one) is type(other) and one == other


def test_digests_from_before_the_key_and_from_an_older_key_are_known():
    for before in (seal(), seal(OLD)):
        assert seal(NEW, OLD).changed(before.digests({"name": "Acme"}, "run"), {"name": "Acme"}, "run") == ()


def test_digests_do_not_show_that_two_runs_have_the_same_name():
    assert seal().digests({"name": "Acme"}, "run 1") != seal().digests({"name": "Acme"}, "run 2")
