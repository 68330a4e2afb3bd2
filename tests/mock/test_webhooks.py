"""Webhooks: signed, collected or sent, tried again on the world's clock, doubled and overtaken by faults."""

import base64
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from kyb_mock import MockServer, Worlds, WorldSettings
from kyb_mock._couriers import collect, settling
from kyb_mock._posts import drive, is_local
from kyb_mock._signer import Signer
from kyb_mock._world import WebhookTarget

from .sandbox import BEGIN
from .shell import in_process, served

APPROVAL = ["customer.created", "customer.kyb_status.created", "customer.kyb_status.created", "recipient.created"]


class Receiver:
    """Answers webhooks with the statuses it is told, 200 afterwards, and keeps what came."""

    def __init__(self, *statuses):
        self.statuses = list(statuses)
        self.got = []
        self.changed = threading.Condition()

    def __call__(self, headers, body):
        with self.changed:
            self.got.append((headers, body))
            self.changed.notify_all()
            return self.statuses.pop(0) if self.statuses else 200

    def sink(self, post):
        return self(post.headers, post.body)

    def types(self):
        return [json.loads(body)["type"] for _, body in self.got]

    def wait_for(self, count):
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.got) >= count, 5), self.types()


@contextmanager
def listening(receiver):
    """Serve a receiver on this machine and give its URL."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"]))
            self.send_response(receiver(dict(self.headers.items()), body))
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/hook?x=1"
    finally:
        server.shutdown()
        server.server_close()


def aim(world, url, *event_types):
    target = WebhookTarget(world.ids.ksuid(BEGIN), url, False, list(event_types), 0, 0)
    world.targets[target.id] = target
    return target


@pytest.fixture
def shell():
    """A world that stands still, and approves after 5 seconds of its own."""
    shell = in_process(Worlds(WorldSettings(auto_approve_s=5), seed=1))
    shell.worlds["k1"].clock.hold(BEGIN)
    return shell


@pytest.fixture
def world(shell):
    return shell.worlds["k1"]


def sent_types(world):
    collect(world)
    return [sent.delivery.event.type for sent in world.outbox.sent]


def advance(world, seconds):
    drive(settling(world, world.clock.after(seconds)))


def verified(signer, headers, body):
    signature = base64.b64decode(headers["X-Webhook-Signature"], validate=True)
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signer.public_key))
    key.verify(signature, headers["X-Webhook-Timestamp"].encode() + body)
    return json.loads(body)


def test_without_a_target_everything_is_collected(shell, world):
    shell.create()
    assert sent_types(world) == APPROVAL[:1]
    advance(world, 5)
    assert sent_types(world) == APPROVAL
    assert {sent.attempt.at for sent in world.outbox.sent} == {BEGIN, BEGIN + 5}


def test_a_collected_delivery_counts_as_delivered_and_nothing_is_sent(shell, world):
    target = aim(world, "https://hooks.acme.com/dakota", "customer.created")
    world.outbox.sink = lambda post: pytest.fail("sent")
    shell.create()
    (delivery,) = world.deliveries
    assert (delivery.status, delivery.attempts, delivery.delivered_at) == ("delivered", 1, BEGIN)
    assert target.time_last_healthy == int(BEGIN)
    (row,) = shell.get("/webhooks").json()["data"]
    assert (row["status"], row["event_type"]) == ("delivered", "customer.created")


@pytest.mark.parametrize("seed", [None, 7])
def test_a_signature_fits_the_served_key_and_no_other_body(seed):
    signer = Signer(seed)
    headers = signer.headers("evt", b'{"id": 1}', BEGIN)
    assert headers["X-Webhook-Timestamp"] == "1800000000"
    assert headers["X-Dakota-Event-ID"] == "evt"
    assert "X-Webhook-Replay" not in headers
    assert verified(signer, headers, b'{"id": 1}') == {"id": 1}
    with pytest.raises(InvalidSignature):
        verified(signer, headers, b'{"id": 2}')
    assert (Signer(seed).public_key == signer.public_key) is (seed is not None)


def test_a_receiver_gets_what_the_specification_says(shell, world):
    receiver = Receiver()
    with listening(receiver) as url:
        world.outbox.mode = "sync"
        aim(world, url)
        made = shell.create().json()
    ((headers, body),) = receiver.got
    event = verified(world.outbox.signer, headers, body)
    assert headers["X-Dakota-Event-ID"] == event["id"]
    assert (event["type"], event["api_version"]) == ("customer.created", "1.0.0")
    assert event["data"]["object"]["customer_id"] == made["id"]
    assert headers["Content-Type"] == "application/json"


def test_a_failed_delivery_is_tried_again_on_the_worlds_clock(shell, world):
    receiver = Receiver(500, 503)
    world.outbox.mode, world.outbox.sink = "sync", receiver.sink
    world.outbox.retry_delays_s = (30.0, 120.0)
    aim(world, "https://hooks.acme.com/", "customer.created")
    shell.create()
    (delivery,) = world.deliveries
    assert (delivery.status, delivery.attempts) == ("pending", 1)
    advance(world, 29)
    assert delivery.attempts == 1
    advance(world, 121)
    assert (delivery.status, delivery.attempts, delivery.delivered_at) == ("delivered", 3, BEGIN + 150)
    assert [(attempt.at - BEGIN, attempt.status) for attempt in delivery.tried] == [(0, 500), (30, 503), (150, 200)]


def test_after_the_last_attempt_it_has_failed(shell, world):
    world.outbox.mode, world.outbox.sink = "sync", Receiver(*[500] * 20).sink
    aim(world, "https://hooks.acme.com/", "customer.created")
    shell.create()
    advance(world, 49 * 3600)
    (delivery,) = world.deliveries
    assert (delivery.status, delivery.attempts, world.outbox.queue) == ("failed", 10, [])
    assert 45 * 3600 < delivery.tried[-1].at - BEGIN <= 48 * 3600


def test_timers_and_retries_happen_in_order(shell, world):
    receiver = Receiver(500)
    seen = []

    def sink(post):
        seen.append(world.clock.now() - BEGIN)
        return receiver.sink(post)

    world.outbox.sink = sink
    world.outbox.mode, world.outbox.retry_delays_s = "sync", (3.0, 3.0)
    aim(world, "https://hooks.acme.com/")
    shell.create()
    advance(world, 10)
    assert receiver.types() == ["customer.created", *APPROVAL]
    assert seen == [0, 3, 5, 5, 5]
    assert world.clock.now() == BEGIN + 10


def test_a_receiver_that_is_not_there_is_an_error_kept(shell, world):
    with listening(Receiver()) as url:
        pass
    world.outbox.mode = "sync"
    aim(world, url)
    assert shell.create().status_code == 201
    (attempt,) = world.deliveries[0].tried
    assert (attempt.status, attempt.error.split(":")[0]) == (None, "ConnectionRefusedError")


def test_nothing_goes_beyond_this_machine_unless_told(shell, world):
    world.outbox.mode = "sync"
    aim(world, "http://192.0.2.1:9/")
    shell.create()
    assert world.deliveries[0].tried[0].error is None  # it was collected: nobody waited for that address
    assert world.deliveries[0].status == "delivered"


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1/", True),
        ("http://127.9.9.9:1/", True),
        ("https://[::1]/", True),
        ("http://LOCALHOST/", True),
        ("http://10.0.0.1/", False),
        ("http://localhost.evil.example/", False),
        ("http://127.0.0.1@evil.example/", False),
        ("nonsense", False),
    ],
)
def test_which_addresses_are_this_machine(url, local):
    assert is_local(url) is local


def test_a_doubled_webhook_comes_twice_and_counts_once(shell, world):
    receiver = Receiver()
    world.outbox.mode, world.outbox.sink = "sync", receiver.sink
    world.faults.add("duplicate_webhook", event_type="customer.*")
    aim(world, "https://hooks.acme.com/")
    shell.create()
    first, second = (json.loads(body) for _, body in receiver.got)
    assert first == second
    assert (world.deliveries[0].attempts, [a.duplicate for a in world.deliveries[0].tried]) == (1, [False, True])


def test_an_overtaken_webhook_comes_after_the_next_one(shell, world):
    receiver = Receiver()
    world.outbox.mode, world.outbox.sink = "sync", receiver.sink
    aim(world, "https://hooks.acme.com/")
    world.faults.add("out_of_order_webhook")
    shell.create()
    assert receiver.types() == []
    advance(world, 5)
    assert receiver.types() == [APPROVAL[1], APPROVAL[0], *APPROVAL[2:]]


def test_a_webhook_held_back_goes_when_its_time_is_over(shell, world):
    world.settings.auto_approve_s = None
    world.faults.add("out_of_order_webhook", seconds=20)
    shell.create()
    assert sent_types(world) == []
    advance(world, 20)
    assert sent_types(world) == APPROVAL[:1]


def test_collected_webhooks_are_doubled_and_overtaken_too(shell, world):
    world.faults.add("out_of_order_webhook", event_type="customer.created")
    world.faults.add("duplicate_webhook", event_type="recipient.created")
    shell.create()
    advance(world, 5)
    assert sent_types(world) == [APPROVAL[1], APPROVAL[0], APPROVAL[2], APPROVAL[3], APPROVAL[3]]


def test_what_was_sent_is_bounded(shell, world):
    world.outbox.limit = 3
    for _ in range(10):
        shell.create()
    assert len(sent_types(world)) == 3
    assert world.outbox.sent_count == 10


def test_a_receiver_may_ask_the_mock_while_it_is_told():
    with (
        MockServer(Worlds(WorldSettings(auto_approve_s=None))) as server,
        served(server) as shell,
        served(server) as own,
    ):
        world = server.worlds["k1"]
        shown = []

        def ask(post):
            event = json.loads(post.body)
            shown.append(own.get(f"/customers/{event['data']['object']['customer_id']}").json()["name"])
            return 200

        world.outbox.mode, world.outbox.sink = "sync", ask
        aim(world, "https://hooks.acme.com/")
        shell.create()
        assert shown == ["Acme Corporation"]


def test_served_webhooks_go_after_the_answer_and_by_the_clock():
    """Nobody asks again: the approval of 5 seconds at 100 times the speed, and the retry, come by themselves."""
    receiver = Receiver(500)
    worlds = Worlds(WorldSettings(auto_approve_s=5))
    with listening(receiver) as url, MockServer(worlds) as server, served(server) as shell:
        world = worlds["k1"]
        world.clock.scale(100)
        world.outbox.mode = "async"
        world.outbox.retry_delays_s = (1.0,)
        aim(world, url)
        assert shell.create().status_code == 201
        receiver.wait_for(5)
        assert sorted(receiver.types()) == sorted(["customer.created", *APPROVAL])


def test_a_slow_receiver_does_not_delay_the_answer_nor_the_servers_end():
    release = threading.Event()
    worlds = Worlds()
    with MockServer(worlds) as server, served(server) as shell:
        worlds["k1"].outbox.mode = "async"
        worlds["k1"].outbox.sink = lambda post: release.wait(30) and 200
        aim(worlds["k1"], "https://hooks.acme.com/")
        assert shell.create().status_code == 201
        assert shell.create("k2").status_code == 201
    release.set()


def test_a_world_that_sends_by_itself_has_one_alarm():
    with MockServer(Worlds(WorldSettings(auto_approve_s=60))) as server, served(server) as shell:
        server.worlds["k1"].outbox.mode = "async"
        for _ in range(30):
            shell.create()
        stop: Any = server._stop
        assert len([alarm for alarm in stop.args[0]._loop._alarms if alarm.call is not None]) == 1


def test_a_world_that_was_dropped_sends_nothing_more():
    receiver = Receiver()
    with MockServer(Worlds(WorldSettings(auto_approve_s=0.2))) as server, served(server) as shell:
        world = server.worlds["k1"]
        world.outbox.mode, world.outbox.sink = "async", receiver.sink
        aim(world, "https://hooks.acme.com/")
        shell.create()
        receiver.wait_for(1)
        assert shell.control("DELETE", "worlds").status_code == 204
        with receiver.changed:
            assert not receiver.changed.wait_for(lambda: len(receiver.got) > 1, 0.5)


def test_collecting_costs_nothing_until_somebody_looks(shell, world):
    for _ in range(3):
        shell.create()
    assert (world.outbox.queue, list(world.outbox.sent)) == ([], [])
    assert sent_types(world) == APPROVAL[:1] * 3
