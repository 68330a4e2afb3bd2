"""The edge to Dakota: the one module that imports the generated client.

Each call is a flow: paced, authenticated as the spec's `security` says, retried by the one policy, and read
status first. What comes back is a small value of ours; what does not come back is an error of ours.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeVar
from urllib.parse import parse_qs, urlsplit

import attrs
from dakota_api.api.applications import get_application
from dakota_api.api.customers import create_customer, get_customer, list_customers
from dakota_api.models.application import Application
from dakota_api.models.customer import Customer
from dakota_api.models.customer_create_request import CustomerCreateRequest
from dakota_api.models.customer_create_response import CustomerCreateResponse
from dakota_api.operations import OPERATIONS, SECURITY_SCHEMES

from ._clock import Clock, moment_of
from ._effects import Answer, Flow, Pause, Request, Send
from ._failures import failure, request_id_of
from ._pacing import Pacer
from ._retry import Attempt, RetryPolicy, rate_limit_remaining, rate_limit_reset_s
from ._version import __version__
from .errors import (
    ApiError,
    ConfigurationError,
    CredentialsError,
    InvalidInputError,
    RateLimitedError,
    TransportError,
    UnreadableAnswerError,
)
from .settings import Settings

T = TypeVar("T")
LOOK_UP_LIMIT = 100
_SEGMENT = re.compile(r"[0-9A-Za-z_-]{1,128}")


class Guard(Protocol):
    """What a flow does around the sends of one call, to keep its claim."""

    def before_send(self) -> Flow[None]: ...
    def pause(self, seconds: float) -> Flow[None]: ...


class Unguarded:
    """Nothing to keep."""

    def before_send(self) -> Flow[None]:
        return
        yield

    def pause(self, seconds: float) -> Flow[None]:
        yield Pause(seconds)


UNGUARDED = Unguarded()


@attrs.frozen
class Exchange:
    """One request and its answer, for an observer. `path` is the template, so that it names no customer."""

    operation: str
    method: str
    path: str
    status: int | None
    request_id: str | None


@attrs.frozen
class CreatedCustomer:
    """What POST /customers told, as far as it could be read."""

    customer_id: str
    application_id: str | None
    application_url: str | None = attrs.field(repr=False)
    application_expires_at: datetime | None


@attrs.frozen
class CustomerView:
    """What GET /customers tells of one customer."""

    customer_id: str
    name: str | None = attrs.field(repr=False)
    customer_type: str | None
    external_id: str | None
    application_id: str | None
    application_url: str | None = attrs.field(repr=False)
    kyb_status: str | None
    application_status: str | None
    decision: str | None


@attrs.frozen
class Found:
    """Who carries an external_id. Not `is_whole`: the list went on, or held others, so absence proves nothing."""

    carriers: list[CustomerView]
    is_whole: bool


@attrs.frozen
class ApplicationView:
    """What GET /applications/{id} tells of the progress."""

    application_status: str | None
    decision: str | None


def request_body(values: dict[str, Any]) -> dict[str, Any]:
    """Return the body of POST /customers for the given values, None left out."""
    given = {name: value for name, value in values.items() if value is not None}
    return CustomerCreateRequest(**given).to_dict()


def token_of(application_url: str | None) -> str | None:
    """Return the application token that an application_url carries, or None.

    Only the query is read: hosts vary. Source: conflict 37 of openapi/README.md.
    """
    if not application_url:
        return None
    try:
        token = parse_qs(urlsplit(application_url).query).get("token", [""])[0]
    except ValueError:
        return None
    return token if token and token.isascii() and token.isprintable() and " " not in token else None


class Gateway:
    """Calls of the Dakota API, as flows."""

    def __init__(self, settings: Settings, clock: Clock, observer: Callable[[Exchange], None] | None = None) -> None:
        self._base_url = settings.base_url
        self._api_key = settings.api_key
        self._clock = clock
        self._policy = RetryPolicy(settings.max_attempts, settings.deadline.total_seconds())
        self._pacer = Pacer(settings.requests_per_minute)
        self._observer = observer

    def create_customer(self, body: str, idempotency_key: str, guard: Guard) -> Flow[CreatedCustomer]:
        """POST the recorded body under its recorded key. Safe to repeat while the provider knows the key."""
        model = CustomerCreateRequest.from_dict(json.loads(body))
        kwargs = create_customer._get_kwargs(body=model, x_idempotency_key=uuid.UUID(idempotency_key))
        request = self._request("createCustomer", kwargs, content=body.encode())
        answer = yield from self._call(request, guard)
        return _read_created(request, answer)

    def get_customer(self, customer_id: str, guard: Guard = UNGUARDED) -> Flow[CustomerView]:
        """GET one customer. Safe to repeat."""
        kwargs = get_customer._get_kwargs(customer_id=_segment("customer_id", customer_id))
        request = self._request("getCustomer", kwargs)
        answer = yield from self._call(request, guard)
        view = _customer_view(request, answer, _json_object(request, answer))
        if view.customer_id != customer_id:
            raise _unreadable(request, answer, "another customer's")
        return view

    def find_customers(self, external_id: str, guard: Guard = UNGUARDED) -> Flow[Found]:
        """GET the customers that carry an external_id, as far as one page tells. Safe to repeat."""
        request = self._request(
            "listCustomers", list_customers._get_kwargs(external_id=external_id, limit=LOOK_UP_LIMIT)
        )
        answer = yield from self._call(request, guard)
        body = _json_object(request, answer)
        rows, meta = body.get("data"), body.get("meta")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise _unreadable(request, answer, "no list of customers")
        views = [_customer_view(request, answer, row) for row in rows]
        carriers = [view for view in views if view.external_id in (None, external_id)]
        has_more = isinstance(meta, dict) and bool(meta.get("has_more_after"))
        return Found(carriers, is_whole=len(carriers) == len(views) and not has_more)

    def get_application(self, application_id: str, token: str, guard: Guard = UNGUARDED) -> Flow[ApplicationView]:
        """GET one application with its own token. Safe to repeat, 100 times an hour.

        A 429 is not retried: the token's budget is the hour's, and the status can be had elsewhere.
        """
        kwargs = get_application._get_kwargs(application_id=_segment("application_id", application_id))
        request = self._request("getApplication", kwargs, token=token)
        answer = yield from self._call(request, guard, gives_up_on=(RateLimitedError, CredentialsError))
        body = _json_object(request, answer)
        application = Application.from_dict(body)
        view = ApplicationView(_word(application.application_status), _word(application.application_decision))
        if application.application_id != application_id and _word(application.application_id):
            raise _unreadable(request, answer, "another application's")
        if view.application_status is None and view.decision is None:
            raise _unreadable(request, answer, "neither status nor decision")
        return view

    def _request(
        self, operation: str, kwargs: dict[str, Any], token: str | None = None, content: bytes | None = None
    ) -> Request:
        headers = {
            "accept": "application/json, application/problem+json",
            "user-agent": f"kyb-onboarding/{__version__}",
        }
        headers |= {name.lower(): str(value) for name, value in kwargs.get("headers", {}).items()}
        if content is not None:
            headers["content-type"] = "application/json"
        headers |= self._credential(operation, token)
        url, method = self._base_url + kwargs["url"], kwargs["method"].upper()
        return Request(operation, method, url, headers, kwargs.get("params") or {}, content)

    def _credential(self, operation: str, token: str | None) -> dict[str, str]:
        """Return the one secret that the spec asks for: the token where it is taken and given, else the key."""
        schemes = {scheme for alternative in OPERATIONS[operation].security for scheme in alternative}
        if token is not None and "ApplicationToken" in schemes:
            return {SECURITY_SCHEMES["ApplicationToken"].lower(): token}
        if "ApiKeyAuth" in schemes:
            return {SECURITY_SCHEMES["ApiKeyAuth"].lower(): self._api_key}
        raise ConfigurationError(f"{operation} takes an application token, and none is known")

    def _call(self, request: Request, guard: Guard, gives_up_on: tuple[type[ApiError], ...] = ()) -> Flow[Answer]:
        """Send until there is a 2xx or the policy gives up; the error tells what all attempts together leave known."""
        began = self._clock.monotonic()
        attempts, unknown = 0, False
        while True:
            yield from self._pace(request, guard)
            yield from guard.before_send()
            attempts += 1
            answer, error = yield from self._attempt(request)
            if error is None:
                assert answer is not None
                return answer
            unknown = unknown or error.outcome == "unknown"
            pause = None if isinstance(error, gives_up_on) else self._pause_s(request, error, attempts, began)
            if pause is None:
                error.attempts = attempts
                if unknown and error.outcome in ("not_sent", "refused"):
                    error.outcome = "unknown"
                error.earlier_unknown = unknown
                raise error
            yield from guard.pause(pause)

    def _attempt(self, request: Request) -> Flow[tuple[Answer | None, ApiError | None]]:
        try:
            answer: Answer = yield Send(request)
        except TransportError as error:
            self._observe(request, None)
            return None, error
        self._observe(request, answer)
        self._heed_budget(request, answer)
        return answer, failure(request, answer, self._clock.now())

    def _pause_s(self, request: Request, error: ApiError, number: int, began: float) -> float | None:
        attempt = Attempt(
            number=number,
            method=request.method,
            keyed="x-idempotency-key" in request.headers,
            status=error.status,
            elapsed_s=self._clock.monotonic() - began,
            asked_s=error.retry_after.total_seconds() if error.retry_after is not None else None,
        )
        return self._policy.pause_s(attempt, self._clock.random())

    def _pace(self, request: Request, guard: Guard) -> Flow[None]:
        if "x-api-key" in request.headers:
            wait = self._pacer.reserve(self._clock.monotonic())
            if wait > 0:
                yield from guard.pause(wait)

    def _heed_budget(self, request: Request, answer: Answer) -> None:
        """Hold all calls of the key where the provider says that its budget is used up."""
        if "x-api-key" not in request.headers or rate_limit_remaining(answer.headers) != 0:
            return
        reset = rate_limit_reset_s(answer.headers, self._clock.now())
        if reset is not None and reset <= 60:
            self._pacer.hold(self._clock.monotonic() + reset)

    def _observe(self, request: Request, answer: Answer | None) -> None:
        if self._observer is not None:
            operation = OPERATIONS[request.operation]
            status, request_id = (answer.status, request_id_of(answer)) if answer else (None, None)
            self._observer(Exchange(request.operation, operation.method, operation.path, status, request_id))


def _segment(name: str, value: str) -> str:
    """Return a value that stays one segment of a path, or refuse it: `..` and `?` reach other resources."""
    if not _SEGMENT.fullmatch(value):
        raise InvalidInputError(f"{name} {value[:40]!r} is not an id: letters, digits, '-' and '_' only", field=name)
    return value


def _json_object(request: Request, answer: Answer) -> dict[str, Any]:
    try:
        body = json.loads(answer.content)
    except (ValueError, RecursionError):
        raise _unreadable(request, answer, "not JSON") from None
    if not isinstance(body, dict):
        raise _unreadable(request, answer, "no JSON object")
    return body


def _unwrapped(body: dict[str, Any]) -> dict[str, Any]:
    """Return the object itself where one page of the vendor's shows it inside `data`."""
    inner = body.get("data")
    return inner if isinstance(inner, dict) and "id" not in body else body


