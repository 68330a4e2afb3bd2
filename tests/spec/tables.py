"""What the sources say of each operation and webhook, as tables."""

from collections.abc import Mapping

Credentials = tuple[frozenset[str], ...]
"""Alternatives: of one of them, all schemes are to be sent."""

KEY: Credentials = (frozenset({"ApiKeyAuth"}),)
TOKEN: Credentials = (frozenset({"ApplicationToken"}),)
EITHER: Credentials = TOKEN + KEY
NONE: Credentials = ()
SIGNED: Credentials = (frozenset({"ApiKey", "Signature", "Timestamp"}),)

APPLICATION = "/applications/{application_id}"
INDIVIDUALS = f"{APPLICATION}/associated-individuals"
DOCUMENT = f"{APPLICATION}/documents/{{document_id}}"
CUSTOMER = "/customers/{customer_id}"
TARGET = "/webhooks/targets/{webhook_target_id}"

# Method and path → name, credentials, status of the success.
DAKOTA: Mapping[tuple[str, str], tuple[str, Credentials, str]] = {
    ("post", "/customers"): ("createCustomer", KEY, "201"),
    ("get", "/customers"): ("listCustomers", KEY, "200"),
    ("get", "/customers/sub-client-summary"): ("getSubClientSummary", KEY, "200"),
    ("post", "/customers/bulk-import-sumsub-tokens"): ("bulkImportFromSumsubTokens", KEY, "200"),
    ("post", "/customers/import-persona-tokens"): ("importPersonaTokens", KEY, "202"),
    ("get", "/customers/persona-import-jobs"): ("listPersonaImportJobs", KEY, "200"),
    ("get", "/customers/persona-import-jobs/{job_id}"): ("getPersonaImportJob", KEY, "200"),
    ("get", CUSTOMER): ("getCustomer", KEY, "200"),
    ("delete", CUSTOMER): ("deleteCustomer", KEY, "204"),
    ("patch", f"{CUSTOMER}/sub-client"): ("updateCustomerSubClient", KEY, "200"),
    ("get", f"{CUSTOMER}/capabilities"): ("getCustomerCapabilities", KEY, "200"),
    ("post", f"{CUSTOMER}/re-engagement"): ("createCustomerReEngagement", KEY, "200"),
    ("post", f"{CUSTOMER}{APPLICATION}/withdraw"): ("withdrawCustomerApplication", KEY, "200"),
    ("get", "/applications"): ("listApplications", KEY, "200"),
    ("get", APPLICATION): ("getApplication", TOKEN, "200"),
    ("put", f"{APPLICATION}/business-details"): ("updateBusinessApplicationDetails", TOKEN, "200"),
    ("put", f"{APPLICATION}/individual-details"): ("updateIndividualApplicationDetails", TOKEN, "200"),
    ("post", INDIVIDUALS): ("addAssociatedIndividual", TOKEN, "201"),
    ("put", f"{INDIVIDUALS}/{{individual_id}}"): ("updateAssociatedIndividual", TOKEN, "200"),
    ("delete", f"{INDIVIDUALS}/{{individual_id}}"): ("deleteAssociatedIndividual", TOKEN, "204"),
    ("get", f"{APPLICATION}/edd"): ("getEDD", TOKEN, "200"),
    ("put", f"{APPLICATION}/edd"): ("createOrUpdateEDD", TOKEN, "200"),
    ("post", f"{APPLICATION}/attestations"): ("submitAttestation", TOKEN, "204"),
    ("get", f"{APPLICATION}/legal-acceptance"): ("getLegalAcceptance", TOKEN, "200"),
    ("post", f"{APPLICATION}/submissions"): ("createApplicationSubmission", TOKEN, "200"),
    ("post", f"{APPLICATION}/submit"): ("submitApplication", TOKEN, "200"),
    ("post", f"{APPLICATION}/documents"): ("createApplicationDocument", TOKEN, "201"),
    ("get", f"{APPLICATION}/documents"): ("listDocuments", TOKEN, "200"),
    ("get", DOCUMENT): ("downloadDocument", EITHER, "200"),
    ("delete", DOCUMENT): ("deleteOnboardingDocument", EITHER, "204"),
    ("post", f"{APPLICATION}/document-uploads"): ("createApplicationDocumentUpload", TOKEN, "200"),
    ("post", f"{DOCUMENT}/verifications"): ("createApplicationDocumentVerification", TOKEN, "201"),
    ("post", f"{DOCUMENT}/verify"): ("verifyApplicationDocument", TOKEN, "201"),
    ("post", f"{INDIVIDUALS}/{{individual_id}}/documents"): ("uploadIndividualDocument", TOKEN, "201"),
    ("post", f"{INDIVIDUALS}/{{individual_id}}/document-uploads"): (
        "createAssociatedIndividualDocumentUpload",
        TOKEN,
        "200",
    ),
    ("get", "/sandbox/scenarios"): ("listSandboxScenarios", KEY, "200"),
    ("post", "/sandbox/simulate/onboarding"): ("simulateOnboarding", KEY, "200"),
    ("post", "/sandbox/simulate/inbound"): ("simulateInbound", KEY, "200"),
    ("get", "/sandbox/simulations/{simulation_id}"): ("getSimulation", KEY, "200"),
    ("post", "/sandbox/simulations/{simulation_id}/advance"): ("advanceSimulation", KEY, "200"),
    ("post", "/webhooks/targets"): ("createWebhookTarget", KEY, "201"),
    ("get", "/webhooks/targets"): ("listWebhookTargets", KEY, "200"),
    ("get", TARGET): ("getWebhookTarget", KEY, "200"),
    ("patch", TARGET): ("updateWebhookTarget", KEY, "200"),
    ("delete", TARGET): ("deleteWebhookTarget", KEY, "204"),
    ("get", "/webhooks"): ("listWebhookHistory", KEY, "200"),
    ("get", "/webhooks/{event_id}"): ("getWebhookDelivery", KEY, "200"),
    ("post", "/webhooks/events/{event_id}/replay"): ("replayWebhookDelivery", KEY, "200"),
    ("get", "/events"): ("listEvents", KEY, "200"),
    ("get", "/legal/documents"): ("listLegalDocuments", NONE, "200"),
    ("get", "/legal/documents/{document_key}"): ("getLegalDocument", NONE, "200"),
}
DOLLARPE: Mapping[tuple[str, str], tuple[str, Credentials, str]] = {
    ("post", "/customer/create"): ("createCustomer", SIGNED, "200"),
    ("get", "/customer/list"): ("listCustomers", SIGNED, "200"),
    ("get", "/customer/{customer_id}"): ("getCustomer", SIGNED, "200"),
    ("get", "/kyc/configuration/{customer_id}"): ("getKycConfiguration", SIGNED, "200"),
    ("post", "/kyc/add-kyc-data"): ("addKycData", SIGNED, "200"),
    ("patch", "/kyc/update-document-info"): ("updateDocumentInfo", SIGNED, "200"),
    ("patch", "/kyc/update-additional-info"): ("updateAdditionalInfo", SIGNED, "200"),
    ("patch", "/kyc/update-selfie-info"): ("updateSelfieInfo", SIGNED, "200"),
    ("post", "/kyc/reset-kyc"): ("resetKyc", SIGNED, "200"),
    ("post", "/kyc/generate-link"): ("generateKycLink", SIGNED, "200"),
}

