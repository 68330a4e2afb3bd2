"""What the models share: a world beside its twin, worlds that are moved in the middle of a run, and pages of lists."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

import orjson
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from kyb_mock import Request, Response, World, WorldSettings, handle
from kyb_mock._state import freeze, thaw

from ...mock.sandbox import Sandbox
from .laws import Law, holds

SEED = 1
# Where a refusal has a form of its own, which is its model's to know.
OWN_FORMS = ("/cms/", "/customers/bulk-import-sumsub-tokens")
NOT_READY = "/submissions"
# The parameters of a list that leave nothing out.
ORDERS = ("sort_by", "sort_dir")


class Twins(Sandbox):
    """Asks two worlds of one seed the same things. Only one of them is ever moved, so they tell of each other."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(SEED, **settings)
        self.twin = World(WorldSettings(**settings), seed=SEED)
        self.moved = False
        # Whether there is anything new that could be lost on the way.
        self.has_changed = False
        self._request_ids: set[str] = set()

    @property
    def both(self) -> tuple[World, World]:
        return self.world, self.twin

    def exchange(self, method: str, path: str, query: bytes, headers: dict[bytes, bytes], body: bytes) -> Response:
        answer, other = (handle(world, Request(method, path, query, headers, body), self.now) for world in self.both)
        self.agree(answer, other)
        self.has_changed |= method != "GET" and answer.status < 300
        holds(Law.OWN_WORK, answer.status < 500 or b"x-sandbox-scenario" in headers)
        self._check_headers(answer)
        if answer.status >= 400 and not path.startswith(OWN_FORMS):
            _check_problem(path, answer)
        return answer

    def agree(self, found: Any, other: Any) -> None:
        """Check what both worlds gave; a difference after a move is the move's, as there was none before."""
        holds(Law.MOVED_GOES_ON if self.moved else Law.SAME_BYTES, found, other)

    def move(self) -> None:
        """Write one world out and read it in, as one that was saved and started again."""
        written = orjson.dumps(freeze(self.world))
        self.world = thaw(orjson.loads(written), self.world)
        holds(Law.MOVED_WHOLE, orjson.dumps(freeze(self.world)), written)
        self.moved, self.has_changed = True, False

    def _check_headers(self, answer: Response) -> None:
        headers = dict(answer.headers)
        request_id = headers.get(b"x-request-id", b"").decode()
        holds(Law.NAMED, bool(request_id) and request_id not in self._request_ids)
        self._request_ids.add(request_id)
        limit, remaining, reset = (int(headers.get(b"x-ratelimit-" + name, b"-1")) for name in LIMITS)
        holds(Law.LIMITS, 0 <= remaining <= limit and reset >= self.now)
        if answer.status != 204:
            holds(Law.LENGTH, headers.get(b"content-length"), b"%d" % len(answer.body))


LIMITS = (b"limit", b"remaining", b"reset")


def _check_problem(path: str, answer: Response) -> None:
    kind = answer.header(b"content-type")
    if path.endswith(NOT_READY) and kind == "application/json":
        return
    holds(Law.PROBLEM, kind, "application/problem+json")
    problem = answer.json()
    holds(Law.PROBLEM, (problem.get("status"), problem.get("instance")), (answer.status, path))
    holds(Law.PROBLEM, all(problem.get(member) for member in ("type", "title", "detail", "request_id")))


class Place(NamedTuple):
    """Which page of a list to ask for: of how many rows, and before or after which one of all."""

    limit: int
    cursor: str | None
    number: int

    def among(self, everything: Sequence[str]) -> tuple[dict[str, str], int]:
        """Return the cursor, and how many rows come before the place that it marks."""
        if self.cursor is None or not everything:
            return {}, 0
        number = self.number % len(everything)
        return {self.cursor: everything[number]}, number + (self.cursor == "starting_after")


PLACES = st.builds(
    Place, st.integers(1, 3), st.sampled_from([None, "starting_after", "ending_before"]), st.integers(0, 7)
)


def _divided(everything: Sequence[str], split: int, wanted: Collection[str]) -> tuple[list[str], list[str]]:
    earlier = [one for one in everything[:split] if one in wanted]
    return earlier, [one for one in everything[split:] if one in wanted]


def _check_page(
    place: Place, backwards: bool, sides: tuple[list[str], list[str]], page: tuple[list[str], dict[str, Any]]
) -> None:
    """Check a page and what it tells of the rows before and after its place."""
    (earlier, later), (found, meta) = sides, page
    shown = earlier[-place.limit :] if backwards else later[: place.limit]
    holds(Law.PAGED, found, shown)
    expected = {
        "total_count": len(earlier) + len(later),
        "has_more_before": len(earlier) > len(shown) if backwards else bool(earlier),
        "has_more_after": bool(later) if backwards else len(later) > len(shown),
    }
    holds(Law.COUNTED, meta, expected)


class Model(RuleBasedStateMachine):
    """One area of the mock. Each rule checks what it does at once, so that the law that is broken names the fault."""

    WORLD: ClassVar[Mapping[str, Any]] = {}

    def __init__(self) -> None:
        super().__init__()
        self.sandbox = Twins(**self.WORLD)

    @precondition(lambda self: self.sandbox.has_changed)
    @rule()
    def move_the_world(self) -> None:
        self.sandbox.move()

    def check_list(
        self,
        path: str,
        everything: Sequence[str],
        place: Place,
        query: Mapping[str, Any] | None = None,
        matching: Collection[str] | None = None,
        **options: Any,
    ) -> None:
        """Check a list, what a query leaves of it, and one page of that.

        Args:
            everything: The ids of all rows in their order.
            query: Filters and order.
            matching: The ids of those that the filters want; all of them unless given.
        """
        query = query or {}
        order = {name: query[name] for name in ORDERS if name in query}
        found, _ = self._page(path, {"limit": 100} | order, options)
        holds(Law.LISTED, sorted(found), sorted(everything))
        holds(Law.ORDERED, found, list(everything))
        wanted = [one for one in everything if matching is None or one in matching]
        if query != order:
            found, _ = self._page(path, {"limit": 100, **query}, options)
            holds(Law.LISTED, found, wanted)
        cursor, split = place.among(everything)
        page = self._page(path, {"limit": place.limit, **query, **cursor}, options)
        _check_page(place, "ending_before" in cursor, _divided(everything, split, wanted), page)

    def _page(self, path: str, query: dict[str, Any], options: dict[str, Any]) -> tuple[list[str], dict[str, Any]]:
        answer = self.sandbox.send("GET", path, query=query, **options)
        holds(Law.LISTED, answer.status, 200)
        page = answer.json()
        return [row.get("id") or row["application_id"] for row in page["data"]], page["meta"]