def _read_created(request: Request, answer: Answer) -> CreatedCustomer:
    """Read the ids. Source: conflict 9 of openapi/README.md: `id`, elsewhere `customer_id` or inside `data`."""
    body = _unwrapped(_json_object(request, answer))
    created = CustomerCreateResponse.from_dict(body)
    customer_id = _id(created.id) or _id(body.get("customer_id"))
    if customer_id is None:
        raise _unreadable(request, answer, "no customer id")
    return CreatedCustomer(
        customer_id=customer_id,
        application_id=_id(created.application_id),
        application_url=_word(created.application_url),
        application_expires_at=moment_of(created.application_expires_at),
    )


def _customer_view(request: Request, answer: Answer, body: dict[str, Any]) -> CustomerView:
    body = _unwrapped(body)
    customer = Customer.from_dict(body)
    customer_id = _id(customer.id) or _id(body.get("customer_id"))
    if customer_id is None:
        raise _unreadable(request, answer, "no customer id")
    return CustomerView(
        customer_id=customer_id,
        name=_word(customer.name),
        customer_type=_word(customer.customer_type),
        external_id=_word(customer.external_id),
        application_id=_id(customer.application_id),
        application_url=_word(customer.application_url),
        kyb_status=_word(customer.kyb_status),
        application_status=_word(customer.application_status),
        decision=_word(customer.decision),
    )


