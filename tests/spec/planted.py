"""Faults to plant in dakota.yaml: each check has been seen to fail."""

from collections.abc import Callable
from typing import Any

from . import decisions, examples, hooks, links, promises, said, since, style
from .walk import Spec

Check = Callable[[Spec], list[str]]

DROP = object()
CREATE = "/paths/~1customers/post"
LIST = "/paths/~1customers/get"
SUBMIT = "/paths/~1applications~1{application_id}~1submissions/post"
SCHEMAS = "/components/schemas"
PARAMETERS = "/components/parameters"
CREATED = f"{CREATE}/responses/201/content/application~1json"
FULL = "/components/examples/FullApplication/value"
CUSTOMER = "/paths/~1customers~1{customer_id}"
CUSTOMER_LINKS = f"{CUSTOMER}/get/responses/200/links"
DOCUMENT = "/paths/~1applications~1{application_id}~1documents~1{document_id}/get"
TARGETS = "/paths/~1webhooks~1targets/get"
UPLOAD_LINK = "/paths/~1applications~1{application_id}~1document-uploads/post/responses/200/links"
IDEMPOTENT = {"$ref": f"#{PARAMETERS}/IdempotencyKey"}
CREATED_HOOK = "/webhooks/customer.created/post"
CREATED_EVENT = f"{CREATED_HOOK}/requestBody/content/application~1json"

