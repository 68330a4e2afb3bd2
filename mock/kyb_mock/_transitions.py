"""The state machines, as tables: what a decision, simulated or automatic, makes of an application and its customer."""

from __future__ import annotations

from typing import NamedTuple


class Effect(NamedTuple):
    """What a transition changes; None leaves a status as it is. The decision goes with the application's status.

    `provisions`: the customer is set up with the providers, which emits the events of an approval.
    """

    application_status: str | None = None
    decision: str | None = None
    kyb_status: str | None = None
    provisions: bool = False
    link_status: str | None = None


APPROVAL = Effect("approved", "approved", "active", provisions=True)
REFUSAL = Effect("declined", "declined")
INFO_REQUEST = Effect("request_for_information")

# POST /sandbox/simulate/onboarding, by `type`. Source: SPEC's table of transitions.
SIMULATED = {
    "kyb_approve": APPROVAL,
    "kyb_reject": REFUSAL,
    "kyb_info_request": INFO_REQUEST,
    "kyc_approve": Effect("approved", "approved"),
    "kyc_reject": REFUSAL,
    "kyc_info_request": INFO_REQUEST,
    "applicant_activate": APPROVAL,
    "applicant_suspend": REFUSAL,
}

# The automatic decision, by the scenario that the customer was created with. The first is documented (S1); the
# others are our reading of the scenarios' names.
APPROVE = "approve"
AUTOMATIC = {
    APPROVE: APPROVAL,
    "kyb_manual_review": Effect("under_review"),
    "kyb_rejected": REFUSAL,
    "kyb_expired": Effect(link_status="expired"),
}

# A withdrawal is a decision, and ends an application as `closed` does (NEW).
WITHDRAWAL = Effect("closed", "withdrawn")
# A proof of address after the approval brings a reviewer back (SPEC); the approval itself stands.
REVIEW_OF_ADDRESS = Effect("compliance_review", "approved")

# Only these wait for the automatic decision: what a reviewer has touched is a reviewer's to decide.
AWAITING_AUTOMATIC_DECISION = frozenset({"pending", "submitted"})
KYC_BY_DECISION = {"approved": "approved", "declined": "rejected", "auto_declined": "rejected", "withdrawn": "expired"}
# How simulations spell a KYB status: the approval of S3 is `active` on the customer.
SIMULATION_STATES = {"active": "approved"}


# A customer's unified status, where no decision tells it, by the application's. Source: NEW, `CustomerStatus`.
CUSTOMER_BY_DECISION = {
    "approved": "approved",
    "declined": "declined",
    "auto_declined": "declined",
    "withdrawn": "withdrawn",
}
CUSTOMER_BY_APPLICATION = {
    "request_for_information": "info_requested",
    "submitted": "submitted",
    "under_review": "submitted",
    "admin_revision": "submitted",
    "compliance_review": "submitted",
}
# What the providers say of a customer, by its unified status; of others they have not heard, or not any more. Source:
# SPEC's examples of a customer; which status goes with which is ours.
PROVIDER_STATUSES = {
    "submitted": "in_review",
    "info_requested": "requires_info",
    "approved": "approved",
    "declined": "rejected",
    "frozen": "frozen",
}
ENDORSEMENTS = {"approved": ["base"]}
CUSTOMER_STATUSES = ("frozen", "declined", "withdrawn", "approved", "info_requested", "submitted", "pending")
# The filter of GET /applications knows the three oldest statuses only. Source: SPEC; which covers which is ours.
LEGACY_STATUSES = {
    "pending": frozenset({"pending"}),
    "submitted": frozenset(
        {"submitted", "under_review", "request_for_information", "admin_revision", "compliance_review"}
    ),
    "completed": frozenset({"approved", "declined", "completed", "closed"}),
}
# The reasons that the vendor names (NEW, `DeclineReason`); a simulation's other reasons count as `other`.
DECLINE_REASONS = frozenset({"unsupported_region", "prohibited_country", "prohibited_business_type", "other"})


def customer_status(kyb_status: str, decision: str | None, application_status: str) -> str:
    """Return a customer's unified status, the strongest word first: frozen, the decision, the application's status."""
    if kyb_status == "frozen":
        return "frozen"
    if decision is not None:
        return CUSTOMER_BY_DECISION[decision]
    return CUSTOMER_BY_APPLICATION.get(application_status, "pending")


def kyc_status(decision: str | None, links: list[str]) -> str:
    """Return a customer's `kyc_status`: the decision's, else the newest link's, else `pending`.

    Source: SPEC, `Customer.kyc_status`; every customer here has an application, so `not_started` does not occur.
    """
    if decision is not None:
        return KYC_BY_DECISION[decision]
    return links[-1] if links else "pending"
