"""Faults, through the in-process transport and through a real connection."""

import time
from typing import Any

import httpx
import pytest
from kyb_mock import Faults, MockServer, Request, Worlds
from kyb_mock._apis import APIS
from kyb_mock._routes import read_routes

from .sandbox import token_of, uuid
from .shell import in_process, served

# What the client sees, and how many customers there are then.
BREAKS: dict[str, tuple[Any, int]] = {
    "reset": (httpx.ReadError, 0),
    "empty": ((httpx.RemoteProtocolError, httpx.ReadError), 0),
    "garbage": (httpx.RemoteProtocolError, 0),
    "truncated": (httpx.RemoteProtocolError, 1),
    "lost_answer": (httpx.ReadError, 1),
}


@pytest.fixture(scope="module")
def server():
    with MockServer(Worlds()) as server:
        yield server


@pytest.fixture(params=["in process", "served"])
def shell(request):
    if request.param == "in process":
        yield in_process(Worlds())
        return
    server = request.getfixturevalue("server")
    for key, _ in server.worlds.items():
        server.worlds.drop(key)
    with served(server) as shell:
        yield shell


@pytest.mark.parametrize("kind", BREAKS)
def test_the_connection_breaks_once_and_the_work_is_done_or_not(shell, kind):
    error, customers = BREAKS[kind]
    shell.worlds["k1"].faults.add(kind)
    with pytest.raises(error):
        shell.create()
    assert shell.count() == customers
    assert shell.create().status_code == 201


def test_the_repeat_after_a_lost_answer_gets_the_first_answer(shell):
    shell.worlds["k1"].faults.add("lost_answer", method="POST")
    with pytest.raises(httpx.ReadError):
        shell.create(x_idempotency_key=uuid(1))
    again = shell.create(x_idempotency_key=uuid(1))
    assert (again.status_code, shell.count()) == (201, 1)
    assert again.json()["id"] in shell.worlds["k1"].customers


def test_a_fault_strikes_its_own_world_only(shell):
    shell.worlds["k1"].faults.add("reset", times=None)
    assert shell.create("k2").status_code == 201
    with pytest.raises(httpx.ReadError):
        shell.create("k1")


def test_a_late_answer_is_a_read_timeout_for_the_impatient(shell):
    shell.worlds["k1"].faults.add("latency", seconds=0.3)
    shell.client.timeout = httpx.Timeout(0.1)
    with pytest.raises(httpx.ReadTimeout):
        shell.create()
    shell.client.timeout = httpx.Timeout(5)
    assert shell.create().status_code == 201


def test_the_repeat_of_a_late_request_finds_it_in_flight(slow):
    slow.worlds["slow"].faults.add("latency", seconds=0.3)
    slow.client.timeout = httpx.Timeout(0.1)
    key = uuid(1)
    with pytest.raises(httpx.ReadTimeout):
        slow.create("slow", x_idempotency_key=key)
    slow.client.timeout = httpx.Timeout(5)
    answer = slow.create("slow", x_idempotency_key=key)
    assert (answer.status_code, "still worked on" in answer.json()["detail"]) == (409, True)


@pytest.fixture
def slow(server):
    with served(server) as shell:
        shell.worlds.reset("slow")
        yield shell


def test_latency_and_trickle_take_their_time(slow):
    world = slow.worlds["slow"]
    world.faults.add("latency", seconds=0.1)
    world.faults.add("trickle", seconds=0.1)
    began = time.monotonic()
    made = slow.create("slow").json()
    assert 0.15 < time.monotonic() - began < 2
    assert made["id"] in world.customers


def test_a_trickle_comes_in_pieces(slow):
    slow.worlds["slow"].faults.add("trickle", seconds=0.15)
    with slow.client.stream("GET", "/sandbox/scenarios", headers={"x-api-key": "slow"}) as answer:
        assert len(list(answer.iter_raw())) > 1


# ------------------------------------------------------------------- statuses


def test_a_told_status_comes_once_with_the_work_not_done(shell):
    shell.worlds["k1"].faults.add("status", status=503, method="POST", path="/customers", skip=1)
    assert shell.create().status_code == 201
    refused = shell.create(x_idempotency_key=uuid(7))
    problem = refused.json()
    assert (refused.status_code, shell.count()) == (503, 1)
    assert (refused.headers["retry-after"], refused.headers["x-request-id"]) == ("1", problem["request_id"])
    assert {"errors", "message", "user_message", "resolution_url"} < problem.keys()
    assert shell.create(x_idempotency_key=uuid(7)).status_code == 201


def test_a_told_status_does_not_strike_who_is_not_let_in(shell):
    world = shell.worlds["k1"]
    world.faults.add("status", status=500)
    world.settings.keys = {"another"}
    assert shell.get("/customers").status_code == 401
    world.settings.keys = None
    assert shell.get("/nowhere").status_code == 404
    assert [shell.get("/customers").status_code for _ in range(2)] == [500, 200]


def test_a_told_402_is_the_one_that_the_submission_documents(shell):
    made = shell.create().json()
    world = shell.worlds["k1"]
    world.faults.add("status", status=402, times=2)
    token = token_of(made)
    answer = shell.send("POST", f"/applications/{made['application_id']}/submissions", x_application_token=token)
    assert answer.headers["content-type"] == "application/json"
    assert (answer.json()["error"], answer.json()["required_cents"]) == ("insufficient_credits", 500)
    problem = shell.get("/customers")
    assert (problem.status_code, problem.headers["content-type"]) == (402, "application/problem+json")


