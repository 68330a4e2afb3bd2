"""The X-Sandbox-* headers: one table of the headers, one of the scenarios, and what they ask for.

What the documents call ignored (out of range, too long, an odd boolean) is ignored here, never refused, and so are
names that nobody documents.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ._problems import ProblemError

MAX_MESSAGE = 500
RETRY_AFTER_S = 1


class Scenario(NamedTuple):
    """A preset of X-Sandbox-Scenario. With a `status` it is an injected error, at every other request if it comes
    and goes; with an `outcome` it is what the automatic decision becomes (`_transitions.AUTOMATIC`)."""

    description: str
    status: int | None = None
    step: str | None = None
    message: str | None = None
    retry_after_s: int | None = None
    every_other: bool = False
    outcome: str | None = None


# Documented are the names (S1) and that each is "a coherent combination of error step, status, and message"; which
# combination is our choice, except for provider_maintenance, which the headers' own examples show.
MONEY = "Concerns the movement of money only; no effect on onboarding."
SCENARIOS: dict[str, Scenario] = {
    "happy_path": Scenario("Everything succeeds."),
    "delayed_settlement": Scenario(MONEY),
    "insufficient_funds": Scenario(MONEY),
    "compliance_block": Scenario(
        "Compliance forbids the request.", 403, "compliance_check", "Compliance rules forbid this request."
    ),
    "invalid_account": Scenario(MONEY),
    "provider_maintenance": Scenario(
        "A provider is down for maintenance.",
        503,
        "provider_call",
        "Provider temporarily unavailable for maintenance.",
        RETRY_AFTER_S,
    ),
    "network_congestion": Scenario(
        "The network is congested.", 503, "network_call", "The network is congested; try again.", RETRY_AFTER_S
    ),
    "kyb_manual_review": Scenario(
        "The application goes to a reviewer and stays under review.", outcome="kyb_manual_review"
    ),
    "kyb_rejected": Scenario("The application is declined.", outcome="kyb_rejected"),
    "kyb_expired": Scenario(
        "The customer's KYB link (`kyb_links`) expires and `kyc_status` with it; the application stays pending and its "
        "token open.",
        outcome="kyb_expired",
    ),
    "network_timeout": Scenario("A call to a provider times out.", 504, "network_call", "The provider did not answer."),
    "intermittent_errors": Scenario(
        "Every other request fails, the first one too.",
        503,
        "network_call",
        "This request failed; the next one will not.",
        every_other=True,
    ),
    "account_frozen": Scenario("The account is frozen.", 403, "account_validation", "The account is frozen."),
    "document_expired": Scenario(
        "A document has expired.", 400, "kyb_submission", "A document of the application has expired."
    ),
    "invalid_swift": Scenario(MONEY),
}

STEPS = frozenset(
    {
        "transaction_processing",
        "compliance_check",
        "account_validation",
        "provider_call",
        "kyb_submission",
        "kyb_approval",
        "network_call",
    }
)
FLAGS = {"true": True, "1": True, "yes": True}


class SandboxOrders(NamedTuple):
    """What the headers of a request ask for; None and False where they ask for nothing."""

    scenario: str | None = None
    step: str | None = None
    status: int | None = None
    message: str | None = None
    instant_completion: bool = False
    skip_auto_approval: bool = False


NOTHING_ASKED = SandboxOrders()


def _scenario(text: str) -> str | None:
    return text if text in SCENARIOS else None


def _step(text: str) -> str | None:
    return text if text in STEPS else None


def _status(text: str) -> int | None:
    """Return a status from 100 to 599, or None for anything else."""
    return int(text) if len(text) == 3 and text.isascii() and text.isdigit() and "100" <= text <= "599" else None


def _message(text: str) -> str | None:
    return text if 0 < len(text) <= MAX_MESSAGE else None


def _flag(text: str) -> bool:
    return FLAGS.get(text, False)


class Header(NamedTuple):
    """One header: the member of SandboxOrders, how its text is read, what it is taken for, and what it does."""

    member: str
    read: Callable[[str], Any]
    taken: str
    effect: str


# Printed in the README, as are the scenarios and the steps.
BOOLEAN = "`true`, `1`, `yes`; all else is false"
HEADERS: dict[bytes, Header] = {
    b"x-sandbox-scenario": Header("scenario", _scenario, "a name of the next table", "what the next table says"),
    b"x-sandbox-error-status": Header(
        "status", _status, "100 to 599", "from 400 on the request ends at once with it; a lower one has no effect"
    ),
    b"x-sandbox-error-step": Header("step", _step, "a step", "`step` of the error; none by itself"),
    b"x-sandbox-error-message": Header(
        "message", _message, f"1 to {MAX_MESSAGE} characters", "`message` and `detail` of the error; none by itself"
    ),
    b"x-sandbox-instant-completion": Header(
        "instant_completion", _flag, BOOLEAN, "a simulation of money that comes in is done at once"
    ),
    b"x-sandbox-skip-auto-approval": Header(
        "skip_auto_approval", _flag, BOOLEAN, "the new customer stays pending; whatever the scenario says"
    ),
}


def read_orders(headers: Mapping[bytes, bytes], declared: frozenset[str]) -> SandboxOrders:
    """Return what the sandbox headers ask for; those that the operation does not declare count for nothing."""
    given = {}
    for name, header in HEADERS.items():
        text = headers.get(name)
        if text is not None and name.decode() in declared:
            given[header.member] = header.read(text.decode("latin-1").strip())
    return SandboxOrders(**given) if given else NOTHING_ASKED


def injected_error(orders: SandboxOrders, fails_now: bool) -> ProblemError | None:
    """Return the error that the headers inject, if any.

    The three error headers go before the scenario's values, one by one. Only a status of 400 or more injects an
    error; a lower one counts for nothing. `fails_now` tells whether a scenario that comes and goes is on.

    Source: "Status codes >= 400 cause the request to short-circuit immediately with a structured error" (S1).
    """
    preset = SCENARIOS.get(orders.scenario or "", SCENARIOS["happy_path"])
    explicit = orders.status if orders.status is not None and orders.status >= 400 else None
    preset_status = preset.status if fails_now or not preset.every_other else None
    status = explicit or preset_status
    if status is None:
        return None
    message = orders.message or preset.message or "The sandbox was asked to fail this request."
    step = orders.step or preset.step
    wait = preset.retry_after_s if status == preset.status else RETRY_AFTER_S if status == 429 else None
    headers = [(b"retry-after", b"%d" % wait)] if wait is not None else []
    members = {"message": message, "step": step} if step else {"message": message}
    return ProblemError(status, message, headers=headers, members=members)
