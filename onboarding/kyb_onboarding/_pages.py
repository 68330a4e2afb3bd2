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
from ._values import V, Value, key_name, key_of, text
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
    """One page of a list, and the reply it came in. `next` is how to ask for the page after it, if there `has_more`."""

    items: tuple[T, ...] = attrs.field(repr=False)
    total_count: int | None
    has_more: bool
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

        Raises UnreadableAnswerError where the server names a page a second time, for the rows would repeat for ever,
        and where it promises more and gives no cursor, for a list that ends early would look complete.
        """
        if self._next is None:
            return None
        page = yield from self._listing.fetch(self._next)
        self._asked.add(frozenset(self._next.items()))
        if page.has_more and not page.next:
            raise self._broken(page, "more is promised, and no cursor given")
        if page.next and frozenset(page.next.items()) in self._asked:
            raise self._broken(page, "the list goes round in a circle")
        self._next = page.next
        return page

    def _broken(self, page: Page[T], what: str) -> UnreadableAnswerError:
        return UnreadableAnswerError(
            f"HTTP {page.reply.status} with a list that cannot be gone on from ({what})",
            operation=self._listing.operation,
            status=page.reply.status,
            request_id=page.reply.request_id,
            outcome="accepted",
        )


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
        walk = Walk(self._listing)
        while (page := await self._drive(walk.step())) is not None:
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

    Raises UnreadableAnswerError where there is no list, and where a row lacks its identifier.
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
    has_more, following = _onwards(around, items, request.params)
    return Page(items, _total(around), has_more, following, reply)


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


def _onwards(body: dict[str, Any], items: tuple[Value, ...], params: Mapping[str, Any]) -> tuple[bool, Cursor | None]:
    """Return whether there is more, and how to ask: backwards where the caller began with `ending_before`."""
    if isinstance(address := body.get("next"), str):
        return True, _query(address)
    backwards = "ending_before" in params
    meta = body.get("meta")
    around = meta if isinstance(meta, dict) else body
    if around.get("has_more_before" if backwards else "has_more_after", around.get("has_more")) is not True:
        return False, None
    if "cursor" in body:
        cursor = text(body["cursor"])
        return True, {"cursor": cursor} if cursor else None
    edge = key_of(items[0] if backwards else items[-1]) if items else None
    return True, {"ending_before" if backwards else "starting_after": edge} if edge else None


def _query(address: str) -> Cursor | None:
    """Return the query of an address as parameters, None where there is none or it cannot be read."""
    try:
        return dict(parse_qsl(urlsplit(text(address) or "").query)) or None
    except ValueError:
        return None
