"""The resources' classes and the values of their answers, for annotations: `def f(customers: Customers[Sync]) -> …`."""

from ._answers import Reply
from ._clock import moment_of
from ._faces import Async, AsyncRaw, Sync, SyncRaw
from ._gateway.application_values import (
    EDD,
    AddedIndividual,
    Application,
    ApplicationListItem,
    AssociatedIndividual,
    Attestor,
    BusinessDetails,
    DocumentMetadata,
    DocumentUpload,
    IndividualDetails,
    LegalAcceptance,
    LegalDocument,
    LegalDocumentVersion,
    UploadedDocument,
)
from ._gateway.applications import Applications
from ._gateway.customer_values import (
    Capability,
    CapabilityRequirement,
    CreatedCustomer,
    Customer,
    KybLink,
    PersonaImportJob,
    PersonaImportJobSummary,
    PersonaTokenImport,
    ProviderKybStatus,
    ReEngagement,
    SubClientSummary,
    SumsubTokenImport,
)
from ._gateway.customers import Customers
from ._gateway.document_values import ApplicationDocument, Download, IndividualDocument
from ._gateway.documents import Documents
from ._gateway.dollarpe import DollarPeCustomers, Kyc
from ._gateway.dollarpe_values import DollarPeCustomer, KycConfiguration, KycLink, KycState
from ._gateway.events import Events, Legal
from ._gateway.imports import Imports
from ._gateway.individuals import Individuals
from ._gateway.sandbox import Sandbox
from ._gateway.sandbox_values import (
    Event,
    EventData,
    EventRequest,
    InboundSimulation,
    OnboardingSimulation,
    SandboxScenario,
    Simulation,
    SimulationAdvance,
    SimulationCallback,
    WebhookDelivery,
    WebhookReplay,
    WebhookTarget,
)
from ._gateway.uploads import Uploads
from ._gateway.webhooks import Webhooks
from ._pages import AsyncPages, Page, Pages
from ._values import Value

__all__ = [
    "EDD",
    "AddedIndividual",
    "Application",
    "ApplicationDocument",
    "ApplicationListItem",
    "Applications",
    "AssociatedIndividual",
    "Async",
    "AsyncPages",
    "AsyncRaw",
    "Attestor",
    "BusinessDetails",
    "Capability",
    "CapabilityRequirement",
    "CreatedCustomer",
    "Customer",
    "Customers",
    "DocumentMetadata",
    "DocumentUpload",
    "Documents",
    "DollarPeCustomer",
    "DollarPeCustomers",
    "Download",
    "Event",
    "EventData",
    "EventRequest",
    "Events",
    "Imports",
    "InboundSimulation",
    "IndividualDetails",
    "IndividualDocument",
    "Individuals",
    "KybLink",
    "Kyc",
    "KycConfiguration",
    "KycLink",
    "KycState",
    "Legal",
    "LegalAcceptance",
    "LegalDocument",
    "LegalDocumentVersion",
    "OnboardingSimulation",
    "Page",
    "Pages",
    "PersonaImportJob",
    "PersonaImportJobSummary",
    "PersonaTokenImport",
    "ProviderKybStatus",
    "ReEngagement",
    "Reply",
    "Sandbox",
    "SandboxScenario",
    "Simulation",
    "SimulationAdvance",
    "SimulationCallback",
    "SubClientSummary",
    "SumsubTokenImport",
    "Sync",
    "SyncRaw",
    "UploadedDocument",
    "Uploads",
    "Value",
    "WebhookDelivery",
    "WebhookReplay",
    "WebhookTarget",
    "Webhooks",
    "moment_of",
]
