"""Signed requests to the second provider, and the bodies that they take."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from kyb_mock import Response
from kyb_mock.dollarpe.signature import compact, sign

from .sandbox import Sandbox

BASE = "/cms/api/v1"
SECRET = "dollarpe-sandbox-secret"
PERSON: dict[str, Any] = {
    "full_name": "Asha Rao",
    "email": "asha@example.com",
    "phone": "+911",
    "alpha_3_country_code": "IND",
}
DETAILS: dict[str, Any] = {"document_number": "A1", "additional_data": {"b": 1, "a": 2}}


class DollarPe:
    """Signed requests to the core."""

    def __init__(self, sandbox: Sandbox | None = None, **settings: Any) -> None:
        self.sandbox = sandbox or Sandbox(**settings)

    def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        form: Callable[[Any], bytes] = compact,
        key: str = "key-1",
        secret: str = SECRET,
        at: float | None = None,
        **headers: str,
    ) -> Response:
        now = self.sandbox.now
        timestamp = str(int(now if at is None else at))
        content = b"" if body is None else json.dumps(body).encode()
        signed = b"{}" if body is None else form(body)
        given = {
            b"x-api-key": key.encode(),
            b"x-timestamp": timestamp.encode(),
            b"x-signature": sign(secret, key, timestamp, signed).encode(),
            b"content-type": b"application/json",
        }
        given |= {name.replace("_", "-").encode(): value.encode() for name, value in headers.items()}
        path, _, query = path.partition("?")
        return self.sandbox.exchange(method, BASE + path, query.encode(), given, content)

    def ask(self, *given: Any, **options: Any) -> tuple[int, str, Any]:
        answer = self.send(*given, **options)
        return answer.status, answer.json()["message"], answer.json()["data"]

    def create(self, **change: Any) -> str:
        return str(self.ask("POST", "/customer/create", PERSON | change)[2]["id"])

    def add(self, person: str, **change: Any) -> tuple[int, str, Any]:
        return self.ask("POST", "/kyc/add-kyc-data", kyc(person, **change))

    def person(self, name: str) -> Any:
        return self.ask("GET", f"/customer/{name}")[2]


def kyc(person: str, number: str = "A1", **change: Any) -> dict[str, Any]:
    """Return the KYC data of a person, as they are handed in."""
    return {
        "customer_id": person,
        "full_name": "Asha Rao",
        "full_address": "1 MG Road",
        "dob": "15-06-1985",
        "registered_date": "01-01-2020",
        "document_type": "PASSPORT",
        "document_front_image_url": "https://files.example/front.png",
        "document_back_image_url": "https://files.example/back.png",
        "document_details": DETAILS | {"document_number": number},
        "selfie_url": "https://files.example/selfie.png",
        "selfie_verification_status": True,
        "additional_info": {},
    } | change
