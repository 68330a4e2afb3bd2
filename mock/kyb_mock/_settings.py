"""What a world does where the vendor's documents leave a choice, and how much it remembers."""

from __future__ import annotations

import reprlib
from collections.abc import Collection
from dataclasses import dataclass, field, fields
from typing import Annotated, Any, Literal, get_type_hints

from ._annotations import Length, Range, Rule, rule_of
from ._times import DAY_S, LONGEST_S

MOST = 1_000_000_000

Seconds = Annotated[float, Range(0, LONGEST_S)]
Count = Annotated[int, Range(0, MOST)]
# The size of a store that something is read from as soon as it was put there.
Size = Annotated[int, Range(1, MOST)]
Cents = Annotated[int, Range(0, 10**12)]
Bytes = Annotated[int, Range(0, 1 << 40)]
Secret = Annotated[str, Length(1, 1_000)]
Timeout = Annotated[float, Range(0.001, 3_600)]
RetryDelays = Annotated[tuple[Seconds, ...], Length(0, 100)]
DollarpeOutcome = Annotated[
    str,
    Literal[
        "VERIFIED",
        "DOCUMENT_VERIFICATION_FAILED",
        "TAX_VERIFICATION_FAILED",
        "SELFIE_VERIFICATION_FAILED",
        "KYC_FAILED",
    ],
]
# No message shows them.
SECRET = frozenset({"keys", "dollarpe_secret"})


