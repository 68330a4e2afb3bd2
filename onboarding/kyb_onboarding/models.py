"""Public values of the layer: what goes in (`NewCustomer`) and what is known (`Run`)."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from typing import Any, Literal, NewType

import attrs

from . import _statuses
from .errors import InvalidInputError

CustomerType = Literal["individual", "business"]
CustomerId = NewType("CustomerId", str)
ApplicationId = NewType("ApplicationId", str)
SubClientId = NewType("SubClientId", str)
IndividualId = NewType("IndividualId", str)
DocumentId = NewType("DocumentId", str)
ImportJobId = NewType("ImportJobId", str)
SimulationId = NewType("SimulationId", str)
WebhookTargetId = NewType("WebhookTargetId", str)
EventId = NewType("EventId", str)
DollarPeCustomerId = NewType("DollarPeCustomerId", str)
State = Literal["planned", "sending", "created", "tracking", "decided", "rejected", "in_doubt", "conflict", "forgotten"]
"""planned: recorded, not sent · sending: sent, no outcome recorded · created: ids saved · tracking: being
followed · decided: final · rejected: input refused · in_doubt: a send's outcome is unknown · conflict: a
person decides · forgotten: erased, and never created again."""

CUSTOMER_TYPES = ("individual", "business")
FINAL_STATES = ("decided", "rejected", "conflict", "forgotten")
NAME_LENGTH = (3, 100)
KSUID = re.compile(r"[0-9A-Za-z]{27}")


@attrs.frozen
class NewCustomer:
    """A customer to onboard.

    Args:
        name: person or company, 3 to 100 characters, not blank.
        customer_type: `individual` or `business`.
        external_id: your own stable id of the customer. It is what makes a second call find the first;
            without one, an id is minted, recorded and returned.
        sub_client_id: 27-character id of an existing sub-client to put the customer under.
        is_sub_client: create the customer as a sub-client; not together with `sub_client_id`.

    Raises:
        InvalidInputError: an argument breaks the API's limits.

    Source: POST /customers, request body.
    """

    name: str = attrs.field(repr=False)
    customer_type: CustomerType
    external_id: str | None = None
    sub_client_id: str | None = None
    is_sub_client: bool | None = None

    def __attrs_post_init__(self) -> None:
        _check_name(self.name)
        if self.customer_type not in CUSTOMER_TYPES:
            raise InvalidInputError(
                f"customer_type {_quoted(self.customer_type)}is unknown: use {' or '.join(CUSTOMER_TYPES)}",
                field="customer_type",
            )
        if self.external_id is not None:
            check_external_id(self.external_id)
        _check_sub_client(self.sub_client_id, self.is_sub_client)


def check_external_id(value: object) -> str:
    """Return the external_id, or raise InvalidInputError with the remedy."""
    problem = _problem_of_id(value)
    if problem:
        raise InvalidInputError(f"external_id {problem}", field="external_id")
    assert isinstance(value, str)
    return value


def _problem_of_id(value: object) -> str:
    """Return what is wrong with an id and the remedy, or nothing."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return "is a number: give it as text, in quotes"
    if value is not None and not isinstance(value, str):
        return f"is {type(value).__name__}: give text"
    if value is None or not value.strip():
        return "is blank: give your own stable id of the customer"
    if not is_encodable(value):
        return "has a character that UTF-8 cannot carry: give valid text"
    if any(unicodedata.category(character) in _BREAKING for character in value):
        return "has a control character or line break: give an id of one plain line"
    if value != value.strip():
        return f"{_quoted(value)}begins or ends with white space, so a later look-up would miss it: strip it"
    return ""


_BREAKING = ("Cc", "Zl", "Zp")


