"""Connections: one after another over one, at once over one each, and beyond the lanes over a client that waits."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from kyb_onboarding import Settings
from kyb_onboarding._effects import Request
from kyb_onboarding._transport import IN_A_LANE, LANES, SHARED, AsyncTransport, _Lanes


@pytest.fixture
def lanes():
    return _Lanes(lambda limits: limits, 2)


def test_requests_one_after_another_use_one_client(lanes):
    for _ in range(3):
        lanes.give_back(lanes.take())
    assert lanes.all == [IN_A_LANE]


def test_the_client_that_was_used_last_is_used_next():
    lanes = _Lanes(lambda limits: object(), 2)
    first, second = lanes.take(), lanes.take()
    lanes.give_back(second)
    lanes.give_back(first)
    assert lanes.take() is first
    assert lanes.take() is second


def test_beyond_the_lanes_all_share_one_client_which_is_no_lane(lanes):
    taken = [lanes.take() for _ in range(4)]
    assert taken == [IN_A_LANE, IN_A_LANE, SHARED, SHARED]
    for client in reversed(taken):
        lanes.give_back(client)
    assert [lanes.take() for _ in range(3)] == [IN_A_LANE, IN_A_LANE, SHARED]
    assert lanes.all == [IN_A_LANE, IN_A_LANE, SHARED]


def test_the_lanes_and_what_they_share_are_a_hundred_connections():
    assert LANES * (IN_A_LANE.max_connections or 0) + (SHARED.max_connections or 0) == 100


def test_threads_never_hold_the_same_lane():
    lanes = _Lanes(lambda limits: httpx.Limits() if limits is SHARED else object(), 4)
    held, lock = set(), threading.Lock()

    def use(_):
        client = lanes.take()
        with lock:
            assert id(client) not in held
            held.add(id(client))
        with lock:
            held.remove(id(client))
        lanes.give_back(client)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(use, range(2000)))
    assert len(lanes.all) <= 4


def test_connections_of_loops_that_ended_are_let_go():
    settings = Settings(api_key="k", base_url="http://127.0.0.1:9", journal="unused.db")
    transport = AsyncTransport(settings, httpx.MockTransport(lambda request: httpx.Response(200)))
    loops = [asyncio.new_event_loop() for _ in range(3)]
    for loop in loops:
        loop.run_until_complete(transport.send(Request("getCustomer", "GET", "http://127.0.0.1:9/", {})))
        loop.close()
    assert [*transport._lanes] == loops[-1:]
    asyncio.run(transport.close())
    assert loops[-1] not in transport._lanes
