"""Bugs to plant in the mock: each is one of its tables or functions, replaced by one that is wrong."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from kyb_mock._gates import GATES, PENDING, Gate
from kyb_mock._operations import OPERATIONS
from kyb_mock._problems import ProblemError
from kyb_mock._transitions import SIMULATED, Effect

Plant = Callable[[Any], None]
ANY = frozenset({"pending", "request_for_information", "approved", "declined"})


def module(name: str) -> Any:
    """Return a module of the mock, open to be changed."""
    return importlib.import_module(f"kyb_mock.{name}")


def answer(operation: str, change: Callable[[Any], Any]) -> Plant:
    """Let an operation's answer be changed; the mock's own check of answers does not notice."""

    def plant(monkeypatch: Any) -> None:
        right = OPERATIONS[operation]
        monkeypatch.setitem(OPERATIONS, operation, lambda call: change(right(call)))
        monkeypatch.setattr(module("_core"), "find_flaw", lambda *arguments: None)

    return plant


def member(name: str, change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a change of one member of an answer's body."""
    return lambda shown: shown._replace(body=shown.body | {name: change(shown.body[name])}) if shown.body else shown


def instead(place: str, name: str, wrong: Callable[..., Any]) -> Plant:
    """Put a wrong function where a right one is; it gets the right one first."""

    def plant(monkeypatch: Any) -> None:
        right = getattr(module(place), name)
        monkeypatch.setattr(module(place), name, lambda *given: wrong(right, *given))

    return plant


def _row(table: dict[str, Any], name: str, value: Any) -> Plant:
    return lambda monkeypatch: monkeypatch.setitem(table, name, value)


def _lax(check: Callable[[Any], None], call: Any) -> None:
    try:
        check(call)
    except ProblemError:
        call.body = call.body or {}
        if call.known_route.operation != "createCustomer":
            raise
        call.body.setdefault("customer_type", "business")


def _skip_one(right: Callable[..., Any], items: Any, query: Any, *rest: Any) -> Any:
    rows, meta = right(items, query, *rest)
    return (rows[1:] if "starting_after" in query else rows), meta


def _one_more(right: Callable[..., Any], items: Any, query: Any, *rest: Any) -> Any:
    return right(items, query | {"limit": query.get("limit", 20) + 1}, *rest)


def _without(shown: Any, name: str) -> Any:
    return shown._replace(body={key: value for key, value in shown.body.items() if key != name})


def _headless(right: Callable[..., Any], *given: Any) -> Any:
    return [pair for pair in right(*given) if pair[0] != b"x-ratelimit-reset"]


def _open_to_all(right: Callable[..., Any], call: Any, application: Any) -> None:
    return None


def _upside_down(rows: Any) -> Any:
    return rows._replace(body=rows.body | {"data": rows.body["data"][::-1]}) if rows.body else rows


# Each breaks the model of an applicant.
BY_MODEL: dict[str, Plant] = {
    "a creation answers 200": answer("createCustomer", lambda shown: shown._replace(status=200)),
    "a creation lacks its expiry": answer("createCustomer", lambda shown: _without(shown, "application_expires_at")),
    "an expiry is in seconds": answer(
        "createCustomer", member("application_expires_at", lambda at: at // 1_000_000_000)
    ),
    "a date has no time zone": answer("getApplication", member("application_created_at", lambda at: at.rstrip("Z"))),
    "a status has another spelling": answer("getCustomer", member("application_status", str.upper)),
    "requests are not validated": instead("_core", "check_request", _lax),
    "a token never expires": instead("_auth", "_expires_at_ns", lambda right, *given: 1 << 80),
    "a token opens every application": instead("_auth", "_check_owner", _open_to_all),
    "any request is let in": instead("_auth", "_admit", lambda right, call, key: None),
    "a repeat is executed again": instead("_core", "find_stored", lambda right, call: None),
    "a cursor skips a row": instead("documents", "page", _skip_one),
    "a page is one row too long": instead("documents", "page", _one_more),
    "documents come in reverse": answer("listDocuments", _upside_down),
    "people may be added after the decision": _row(GATES, "addAssociatedIndividual", Gate(ANY)),
    "people may be removed at any time": _row(GATES, "deleteAssociatedIndividual", Gate(ANY)),
    "a request for information closes the uploads": _row(GATES, "createApplicationDocument", Gate(PENDING)),
    "a rejection leaves the application pending": _row(SIMULATED, "kyb_reject", Effect()),
    "a limit's end is not told": instead("_core", "_headers", _headless),
    "an empty application is ready": instead("applications", "is_ready", lambda right, application: True),
    "a deletion answers 200": answer("deleteAssociatedIndividual", lambda shown: shown._replace(status=200)),
    "a file is another": answer("downloadDocument", lambda shown: shown._replace(raw=b"%PDF")),
}
