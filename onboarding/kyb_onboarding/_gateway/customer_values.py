"""Values of the answers about customers."""

from __future__ import annotations

from dakota_api import models

from .._values import Id, Key, Member, Value, flag, many, moment, text, texts, whole, word
from ..models import ApplicationId, CustomerId, ImportJobId, SubClientId
from ._parts import parts


class KybLink(Value):
    """A link to a provider's verification page."""

    SCHEMA = "KybLink"
    provider_id = Member(word)
    link_type = Member(word)
    url = Member(word)
    status = Member(word)
    created_at = Member(moment)
    updated_at = Member(moment)
    expires_at = Member(moment)
    deleted_at = Member(moment)


class ProviderKybStatus(Value):
    """What one provider says of a customer."""

    SCHEMA = "ProviderKybStatus"
    provider_id = Member(word)
    status = Member(word)
    endorsements = Member(texts)


class CreatedCustomer(Value):
    """A customer as its creation tells it. `application_url` carries the applicant's token: a secret."""

    SCHEMA = "CustomerCreateResponse"
    id = Key[CustomerId]("id", "customer_id")
    kyb_links = Member(many(KybLink))
    application_id = Id[ApplicationId]()
    application_url = Member(word)
    application_expires_at = Member(moment)


class Customer(Value):
    """A customer. Statuses are the provider's words, new ones included; `application_url` is a secret."""

    SCHEMA = "Customer"
    id = Key[CustomerId]("id", "customer_id")
    name = Member(text)
    email = Member(text)
    customer_type = Member(word)
    external_id = Member(text)
    kyb_status = Member(word)
    kyc_status = Member(word)
    kyb_links = Member(many(KybLink))
    provider_statuses = Member(many(ProviderKybStatus))
    application_id = Id[ApplicationId]()
    application_status = Member(word)
    decision = Member(word)
    application_url = Member(word)
    created_at = Member(moment)
    updated_at = Member(moment)
    deleted_at = Member(moment)
    sub_client_id = Id[SubClientId]()
    sub_client_name = Member(text)
    is_sub_client = Member(flag)
    status = Member(word)
    rd_allowed = Member(flag)
    decision_reason = Member(text)
    decline_reason = Member(word)
    decline_message = Member(text)
    resubmit_url = Member(word)


class SubClientSummary(Value):
    """How many customers a sub-client has."""

    SCHEMA = "SubClientSummary"
    sub_client_id = Key[SubClientId]()
    sub_client_name = Member(text)
    customer_count = Member(whole)


class SumsubTokenImport(Value):
    """What became of imported Sumsub tokens, one result for each."""

    SCHEMA = "SumsubTokenImportResponse"
    total = Member(whole)
    succeeded = Member(whole)
    failed = Member(whole)
    results = Member(parts(lambda: models.SumsubTokenImportResult))


class PersonaTokenImport(Value):
    """The job that imports Persona tokens, and the tokens it leaves out."""

    SCHEMA = "PersonaTokenImportResponse"
    job_id = Key[ImportJobId]()
    total = Member(whole)
    accepted = Member(whole)
    skipped = Member(parts(lambda: models.PersonaImportSkippedToken))


class PersonaImportJobSummary(Value):
    """An import job in a list."""

    SCHEMA = "PersonaImportJobSummary"
    job_id = Key[ImportJobId]()
    status = Member(word)
    total = Member(whole)


class PersonaImportJob(PersonaImportJobSummary):
    """An import job with its results so far; `has_more_results` asks for `results_after_index`."""

    SCHEMA = "PersonaImportJob"
    results = Member(parts(lambda: models.PersonaImportRowResult))
    has_more_results = Member(flag)


class CapabilityRequirement(Value):
    """What a capability still needs."""

    SCHEMA = "CapabilityRequirement"
    type = Member(word)
    key = Member(word)
    version = Member(word)
    title = Member(text)
    url = Member(word)
    severity = Member(word)


class Capability(Value):
    """What a customer may do, or what it still needs to."""

    SCHEMA = "Capability"
    capability = Member(word)
    status = Member(word)
    requirements = Member(many(CapabilityRequirement))


class ReEngagement(Value):
    """The new application of an approved customer. `application_url` is a secret."""

    SCHEMA = "CustomerReEngagementResponse"
    application_id = Key[ApplicationId]()
    application_url = Member(word)
    application_expires_at = Member(moment)
