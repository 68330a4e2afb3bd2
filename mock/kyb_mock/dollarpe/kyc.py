"""DollarPe's KYC data: hand over, correct, start anew, and the check that decides."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._members import known
from .._timers import schedule
from .._times import iso
from .._wire import Answer
from .._world import World
from .customers import wanted
from .envelope import FAILED_FOR_GOOD, KYC_EXISTS, KYC_IN_USE, LIMIT_EXCEEDED, NO_KYC, NOT_VERIFIED, done, refused
from .state import KycData, Person

MAX_UPDATES = 3
VERIFIED = "VERIFIED"
# The one failure that no correction mends. Source: the vendor's guides.
TERMINAL = "KYC_FAILED"
DOCUMENT_TYPES = ["AADHAAR", "PASSPORT", "VOTER_ID", "DRIVING_LICENSE"]
# What one who is no Indian hands in besides; which country asks for what is not documented.
HOME = "IND"
ADDITIONAL: dict[str, Any] = {
    "options": ["ssn_number", "visa"],
    "rules": {"type": "anyOf", "min_required": 1},
    "ssn_number": {"type": "string", "required": False},
    "visa": {"type": "url", "required": False},
}
# The status after each correction; None leaves it as it is. Source: the vendor's pages.
UPDATED = {"updateDocumentInfo": "UNVERIFIED", "updateAdditionalInfo": None, "updateSelfieInfo": "PROCESSING"}


def configuration(call: Call) -> Answer:
    """Return which data a customer needs."""
    person = wanted(call, call.path["customer_id"])
    shown: dict[str, Any] = {"supported_document_types": DOCUMENT_TYPES}
    if person.details["alpha_3_country_code"] != HOME:
        shown["additional_info_required"] = ADDITIONAL
    return done(shown)


def add(call: Call) -> Answer:
    """Take KYC data, once, and begin to check them. Source: add KYC data page (S4)."""
    person = wanted(call, call.body["customer_id"])
    if person.kyc is not None:
        raise refused(KYC_EXISTS)
    kyc = KycData(call.world.ids.uuid(), known("AddKycDataRequest", call.body, "dollarpe"))
    _claim(call, person, kyc.document_number)
    person.kyc = kyc
    person.document_type = call.body["document_type"]
    _set(call.world, person, "PROCESSING", None, call.now)
    _begin_check(call.world, person, kyc, call.now)
    return done({"id": kyc.id, "status": person.status, "failure_reason": None})


def update(call: Call) -> Answer:
    """Correct the document, the additional fields or the selfie, three times in all."""
    person = wanted(call, call.body["customer_id"])
    kyc = _open(person)
    if "document_details" in call.body:
        _claim(call, person, str(call.body["document_details"]["document_number"]))
    person.updates += 1
    kyc.details |= {name: value for name, value in call.body.items() if name != "customer_id"}
    if "document_type" in call.body:
        person.document_type = call.body["document_type"]
    status = UPDATED[call.route.operation]
    shown: dict[str, Any] = {"id": kyc.id, "status": status or person.status}
    if status is not None:
        _set(call.world, person, status, None, call.now)
        _begin_check(call.world, person, kyc, call.now)
        shown["failure_reason"] = None
    return done(shown)


def reset(call: Call) -> Answer:
    """Let a verified customer begin anew."""
    person = wanted(call, call.body["customer_id"])
    if person.status != VERIFIED or person.kyc is None:
        raise refused(NOT_VERIFIED)
    kyc = person.kyc
    _release(call.world, person)
    person.kyc = person.document_type = None
    _set(call.world, person, "UNVERIFIED", None, call.now)
    return done({"id": kyc.id, "status": person.status, "failure_reason": None})


def generate_link(call: Call) -> Answer:
    """Return a link to the provider's page; where it stands in the answer is not documented."""
    person = wanted(call, call.body["customer_id"])
    return done({"link": f"https://kyc.example/{person.id}?session={call.world.ids.token()}"})


def finish_check(world: World, person_id: str, check: str, at: float) -> None:
    """Decide KYC data, unless a later check was begun."""
    person = world.dollarpe.people.get(person_id)
    if person is None or person.kyc is None or str(person.kyc.check) != check:
        return
    outcome = world.settings.dollarpe_outcome
    if outcome == VERIFIED:
        _set(world, person, VERIFIED, None, at)
    else:
        _set(world, person, "FAILED", outcome, at)


def _open(person: Person) -> KycData:
    """Return the data to correct.

    Raises:
        ProblemError: 400 if there are none, or they may not be corrected any more.
    """
    if person.kyc is None:
        raise refused(NO_KYC)
    if person.failure_reason == TERMINAL:
        raise refused(FAILED_FOR_GOOD)
    if person.status == VERIFIED:
        raise refused(KYC_EXISTS)
    if person.updates >= MAX_UPDATES:
        raise refused(LIMIT_EXCEEDED)
    return person.kyc


def _claim(call: Call, person: Person, document_number: str) -> None:
    """Take a document for one person; another one's is refused."""
    used = call.world.dollarpe.used
    if used.get(("document", document_number), person.id) != person.id:
        raise refused(KYC_IN_USE)
    _release(call.world, person)
    used["document", document_number] = person.id


def _release(world: World, person: Person) -> None:
    if person.kyc is not None:
        world.dollarpe.used.pop(("document", person.kyc.document_number), None)


def _begin_check(world: World, person: Person, kyc: KycData, now: float) -> None:
    kyc.check += 1
    if world.settings.dollarpe_decide_s is not None:
        schedule(world, "kyc", person.id, str(kyc.check), now + world.settings.dollarpe_decide_s)


def _set(world: World, person: Person, status: str, reason: str | None, at: float) -> None:
    """Change a person's status, and note the webhook that tells it."""
    person.status, person.failure_reason = status, reason
    event = {
        "type": "CUSTOMER",
        "id": person.id,
        "event": status,
        "timestamp": iso(int(at)),
        "metadata": {"failure_reason": reason},
    }
    world.dollarpe.webhooks.append(event)
