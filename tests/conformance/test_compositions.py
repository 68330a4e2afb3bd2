"""Several things wrong at once, drawn by Hypothesis: any JSON around any example, any bytes, any headers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ..support.faces import FACES
from . import bodies
from .examples import places
from .plans import CALLS, Headers, Hostile, accepted
from .play import playing

ANY_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [
        *(b"content-type", b"content-encoding", b"content-length", b"content-disposition", b"retry-after", b"date"),
        *(b"x-request-id", b"x-created-at", b"x-ratelimit-reset", b"x-ratelimit-remaining", b"location", b"set-cookie"),
    ]
)
HEADERS: st.SearchStrategy[Headers] = st.lists(st.tuples(NAMES, st.binary(max_size=30)), max_size=4).map(tuple)


@st.composite
def hostile_answers(draw: st.DrawFn, api: str) -> Hostile:
    """Draw one of the examples with up to four of its places altered, of any status and with any headers."""
    example = draw(st.sampled_from(accepted(api)))
    content = json.dumps(example.body).encode()
    for _ in range(draw(st.integers(1, 4))):
        body = json.loads(content)
        found = places(example._replace(body=body))
        if not found:
            break
        content = bodies.replaced(body, draw(st.sampled_from(found)).path, json.dumps(draw(ANY_JSON)).encode())
    cut = draw(st.none() | st.integers(0, len(content)))
    status = draw(st.sampled_from([example.status, 200]) | st.integers(100, 599))
    return Hostile(api, example.operation, "drawn", content[:cut], status, draw(HEADERS))


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("api", CALLS)
def test_whatever_is_answered_a_call_gives_a_value_or_an_error_of_ours(face, api):
    with playing(face, api) as (judge, _):

        @settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
        @given(hostile_answers(api))
        def law(answer: Hostile) -> None:
            assert judge(answer) == [], (answer, answer.content, answer.headers)

        law()


@pytest.mark.parametrize("face", FACES)
def test_any_bytes_are_told_from_an_answer(face):
    with playing(face, "dakota") as (judge, _):

        @settings(max_examples=200)
        @given(st.sampled_from([*CALLS["dakota"]]), st.binary(max_size=60), st.integers(100, 599), HEADERS)
        def law(operation: str, content: bytes, status: int, headers: Headers) -> None:
            assert judge(Hostile("dakota", operation, "bytes", content, status, headers)) == []

        law()
