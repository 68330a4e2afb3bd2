"""The control API: who may use it, and what each of its requests does."""

import httpx
import pytest
from kyb_mock import MockServer, Request, World, Worlds, WorldSettings
from kyb_mock._control import ROUTES, Control, Peer
from kyb_mock._times import LONGEST_S

from .sandbox import ACME, BEGIN, token_of
from .shell import in_process, ok, one_line, served


@pytest.fixture
def shell():
    return in_process(Worlds(WorldSettings(auto_approve_s=5), seed=1))


@pytest.fixture(scope="module")
def server():
    with MockServer(Worlds()) as server:
        yield server


# --------------------------------------------------------------------- clock


def test_the_clock_stands_runs_and_jumps(shell):
    assert ok(shell.control("GET", "clock"))["mode"] == "real"
    held = ok(shell.control("PUT", "clock", {"mode": "manual", "at": BEGIN}))
    assert (held["mode"], held["now"], held["now_iso"]) == ("manual", BEGIN, "2027-01-15T08:00:00Z")
    assert ok(shell.control("POST", "clock/advance", {"seconds": 60}))["now"] == BEGIN + 60
    assert ok(shell.control("PUT", "clock", {"mode": "scaled", "rate": 60}))["rate"] == 60
    assert ok(shell.control("PUT", "clock", {"mode": "real"}))["mode"] == "real"


def test_advancing_does_what_is_due_and_tells_it(shell):
    shell.control("PUT", "clock", {"mode": "manual", "at": BEGIN})
    made = shell.create().json()
    assert shell.get(f"/customers/{made['id']}").json()["kyb_status"] == "pending"
    advanced = ok(shell.control("POST", "clock/advance", {"seconds": 3600}))
    assert [(event["type"], event["created"] - BEGIN) for event in advanced["events"]] == [
        ("customer.kyb_status.created", 5),
        ("customer.kyb_status.created", 5),
        ("recipient.created", 5),
    ]
    assert shell.get(f"/customers/{made['id']}").json()["kyb_status"] == "active"


def test_the_clock_of_one_world_is_not_anothers(shell):
    shell.control("PUT", "clock", {"mode": "manual", "at": 1.0})
    assert ok(shell.control("GET", "clock", key="k2"))["mode"] == "real"


BAD_CLOCKS = [
    ("PUT", {}, ["mode is missing"]),
    ("PUT", {"mode": "warp"}, ["mode", "real, scaled, manual", "'warp'"]),
    ("PUT", {"mode": "scaled"}, ["rate is missing"]),
    ("PUT", {"mode": "scaled", "rate": 0}, ["rate", "above 0"]),
    ("PUT", {"mode": "scaled", "rate": "fast"}, ["rate", "a number", "'fast'"]),
    ("PUT", {"mode": "scaled", "rate": "60"}, ["rate must be a number above 0", "'60'"]),
    ("PUT", {"mode": "manual", "at": "noon"}, ["at must be a number of Unix seconds", "'noon'"]),
    ("POST", {"seconds": "5"}, ["seconds must be a number of seconds", "'5'"]),
    ("PUT", {"mode": "manual", "at": 1e18}, ["between 1970 and 9999"]),
    ("PUT", {"mode": "real", "rate": 2}, ["unknown: rate"]),
    ("POST", {"seconds": -1}, ["at least 0, not -1", "to go back, hold the clock"]),
    ("POST", {"minutes": 1}, ["seconds is missing"]),
    ("POST", {"seconds": True}, ["a number"]),
    ("POST", {"seconds": 5, "minutes": 1}, ["unknown: minutes; known here: seconds"]),
]


@pytest.mark.parametrize(("method", "body", "words"), BAD_CLOCKS)
def test_a_senseless_clock_command_is_one_clear_line(shell, method, body, words):
    path = "clock" if method == "PUT" else "clock/advance"
    one_line(shell.control(method, path, body), 400, *words)


def test_a_real_clock_is_the_machines_also_where_that_is_to_go_back(shell):
    ahead = ok(shell.control("POST", "clock/advance", {"seconds": 3600}))["now"]
    assert ok(shell.control("PUT", "clock", {"mode": "real"}))["now"] < ahead - 3000


# -------------------------------------------------------------------- faults