def _word(value: object) -> str | None:
    """Return text that is not empty and that a file can hold: JSON may carry half a character."""
    return value if isinstance(value, str) and value and value.isprintable() else None


def _id(value: object) -> str | None:
    return value if isinstance(value, str) and _SEGMENT.fullmatch(value) else None


_SALVAGED = {
    "customer_id": re.compile(rb'"(?:id|customer_id)"\s*:\s*"([0-9A-Za-z]{27})"'),
    "application_id": re.compile(rb'"application_id"\s*:\s*"([0-9A-Za-z]{27})"'),
    "application_url": re.compile(rb'"application_url"\s*:\s*"([\x21\x23-\x5b\x5d-\x7e]{1,2000})"'),
}


def _unreadable(request: Request, answer: Answer, what: str) -> UnreadableAnswerError:
    """Return the error of an accepted request whose answer is broken, with the ids that survived."""
    found = {name: match[1].decode() for name, rx in _SALVAGED.items() if (match := rx.search(answer.content))}
    return UnreadableAnswerError(
        f"HTTP {answer.status} with an answer that cannot be read ({what})",
        operation=request.operation,
        status=answer.status,
        request_id=request_id_of(answer),
        idempotency_key=request.headers.get("x-idempotency-key"),
        outcome="accepted",
        salvaged=found,
    )


def expiry_of_token(asked: timedelta | None, now: datetime) -> datetime:
    """Return when a paused token may be tried again; with nothing asked, after its hour."""
    return now + (asked or timedelta(hours=1))


NEVER = datetime(9999, 12, 31, tzinfo=UTC)
