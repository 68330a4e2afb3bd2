"""`dakota.applications.documents`: the application's own token; to download and delete, the API key will do."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from .._answers import Reply, nothing, reader
from .._effects import Flow
from .._faces import F, call, listing
from .._pages import Listing
from ..errors import InvalidInputError
from ..models import ApplicationId, DocumentId, IndividualId
from ..options import DEFAULT, CallOptions
from ._calls import JSON, given, key_of, opt, segment
from ._edge import DakotaResource, given_token
from .application_values import DocumentMetadata, UploadedDocument
from .document_values import MEDIA_TYPES, ApplicationDocument, Download, IndividualDocument, read_download

if TYPE_CHECKING:
    from dakota_api.models import KnownDocumentCategory

APPLICATION_LIMIT, INDIVIDUAL_LIMIT = 20 * 2**20, 10 * 2**20


class Documents(DakotaResource[F]):
    """Documents of an application. `token` as in `Applications`."""

    @listing
    def list(
        self,
        application_id: ApplicationId,
        *,
        token: str,
        category: KnownDocumentCategory | None = None,
        document_type: str | None = None,
        limit: int | None = None,
        starting_after: DocumentId | None = None,
        ending_before: DocumentId | None = None,
        options: CallOptions = DEFAULT,
    ) -> Listing[DocumentMetadata]:
        """List what was uploaded. Source: listDocuments."""
        from dakota_api.api.documents import list_documents as endpoint

        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id),
            category=opt(category),
            document_type=opt(document_type),
            limit=opt(limit),
            starting_after=opt(starting_after),
            ending_before=opt(ending_before),
        )
        return self._list("listDocuments", kwargs, DocumentMetadata, options, given_token(token))

    @call
    def upload(
        self,
        application_id: ApplicationId,
        document: ApplicationDocument,
        content: bytes,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[UploadedDocument]]:
        """Upload a document of up to 20 MB within the request. Source: createApplicationDocument."""
        from dakota_api.api.documents import create_application_document as endpoint
        from dakota_api.models import ApplicationDocumentUploadRequest

        given("document", document, ApplicationDocument)
        body = ApplicationDocumentUploadRequest(
            document_type=document.document_type,
            file_type=document.file_type,
            file_content=_within(content, APPLICATION_LIMIT),
            country=document.country,
            id_number=opt(document.id_number),
            filename=opt(document.filename),
            description=opt(document.description),
        )
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), body=body, x_idempotency_key=key_of(options)
        )
        read = reader(UploadedDocument)
        return self._call("createApplicationDocument", kwargs, read, options, given_token(token))

    @call
    def upload_for_individual(
        self,
        application_id: ApplicationId,
        individual_id: IndividualId,
        document: IndividualDocument,
        content: bytes,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[UploadedDocument]]:
        """Upload a person's document of up to 10 MB within the request. Source: uploadIndividualDocument."""
        from dakota_api.api.documents import upload_individual_document as endpoint
        from dakota_api.models import IndividualDocumentUploadRequest

        given("document", document, IndividualDocument)
        body = IndividualDocumentUploadRequest(
            type_=document.document_type,
            file_type=document.file_type,
            file_content=_within(content, INDIVIDUAL_LIMIT),
            country=document.country,
            id_number=opt(document.id_number),
            filename=opt(document.filename),
            valid_until=opt(document.valid_until),
        )
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id),
            segment("individual_id", individual_id),
            body=body,
            x_idempotency_key=key_of(options),
        )
        read = reader(UploadedDocument)
        return self._call("uploadIndividualDocument", kwargs, read, options, given_token(token))

    @call
    def download(
        self,
        application_id: ApplicationId,
        document_id: DocumentId,
        *,
        token: str | None = None,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[Download]]:
        """Download a document, with the token if given, else with the API key. Source: downloadDocument."""
        from dakota_api.api.documents import download_document as endpoint

        kwargs = endpoint._get_kwargs(segment("application_id", application_id), segment("document_id", document_id))
        accept = ", ".join([*MEDIA_TYPES.values(), JSON])
        credential = None if token is None else given_token(token)
        return self._call("downloadDocument", kwargs, read_download, options, credential, accept)

    @call
    def delete(
        self,
        application_id: ApplicationId,
        document_id: DocumentId,
        *,
        token: str | None = None,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[None]]:
        """Delete a document of a pending application. Source: deleteOnboardingDocument."""
        from dakota_api.api.documents import delete_onboarding_document as endpoint

        kwargs = endpoint._get_kwargs(segment("application_id", application_id), segment("document_id", document_id))
        credential = None if token is None else given_token(token)
        return self._call("deleteOnboardingDocument", kwargs, nothing, options, credential)


def _within(content: bytes, limit: int) -> str:
    given("content", content, bytes)
    if len(content) > limit:
        raise InvalidInputError(
            f"content has {len(content)} bytes, more than {limit}: use `applications.uploads`", field="content"
        )
    return b64encode(content).decode()
