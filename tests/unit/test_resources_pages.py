"""Lists: every shape, every page once, forwards and backwards, and an end whatever the server says."""

import asyncio
import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding import ApplicationId, CustomerId, UnreadableAnswerError

from ..support import calls
from ..support.faces import FACES


class Server:
    """A list of rows, served page by page in one of the provider's shapes."""

    def __init__(self, ids: list[str], shape: str, size: int = 20) -> None:
        self.ids, self.shape, self.size = ids, shape, size
        self.asked: list[dict[str, str]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        params = dict(request.url.params)
        self.asked.append(params)
        size = int(params.get("limit", self.size))
        if "ending_before" in params:
            end = self.ids.index(params["ending_before"])
            start = max(0, end - size)
        else:
            after = params.get("starting_after") or params.get("cursor")
            start = self.ids.index(after) + 1 if after else 0
            end = min(len(self.ids), start + size)
        return httpx.Response(200, json=self._body(start, end))

    def _body(self, start: int, end: int) -> Any:
        ids, more = self.ids[start:end], end < len(self.ids)
        if self.shape == "jobs":
            return {"jobs": [{"job_id": name} for name in ids], "has_more": more}
        if self.shape == "history":
            cursor = ids[-1] if more else None
            return {"data": [{"id": name} for name in ids], "has_more": more, "cursor": cursor}
        key = "application_id" if self.shape == "applications" else "id"
        meta = {"total_count": len(self.ids), "has_more_after": more, "has_more_before": start > 0}
        return {"data": [{key: name} for name in ids], "meta": meta}


LISTS: dict[str, Any] = {
    "customers": lambda d, size: d.customers.list(limit=size),
    "applications": lambda d, size: d.applications.list(limit=size),
    "history": lambda d, size: d.webhooks.history(limit=size),
    "jobs": lambda d, size: d.customers.imports.jobs(limit=size),
    "events": lambda d, size: d.events.list(limit=size),
}


def key_of(row: Any) -> str:
    body = row.to_dict()
    return str(body.get("id") or body.get("application_id") or body.get("job_id"))


@given(st.integers(0, 40), st.integers(1, 9), st.sampled_from([*LISTS]), st.sampled_from([*FACES]))
def test_iterating_gives_every_row_once_in_order_with_as_many_requests_as_pages(count, size, shape, face):
    ids = [f"row{n}" for n in range(count)]
    server = Server(ids, shape)
    with FACES[face](server) as client:
        rows = client(lambda d: LISTS[shape](d, size))
    assert [key_of(row) for row in rows] == ids
    assert len(server.asked) == max(1, -(-count // size))


@given(st.integers(2, 40), st.integers(1, 9), st.data())
def test_a_list_goes_backwards_where_it_began_so(count, size, data):
    ids = [f"row{n}" for n in range(count)]
    end = data.draw(st.integers(1, count - 1))
    server = Server(ids, "customers")
    with FACES["threads"](server) as client:
        rows = client(lambda d: d.customers.list(limit=size, ending_before=CustomerId(ids[end])).pages())
        pages = [[row.id for row in page.items] for page in rows]
    assert [name for page in reversed(pages) for name in page] == ids[:end]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    ("body", "call", "count"),
    [
        ({"scenarios": [{"name": "a"}, {"name": "b"}]}, lambda d: d.sandbox.scenarios(), 2),
        ([{"sub_client_id": "s1"}], lambda d: d.customers.sub_client_summary(), 1),
        ({"data": [{"sub_client_id": "s1"}]}, lambda d: d.customers.sub_client_summary(), 1),
        ({"data": [], "meta": {"has_more_after": False}}, lambda d: d.customers.list(), 0),
        ({"data": [{"id": "c1"}]}, lambda d: d.customers.list(), 1),
        ({"data": [{"id": "c1"}], "meta": None, "has_more": False}, lambda d: d.customers.list(), 1),
    ],
)
def test_a_list_that_comes_whole_is_complete_as_it_is(face, body, call, count):
    with FACES[face](lambda request: httpx.Response(200, json=body)) as client:
        assert len(client(call)) == count


MORE = {"has_more_after": True}
CIRCLES: list[Any] = [
    lambda d: d.customers.list(),
    lambda d: d.webhooks.history(),
    lambda d: d.customers.imports.jobs(),
]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("call", CIRCLES)
def test_a_server_that_repeats_its_cursor_is_found_out(face, call):
    asked = []

    def handle(request):
        asked.append(request)
        rows = {"data": [{"id": "a"}], "jobs": [{"job_id": "a"}]}
        name = "jobs" if "jobs" in request.url.path else "data"
        cursor = {"cursor": "same"} if request.url.path == "/webhooks" else {}
        return httpx.Response(200, json={name: rows[name], "has_more": True, **cursor})

    with FACES[face](handle) as client, pytest.raises(UnreadableAnswerError, match="circle"):
        client(call)
    assert len(asked) == 2


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=30))
def test_a_walk_ends_whatever_cursors_come(cursors):
    """However a server chooses its cursors, no page is asked for twice."""
    asked = []

    def handle(request):
        asked.append(request.url.params.get("cursor"))
        cursor = cursors[min(len(asked), len(cursors)) - 1]
        return httpx.Response(200, json={"data": [{"id": "e"}], "has_more": True, "cursor": cursor})

    with FACES["threads"](handle) as client, pytest.raises(UnreadableAnswerError):
        client(lambda d: d.webhooks.history())
    assert len(asked) == len(set(asked)) <= 5


