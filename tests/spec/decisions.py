"""Check what the ledger of openapi/README.md decided, row by row, where a value of the specification can show it."""

import re
from typing import Any

from .walk import Spec, is_dakota, members, resolve

SCHEMA = "/components/schemas/"
# A row of the ledger, the place of a value, the value. A place ends in a keyword or in the name of a member.
KEYWORDS = {"enum", "required", "schema", "parameters"}
ABSENT = object()
TEXT = {"type": "string"}
TIME = {"type": "string", "format": "date-time"}
UNIX = {"type": "integer"}
DECISIONS: list[tuple[int, str, Any]] = [
    (
        4,
        f"{SCHEMA}KnownApplicationStatus/enum",
        [
            "pending",
            "submitted",
            "under_review",
            "request_for_information",
            "admin_revision",
            "compliance_review",
            "approved",
            "declined",
            "completed",
            "closed",
        ],
    ),
    (5, f"{SCHEMA}KnownApplicationDecision/enum", ["approved", "declined", "withdrawn"]),
    (5, f"{SCHEMA}KnownDecision/enum", ["approved", "declined", "auto_declined", "withdrawn"]),
    (
        6,
        f"{SCHEMA}KnownKybStatus/enum",
        ["active", "pending", "partner_review", "rejected", "frozen", "auto_declined"],
    ),
    (9, f"{SCHEMA}CustomerCreateResponse/customer_id", ABSENT),
    (9, f"{SCHEMA}CustomerCreateResponse/data", ABSENT),
    (10, f"{SCHEMA}SimulateOnboardingRequest/applicant_id", TEXT),
    (10, f"{SCHEMA}Customer/id", {"type": "string", "pattern": "^[0-9A-Za-z]{27}$"}),
    (12, f"{SCHEMA}CustomerCreateResponse/application_expires_at", UNIX),
    (13, f"{SCHEMA}Application/application_created_at", TIME),
    (13, f"{SCHEMA}EDDResponse/created_at", TIME),
    (13, f"{SCHEMA}WebhookDelivery/created_at", TIME),
    (13, f"{SCHEMA}Customer/created_at", UNIX),
    (13, f"{SCHEMA}KybLink/created_at", UNIX),
    (13, f"{SCHEMA}WebhookTarget/time_last_healthy", UNIX),
    (13, f"{SCHEMA}Event/created", UNIX),
    (13, f"{SCHEMA}AttestationSubmitRequest/timestamp", UNIX | {"minimum": 0}),
    (13, f"{SCHEMA}BusinessEntity/decision_at", {"type": ["integer", "null"]}),
    (
        14,
        f"{SCHEMA}CustomerCreateResponse/required",
        ["id", "kyb_links", "application_id", "application_url", "application_expires_at"],
    ),
    (15, f"{SCHEMA}BusinessEntity/website", {"type": "string", "format": "uri"}),
    (15, f"{SCHEMA}BusinessEntity/website_url", {"type": "string", "format": "uri"}),
    (15, f"{SCHEMA}BusinessApplicationCreateRequest/website_url", ABSENT),
    (17, f"{SCHEMA}BusinessEntity/average_monthly_revenue", TEXT),
    (17, f"{SCHEMA}BusinessEntity/expected_monthly_deposit", TEXT),
    (18, f"{SCHEMA}IndividualRequestRole/enum", ["ubo", "control_person", "applicant", "individual"]),
    (
        18,
        f"{SCHEMA}KnownIndividualRole/enum",
        ["ubo", "control_person", "authorized_representative", "applicant", "individual"],
    ),
    (21, f"{SCHEMA}ProblemDetails/type", {"type": "string", "format": "uri-reference"}),
    (22, f"{SCHEMA}ProblemDetails/instance", {"type": "string", "format": "uri-reference"}),
    (27, f"{SCHEMA}KybStatusEventObject/status", ABSENT),
    (27, f"{SCHEMA}KybStatusEventObject/reason", ABSENT),
    (27, f"{SCHEMA}KybLinkEventObject/link", ABSENT),
    (27, f"{SCHEMA}KybApplicationSubmittedEventObject/type", ABSENT),
    (29, f"{SCHEMA}CustomerEventObject/required", ABSENT),
    (31, f"{SCHEMA}SandboxScenario/name", TEXT),
    (35, f"{SCHEMA}IndividualDocumentUploadRequest/document_type", ABSENT),
    (35, f"{SCHEMA}IndividualDocumentUploadUrlRequest/type", ABSENT),
    (37, f"{SCHEMA}CustomerCreateResponse/application_url", {"type": "string", "format": "uri"}),
    (42, f"{SCHEMA}Customer/external_id", TEXT),
    (44, f"{SCHEMA}SandboxFlag/enum", ["true", "false", "1", "0", "yes", "no"]),
    (45, "/components/parameters/SandboxErrorMessage/schema", {"type": "string", "maxLength": 500}),
    (
        54,
        f"{SCHEMA}ApplicationDocumentUploadUrlRequest/required",
        ["document_type", "file_type", "country"],
    ),
    (55, f"{SCHEMA}Application/frozen_at", {"type": ["string", "integer", "null"]}),
    (55, f"{SCHEMA}Application/assignee", {}),
    (55, f"{SCHEMA}Application/outstanding_partner_attestations", {"type": "array", "items": {}}),
    (55, f"{SCHEMA}PersonaImportJobSummary/required", ["job_id"]),
    (55, f"{SCHEMA}LegalAcceptanceContext/required", ABSENT),
    (56, f"{SCHEMA}AttestationValidation/required", ["completed", "missing"]),
]
DOLLARPE_DECISIONS: list[tuple[int, str, Any]] = [
    (
        60,
        f"{SCHEMA}AddKycDataRequest/required",
        [
            *("customer_id", "full_name", "full_address", "dob", "document_type", "document_front_image_url"),
            *("document_details", "selfie_url"),
        ],
    ),
    (61, f"{SCHEMA}AddKycDataRequest/dob", TEXT),
    (63, f"{SCHEMA}ErrorEnvelope/required", ["message"]),
    (65, f"{SCHEMA}GenerateKycLinkResponse/data", {}),
    (66, f"{SCHEMA}CustomerCreateRequest/non_residence_status", {}),
    (
        66,
        f"{SCHEMA}UpdateDocumentInfoRequest/required",
        ["customer_id", "document_type", "document_front_image_url", "document_details"],
    ),
    (66, "/paths/~1customer~1list/get/parameters", ABSENT),
]
# A row, a closed set of words, a word, and whether it is in the set.
WORD_OF: list[tuple[int, str, str, bool]] = [
    (58, "KnownEventType", "bvnk.onboarding.created", True),
    (58, "KnownEventType", "customer.deleted", False),
    (59, "InboundSimulationType", "fednow_inbound", True),
    (59, "InboundSimulationType", "swift_inbound", False),
]
# A check of one value looks at what restricts it, not at its words.
WORDS = {"description", "examples", "x-since", "deprecated"}


