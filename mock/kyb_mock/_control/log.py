"""The control API's log: the last exchanges, each with the verdict of the specification."""

from __future__ import annotations

from typing import Any

from .._flaws import Flaw
from .._replies import reply
from .._times import iso
from .._wire import Response
from .._world import LogEntry
from ..uploads import PATH as LINKS
from .call import ControlCall

DEFAULT_LIMIT = 100


def show(call: ControlCall) -> dict[str, Any]:
    """Return the last exchanges, newest first; `operation`, `status`, `verdict` and `limit` in the query select."""
    log, form = call.world.log, call.query()
    operation = form.text("operation", None)
    status = form.whole("status", None)
    verdict = form.text("verdict", None, among=("kept", "broken"))
    limit = form.whole("limit", DEFAULT_LIMIT, least=1)
    form.end()
    found = [
        entry
        for entry in reversed(tuple(log))
        if operation in (None, entry.operation)
        and status in (None, entry.status)
        and verdict in (None, _verdict(entry))
    ]
    return {"exchanges": [_shown(entry) for entry in found[:limit]], "total": len(found)}


def clear(call: ControlCall) -> Response:
    """Forget the exchanges."""
    call.world.log.clear()
    return reply(204, None)


def _flaws(entry: LogEntry) -> tuple[Flaw, ...]:
    """Return what the core noted, and what it has no words for: a path or method that no operation has."""
    if entry.operation is None and entry.status in (404, 405) and not entry.path.startswith(LINKS):
        return (Flaw("request", "paths", "path and method", "those of an operation", "those of none"), *entry.flaws)
    return entry.flaws


def _verdict(entry: LogEntry, side: str | None = None) -> str | None:
    """Return `kept` or `broken`; None for what the core never saw."""
    if entry.status == 0:
        return None
    return "broken" if any(side in (None, flaw.side) for flaw in _flaws(entry)) else "kept"


def _shown(entry: LogEntry) -> dict[str, Any]:
    """Return an exchange; neither headers nor bodies, for they hold secrets and personal data."""
    return {
        "at": entry.at,
        "at_iso": iso(int(entry.at)),
        "method": entry.method,
        "path": entry.path,
        "operation": entry.operation,
        "status": entry.status or None,
        "request_id": entry.request_id or None,
        "idempotency_key": entry.idempotency_key,
        "replayed": entry.replayed,
        "fault": entry.fault,
        "verdict": {"request": _verdict(entry, "request"), "answer": _verdict(entry, "answer")},
        "flaws": [flaw._asdict() for flaw in _flaws(entry)],
    }
