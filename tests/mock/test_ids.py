"""Identifiers look like the vendor's, sort by time, and come again from the same seed."""

import re
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_mock._bounded import Bounded
from kyb_mock._ids import ALPHABET, KSUID_EPOCH_UNIX_S, Ids, base62, counterpart

KSUID = re.compile(r"[0-9A-Za-z]{27}")
LATEST = KSUID_EPOCH_UNIX_S + 2**32 - 1


def number_of(text):
    """Read base 62."""
    return reduce(lambda read, digit: read * 62 + ALPHABET.index(digit), text, 0)


@given(
    first=st.integers(KSUID_EPOCH_UNIX_S, LATEST - 2**20),
    later=st.integers(1, 3) | st.integers(1, 2**20),
    seed=st.integers(0),
)
def test_ksuids_sort_by_the_second_they_were_made_in(first, later, seed):
    ids = Ids(seed)
    made = [ids.ksuid(second) for second in (first, first + later, first + later, first)]
    assert all(KSUID.fullmatch(one) for one in made)
    assert max(made[0], made[3]) < min(made[1], made[2])


@given(st.integers(KSUID_EPOCH_UNIX_S, LATEST), st.integers(0))
def test_a_ksuid_names_the_second_it_was_made_in(second, seed):
    assert number_of(Ids(seed).ksuid(second)) >> 128 == second - KSUID_EPOCH_UNIX_S


@pytest.mark.parametrize("now", [-1e9, 0, 1e12, KSUID_EPOCH_UNIX_S - 0.5])
def test_any_time_has_a_ksuid(now):
    assert KSUID.fullmatch(Ids(1).ksuid(now))


def test_a_known_ksuid_is_spelled_as_everywhere():
    """The example of the KSUID's own documentation: payload B5A1CD34B5F99D1154FB6853345C9735, time 107608047."""
    number = 107608047 << 128 | 0xB5A1CD34B5F99D1154FB6853345C9735
    assert base62(number, 27) == "0ujtsYcgvSTl8PAuAdqWYSMnLOv"


@given(st.integers(0, 62**20 - 1), st.integers(20, 30))
def test_base62_can_be_read_back(number, length):
    text = base62(number, length)
    assert (len(text), number_of(text)) == (length, number)


def test_a_seed_gives_the_same_again_and_none_gives_new_ones():
    assert [Ids(7).ksuid(1e9), Ids(7).token()] == [Ids(7).ksuid(1e9), Ids(7).token()]
    assert Ids().token() != Ids().token()
    assert Ids(7).token() != Ids(8).token()


@given(st.text(ALPHABET, min_size=27, max_size=27))
def test_a_ksuid_and_its_counterpart_are_each_other_s_and_of_the_same_second(ksuid):
    other = counterpart(ksuid)
    assert counterpart(other) == ksuid
    assert KSUID.fullmatch(other)
    assert other[:6] == ksuid[:6]
    assert all(ours != theirs for ours, theirs in zip(ksuid[6:], other[6:], strict=True))


@given(st.text(st.characters(), max_size=40))
def test_whatever_is_no_ksuid_has_no_counterpart_among_them(text):
    if not KSUID.fullmatch(text):
        assert not KSUID.fullmatch(counterpart(text))


def test_a_first_token_is_told_by_the_world_alone():
    ids, identifier = Ids(7), "0" * 27
    token = ids.first_token(identifier)
    assert token == Ids(7).first_token(identifier)
    assert token[:27] == identifier
    assert len(token) == len(ids.token())
    others = [Ids(8).first_token(identifier), Ids().first_token(identifier), ids.first_token("1" * 27)]
    assert len({one[27:] for one in (token, *others)}) == 4


def test_thousands_of_ids_are_all_different():
    ids = Ids(1)
    made = [ids.ksuid(1.8e9) for _ in range(5000)] + [ids.token() for _ in range(5000)]
    assert len(set(made)) == len(made)


@given(st.integers(1, 5), st.lists(st.integers(0, 9)))
def test_a_bounded_mapping_keeps_the_youngest(limit, keys):
    bounded: Bounded[int, int] = Bounded(limit)
    for key in keys:
        bounded[key] = key
        assert len(bounded) <= limit
        assert key in bounded