# Dakota's operations that are to fail in more ways than all do.
MORE_ERRORS = {
    "createApplicationSubmission": {"402"},
    "submitApplication": {"402"},
    "deleteCustomer": {"409"},
    "createCustomerReEngagement": {"409"},
    "withdrawCustomerApplication": {"409"},
    "updateBusinessApplicationDetails": {"409"},
    "updateIndividualApplicationDetails": {"409"},
    "addAssociatedIndividual": {"409"},
    "createApplicationDocument": {"413"},
    "uploadIndividualDocument": {"413"},
    "downloadDocument": {"409"},
    "simulateOnboarding": {"404", "500"},
    "simulateInbound": {"404", "409", "502"},
    "getSimulation": {"502"},
    "advanceSimulation": {"409", "502"},
    "listWebhookHistory": {"500"},
    "getWebhookDelivery": {"500"},
    "replayWebhookDelivery": {"409", "500"},
}

# Dakota's errors that come as application/json, too, or (402) alone.
JSON_ERRORS = {
    *((name, status) for name in ("createApplicationSubmission", "submitApplication") for status in ("400", "402")),
    *(("bulkImportFromSumsubTokens", status) for status in ("400", "401")),
}

# Dakota's operations that demand an idempotency key; no other takes one.
IDEMPOTENT = {
    "createCustomer",
    "bulkImportFromSumsubTokens",
    "importPersonaTokens",
    "createCustomerReEngagement",
    "withdrawCustomerApplication",
    "updateBusinessApplicationDetails",
    "updateIndividualApplicationDetails",
    "addAssociatedIndividual",
    "updateAssociatedIndividual",
    "createOrUpdateEDD",
    "submitAttestation",
    "createApplicationSubmission",
    "submitApplication",
    "createApplicationDocument",
    "createApplicationDocumentUpload",
    "createApplicationDocumentVerification",
    "uploadIndividualDocument",
    "createAssociatedIndividualDocumentUpload",
    "simulateOnboarding",
    "simulateInbound",
    "createWebhookTarget",
    "updateWebhookTarget",
}

