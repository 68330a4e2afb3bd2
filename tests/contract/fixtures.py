"""What the contract run's server holds, and how each request finds it: open, and as it was."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from kyb_mock import MockServer, Request, World
from kyb_mock._dossier import Attestation, Document, Individual
from kyb_mock._world import Application
from kyb_mock.documents import keep

KEY = "contract-key"
NOW = 1_800_000_000.0
PERSON: dict[str, Any] = {
    "roles": ["control_person"],
    "name": {"first": "John", "last": "Doe"},
    "title": "ceo",
    "date_of_birth": "1985-06-15",
    "nationalities": ["GB"],
    "address": {"street1": "1 High Street", "city": "London", "country": "GB"},
    "email_address": "john.doe@acme.com",
}
DOCUMENT = {"document_type": "bank_statement", "file_type": "pdf", "country": "US"}
MOVEMENT = {"type": "ach_inbound", "account_id": "a", "amount": "1", "currency": "USD", "scenario": "compliance_hold"}
# Settings under which an operation can succeed that would refuse everything.
SETTINGS = {
    "auto_approve_s": None,
    "token_limit_per_hour": None,
    "sub_client_patch": "allow",
    "import_row_s": 0,
} | dict.fromkeys(("individual_limit", "document_limit", "target_limit"), 100_000)


@contextmanager
def served(**settings: Any) -> Iterator[tuple[MockServer, dict[str, str]]]:
    """Serve a mock that holds one of everything; give it and what the hooks must know.

    `requests`, if given, is a list that gets a digest of each request; `keys` are the API keys that exist.
    """
    # Seed and clock stand still, so that each run meets the same identifiers and sends the same requests.
    with MockServer(seed=1, keys=settings.get("keys", {KEY}), clock=lambda: NOW) as server:
        for name, value in SETTINGS.items():
            setattr(server.world.settings, name, value)
        fixtures = Maker(server.url).make()
        requests: list[str] = settings.get("requests", [])

        def before(request: Request) -> None:
            requests.append(_digest(request))
            prepare(server.world, request, fixtures)

        server.before_work = before
        yield server, {"KYB_CONTRACT_URL": server.url, "KYB_CONTRACT_FIXTURES": json.dumps(fixtures)}


def _digest(request: Request) -> str:
    """Return what tells a request from another; the port and Schemathesis' name for a case are others in each run."""
    changing = (b"host", b"x-schemathesis-testcaseid")
    headers = sorted(item for item in request.headers.items() if item[0] not in changing)
    whole = repr((request.method, request.path, request.query, headers, request.body))
    return hashlib.sha256(whole.encode()).hexdigest()


class Maker:
    """Makes the fixtures over HTTP, as a client would."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._keys = 0

    def post(self, path: str, body: Any, token: str | None = None) -> Any:
        self._keys += 1
        headers = {"x-api-key": KEY, "x-idempotency-key": str(uuid.UUID(int=self._keys))}
        if token is not None:
            headers["X-Application-Token"] = token
        return httpx.post(self._url + path, json=body, headers=headers).raise_for_status().json()

    def customer(self, kind: str = "business", **more: Any) -> tuple[Any, str]:
        made = self.post("/customers", {"name": "Acme Corporation", "customer_type": kind} | more)
        return made, made["application_url"].partition("token=")[2]

    def make(self) -> dict[str, str]:
        """Return the identifiers, by the name of the parameter that takes them."""
        target = self.post("/webhooks/targets", {"url": "https://hooks.acme.com/dakota"})
        (made, token), (personal, personal_token) = self.customer(), self.customer("individual")
        sub_client, _ = self.customer(is_sub_client=True)
        path = f"/applications/{made['application_id']}"
        link = self.post(f"{path}/document-uploads", DOCUMENT, token)
        httpx.put(link["upload_url"], content=b"%PDF").raise_for_status()
        events = httpx.get(f"{self._url}/events", headers={"x-api-key": KEY}).json()["data"]
        return {
            "customer_id": made["id"],
            "application_id": made["application_id"],
            "token": token,
            "individual_application_id": personal["application_id"],
            "individual_token": personal_token,
            "sub_client_id": sub_client["id"],
            "individual_id": self.post(f"{path}/associated-individuals", PERSON, token)["id"],
            "document_id": self.post(f"{path}/documents", DOCUMENT | {"file_content": "JVBERi0="}, token)[
                "document_id"
            ],
            "upload_id": link["upload_id"],
            "webhook_target_id": target["id"],
            "event_id": events[0]["id"],
            "job_id": self.post("/customers/import-persona-tokens", {"tokens": ["cnst_1"]})["job_id"],
            "simulation_id": self.post("/sandbox/simulate/inbound", MOVEMENT | {"simulation_id": "s"})["simulation_id"],
            "document_key": "dakota_tos",
        }


def prepare(world: World, request: Request, fixtures: dict[str, str]) -> None:
    """Let a request find an application that is open, and the others as they were at first."""
    parts = request.path.split("/")
    application = world.applications.get(fixtures["application_id"])
    for application_id in {part for part in parts if part in world.applications}:
        application = world.applications[application_id]
        application.status, application.decision = "pending", None
        application.ready = parts[-1] in ("submit", "submissions")
    if parts[-1] == "legal-acceptance" and application is not None:
        # Something is outstanding still, whatever was attested before.
        application.to_fill().attestations.clear()
    if parts[-1] == "attestations" and application is not None:
        # The attestations are begun, so that each other one may follow.
        application.to_fill().attestations["e_sign"] = Attestation("e_sign", 0, "John Doe")
    if request.method == "DELETE" and "associated-individuals" in parts and application is not None:
        application.to_fill().individuals["0" * 27] = Individual("0" * 27, PERSON)
    if request.method == "GET" and parts[-1] == "documents" and application is not None:
        _have_a_document(world, application)
    if parts[-1] == "re-engagement" and parts[2] in world.customers:
        world.customers[parts[2]].application.decision = "approved"
    world.replays.clear()
    # What was imported once can be imported again.
    world.imported.clear()
    waiting = world.movements[fixtures["simulation_id"]]
    waiting.state, waiting.position = "accepted", "held"


def _have_a_document(world: World, application: Application) -> None:
    """Put a document into an application that has none: a list that is empty hands nothing over."""
    if not application.dossier.documents:
        document = Document("0" * 27, "business", "bank_statement", "pdf", NOW)
        keep(world, document, b"%PDF")
        application.to_fill().documents[document.id] = document
