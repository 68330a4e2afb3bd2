"""A world: everything one mocked account holds. Cheap to make, so that each test can have its own."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ._bounded import Bounded
from ._clock import Clock
from ._dossier import NOTHING, Document, Dossier
from ._faults import Faults
from ._flaws import Flaw
from ._ids import KSUID_LENGTH, Ids, counterpart
from ._limits import Window
from ._outbox import Attempt, Outbox
from ._settings import Seconds, WorldSettings
from ._times import Deadline, Moment
from ._wire import Request, Response
from .dollarpe.state import Books

BeforeWork = Callable[[Request], None]
BeforeAnswer = Callable[[Request, Response], None]

KEY_WINDOWS = 10_000
UNCHANGED_ANSWERS = 256


class Review(NamedTuple):
    """What was said of an application beside its status, by a test, a simulation or a reviewer.

    `ready`: it may be submitted whatever it lacks, and counts as attested. `undecided`: the automatic decision passes
    it by. `reason` is why it was declined, `requested` what was asked for.
    """

    ready: bool = False
    undecided: bool = False
    reason: str | None = None
    requested: dict[str, Any] | None = None
    poa_status: str | None = None


UNREVIEWED = Review()


@dataclass(slots=True, eq=False)
class Renewal:
    """A token that an application was given later, or by a seed, and when it expires (Unix seconds). `former` are the
    tokens before it that have not been revoked, and when they expire."""

    token: str = field(repr=False)
    expires_at: Deadline
    former: dict[str, float] = field(default_factory=dict, repr=False)


@dataclass(slots=True, eq=False)
class Application:
    """A KYB or KYC application. Times are Unix seconds; `token_ttl_s` is how long after its creation its first token is
    valid. A world may hold a hundred thousand: what most of them never have is apart, and what can be told is not kept.
    """

    token_ttl_s: Seconds
    updated_at: Moment
    status: str = "pending"
    decision: str | None = None
    decision_method: str | None = None
    decided_at: Moment | None = None
    submitted_at: Moment | None = None
    renewal: Renewal | None = field(default=None, repr=False)
    filed: Dossier | None = field(default=None, repr=False)
    review: Review = field(default=UNREVIEWED, repr=False)
    # Of a seed's choice; None: its customer's id tells it.
    own_id: str | None = None
    customer: Customer = field(init=False, repr=False)

    @property
    def id(self) -> str:
        """Its identifier, a KSUID."""
        return counterpart(self.customer.id) if self.own_id is None else self.own_id

    @property
    def type(self) -> str:
        """What it is about, as its customer is: `business` or `individual`."""
        return self.customer.customer_type

    @property
    def created_at(self) -> float:
        """When it was made (Unix seconds), which is together with its customer."""
        return self.customer.created_at

    def __repr__(self) -> str:
        return f"Application({self.id!r}, status={self.status!r})"

    @property
    def dossier(self) -> Dossier:
        """What was handed in, to be read: of most applications of a test nothing, which is one object for all."""
        return NOTHING if self.filed is None else self.filed

    def to_fill(self) -> Dossier:
        """Return the dossier to put something in, a new one the first time."""
        if self.filed is None:
            self.filed = Dossier()
        return self.filed

    @property
    def ready(self) -> bool:
        """Whether it may be submitted whatever it lacks, and counts as attested: a test's shortcut, to be set."""
        return self.review.ready

    @ready.setter
    def ready(self, value: bool) -> None:
        self.review = self.review._replace(ready=value)


@dataclass(slots=True, eq=False)
class Customer:
    """A customer. Times are Unix seconds. `kyc_status` is derived when it is shown. `members` is how many customers
    belong to it; None: it is no sub-client."""

    id: str
    name: str = field(repr=False)
    customer_type: str
    external_id: str | None
    application: Application
    created_at: Moment
    updated_at: Moment
    kyb_status: str = "pending"
    members: int | None = None
    sub_client: Customer | None = field(default=None, repr=False)
    kyb_links: tuple[dict[str, Any], ...] = field(default=(), repr=False)
    deleted_at: Moment | None = None

    @property
    def is_sub_client(self) -> bool:
        """Whether customers may belong to it."""
        return self.members is not None

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
    simulation_id: str | None = None


