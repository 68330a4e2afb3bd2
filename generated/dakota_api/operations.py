# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
"""What the specification states of each operation: method, path and the secrets to send"""

from typing import NamedTuple


class Operation(NamedTuple):
    """One operation; the name of its module is its key in OPERATIONS, in snake case"""

    method: str
    path: str
    security: tuple[tuple[str, ...], ...]
    """ Alternatives: of one of them, all schemes are to be sent """


# The header that carries the secret of each scheme.
SECURITY_SCHEMES = {
    "ApiKeyAuth": "x-api-key",
    "ApplicationToken": "X-Application-Token",
}

OPERATIONS = {
    "createCustomer": Operation(
        "POST",
        "/customers",
        (("ApiKeyAuth",),),
    ),
    "listCustomers": Operation(
        "GET",
        "/customers",
        (("ApiKeyAuth",),),
    ),
    "getSubClientSummary": Operation(
        "GET",
        "/customers/sub-client-summary",
        (("ApiKeyAuth",),),
    ),
    "bulkImportFromSumsubTokens": Operation(
        "POST",
        "/customers/bulk-import-sumsub-tokens",
        (("ApiKeyAuth",),),
    ),
    "importPersonaTokens": Operation(
        "POST",
        "/customers/import-persona-tokens",
        (("ApiKeyAuth",),),
    ),
    "listPersonaImportJobs": Operation(
        "GET",
        "/customers/persona-import-jobs",
        (("ApiKeyAuth",),),
    ),
    "getPersonaImportJob": Operation(
        "GET",
        "/customers/persona-import-jobs/{job_id}",
        (("ApiKeyAuth",),),
    ),
    "getCustomer": Operation(
        "GET",
        "/customers/{customer_id}",
        (("ApiKeyAuth",),),
    ),
    "deleteCustomer": Operation(
        "DELETE",
        "/customers/{customer_id}",
        (("ApiKeyAuth",),),
    ),
    "updateCustomerSubClient": Operation(
        "PATCH",
        "/customers/{customer_id}/sub-client",
        (("ApiKeyAuth",),),
    ),
    "getCustomerCapabilities": Operation(
        "GET",
        "/customers/{customer_id}/capabilities",
        (("ApiKeyAuth",),),
    ),
    "createCustomerReEngagement": Operation(
        "POST",
        "/customers/{customer_id}/re-engagement",
        (("ApiKeyAuth",),),
    ),
    "withdrawCustomerApplication": Operation(
        "POST",
        "/customers/{customer_id}/applications/{application_id}/withdraw",
        (("ApiKeyAuth",),),
    ),
    "listApplications": Operation(
        "GET",
        "/applications",
        (("ApiKeyAuth",),),
    ),
    "getApplication": Operation(
        "GET",
        "/applications/{application_id}",
        (("ApplicationToken",),),
    ),
    "updateBusinessApplicationDetails": Operation(
        "PUT",
        "/applications/{application_id}/business-details",
        (("ApplicationToken",),),
    ),
    "updateIndividualApplicationDetails": Operation(
        "PUT",
        "/applications/{application_id}/individual-details",
        (("ApplicationToken",),),
    ),
    "addAssociatedIndividual": Operation(
        "POST",
        "/applications/{application_id}/associated-individuals",
        (("ApplicationToken",),),
    ),
    "updateAssociatedIndividual": Operation(
        "PUT",
        "/applications/{application_id}/associated-individuals/{individual_id}",
        (("ApplicationToken",),),
    ),
    "deleteAssociatedIndividual": Operation(
        "DELETE",
        "/applications/{application_id}/associated-individuals/{individual_id}",
        (("ApplicationToken",),),
    ),
    "getEDD": Operation(
        "GET",
        "/applications/{application_id}/edd",
        (("ApplicationToken",),),
    ),
    "createOrUpdateEDD": Operation(
        "PUT",
        "/applications/{application_id}/edd",
        (("ApplicationToken",),),
    ),
    "submitAttestation": Operation(
        "POST",
        "/applications/{application_id}/attestations",
        (("ApplicationToken",),),
    ),
    "getLegalAcceptance": Operation(
        "GET",
        "/applications/{application_id}/legal-acceptance",
        (("ApplicationToken",),),
    ),
    "createApplicationSubmission": Operation(
        "POST",
        "/applications/{application_id}/submissions",
        (("ApplicationToken",),),
    ),
    "submitApplication": Operation(
        "POST",
        "/applications/{application_id}/submit",
        (("ApplicationToken",),),
    ),
    "createApplicationDocument": Operation(
        "POST",
        "/applications/{application_id}/documents",
        (("ApplicationToken",),),
    ),
    "listDocuments": Operation(
        "GET",
        "/applications/{application_id}/documents",
        (("ApplicationToken",),),
    ),
    "downloadDocument": Operation(
        "GET",
        "/applications/{application_id}/documents/{document_id}",
        (
            ("ApplicationToken",),
            ("ApiKeyAuth",),
        ),
    ),
    "deleteOnboardingDocument": Operation(
        "DELETE",
        "/applications/{application_id}/documents/{document_id}",
        (
            ("ApplicationToken",),
            ("ApiKeyAuth",),
        ),
    ),
    "createApplicationDocumentUpload": Operation(
        "POST",
        "/applications/{application_id}/document-uploads",
        (("ApplicationToken",),),
    ),
    "createApplicationDocumentVerification": Operation(
        "POST",
        "/applications/{application_id}/documents/{document_id}/verifications",
        (("ApplicationToken",),),
    ),
    "verifyApplicationDocument": Operation(
        "POST",
        "/applications/{application_id}/documents/{document_id}/verify",
        (("ApplicationToken",),),
    ),
    "uploadIndividualDocument": Operation(
        "POST",
        "/applications/{application_id}/associated-individuals/{individual_id}/documents",
        (("ApplicationToken",),),
    ),
    "createAssociatedIndividualDocumentUpload": Operation(
        "POST",
        "/applications/{application_id}/associated-individuals/{individual_id}/document-uploads",
        (("ApplicationToken",),),
    ),
    "listSandboxScenarios": Operation(
        "GET",
        "/sandbox/scenarios",
        (("ApiKeyAuth",),),
    ),
    "simulateOnboarding": Operation(
        "POST",
        "/sandbox/simulate/onboarding",
        (("ApiKeyAuth",),),
    ),
    "simulateInbound": Operation(
        "POST",
        "/sandbox/simulate/inbound",
        (("ApiKeyAuth",),),
    ),
    "getSimulation": Operation(
        "GET",
        "/sandbox/simulations/{simulation_id}",
        (("ApiKeyAuth",),),
    ),
    "advanceSimulation": Operation(
        "POST",
        "/sandbox/simulations/{simulation_id}/advance",
        (("ApiKeyAuth",),),
    ),
    "createWebhookTarget": Operation(
        "POST",
        "/webhooks/targets",
        (("ApiKeyAuth",),),
    ),
    "listWebhookTargets": Operation(
        "GET",
        "/webhooks/targets",
        (("ApiKeyAuth",),),
    ),
    "getWebhookTarget": Operation(
        "GET",
        "/webhooks/targets/{webhook_target_id}",
        (("ApiKeyAuth",),),
    ),
    "updateWebhookTarget": Operation(
        "PATCH",
        "/webhooks/targets/{webhook_target_id}",
        (("ApiKeyAuth",),),
    ),
    "deleteWebhookTarget": Operation(
        "DELETE",
        "/webhooks/targets/{webhook_target_id}",
        (("ApiKeyAuth",),),
    ),
    "listWebhookHistory": Operation(
        "GET",
        "/webhooks",
        (("ApiKeyAuth",),),
    ),
    "getWebhookDelivery": Operation(
        "GET",
        "/webhooks/{event_id}",
        (("ApiKeyAuth",),),
    ),
    "replayWebhookDelivery": Operation(
        "POST",
        "/webhooks/events/{event_id}/replay",
        (("ApiKeyAuth",),),
    ),
    "listEvents": Operation(
        "GET",
        "/events",
        (("ApiKeyAuth",),),
    ),
    "listLegalDocuments": Operation(
        "GET",
        "/legal/documents",
        (),
    ),
    "getLegalDocument": Operation(
        "GET",
        "/legal/documents/{document_key}",
        (),
    ),
}
