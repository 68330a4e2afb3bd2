"""Valid requests for every operation: the specification's examples, and some generated, for what the fixtures hold."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from typing import Any

import attrs

from ..spec import walk
from ..spec.examples import bodies_of

SPEC = walk.load("dakota")
# A document that was only announced, and an application of a person.
OF_UPLOAD = ("createApplicationDocumentVerification", "verifyApplicationDocument")
OF_PERSON = "updateIndividualApplicationDetails"
# Members of a body that name what must exist, and what they name; an applicant is a person only where one attests.
NAMED = {"applicant_id": "application_id", "sub_client_id": "sub_client_id"}
ATTESTS = "submitAttestation"
# The person of the example is the fixtures' own, and none may be there twice.
ADDS_PERSON, OTHER_NAME = "addAssociatedIndividual", {"first": "Jane", "last": "Roe"}
# What needs another operation's work, or takes the others' away, comes after them.
LATE = ("getEDD", "deleteAssociatedIndividual", "deleteOnboardingDocument", "deleteWebhookTarget", "deleteCustomer")
GENERATED = 5


@attrs.frozen
class Valid:
    """One valid request, without credentials."""

    operation: str
    method: str
    path: str
    body: Any = None
    query: dict[str, str] = attrs.field(factory=dict)

    def headers(self, key: str, token: str, number: int) -> dict[str, str]:
        """Return what the operation asks for: its credential, and a fresh idempotency key."""
        secret = {"X-Application-Token": token} if self.path.startswith("/applications/") else {"x-api-key": key}
        return secret | {"x-idempotency-key": str(uuid.UUID(int=number, version=4))}


def valid_requests(fixtures: dict[str, str]) -> list[Valid]:
    """Return them in an order in which all can succeed."""
    found = [request for operation in walk.operations(SPEC) for request in _of(operation, fixtures)]
    return sorted(
        [*found, *_generated()], key=lambda request: LATE.index(request.operation) if request.operation in LATE else -1
    )


def _of(operation: walk.Operation, fixtures: dict[str, str]) -> Iterator[Valid]:
    ids = dict(fixtures)
    if operation.name in OF_UPLOAD:
        ids["document_id"] = fixtures["upload_id"]
    if operation.name == OF_PERSON:
        ids["application_id"] = fixtures["individual_application_id"]
    path = operation.path.format_map(ids)
    for body in bodies_of(SPEC, operation) or [None]:
        yield Valid(operation.name, operation.method, path, body and _fitting(operation.name, body, ids))


def _fitting(operation: str, body: dict[str, Any], fixtures: dict[str, str]) -> dict[str, Any]:
    """Let an example name what exists, and no person twice."""
    named = NAMED | ({"applicant_id": "individual_id"} if operation == ATTESTS else {})
    fitting = {name: fixtures[named[name]] if value and name in named else value for name, value in body.items()}
    return fitting | ({"name": OTHER_NAME} if operation == ADDS_PERSON else {})


def _generated() -> Iterator[Valid]:
    dice = random.Random(1)
    for number in range(GENERATED):
        name = "".join(dice.choices("abcXYZ éß日", k=dice.randint(3, 90))).strip().ljust(3, "x")
        body = {"name": name, "customer_type": dice.choice(["business", "individual"]), "external_id": f"g{number}"}
        yield Valid("createCustomer", "post", "/customers", body)
        for operation, path in (("listCustomers", "/customers"), ("listEvents", "/events")):
            yield Valid(operation, "get", path, query={"limit": str(dice.randint(1, 100))})
