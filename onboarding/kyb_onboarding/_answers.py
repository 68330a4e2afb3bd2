"""Reading accepted answers: what cannot be read is an error of ours, never a bare one of a parser."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import attrs

from ._effects import Answer, Request
from ._failures import request_id_of
from ._json import loads
from ._values import Value, key_name, key_of
from .errors import UnreadableAnswerError

T = TypeVar("T")
V = TypeVar("V", bound=Value)
Reader = Callable[[Request, Answer], T]

# The ids that must not be lost, found even in a broken body.
_SALVAGED = {
    "customer_id": re.compile(rb'"(?:id|customer_id)"\s*:\s*"([0-9A-Za-z]{27})"'),
    "application_id": re.compile(rb'"application_id"\s*:\s*"([0-9A-Za-z]{27})"'),
    "application_url": re.compile(rb'"application_url"\s*:\s*"([\x21\x23-\x5b\x5d-\x7e]{1,2000})"'),
}


@attrs.frozen
class Reply(Generic[T]):
    """An answer as it came, and the value read from it. Header names are lower case; the repr shows the status."""

    status: int
    headers: dict[str, str] = attrs.field(repr=False)
    content: bytes = attrs.field(repr=False)
    value: T = attrs.field(repr=False)

    @property
    def request_id(self) -> str | None:
        """The provider's id of the exchange, if it is one plain word."""
        return request_id_of(Answer(self.status, self.headers, self.content))

    def json(self) -> Any:
        """Return the body as JSON. Raises ValueError for a body that is none."""
        return loads(self.content)


def json_of(request: Request, answer: Answer) -> Any:
    """Return the body as JSON, or raise UnreadableAnswerError."""
    try:
        return loads(answer.content)
    except ValueError:
        raise unreadable(request, answer, "not JSON") from None


def object_of(request: Request, answer: Answer) -> dict[str, Any]:
    """Return the body as a JSON object, or raise UnreadableAnswerError."""
    body = json_of(request, answer)
    if not isinstance(body, dict):
        raise unreadable(request, answer, "no JSON object")
    return body


def reader(kind: type[V], wanted: str | None = None) -> Reader[V]:
    """Return what reads one value of a kind, at the top of the body or, as some pages show it, inside `data`.

    With the identifier that is `wanted`, the answer must not be about another one.
    """

    def read(request: Request, answer: Answer) -> V:
        body = object_of(request, answer)
        inner = body.get("data")
        value = kind.of(body) or (kind.of(inner) if isinstance(inner, dict) else None)
        if value is None:
            raise unreadable(request, answer, f"no {key_name(kind)}")
        if wanted is not None and key_of(value) != wanted:
            raise unreadable(request, answer, f"about another {kind.__name__.lower()}")
        return value

    return read


def nothing(request: Request, answer: Answer) -> None:
    """Read nothing: the status says it all, whatever the body."""


def unreadable(request: Request, answer: Answer, what: str) -> UnreadableAnswerError:
    """Return the error of an accepted request whose answer is broken, with the ids that survived."""
    rules = _SALVAGED if request.operation == "createCustomer" else {}
    told = {name: set(rx.findall(answer.content)) for name, rx in rules.items()}
    # Two that differ: one is a nested object's, and no id is better than a wrong one.
    found = {name: ids.pop().decode() for name, ids in told.items() if len(ids) == 1}
    return UnreadableAnswerError(
        f"HTTP {answer.status} with an answer that cannot be read ({what})",
        operation=request.operation,
        status=answer.status,
        request_id=request_id_of(answer),
        idempotency_key=request.headers.get("x-idempotency-key"),
        outcome="accepted",
        salvaged=found,
    )