def test_faults_are_asked_for_seen_and_taken_back(shell):
    fault = ok(shell.control("POST", "faults", {"kind": "lost_answer", "method": "POST", "path": "/cust*"}), 201)
    with pytest.raises(httpx.ReadError):
        shell.create()
    (seen,) = ok(shell.control("GET", "faults"))["faults"]
    assert (seen["id"], seen["kind"], seen["times"], seen["struck"]) == (fault["id"], "lost_answer", 0, 1)
    ok(shell.control("DELETE", f"faults/{fault['id']}"), 204)
    one_line(shell.control("DELETE", f"faults/{fault['id']}"), 404, fault["id"])
    ok(shell.control("POST", "faults", {"kind": "reset", "times": None}), 201)
    ok(shell.control("DELETE", "faults"), 204)
    assert shell.create().status_code == 201


BAD_FAULTS = [
    ({}, ["kind is missing"]),
    ({"kind": "flood"}, ["'flood'", "lost_answer"]),
    ({"kind": "reset", "times": 0}, ["times", "at least 1"]),
    ({"kind": "reset", "seconds": 3}, ["takes no seconds"]),
    ({"kind": "latency", "seconds": 600}, ["at most 60"]),
    ({"kind": "reset", "when": "now"}, ["reset takes no when; it takes method, path, times, skip"]),
    ({"kind": 3}, ["kind must be a text"]),
    ({"kind": "reset", "skip": 1.5}, ["whole number"]),
    ({"kind": "status"}, ["status needs a status"]),
    ({"kind": "status", "status": "503"}, ["whole number from 400 to 599", "'503'"]),
    ({"kind": "status", "status": 399}, ["from 400 to 599", "399"]),
    ({"kind": "reset", "status": 503}, ["reset takes no status"]),
    ({"kind": "reset", "event_type": None, "path": "customers"}, ["path must begin with / or *", "'customers'"]),
    ({"kind": "reset", "skip": None}, ["skip must be a whole number"]),
    ({"kind": "latency", "seconds": "5"}, ["seconds must be a number", "'5'"]),
]


@pytest.mark.parametrize(("body", "words"), BAD_FAULTS)
def test_a_senseless_fault_is_one_clear_line(shell, body, words):
    one_line(shell.control("POST", "faults", body), 400, *words)
    assert ok(shell.control("GET", "faults"))["faults"] == []


# ----------------------------------------------------------------------- log


def test_the_log_carries_the_verdict_of_each_exchange(shell):
    shell.create()
    shell.send("POST", "/customers", json={"name": "A", "customer_type": "club"})
    shell.get("/nowhere")
    nowhere, broken, kept = ok(shell.control("GET", "log"))["exchanges"]
    assert (kept["operation"], kept["status"], kept["verdict"]) == (
        "createCustomer",
        201,
        {"request": "kept", "answer": "kept"},
    )
    assert (broken["status"], broken["verdict"]) == (400, {"request": "broken", "answer": "kept"})
    locations = {flaw["location"]: flaw for flaw in broken["flaws"]}
    assert set(locations) == {"name", "customer_type"}
    assert locations["name"]["rule"].endswith("/minLength")
    assert locations["name"]["actual"] == "string of 1 characters"
    assert nowhere["flaws"][0]["rule"] == "paths"


def test_an_answer_that_breaks_the_specification_is_seen_in_the_log(shell, monkeypatch):
    made = shell.create().json()
    world = shell.worlds["k1"]
    world.customers[made["id"]].customer_type = 7
    assert shell.get(f"/customers/{made['id']}").status_code == 500
    (entry,) = ok(shell.control("GET", "log?verdict=broken"))["exchanges"]
    assert entry["verdict"] == {"request": "kept", "answer": "broken"}
    assert "customer_type" in entry["flaws"][0]["location"]


def test_the_log_can_be_searched_and_cleared(shell):
    shell.create()
    shell.get("/customers")
    assert ok(shell.control("GET", "log?operation=listCustomers&limit=1"))["total"] == 1
    assert ok(shell.control("GET", "log?status=201"))["exchanges"][0]["operation"] == "createCustomer"
    one_line(shell.control("GET", "log?limit=0"), 400, "limit", "at least 1")
    one_line(shell.control("GET", "log?verdict=good"), 400, "kept, broken")
    ok(shell.control("DELETE", "log"), 204)
    assert ok(shell.control("GET", "log"))["total"] == 0


def test_an_operation_answers_as_it_is_told_and_the_log_says_why(shell):
    asked = {"kind": "status", "status": 418, "method": "POST", "path": "/cust*"}
    ok(shell.control("POST", "faults", asked), 201)
    assert shell.create().json()["status"] == 418
    ok(shell.create(), 201)
    entries = ok(shell.control("GET", "log"))["exchanges"]
    assert [(entry["status"], entry["fault"]) for entry in entries] == [(201, None), (418, "status")]
    assert {entry["verdict"]["answer"] for entry in entries} == {"kept"}