def check_decisions(spec: Spec) -> list[str]:
    """Find a value that is not what the ledger says."""
    return [
        f"row {row}: {place} is {found!r}"
        for row, place, expected in (DECISIONS if is_dakota(spec) else DOLLARPE_DECISIONS)
        for found in [_value(spec, place)]
        if found is not expected and found != expected
    ]


def _value(spec: Spec, place: str) -> Any:
    holder, last = place.rsplit("/", 1)
    node = resolve(spec, {"$ref": f"#{holder}"})
    found = node.get(last, ABSENT) if last in KEYWORDS else members(spec, node).get(last, ABSENT)
    found = resolve(spec, found)
    return {key: value for key, value in found.items() if key not in WORDS} if isinstance(found, dict) else found


def check_words_of_enums(spec: Spec) -> list[str]:
    """Find a word that the ledger says is in an enumeration, or is not."""
    schemas = spec["components"]["schemas"]
    return [
        f"row {row}: {name} {'lacks' if wanted else 'has'} {word}"
        for row, name, word, wanted in WORD_OF
        if (word in schemas[name]["enum"]) is not wanted
    ]


def check_subset(spec: Spec) -> list[str]:
    """Find a type of document that requests take and answers do not know (row 46)."""
    schemas = spec["components"]["schemas"]
    known = set(schemas["KnownDocumentType"]["enum"])
    return [
        f"KnownDocumentType lacks {value}"
        for name in ("ApplicationDocumentType", "IndividualDocumentType")
        for value in schemas[name]["enum"]
        if value not in known
    ]


ROW = re.compile(r"\| (\d+) \| (.+) \| (.+) \| (.+) \|")


def ledger(text: str) -> dict[int, tuple[str, str, str]]:
    """Map the numbers of the ledger's rows to what the sources say, what was decided, and what holds it."""
    rows = [match for line in text.splitlines() if (match := ROW.fullmatch(line))]
    return {int(match[1]): (match[2], match[3], match[4]) for match in rows}
