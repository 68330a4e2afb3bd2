"""Lists: one pager for every shape of list that the providers answer with.

`{data, meta: {has_more_after, …}}` and `{jobs, has_more}` go on after the last row's identifier, `{data, has_more,
cursor}` at the cursor, `{count, next, results}` at the next page's address; `{scenarios}`, `{data}` alone and a bare
array are complete as they are.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any, Generic, Protocol, TypeVar
from urllib.parse import parse_qsl, urlsplit

import attrs

from ._answers import Reader, Reply, json_of, unreadable
from ._effects import Answer, Flow, Request
from ._values import V, Value, key_name, key_of
from .errors import UnreadableAnswerError

T = TypeVar("T")
Cursor = Mapping[str, str]
"""The query parameters that ask for one page."""
ROWS = ("data", "scenarios", "jobs", "results", "capabilities", "documents")


class Drive(Protocol):
    """Run a flow to its end in the calling thread."""

    def __call__(self, flow: Flow[T], /) -> T: ...


class AsyncDrive(Protocol):
    """Run a flow to its end in the event loop."""

    def __call__(self, flow: Flow[T], /) -> Awaitable[T]: ...


@attrs.frozen
class Page(Generic[T]):
    """One page of a list, and the reply it came in. `next` is how to ask for the page after it, None for the last."""

    items: tuple[T, ...] = attrs.field(repr=False)
    total_count: int | None
    next: Cursor | None = attrs.field(repr=False)
    reply: Reply[tuple[T, ...]] = attrs.field(repr=False)


Fetch = Callable[[Cursor], Flow[Page[T]]]


class Listing(Generic[T]):
    """The list that an operation gives, to be fetched page by page."""

    def __init__(self, operation: str, fetch: Fetch[T]) -> None:
        self.operation = operation
        self.fetch = fetch

    def first(self) -> Flow[Page[T]]:
        """Fetch the first page."""
        return self.fetch({})


class Walk(Generic[T]):
    """One walk over the pages of a list. It ends, whatever the server says: no page is asked for twice."""

    def __init__(self, listing: Listing[T]) -> None:
        self._listing = listing
        self._next: Cursor | None = {}
        self._asked: set[frozenset[tuple[str, str]]] = set()

    def step(self) -> Flow[Page[T] | None]:
        """Fetch the next page; None after the last.

        Raises UnreadableAnswerError where the server names a page a second time: the rows would repeat for ever.
        """
        if self._next is None:
            return None
        page = yield from self._listing.fetch(self._next)
        self._asked.add(frozenset(self._next.items()))
        if page.next is not None and frozenset(page.next.items()) in self._asked:
            raise UnreadableAnswerError(
                f"HTTP {page.reply.status}, and the list goes round in a circle",
                operation=self._listing.operation,
                status=page.reply.status,
                request_id=page.reply.request_id,
                outcome="accepted",
            )
        self._next = page.next
        return page


class Pages(Generic[T]):
    """A list: iterate over its rows, or over `pages()`. Each iteration begins anew; a page is fetched when reached.

    Raises what a call raises, while iterating.
    """

    def __init__(self, listing: Listing[T], drive: Drive) -> None:
        self._listing = listing
        self._drive = drive

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """Iterate over the pages. One request each."""
        walk = Walk(self._listing)
        while (page := self._drive(walk.step())) is not None:
            yield page

    def first_page(self) -> Page[T]:
        """Fetch the first page alone. One request."""
        return self._drive(self._listing.first())

    def first(self) -> T | None:
        """Return the first row, or None. One request."""
        return next(iter(self.first_page().items), None)


class AsyncPages(Generic[T]):
    """`Pages` for asyncio: the same methods, to be awaited or iterated over with `async for`."""

    def __init__(self, listing: Listing[T], drive: AsyncDrive) -> None:
        self._listing = listing
        self._drive = drive

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[T]]:
        """As `Pages.pages`."""
        walk = Walk(self._listing)
        while (page := await self._drive(walk.step())) is not None:
            yield page

    async def first_page(self) -> Page[T]:
        """As `Pages.first_page`."""
        return await self._drive(self._listing.first())

    async def first(self) -> T | None:
        """As `Pages.first`."""
        return next(iter((await self.first_page()).items), None)


def page_of(kind: type[V], request: Request, answer: Answer) -> Page[V]:
    """Read one page, whatever its shape.

    Raises UnreadableAnswerError where there is no list, where a row lacks its identifier, and where more is
    promised and nothing tells how to ask for it: a list that ends early would look complete.
    """
    body = json_of(request, answer)
    rows = _rows(body)
    if rows is None:
        raise unreadable(request, answer, "no list")
    items = tuple(item for row in rows if isinstance(row, dict) and (item := kind.of(row)) is not None)
    if len(items) != len(rows):
        raise unreadable(request, answer, f"a row is no object with {key_name(kind) or 'members'}")
    around: dict[str, Any] = _around(body) if isinstance(body, dict) else {}
    reply = Reply(answer.status, answer.headers, answer.content, items)
    following = _next(around, items, request.params) if around else None
    if following is not None and not all(following.values()):
        raise unreadable(request, answer, "more is promised, and no cursor given")
    return Page(items, _total(around), following, reply)


def rows_of(kind: type[V]) -> Reader[tuple[V, ...]]:
    """Return what reads a list that comes whole."""
    return lambda request, answer: page_of(kind, request, answer).items


def _rows(body: object) -> list[Any] | None:
    if isinstance(body, list):
        return body
    if not isinstance(body, dict):
        return None
    around = _around(body)
    return next((around[name] for name in ROWS if isinstance(around.get(name), list)), None)


def _around(body: dict[str, Any]) -> dict[str, Any]:
    """Return the object that holds the rows: the body, or what an envelope has inside `data`."""
    inner = body.get("data")
    return inner if isinstance(inner, dict) else body


def _total(body: dict[str, Any]) -> int | None:
    meta = body.get("meta")
    total = meta.get("total_count") if isinstance(meta, dict) else body.get("count")
    return total if isinstance(total, int) and not isinstance(total, bool) else None


def _next(body: dict[str, Any], items: tuple[Value, ...], params: Mapping[str, Any]) -> Cursor | None:
    """Return how to go on: forwards, or backwards where the caller began with `ending_before`."""
    if isinstance(address := body.get("next"), str):
        return dict(parse_qsl(urlsplit(address).query)) or {"next": ""}
    backwards = "ending_before" in params
    meta = body.get("meta")
    around = meta if isinstance(meta, dict) else body
    more = around.get("has_more_before" if backwards else "has_more_after", around.get("has_more"))
    if more is not True:
        return None
    if "cursor" in body:
        return {"cursor": body["cursor"] if isinstance(body["cursor"], str) else ""}
    edge = key_of(items[0] if backwards else items[-1]) if items else None
    return {"ending_before" if backwards else "starting_after": edge or ""}
