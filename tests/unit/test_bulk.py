"""Many customers: one request each, recorded before they are sent, and what stops all stops all."""

import json
import os
import threading

import httpx
import pytest
from kyb_onboarding import (
    CredentialsError,
    Dakota,
    InputChangedError,
    InvalidInputError,
    JournalError,
    NewCustomer,
    Settings,
)
from kyb_onboarding import _bulk as bulk
from kyb_onboarding._bulk import Bulk

from ..support.faces import loop, threads

URL = "https://apply.dakota.com/applications/{}?token=secret"


class Provider:
    """Creates customers; counts requests; fails with a status for the external_ids that are named."""

    def __init__(self):
        self.customers = {}
        self.requests = []
        self.fails = {}
        self.lock = threading.Lock()

    def __call__(self, request):
        with self.lock:
            self.requests.append(request.method)
            body = json.loads(request.content)
            if body["external_id"] in self.fails:
                return httpx.Response(self.fails[body["external_id"]], json={})
            number = len(self.customers) + 1
            ids = {"id": f"{number:027d}", "application_id": f"{number:027d}", "application_url": URL.format(number)}
            self.customers[body["external_id"]] = ids
            return httpx.Response(201, json=ids)


def rows(count, first=0):
    return [{"name": "Acme", "customer_type": "business", "external_id": f"usr_{n}"} for n in range(first, count)]


@pytest.fixture
def provider():
    return Provider()


@pytest.fixture
def dakota(tmp_path, provider):
    settings = Settings(api_key="k", journal=str(tmp_path / "j.db"), requests_per_minute=0, max_attempts=1)
    with Dakota(settings, transport=httpx.MockTransport(provider)) as dakota:
        yield dakota


def by_number(outcomes):
    return {outcome.number: outcome for outcome in outcomes}


def test_each_costs_one_request_and_has_its_ids_saved(dakota, provider):
    found = by_number(dakota.onboard_many(rows(50)))
    assert sorted(found) == list(range(1, 51))
    assert all(outcome.run.state == "created" and outcome.error is None for outcome in found.values())
    assert {run.external_id: run.customer_id for run in dakota.runs()} == {
        name: ids["id"] for name, ids in provider.customers.items()
    }
    assert provider.requests == ["POST"] * 50


def test_again_it_sends_nothing_and_tells_the_same(dakota, provider):
    first = by_number(dakota.onboard_many(rows(20)))
    again = by_number(dakota.onboard_many(rows(20)))
    assert {n: o.run.customer_id for n, o in again.items()} == {n: o.run.customer_id for n, o in first.items()}
    assert len(provider.requests) == 20


def test_one_that_fails_is_told_and_stops_no_other(dakota, provider):
    provider.fails = {"usr_3": 422, "usr_4": 503}
    wrong = [{"name": "x"}, 7, NewCustomer("No Id", "business")]
    found = by_number(dakota.onboard_many([*rows(6), *wrong, rows(1)[0] | {"name": "Changed"}]))
    kinds = {n: type(outcome.error).__name__ for n, outcome in found.items() if outcome.error}
    assert kinds == {4: "RejectedError", 5: "UnavailableError", 10: "InputChangedError"} | dict.fromkeys(
        (7, 8, 9), "InvalidInputError"
    )
    assert isinstance(found[10].error, InputChangedError)
    assert found[5].run.state == "sending"
    assert len(provider.customers) == 4


@pytest.mark.parametrize("workers", [1, 4])
def test_a_failure_of_all_ends_it_at_once_though_the_stream_may_give_more(dakota, provider, workers):
    provider.fails = {"usr_0": 401}
    read, write = os.pipe()

    def stream():
        yield rows(1)[0]
        os.read(read, 1)  # never given while it runs

    with pytest.raises(CredentialsError):
        list(dakota.onboard_many(stream(), workers=workers))
    os.close(write)
    os.close(read)


