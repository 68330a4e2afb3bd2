"""Lists: which member holds the rows, and how to go on from one page to the next."""

from __future__ import annotations

from typing import Any

from .case import TS, Case, Server, ours, outcome, plain

MORE = {"total_count": 2, "has_more_after": True, "has_more_before": False}
LAST = {"total_count": 2, "has_more_after": False, "has_more_before": True}


def application_ids(dakota: Any) -> Any:
    return [row.application_id for row in dakota.applications.list()]


def customer_ids(dakota: Any) -> Any:
    return [row.id for row in dakota.customers.list()]


def delivery_ids(dakota: Any) -> Any:
    return [row.id for row in dakota.webhooks.history()]


def scenario_names(dakota: Any) -> Any:
    return [row.name for row in dakota.sandbox.scenarios()]


def sub_client_ids(dakota: Any) -> Any:
    return [row.sub_client_id for row in dakota.customers.sub_client_summary()]


def walked(*, name: str = "id", ends: Any, watches: bool = False) -> Any:
    """Return a peer's loop over pages; `ends` tells from a body whether there are no more.

    One that `watches` compares each cursor with the one before.
    """

    def subject(server: Server) -> list[Any]:
        found: list[Any] = []
        params: dict[str, Any] = {}
        with plain(server) as client:
            while True:
                body = client.get("/list", params=params).json()
                items = body.get("data", []) if isinstance(body, dict) else []
                found += [item[name] for item in items]
                if ends(body):
                    return found
                before, params = params, {"starting_after": found[-1], "cursor": body.get("cursor") or found[-1]}
                if watches and params == before:
                    raise RuntimeError

    return subject


def _said_so(body: Any) -> bool:
    return not isinstance(body, dict) or not (body.get("meta", {}).get("has_more_after") or body.get("has_more"))


def _has_no_rows(body: Any) -> bool:
    return _said_so(body) or not body["data"]


def check_applications_are_listed(list_ids: Any) -> None:
    pages = {"data": [{"application_id": "a1"}], "meta": MORE}, {"data": [{"application_id": "a2"}], "meta": LAST}
    server = Server(*pages)
    assert outcome(list_ids, server) == ["a1", "a2"]
    assert server.requests[1].url.params["starting_after"] == "a1"


def check_scenarios_are_listed(list_names: Any) -> None:
    server = Server({"scenarios": [{"name": "success_immediate"}]})
    assert outcome(list_names, server) == ["success_immediate"]


def check_a_bare_array_is_a_list(list_ids: Any) -> None:
    assert outcome(list_ids, Server([{"sub_client_id": "s1"}])) == ["s1"]


def check_the_cursor_of_each_list_is_sent(list_ids: Any) -> None:
    page = {"data": [{"id": "d1"}], "has_more": True, "cursor": "opaque"}
    server = Server(page, {"data": [{"id": "d2"}], "has_more": False, "cursor": None})
    assert outcome(list_ids, server) == ["d1", "d2"]
    assert server.requests[1].url.params.get("cursor") == "opaque"


def check_a_repeated_cursor_ends_the_walk(list_ids: Any) -> None:
    server = Server({"data": [{"id": "c1"}], "meta": MORE})
    assert isinstance(outcome(list_ids, server), Exception)
    assert len(server.requests) == 2


def check_cursors_in_a_circle_end_the_walk(list_ids: Any) -> None:
    pages = [{"data": [{"id": name}], "has_more": True, "cursor": name} for name in ("a", "b")]
    server = Server(*pages * 20)
    assert isinstance(outcome(list_ids, server), Exception)
    assert len(server.requests) == 3


def check_an_empty_page_is_not_the_end(list_ids: Any) -> None:
    empty = {"data": [], "has_more": True, "cursor": "opaque"}
    assert outcome(list_ids, Server(empty, {"data": [{"id": "d2"}], "has_more": False})) == ["d2"]


CASES = [
    Case(
        TS,
        "listing applications throws on any row: rows have no `id`",
        "run",
        "each list goes on after the identifier that its rows have",
        check_applications_are_listed,
        ours(application_ids),
        walked(ends=_said_so),
    ),
    Case(
        TS,
        "the list of scenarios is always empty",
        "run",
        "the rows are found in each shape of list",
        check_scenarios_are_listed,
        ours(scenario_names),
        walked(name="name", ends=_said_so),
    ),
    Case(
        "Dakota TypeScript before 2.1.1",
        "a bare array is read as an empty list",
        "its changelog",
        "the rows are found in each shape of list",
        check_a_bare_array_is_a_list,
        ours(sub_client_ids),
        walked(name="sub_client_id", ends=_said_so),
    ),
    Case(
        "Dakota TypeScript before 1.1",
        "deliveries are paged by identifier; the API gives a cursor",
        "its changelog",
        "the cursor is sent where there is one",
        check_the_cursor_of_each_list_is_sent,
        ours(delivery_ids),
        lambda server: [
            plain(server).get("/webhooks", params=p).json()["data"][0]["id"] for p in ({}, {"starting_after": "d1"})
        ],
    ),
    Case(
        "langsmith",
        "a cursor that does not move is asked for for ever",
        "langchain-ai/langsmith-sdk#347",
        "no page is asked for twice; the walk ends with an error",
        check_a_repeated_cursor_ends_the_walk,
        ours(customer_ids),
        walked(ends=_said_so),
    ),
    Case(
        "mcp python-sdk, as first proposed",
        "cursors that go in a circle are followed for ever",
        "modelcontextprotocol/python-sdk#3021",
        "no page is asked for twice; the walk ends with an error",
        check_cursors_in_a_circle_end_the_walk,
        ours(delivery_ids),
        walked(ends=_said_so, watches=True),
    ),
    Case(
        "openai",
        "an empty page with a cursor ends the list, and the rest is lost",
        "openai/openai-python#3915",
        "what the server says decides, not the number of rows",
        check_an_empty_page_is_not_the_end,
        ours(delivery_ids),
        walked(ends=_has_no_rows),
    ),
]
