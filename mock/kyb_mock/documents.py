"""The documents of an application as Base64: upload, list, download, delete. Links are in `uploads`."""

from __future__ import annotations

import binascii
from base64 import b64decode
from operator import attrgetter
from typing import Any, NamedTuple
from urllib.parse import quote

from ._call import Call
from ._dossier import Document, Individual
from ._gates import APPROVED, check_gate
from ._ownership import wanted_application, wanted_document, wanted_individual
from ._pages import page
from ._problems import ProblemError, refuse
from ._requirements import EDD_TYPES, PROOF_OF_ADDRESS
from ._rules import APPLICATION_DOCUMENT, INDIVIDUAL_DOCUMENT, INDIVIDUAL_LINK, Rule, check_rules
from ._times import iso
from ._transitions import REVIEW_OF_ADDRESS
from ._wire import NO_CONTENT, Answer
from ._world import Application, World

MIB = 1 << 20
MEDIA_TYPES = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}


class Upload(NamedTuple):
    """One way to upload: what the document's type is called, the rules, and the file's largest size in bytes."""

    type_member: str
    rules: tuple[Rule, ...]
    limit: int


# Source: SPEC, the upload requests.
UPLOADS = {
    "createApplicationDocument": Upload("document_type", APPLICATION_DOCUMENT, 20 * MIB),
    "uploadIndividualDocument": Upload("type", INDIVIDUAL_DOCUMENT, 10 * MIB),
    "createApplicationDocumentUpload": Upload("document_type", APPLICATION_DOCUMENT, 0),
    "createAssociatedIndividualDocumentUpload": Upload("document_type", INDIVIDUAL_LINK, 0),
}


def upload(call: Call) -> Answer:
    """Store a document of the business, of its due diligence, or of a person. Source: SPEC, the two uploads."""
    application, document = new_document(call)
    limit = UPLOADS[call.route.operation].limit
    try:
        content = b64decode(call.body["file_content"], validate=True)
    except (binascii.Error, ValueError):
        raise refuse("file_content", "is not Base64", "invalid_format") from None
    if len(content) > limit:
        raise ProblemError(413, f"The file is larger than {limit // MIB} MB.")
    keep(call.world, document, content)
    application.to_fill().documents[document.id] = document
    arrived(call, application, document)
    return Answer(201, {"document_id": document.id})


def list_page(call: Call) -> Answer:
    """Return one page of an application's documents, in order of upload."""
    dossier = wanted_application(call).dossier
    query = call.query

    def matches(document: Document) -> bool:
        kind, category = query.get("document_type"), query.get("category")
        return category in (None, document.category) and kind in (None, document.type)

    shown, meta = page(dossier.documents.values(), query, attrgetter("id"), matches)
    rows = [_row(document, dossier.person(document.individual_id or "")) for document in shown]
    return Answer(200, {"data": rows, "meta": meta})


def download(call: Call) -> Answer:
    """Return a document's file. Source: SPEC; 409 until a link's upload is verified."""
    document = wanted_document(call, wanted_application(call))
    if not document.verified or document.content is None:
        raise ProblemError(409, "The upload of this document is not verified yet.")
    name = quote(document.filename or f"{document.id}.{document.file_type}")
    headers = [
        (b"content-disposition", f"attachment; filename*=UTF-8''{name}".encode()),
        (b"x-document-type", document.type.encode()),
        (b"x-file-type", document.file_type.encode()),
        (b"x-created-at", iso(int(document.created_at)).encode()),
    ]
    return Answer(200, None, MEDIA_TYPES[document.file_type], headers, raw=document.content)


def delete(call: Call) -> Answer:
    """Delete a document, while the application is pending. Source: SPEC, deleteOnboardingDocument."""
    application = wanted_application(call)
    document = wanted_document(call, application)
    check_gate(call.route.operation, application)
    forget(call.world, application, document)
    application.updated_at = call.now
    return NO_CONTENT


def new_document(call: Call) -> tuple[Application, Document]:
    """Return the application of an upload and the document it asks for, which holds no file and is not stored yet.

    Raises:
        ProblemError: 404, 403 or 400, whichever forbids it; 507 for one too many.
    """
    application = wanted_application(call)
    by_person = "individual_id" in call.path
    person = wanted_individual(call, application) if by_person else None
    operation = call.route.operation
    check_gate(operation, application)
    kind = UPLOADS[operation]
    body = call.body
    check_rules(body, kind.rules, call.now)
    document_type = body[kind.type_member]
    _check_late(application, document_type)
    limit = call.world.settings.document_limit
    if len(application.dossier.documents) >= limit:
        raise ProblemError(507, f"The mock holds {limit} documents of an application, its limit.")
    category = "identity" if person else "edd" if document_type in EDD_TYPES else "business"
    return application, Document(
        id=call.world.ids.ksuid(call.now),
        category=category,
        type=document_type,
        file_type=body["file_type"],
        created_at=call.now,
        individual_id=person.id if person else None,
        filename=body.get("filename"),
    )


def _check_late(application: Application, document_type: str) -> None:
    """After the approval, take nothing but an individual's proof of address. Source: SPEC, the document-uploads."""
    if application.status not in APPROVED:
        return
    if application.type != "individual" or document_type not in PROOF_OF_ADDRESS:
        raise ProblemError(403, f"An application that is {application.status} takes no such document.")


def arrived(call: Call, application: Application, document: Document) -> None:
    """Note that a document's file is there; a proof of address after the approval brings a reviewer back."""
    application.updated_at = call.now
    if application.status in APPROVED and document.type in PROOF_OF_ADDRESS:
        application.status = REVIEW_OF_ADDRESS.application_status or application.status
        application.review = application.review._replace(poa_status="submitted_pending_review")


def keep(world: World, document: Document, content: bytes) -> None:
    """Give a document its file.

    Raises:
        ProblemError: 507 if the mock then held more bytes than its limit.
    """
    held = world.document_bytes - len(document.content or b"") + len(content)
    if held > world.settings.document_bytes_limit:
        limit = world.settings.document_bytes_limit
        raise ProblemError(507, f"The mock holds {limit} bytes of documents, its limit: raise document_bytes_limit.")
    world.document_bytes = held
    document.content = content


def forget(world: World, application: Application, document: Document) -> None:
    """Remove a document with its file and its link."""
    world.document_bytes -= len(document.content or b"")
    world.uploads.pop(document.id, None)
    del application.dossier.documents[document.id]


def _row(document: Document, person: Individual | None) -> dict[str, Any]:
    """Return a document as the list shows it (SPEC, UploadedDocumentMetadata)."""
    shown = {
        "id": document.id,
        "category": document.category,
        "document_type": document.type,
        "file_type": document.file_type,
        "status": document.status,
        "created_at": iso(int(document.created_at)),
    }
    if document.filename is not None:
        shown["original_filename"] = document.filename
    if person is not None:
        shown["individual_id"] = person.id
        shown["individual_first_name"] = person.first_name
        shown["individual_last_name"] = person.last_name
    return shown
