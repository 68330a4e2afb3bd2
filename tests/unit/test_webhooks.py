"""Webhooks: only what the platform signed, each event once, none lost."""

import asyncio
import base64
import json
import threading
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding import ConfigurationError, Dakota, Settings, WebhookError
from kyb_onboarding.webhooks import PRODUCTION_KEY, SANDBOX_KEY, Inbox, Receiver, sign, verify

from ..support.fake_api import FakeApi
from ..support.process import ACME
from ..support.wire import transport

PRIVATE = bytes(range(32))
PUBLIC = Ed25519PrivateKey.from_private_bytes(PRIVATE).public_key().public_bytes_raw().hex()
NOW = datetime(2026, 1, 1, tzinfo=UTC)
BODY = json.dumps(
    {
        "id": "0" * 27,
        "type": "customer.kyb_status.updated",
        "created": 1767225600,
        "api_version": "1.0.0",
        "data": {"object": {"customer_id": "1" * 27, "kyb_status": "approved"}, "previous_attributes": {"x": 1}},
    }
).encode()


def signed(body=BODY, now=NOW):
    return sign(body, PRIVATE, now)


def test_a_signed_event_is_read():
    event = verify(BODY, signed(), [PUBLIC], now=NOW)
    assert (event.id, event.type, event.created) == ("0" * 27, "customer.kyb_status.updated", NOW)
    assert (event.customer_id, event.kyb_status, event.application_id) == ("1" * 27, "approved", None)
    assert (dict(event.previous_attributes), event.is_replay) == ({"x": 1}, False)


def test_header_names_are_alike_in_any_case_and_a_replay_is_told():
    headers = {name.upper(): value for name, value in signed().items()} | {"X-WEBHOOK-REPLAY": "true"}
    assert verify(BODY, headers, [PUBLIC], now=NOW).is_replay


def test_one_fitting_key_of_several_suffices():
    assert verify(BODY, signed(), [PRODUCTION_KEY, SANDBOX_KEY, PUBLIC], now=NOW).id


@pytest.mark.parametrize("body", [BODY.decode(), json.loads(BODY), None])
def test_anything_but_the_bytes_that_arrived_is_refused(body):
    with pytest.raises(TypeError, match="bytes that arrived"):
        verify(body, signed(), [PUBLIC], now=NOW)


@pytest.mark.parametrize("seconds", [-300, 300])
def test_the_tolerance_reaches_to_both_sides(seconds):
    assert verify(BODY, signed(), [PUBLIC], now=NOW + timedelta(seconds=seconds)).id
    beyond = NOW + timedelta(seconds=seconds + (1 if seconds > 0 else -1))
    with pytest.raises(WebhookError, match="beyond the tolerance"):
        verify(BODY, signed(), [PUBLIC], now=beyond)


REFUSED = [
    ({}, 400, "signature header"),
    ({"X-Webhook-Signature": "?"}, 400, "signature header"),
    ({"X-Webhook-Signature": base64.b64encode(bytes(63)).decode()}, 400, "signature header"),
    ({"X-Webhook-Signature": base64.urlsafe_b64encode(bytes([255] * 64)).decode()}, 400, "signature header"),
    ({"X-Webhook-Signature": base64.b64encode(bytes(64)).decode()}, 401, "no key fits"),
    ({"X-Webhook-Timestamp": ""}, 400, "timestamp header"),
    ({"X-Webhook-Timestamp": "1767225600.0"}, 400, "timestamp header"),
    ({"X-Webhook-Timestamp": "1767225601"}, 401, "no key fits"),
]


@pytest.mark.parametrize(("change", "status", "says"), REFUSED)
def test_a_forged_request_is_refused(change, status, says):
    headers = signed() | change if change else {}
    with pytest.raises(WebhookError, match=says) as caught:
        verify(BODY, headers, [PUBLIC], now=NOW)
    assert caught.value.status == status


@given(st.integers(0, len(BODY) - 1), st.integers(1, 255))
def test_one_changed_bit_anywhere_is_refused(position, change):
    changed = bytearray(BODY)
    changed[position] ^= change
    with pytest.raises(WebhookError, match="no key fits"):
        verify(bytes(changed), signed(), [PUBLIC], now=NOW)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"id": 1, "type": "x"}', b"\xff", b"{" * 9000])
def test_a_signed_body_that_is_no_event_is_unreadable(body):
    with pytest.raises(WebhookError) as caught:
        verify(body, signed(body), [PUBLIC], now=NOW)
    assert caught.value.status == 400


def test_a_body_over_the_limit_is_refused_before_it_is_read():
    with pytest.raises(WebhookError, match="over 65536") as caught:
        verify(b"x" * 65_537, {}, [PUBLIC], now=NOW)
    assert caught.value.status == 413


@pytest.mark.parametrize(
    ("body", "customer_id"),
    [
        ({"type": "customer.created", "data": {"object": {"id": "c1"}}}, "c1"),
        ({"type": "customer.created", "data": {"customer_id": "c1"}}, "c1"),
        ({"type": "never.heard.of", "data": {"object": {"customer_id": "c1"}}}, "c1"),
        ({"type": "recipient.created", "data": {"object": {"customer_id": "c1", "id": "r1"}}}, "c1"),
        ({"type": "never.heard.of", "data": {"object": {"id": "x"}}}, None),
        ({"type": "never.heard.of", "data": None}, None),
    ],
)
def test_old_and_unknown_shapes_are_read(body, customer_id):
    raw = json.dumps({"id": "e1", **body}).encode()
    assert verify(raw, signed(raw), [PUBLIC], now=NOW).customer_id == customer_id