@dataclass(slots=True, kw_only=True)
class WorldSettings:
    """The switches of a world. They may be changed at any time and hold from the next request on.

    A value that a setting cannot have is a ValueError, whether it is given or set later.

    Attributes:
        auto_approve_s: Seconds from creation to the automatic decision; None leaves every application to you.
        keys: The API keys that exist; None accepts any that is not blank.
        key_limit_per_minute: Requests a minute for an API key (the vendor: 60); None never answers 429.
        anonymous_limit_per_minute: Requests a minute to operations without a credential (the vendor: 10); None never
            answers 429.
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
        replay_in_flight: What a request gets while the first one under its key is worked on: `conflict` is 409.
        emit_kyb_status_updated: Whether an approval also emits `customer.kyb_status.updated`, which the vendor's guides
            tell to wait for; its table of transitions does not have it.
        emit_rfi: Whether requests for information emit `customer.rfi.requested` and `.responded`; the vendor's table of
            transitions says that nothing is emitted.
        sub_client_patch: Whether a customer's sub-client can be changed (SPEC), or everything is refused (NEW).
        re_engagement_revokes: Whether a new link ends the old token, or leaves it valid until it expires.
        duplicate_name_status: What a second person of the same name gets; the vendor documents 400 and 409.
        newest_events_first: The order of `GET /events`, which is not documented.
        risk_rating_shown: Whether the caller is a privileged one, to whom applications show their `risk_rating`.
        onboarding_simulations_shown: Whether `GET /sandbox/simulations/{id}` knows simulations of onboarding, too.
        credits_cents: What a self-serve client has left; None is another client, who never gets 402.
        submission_price_cents: What a submission costs a self-serve client.
        local_webhook_targets: Whether webhooks may go to plain HTTP and to this machine, which the vendor refuses.
        upload_ttl_s: Seconds that a link for an upload is valid.
        import_row_s: Seconds that each token of a Persona import takes.
        dollarpe_secret: The secret that DollarPe's requests are signed with; None does not check them.
        dollarpe_canonical: The form of the signed JSON: `sent` is the bytes as they came, `compact` and `spaced` are
            sorted, without and with a space after comma and colon; `any` takes each of them.
        dollarpe_tolerance_s: Seconds that X-TIMESTAMP may be away from the mock's clock.
        dollarpe_decide_s: Seconds until KYC data are decided; None leaves them to you.
        dollarpe_outcome: What becomes of KYC data: `VERIFIED`, or the reason of a failure.
        customer_limit: Customers a world holds; one more gets 507, for a mock must not lose one silently.
        idempotency_limit: Answers kept under idempotency keys; the oldest is forgotten first.
        simulation_limit: Simulations remembered by their `simulation_id`; the oldest is forgotten first.
        individual_limit: People of one application; one more gets 507.
        document_limit: Documents of one application; one more gets 507.
        document_bytes_limit: Bytes of all documents' files together; more gets 507.
        import_job_limit: Persona imports remembered; the oldest is forgotten first.
        target_limit: Webhook targets; one more gets 507.
        delivery_limit: Deliveries of webhooks kept; the oldest is forgotten first.
        event_limit: Events kept; the oldest is forgotten first.
        log_limit: Requests kept in the log; the oldest is forgotten first.
    """

    auto_approve_s: Seconds | None = 5.0
    keys: Collection[str] | None = field(default=None, repr=False)
    key_limit_per_minute: Count | None = None
    anonymous_limit_per_minute: Count | None = None
    token_limit_per_hour: Count | None = 100
    token_ttl_s: Seconds = 30 * DAY_S
    lenient_application_auth: bool = False
    duplicate_external_id: Literal["allow", "conflict"] = "allow"
    idempotency_window_s: Seconds = DAY_S
    idempotency_mismatch: Literal["conflict", "replay"] = "conflict"
    replay_errors: bool = True
    simulate_decided: Literal["allow", "conflict"] = "allow"
    kyc_follows_decision: bool = True
    replay_in_flight: Literal["conflict", "execute"] = "conflict"
    emit_kyb_status_updated: bool = False
    emit_rfi: bool = False
    sub_client_patch: Literal["refuse", "allow"] = "refuse"
    re_engagement_revokes: bool = False
    duplicate_name_status: Literal[400, 409] = 409
    newest_events_first: bool = False
    risk_rating_shown: bool = False
    onboarding_simulations_shown: bool = False
    credits_cents: Cents | None = None
    submission_price_cents: Cents = 500
    local_webhook_targets: bool = False
    upload_ttl_s: Seconds = 900
    import_row_s: Seconds = 1
    dollarpe_secret: Secret | None = field(default="dollarpe-sandbox-secret", repr=False)
    dollarpe_canonical: Literal["any", "sent", "compact", "spaced"] = "any"
    dollarpe_tolerance_s: Seconds = 300
    dollarpe_decide_s: Seconds | None = 60
    dollarpe_outcome: DollarpeOutcome = "VERIFIED"
    customer_limit: Count = 100_000
    idempotency_limit: Size = 10_000
    simulation_limit: Size = 10_000
    individual_limit: Count = 1_000
    document_limit: Count = 1_000
    document_bytes_limit: Bytes = 256 << 20
    import_job_limit: Size = 1_000
    target_limit: Count = 100
    delivery_limit: Size = 10_000
    event_limit: Size = 10_000
    log_limit: Count = 10_000

    def __setattr__(self, name: str, value: Any) -> None:
        """Set a setting, also for the constructor.

        Raises:
            ValueError: The value is none that the setting may have.
        """
        if value is not DEFAULTS.get(name):
            check(name, value)
        object.__setattr__(self, name, value)


def check(name: str, value: Any) -> None:
    """Check a setting of a world, its webhooks or its network scenarios, by its name in the control API.

    Raises:
        ValueError: The value is none that the setting may have; the message says in one line what it may be.
    """
    rule = RULES.get(name)
    if rule is not None and not rule.holds(value):
        given = "" if name in SECRET else f", not {reprlib.repr(value)}"
        raise ValueError(f"{name} must be {rule.says}{given}")


def _are_keys(value: Any) -> bool:
    if value is None:
        return True
    is_many = isinstance(value, Collection) and not isinstance(value, str | bytes)
    return is_many and all(isinstance(key, str) and key.strip() for key in value)


DEFAULTS = {field.name: field.default for field in fields(WorldSettings)}
TYPES = get_type_hints(WorldSettings, include_extras=True) | {
    "webhook_delivery": Literal["collect", "sync", "async"],
    "webhook_retry_delays_s": RetryDelays,
    "webhook_timeout_s": Timeout,
    "network_scenarios": Literal["answer", "break"],
}
RULES = {name: rule_of(wanted) for name, wanted in TYPES.items() if name != "keys"} | {
    "keys": Rule("a list or set of texts that are not blank, or null", _are_keys)
}
