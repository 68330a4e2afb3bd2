"""The movements of money that can be simulated, as tables. They are outside onboarding, so each is a small machine:
accepted, then settled by itself, or when somebody advances it.

Source: names, actions and the cap from the vendor's guides; final states are our reading of the names.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

CREATED, UPDATED = "transaction.auto.created", "transaction.auto.updated"
# "amount 5 exceeds sandbox cap of 2", as was seen.
AMOUNT_CAP = Decimal(2)
DEFAULT_DELAY_S = 30


class Play(NamedTuple):
    """A scenario of a movement. It ends in `final` by itself after `delay_s`, or waits at `position` for an action."""

    description: str
    valid_for: str
    final: str = "settled"
    delay_s: float = 0
    position: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    needs_partial: bool = False


DEFAULT_PLAY = "success_immediate"
PLAYS: dict[str, Play] = {
    "success_immediate": Play("Settles at once.", "ach_inbound"),
    "success_delayed": Play("Settles after delay_seconds.", "ach_inbound", delay_s=DEFAULT_DELAY_S),
    "compliance_hold": Play(
        "Waits for compliance.",
        "ach_inbound",
        position="held",
        actions=(("release", "settled"), ("reject", "rejected")),
    ),
    "manual_review": Play(
        "Waits for a reviewer.",
        "ach_inbound",
        position="in_review",
        actions=(("approve", "settled"), ("reject", "rejected")),
    ),
    "wrong_chain": Play("Arrives on another chain.", "crypto_inbound", "failed"),
    "unsupported_token": Play("Arrives in a token that is not supported.", "crypto_inbound", "failed"),
    "address_mismatch": Play("Arrives from an unknown address.", "crypto_inbound", "failed"),
    "partial_crypto": Play("Arrives in part.", "crypto_inbound", needs_partial=True),
    "unconfirmed": Play(
        "Waits for confirmation.",
        "crypto_inbound",
        position="unconfirmed",
        actions=(("confirm", "settled"), ("expire", "failed")),
    ),
}

# What becomes of an outgoing movement, by the end of its type.
OUTGOING = {
    "_returned": "returned",
    "_failed": "failed",
    "_settled": "settled",
    "_rejected": "rejected",
    "_reversal": "returned",
}


def catalogue_row(name: str, play: Play) -> dict[str, Any]:
    """Return a play as the list of scenarios shows it (SPEC, SandboxScenario)."""
    shown: dict[str, Any] = {
        "name": name,
        "description": play.description,
        "valid_for": [play.valid_for],
        "stateful": bool(play.actions),
        "example_webhook_sequence": [CREATED, UPDATED],
    }
    return shown | ({"advance_actions": [action for action, _ in play.actions]} if play.actions else {})