def test_a_wrong_key_is_a_configuration_error():
    with pytest.raises(ConfigurationError, match="64 hexadecimal digits"):
        verify(BODY, signed(), ["nonsense"], now=NOW)


def test_no_key_is_a_configuration_error(tmp_path):
    inbox = Inbox(str(tmp_path / "inbox.db"))
    with pytest.raises(ConfigurationError, match="no webhook key"):
        Receiver([], inbox)
    inbox.close()


@pytest.mark.parametrize("key", ["sk_live_s3cret", "", "٣" * 64, "ab " * 32])
def test_a_wrong_key_is_found_when_the_receiver_is_made_and_is_not_shown(tmp_path, key):
    inbox = Inbox(str(tmp_path / "inbox.db"))
    with pytest.raises(ConfigurationError, match="64 hexadecimal digits") as caught:
        Receiver([PUBLIC, key], inbox)
    inbox.close()
    assert "sk_live" not in str(caught.value)


def must_not_run(event):
    pytest.fail("the handler ran")


@pytest.fixture
def receiver(tmp_path):
    inbox = Inbox(str(tmp_path / "inbox.db"))
    yield Receiver([PUBLIC], inbox)
    inbox.close()


def fresh(body=BODY):
    return body, sign(body, PRIVATE)


def test_an_event_is_handled_once(receiver):
    seen: list[object] = []
    receipts = [receiver.receive(*fresh(), seen.append) for _ in range(3)]
    assert [receipt.status for receipt in receipts] == [200, 200, 200]
    assert [receipt.was_handled for receipt in receipts] == [True, False, False]
    assert len(seen) == 1


def test_a_restart_forgets_nothing(receiver, tmp_path):
    receiver.receive(*fresh(), lambda event: None)
    again = Inbox(str(tmp_path / "inbox.db"))
    body, headers = fresh()
    assert not Receiver([PUBLIC], again).receive(body, headers, must_not_run).was_handled
    again.close()


def test_an_event_whose_handler_failed_is_not_lost(receiver):
    def failing(event):
        raise RuntimeError("database is down")

    with pytest.raises(RuntimeError, match="database is down"):
        receiver.receive(*fresh(), failing)
    assert receiver.receive(*fresh(), lambda event: None).was_handled


def test_duplicates_at_the_same_time_run_one_handler(receiver):
    started, finish, statuses = threading.Event(), threading.Event(), []

    def slow(event):
        started.set()
        finish.wait(10)

    first = threading.Thread(target=lambda: statuses.append(receiver.receive(*fresh(), slow).status))
    first.start()
    started.wait(10)
    statuses += [receiver.receive(*fresh(), must_not_run).status for _ in range(2)]
    finish.set()
    first.join()
    assert statuses == [409, 409, 200]


def test_an_event_that_a_dead_process_held_is_handled_by_the_next(receiver, tmp_path):
    other = Inbox(str(tmp_path / "inbox.db"))
    other.store.commit(other.take("0" * 27, datetime.now(UTC)))
    assert receiver.receive(*fresh(), must_not_run).status == 409
    other._me.forsake()  # what the OS does to a killed process
    assert receiver.receive(*fresh(), lambda event: None).was_handled
    other.close()


def test_a_refused_request_reaches_no_handler(receiver):
    assert receiver.receive(BODY, {}, must_not_run).status == 400


def test_old_events_are_forgotten_after_the_retention(receiver):
    inbox = receiver._inbox
    old = datetime.now(UTC) - timedelta(days=31)
    inbox.store.commit(inbox.finish("old", old))
    receiver.receive(*fresh(), lambda event: None)
    count = inbox.store.read(lambda tx: tx.execute("SELECT count(*) FROM events").fetchone()[0])
    assert count == 1


def test_asyncio_handles_an_event_once_and_frees_a_failed_one(receiver):
    seen: list[object] = []

    async def handler(event):
        seen.append(event)
        await asyncio.sleep(0)
        if len(seen) == 1:
            raise RuntimeError("first time")

    async def scenario():
        with pytest.raises(RuntimeError):
            await receiver.receive_async(*fresh(), handler)
        receipts = await asyncio.gather(*(receiver.receive_async(*fresh(), handler) for _ in range(3)))
        return sorted((receipt.status, receipt.was_handled) for receipt in receipts)

    receipts = asyncio.run(scenario())
    assert len(seen) == 2
    assert receipts.count((200, True)) == 1
    assert {status for status, _ in receipts} <= {200, 409}


def test_an_event_advances_the_run_of_its_customer(tmp_path):
    api = FakeApi(lambda: datetime.now(UTC), decides_after=timedelta(0))
    settings = Settings(api_key="key", base_url="https://api.example", journal=str(tmp_path / "journal.db"))
    with Dakota(settings, transport=transport(api)) as dakota:
        api.decides_after = None
        run = dakota.onboard(ACME)
        api.decides_after = timedelta(0)
        body = json.dumps({"id": "e1", "type": "x.y.z", "data": {"object": {"customer_id": run.customer_id}}}).encode()
        event = verify(body, signed(body), [PUBLIC], now=NOW)
        assert dakota.on_event(event).decision == "approved"
        assert dakota.on_event(verify(BODY, signed(), [PUBLIC], now=NOW)) is None


def test_no_personal_datum_is_in_a_repr():
    body = json.dumps({"id": "e1", "type": "customer.created", "data": {"object": {"name": "Jane Doe"}}}).encode()
    assert "Jane" not in repr(verify(body, signed(body), [PUBLIC], now=NOW))
