"""Which function answers which operation. A new one is a function in its resource's module and a row here."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    applications,
    attestations,
    capabilities,
    customers,
    details,
    documents,
    edd,
    engagements,
    events,
    imports,
    individuals,
    legal,
    sandbox,
    simulations,
    sub_clients,
    uploads,
    webhooks,
)
from ._call import Call
from ._wire import Answer

Operation = Callable[[Call], Answer]

# By the specification's operationId.
OPERATIONS: dict[str, Operation] = {
    "createCustomer": customers.create,
    "listCustomers": customers.list_page,
    "getCustomer": customers.get,
    "deleteCustomer": customers.delete,
    "getSubClientSummary": sub_clients.summary,
    "updateCustomerSubClient": sub_clients.update,
    "getCustomerCapabilities": capabilities.list_all,
    "createCustomerReEngagement": engagements.re_engage,
    "withdrawCustomerApplication": engagements.withdraw,
    "bulkImportFromSumsubTokens": imports.sumsub,
    "importPersonaTokens": imports.persona,
    "listPersonaImportJobs": imports.list_jobs,
    "getPersonaImportJob": imports.get_job,
    "listApplications": applications.list_page,
    "getApplication": applications.get,
    "updateBusinessApplicationDetails": details.put_business,
    "updateIndividualApplicationDetails": details.put_individual,
    "addAssociatedIndividual": individuals.add,
    "updateAssociatedIndividual": individuals.replace,
    "deleteAssociatedIndividual": individuals.remove,
    "getEDD": edd.get,
    "createOrUpdateEDD": edd.put,
    "submitAttestation": attestations.submit,
    "getLegalAcceptance": attestations.legal_acceptance,
    "createApplicationSubmission": applications.submit,
    "submitApplication": applications.submit,
    "createApplicationDocument": documents.upload,
    "uploadIndividualDocument": documents.upload,
    "listDocuments": documents.list_page,
    "downloadDocument": documents.download,
    "deleteOnboardingDocument": documents.delete,
    "createApplicationDocumentUpload": uploads.create_link,
    "createAssociatedIndividualDocumentUpload": uploads.create_link,
    "createApplicationDocumentVerification": uploads.verify,
    "verifyApplicationDocument": uploads.verify,
    "listSandboxScenarios": sandbox.list_scenarios,
    "simulateOnboarding": sandbox.simulate_onboarding,
    "simulateInbound": simulations.simulate_inbound,
    "getSimulation": simulations.get,
    "advanceSimulation": simulations.advance,
    "createWebhookTarget": webhooks.create_target,
    "listWebhookTargets": webhooks.list_targets,
    "getWebhookTarget": webhooks.get_target,
    "updateWebhookTarget": webhooks.update_target,
    "deleteWebhookTarget": webhooks.delete_target,
    "listWebhookHistory": webhooks.list_history,
    "getWebhookDelivery": webhooks.get_delivery,
    "replayWebhookDelivery": webhooks.replay,
    "listEvents": events.list_page,
    "listLegalDocuments": legal.list_all,
    "getLegalDocument": legal.get,
}

# The largest body of a request in bytes: 1 MiB, and for a file as Base64 what its limit takes, with room around it.
DEFAULT_BODY_LIMIT = 1 << 20
BODY_LIMITS = {
    operation: upload.limit * 4 // 3 + DEFAULT_BODY_LIMIT
    for operation, upload in documents.UPLOADS.items()
    if upload.limit
}