def is_encodable(text: str) -> bool:
    """Say whether UTF-8 can carry the text: bytes that were no text, and halves of a pair, it cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


_WORDS = re.compile(r" ?[\w.-]{1,40} ?")


def _quoted(value: object) -> str:
    """Return a wrong value for a message, with a space behind; nothing if it is long or may be personal."""
    return f"{value!r} " if isinstance(value, str) and _WORDS.fullmatch(value) else ""


def _check_name(name: object) -> None:
    # The name itself may be a person's: the message gives its length, never its text.
    low, high = NAME_LENGTH
    if not isinstance(name, str):
        raise InvalidInputError(f"name is {type(name).__name__}: give text of {low} to {high} characters", field="name")
    if not name.strip():
        raise InvalidInputError(f"name is blank: give {low} to {high} characters", field="name")
    if not is_encodable(name):
        raise InvalidInputError("name has a character that UTF-8 cannot carry: give valid text", field="name")
    if not low <= len(name) <= high:
        raise InvalidInputError(f"name has {len(name)} characters: give {low} to {high}", field="name")


def _check_sub_client(sub_client_id: object, is_sub_client: object) -> None:
    if sub_client_id is not None and not (isinstance(sub_client_id, str) and KSUID.fullmatch(sub_client_id)):
        raise InvalidInputError(
            f"sub_client_id {_quoted(sub_client_id)}is not an id: give 27 letters and digits", field="sub_client_id"
        )
    if is_sub_client is not None and not isinstance(is_sub_client, bool):
        raise InvalidInputError(
            f"is_sub_client is {type(is_sub_client).__name__}: give true or false", field="is_sub_client"
        )
    if sub_client_id is not None and is_sub_client:
        raise InvalidInputError("is_sub_client cannot go with sub_client_id: drop one", field="is_sub_client")


@attrs.frozen
class Run:
    """One onboarding as the journal knows it.

    `application_url` carries the applicant's token: it is kept out of the repr, and `masked()` hides it.
    Times are aware, in UTC. `kyb_status`, `application_status` and `decision` are the provider's words.
    """

    external_id: str
    state: State
    customer_id: CustomerId | None
    application_id: ApplicationId | None
    application_url: str | None = attrs.field(repr=False)
    application_expires_at: datetime | None
    kyb_status: str | None
    application_status: str | None
    decision: str | None
    problem: str | None
    generation: int
    account: str
    base_url: str
    created_at: datetime
    updated_at: datetime

    @property
    def is_final(self) -> bool:
        """Nothing more will happen without new input or a person."""
        return self.state in FINAL_STATES

    @property
    def is_cleared(self) -> bool:
        """The customer may move money: `kyb_status` says so, whatever the application says."""
        return self.kyb_status is not None and _statuses.meaning("kyb_status", self.kyb_status).cleared

    @property
    def is_refused(self) -> bool:
        """The input was rejected, or the application ended without approval."""
        verdict = _statuses.verdict(self.decision, self.application_status, self.kyb_status)
        return self.state == "rejected" or (self.state == "decided" and verdict.refused)

    def masked(self) -> Run:
        """Return the same run with the token in `application_url` hidden."""
        return Run(**{**self._values(), "application_url": mask_token(self.application_url)})

    def as_json(self) -> dict[str, Any]:
        """Return the fields as JSON values; times as ISO 8601 text."""
        return {k: v.isoformat() if isinstance(v, datetime) else v for k, v in self._values().items()}

    def _values(self) -> dict[str, Any]:
        return {f.name: getattr(self, f.name) for f in attrs.fields(self)}


@attrs.frozen
class Done:
    """Nothing more will happen to the run: it is decided, rejected, or a person's to decide."""

    run: Run


@attrs.frozen
class Wait:
    """The run goes on at `until`, an aware moment: call `advance` again then."""

    run: Run
    until: datetime


@attrs.frozen
class InDoubt:
    """A send may have created the customer, and nothing proves it yet; `advance` looks it up again at `until`."""

    run: Run
    until: datetime


Step = Done | Wait | InDoubt
"""What `advance` leaves."""

_TOKEN = re.compile(r"([?&#](?:token|access_token)=)[^&#]*", re.IGNORECASE)


def mask_token(url: str | None) -> str | None:
    """Return the URL with the value of its token parameter replaced by `***`."""
    return url and _TOKEN.sub(r"\1***", url)


_PLAIN = re.compile(r"[A-Za-z0-9_.\[\]-]{1,80}")


@attrs.frozen(repr=False)
class ValidationProblem:
    """One field error. The provider's texts may quote personal data: the repr shows plain names alone."""

    field: str
    message: str
    code: str | None = None

    def __repr__(self) -> str:
        return f"<ValidationProblem {self.label}>"

    @property
    def label(self) -> str:
        """Return `field` or `field (code)`, if both are plain names; else a neutral word."""
        name = self.field if _PLAIN.fullmatch(self.field) else "a field"
        return f"{name} ({self.code})" if self.code and _PLAIN.fullmatch(self.code) else name


@attrs.frozen
class Problem:
    """The provider's description of a failure, whichever of its six shapes it came in.

    `code` is a short name such as `not-found`; the texts may quote personal data and are not in the repr.
    Source: RFC 9457, and the older shapes that the vendor's pages show.
    """

    code: str | None
    title: str | None = attrs.field(default=None, repr=False)
    detail: str | None = attrs.field(default=None, repr=False)
    type: str | None = attrs.field(default=None, repr=False)
    instance: str | None = attrs.field(default=None, repr=False)
    request_id: str | None = None
    errors: tuple[ValidationProblem, ...] = ()
    extra: dict[str, Any] = attrs.field(factory=dict, repr=False)
