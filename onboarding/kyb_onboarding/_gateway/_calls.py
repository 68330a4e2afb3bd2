"""What all calls share: how an argument becomes a request of the generated client's, is sent, and is read."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from dakota_api.types import UNSET, Unset

from .._answers import Reader, Reply
from .._caller import Caller
from .._effects import Flow, Request
from .._faces import F, Resource
from .._keys import LOOPBACK
from .._pages import Cursor, Listing, Page, page_of
from .._values import IDENTIFIER, V
from .._version import __version__
from ..errors import InvalidInputError
from ..models import mask_token
from ..options import DEFAULT, CallOptions

T = TypeVar("T")
JSON = "application/json, application/problem+json"
KEY = "x-idempotency-key"


class Operation(Protocol):
    """What a generated client states of an operation."""

    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def security(self) -> tuple[tuple[str, ...], ...]: ...


def segment(name: str, value: str) -> str:
    """Return a value that stays one segment of a path, or refuse it: `..` and `?` reach other resources."""
    if not isinstance(value, str) or not IDENTIFIER.fullmatch(value):
        shown = (mask_token(str(value)) or "")[:40]
        raise InvalidInputError(
            f"{name} {shown!r} is not an id: letters, digits and '-', '_', '.', ':' within", field=name
        )
    return value


def aware(name: str, moment: datetime | None) -> datetime | None:
    """Return the time, or refuse one without a zone: the provider would take it for another instant."""
    if moment is not None and not isinstance(moment, datetime):
        raise InvalidInputError(f"{name} is a {type(moment).__name__}: give an aware datetime", field=name)
    if moment is not None and moment.utcoffset() is None:
        raise InvalidInputError(f"{name} has no time zone: give an aware datetime", field=name)
    return moment


def given(name: str, value: T, kind: type[object]) -> T:
    """Return an argument of a kind, or refuse another: what fails deeper down does not say which one it was."""
    if not isinstance(value, kind):
        raise InvalidInputError(f"{name} is a {type(value).__name__}: give a {kind.__name__}", field=name)
    return value


def opt(value: T | None) -> T | Unset:
    """Return an argument of the generated client, for which None is a value."""
    return UNSET if value is None else value


def several(name: str, values: Iterable[T]) -> list[T]:
    """Return the values as a list; one text alone would be taken for a list of its letters."""
    if isinstance(values, str):
        raise InvalidInputError(f"{name} is one text: give a list", field=name)
    given(name, values, Iterable)
    return [*values]


def opt_list(name: str, values: Iterable[T] | None) -> list[T] | Unset:
    """Return a list as an argument of the generated client."""
    return UNSET if values is None else several(name, values)


def opt_words(name: str, values: Iterable[str] | None) -> str | Unset:
    """Return words as the comma-separated text that filters take."""
    return UNSET if values is None else ",".join(given(name, word, str) for word in several(name, values))


def key_of(options: CallOptions) -> uuid.UUID:
    """Return the call's idempotency key, made now if none is given; all its attempts carry it."""
    given("options", options, CallOptions)
    return uuid.UUID(options.idempotency_key) if options.idempotency_key else uuid.uuid4()


def encoded(body: object) -> bytes:
    """Return a body as compact JSON."""
    try:
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except (ValueError, TypeError, RecursionError):
        raise InvalidInputError("the body holds what JSON cannot carry", field="body") from None


Credential = Callable[[str, str | None], dict[str, str]]
"""From an operation and the application token at hand, if any, to the headers that carry its secret."""


class Edge:
    """The edge to one host: builds requests, and has the caller that sends them."""

    def __init__(
        self, base_url: str, operations: Mapping[str, Operation], caller: Caller, credential: Credential
    ) -> None:
        self.caller = caller
        self.credential = credential
        self.operations = operations
        self.host = urlsplit(base_url).hostname
        self._base_url = base_url

    @property
    def is_loopback(self) -> bool:
        """The host is this machine."""
        return self.host in LOOPBACK

    def request(
        self, operation: str, kwargs: Mapping[str, Any], options: CallOptions, token: str | None, accept: str
    ) -> Request:
        """Return the request of an operation, from what the generated client makes of its arguments."""
        given("options", options, CallOptions)
        headers = {"accept": accept, "user-agent": f"kyb-onboarding/{__version__}", **options.headers}
        headers |= {name.lower(): str(value) for name, value in kwargs.get("headers", {}).items()}
        if options.idempotency_key is not None and KEY not in headers:
            raise InvalidInputError(
                f"{operation} takes no idempotency key: a repeat does its work again", field="idempotency_key"
            )
        content = kwargs.get("content")
        if content is None and "json" in kwargs:
            content = encoded(kwargs["json"])
        return Request(
            operation=operation,
            method=self.operations[operation].method,
            url=self._base_url + kwargs["url"],
            headers=headers | self.credential(operation, token),
            params=dict(kwargs.get("params") or {}),
            content=content,
            path=self.operations[operation].path,
            timeout_s=options.timeout.total_seconds() if options.timeout else None,
        )


class ApiResource(Resource[F]):
    """A group of one provider's calls."""

    def __init__(self, edge: Edge, face: F) -> None:
        super().__init__(face)
        self._edge = edge

    def _call(
        self,
        operation: str,
        kwargs: Mapping[str, Any],
        read: Reader[T],
        options: CallOptions,
        token: str | None = None,
        accept: str = JSON,
    ) -> Flow[Reply[T]]:
        request = self._edge.request(operation, kwargs, options, token, accept)
        answer = yield from self._edge.caller.call(request, self._face.terms, options)
        return Reply(answer.status, answer.headers, answer.content, read(request, answer))

    def _list(
        self,
        operation: str,
        kwargs: Mapping[str, Any],
        kind: type[V],
        options: CallOptions = DEFAULT,
        token: str | None = None,
    ) -> Listing[V]:
        def fetch(cursor: Cursor) -> Flow[Page[V]]:
            params = {**(kwargs.get("params") or {}), **cursor}
            request = self._edge.request(operation, {**kwargs, "params": params}, options, token, JSON)
            answer = yield from self._edge.caller.call(request, self._face.terms, options)
            return page_of(kind, request, answer)

        return Listing(operation, fetch)
