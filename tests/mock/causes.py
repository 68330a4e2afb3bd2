"""Natural causes: what brings about each error that Dakota's specification documents, by real requests alone.

`RULES` has the causes that serve many operations, by status: the first that applies is taken. `OWN` has those of one
operation and goes before them. `NEVER` has what no request gets from the mock, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple

from kyb_mock import Response
from kyb_mock._operations import BODY_LIMITS, DEFAULT_BODY_LIMIT

from ..spec import walk
from ..spec.examples import bodies_of
from .filing import Filing
from .sandbox import Sandbox

SPEC = walk.load("dakota")
UNKNOWN = "0" * 27
NEW = "a new one"


class Stage:
    """One operation and an application: that of a business, empty and in a world of its own, unless told otherwise."""

    def __init__(self, operation: walk.Operation, filing: Filing | None = None) -> None:
        self.operation = operation
        self.filing = filing or Filing(Sandbox(auto_approve_s=None))
        self.sandbox = self.filing.sandbox
        self.settings = self.sandbox.world.settings
        self.body: Any = next(iter(bodies_of(SPEC, operation)), None)

    def ask(self, body: Any = None, *, key: str = NEW, query: Any = None, headers: Any = None, **ids: str) -> Response:
        """Send the operation's request: its example for the stage's application, unless told otherwise.

        `ids` are those in the path; `headers` the arguments of `Sandbox.send` that show a credential.
        """
        known = {"customer_id": self.filing.made["id"], "application_id": self.filing.id} | ids
        path = self.operation.path.format_map(dict.fromkeys(_named(self.operation), UNKNOWN) | known)
        shown = {"token": self.filing.token} if "ApplicationToken" in _schemes(self.operation) else {}
        key = self.sandbox.next_key() if key == NEW else key
        options = {"query": query, "idempotency_key": key, **(shown if headers is None else headers)}
        return self.sandbox.send(self.operation.method.upper(), path, self.body if body is None else body, **options)


def _named(operation: walk.Operation) -> list[str]:
    """Return the names of the parameters of the path."""
    return [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]


def _schemes(operation: walk.Operation) -> set[str]:
    return {name for choice in operation.item.get("security", ()) for name in choice}


# ----------------------------------------------------------- of many operations


def no_json(stage: Stage) -> Response:
    """The body is no JSON."""
    return stage.ask(b"{")


def malformed_id(stage: Stage) -> Response:
    """An identifier has not the form of one."""
    return stage.ask(**dict.fromkeys(_named(stage.operation), "x"))


def given_twice(stage: Stage) -> Response:
    """A parameter is given twice."""
    return stage.ask(query={"limit": ["1", "2"]})


def no_credential(stage: Stage) -> Response:
    """Nobody says who asks."""
    return stage.ask(headers={"key": None})


def anothers_token(stage: Stage) -> Response:
    """The token opens another application."""
    return stage.ask(headers={"token": Filing(stage.sandbox).token})


def key_for_token(stage: Stage) -> Response:
    """An API key is shown where a token is asked for."""
    return stage.ask(headers={})


def token_for_key(stage: Stage) -> Response:
    """A token is shown where an API key is asked for."""
    return stage.ask(headers={"token": stage.filing.token})


def unknown_id(stage: Stage) -> Response:
    """There is nothing under this identifier."""
    return stage.ask(**dict.fromkeys(_named(stage.operation), UNKNOWN))


def over_the_limit(stage: Stage) -> Response:
    """One request is allowed in this time, and it is the second."""
    for name in ("key_limit_per_minute", "anonymous_limit_per_minute", "token_limit_per_hour"):
        setattr(stage.settings, name, 1)
    stage.ask()
    return stage.ask()


def key_of_another_request(stage: Stage) -> Response:
    """The idempotency key was used for another body."""
    key = stage.sandbox.next_key()
    stage.ask(key=key)
    return stage.ask(stage.body | {"another": True}, key=key)


def oversized(stage: Stage) -> Response:
    """The body is larger than any may be."""
    return stage.ask(b" " * (DEFAULT_BODY_LIMIT + 1))


class Rule(NamedTuple):
    """A cause, and the operations that it serves."""

    cause: Callable[[Stage], Response]
    serves: Callable[[walk.Operation], bool] = lambda operation: True


def _takes_body(operation: walk.Operation) -> bool:
    return "requestBody" in operation.item


def _names_by_pattern(operation: walk.Operation) -> bool:
    """Tell whether the path has an identifier of a certain form; others are any text."""
    return bool({"customer_id", "application_id", "webhook_target_id"}.intersection(_named(operation)))


def _can_conflict(operation: walk.Operation) -> bool:
    """Tell whether another body under a known key is an error that is not among the documented ones."""
    names = {parameter["name"] for parameter in walk.parameters(SPEC, operation)}
    return "x-idempotency-key" in names and _takes_body(operation) and "409" not in operation.item["responses"]


RULES: dict[str, tuple[Rule, ...]] = {
    "400": (Rule(no_json, _takes_body), Rule(malformed_id, _names_by_pattern), Rule(given_twice)),
    "401": (Rule(no_credential, lambda operation: bool(_schemes(operation))),),
    "403": (
        Rule(anothers_token, lambda operation: len(_schemes(operation)) == 2),
        Rule(key_for_token, lambda operation: "ApplicationToken" in _schemes(operation)),
        Rule(token_for_key, lambda operation: "ApiKeyAuth" in _schemes(operation)),
    ),
    "404": (Rule(unknown_id, lambda operation: bool(_named(operation)) or operation.name == "simulateOnboarding"),),
    "429": (Rule(over_the_limit),),
    "default": (Rule(key_of_another_request, _can_conflict), Rule(oversized)),
}


# ------------------------------------------------------------- of one operation


def as_it_is(stage: Stage) -> Response:
    """The application is empty and undecided."""
    return stage.ask()


def decided(stage: Stage) -> Response:
    """The application is decided."""
    stage.sandbox.simulate("kyb_approve", stage.filing.made)
    return stage.ask()


def without_credit(stage: Stage) -> Response:
    """A self-serve client has nothing left for a submission."""
    stage.filing.fill()
    stage.settings.credits_cents = 0
    return stage.ask()


def still_in_use(stage: Stage) -> Response:
    """Another customer belongs to it."""
    sub_client = stage.sandbox.create(is_sub_client=True)["id"]
    stage.sandbox.create(sub_client_id=sub_client)
    return stage.ask(customer_id=sub_client)


def the_same_again(stage: Stage) -> Response:
    """There is a person of this name."""
    stage.ask()
    return stage.ask()


def not_verified(stage: Stage) -> Response:
    """The file was only announced."""
    link = {"document_type": "bank_statement", "file_type": "pdf", "country": "US"}
    made = stage.filing.send("POST", "/document-uploads", link).json()
    return stage.ask(document_id=made["upload_id"])


def file_too_large(stage: Stage) -> Response:
    """The file is larger than the operation takes."""
    return stage.ask(b" " * (BODY_LIMITS[stage.operation.name] + 1))


def other_parameters(stage: Stage) -> Response:
    """The simulation was started with another amount."""
    stage.ask()
    return stage.ask(stage.body | {"amount": "2"})


def nothing_waits(stage: Stage) -> Response:
    """The movement has settled by itself."""
    movement = {"simulation_id": "sim", "type": "ach_inbound", "account_id": "a", "amount": "1", "currency": "USD"}
    stage.sandbox.send("POST", "/sandbox/simulate/inbound", movement)
    return stage.ask(simulation_id="sim")


def replayed_ten_times(stage: Stage) -> Response:
    """The event was sent again as often as it may be."""
    event = stage.sandbox.send("GET", "/events").json()["data"][0]
    for _ in range(10):
        stage.ask(event_id=event["id"])
    return stage.ask(event_id=event["id"])


OWN: dict[tuple[str, str], Callable[[Stage], Response]] = {
    ("createApplicationSubmission", "400"): as_it_is,
    ("createApplicationSubmission", "402"): without_credit,
    ("submitApplication", "400"): as_it_is,
    ("submitApplication", "402"): without_credit,
    ("deleteCustomer", "409"): still_in_use,
    ("createCustomerReEngagement", "409"): as_it_is,
    ("withdrawCustomerApplication", "409"): decided,
    ("updateBusinessApplicationDetails", "409"): decided,
    # The application is a business's.
    ("updateIndividualApplicationDetails", "409"): as_it_is,
    ("addAssociatedIndividual", "409"): the_same_again,
    ("downloadDocument", "409"): not_verified,
    ("createApplicationDocument", "413"): file_too_large,
    ("uploadIndividualDocument", "413"): file_too_large,
    ("simulateInbound", "409"): other_parameters,
    ("advanceSimulation", "409"): nothing_waits,
    ("replayWebhookDelivery", "409"): replayed_ten_times,
}


class Never(NamedTuple):
    """A status that no request gets, why, and from which operations; None is all that document it."""

    status: str
    reason: str
    operations: Collection[str] | None = None


LEGAL = ("listLegalDocuments", "getLegalDocument")
NEVER = (
    Never("422", "What is not valid gets 400, as the vendor documents."),
    Never("500", "Only an answer that breaks the specification becomes one, and none is known."),
    Never("502", "No provider stands behind the mock."),
    Never("401", "They take no credential.", LEGAL),
    Never("403", "They take no credential.", LEGAL),
    Never("404", "The mock has no accounts: any will do.", ("simulateInbound",)),
)


def documented() -> Iterator[tuple[walk.Operation, str]]:
    """Yield every operation with each error that it documents, `default` too."""
    for operation in walk.operations(SPEC):
        yield from ((operation, status) for status in operation.item["responses"] if status[0] not in "123")


def cause_of(operation: walk.Operation, status: str) -> Callable[[Stage], Response] | None:
    """Return what brings an error about, or None."""
    own = OWN.get((operation.name, status))
    return own or next((rule.cause for rule in RULES.get(status, ()) if rule.serves(operation)), None)