FAULT_HEADERS = {
    "X-Sandbox-Scenario",
    "X-Sandbox-Error-Step",
    "X-Sandbox-Error-Status",
    "X-Sandbox-Error-Message",
}
SANDBOX_HEADERS = {
    "createCustomer": FAULT_HEADERS | {"X-Sandbox-Skip-Auto-Approval"},
    "simulateOnboarding": FAULT_HEADERS | {"X-Sandbox-Skip-Auto-Approval", "X-Sandbox-Instant-Completion"},
    "simulateInbound": FAULT_HEADERS | {"X-Sandbox-Instant-Completion"},
}

# Dakota's lists: what their pages consist of.
LISTS = {
    "listCustomers": {"data", "meta"},
    "listApplications": {"data", "meta"},
    "listDocuments": {"data", "meta"},
    "listWebhookTargets": {"data", "meta"},
    "listEvents": {"data", "meta"},
    "listWebhookHistory": {"data", "has_more"},
    "listSandboxScenarios": {"scenarios"},
    "getSubClientSummary": {"data"},
    "listLegalDocuments": {"data"},
    "listPersonaImportJobs": {"jobs", "has_more"},
}

# What the links from a new customer hand over; there is none beside.
CUSTOMER_LINKS = {
    "getCustomer": {"parameters": {"customer_id": "$response.body#/id"}},
    "getApplication": {"parameters": {"application_id": "$response.body#/application_id"}},
    "simulateOnboarding": {"requestBody": {"applicant_id": "$response.body#/application_id"}},
}

# Dakota's operations and webhooks that are newer than June 2026.
NEW = {
    "importPersonaTokens",
    "listPersonaImportJobs",
    "getPersonaImportJob",
    "deleteCustomer",
    "getCustomerCapabilities",
    "createCustomerReEngagement",
    "withdrawCustomerApplication",
    "getLegalAcceptance",
    "listLegalDocuments",
    "getLegalDocument",
    "onCustomerCapabilityStatusUpdated",
    "onCustomerRfiRequested",
    "onCustomerRfiResponded",
    "onCustomerApplicationWithdrawn",
}

DAKOTA_WEBHOOKS = {
    "customer.created",
    "customer.updated",
    "customer.kyb_link.created",
    "customer.kyb_link.updated",
    "customer.kyb_status.created",
    "customer.kyb_status.updated",
    "customer.kyb_application.submitted",
    "customer.capability_status.updated",
    "customer.rfi.requested",
    "customer.rfi.responded",
    "customer.application.withdrawn",
    "recipient.created",
}
DOLLARPE_WEBHOOKS = {"customer", "edd"}
