"""What Schemathesis must know of the mock: who may open what, what exists, and what no schema can say of a body.

The run's server holds the fixtures of `fixtures.py`; KYB_CONTRACT_FIXTURES has their identifiers. A case that follows a
link keeps the identifiers it was handed over.
"""

import importlib
import json
import os
import random
import uuid
from collections.abc import Callable
from typing import Any

import httpx
import schemathesis
from schemathesis.generation import GenerationMode
from schemathesis.generation.meta import TestPhase, negated_parameters

if "KYB_CONTRACT_RECORD" in os.environ:
    # It registers what writes the run down.
    importlib.import_module("recording")

API_KEY = "contract-key"
URL = os.environ["KYB_CONTRACT_URL"]
FIXTURES: dict[str, str] = json.loads(os.environ["KYB_CONTRACT_FIXTURES"])
APPLICATION, PERSONAL = FIXTURES["application_id"], FIXTURES["individual_application_id"]
TOKENS = {APPLICATION: FIXTURES["token"], PERSONAL: FIXTURES["individual_token"]}
# The operations into which the sandbox headers inject errors on demand.
INJECTABLE = ("POST /customers", "POST /sandbox/simulate/onboarding", "POST /sandbox/simulate/inbound")
FAULT_HEADERS = ("X-Sandbox-Scenario", "X-Sandbox-Error-Step", "X-Sandbox-Error-Status", "X-Sandbox-Error-Message")
CURSORS = ("starting_after", "ending_before")
DICE = random.Random(1)
# Identifiers that the run has seen in answers: they exist, or did.
SEEN: set[str] = set()
# The application of each customer that the run has seen, and those that it has worked on: their customers stay.
APPLICATION_OF: dict[str, str] = {}
WORKED_ON: set[str] = set()


@schemathesis.auth(refresh_interval=None).apply_to(path_regex="^/(customers|sandbox|webhooks|events)|^/applications$")
class ApiKey:
    """The API key, on the operations that take it."""

    def get(self, case, context):
        return API_KEY

    def set(self, case, data, context):
        case.headers["x-api-key"] = data


@schemathesis.auth(refresh_interval=None).apply_to(path_regex="^/applications/")
class ApplicationToken:
    """The application's own token, on the operations that take it."""

    def get(self, case, context):
        return TOKENS.get(str((case.path_parameters or {}).get("application_id")), TOKENS[APPLICATION])

    def set(self, case, data, context):
        case.headers["X-Application-Token"] = data


@schemathesis.hook
def filter_case(context, case) -> bool:
    """Drop cases that are wrong by a sandbox header: the documents say that such values are ignored."""
    return not any(name.lower().startswith("x-sandbox-") for name, _ in negated_parameters(case.meta))


@schemathesis.hook
def before_call(context, case, kwargs) -> None:
    """Make the case one that the specification alone judges: a fresh key, ids that exist, no faults."""
    _give_a_fresh_idempotency_key(case)
    if case.operation.label in INJECTABLE:
        for name in FAULT_HEADERS:
            case.headers.pop(name, None)
    if case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE:
        _use_what_exists(case)
        repair = BODIES.get(case.operation.definition.raw.get("operationId"))
        if repair is not None and isinstance(case.body, dict):
            repair(case, case.body)


@schemathesis.hook
def after_call(context, case, response) -> None:
    """Remember the identifiers of each answer, and the token of each application that the run itself creates."""
    if response.status_code >= 300 or "json" not in response.headers.get("content-type", [""])[0]:
        return
    answer = response.json()
    SEEN.update(value for name, value in answer.items() if isinstance(value, str) and name.endswith("id"))
    if "id" in answer and "application_id" in answer:
        APPLICATION_OF[answer["id"]] = answer["application_id"]
    if "application_url" in answer and "application_id" in answer:
        TOKENS[answer["application_id"]] = answer["application_url"].partition("token=")[2]


def _use_what_exists(case) -> None:
    """Put in what no schema can state: ids of resources that exist, and cursors that exclude each other."""
    operation = case.operation.definition.raw["operationId"]
    path = case.path_parameters or {}
    for name, value in path.items():
        destroys = operation in DISPOSABLE and name == DISPOSABLE[operation][0]
        if destroys and (value not in SEEN or value in FIXTURES.values() or APPLICATION_OF.get(value) in WORKED_ON):
            path[name] = DISPOSABLE[operation][1]()
        elif value not in SEEN or (name == "application_id" and value not in TOKENS):
            path[name] = _fixture(operation, name)
    if "application_id" in path:
        WORKED_ON.add(path["application_id"])
    if "application_id" in path and operation not in BY_KEY:
        case.headers["X-Application-Token"] = TOKENS[path["application_id"]]
    query = case.query or {}
    if case.meta.phase.name == TestPhase.STATEFUL:
        # A list that its filters leave empty hands nothing over.
        query.clear()
    given = [name for name in CURSORS if name in query]
    for number, name in enumerate(given):
        if number == 0 and path.get("application_id") in (None, APPLICATION):
            query[name] = FIXTURES[CURSOR_KINDS[operation]]
        else:
            del query[name]
    query.pop("cursor", None)


def _fixture(operation: str, name: str) -> str:
    if operation in OF_PERSON and name == "application_id":
        return PERSONAL
    return FIXTURES["upload_id" if operation in OF_UPLOAD and name == "document_id" else name]


def _made(path: str, body: dict[str, Any], member: str) -> str:
    """Make something over HTTP that the case may destroy."""
    token = {"X-Application-Token": TOKENS[APPLICATION]} if path.startswith("/applications") else {}
    headers = {"x-api-key": API_KEY, "x-idempotency-key": _uuid()} | token
    answer = httpx.post(URL + path, json=body, headers=headers).raise_for_status().json()
    return str(answer[member])