def test_the_log_names_the_fault_and_holds_no_secret(shell):
    shell.control("POST", "faults", {"kind": "reset"})
    with pytest.raises(httpx.ReadError):
        shell.create(x_application_token="the-token")
    made = shell.create().json()
    text = shell.control("GET", "log").text
    entries = ok(shell.control("GET", "log"))["exchanges"]
    assert [(entry["status"], entry["fault"]) for entry in entries] == [(201, None), (None, "reset")]
    assert entries[1]["verdict"] == {"request": None, "answer": None}
    for secret in ("the-token", token_of(made), ACME["name"], '"k1"'):
        assert secret not in text


@pytest.mark.parametrize(("query", "words"), [("limit=x", "'x'"), ("limit=0", "at least 1"), ("status=1.5", "whole")])
def test_numbers_of_a_query_are_texts(shell, query, words):
    assert ok(shell.control("GET", "log?limit=5&status=201"))["total"] == 0
    one_line(shell.control("GET", f"log?{query}"), 400, "must be a whole number", words)


# ------------------------------------------------------------------ settings


def test_settings_are_shown_and_changed(shell):
    shown = ok(shell.control("GET", "settings"))
    assert (shown["auto_approve_s"], shown["webhook_delivery"], shown["dollarpe_secret"]) == (5, "collect", "***")
    assert "keys" not in shown
    change = {"auto_approve_s": None, "webhook_retry_delays_s": [1, 2], "network_scenarios": "break"}
    assert ok(shell.control("PATCH", "settings", change))["webhook_retry_delays_s"] == [1, 2]
    world = shell.worlds["k1"]
    assert (world.settings.auto_approve_s, world.outbox.retry_delays_s) == (None, (1, 2))
    with pytest.raises(httpx.ReadError):
        shell.create(x_sandbox_scenario="network_timeout")


BAD_SETTINGS = [
    ({"auto_aprove_s": 1}, ["unknown: auto_aprove_s", "known here: auto_approve_s, "]),
    ({"auto_approve_s": "soon"}, ["auto_approve_s must be a number from 0 to", "or null", "'soon'"]),
    ({"auto_approve_s": -1}, ["auto_approve_s must be a number from 0 to 3153600000 or null, not -1"]),
    ({"token_ttl_s": 1e12}, ["token_ttl_s must be a number from 0 to 3153600000", "1000000000000.0"]),
    ({"token_ttl_s": 1e300}, ["token_ttl_s", "1e+300"]),
    ({"customer_limit": 10**18}, ["customer_limit must be a whole number from 0 to 1000000000"]),
    ({"credits_cents": -1}, ["credits_cents must be a whole number from 0"]),
    ({"webhook_timeout_s": 0}, ["webhook_timeout_s must be a number from 0.001 to 3600, not 0"]),
    ({"webhook_retry_delays_s": [1] * 101}, ["webhook_retry_delays_s must be a list", "0 to 100 of them"]),
    ({"webhook_retry_delays_s": [-1]}, ["a list, each a number from 0"]),
    ({"dollarpe_outcome": "MAYBE"}, ["dollarpe_outcome", "'VERIFIED' or", "'KYC_FAILED'", "'MAYBE'"]),
    ({"dollarpe_secret": ""}, ["dollarpe_secret must be a text (1 to 1000 characters)"]),
    ({"duplicate_name_status": 400.0}, ["400 or 409"]),
    ({"emit_rfi": 1}, ["true or false"]),
    ({"webhook_delivery": "carrier pigeon"}, ["'collect' or 'sync' or 'async'"]),
    ({"webhook_retry_delays_s": [1, "x"]}, ["a list, each a number"]),
    ({"keys": ["k1"]}, ["unknown: keys"]),
    ({"replay_errors": False, "customer_limit": 1.5}, ["customer_limit must be a whole number"]),
]


@pytest.mark.parametrize(("body", "words"), BAD_SETTINGS)
def test_a_senseless_setting_is_one_clear_line_and_changes_nothing(shell, body, words):
    before = ok(shell.control("GET", "settings"))
    one_line(shell.control("PATCH", "settings", body), 400, *words)
    assert ok(shell.control("GET", "settings")) == before


