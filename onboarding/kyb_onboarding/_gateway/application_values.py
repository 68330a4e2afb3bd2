"""Values of the answers about applications; their deep parts are the generated models."""

from __future__ import annotations

from dakota_api import models

from .._answers import Reader, object_of, unreadable
from .._effects import Answer, Request
from .._values import Id, Key, Member, Value, anything, flag, many, members, moment, text, word
from ..models import ApplicationId, DocumentId, IndividualId
from ._parts import part, parts


class ApplicationListItem(Value):
    """An application in a list."""

    SCHEMA = "ApplicationListItem"
    application_id = Key[ApplicationId]()
    application_type = Member(word)
    application_status = Member(word)
    application_decision = Member(word)
    business = Member(part(lambda: models.BusinessListItem))
    individuals = Member(parts(lambda: models.IndividualListItem))
    edd_id = Member(word)
    created_at = Member(moment)
    updated_at = Member(moment)
    submitted_at = Member(moment)
    risk_rating = Member(part(lambda: models.RiskRating))


class Application(Value):
    """An application. `entities`, `validation`, `edd` and `attestations` come where they were asked for."""

    SCHEMA = "Application"
    application_id = Id[ApplicationId]()
    application_type = Member(word)
    application_status = Member(word)
    application_created_at = Member(moment)
    application_updated_at = Member(moment)
    application_submitted_at = Member(moment)
    application_decision = Member(word)
    decision_method = Member(word)
    decision_rule_version = Member(word)
    entities = Member(part(lambda: models.ApplicationEntities))
    validation = Member(part(lambda: models.ApplicationValidation))
    edd = Member(part(lambda: models.EDDResponse))
    attestations = Member(part(lambda: models.AttestationData))
    risk_rating = Member(part(lambda: models.RiskRating))
    poa_status = Member(word)
    is_client_application = Member(flag)
    rfi_requested_items = Member(members)
    rfi_resubmitted = Member(flag)
    decline_reason = Member(word)
    decline_message = Member(text)
    is_frozen = Member(flag)
    frozen_at = Member(moment)
    poa_on_file = Member(flag)
    assignee = Member(anything)
    outstanding_partner_attestations = Member(anything)


def application_reader(wanted: str) -> Reader[Application]:
    """Return what reads an application: its status or its decision, and no other one's."""

    def read(request: Request, answer: Answer) -> Application:
        body = object_of(request, answer)
        inner = body.get("data")
        application = Application(inner if isinstance(inner, dict) and "application_id" not in body else body)
        if application.application_id not in (None, wanted):
            raise unreadable(request, answer, "another application's")
        if application.application_status is None and application.application_decision is None:
            raise unreadable(request, answer, "neither status nor decision")
        return application

    return read


class BusinessDetails(Value):
    """A business application's details as they are now."""

    SCHEMA = "BusinessDetailsResponse"
    application_id = Key[ApplicationId]()
    application_status = Member(word)
    application_decision = Member(word)
    business = Member(part(lambda: models.BusinessEntity))


class IndividualDetails(Value):
    """An individual application's details as they are now."""

    SCHEMA = "IndividualDetailsResponse"
    application_id = Key[ApplicationId]()
    application_status = Member(word)
    application_decision = Member(word)
    individual = Member(part(lambda: models.IndividualEntity))


class AddedIndividual(Value):
    """The id of an individual that was added."""

    SCHEMA = "IDResponse"
    id = Key[IndividualId]()


class AssociatedIndividual(Value):
    """An associated individual as it is now."""

    SCHEMA = "AssociatedIndividualResponse"
    application_id = Key[ApplicationId]()
    application_status = Member(word)
    application_decision = Member(word)
    individual = Member(part(lambda: models.AssociatedIndividualEntity))


class EDD(Value):
    """An application's enhanced due diligence."""

    SCHEMA = "EDDWithApplicationID"
    application_id = Key[ApplicationId]()
    application_status = Member(word)
    application_decision = Member(word)
    edd = Member(part(lambda: models.EDDResponse))


class LegalDocumentVersion(Value):
    """A legal document in one version."""

    SCHEMA = "OutstandingLegalDocument"
    key = Member(word)
    version = Member(word)
    title = Member(text)


class Attestor(Value):
    """Somebody who may accept legal documents."""

    SCHEMA = "LegalAcceptanceAttestor"
    id = Id[IndividualId]()
    name = Member(text)


class LegalAcceptance(Value):
    """What is accepted, what is not yet, and who may accept it."""

    SCHEMA = "LegalAcceptanceContext"
    outstanding = Member(many(LegalDocumentVersion))
    accepted = Member(many(LegalDocumentVersion))
    attestors = Member(many(Attestor))


class LegalDocument(Value):
    """A legal document, with its text where one is read alone."""

    SCHEMA = "LegalDocument"
    key = Key[str]()
    version = Member(word)
    title = Member(text)
    content = Member(text)


class DocumentMetadata(Value):
    """What is known of an uploaded document."""

    SCHEMA = "UploadedDocumentMetadata"
    id = Key[DocumentId]()
    category = Member(word)
    document_type = Member(word)
    file_type = Member(word)
    status = Member(word)
    original_filename = Member(text)
    individual_id = Id[IndividualId]()
    individual_first_name = Member(text)
    individual_last_name = Member(text)
    created_at = Member(moment)


class UploadedDocument(Value):
    """The id of a document that was uploaded."""

    SCHEMA = "DocumentUploadResponse"
    document_id = Key[DocumentId]()


class DocumentUpload(Value):
    """Where the bytes of a document may be sent until `expires_at`. `upload_url` is a secret."""

    SCHEMA = "DocumentUploadUrlResponse"
    upload_url = Member(word)
    upload_id = Key[DocumentId]()
    object_path = Member(word)
    expires_at = Member(moment)