@dataclass(slots=True, eq=False)
class WebhookTarget:
    """An address that events go to: all of them, if it is global or names none. Times are Unix seconds."""

    id: str
    url: str
    is_global: bool
    event_types: list[str]
    time_last_healthy: int
    time_last_attempted: int

    def wants(self, event: Event) -> bool:
        """Return whether the target is to get an event. Source: SPEC; without types all are sent (guides)."""
        return self.is_global or not self.event_types or event.type in self.event_types


@dataclass(slots=True, eq=False)
class Delivery:
    """One event on its way to one target, numbered in order. Times are Unix seconds; `status` is pending, delivered
    or failed."""

    number: int
    event: Event
    target_id: str
    url: str
    created_at: Moment
    is_replay: bool = False
    status: str = "pending"
    attempts: int = 0
    delivered_at: Moment | None = None
    tried: list[Attempt] = field(default_factory=list, repr=False)


class LogEntry(NamedTuple):
    """One request and its answer. `at` is in Unix seconds; `operation` is None for an unknown path or method; `flaws`
    say how either breaks the specification."""

    at: Moment
    method: str
    path: str
    operation: str | None
    status: int
    idempotency_key: str | None
    request_id: str
    replayed: bool
    flaws: tuple[Flaw, ...] = ()
    # The fault that befell it, which the shell adds. Status 0: the core never saw the request.
    fault: str | None = None


class StoredAnswer(NamedTuple):
    """An answer kept under an idempotency key, with the fingerprint of the request it was given to."""

    fingerprint: bytes
    at: Moment
    status: int
    media_type: str
    body: bytes


class Unchanged(NamedTuple):
    """The body of an answer about a customer or an application, and a copy of what it was made of."""

    made_of: tuple[Any, ...]
    body: bytes


class Simulation(NamedTuple):
    """A simulation's parameters and answer, kept under its `simulation_id`."""

    parameters: dict[str, Any]
    body: dict[str, Any]
    at: Moment


@dataclass(slots=True, eq=False)
class Movement:
    """A simulated movement of money. Times are Unix seconds; with a `position` it waits for somebody to advance it."""

    id: str
    parameters: dict[str, Any] = field(repr=False)
    created_at: Moment
    state: str = "accepted"
    position: str = ""
    completed_at: Moment | None = None
    callbacks: list[dict[str, Any]] = field(default_factory=list, repr=False)


@dataclass(slots=True, eq=False)
class ImportJob:
    """A Persona import. `rows` has a result for each token that was accepted, in order."""

    id: str
    tokens: list[str] = field(repr=False)
    rows: list[dict[str, Any]] = field(default_factory=list, repr=False)

    @property
    def status(self) -> str:
        """How far the job is."""
        if len(self.rows) == len(self.tokens):
            return "completed"
        return "processing" if self.rows else "queued"


class Timer(NamedTuple):
    """Something to come: when (Unix seconds), what (`_due.ACTIONS`), to the object with which id, and how."""

    due: Deadline
    number: int
    kind: str
    subject: str
    argument: str


class Applications(Mapping[str, Application]):
    """A world's applications by their ids, found through their customers."""

    __slots__ = ("_world",)

    def __init__(self, world: World) -> None:
        self._world = world

    def __getitem__(self, application_id: str) -> Application:
        """Return an application."""
        found = self._world.find_application(application_id) if isinstance(application_id, str) else None
        if found is None:
            raise KeyError(application_id)
        return found

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return (customer.application.id for customer in self._world.customers.values())

    def __len__(self) -> int:
        """Return how many there are: one for each customer."""
        return len(self._world.customers)