def test_a_token_may_be_valid_as_long_as_can_be_set(shell):
    ok(shell.control("PATCH", "settings", {"token_ttl_s": LONGEST_S, "idempotency_window_s": LONGEST_S}))
    ok(shell.create(), 201)


def test_a_secret_that_is_refused_is_not_told(shell):
    answer = shell.control("PATCH", "settings", {"dollarpe_secret": ["hidden"]})
    one_line(answer, 400, "dollarpe_secret must be a text")
    assert "hidden" not in answer.text


# ------------------------------------------------------------------ webhooks


def test_webhooks_are_shown_signed_and_replayed_ten_times(shell):
    shell.create()
    (webhook,) = ok(shell.control("GET", "webhooks"))["webhooks"]
    assert webhook["payload"]["type"] == webhook["event_type"] == "customer.created"
    assert "X-Webhook-Replay" not in webhook["headers"]
    event = webhook["payload"]["id"]
    for number in range(1, 11):
        assert ok(shell.control("POST", f"webhooks/{event}/replay"))["replay"] == number
    one_line(shell.control("POST", f"webhooks/{event}/replay"), 409, "10 times")
    sent = ok(shell.control("GET", "webhooks"))["webhooks"]
    assert [one["headers"].get("X-Webhook-Replay") for one in sent] == [None, *["true"] * 10]
    assert len(ok(shell.control("GET", f"webhooks/{event}"))["deliveries"]) == 11


def test_each_attempt_is_shown(shell):
    statuses = [500, 200]
    shell.worlds["k1"].outbox.sink = lambda post: statuses.pop(0)
    ok(shell.control("PATCH", "settings", {"webhook_delivery": "sync", "auto_approve_s": None}))
    ok(shell.control("PUT", "clock", {"mode": "manual", "at": BEGIN}))
    target = {"url": "http://127.0.0.1:1/hook", "event_types": ["customer.created"]}
    ok(shell.control("POST", "webhooks/targets", target), 201)
    shell.create()
    ok(shell.control("POST", "clock/advance", {"seconds": 30}))
    (event,) = shell.worlds["k1"].events
    shown = ok(shell.control("GET", f"webhooks/{event.id}"))
    (delivery,) = shown["deliveries"]
    assert (delivery["status"], delivery["delivered_at"]) == ("delivered", BEGIN + 30)
    assert [(attempt["at"] - BEGIN, attempt["status"]) for attempt in delivery["attempts"]] == [(0, 500), (30, 200)]
    row = shell.get(f"/webhooks/{event.id}").json()
    assert (row["status"], row["attempts"]) == ("delivered", 2)


def test_the_vendors_replay_is_the_same_replay(shell):
    got = []

    def sink(post):
        got.append(post.headers.get("X-Webhook-Replay"))
        return 200

    shell.worlds["k1"].outbox.mode = "sync"
    shell.worlds["k1"].outbox.sink = sink
    ok(shell.control("POST", "webhooks/targets", {"url": "http://127.0.0.1:1/"}), 201)
    shell.create()
    (event,) = shell.worlds["k1"].events
    assert shell.send("POST", f"/webhooks/events/{event.id}/replay").json()["replayed_to_count"] == 1
    assert ok(shell.control("POST", f"webhooks/{event.id}/replay"))["replay"] == 2
    assert got == [None, "true", "true"]


def test_the_public_key_needs_no_world(shell):
    shown = ok(shell.control("GET", "webhooks/key", key=None))
    assert shown == {"algorithm": "Ed25519", "public_key": shell.worlds["k1"].outbox.signer.public_key}


BAD_TARGETS = [
    ({}, ["url is missing"]),
    ({"url": "ftp://x/"}, ["http or https"]),
    ({"url": "http://127.0.0.1/", "event_types": "all"}, ["a list of texts"]),
    ({"url": "http://127.0.0.1:99999/"}, ["port of url", "65535"]),
    ({"url": "http://[::1/"}, ["http or https"]),
    ({"url": "http://127.0.0.1/", "event_types": ["customer.exploded"]}, ["no event type 'customer.exploded'"]),
]


@pytest.mark.parametrize(("body", "words"), BAD_TARGETS)
def test_a_senseless_target_is_one_clear_line(shell, body, words):
    one_line(shell.control("POST", "webhooks/targets", body), 400, *words)
    assert shell.worlds["k1"].targets == {}


def test_an_unknown_event_is_404(shell):
    one_line(shell.control("GET", "webhooks/evt_1"), 404, "evt_1")
    one_line(shell.control("POST", "webhooks/evt_1/replay"), 404, "evt_1")


