"""Turn a decision of the ledger round: a check that its row names has to notice."""

from typing import Any

import pytest

from . import decisions, examples, hooks, links, promises, said, since, style
from .planted import DROP, IDEMPOTENT
from .test_ledger import LEDGER, NAMED
from .test_spec import changed
from .walk import load

MODULES = (decisions, examples, hooks, links, promises, said, since, style)
PATHS = "/paths"
SCHEMAS = "/components/schemas"
APPLICATION = f"{PATHS}/~1applications~1{{application_id}}"
CUSTOMER = f"{PATHS}/~1customers~1{{customer_id}}"
INDIVIDUALS = f"{APPLICATION}~1associated-individuals"
CLOSED = {"type": "string", "enum": ["a"]}
FREE = {"description": "Something else."}
# A row, the specification, and the place where the decision is turned round, with what stands there then.
REVERSED: list[tuple[int, str, str, Any]] = [
    (1, "dakota", f"{APPLICATION}~1submit", DROP),
    (2, "dakota", f"{APPLICATION}~1documents~1{{document_id}}~1verify", DROP),
    (2, "dakota", f"{APPLICATION}~1documents~1{{document_id}}~1verify/post/parameters/0", IDEMPOTENT),
    (
        3,
        "dakota",
        f"{PATHS}/~1sandbox~1customers~1{{id}}~1kyb",
        {"post": {"operationId": "old", "security": [], "responses": {}}},
    ),
    (4, "dakota", f"{SCHEMAS}/ApplicationStatus", CLOSED),
    (5, "dakota", f"{SCHEMAS}/KnownApplicationDecision/enum/0", "auto_declined"),
    (6, "dakota", f"{SCHEMAS}/KnownKybStatus/enum/0", "approved"),
    (7, "dakota", f"{SCHEMAS}/Customer/properties/kyc_status/description", "The gate."),
    (8, "dakota", f"{APPLICATION}/get/security", [{"ApiKeyAuth": []}]),
    (9, "dakota", f"{SCHEMAS}/CustomerCreateResponse/properties/customer_id", {"type": "string"}),
    (10, "dakota", f"{SCHEMAS}/SimulateOnboardingRequest/properties/applicant_id", {"$ref": f"#{SCHEMAS}/KSUID"}),
    (11, "dakota", f"{SCHEMAS}/SimulateOnboardingRequest/properties/applicant_id", FREE),
    (12, "dakota", f"{SCHEMAS}/CustomerCreateResponse/properties/application_expires_at/maximum", 1),
    (13, "dakota", f"{SCHEMAS}/Customer/properties/created_at", {"type": "string", "format": "date-time"}),
    (14, "dakota", f"{SCHEMAS}/CustomerCreateResponse/required", ["id"]),
    (15, "dakota", f"{SCHEMAS}/BusinessEntity/properties/website", DROP),
    (16, "dakota", f"{SCHEMAS}/Application/properties/is_client_application", DROP),
    (17, "dakota", f"{SCHEMAS}/BusinessEntity/properties/average_monthly_revenue", CLOSED),
    (18, "dakota", f"{SCHEMAS}/IndividualRequestRole/enum/0", "authorized_representative"),
    (19, "dakota", f"{PATHS}/~1sandbox~1simulations~1{{simulation_id}}~1advance/post/parameters/0", IDEMPOTENT),
    (20, "dakota", f"{CUSTOMER}/get/responses/404", {"description": "No problem.", "content": {}}),
    (21, "dakota", f"{SCHEMAS}/ProblemDetails/properties/type", {"type": "string", "format": "uri"}),
    (22, "dakota", f"{SCHEMAS}/ProblemDetails/properties/instance", {"type": "string", "format": "uri"}),
    (23, "dakota", f"{PATHS}/~1customers/post/responses/201/headers/X-RateLimit-Reset", DROP),
    (24, "dakota", "/components/responses/TooManyRequests/content", {}),
    (25, "dakota", "/webhooks/customer.kyb_status.updated", DROP),
    (26, "dakota", f"{SCHEMAS}/Event/required", ["id", "type", "created_at"]),
    (27, "dakota", f"{SCHEMAS}/KybStatusEventObject/properties/status", {"type": "string"}),
    (28, "dakota", "/components/parameters/WebhookSignature/description", "Signed with a dot between."),
    (29, "dakota", f"{SCHEMAS}/CustomerEventObject/required", ["customer_id"]),
    (30, "dakota", f"{PATHS}/~1webhooks~1targets/post/description", "Registers an address."),
    (31, "dakota", f"{SCHEMAS}/SandboxScenario/properties/name", CLOSED),
    (32, "dakota", f"{SCHEMAS}/SimulationState", CLOSED),
    (33, "dakota", f"{PATHS}/~1customers/post/description", "The customer stays pending."),
    (34, "dakota", f"{INDIVIDUALS}~1{{individual_id}}~1documents/post/description", "Up to 500 MB."),
    (35, "dakota", f"{SCHEMAS}/IndividualDocumentUploadRequest/properties/document_type", {"type": "string"}),
    (37, "dakota", f"{SCHEMAS}/CustomerCreateResponse/properties/application_url/pattern", "^https://apply.dakota.com"),
    (38, "dakota", f"{SCHEMAS}/SandboxScenarioList/required", ["data"]),
    (39, "dakota", f"{CUSTOMER}~1sub-client/patch/description", "Moves the customer."),
    (40, "dakota", f"{INDIVIDUALS}/post/responses/409", DROP),
    (41, "dakota", f"{APPLICATION}~1business-details/put/responses/409", DROP),
    (42, "dakota", f"{SCHEMAS}/Customer/properties/external_id", DROP),
    (43, "dakota", f"{SCHEMAS}/CustomerCreateRequest/description", "The customer to create."),
    (44, "dakota", f"{SCHEMAS}/SandboxFlag", {"type": "boolean", "default": False}),
    (45, "dakota", "/components/parameters/SandboxErrorMessage/schema", {"type": "string"}),
    (46, "dakota", f"{SCHEMAS}/KnownDocumentType/enum", ["passport"]),
    (47, "dakota", "/components/examples/FullApplication/value/application_status", "approved"),
    (48, "dakota", f"{APPLICATION}~1submissions/post/responses/400", {"$ref": "#/components/responses/BadRequest"}),
    (49, "dakota", f"{PATHS}/~1customers~1sub-client-summary/get/responses/422", DROP),
    (50, "dakota", "/components/responses/UnexpectedError/description", "Any other error."),
    (51, "dakota", f"{PATHS}/~1customers/post/description", "A repeated external_id is refused."),
    (52, "dakota", "/components/parameters/IdempotencyKey/description", "Remembered for 24 hours."),
    (53, "dakota", f"{CUSTOMER}~1re-engagement/post/parameters", []),
    (54, "dakota", f"{SCHEMAS}/ApplicationDocumentUploadUrlRequest/required", ["document_type", "file_type"]),
    (55, "dakota", f"{SCHEMAS}/Application/properties/assignee", {"type": "string", "x-since": "2026-09"}),
    (56, "dakota", f"{SCHEMAS}/AttestationValidation/required", ["completed", "missing", "ready"]),
    (57, "dakota", f"{CUSTOMER}~1applications~1{{application_id}}~1withdraw/post/responses/200", DROP),
    (58, "dakota", f"{SCHEMAS}/KnownEventType/enum/0", "customer.deleted"),
    (59, "dakota", f"{SCHEMAS}/InboundSimulationType/enum/0", "swift_inbound"),
    (60, "dollarpe", f"{SCHEMAS}/AddKycDataRequest/required/0", "phone"),
    (61, "dollarpe", f"{SCHEMAS}/AddKycDataRequest/properties/dob/pattern", "^[0-9]"),
    (62, "dollarpe", "/info/description", "Sign it."),
    (63, "dollarpe", f"{SCHEMAS}/ErrorEnvelope/required", ["status", "message", "data"]),
    (64, "dollarpe", f"{PATHS}/~1customer~1list/get/responses/401", DROP),
    (65, "dollarpe", f"{SCHEMAS}/GenerateKycLinkResponse/properties/data", {"type": "string", "format": "uri"}),
    (66, "dollarpe", f"{SCHEMAS}/CustomerCreateRequest/properties/non_residence_status", {"type": "boolean"}),
    (67, "dollarpe", "/webhooks/edd", DROP),
]


@pytest.mark.parametrize(("row", "api", "pointer", "value"), REVERSED)
def test_a_decision_that_is_turned_round_is_noticed_by_what_its_row_names(row, api, pointer, value):
    spec = changed(load(api), pointer, value)
    names = [name for name in NAMED.findall(LEDGER[row][2]) if name.startswith("check_")]
    checks = [getattr(module, name) for name in names for module in MODULES if hasattr(module, name)]

    assert [line for check in checks for line in check(spec)]


def test_every_row_is_turned_round():
    # The first server of the file is no matter of a check, and `test_the_sandbox_is_the_first_server` names it.
    assert {row for row, *_ in REVERSED} == LEDGER.keys() - {36}