class World:
    """The state of one mocked account, open to be read and prepared by tests.

    Attributes:
        customers: Every customer by its id, in order of creation.
        log: The last requests, as `LogEntry`.
        events: The last events, as `Event`.
        targets: Every webhook target by its id.
        dollarpe: What the second provider holds.
        deliveries: The last deliveries of events to targets, as `Delivery`.
        clock: The world's time; the shells ask it, the core is told.
        faults: What is to go wrong on the wire.
        outbox: How webhooks are sent, and which were.
        before_work: Called with each request before the work is done.
        before_answer: Called with request and response after the work, before the answer is sent. Either hook may
            raise `CutConnection`.
        lock: Held while a request is worked on, but not while a hook runs.
    """

    def __init__(self, settings: WorldSettings | None = None, *, seed: int | None = None) -> None:
        self.settings = settings or WorldSettings()
        self.ids = Ids(seed)
        self.customers: dict[str, Customer] = {}
        # How many of them were deleted; nothing is erased.
        self.deleted = 0
        # The last customer of each `external_id`, and by a customer's id the one before it that has the same.
        self.by_external_id: dict[str, Customer] = {}
        self.namesake_before: dict[str, Customer] = {}
        # Those of the applications whose ids their customers do not tell.
        self.of_own_id: dict[str, Application] = {}
        # Those of the tokens that do not tell it themselves; see `_tokens`.
        self.tokens: dict[str, Application] = {}
        # How often each application's token was used, by the customer's id.
        self.token_windows: dict[str, Window] = {}
        # What was imported: customers' ids by share token.
        self.imported: dict[str, str] = {}
        self.import_jobs: Bounded[str, ImportJob] = Bounded(self.settings.import_job_limit)
        self.uploads: dict[str, Document] = {}
        self.document_bytes = 0
        self.timers: list[Timer] = []
        self.timers_set = 0
        self.stored_answers: Bounded[tuple[str, str, str, str], StoredAnswer]
        self.stored_answers = Bounded(self.settings.idempotency_limit)
        # The requests under an idempotency key that are being worked on; see `_idempotency.in_flight`.
        self.in_flight: dict[tuple[str, ...], Request] = {}
        self.simulations: Bounded[str, Simulation] = Bounded(self.settings.simulation_limit)
        self.movements: Bounded[str, Movement] = Bounded(self.settings.simulation_limit)
        self.key_windows: Bounded[str, Window] = Bounded(KEY_WINDOWS)
        self.events: deque[Event] = deque(maxlen=self.settings.event_limit)
        self.dollarpe = Books()
        self.targets: dict[str, WebhookTarget] = {}
        self.deliveries_made = 0
        self.deliveries: deque[Delivery] = deque(maxlen=self.settings.delivery_limit)
        # How often each event was replayed.
        self.replays: Bounded[str, int] = Bounded(self.settings.event_limit)
        # The last answers about customers and applications; see `_unchanged`.
        self.unchanged: Bounded[tuple[str, ...], Unchanged] = Bounded(UNCHANGED_ANSWERS)
        self.log: deque[LogEntry] = deque(maxlen=self.settings.log_limit)
        self.intermittent_requests = 0
        self.clock = Clock()
        self.faults = Faults()
        self.outbox = Outbox()
        # When a server was last asked for it, in seconds of the monotonic clock.
        self.asked_at = 0.0
        self.before_work: BeforeWork | None = None
        self.before_answer: BeforeAnswer | None = None
        self.lock = threading.Lock()

    def __repr__(self) -> str:
        return f"World({len(self.customers)} customers)"

    def add(self, customer: Customer) -> None:
        """Take in a new customer with its application."""
        customer.application.customer = customer
        self.customers[customer.id] = customer
        self.index(customer)

    def index(self, customer: Customer) -> None:
        """Let a customer be found by all that it is called, and its application by what its id does not tell."""
        application = customer.application
        if application.own_id is not None:
            self.of_own_id[application.own_id] = application
        if application.renewal is not None:
            self.tokens |= dict.fromkeys((application.renewal.token, *application.renewal.former), application)
        if customer.external_id is not None:
            before = self.by_external_id.get(customer.external_id)
            if before is not None:
                self.namesake_before[customer.id] = before
            self.by_external_id[customer.external_id] = customer

    @property
    def applications(self) -> Applications:
        """Every application by its id, in order of creation."""
        return Applications(self)

    def token_of(self, application: Application) -> str:
        """Return the token that opens an application, the newest one."""
        return self.ids.first_token(application.id) if application.renewal is None else application.renewal.token

    def find_application(self, application_id: str) -> Application | None:
        """Return the application of this id, if there is one."""
        known = self.of_own_id.get(application_id)
        if known is not None:
            return known
        if len(application_id) != KSUID_LENGTH:
            return None
        customer = self.customers.get(counterpart(application_id))
        return None if customer is None or customer.application.own_id is not None else customer.application

    def namesakes(self, external_id: str) -> Iterator[Customer]:
        """Yield the customers of an `external_id`, the last one first."""
        customer = self.by_external_id.get(external_id)
        while customer is not None:
            yield customer
            customer = self.namesake_before.get(customer.id)
