"""The legal documents that customers accept; they take no credential."""

from __future__ import annotations

from ._call import Call
from ._legal import LEGAL_DOCUMENTS
from ._problems import ProblemError
from ._wire import Answer


def list_all(_: Call) -> Answer:
    """Return the version in force of each document, without its text. Source: NEW, listLegalDocuments."""
    rows = LEGAL_DOCUMENTS.values()
    return Answer(200, {"data": [{"key": row.key, "version": row.version, "title": row.title} for row in rows]})


def get(call: Call) -> Answer:
    """Return the text of a document. Source: NEW, getLegalDocument."""
    document = LEGAL_DOCUMENTS.get(call.path["document_key"])
    if document is None:
        raise ProblemError(404, "There is no legal document with this key.")
    version = call.query.get("version", document.version)
    if version not in document.versions:
        raise ProblemError(404, "The document has no such version.")
    shown = {"key": document.key, "version": version, "title": document.title, "content": document.text(version)}
    return Answer(200, shown)
