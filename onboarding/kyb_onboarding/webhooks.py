"""Webhooks: verify what arrived, and let each event be handled once.

    receiver = Receiver([SANDBOX_KEY], Inbox("inbox.db"))
    receipt = receiver.receive(body, headers, handle)      # answer the request with receipt.status

Needs the extra `webhooks` (an Ed25519 implementation). Source: the vendor's webhooks page: the signature covers the
timestamp's text followed by the raw body, without a separator; 300 seconds of tolerance.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Awaitable, Callable, Generator, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import attrs

from ._clock import Clock, SystemClock, moment_of
from ._effects import Commit, run, run_async
from ._inbox import Inbox, Taken
from ._json import loads
from .errors import ConfigurationError, WebhookError

__all__ = ["PRODUCTION_KEY", "SANDBOX_KEY", "Event", "Inbox", "Receipt", "Receiver", "sign", "verify"]

# One key per environment, for all customers of the platform. Source: the vendor's webhooks page.
PRODUCTION_KEY = "65b797d688ed4991ecc0d922f360bd9b4c3d68e5a36ce2b1307cc8547bd68be4"
SANDBOX_KEY = "7a2f771f3a7ac9ae2a95066df35dc0261d7ce354214736cc232d70b3c66f8a5f"

TOLERANCE = timedelta(seconds=300)
MAX_BODY_BYTES = 64 * 1024
SIGNATURE, TIMESTAMP, REPLAY = "x-webhook-signature", "x-webhook-timestamp", "x-webhook-replay"
_PUBLIC_KEY = re.compile(r"[0-9A-Fa-f]{64}")
_SECONDS = re.compile(r"[0-9]{1,12}")


@attrs.frozen
class Event:
    """One event, of a known type or not. `object` is the resource as it was sent, and may hold personal data.

    `created` is aware, in UTC. `is_replay` tells a replay that a person asked for.
    """

    id: str
    type: str
    created: datetime | None
    object: Mapping[str, Any] = attrs.field(repr=False)
    previous_attributes: Mapping[str, Any] = attrs.field(repr=False)
    raw: Mapping[str, Any] = attrs.field(repr=False)
    is_replay: bool = False

    @property
    def customer_id(self) -> str | None:
        """The customer concerned: `customer_id`, or `id` where the resource is the customer itself."""
        found = self.object.get("customer_id") or (self.object.get("id") if self.type.count(".") == 1 else None)
        return found if isinstance(found, str) else None

    @property
    def application_id(self) -> str | None:
        """The application concerned, if the event names one."""
        found = self.object.get("application_id")
        return found if isinstance(found, str) else None

    @property
    def kyb_status(self) -> str | None:
        """The KYB status, under its newer or its older name. Source: conflict 27 of openapi/README.md."""
        found = self.object.get("kyb_status") or self.object.get("status")
        return found if self.type.startswith("customer.kyb_status.") and isinstance(found, str) else None


def verify(
    body: bytes,
    headers: Mapping[str, str],
    keys: Iterable[str],
    *,
    now: datetime | None = None,
    tolerance: timedelta = TOLERANCE,
) -> Event:
    """Return the event of a request that the platform signed, or raise.

    Args:
        body: the request's body, the very bytes that arrived. Text or a parsed body is refused (TypeError), because
            what is serialised again is not what was signed.
        headers: the request's headers; upper and lower case are alike.
        keys: public keys as 64 hexadecimal digits; one that fits suffices, so that a key can be changed.
        now, tolerance: how far the request's time may lie from now, to either side.

    Raises:
        WebhookError: with `status` 400 (unreadable), 401 (not signed by a key, or not now) or 413 (too large).
    """
    if not isinstance(body, (bytes, bytearray, memoryview)):
        raise TypeError(f"body is {type(body).__name__}: give the bytes that arrived, not what was parsed from them")
    body = bytes(body)
    if len(body) > MAX_BODY_BYTES:
        raise WebhookError(f"the body has {len(body)} bytes, over {MAX_BODY_BYTES}", status=413)
    given = {name.lower(): value for name, value in headers.items()}
    timestamp, signature = given.get(TIMESTAMP, ""), _signature(given.get(SIGNATURE, ""))
    if not _SECONDS.fullmatch(timestamp):
        raise WebhookError("the timestamp header is missing or no Unix time in seconds", status=400)
    if not any(_fits(key, signature, timestamp.encode() + body) for key in keys):
        raise WebhookError("no key fits the signature: check which environment's key is configured", status=401)
    age = (now or datetime.now(UTC)).timestamp() - int(timestamp)
    if abs(age) > tolerance.total_seconds():
        raise WebhookError(f"the request is {age:.0f} s old, beyond the tolerance: check the clock", status=401)
    return _event(body, is_replay=given.get(REPLAY, "").lower() == "true")


def sign(body: bytes, private_key: bytes, now: datetime | None = None) -> dict[str, str]:
    """Return the headers of a webhook signed with a private key of 32 bytes. For tests of your receiver."""
    timestamp = str(int((now or datetime.now(UTC)).timestamp()))
    signature = _ed25519().Ed25519PrivateKey.from_private_bytes(private_key).sign(timestamp.encode() + body)
    return {"X-Webhook-Timestamp": timestamp, "X-Webhook-Signature": base64.b64encode(signature).decode()}


def _ed25519() -> Any:
    try:
        from cryptography.hazmat.primitives.asymmetric import ed25519
    except ModuleNotFoundError:
        raise ConfigurationError(
            "webhooks need cryptography: install it with  pip install 'kyb-onboarding[webhooks]'"
        ) from None
    return ed25519


def _signature(text: str) -> bytes:
    try:
        signature = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        signature = b""
    if len(signature) != 64:
        raise WebhookError("the signature header is missing or no base64 of 64 bytes", status=400)
    return signature


def _raw_key(key: str) -> bytes:
    # What is no public key may be a secret that was put here by mistake: it is not shown.
    if not isinstance(key, str) or not _PUBLIC_KEY.fullmatch(key):
        raise ConfigurationError("a webhook key is not 64 hexadecimal digits: give SANDBOX_KEY or PRODUCTION_KEY")
    return bytes.fromhex(key)


def _fits(key: str, signature: bytes, signed: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature

    try:
        _ed25519().Ed25519PublicKey.from_public_bytes(_raw_key(key)).verify(signature, signed)
    except InvalidSignature:
        return False
    return True


def _event(body: bytes, is_replay: bool) -> Event:
    try:
        raw = loads(body)
    except ValueError:
        raise WebhookError("the body is not JSON", status=400) from None
    if not isinstance(raw, dict) or not all(isinstance(raw.get(name), str) and raw[name] for name in ("id", "type")):
        raise WebhookError("the body is no event: it has no id or no type", status=400)
    data = raw.get("data")
    data = data if isinstance(data, dict) else {}
    inner = data.get("object", data)  # older documents put the resource into `data` itself
    previous = data.get("previous_attributes")
    return Event(
        id=raw["id"],
        type=raw["type"],
        created=moment_of(raw.get("created", raw.get("created_at"))),
        object=inner if isinstance(inner, dict) else {},
        previous_attributes=previous if isinstance(previous, dict) else {},
        raw=raw,
        is_replay=is_replay,
    )


@attrs.frozen
class Receipt:
    """What became of a request: answer it with `status`.

    `event` is None where it was refused; `was_handled` tells whether this call ran the handler to its end.
    """

    status: int
    event: Event | None = None
    was_handled: bool = False


@attrs.frozen
class Handle:
    """Run the handler. Result: what it returns, which nobody reads."""

    event: Event


class Receiver:
    """Verify requests and hand each event to a handler once, also when it arrives twice at the same time.

    An event counts as handled when its handler has returned. If the handler raises, the event is free again, the
    error goes to your caller, and a non-2xx answer makes the platform send it again.
    """

    def __init__(self, keys: Iterable[str], inbox: Inbox, clock: Clock | None = None) -> None:
        self._keys = (keys,) if isinstance(keys, str) else tuple(keys)
        self._inbox = inbox
        self._clock = clock or SystemClock()
        if not self._keys:
            raise ConfigurationError("no webhook key: give SANDBOX_KEY or PRODUCTION_KEY")
        # Now, and not when the first event comes: that one would be answered with 500.
        for key in self._keys:
            _raw_key(key)

    def receive(self, body: bytes, headers: Mapping[str, str], handler: Callable[[Event], object]) -> Receipt:
        """Verify a request, run the handler if the event is new, and tell how to answer.

        Status 200: handled now or before. 409: another worker is at it, so let it come back. 400, 401, 413: refused.
        """

        def perform(effect: Commit | Handle) -> Any:
            return self._inbox.store.commit(effect.job) if isinstance(effect, Commit) else handler(effect.event)

        return run(self._flow(body, headers), perform)

    async def receive_async(
        self, body: bytes, headers: Mapping[str, str], handler: Callable[[Event], Awaitable[object]]
    ) -> Receipt:
        """As `receive`, for asyncio: the handler is awaited, and the inbox is written beside the event loop."""
        import asyncio

        async def perform(effect: Commit | Handle) -> Any:
            if isinstance(effect, Commit):
                return await asyncio.shield(asyncio.to_thread(self._inbox.store.commit, effect.job))
            return await handler(effect.event)

        return await run_async(self._flow(body, headers), perform)

    def _flow(self, body: bytes, headers: Mapping[str, str]) -> Generator[Commit | Handle, Any, Receipt]:
        try:
            event = verify(body, headers, self._keys, now=self._clock.now())
        except WebhookError as error:
            return Receipt(error.status)
        taken = yield Commit(self._inbox.take(event.id, self._clock.now()))
        if taken is not Taken.NEW:
            return Receipt(200 if taken is Taken.DONE else 409, event)
        try:
            yield Handle(event)
        except GeneratorExit:
            raise
        except BaseException:
            yield Commit(self._inbox.give_back(event.id))
            raise
        yield Commit(self._inbox.finish(event.id, self._clock.now()))
        return Receipt(200, event, was_handled=True)
