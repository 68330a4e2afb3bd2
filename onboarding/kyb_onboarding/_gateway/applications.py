"""`dakota.applications`: the list takes the API key, all else the application's own token."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from .._answers import Reply, nothing, reader
from .._effects import Flow
from .._faces import F, call, listing
from .._pages import Listing
from ..models import ApplicationId, IndividualId
from ..options import DEFAULT, CallOptions
from ._calls import aware, given, key_of, opt, opt_words, segment
from ._edge import DakotaResource, given_token
from .application_values import (
    EDD,
    Application,
    ApplicationListItem,
    BusinessDetails,
    IndividualDetails,
    LegalAcceptance,
    application_reader,
)

if TYPE_CHECKING:
    from dakota_api.models import (
        ApplicationStatusFilter,
        BusinessApplicationCreateRequest,
        EDDRequest,
        IndividualRequest,
        KnownApplicationType,
        KnownAttestationType,
    )

    from .documents import Documents
    from .individuals import Individuals
    from .uploads import Uploads

Include = Literal["entities", "validation", "edd", "attestations", "all"]


class Applications(DakotaResource[F]):
    """Applications. `token` is an application's token, or the `application_url` that carries it."""

    @listing
    def list(
        self,
        *,
        application_type: KnownApplicationType | None = None,
        status: ApplicationStatusFilter | None = None,
        limit: int | None = None,
        starting_after: ApplicationId | None = None,
        ending_before: ApplicationId | None = None,
        options: CallOptions = DEFAULT,
    ) -> Listing[ApplicationListItem]:
        """List applications. One request a page of `limit` rows (1 to 100, else 20). Source: listApplications."""
        from dakota_api.api.applications import list_applications as endpoint

        kwargs = endpoint._get_kwargs(
            type_=opt(application_type),
            status=opt(status),
            limit=opt(limit),
            starting_after=opt(starting_after),
            ending_before=opt(ending_before),
        )
        return self._list("listApplications", kwargs, ApplicationListItem, options)

    @call
    def get(
        self,
        application_id: ApplicationId,
        *,
        token: str,
        include: Sequence[Include] = (),
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[Application]]:
        """Read an application, with the parts to `include`. A token allows 100 requests an hour.

        Source: getApplication.
        """
        from dakota_api.api.applications import get_application as endpoint

        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), include=opt_words("include", include or None)
        )
        read = application_reader(application_id)
        return self._call("getApplication", kwargs, read, options, given_token(token))

    @call
    def update_business_details(
        self,
        application_id: ApplicationId,
        details: BusinessApplicationCreateRequest,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[BusinessDetails]]:
        """Replace all details of a business application. Source: updateBusinessApplicationDetails."""
        from dakota_api.api.applications import update_business_application_details as endpoint
        from dakota_api.models import BusinessApplicationCreateRequest

        given("details", details, BusinessApplicationCreateRequest)
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), body=details, x_idempotency_key=key_of(options)
        )
        read = reader(BusinessDetails)
        return self._call("updateBusinessApplicationDetails", kwargs, read, options, given_token(token))

    @call
    def update_individual_details(
        self,
        application_id: ApplicationId,
        details: IndividualRequest,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[IndividualDetails]]:
        """Replace all details of an individual application. Source: updateIndividualApplicationDetails."""
        from dakota_api.api.applications import update_individual_application_details as endpoint
        from dakota_api.models import IndividualRequest

        given("details", details, IndividualRequest)
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), body=details, x_idempotency_key=key_of(options)
        )
        read = reader(IndividualDetails)
        return self._call("updateIndividualApplicationDetails", kwargs, read, options, given_token(token))

    @call
    def get_edd(self, application_id: ApplicationId, *, token: str, options: CallOptions = DEFAULT) -> Flow[Reply[EDD]]:
        """Read the enhanced due diligence. Raises NotFoundError until there is one. Source: getEDD."""
        from dakota_api.api.applications import get_edd as endpoint

        kwargs = endpoint._get_kwargs(segment("application_id", application_id))
        return self._call("getEDD", kwargs, reader(EDD), options, given_token(token))

    @call
    def update_edd(
        self, application_id: ApplicationId, edd: EDDRequest, *, token: str, options: CallOptions = DEFAULT
    ) -> Flow[Reply[EDD]]:
        """Create or replace the enhanced due diligence. Source: createOrUpdateEDD."""
        from dakota_api.api.applications import create_or_update_edd as endpoint
        from dakota_api.models import EDDRequest

        given("edd", edd, EDDRequest)
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), body=edd, x_idempotency_key=key_of(options)
        )
        return self._call("createOrUpdateEDD", kwargs, reader(EDD), options, given_token(token))

    @call
    def attest(
        self,
        application_id: ApplicationId,
        attestation_type: KnownAttestationType,
        individual_id: IndividualId,
        attested_at: datetime,
        *,
        token: str,
        disclosure_id: str | None = None,
        disclosure_version: str | None = None,
        legal_document_version: str | None = None,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[None]]:
        """Record an attestation of an individual, made at an aware time, of which whole seconds are sent.

        `e_sign` comes first, and every other one at a later second. Source: submitAttestation.
        """
        from dakota_api.api.applications import submit_attestation as endpoint
        from dakota_api.models import AttestationSubmitRequest

        aware("attested_at", attested_at)
        body = AttestationSubmitRequest(
            attestation_type=attestation_type,
            timestamp=int(attested_at.timestamp()),
            applicant_id=individual_id,
            disclosure_id=opt(disclosure_id),
            disclosure_version=opt(disclosure_version),
            legal_document_version=opt(legal_document_version),
        )
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), body=body, x_idempotency_key=key_of(options)
        )
        return self._call("submitAttestation", kwargs, nothing, options, given_token(token))

    @call
    def legal_acceptance(
        self, application_id: ApplicationId, *, token: str, options: CallOptions = DEFAULT
    ) -> Flow[Reply[LegalAcceptance]]:
        """Read which legal documents are accepted and which are not. Source: getLegalAcceptance."""
        from dakota_api.api.applications import get_legal_acceptance as endpoint

        kwargs = endpoint._get_kwargs(segment("application_id", application_id))
        return self._call("getLegalAcceptance", kwargs, reader(LegalAcceptance), options, given_token(token))

    @call
    def submit(
        self, application_id: ApplicationId, *, token: str, options: CallOptions = DEFAULT
    ) -> Flow[Reply[Application]]:
        """Hand a complete application over for verification.

        Raises RejectedError while it is not complete; `error.problem.extra` then says what is missing.
        Source: createApplicationSubmission.
        """
        from dakota_api.api.applications import create_application_submission as endpoint

        kwargs = endpoint._get_kwargs(segment("application_id", application_id), x_idempotency_key=key_of(options))
        read = application_reader(application_id)
        return self._call("createApplicationSubmission", kwargs, read, options, given_token(token))

    @call
    def submit_by_old_path(
        self, application_id: ApplicationId, *, token: str, options: CallOptions = DEFAULT
    ) -> Flow[Reply[Application]]:
        """As `submit`, for a server that answers 404 or 405 to it. Source: submitApplication."""
        from dakota_api.api.applications import submit_application as endpoint

        kwargs = endpoint._get_kwargs(segment("application_id", application_id), x_idempotency_key=key_of(options))
        read = application_reader(application_id)
        return self._call("submitApplication", kwargs, read, options, given_token(token))

    @cached_property
    def individuals(self) -> Individuals[F]:
        """The individuals associated with a business application."""
        from .individuals import Individuals

        return Individuals(self._dakota, self._face)

    @cached_property
    def documents(self) -> Documents[F]:
        """The documents of an application."""
        from .documents import Documents

        return Documents(self._dakota, self._face)

    @cached_property
    def uploads(self) -> Uploads[F]:
        """Uploads of large files."""
        from .uploads import Uploads

        return Uploads(self._dakota, self._face)
