"""Every call of both clients, once each, with arguments that the specifications accept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from dakota_api.models import (
    Address,
    BusinessApplicationCreateRequest,
    EDDRequest,
    IndividualRequest,
    PersonName,
    SimulateInboundRequest,
)
from dollarpe_api.models import (
    AddKycDataRequest,
    CustomerCreateRequest,
    KycDocumentDetails,
    UpdateDocumentInfoRequest,
)
from kyb_onboarding import (
    ApplicationId,
    CallOptions,
    CustomerId,
    DocumentId,
    DollarPeCustomerId,
    EventId,
    ImportJobId,
    IndividualId,
    NewCustomer,
    SandboxOptions,
    SimulationId,
    SubClientId,
    WebhookTargetId,
)
from kyb_onboarding.resources import ApplicationDocument, IndividualDocument

KSUID = "2bTXkKVBdKdfV9RqkCqM8NRXQ5p"
CUSTOMER, APPLICATION, INDIVIDUAL = CustomerId(KSUID), ApplicationId(KSUID), IndividualId(KSUID)
DOCUMENT, SUB_CLIENT, TARGET = DocumentId(KSUID), SubClientId(KSUID), WebhookTargetId(KSUID)
EVENT, JOB, SIMULATION = EventId("evt_1"), ImportJobId("job_1"), SimulationId("sim_1")
PERSON = DollarPeCustomerId("4e6f1b20-a73c-11ec-b909-0242ac120002")
TOKEN = "application-token-s3cret"
URL = f"https://apply.example/applications/{KSUID}?token={TOKEN}"
MOMENT = datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
KEYED = CallOptions(idempotency_key="7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41")

_ADDRESS = Address(street1="1 Main St", city="San Francisco", country="US")
BUSINESS = BusinessApplicationCreateRequest(
    legal_name="Acme Corporation",
    country_of_incorporation="US",
    date_of_incorporation=date(2020, 1, 15),
    legal_structure="llc",
    registration_number="12345",
    registered_address=_ADDRESS,
    industry_code="5221",
    business_description="Software",
    purpose_of_account=["business_expenses"],
    average_monthly_revenue="0_to_500k",
    expected_monthly_deposit="0_to_50k",
    expected_monthly_transaction_volume="0_to_10",
    source_of_funds=["investments"],
    has_bearer_shares=False,
    transact_on_behalf_of_third_parties=False,
    owned_by_foundation=False,
)
PERSONAL = IndividualRequest(
    roles=["ubo"],
    name=PersonName(first="Jane", last="Doe"),
    title="ceo",
    ownership_percentage=50.0,
    date_of_birth=date(1985, 6, 15),
    nationalities=["US"],
    address=_ADDRESS,
    email_address="jane@acme.com",
)
PAPER = ApplicationDocument(
    document_type="certificate_of_incorporation", file_type="pdf", country="US", id_number="123", filename="a.pdf"
)
PASSPORT = IndividualDocument(
    document_type="passport", file_type="jpeg", country="US", id_number="123", valid_until=date(2030, 1, 1)
)
INBOUND = SimulateInboundRequest(
    simulation_id="sim_1", type_="ach_inbound", account_id=KSUID, amount="1.00", currency="USD"
)
SANDBOX = SandboxOptions(scenario="kyb_rejected", error_step="kyb_submission", error_status=503, error_message="no")
KYC = AddKycDataRequest(
    customer_id=PERSON,
    full_name="Jane Doe",
    full_address="1 Main St",
    dob="15-06-1985",
    document_type="PASSPORT",
    document_front_image_url="https://files.example.com/front.jpg",
    document_details=KycDocumentDetails(document_number="123456123456"),
    selfie_url="https://files.example.com/selfie.jpg",
)
PAPERS = UpdateDocumentInfoRequest(
    customer_id=PERSON,
    document_type="PASSPORT",
    document_front_image_url="https://files.example.com/front.jpg",
    document_details=KycDocumentDetails(document_number="123456123456"),
)
SOMEONE = CustomerCreateRequest(
    full_name="Jane Doe", email="jane@acme.com", phone="9911002211", alpha_3_country_code="IND"
)

Call = Callable[[Any], Any]
# operationId → the one call that makes it, on either face.
DAKOTA: dict[str, Call] = {
    "createCustomer": lambda d: d.customers.create(
        NewCustomer("Acme Corporation", "business", "usr_1"), options=KEYED, sandbox=SANDBOX
    ),
    "listCustomers": lambda d: d.customers.list(
        limit=5,
        starting_after=CUSTOMER,
        external_id="usr_1",
        search="Acme",
        status=["approved", "pending"],
        kyb_status="active",
        kyb_statuses=["active", "pending"],
        kyc_statuses=["approved"],
        application_statuses=["pending"],
        sub_client_id=SUB_CLIENT,
        is_sub_client=False,
        sort_by="created_at",
        sort_dir="desc",
        created_at_from=MOMENT,
        created_at_to=MOMENT,
    ),
    "getCustomer": lambda d: d.customers.get(CUSTOMER),
    "deleteCustomer": lambda d: d.customers.delete(CUSTOMER),
    "getCustomerCapabilities": lambda d: d.customers.capabilities(CUSTOMER),
    "createCustomerReEngagement": lambda d: d.customers.re_engage(CUSTOMER, options=KEYED),
    "withdrawCustomerApplication": lambda d: d.customers.withdraw(CUSTOMER, APPLICATION, reason="no", options=KEYED),
    "updateCustomerSubClient": lambda d: d.customers.update_sub_client(CUSTOMER, None),
    "getSubClientSummary": lambda d: d.customers.sub_client_summary(),
    "bulkImportFromSumsubTokens": lambda d: d.customers.imports.sumsub(["token"], options=KEYED),
    "importPersonaTokens": lambda d: d.customers.imports.persona(["token"], options=KEYED),
    "listPersonaImportJobs": lambda d: d.customers.imports.jobs(limit=5, starting_after=JOB),
    "getPersonaImportJob": lambda d: d.customers.imports.get_job(JOB, results_limit=5, results_after_index=5),
    "listApplications": lambda d: d.applications.list(
        application_type="business", status="pending", limit=5, ending_before=APPLICATION
    ),
    "getApplication": lambda d: d.applications.get(APPLICATION, token=URL, include=["entities", "validation"]),
    "updateBusinessApplicationDetails": lambda d: d.applications.update_business_details(
        APPLICATION, BUSINESS, token=TOKEN, options=KEYED
    ),
    "updateIndividualApplicationDetails": lambda d: d.applications.update_individual_details(
        APPLICATION, PERSONAL, token=TOKEN, options=KEYED
    ),
    "getEDD": lambda d: d.applications.get_edd(APPLICATION, token=TOKEN),
    "createOrUpdateEDD": lambda d: d.applications.update_edd(
        APPLICATION, EDDRequest(account_usage_description="Payroll"), token=TOKEN, options=KEYED
    ),
    "submitAttestation": lambda d: d.applications.attest(
        APPLICATION, "e_sign", INDIVIDUAL, MOMENT, token=TOKEN, options=KEYED
    ),
    "getLegalAcceptance": lambda d: d.applications.legal_acceptance(APPLICATION, token=TOKEN),
    "createApplicationSubmission": lambda d: d.applications.submit(APPLICATION, token=TOKEN, options=KEYED),
    "submitApplication": lambda d: d.applications.submit_by_old_path(APPLICATION, token=TOKEN, options=KEYED),
    "addAssociatedIndividual": lambda d: d.applications.individuals.add(
        APPLICATION, PERSONAL, token=TOKEN, options=KEYED
    ),
    "updateAssociatedIndividual": lambda d: d.applications.individuals.update(
        APPLICATION, INDIVIDUAL, PERSONAL, token=TOKEN, options=KEYED
    ),
    "deleteAssociatedIndividual": lambda d: d.applications.individuals.delete(APPLICATION, INDIVIDUAL, token=TOKEN),
    "createApplicationDocument": lambda d: d.applications.documents.upload(
        APPLICATION, PAPER, b"%PDF", token=TOKEN, options=KEYED
    ),
    "uploadIndividualDocument": lambda d: d.applications.documents.upload_for_individual(
        APPLICATION, INDIVIDUAL, PASSPORT, b"\xff\xd8", token=TOKEN, options=KEYED
    ),
    "listDocuments": lambda d: d.applications.documents.list(
        APPLICATION, token=TOKEN, category="business", document_type="passport", limit=5, starting_after=DOCUMENT
    ),
    "downloadDocument": lambda d: d.applications.documents.download(APPLICATION, DOCUMENT, token=TOKEN),
    "deleteOnboardingDocument": lambda d: d.applications.documents.delete(APPLICATION, DOCUMENT),
    "createApplicationDocumentUpload": lambda d: d.applications.uploads.begin(
        APPLICATION, PAPER, token=TOKEN, options=KEYED
    ),
    "createAssociatedIndividualDocumentUpload": lambda d: d.applications.uploads.begin_for_individual(
        APPLICATION, INDIVIDUAL, PASSPORT, token=TOKEN, options=KEYED
    ),
    "createApplicationDocumentVerification": lambda d: d.applications.uploads.verify(
        APPLICATION, DOCUMENT, token=TOKEN, options=KEYED
    ),
    "verifyApplicationDocument": lambda d: d.applications.uploads.verify_by_old_path(
        APPLICATION, DOCUMENT, token=TOKEN
    ),
    "listSandboxScenarios": lambda d: d.sandbox.scenarios(),
    "simulateOnboarding": lambda d: d.sandbox.simulate_onboarding(
        "kyb_info_request",
        APPLICATION,
        simulation_id="sim_1",
        reason_code="MISSING_EIN",
        info_request_fields=["ein"],
        options=KEYED,
        sandbox=SandboxOptions(instant_completion=True, skip_auto_approval=False),
    ),
    "simulateInbound": lambda d: d.sandbox.simulate_inbound(INBOUND, options=KEYED, sandbox=SANDBOX),
    "getSimulation": lambda d: d.sandbox.get_simulation(SIMULATION),
    "advanceSimulation": lambda d: d.sandbox.advance(SIMULATION, "release", reason_code="OK"),
    "createWebhookTarget": lambda d: d.webhooks.create_target(
        "https://hooks.example/dakota", event_types=["customer.created"], options=KEYED
    ),
    "listWebhookTargets": lambda d: d.webhooks.targets(limit=5, ending_before=TARGET),
    "getWebhookTarget": lambda d: d.webhooks.get_target(TARGET),
    "updateWebhookTarget": lambda d: d.webhooks.update_target(TARGET, is_global=True, options=KEYED),
    "deleteWebhookTarget": lambda d: d.webhooks.delete_target(TARGET),
    "listWebhookHistory": lambda d: d.webhooks.history(
        status="failed", event_type="customer.created", simulation_id=SIMULATION, since=MOMENT, until=MOMENT, limit=5
    ),
    "getWebhookDelivery": lambda d: d.webhooks.get_delivery(EVENT),
    "replayWebhookDelivery": lambda d: d.webhooks.replay(EVENT),
    "listEvents": lambda d: d.events.list(limit=5),
    "listLegalDocuments": lambda d: d.legal.documents(),
    "getLegalDocument": lambda d: d.legal.get_document("terms_of_service", version="2026-09"),
}
DOLLARPE: dict[str, Call] = {
    "createCustomer": lambda d: d.customers.create(SOMEONE),
    "getCustomer": lambda d: d.customers.get(PERSON),
    "listCustomers": lambda d: d.customers.list(),
    "getKycConfiguration": lambda d: d.kyc.configuration(PERSON),
    "addKycData": lambda d: d.kyc.add(KYC),
    "updateDocumentInfo": lambda d: d.kyc.update_document_info(PAPERS),
    "updateAdditionalInfo": lambda d: d.kyc.update_additional_info(PERSON, {"ssn_number": "1"}),
    "updateSelfieInfo": lambda d: d.kyc.update_selfie_info(PERSON, "https://files.example.com/selfie.jpg"),
    "resetKyc": lambda d: d.kyc.reset(PERSON),
    "generateKycLink": lambda d: d.kyc.generate_link(PERSON, "https://acme.example/done"),
}
