"""The gates of the contract run: how much of the specification it exercised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tracecov import CoverageMap

from ..spec import walk
from ..support.contract import document

# In percent, as TraceCov counts them: an operation, a parameter with both a valid and an invalid value, a keyword of a
# request's schemas obeyed and broken, a documented response, a keyword of a response's schemas that an answer reached.
THRESHOLDS = {
    "operations": 100.0,
    "parameters": 95.0,
    "keywords": 98.0,
    "responses": 95.0,
    # Out of reach are a reviewer's record in answers that only come before there is one, the second form of an import's
    # errors, links in the answer that creates a customer, and members that nobody can hand in or whose form is unknown.
    "response_keywords": 97.0,
}


class Coverage:
    """What one or several recorded runs covered together, and which links they followed."""

    def __init__(self) -> None:
        self.map = CoverageMap.from_dict(document("dakota"))
        self.links: set[str] = set()

    def add_run(self, folder: Path) -> None:
        """Add what the recorder of a Schemathesis run left in a folder."""
        self.map.merge_counts((folder / "counts").read_bytes())
        self.links |= set(json.loads((folder / "links.json").read_text()))

    def percent(self) -> dict[str, float]:
        """Return the figures."""
        summary: dict[str, Any] = dict(self.map.build_json_report()["summary"])
        return {name: _percent(summary[name]) for name in THRESHOLDS}

    def shortfalls(self) -> list[str]:
        """Return a line for each figure below its threshold."""
        return [
            f"{name}: {found:.1f} %, wanted {THRESHOLDS[name]:g} %"
            for name, found in self.percent().items()
            if found < THRESHOLDS[name]
        ]


def _percent(figures: dict[str, Any]) -> float:
    if "percent" in figures:
        return float(figures["percent"])
    return float(100 * figures["reached"] / figures["total"])


def defined_links() -> set[str]:
    """Return the specification's links, as the recorder names them."""
    spec = walk.load("dakota")
    operations = walk.operations(spec)
    where = {operation.name: f"{operation.method.upper()} {operation.path}" for operation in operations}
    return {
        f"{where[operation.name]} -> [{status}] {name} -> {where[link['operationId']]}"
        for operation in operations
        for status, response in walk.responses(spec, operation).items()
        for name, link in response.get("links", {}).items()
    }
