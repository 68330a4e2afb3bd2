"""What is sent: the hostile answers of a run, in an order that never changes."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from functools import cache
from itertools import chain

import attrs

from ..support import calls
from . import bodies
from .bodies import CANARY
from .examples import Example, answers, places, unlike

Headers = tuple[tuple[bytes, bytes], ...]
JSON: Headers = ((b"content-type", b"application/json"),)
CALLS = {"dakota": calls.DAKOTA, "dollarpe": calls.DOLLARPE}
MANY_PLACES = 100
STATUSES = (*range(100, 104), *range(200, 600))


@attrs.frozen
class Hostile:
    """One hostile answer to one call.

    `must_read`: it is a good answer with something new in it, which no client may refuse; `word` is a new word that
    has to be found in the value.
    """

    api: str
    operation: str
    what: str
    content: bytes = attrs.field(repr=False)
    status: int = 200
    headers: Headers = attrs.field(default=JSON, repr=False)
    must_read: bool = False
    word: str | None = None

    @property
    def body(self) -> bytes:
        """The content as it is read: what gzip carries, as far as it goes."""
        if self.content.startswith(b"\x1f\x8b"):
            return zlib.decompressobj(31).decompress(self.content)
        return self.content


_APPLICATION = {"application_id": calls.KSUID}
# The identifiers in the calls: an answer about another one is refused.
_OWN: dict[str, dict[str, dict[str, str]]] = {
    "dakota": {
        "getApplication": _APPLICATION,
        "createApplicationSubmission": _APPLICATION,
        "submitApplication": _APPLICATION,
        "getSimulation": {"simulation_id": calls.SIMULATION},
        "getWebhookTarget": {"id": calls.TARGET},
        "getCustomer": {"id": calls.CUSTOMER},
    },
    "dollarpe": {"getCustomer": {"id": calls.PERSON}},
}


def accepted(api: str) -> list[Example]:
    """Return the examples of accepted answers, each about the one that its call asks for."""
    found = [example for example in answers(api) if example.is_accepted]
    # An operation that answers with nothing, or with a file, gets some object.
    rest = CALLS[api].keys() - {example.operation for example in found}
    found += [Example(api, name, 200, {}, {"any": CANARY}) for name in CALLS[api] if name in rest]
    return [_about(example, _OWN[api].get(example.operation, {})) for example in found]


def _about(example: Example, own: dict[str, str]) -> Example:
    body = json.loads(json.dumps(example.body))
    holder = body.get("data") if example.api == "dollarpe" else body
    if isinstance(holder, dict):
        holder |= {name: value for name, value in own.items() if name in holder}
    return example._replace(body=body)


@cache
def of_members(api: str) -> tuple[Hostile, ...]:
    """Every example, whole and altered at each place; what several operations answer alike is altered once."""
    good = accepted(api)
    whole = (_hostile(example, "as documented", json.dumps(example.body).encode(), must_read=True) for example in good)
    refusals = [example for example in unlike(answers(api)) if not example.is_accepted]
    return (*whole, *chain.from_iterable(map(_altered, [*unlike(tuple(good)), *refusals])))


def _altered(example: Example) -> Iterator[Hostile]:
    good = example.is_accepted
    yield _hostile(example, "extended", bodies.extended(example.body, ()), must_read=good)
    for name, raw in chain(bodies.TYPES.items(), bodies.ODD.items()):
        yield _hostile(example, f"the whole is {name}", raw)
    found = places(example)
    for number, place in enumerate(found):
        where = "/".join(map(str, place.path))
        for name, content in bodies.altered(example.body, place, _others(number, len(found))):
            yield _hostile(example, f"{where} {name}", content)
        if isinstance(place.value, dict):
            yield _hostile(example, f"{where} extended", bodies.extended(example.body, place.path), must_read=good)
        if place.is_open:
            content = bodies.replaced(example.body, place.path, json.dumps(bodies.NEW_WORD).encode())
            word = bodies.NEW_WORD if good else None
            yield _hostile(example, f"{where} is a new word", content, must_read=good, word=word)


def _others(number: int, count: int) -> list[str]:
    """Return what stands at a place: every type and one odd thing; in the few long examples the types take turns."""
    types, odd = [*bodies.TYPES], [*bodies.ODD]
    chosen = types if count <= MANY_PLACES else [types[number % len(types)]]
    return [*chosen, odd[number % len(odd)]]


def _hostile(
    example: Example, what: str, content: bytes, *, must_read: bool = False, word: str | None = None
) -> Hostile:
    return Hostile(example.api, example.operation, what, content, example.status, must_read=must_read, word=word)


@cache
def of_statuses(api: str) -> tuple[Hostile, ...]:
    """Every status with every form of body; the operations take turns."""
    good = accepted(api)
    return tuple(
        Hostile(api, example.operation, what, content, status, headers)
        for number, status in enumerate(STATUSES)
        for example in [good[7 * number % len(good)]]
        for what, content, headers in forms(example)
    )


def forms(example: Example) -> Iterator[tuple[str, bytes, Headers]]:
    """Yield every form that a body may have, with the headers that go with it."""
    body = json.dumps(example.body).encode()
    problem = json.dumps({"type": "about:blank", "title": CANARY, "detail": CANARY, "errors": [{"field": CANARY}]})
    yield "JSON", body, JSON
    yield "JSON of another shape", json.dumps([[{"data": CANARY}], {"error": {"message": CANARY}}]).encode(), JSON
    yield "a problem", problem.encode(), ((b"content-type", b"application/problem+json"),)
    yield "HTML", f"<html><h1>{CANARY}</h1>".encode(), ((b"content-type", b"text/html; charset=utf-7"),)
    yield "nothing", b"", ()
    yield "cut in the middle", body[: len(body) // 2], JSON
    yield "no UTF-8", body[:-1] + b"\xff\xfe}", JSON
    yield "JSON without a type", body, ()
    yield "JSON of a wrong type", body, ((b"content-type", b"image/png; charset=\xff"),)
    yield "JSON of two types", body, (*JSON, (b"content-type", b"text/html"))
    yield "no gzip that is said to be", body, (*JSON, (b"content-encoding", b"gzip"))
    yield "gzip cut short", gzip.compress(body, mtime=0)[:-12], (*JSON, (b"content-encoding", b"gzip"))


ODD_HEADERS: tuple[Headers, ...] = (
    ((b"x-request-id", b"\xff\xfe Canary Jane"),),
    ((b"x-request-id", b"a"), (b"x-request-id", b"b")),
    ((b"x-request-id", b"x" * 10_000),),
    *(((b"retry-after", value),) for value in (b"soon", b"-1", b"1e400", b"nan", b"9" * 400, b"", b" , ", b"1_0")),
    *(((b"retry-after", value),) for value in (b"\xd9\xa1", b"Fri, 31 Dec 9999 23:59:60 -9999", b"0 0 0 0 0", b"7;8")),
    *(
        ((b"retry-after", value),)
        for value in (b"Thu, 01 Jan 0001 00:00:00 +2359", b"Mon, 1 Jan 20266 1:1:1 GMT", b"(")
    ),
    ((b"x-ratelimit-remaining", b"0"), (b"x-ratelimit-reset", b"99999999999999999999")),
    ((b"x-ratelimit-remaining", b"none"), (b"x-ratelimit-reset", b"\xff")),
    ((b"x-ratelimit-remaining", b"-0"), (b"x-ratelimit-remaining", b"x"), (b"x-ratelimit-reset", b"-5")),
    ((b"content-encoding", b"gzip, gzip"),),
    ((b"content-encoding", b"\xff, deflate, , br"),),
    ((b"content-length", b"-1"),),
    ((b"content-disposition", b'attachment; filename="../../\xff"'), (b"x-created-at", b"9" * 30)),
    ((b"x-created-at", b"9" * 19), (b"x-document-type", b"\xff\r"), (b"content-type", b";;;")),
    ((b"set-cookie", b"a=b; expires=never; domain=\xff; max-age=1e9; path=\x00"),),
    ((b"set-cookie", b"=; ; ,;\xff" * 100),),
    ((b"location", b"https://xn--a/?token=Canary"),),
    ((b"location", b"mailto:jane@canary.example"),),
    ((b"location", b"//:x\x00"),),
    ((b"location", b"a" * 70_000),),
    ((b"link", b"<\xff>"), (b"www-authenticate", b"Digest nonce=,,"), (b"proxy-authenticate", b"\xff")),
)


@cache
def of_headers(api: str) -> tuple[Hostile, ...]:
    """Odd headers with statuses that read them; the operations take turns."""
    good = accepted(api)
    return tuple(
        Hostile(api, example.operation, f"{headers[0][0].decode()} is odd", content, status, (*JSON, *headers))
        for number, headers in enumerate(ODD_HEADERS)
        for turn, status in enumerate((200, 201, 301, 302, 303, 307, 308, 401, 407, 429, 500, 503))
        for example in [good[(5 * number + turn) % len(good)]]
        for content in (json.dumps(example.body).encode(), b"")
    )


PLANS = {"members": of_members, "statuses": of_statuses, "headers": of_headers}