@pytest.mark.parametrize("api", APIS)
def test_every_operation_documents_any_status(api):
    """So that none is refused when a test asks for it."""
    routes = list(read_routes(APIS[api]().spec))
    assert len(routes) > 9
    assert [route.operation for route in routes if "default" not in route.answers] == []


SCENARIOS = {"network_timeout": 504, "network_congestion": 503, "intermittent_errors": 503}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_network_scenarios_answer_at_once_unless_told_to_break(shell, scenario):
    began = time.monotonic()
    assert shell.create(x_sandbox_scenario=scenario).status_code == SCENARIOS[scenario]
    assert time.monotonic() - began < 5
    world = shell.worlds["k2"]
    world.faults.network_scenarios = "break"
    with pytest.raises(httpx.ReadError):
        shell.create("k2", x_sandbox_scenario=scenario)
    assert shell.count("k2") == 0
    assert shell.create("k2").status_code == 201


def test_a_broken_scenario_that_comes_and_goes_comes_and_goes(shell):
    shell.worlds["k1"].faults.network_scenarios = "break"
    with pytest.raises(httpx.ReadError):
        shell.create(x_sandbox_scenario="intermittent_errors")
    assert shell.create(x_sandbox_scenario="intermittent_errors").status_code == 201


def test_which_requests_are_struck():
    faults = Faults()
    faults.add("reset", method="POST", path="/customers*", skip=1, times=2)
    post, get = Request("POST", "/customers"), Request("GET", "/customers")
    assert [faults.strike(post) is not None for _ in range(4)] == [False, True, True, False]
    assert faults.strike(get) is None
    assert faults.strike(Request("POST", "/applications")) is None
    assert faults.active[0].struck == 2


def test_of_two_breaks_the_first_strikes_and_delays_add_up():
    faults = Faults()
    for kind in ("empty", "reset"):
        faults.add(kind)
    for _ in range(2):
        faults.add("latency", seconds=0.2)
    first, second, third = (faults.strike(Request("GET", "/")) for _ in range(3))
    assert (first.broken, first.latency_s) == ("empty", 0.4)
    assert (second.broken, second.latency_s) == ("reset", 0.0)
    assert third is None


BAD = [
    ("flood", {}, "there is no fault 'flood'; there are reset, "),
    ("reset", {"seconds": 1}, "takes no seconds"),
    ("latency", {"seconds": 61}, "at most 60"),
    ("latency", {"seconds": 0}, "above 0"),
    ("latency", {"event_type": "x"}, "takes no event_type"),
    ("duplicate_webhook", {"path": "/"}, "takes no path"),
    ("status", {}, "status needs a status"),
    ("status", {"status": 600}, "from 400 to 599, not 600"),
    ("status", {"status": True}, "from 400 to 599, not True"),
    ("status", {"status": 503, "seconds": 1}, "takes no seconds"),
    ("status", {}, "needs a status from 400 to 599"),
    ("empty", {"status": 503}, "empty takes no status"),
    ("reset", {"bogus": 1}, "^reset takes no bogus; it takes method, path, times, skip$"),
    ("reset", {"event_type": "*"}, "takes no event_type; it takes method, path"),
    ("reset", {"method": "FETCH"}, "method must be one of GET, .*, not 'FETCH'"),
    ("reset", {"method": 5}, "method must be one of GET, .*, not 5"),
    ("reset", {"path": "customers"}, r"path must begin with / or \*, .*not 'customers'"),
    ("reset", {"path": ""}, "path must begin with /"),
    ("duplicate_webhook", {"event_type": "customer.exploded"}, "must fit a type of events, .*'customer.exploded'"),
    ("duplicate_webhook", {"event_type": "Customer.*"}, "must fit a type of events"),
    ("duplicate_webhook", {"event_type": ""}, "must fit a type of events"),
    ("reset", {"times": "2"}, "times must be a whole number"),
    ("reset", {"times": True}, "times must be a whole number"),
    ("reset", {"skip": "1"}, "skip must be a whole number and at least 0, not '1'"),
    ("reset", {"skip": None}, "skip must be a whole number"),
    ("latency", {"seconds": "5"}, "seconds must be a number above 0 and at most 60, not '5'"),
]


@pytest.mark.parametrize(("kind", "options", "message"), BAD)
def test_a_senseless_fault_is_refused(kind, options, message):
    with pytest.raises(ValueError, match=message):
        Faults().add(kind, **options)


def test_a_method_is_taken_in_any_case():
    faults = Faults()
    assert faults.add("reset", method="post").method == "POST"
    assert faults.strike(Request("POST", "/customers")) is not None


@pytest.mark.parametrize("pattern", ["*", "customer.created", "customer.*", "*.created"])
def test_a_pattern_that_fits_an_event_type_is_taken(pattern):
    assert Faults().add("duplicate_webhook", event_type=pattern).takes_event("customer.created")


def test_faults_are_bounded_and_spent_ones_make_room():
    faults = Faults(limit=2)
    faults.add("reset")
    faults.add("reset", times=None)
    with pytest.raises(ValueError, match="the limit"):
        faults.add("reset")
    faults.strike(Request("GET", "/"))
    faults.add("empty")
    assert [fault.kind for fault in faults.active] == ["reset", "empty"]


def test_a_fault_leaves_its_trace(shell):
    shell.worlds["k1"].faults.add("lost_answer")
    with pytest.raises(httpx.ReadError):
        shell.create()
    (noted,) = shell.worlds["k1"].log
    assert (noted.fault, noted.status, noted.path) == ("lost_answer", 201, "/customers")
