"""What a comparison finds. One finding may show at many places: a schema is used by many operations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["added", "removed", "changed"]
_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference: `ours` is what our document says, `theirs` what the vendor's says."""

    kind: Kind
    what: str
    ours: Any
    theirs: Any
    breaking: bool

    def __str__(self) -> str:
        ours, theirs = _shown(self.ours), _shown(self.theirs)
        told = {"added": theirs, "removed": ours, "changed": f"{ours} → {theirs}"}
        return f"{self.what} {self.kind}: {told[self.kind]}"


Delta = tuple[str, Finding]
"""A finding, and its place below the part that was compared."""


@dataclass(frozen=True, slots=True)
class Change:
    """A finding at one place of one operation, which both documents name by `operation` or `path`."""

    operation: str
    path: str
    place: str
    finding: Finding

    @property
    def breaking(self) -> bool:
        return self.finding.breaking

    @property
    def is_foreign(self) -> bool:
        """Whether it is an operation that only the vendor has."""
        return (self.finding.kind, self.finding.what) == ("added", "operation")

    def as_json(self) -> dict[str, Any]:
        """Return it flat, as `--json` prints it."""
        found = self.finding
        return {
            "operation": self.operation,
            "path": self.path,
            "place": self.place,
            "kind": found.kind,
            "what": found.what,
            "ours": found.ours,
            "theirs": found.theirs,
            "breaking": found.breaking,
        }

    def __str__(self) -> str:
        where = f"{self.operation}  {self.place}".rstrip()
        return printable(f"{'BREAKING' if self.breaking else 'ok      '}  {where}: {self.finding}")


def added(what: str, theirs: Any, *, breaking: bool = False) -> Delta:
    """Return what only the vendor has."""
    return "", Finding("added", what, None, theirs, breaking)


def removed(what: str, ours: Any, *, breaking: bool = True) -> Delta:
    """Return what only we have."""
    return "", Finding("removed", what, ours, None, breaking)


def changed(what: str, ours: Any, theirs: Any, *, breaking: bool) -> Delta:
    """Return what both have, differently."""
    return "", Finding("changed", what, ours, theirs, breaking)


def below(place: str, deltas: Iterable[Delta]) -> list[Delta]:
    """Return the deltas as seen from one level up."""
    return [(place + rest, finding) for rest, finding in deltas]


def grouped(changes: Iterable[Change]) -> list[tuple[Change, int]]:
    """Return each finding once, with its first place and the number of its other ones; what breaks comes first.

    It is the same where operations share a schema, and where it reads the same at the same place of each.
    """
    groups: dict[int | str, list[Change]] = {}
    firsts: list[list[Change]] = []
    for change in changes:
        group = groups.get(id(change.finding)) or groups.get(f"{change.place} {change.finding}")
        if group is None:
            firsts.append(group := [])
        group.append(change)
        groups[id(change.finding)] = groups[f"{change.place} {change.finding}"] = group
    found = [(group[0], len(group) - 1) for group in firsts]
    return sorted(found, key=lambda first: not first[0].breaking)


def printable(text: str) -> str:
    """Return a text of the vendor's as one line that no terminal takes for commands."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