# The check, what is changed in dakota.yaml and into what, a part of the line that reports it.
BROKEN: list[tuple[Check, str, Any, str]] = [
    (promises.check_valid, "/info/title", DROP, "is a required property"),
    (promises.check_operations, f"{CREATE}/operationId", "postCustomer", "('post', '/customers') is ('postCustomer'"),
    (
        promises.check_operations,
        f"{SUBMIT}/security/0",
        {"ApiKeyAuth": []},
        "(frozenset({'ApiKeyAuth'}),), '200'), not",
    ),
    (promises.check_operations, f"{LIST}/security/0", DROP, "is ('listCustomers', (), '200')"),
    (promises.check_operations, f"{DOCUMENT}/security/1", DROP, "is ('downloadDocument', (frozenset({'App"),
    (promises.check_operations, f"{CUSTOMER}/delete/responses/200", {}, "is ('deleteCustomer', (frozenset"),
    (promises.check_operations, SUBMIT, DROP, "submissions') is None"),
    (promises.check_errors, f"{LIST}/responses/422", DROP, "listCustomers has no answer 422"),
    (promises.check_problems, f"{LIST}/responses/403", DROP, "listCustomers has no answer 403"),
    (promises.check_problems, f"{SUBMIT}/responses/404", DROP, "createApplicationSubmission has no answer 404"),
    (promises.check_problems, f"{DOCUMENT}/responses/409", DROP, "downloadDocument has no answer 409"),
    (promises.check_problems, f"{LIST}/responses/409", {}, "listCustomers has the answer 409"),
    (promises.check_problems, "/components/responses/ImportRefused/content/application~1problem+json", DROP, "bulk"),
    (
        promises.check_problems,
        f"{SUBMIT}/responses/400",
        {"$ref": "#/components/responses/BadRequest"},
        "400 should be",
    ),
    (promises.check_problems, "/components/responses/Forbidden/content", {"text/html": {}}, "403 is no problem"),
    (promises.check_problems, "/components/responses/TooManyRequests/headers/Retry-After", DROP, "no Retry-After"),
    (promises.check_success_headers, f"{CREATE}/responses/201/headers/X-Request-Id", DROP, "no header X-Request-Id"),
    (promises.check_idempotency, f"{SUBMIT}/parameters/1", DROP, "createApplicationSubmission does not demand"),
    (promises.check_idempotency, f"{PARAMETERS}/IdempotencyKey/required", False, "createCustomer does not demand"),
    (promises.check_idempotency, f"{PARAMETERS}/Limit/name", "x-idempotency-key", "listCustomers takes"),
    (promises.check_idempotency, f"{DOCUMENT}/parameters", [IDEMPOTENT], "downloadDocument takes an idempotency key"),
    (promises.check_lists, f"{SCHEMAS}/WebhookHistoryList/required/1", "meta", "listWebhookHistory returns {"),
    (promises.check_lists, TARGETS, DROP, "listWebhookTargets returns None"),
    (promises.check_sandbox_headers, f"{CREATE}/parameters/5", DROP, "createCustomer takes"),
    (links.check_customer_links, f"{CREATE}/responses/201/links/getApplication", DROP, "the link to getApplication"),
    (
        links.check_customer_links,
        f"{CREATE}/responses/201/links/getCustomer/parameters/customer_id",
        "$response.body#/customer_id",
        "the link to getCustomer hands over",
    ),
    (
        links.check_links,
        f"{CUSTOMER_LINKS}/deleteCustomer/operationId",
        "removeCustomer",
        "→ removeCustomer leads nowhere",
    ),
    (links.check_links, f"{CUSTOMER_LINKS}/deleteCustomer/parameters/customer_id", DROP, "leaves customer_id out"),
    (links.check_links, f"{CUSTOMER_LINKS}/deleteCustomer/parameters/id", "$response.body#/id", "hands over id"),
    (
        links.check_links,
        f"{CREATE}/responses/201/links/simulateOnboarding/requestBody/id",
        "$response.body#/id",
        "over id",
    ),
    (links.check_links, f"{SCHEMAS}/Customer/properties/application_id", DROP, "takes $response.body#/application_id"),
    (
        links.check_links,
        f"{UPLOAD_LINK}/createApplicationDocumentVerification/parameters/document_id",
        "$x",
        "takes $x",
    ),
    (links.check_linked, f"{CUSTOMER_LINKS}/deleteCustomer", DROP, "no link leads to deleteCustomer"),
    (since.check_dates, f"{CUSTOMER}/delete/x-since", "2026-13", "is dated '2026-13'"),
    (since.check_dates, f"{CUSTOMER}/delete/x-since", "2026-06", "is dated '2026-06'"),
    (since.check_dates, f"{CUSTOMER}/delete/x-since", "2026-10", "delete does not say “since october 2026”"),
    (since.check_dates, f"{SCHEMAS}/KnownApplicationStatus/x-since/open", "2026-09", "dates open, which is none"),
    (since.check_dates, f"{SCHEMAS}/Meta/x-added", "2026-09", "Meta has x-added"),
    (since.check_words, f"{CUSTOMER}/delete/x-since", DROP, "delete has no x-since"),
    (since.check_words, f"{SCHEMAS}/Customer/properties/status/x-since", DROP, "status has no x-since"),
    (since.check_new_operations, f"{LIST}/x-since", "2026-09", "listCustomers is dated wrongly"),
    (since.check_new_operations, f"{CUSTOMER}/delete/x-since", DROP, "deleteCustomer is dated wrongly"),
    (since.check_use, f"{SCHEMAS}/CustomerList/properties/status_counts/x-since", DROP, "but CustomerStatusCounts has"),
    (decisions.check_decisions, f"{SCHEMAS}/KnownKybStatus/enum/0", "approved", "row 6: /components/schemas/KnownKyb"),
    (decisions.check_decisions, f"{SCHEMAS}/Customer/properties/created_at/type", "string", "row 13: "),
    (decisions.check_decisions, f"{SCHEMAS}/KybLinkEventObject/properties/link", {"type": "string"}, "row 27: "),
    (decisions.check_decisions, f"{SCHEMAS}/BusinessEntity/properties/website_url", DROP, "row 15: "),
    (decisions.check_subset, f"{SCHEMAS}/KnownDocumentType/enum/0", "deed", "lacks articles_of_incorporation"),
    (hooks.check_webhooks, "/webhooks/customer.rfi.requested", DROP, "customer.rfi.requested is wrong"),
    (hooks.check_signatures, f"{CREATED_HOOK}/parameters/0", DROP, "customer.created does not demand X-Webhook-Sig"),
    (hooks.check_types, f"{CREATED_EVENT}/schema/allOf/1/properties/type/const", "customer.made", "'customer.made'"),
    (hooks.check_types, f"{CREATED_EVENT}/schema/allOf/0", DROP, "customer.created has the type"),
    (hooks.check_types, f"{SCHEMAS}/KnownEventType/enum", [], "recipient.created has the type"),
    (hooks.check_answers, f"{CREATED_HOOK}/responses/2XX", DROP, "customer.created has no answer 2XX"),
    (
        style.check_response_enums,
        f"{SCHEMAS}/CustomerEventObject/properties/customer_type/$ref",
        f"#{SCHEMAS}/KnownCustomerType",
        "CustomerEventObject.customer_type is a closed enumeration",
    ),
    (
        style.check_response_enums,
        f"{SCHEMAS}/Customer/properties/kyb_status/$ref",
        f"#{SCHEMAS}/KnownKybStatus",
        "Customer.kyb_status is a closed enumeration",
    ),
    (style.check_response_enums, f"{SCHEMAS}/KybStatus/anyOf/1", DROP, "KybStatus.anyOf[0] is a closed enumeration"),
    (
        style.check_request_enums,
        f"{SCHEMAS}/CustomerCreateRequest/properties/customer_type/$ref",
        f"#{SCHEMAS}/CustomerType",
        "CustomerType is an open enumeration",
    ),
    (style.check_enum_values, f"{SCHEMAS}/KnownDecision/enum/0", None, "KnownDecision has the value None"),
    (style.check_request_defaults, f"{SCHEMAS}/SandboxFlag/default", "false", "SandboxFlag has a default"),
    (style.check_request_defaults, f"{PARAMETERS}/Limit/schema/default", 20, "listCustomers limit has a default"),
    (
        style.check_integers,
        f"{SCHEMAS}/CustomerCreateResponse/properties/application_expires_at/format",
        "int64",
        "application_expires_at is int64",
    ),
    (style.check_identifiers, f"{SCHEMAS}/KSUID/maxLength", 27, "KSUID has maxLength"),
    (style.check_formats, f"{PARAMETERS}/IdempotencyKey/schema/pattern", ".", "is a uuid with a pattern"),
    (style.check_headers, f"{PARAMETERS}/SandboxErrorMessage/schema/format", "date-time", "date-time header"),
    (style.check_headers, f"{SCHEMAS}/SandboxFlag", {"type": "boolean"}, "has the boolean header"),
    (style.check_members, f"{SCHEMAS}/Meta/properties/d", {"description": "?"}, "Meta has a member d"),
    (style.check_members, f"{SCHEMAS}/Address/properties/city/description", DROP, "Address.city has no description"),
    (style.check_objects, f"{SCHEMAS}/Application/additionalProperties", False, "Application is closed"),
    (style.check_keywords, f"{SCHEMAS}/KybStatus/oneOf", [], "KybStatus has oneOf"),
    (style.check_keywords, f"{SCHEMAS}/CustomerList/properties/meta", {"properties": {}}, "CustomerList.meta is an"),
    (style.check_references, f"{CREATED}/schema/$ref", "customer.yaml#/Customer", "leads out of the file"),
    (style.check_references, f"{CREATED}/schema/$ref", f"#{SCHEMAS}/None", "leads nowhere"),
    (style.check_reachable, f"{SCHEMAS}/Orphan", {"type": "string"}, "schemas/Orphan is used nowhere"),
    (examples.check_presence, f"{CREATED}/examples", DROP, "createCustomer 201 has no example"),
    (examples.check_presence, f"{CREATED_EVENT}/examples", DROP, "onCustomerCreated body has no example"),
    (
        examples.check_presence,
        f"{DOCUMENT}/responses/200/content/image~1png/examples",
        DROP,
        "downloadDocument 200 has",
    ),
    (examples.check_presence, f"{PARAMETERS}/Limit/example", DROP, "listCustomers limit has no example"),
    (examples.check_presence, "/components/headers/RetryAfter/example", DROP, "429 Retry-After has no example"),
    (
        examples.check_presence,
        "/components/responses/NotFound/content/application~1problem+json/examples",
        {},
        "404 has",
    ),
    (examples.check_validity, f"{CREATED}/examples/created/value/id", "short", 'createCustomer 201: "short"'),
    (examples.check_validity, f"{CREATED}/examples/created/value/application_url", "no url", 'is not a "uri"'),
    (examples.check_validity, f"{PARAMETERS}/Limit/example", 101, "listCustomers limit: 101"),
    (examples.check_validity, "/components/headers/RateLimitLimit/example", "60", "201 X-RateLimit-Limit"),
    (examples.check_validity, f"{SCHEMAS}/KSUID/examples/0", "short", 'KSUID: "short"'),
    (examples.check_validity, f"{FULL}/application_created_at", "yesterday", 'is not a "date-time"'),
    (examples.check_validity, f"{CREATED_EVENT}/examples/event/value/type", "customer.made", "onCustomerCreated body:"),
    (examples.check_validity, f"{CREATED_EVENT}/examples/event/value/data/object/name", 1, "onCustomerCreated body: 1"),
    (
        examples.check_members_known,
        f"{SCHEMAS}/CustomerEventObject/properties/name",
        DROP,
        "onCustomerCreated body.data.object.name is not in the schema",
    ),
    (
        examples.check_members_known,
        f"{SCHEMAS}/BusinessEntity/properties/website_url",
        DROP,
        "entities.business.website_url is not in the schema",
    ),
    (
        examples.check_members_known,
        f"{SCHEMAS}/AssociatedIndividualEntity/allOf/1/properties/title",
        DROP,
        "entities.associated_individuals[].title is not in the schema",
    ),
    (
        examples.check_sources,
        f"{CREATE}/requestBody/content/application~1json/examples/business/value/name",
        "Acme Corp",
        "createCustomer body lacks",
    ),
    (said.check_said, f"{SCHEMAS}/Customer/properties/kyc_status/description", "A status.", "row 7: "),
    (decisions.check_words_of_enums, f"{SCHEMAS}/InboundSimulationType/enum/0", "swift_inbound", "has swift_inbound"),
    (decisions.check_words_of_enums, f"{SCHEMAS}/KnownEventType/enum", ["a"], "lacks bvnk.onboarding.created"),
    (examples.check_application_source, f"{FULL}/is_client_application", True, "createApplicationSubmission lacks"),
]