BROKEN = [
    {},
    {"data": None},
    {"data": {"a": 1}},
    {"data": [None]},
    {"data": [{"name": "no id"}]},
    {"data": [{"id": "../x"}]},
    {"data": [], "meta": MORE},
    {"data": [{"id": "a"}, 7], "meta": {}},
    "text",
    None,
    7,
]


@pytest.mark.parametrize("body", BROKEN, ids=json.dumps)
def test_a_list_that_cannot_be_read_or_gone_on_from_is_an_error_and_not_an_end(body):
    with (
        FACES["threads"](lambda request: httpx.Response(200, json=body)) as client,
        pytest.raises(UnreadableAnswerError) as caught,
    ):
        client(lambda d: d.customers.list())
    assert (caught.value.operation, caught.value.status) == ("listCustomers", 200)
    assert caught.value.outcome == "accepted"


@pytest.mark.parametrize("around", [{"next": "http://["}, {"next": "?page=\ud800"}, {"cursor": "\ud800"}])
def test_a_cursor_that_no_request_can_carry_is_none(around):
    body = json.dumps({"results": [], "has_more": True, **around}).encode()
    with (
        FACES["threads"](lambda request: httpx.Response(200, content=body)) as client,
        pytest.raises(UnreadableAnswerError, match="no cursor"),
    ):
        client(lambda d: d.webhooks.history())


def test_history_without_a_cursor_is_not_taken_for_complete():
    body = {"data": [{"id": "a"}], "has_more": True, "cursor": None}
    with (
        FACES["threads"](lambda request: httpx.Response(200, json=body)) as client,
        pytest.raises(UnreadableAnswerError, match="no cursor"),
    ):
        client(lambda d: d.webhooks.history())


def test_a_page_tells_the_total_and_the_reply_it_came_in():
    server = Server(["a", "b", "c"], "customers")
    with FACES["threads"](server) as client:
        page = client(lambda d: d.customers.list(limit=2).first_page())
        assert ([row.id for row in page.items], page.total_count) == (["a", "b"], 3)
        assert page.next == {"starting_after": "b"}
        assert page.reply.json()["meta"]["has_more_after"] is True
        assert len(server.asked) == 1
        assert client(lambda d: d.customers.list().first()).id == "a"
    assert repr(page) == "Page(total_count=3, has_more=True)"


def test_a_list_is_fetched_when_reached_and_anew_each_time():
    server = Server([f"row{n}" for n in range(6)], "customers")

    def act(dakota):
        customers = dakota.customers.list(limit=2)
        assert server.asked == []
        next(iter(customers))
        assert len(server.asked) == 1
        return [len(list(customers)), len(list(customers))]

    with FACES["threads"](server) as client:
        assert client(act) == [6, 6]


def test_filters_go_along_to_every_page_and_the_cursor_replaces_the_first_one():
    server = Server([f"row{n}" for n in range(6)], "applications")
    with FACES["threads"](server) as client:
        client(lambda d: d.applications.list(status="pending", limit=2, starting_after=ApplicationId("row0")))
    assert [params["status"] for params in server.asked] == ["pending"] * 3
    assert [params["starting_after"] for params in server.asked] == ["row0", "row2", "row4"]


def test_the_first_page_and_row_can_be_awaited(tmp_path):
    from kyb_onboarding import AsyncDakota, Settings

    async def scenario():
        server = Server(["a", "b"], "customers")
        settings = Settings(api_key="key", journal=str(tmp_path / "journal.db"))
        async with AsyncDakota(settings, transport=httpx.MockTransport(server)) as dakota:
            customers = dakota.customers.list(limit=1)
            page, first = await customers.first_page(), await customers.first()
            return page.items, first, [len(page.items) async for page in customers.pages()]

    items, first, sizes = asyncio.run(scenario())
    assert (items, sizes) == ((first,), [1, 1])


def test_dollarpe_goes_on_at_the_next_address_whatever_its_host():
    asked = []

    def handle(request):
        asked.append(request.url)
        page = int(request.url.params.get("page", 1))
        following = f"https://elsewhere.example/customer/list?page={page + 1}&size=1" if page < 3 else None
        rows = [{"id": f"person-{page}", "status": "VERIFIED"}]
        return httpx.Response(200, json={"status": True, "data": {"count": 3, "next": following, "results": rows}})

    with FACES["threads"](handle, dollarpe=True) as client:
        assert [row.id for row in client(lambda d: d.customers.list())] == ["person-1", "person-2", "person-3"]
    assert {url.host for url in asked} == {"sandbox.dollarpe.xyz"}
    assert [url.params.get("size") for url in asked] == [None, "1", "1"]
    assert calls.KSUID not in str(asked)
