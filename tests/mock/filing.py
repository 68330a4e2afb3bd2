"""Bodies that the operations of an application take, and an application filled step by step."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from kyb_mock import Response

from .sandbox import Sandbox, token_of

ADDRESS = {"street1": "123 Main St", "city": "San Francisco", "country": "US"}
BUSINESS: dict[str, Any] = {
    "legal_name": "Acme Corporation",
    "country_of_incorporation": "US",
    "date_of_incorporation": "2020-01-15",
    "legal_structure": "llc",
    "tax_id_number": "12-3456789",
    "registration_number": "123456789",
    "registered_address": ADDRESS,
    "website": "https://www.acme.com",
    "industry_code": "541511",
    "business_description": "Software",
    "purpose_of_account": ["first_party_payments"],
    "average_monthly_revenue": "1m_to_5m",
    "expected_monthly_deposit": "100k_to_500k",
    "expected_monthly_transaction_volume": "0_to_10",
    "source_of_funds": ["proprietary_funds"],
    "has_bearer_shares": False,
    "transact_on_behalf_of_third_parties": False,
    "owned_by_foundation": False,
}
OWNER: dict[str, Any] = {
    "roles": ["ubo", "control_person"],
    "name": {"first": "John", "last": "Doe"},
    "title": "ceo",
    "ownership_percentage": 25.5,
    "date_of_birth": "1985-06-15",
    "ssn": "123-45-6789",
    "nationalities": ["US"],
    "address": ADDRESS,
    "email_address": "john.doe@acme.com",
}
PERSON: dict[str, Any] = {
    "roles": ["individual"],
    "name": {"first": "Jane", "last": "Roe"},
    "employment_status": "employed",
    "date_of_birth": "1985-06-15",
    "nationalities": ["GB"],
    "address": ADDRESS,
    "email_address": "jane.roe@acme.com",
    "purpose_of_account": ["investing"],
    "source_of_wealth": ["employment"],
}
EDD = {"account_usage_description": "Payments", "is_regulated": True, "regulatory_license_type": "MSB"}
PDF = b"%PDF-1.7\n%%EOF\n"
BUSINESS_TYPES = (
    "certificate_of_incorporation",
    "operating_agreement",
    "utility_bill",
    "source_of_funds",
    "shareholder_registry",
)
PERSON_TYPES = ("passport", "payslip")
ATTESTED_AT = 1_800_000_000
OTHERS = (
    "information_accuracy",
    "terms_of_service",
    "privacy_policy",
    "funds_transfer_agreement",
    "lead_bank_privacy_policy",
)


def but(body: dict[str, Any], *without: str, **change: Any) -> dict[str, Any]:
    """Return a body without some members, and with others changed."""
    return {name: value for name, value in body.items() if name not in without} | change


def document(kind: str, content: bytes = PDF, **change: Any) -> dict[str, Any]:
    """Return the body of an upload to the application."""
    body = {"document_type": kind, "file_type": "pdf", "country": "US", "id_number": "123456789"}
    return body | {"file_content": b64encode(content).decode()} | change


class Filing:
    """One application, and short ways to fill it. Calls that need a key get a new one."""

    def __init__(self, sandbox: Sandbox, kind: str = "business", **change: Any) -> None:
        self.sandbox = sandbox
        self.made = sandbox.create(customer_type=kind, **change)
        self.id = self.made["application_id"]
        self.path = f"/applications/{self.id}"
        self.token = token_of(self.made)
        self.person = ""

    @property
    def application(self) -> Any:
        return self.sandbox.world.applications[self.id]

    def send(self, method: str, path: str = "", body: Any = None, **options: Any) -> Response:
        if method == "PUT" and "idempotency_key" not in options:
            options["idempotency_key"] = self.sandbox.next_key()
        return self.sandbox.send(method, self.path + path, body, token=self.token, **options)

    def business(self, **change: Any) -> Response:
        return self.send("PUT", "/business-details", BUSINESS | change)

    def individual(self, **change: Any) -> Response:
        answer = self.send("PUT", "/individual-details", PERSON | change)
        if answer.status == 200:
            self.person = answer.json()["individual"]["id"]
        return answer

    def add(self, **change: Any) -> Response:
        answer = self.send("POST", "/associated-individuals", OWNER | change)
        if answer.status == 201:
            self.person = answer.json()["id"]
        return answer

    def upload(self, kind: str, content: bytes = PDF, **change: Any) -> Response:
        return self.send("POST", "/documents", document(kind, content, **change))

    def upload_of_person(self, kind: str, content: bytes = PDF, **change: Any) -> Response:
        body = but(document(kind, content), "document_type") | {"type": kind} | change
        return self.send("POST", f"/associated-individuals/{self.person}/documents", body)

    def attest(self, kind: str, at: int = ATTESTED_AT, **change: Any) -> Response:
        body = {"attestation_type": kind, "timestamp": at, "applicant_id": self.person} | change
        return self.send("POST", "/attestations", body)

    def attest_all(self) -> None:
        assert self.attest("e_sign").status == 204
        assert [self.attest(kind, ATTESTED_AT + 1).status for kind in OTHERS] == [204] * len(OTHERS)

    def fill(self) -> Filing:
        """Hand in everything that the application needs."""
        if self.made_for_business:
            assert self.business().status == 200
            assert self.add().status == 201
            assert [self.upload(kind).status for kind in BUSINESS_TYPES] == [201] * len(BUSINESS_TYPES)
        else:
            assert self.individual().status == 200
        assert [self.upload_of_person(kind).status for kind in PERSON_TYPES] == [201] * len(PERSON_TYPES)
        self.attest_all()
        return self

    @property
    def made_for_business(self) -> bool:
        return bool(self.application.type == "business")

    def validation(self) -> dict[str, Any]:
        shown: dict[str, Any] = self.send("GET", query={"include": "validation"}).json()["validation"]
        return shown

    def submit(self) -> Response:
        return self.send("POST", "/submissions")