# -------------------------------------------------------------- what, who


def test_the_overview_lists_every_request(shell):
    can = ok(shell.control("GET", "", key=None))["can"]
    assert len(can) == len(ROUTES)
    assert all(text.endswith(".") for text in can.values()), can


def test_what_is_not_there_and_how_it_cannot_be_asked(shell):
    one_line(shell.control("GET", "weather"), 404, "/__mock__/weather")
    answer = shell.control("PATCH", "clock")
    one_line(answer, 405, "GET, PUT")
    assert answer.headers["allow"] == "GET, PUT"


def test_a_world_is_named_by_its_key(shell):
    one_line(shell.control("GET", "clock", key=None), 400, "x-api-key")
    one_line(shell.control("DELETE", "worlds", key=None), 400, "x-api-key")
    shell.create()
    assert ok(shell.control("GET", "worlds", key=None))["worlds"][0]["customers"] == 1
    ok(shell.control("DELETE", "worlds"), 204)
    assert ok(shell.control("GET", "worlds", key=None))["worlds"] == []


@pytest.mark.parametrize("request_", ["POST reset", "GET state", "DELETE worlds", "GET clock", "PUT state"])
def test_a_blank_key_is_no_missing_one(shell, server, request_):
    shell.create()
    one_line(shell.control(*request_.split(), key=""), 400, "x-api-key is blank")
    assert shell.count() == 1
    with served(server) as over_http:
        one_line(over_http.control(*request_.split(), key=""), 400, "x-api-key is blank")


def test_with_keys_the_control_api_knows_no_other():
    shell = in_process(Worlds(keys=["k1"]))
    one_line(shell.control("GET", "clock", key="k2"), 401, "not known")
    ok(shell.control("GET", "clock", key="k1"))


def test_a_single_world_needs_no_key():
    with MockServer(World()) as server, httpx.Client(base_url=server.url) as client:
        assert ok(client.put("/__mock__/clock", json={"mode": "manual", "at": BEGIN}))["now"] == BEGIN
        assert server.world.clock.now() == BEGIN
        assert client.post("/__mock__/reset").status_code == 204
        assert server.world.clock.mode == "real"


FOREIGN = [
    {"host": "evil.example"},
    {"host": "127.0.0.1.evil.example"},
    {"origin": "https://evil.example"},
    {"origin": "null"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_foreign_pages_and_names_are_refused(server, headers):
    answer = httpx.post(f"{server.url}/__mock__/reset", headers=headers)
    one_line(answer, 403, "this machine only", "--open-control")


@pytest.mark.parametrize("headers", [{}, {"host": "localhost:4011"}, {"origin": "http://localhost:3000"}])
def test_this_machine_is_admitted(server, headers):
    assert httpx.get(f"{server.url}/__mock__/", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("client", "address", "anywhere", "status"),
    [
        ("127.0.0.1", "127.0.0.1", False, 200),
        ("::1", "::1", False, 200),
        ("192.0.2.7", "192.0.2.1", False, 403),
        ("127.0.0.1", "192.0.2.1", False, 403),
        ("192.0.2.7", "192.0.2.1", True, 200),
    ],
)
def test_only_connections_of_this_machine_reach_it(client, address, anywhere, status):
    refusal = Control(Worlds(), anywhere=anywhere).refusal(Request("GET", "/__mock__/"), Peer(client, address))
    assert (200 if refusal is None else refusal.status) == status


def test_a_served_control_request_does_the_same(server):
    with served(server) as shell:
        ok(shell.control("PUT", "clock", {"mode": "manual", "at": BEGIN}, key="c1"))
        shell.create("c1")
        assert len(ok(shell.control("POST", "clock/advance", {"seconds": 60}, key="c1"))["events"]) == 3
        assert ok(shell.control("GET", "webhooks", key="c1"))["total"] == 4
        exported = shell.control("GET", "state", key="c1").content
        assert shell.client.put("/__mock__/state", content=exported, headers={"x-api-key": "c2"}).status_code == 204
        assert shell.count("c2") == 1


def test_a_state_may_be_larger_than_any_request(server):
    with served(server) as shell:
        answer = shell.client.put(
            "/__mock__/state", content=b"[" + b" " * (30 << 20) + b"]", headers={"x-api-key": "big"}
        )
        one_line(answer, 400, "JSON object")


def test_paths_that_only_begin_alike_are_the_vendors(server):
    assert httpx.get(f"{server.url}/__mocking", headers={"x-api-key": "k"}).json()["detail"] == "There is no such path."
