"""What a world does where the vendor's documents leave a choice, and how much it remembers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Literal

DAY_S = 24 * 60 * 60


@dataclass(slots=True, kw_only=True)
class WorldSettings:
    """The switches of a world. They may be changed at any time and hold from the next request on.

    Attributes:
        auto_approve_s: Seconds from creation to the automatic decision; None leaves every application to you.
        keys: The API keys that exist; None accepts any that is not blank.
        key_limit_per_minute: Requests a minute for an API key (the vendor: 60); None never answers 429.
        token_limit_per_hour: Requests an hour for an application token; None never answers 429.
        token_ttl_s: Seconds that an application token is valid.
        lenient_application_auth: Whether an API key also opens the operations that ask for an application token.
        duplicate_external_id: `allow` creates a second customer under an `external_id`, `conflict` answers 409.
        idempotency_window_s: Seconds that an answer is kept under its idempotency key.
        idempotency_mismatch: What another body under a known key gets: `conflict` is 409, `replay` the first answer.
        replay_errors: Whether an operation's 4xx answers are kept, too. 401, 403, 429 and 5xx never are.
        simulate_decided: Whether a decided application may be moved by a simulation; `conflict` answers 409.
        kyc_follows_decision: Whether `kyc_status` follows the decision, as specified; False leaves it `pending`, as
            the vendor's sandbox was seen to do.
        customer_limit: Customers a world holds; one more gets 507, for a mock must not lose one silently.
        idempotency_limit: Answers kept under idempotency keys; the oldest is forgotten first.
        simulation_limit: Simulations remembered by their `simulation_id`; the oldest is forgotten first.
        event_limit: Events kept; the oldest is forgotten first.
        log_limit: Requests kept in the log; the oldest is forgotten first.
    """

    auto_approve_s: float | None = 5.0
    keys: Collection[str] | None = field(default=None, repr=False)
    key_limit_per_minute: int | None = None
    token_limit_per_hour: int | None = 100
    token_ttl_s: float = 30 * DAY_S
    lenient_application_auth: bool = False
    duplicate_external_id: Literal["allow", "conflict"] = "allow"
    idempotency_window_s: float = DAY_S
    idempotency_mismatch: Literal["conflict", "replay"] = "conflict"
    replay_errors: bool = True
    simulate_decided: Literal["allow", "conflict"] = "allow"
    kyc_follows_decision: bool = True
    customer_limit: int = 100_000
    idempotency_limit: int = 100_000
    simulation_limit: int = 10_000
    event_limit: int = 10_000
    log_limit: int = 10_000
