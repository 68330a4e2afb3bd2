"""What a customer can do, and what that still takes. Which capabilities there are is our choice."""

from __future__ import annotations

from typing import Any, NamedTuple

from ._attested import missing_attestations
from ._call import Call
from ._enrolment import application_url
from ._legal import BY_ATTESTATION
from ._ownership import wanted_customer
from ._wire import Answer
from ._world import Customer, World


class Capability(NamedTuple):
    """A payment rail, and the terms that must be accepted for it, by the attestation that accepts them."""

    name: str
    terms: tuple[str, ...] = ()


CAPABILITIES = (
    Capability("ach"),
    Capability("wire", ("funds_transfer_agreement",)),
    Capability("international_wire", ("funds_transfer_agreement", "terms_of_service")),
)


def list_all(call: Call) -> Answer:
    """Return each capability with its status and what is outstanding. Source: NEW, getCustomerCapabilities."""
    customer = wanted_customer(call)
    return Answer(200, {"capabilities": [_shown(call.world, customer, row) for row in CAPABILITIES]})


def _shown(world: World, customer: Customer, capability: Capability) -> dict[str, Any]:
    owed = missing_attestations(customer.application)
    url = application_url(world, customer.application)
    requirements = [_requirement(url, kind) for kind in capability.terms if kind in owed]
    return {
        "capability": capability.name,
        "status": _status(customer, bool(requirements)),
        "requirements": requirements,
    }


def _status(customer: Customer, owes: bool) -> str:
    if customer.kyb_status == "active":
        return "action_required" if owes else "available"
    return "unavailable" if customer.application.decision not in (None, "approved") else "action_required"


def _requirement(url: str, kind: str) -> dict[str, Any]:
    row = BY_ATTESTATION[kind]
    return {
        "type": "terms_acceptance",
        "key": row.key,
        "version": row.version,
        "title": row.title,
        "url": url,
        "severity": "required",
    }
