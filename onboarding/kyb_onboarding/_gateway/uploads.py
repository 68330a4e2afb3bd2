"""`dakota.applications.uploads`: files by a presigned address, which is on another host than the API."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .._answers import Reply, reader
from .._effects import Flow, Request
from .._faces import F, Flows, call
from .._keys import LOOPBACK
from .._version import __version__
from ..errors import CredentialsError, InvalidInputError, RejectedError
from ..models import ApplicationId, DocumentId, IndividualId
from ..options import DEFAULT, CallOptions
from ._calls import given, key_of, opt, segment
from ._edge import DakotaResource, given_token
from .application_values import DocumentUpload, UploadedDocument
from .document_values import MEDIA_TYPES, ApplicationDocument, IndividualDocument

if TYPE_CHECKING:
    from dakota_api.models import FileType


class Uploads(DakotaResource[F]):
    """Uploads of files of any size: the bytes go to storage, not through the API. `token` as in `Applications`."""

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
        """Upload a document: ask for an address, send the bytes there, have them verified. Three requests.

        Source: createApplicationDocumentUpload, createApplicationDocumentVerification.
        """
        _without_key(options)
        given("content", content, bytes)
        begun = yield from self._flows.begin(application_id, document, token=token, options=options)
        return (yield from self._finish(application_id, begun.value, content, document.file_type, token, options))

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
        """Upload a person's document, as `upload`. Source: createAssociatedIndividualDocumentUpload."""
        _without_key(options)
        given("content", content, bytes)
        begin = self._flows.begin_for_individual
        begun = yield from begin(application_id, individual_id, document, token=token, options=options)
        return (yield from self._finish(application_id, begun.value, content, document.file_type, token, options))

    @call
    def begin(
        self,
        application_id: ApplicationId,
        document: ApplicationDocument,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[DocumentUpload]]:
        """Ask where a document's bytes may be sent: to `send`, then `verify`.

        Source: createApplicationDocumentUpload.
        """
        from dakota_api.api.documents import create_application_document_upload as endpoint
        from dakota_api.models import ApplicationDocumentUploadUrlRequest

        given("document", document, ApplicationDocument)
        body = ApplicationDocumentUploadUrlRequest(
            document_type=document.document_type,
            file_type=document.file_type,
            country=document.country,
            id_number=opt(document.id_number),
            filename=opt(document.filename),
        )
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), body=body, x_idempotency_key=key_of(options)
        )
        read = reader(DocumentUpload)
        return self._call("createApplicationDocumentUpload", kwargs, read, options, given_token(token))

    @call
    def begin_for_individual(
        self,
        application_id: ApplicationId,
        individual_id: IndividualId,
        document: IndividualDocument,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[DocumentUpload]]:
        """Ask where the bytes of a person's document may be sent. Source: createAssociatedIndividualDocumentUpload."""
        from dakota_api.api.documents import create_associated_individual_document_upload as endpoint
        from dakota_api.models import IndividualDocumentUploadUrlRequest

        given("document", document, IndividualDocument)
        body = IndividualDocumentUploadUrlRequest(
            document_type=document.document_type,
            file_type=document.file_type,
            country=document.country,
            id_number=opt(document.id_number),
            filename=opt(document.filename),
        )
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id),
            segment("individual_id", individual_id),
            body=body,
            x_idempotency_key=key_of(options),
        )
        read = reader(DocumentUpload)
        return self._call("createAssociatedIndividualDocumentUpload", kwargs, read, options, given_token(token))

    @call
    def verify(
        self,
        application_id: ApplicationId,
        document_id: DocumentId,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[UploadedDocument]]:
        """Tell that the bytes of an upload are there; `document_id` is its `upload_id`.

        Source: createApplicationDocumentVerification.
        """
        from dakota_api.api.documents import create_application_document_verification as endpoint

        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id),
            segment("document_id", document_id),
            x_idempotency_key=key_of(options),
        )
        read = reader(UploadedDocument)
        return self._call("createApplicationDocumentVerification", kwargs, read, options, given_token(token))

    @call
    def verify_by_old_path(
        self,
        application_id: ApplicationId,
        document_id: DocumentId,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[UploadedDocument]]:
        """As `verify`, for a server that answers 404 or 405 to it. Source: verifyApplicationDocument."""
        from dakota_api.api.documents import verify_application_document as endpoint

        kwargs = endpoint._get_kwargs(segment("application_id", application_id), segment("document_id", document_id))
        read = reader(UploadedDocument)
        return self._call("verifyApplicationDocument", kwargs, read, options, given_token(token))

    @call
    def send(
        self, upload: DocumentUpload, content: bytes, file_type: FileType, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[None]]:
        """Send the bytes to the address of an upload that was begun. It gets no credential, and may be repeated.

        Raises RejectedError where the address has expired or is not what it was made for.
        """
        _without_key(options)
        return self._send(upload, content, file_type, options)

    def _finish(
        self,
        application_id: ApplicationId,
        upload: DocumentUpload,
        content: bytes,
        file_type: FileType,
        token: str,
        options: CallOptions,
    ) -> Flow[Reply[UploadedDocument]]:
        yield from self._send(upload, content, file_type, options)
        verify = self._flows.verify
        return (yield from verify(application_id, upload.upload_id, token=token, options=options))

    @property
    def _flows(self) -> Uploads[Flows]:
        return Uploads(self._dakota, Flows(self._face.terms))

    def _send(
        self, upload: DocumentUpload, content: bytes, file_type: FileType, options: CallOptions
    ) -> Flow[Reply[None]]:
        given("content", content, bytes)
        request = Request(
            operation="sendDocument",
            method="PUT",
            url=self._address(upload.upload_url),
            headers={"content-type": _media_type(file_type), "user-agent": f"kyb-onboarding/{__version__}"},
            content=content,
            path="(upload_url)",
            timeout_s=options.timeout.total_seconds() if options.timeout else None,
            repeatable=True,
        )
        try:
            answer = yield from self._edge.caller.call(request, self._face.terms, options)
        except CredentialsError as error:
            # Not the API's credentials: none were sent. The address is signed, and its signature was refused.
            raise RejectedError(
                f"HTTP {error.status}: the upload address has expired, or is for another file",
                operation=request.operation,
                status=error.status,
                outcome="refused",
            ) from None
        return Reply(answer.status, answer.headers, answer.content, None)

    def _address(self, url: str | None) -> str:
        try:
            parts = urlsplit(url or "")
        except ValueError:
            parts = urlsplit("")
        local = parts.scheme == "http" and parts.hostname in LOOPBACK and self._edge.is_loopback
        if not parts.hostname or parts.username is not None or not (parts.scheme == "https" or local):
            raise InvalidInputError("upload_url is no https address", field="upload_url")
        return url or ""


def _without_key(options: CallOptions) -> None:
    given("options", options, CallOptions)
    if options.idempotency_key is not None:
        raise InvalidInputError("idempotency_key: each request of an upload has its own", field="idempotency_key")


def _media_type(file_type: str) -> str:
    if file_type not in MEDIA_TYPES:
        raise InvalidInputError(f"file_type {file_type[:20]!r}: give {', '.join(MEDIA_TYPES)}", field="file_type")
    return MEDIA_TYPES[file_type]
