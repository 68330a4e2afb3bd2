"""Compare two schemas, and tell which differences break what we send and which break what we read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .changes import Delta, added, below, changed, removed
from .facts import compare_facts, described, required_or_not
from .node import Node, Schema
from .normal import NAMED_RULES, SCHEMA_RULES, Schemas

MAX_DEPTH = 120
MAX_PAIRS = 500_000
MAX_DELTAS = 100_000


class Differ:
    """The differences of two documents' schemas. Each pair is compared once, also where schemas hold themselves."""

    def __init__(self, ours: Schemas, theirs: Schemas) -> None:
        self._ours = ours
        self._theirs = theirs
        self._known: dict[tuple[int, int, bool], list[Delta]] = {}
        self._depth = 0

    def schemas(self, ours: Schema, theirs: Schema, answer: bool) -> list[Delta]:
        """Return the differences; `answer` is what we read, anything else what we send."""
        return self.nodes(self._ours.node(ours), self._theirs.node(theirs), answer)

    def nodes(self, ours: Node, theirs: Node, answer: bool) -> list[Delta]:
        """Return the differences of two nodes, none while they are being compared further up."""
        key = (id(ours), id(theirs), answer)
        if key not in self._known:
            self._known[key] = []
            self._depth += 1
            if self._depth > MAX_DEPTH or len(self._known) > MAX_PAIRS:
                self._theirs.document.fail("its schemas are too many, or nested too deeply, to be compared")
            self._known[key] = list(self._compared(ours, theirs, answer))
            self._depth -= 1
            if len(self._known[key]) > MAX_DELTAS:
                self._theirs.document.fail(f"one schema differs at more than {MAX_DELTAS:,} places")
        return self._known[key]

    def _compared(self, ours: Node, theirs: Node, answer: bool) -> Iterator[Delta]:
        yield from self._alternatives(ours, theirs, answer)
        if bool(ours.alternatives) != bool(theirs.alternatives):
            ours, theirs = self._ours.loosened(ours), self._theirs.loosened(theirs)
        yield from compare_facts(ours, theirs, answer)
        yield from self._rules(ours, theirs, answer)
        if "object" in ours.types & theirs.types:
            yield from self._members(ours, theirs, answer)
            yield from self._others(ours, theirs, answer)
        if "array" in ours.types & theirs.types:
            yield from below("[]", self.schemas(ours.items, theirs.items, answer))

    def _members(self, ours: Node, theirs: Node, answer: bool) -> Iterator[Delta]:
        mine, yours = self._ours.visible(ours, answer), self._theirs.visible(theirs, answer)
        for name in dict.fromkeys([*mine, *yours]):
            required = (name in ours.required, name in theirs.required)
            yield from below(f".{name}", self._member(mine.get(name), yours.get(name), required, answer))

    def _member(
        self, mine: Schema | None, yours: Schema | None, required: tuple[bool, bool], answer: bool
    ) -> list[Delta]:
        if mine is None:
            shown = described(self._theirs.node(yours), required[1])
            return [added("field", shown, breaking=required[1] and not answer)]
        if yours is None:
            return [removed("field", described(self._ours.node(mine), required[0]))]
        return [*required_or_not(*required, answer), *self.schemas(mine, yours, answer)]

    def _others(self, ours: Node, theirs: Node, answer: bool) -> Iterator[Delta]:
        """Compare the members without a name of their own. We send some only where our document has a map."""
        if (ours.others is False) != (theirs.others is False):
            is_map = not isinstance(ours.others, bool) or not ours.members
            breaking = theirs.others is False and is_map and not answer
            yield changed("other fields", ours.others is not False, theirs.others is not False, breaking=breaking)
        elif ours.others is not False:
            yield from below("{}", self.schemas(ours.others, theirs.others, answer))

    def _rules(self, ours: Node, theirs: Node, answer: bool) -> Iterator[Delta]:
        for keyword in sorted({*ours.rules, *theirs.rules}):
            mine, yours = list(ours.rules.get(keyword, ())), list(theirs.rules.get(keyword, ()))
            if not mine:
                yield added(keyword, yours, breaking=not answer)
            elif not yours:
                yield removed(keyword, mine, breaking=False)
            elif len(mine) != len(yours) or not all(map(self._is_same_rule(keyword, answer), mine, yours)):
                yield changed(keyword, mine, yours, breaking=not answer)

    def _is_same_rule(self, keyword: str, answer: bool) -> Any:
        def is_same(mine: Any, yours: Any) -> bool:
            return not self.schemas(mine, yours, answer)

        def are_same(mine: Any, yours: Any) -> bool:
            mine = self._ours.document.mapping(mine, keyword)
            yours = self._theirs.document.mapping(yours, keyword)
            return mine.keys() == yours.keys() and all(is_same(mine[name], yours[name]) for name in mine)

        def are_equal(mine: Any, yours: Any) -> bool:
            return bool(mine == yours)

        return is_same if keyword in SCHEMA_RULES else are_same if keyword in NAMED_RULES else are_equal

    def _alternatives(self, ours: Node, theirs: Node, answer: bool) -> Iterator[Delta]:
        left, new = list(ours.alternatives), list(theirs.alternatives)
        if left and not new:
            yield removed("alternatives", list(map(described, left)), breaking=False)
            return
        if new and not left:
            yield added("alternatives", list(map(described, new)), breaking=not answer)
            return
        for mine, yours in self._pairs(left, new, answer):
            place = f"({described(mine)})"
            yield from below(place, self.nodes(mine, yours, answer))
        for node in left:
            yield removed("alternative", described(node), breaking=not answer)
        for node in new:
            yield added("alternative", described(node), breaking=answer)

    def _pairs(self, left: list[Node], new: list[Node], answer: bool) -> Iterator[tuple[Node, Node]]:
        """Take out of the lists what belongs together: of one name, else without a difference, else in order."""
        tests = (
            lambda mine, yours: bool(mine.name) and mine.name == yours.name,
            lambda mine, yours: not self.nodes(mine, yours, answer),
            lambda mine, yours: bool(mine.types & yours.types),
        )
        for belong in tests:
            for mine in list(left):
                yours = next((node for node in new if belong(mine, node)), None)
                if yours is not None:
                    left.remove(mine)
                    new.remove(yours)
                    yield mine, yours
