"""What the ledger of openapi/README.md decided and only a description can state."""

from .walk import Spec, is_dakota, resolve

SCHEMA = "/components/schemas/"
PERSONS_DOCUMENT = "/paths/~1applications~1{application_id}~1associated-individuals~1{individual_id}~1documents/post"
WITHDRAW = "/paths/~1customers~1{customer_id}~1applications~1{application_id}~1withdraw/post"
# A row of the ledger, the place of a description, and what it says there.
SAID: list[tuple[int, str, str]] = [
    (7, f"{SCHEMA}Customer/properties/kyc_status", "advisory"),
    (11, f"{SCHEMA}SimulateOnboardingRequest/properties/applicant_id", "not the customer's"),
    (25, "/webhooks/customer.kyb_status.created/post", "Handle it as `customer.kyb_status.updated`"),
    (27, f"{SCHEMA}KybStatusEventObject/properties/kyb_status", "Old SDKs call it `status`"),
    (27, f"{SCHEMA}KybStatusEventObject/properties/reason_code", "Old SDKs call it `reason`"),
    (27, f"{SCHEMA}KybLinkEventObject/properties/url", "Old SDKs call it `link`"),
    (27, f"{SCHEMA}KybApplicationSubmittedEventObject/properties/application_type", "Old SDKs call it `type`"),
    (28, "/components/parameters/WebhookSignature", "followed by the body, without anything between"),
    (29, f"{SCHEMA}CustomerEventObject", "the vendor's Go SDK expects `id`, `email`, `status`"),
    (30, "/paths/~1webhooks~1targets/post", "all types are sent, says one page; name the types to be sure"),
    (33, "/paths/~1customers/post", "approved after about 5 seconds"),
    (34, PERSONS_DOCUMENT, "up to 10 MB"),
    (39, "/paths/~1customers~1{customer_id}~1sub-client/patch", "answer 400 to everything"),
    (43, f"{SCHEMA}CustomerCreateRequest", "`sub_client_id` and `is_sub_client` exclude each other"),
    (50, "/components/responses/UnexpectedError", "every status the sandbox was asked to inject"),
    (51, "/paths/~1customers/post", "Whether a repeated `external_id` is refused is not documented"),
    (52, "/components/parameters/IdempotencyKey", "length not documented; 24 hours by hearsay"),
    (52, "/components/responses/UnexpectedError", "409 where an idempotency key is still in flight or was used"),
    (57, WITHDRAW, "the answer is 200 without a body"),
]
DOLLARPE_SAID: list[tuple[int, str, str]] = [
    (62, "/info", "Send exactly the bytes you sign; compact, sorted JSON is the form to try first"),
    (65, f"{SCHEMA}GenerateKycLinkResponse/properties/data", "in which form is not documented"),
]


def check_said(spec: Spec) -> list[str]:
    """Find a description that does not say what the ledger decided."""
    return [
        f"row {row}: {place} does not say: {words}"
        for row, place, words in (SAID if is_dakota(spec) else DOLLARPE_SAID)
        if words not in _description(spec, place)
    ]


def _description(spec: Spec, place: str) -> str:
    node = spec
    for part in place.removeprefix("/").split("/"):
        node = node.get(part.replace("~1", "/"), {})
    # The words beside a reference go before the words of what it names.
    node = node if "description" in node else resolve(spec, node)
    return " ".join(str(node.get("description", "")).split())
