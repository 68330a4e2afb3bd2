"""What changed between our document and the vendor's, operation by operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .changes import Change, Delta, added, below, changed, removed
from .differ import Differ
from .document import Document, Operation, Part
from .facts import required_or_not
from .normal import Schemas

_USUAL = "application/json"
_STYLES = {"path": "simple", "header": "simple"}


def compare(ours: Document, theirs: Document) -> list[Change]:
    """Return the changes, ours in the order of our document, then the operations that only the vendor has.

    Raises: InvalidInputError: a part of a document that is ours to look at has not the form that OpenAPI sets.
    """
    try:
        return list(_Comparison(ours, theirs).changes())
    except RecursionError:
        theirs.fail("is nested too deeply to be compared")


class _Comparison:
    def __init__(self, ours: Document, theirs: Document) -> None:
        self._ours = ours
        self._theirs = theirs
        self._our_schemas = Schemas(ours)
        self._their_schemas = Schemas(theirs)
        self._differ = Differ(self._our_schemas, self._their_schemas)
        # What two documents share among their operations is compared once, and found to be one difference.
        self._known: dict[tuple[int, int, bool], list[Delta]] = {}

    def changes(self) -> Iterator[Change]:
        known, upstream = self._ours.operations(), self._theirs.operations()
        # A document without webhooks does not describe them, which is not to say that there are none.
        described = {False, *(operation.is_webhook for operation in upstream.values())}
        moved = dict(_moved(known, upstream))
        yield from self._servers()
        for key, operation in known.items():
            other = upstream.pop(moved.get(key, key), None)
            if other is None:
                deltas = iter([removed("operation", operation.path, breaking=operation.is_webhook in described)])
            else:
                deltas = self._operation(operation, other)
            yield from (Change(operation.name, operation.path, place, finding) for place, finding in deltas)
        for operation in upstream.values():
            _, finding = added("operation", operation.path)
            yield Change(operation.name, operation.path, "", finding)

    def _servers(self) -> Iterator[Change]:
        ours, theirs = self._ours.servers(), self._theirs.servers()
        deltas = [removed("server", url, breaking=False) for url in ours if url not in theirs]
        deltas += [added("server", url) for url in theirs if url not in ours]
        yield from (Change("-", "-", "servers", finding) for _, finding in deltas)

    def _operation(self, ours: Operation, theirs: Operation) -> Iterator[Delta]:
        if ours.key != theirs.key:
            yield changed("path", ours.path, theirs.path, breaking=True)
        yield from _flag("deprecated", ours.content, theirs.content)
        if ours.is_webhook:  # what we receive is its request; its security and answers are our own affair
            yield from self._body(ours, theirs, answer=True)
            return
        yield from self._security(ours, theirs)
        yield from self._parts(
            "parameter", self._ours.parameters(ours), self._theirs.parameters(theirs), self._parameter, answer=False
        )
        yield from self._body(ours, theirs, answer=False)
        yield from self._answers(ours, theirs)

    def _security(self, ours: Operation, theirs: Operation) -> Iterator[Delta]:
        mine, yours = self._ours.security(ours), self._theirs.security(theirs)
        yield from (removed("security", way) for way in sorted(mine - yours))
        yield from (added("security", way) for way in sorted(yours - mine))

    def _parts(
        self,
        what: str,
        ours: dict[str, Part],
        theirs: dict[str, Part],
        compare: Callable[[Part, Part], list[Delta]],
        *,
        answer: bool,
    ) -> Iterator[Delta]:
        """Compare parts with a schema of their own, which are required or not: parameters, and headers of an answer."""
        for name in dict.fromkeys([*ours, *theirs]):
            mine, yours = ours.get(name), theirs.get(name)
            if mine is None:
                assert yours is not None
                deltas = [added(what, _told(yours), breaking=_is_required(yours) and not answer)]
            elif yours is None:
                deltas = [removed(what, _told(mine), breaking=_is_required(mine) or not answer)]
            else:
                deltas = self._once(mine, yours, answer, compare)
            yield from below(name, deltas)

    def _parameter(self, ours: Part, theirs: Part) -> list[Delta]:
        deltas = [*required_or_not(_is_required(ours), _is_required(theirs), False), *_flag("deprecated", ours, theirs)]
        mine, yours = self._our_schemas.node(_schema(ours)), self._their_schemas.node(_schema(theirs))
        if any(node.types & {"array", "object"} for node in (mine, yours)):
            written = _written(ours), _written(theirs)
            deltas += [changed("style", *written, breaking=True)] if written[0] != written[1] else []
        return deltas + self._differ.nodes(mine, yours, answer=False)

    def _header(self, ours: Part, theirs: Part) -> list[Delta]:
        required = required_or_not(_is_required(ours), _is_required(theirs), True)
        return [*required, *self._differ.schemas(_schema(ours), _schema(theirs), answer=True)]

    def _body(self, ours: Operation, theirs: Operation, *, answer: bool) -> Iterator[Delta]:
        mine, yours = self._request(self._ours, ours), self._request(self._theirs, theirs)
        if mine is not None and yours is not None:
            deltas = list(required_or_not(_is_required(mine), _is_required(yours), answer))
            deltas += self._once(mine, yours, answer, lambda one, other: self._contents(one, other, answer))
        elif yours is not None:
            deltas = [added("request body", _kinds(self._theirs, yours), breaking=_is_required(yours) and not answer)]
        elif mine is not None:
            deltas = [removed("request body", _kinds(self._ours, mine))]
        else:
            return
        yield from below("request", deltas)

    @staticmethod
    def _request(document: Document, operation: Operation) -> Part | None:
        body = operation.content.get("requestBody")
        return None if body is None else document.resolved(body, f"{operation.path}: requestBody")

    def _answers(self, ours: Operation, theirs: Operation) -> Iterator[Delta]:
        mine, yours = self._ours.answers(ours), self._theirs.answers(theirs)
        for status in dict.fromkeys([*mine, *yours]):
            if status not in yours:
                deltas = [removed("answer", _kinds(self._ours, mine[status]), breaking=status[:1] in ("1", "2", "3"))]
            elif status not in mine:
                deltas = [added("answer", _kinds(self._theirs, yours[status]))]
            else:
                deltas = self._once(mine[status], yours[status], True, self._answer)
            yield from below(f"answer {status}", deltas)

    def _answer(self, ours: Part, theirs: Part) -> list[Delta]:
        headers = self._ours.headers(ours), self._theirs.headers(theirs)
        found = self._parts("header", *headers, self._header, answer=True)
        return [*below(" header ", found), *self._contents(ours, theirs, answer=True)]

    def _contents(self, ours: Part, theirs: Part, answer: bool) -> list[Delta]:
        mine, yours = self._ours.contents(ours), self._theirs.contents(theirs)
        deltas: list[Delta] = []
        for media_type in dict.fromkeys([*mine, *yours]):
            if media_type not in yours:
                found = [removed("media type", media_type)]
            elif media_type not in mine:
                found = [added("media type", media_type)]
            else:
                found = self._differ.schemas(_schema(mine[media_type]), _schema(yours[media_type]), answer)
            deltas += below("" if media_type == _USUAL else f" ({media_type})", found)
        return deltas

    def _once(
        self, ours: Part, theirs: Part, answer: bool, compare: Callable[[Part, Part], list[Delta]]
    ) -> list[Delta]:
        key = (id(ours), id(theirs), answer)
        if key not in self._known:
            self._known[key] = compare(ours, theirs)
        return self._known[key]


def _moved(ours: dict[str, Operation], theirs: dict[str, Operation]) -> Iterator[tuple[str, str]]:
    """Yield the keys of operations whose operationId has another path or method at the vendor's."""
    keys = {(operation.name, operation.is_webhook): key for key, operation in theirs.items() if key not in ours}
    for key, operation in ours.items():
        if key not in theirs and (operation.name, operation.is_webhook) in keys:
            yield key, keys[operation.name, operation.is_webhook]


def _schema(part: Part) -> Any:
    """Return the schema of a parameter, a header or a media type."""
    content = part.get("content")
    if "schema" not in part and isinstance(content, dict) and len(content) == 1:
        return _schema(*content.values())
    return part.get("schema", True)


def _is_required(part: Part) -> bool:
    return part.get("required") is True


def _flag(name: str, ours: Part, theirs: Part) -> Iterator[Delta]:
    before, after = ours.get(name) is True, theirs.get(name) is True
    if before != after:
        yield added(name, True) if after else removed(name, True, breaking=False)


def _written(parameter: Part) -> str:
    """Return how a list or an object is written in a parameter."""
    style = parameter.get("style", _STYLES.get(str(parameter.get("in")), "form"))
    explode = parameter.get("explode", style == "form")
    return f"{style}{', exploded' if explode is True else ''}"


def _told(part: Part) -> str:
    return "required" if _is_required(part) else "optional"


def _kinds(document: Document, part: Part) -> str:
    """Return the media types of a body."""
    return ", ".join(document.contents(part)) or "no content"