PERSON = {
    "roles": ["control_person"],
    "title": "ceo",
    "date_of_birth": "1985-06-15",
    "nationalities": ["GB"],
    "address": {"street1": "1 High Street", "city": "London", "country": "GB"},
    "email_address": "john.doe@acme.com",
}
FILE = {"document_type": "bank_statement", "file_type": "pdf", "file_content": "JVBERi0xLjcK", "country": "US"}
DISPOSABLE: dict[str, tuple[str, Callable[[], str]]] = {
    "deleteCustomer": (
        "customer_id",
        lambda: _made("/customers", {"name": "Acme", "customer_type": "business"}, "id"),
    ),
    "deleteAssociatedIndividual": (
        "individual_id",
        lambda: _made(f"/applications/{APPLICATION}/associated-individuals", PERSON | {"name": _name()}, "id"),
    ),
    "deleteOnboardingDocument": (
        "document_id",
        lambda: _made(f"/applications/{APPLICATION}/documents", FILE, "document_id"),
    ),
    "deleteWebhookTarget": (
        "webhook_target_id",
        lambda: _made("/webhooks/targets", {"url": "https://hooks.acme.com/a"}, "id"),
    ),
}
BY_KEY = ("withdrawCustomerApplication",)
OF_PERSON = ("updateIndividualApplicationDetails",)
OF_UPLOAD = ("createApplicationDocumentVerification", "verifyApplicationDocument")
CURSOR_KINDS = {
    "listCustomers": "customer_id",
    "listApplications": "application_id",
    "listDocuments": "document_id",
    "listWebhookTargets": "webhook_target_id",
    "listEvents": "event_id",
    "listPersonaImportJobs": "job_id",
}


def _uuid() -> str:
    return str(uuid.UUID(int=DICE.getrandbits(128), version=4))


def _name() -> dict[str, str]:
    return {"first": "John", "last": _uuid()}


def _sub_client(case, body) -> None:
    if body.get("sub_client_id") is not None:
        body["sub_client_id"] = FIXTURES["sub_client_id"]
        body.pop("is_sub_client", None)


def _business(case, body) -> None:
    body["tax_id_number"] = "12-3456789"
    if "website" in body:
        body["website"] = "https://www.acme.com"


def _person(case, body) -> None:
    """Of the conditional members keep those that the first role wants."""
    own = case.operation.path.endswith("individual-details")
    body["roles"] = ["individual"] if own else [role for role in body["roles"] if role != "individual"] or ["ubo"]
    body["name"] = body["name"] | _name()
    body["date_of_birth"] = "1985-06-15"
    body["ssn"] = "123-45-6789"
    body["email_address"] = "john.doe@acme.com"
    body["ownership_percentage"] = 25.5
    body.pop("title", None)
    if own:
        body |= {"employment_status": "retired", "purpose_of_account": ["investing"], "source_of_wealth": ["gift"]}
    else:
        body["title"] = "cfo"


def _edd(case, body) -> None:
    body |= {"regulatory_license_type": "MSB", "unregulated_justification": "none needed"}


def _tokens(case, body) -> None:
    """Of share tokens that are new each succeeds, and so has a customer to hand over."""
    body["tokens"] = [_uuid() for _ in body["tokens"][:3]]


def _attestation(case, body) -> None:
    # The server's fixture has signed at 0.
    body["applicant_id"] = FIXTURES["individual_id"]
    body["timestamp"] = min(max(body["timestamp"], 1), 2_000_000_000) if body["attestation_type"] != "e_sign" else 0
    body.pop("legal_document_version", None)
    if ("disclosure_id" in body) != ("disclosure_version" in body):
        body |= {"disclosure_id": "d", "disclosure_version": "1"}


def _numbered(case, body) -> None:
    body["id_number"] = "X1234567"


def _movement(case, body) -> None:
    body |= {"amount": "1", "partial_amount": "0.5", "account_id": "a", "one_off_transaction_id": "o"}
    body["simulation_id"] = _uuid()
    if "scenario" in body:
        body["scenario"] = "compliance_hold"


def _simulation(case, body) -> None:
    body["simulation_id"] = _uuid()
    if body["applicant_id"] not in TOKENS:
        body["applicant_id"] = APPLICATION


def _action(case, body) -> None:
    body["action"] = "release"


def _target(case, body) -> None:
    body["url"] = "https://hooks.acme.com/dakota"


BODIES: dict[str, Callable[[Any, dict[str, Any]], None]] = {
    "createCustomer": _sub_client,
    "updateCustomerSubClient": _sub_client,
    "updateBusinessApplicationDetails": _business,
    "updateIndividualApplicationDetails": _person,
    "addAssociatedIndividual": _person,
    "updateAssociatedIndividual": _person,
    "createOrUpdateEDD": _edd,
    "bulkImportFromSumsubTokens": _tokens,
    "importPersonaTokens": _tokens,
    "submitAttestation": _attestation,
    "createApplicationDocument": _numbered,
    "createApplicationDocumentUpload": _numbered,
    "uploadIndividualDocument": _numbered,
    "createAssociatedIndividualDocumentUpload": _numbered,
    "simulateInbound": _movement,
    "simulateOnboarding": _simulation,
    "advanceSimulation": _action,
    "createWebhookTarget": _target,
}


def _give_a_fresh_idempotency_key(case) -> None:
    """Replace a well-formed key, for one is reused for all cases of a phase; leave a malformed or missing one."""
    try:
        uuid.UUID(str((case.headers or {}).get("x-idempotency-key")))
    except ValueError:
        return
    case.headers["x-idempotency-key"] = _uuid()
