"""A world: everything one mocked account holds. Cheap to make, so that each test can have its own."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ._bounded import Bounded
from ._ids import Ids
from ._limits import Window
from ._settings import WorldSettings
from ._wire import Request, Response

BeforeWork = Callable[[Request], None]
BeforeAnswer = Callable[[Request, Response], None]

KEY_WINDOWS = 10_000


@dataclass(slots=True, eq=False)
class Application:
    """A KYB or KYC application. Times are Unix seconds, `expires_at_ns` is when its token expires."""

    id: str
    type: str
    token: str = field(repr=False)
    expires_at_ns: int
    created_at: float
    updated_at: float
    status: str = "pending"
    decision: str | None = None
    decision_method: str | None = None
    submitted_at: float | None = None
    # Whether it may be submitted; nothing but a test sets it yet.
    ready: bool = False
    window: Window = field(default_factory=Window, repr=False)
    customer: Customer = field(init=False, repr=False)


@dataclass(slots=True, eq=False)
class Customer:
    """A customer. Times are Unix seconds. `kyc_status` is derived when it is shown."""

    id: str
    name: str = field(repr=False)
    customer_type: str
    external_id: str | None
    application: Application
    created_at: float
    updated_at: float
    kyb_status: str = "pending"
    is_sub_client: bool = False
    sub_client: Customer | None = field(default=None, repr=False)
    kyb_links: list[dict[str, Any]] = field(default_factory=list, repr=False)

    @property
    def sub_client_id(self) -> str | None:
        """The id of the sub-client that the customer belongs to."""
        return self.sub_client.id if self.sub_client else None


@dataclass(slots=True)
class Event:
    """Something that happened to a customer, as webhooks will tell it. `created` is in Unix seconds."""

    id: str
    type: str
    created: int
    object: dict[str, Any] = field(repr=False)
    request_id: str | None = None
    idempotency_key: str | None = None


class LogEntry(NamedTuple):
    """One request and its answer. `at` is in Unix seconds; `operation` is None for an unknown path or method."""

    at: float
    method: str
    path: str
    operation: str | None
    status: int
    idempotency_key: str | None
    request_id: str
    replayed: bool


class StoredAnswer(NamedTuple):
    """An answer kept under an idempotency key, with the fingerprint of the request it was given to."""

    fingerprint: bytes
    at: float
    status: int
    media_type: str
    body: bytes


class Simulation(NamedTuple):
    """A simulation's parameters and answer, kept under its `simulation_id`."""

    parameters: dict[str, Any]
    body: dict[str, Any]


class Timer(NamedTuple):
    """An automatic decision to come: when (Unix seconds), on which application, and which one."""

    due: float
    number: int
    application: Application
    outcome: str


class World:
    """The state of one mocked account, open to be read and prepared by tests.

    Attributes:
        customers: Every customer by its id, in order of creation.
        applications: Every application by its id.
        log: The last requests, as `LogEntry`.
        events: The last events, as `Event`.
        before_work: Called with each request before the work is done.
        before_answer: Called with request and response after the work, before the answer is sent. Either hook may
            raise `CutConnection`.
        lock: Held while a request is worked on, but not while a hook runs.
    """

    def __init__(self, settings: WorldSettings | None = None, *, seed: int | None = None) -> None:
        self.settings = settings or WorldSettings()
        self.ids = Ids(seed)
        self.customers: dict[str, Customer] = {}
        self.by_external_id: dict[str, list[Customer]] = {}
        self.applications: dict[str, Application] = {}
        self.tokens: dict[str, Application] = {}
        self.timers: list[Timer] = []
        self.timers_set = 0
        self.stored_answers: Bounded[tuple[str, str, str, str], StoredAnswer]
        self.stored_answers = Bounded(self.settings.idempotency_limit)
        self.simulations: Bounded[str, Simulation] = Bounded(self.settings.simulation_limit)
        self.key_windows: Bounded[str, Window] = Bounded(KEY_WINDOWS)
        self.events: deque[Event] = deque(maxlen=self.settings.event_limit)
        self.log: deque[LogEntry] = deque(maxlen=self.settings.log_limit)
        self.intermittent_requests = 0
        self.before_work: BeforeWork | None = None
        self.before_answer: BeforeAnswer | None = None
        self.lock = threading.Lock()

    def __repr__(self) -> str:
        return f"World({len(self.customers)} customers)"

    def add(self, customer: Customer) -> None:
        """Take in a new customer with its application."""
        application = customer.application
        application.customer = customer
        self.customers[customer.id] = customer
        self.applications[application.id] = application
        self.tokens[application.token] = application
        if customer.external_id is not None:
            self.by_external_id.setdefault(customer.external_id, []).append(customer)