def test_none_is_begun_after_it(dakota, provider):
    provider.fails = {"usr_0": 401}
    with pytest.raises(CredentialsError):
        list(dakota.onboard_many(rows(500), workers=1))
    assert len(provider.requests) == 1


def test_an_error_of_the_stream_is_raised_when_what_was_begun_has_ended(dakota):
    def stream():
        yield from rows(3)
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        list(dakota.onboard_many(stream()))


def test_what_was_read_is_in_the_journal_before_it_is_sent(dakota, provider, monkeypatch):
    """The first request finds the whole chunk planned, unsent: a first_sent_at belongs to a send."""
    monkeypatch.setattr(bulk, "CHUNK", 10)
    seen = []
    is_read, inner = threading.Event(), provider.__call__

    def stream():
        yield from rows(40)
        is_read.set()

    def held(request):
        is_read.wait(10)
        records = [
            record for job in dakota._context.journal.pages() for record in dakota._context.journal.store.read(job)
        ]
        seen.append([(record.state, record.first_sent_at is None) for record in records])
        return inner(request)

    dakota._transport._lanes.take()._transport = httpx.MockTransport(held)
    list(dakota.onboard_many(stream(), workers=1))
    assert len(seen[0]) >= 30
    assert seen[0].count(("sending", False)) == 1
    assert seen[0].count(("planned", True)) == len(seen[0]) - 1


@pytest.mark.parametrize("chunk", [1, 7, 5000])
@pytest.mark.parametrize("workers", [1, 8])
def test_none_is_lost_between_reading_planning_and_working(dakota, monkeypatch, chunk, workers):
    monkeypatch.setattr(bulk, "CHUNK", chunk)
    monkeypatch.setattr(bulk, "READ_AHEAD", 5)
    assert sorted(by_number(dakota.onboard_many(rows(100), workers=workers))) == list(range(1, 101))


def test_a_closed_iteration_stops_the_workers(dakota, provider):
    outcomes = dakota.onboard_many(rows(500), workers=1)
    next(outcomes)
    outcomes.close()
    sent = len(provider.requests)
    assert sent < 500


def test_a_broken_journal_stops_all(dakota, provider, monkeypatch):
    def broken(job):
        raise JournalError("the disk is full")

    monkeypatch.setattr(dakota._context.journal.store, "commit", broken)
    with pytest.raises(JournalError, match="disk is full"):
        list(dakota.onboard_many(rows(500)))
    assert provider.requests == []


def test_an_event_loop_does_the_same(tmp_path, provider):
    provider.fails = {"usr_3": 422}
    settings = {"journal": str(tmp_path / "async.db"), "max_attempts": 1}
    with loop(provider, settings=settings) as call:
        found = by_number(call(lambda dakota: dakota.onboard_many([*rows(30), {"name": "x"}], workers=4)))
    assert sorted(found) == list(range(1, 32))
    assert {n for n, outcome in found.items() if outcome.error} == {4, 31}
    assert isinstance(found[31].error, InvalidInputError)
    assert len(provider.customers) == 29


def test_an_event_loop_stops_all_too(tmp_path, provider):
    provider.fails = {"usr_0": 401}
    with (
        loop(provider, settings={"journal": str(tmp_path / "async.db")}) as call,
        pytest.raises(CredentialsError),
    ):
        call(lambda dakota: dakota.onboard_many(rows(100), workers=2))
    assert len(provider.requests) <= 3


def test_numbers_are_the_files_own(dakota):
    rows_of_file = [(7, rows(1)[0]), (9, InvalidInputError("is not JSON", field="line"))]
    found = by_number(Bulk(dakota._context, dakota._drive, 2).run(rows_of_file))
    assert sorted(found) == [7, 9]


def test_both_faces_are_the_same_surface(tmp_path, provider):
    with threads(provider, settings={"journal": str(tmp_path / "t.db")}) as call:
        assert len(call(lambda dakota: list(dakota.onboard_many(rows(3))))) == 3
