"""What goes into and comes out of the calls about documents."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

import attrs

from .._effects import Answer, Request
from .._values import moment

if TYPE_CHECKING:
    from dakota_api.models import ApplicationDocumentType, FileType, IndividualDocumentType

MEDIA_TYPES = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}
_FILENAME = re.compile(r"""filename\s*=\s*(?:"([^"]*)"|([^;\s]+))""", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class ApplicationDocument:
    """A document of a business or of its enhanced due diligence. `country`: two letters, ISO 3166-1.

    `id_number` has 3 to 50 characters and is required for formation documents.
    """

    document_type: ApplicationDocumentType
    file_type: FileType
    country: str
    id_number: str | None = attrs.field(default=None, repr=False)
    filename: str | None = attrs.field(default=None, repr=False)
    description: str | None = attrs.field(default=None, repr=False)


@attrs.frozen(kw_only=True)
class IndividualDocument:
    """A document of a person. `id_number` is required for identity documents."""

    document_type: IndividualDocumentType
    file_type: FileType
    country: str
    id_number: str | None = attrs.field(default=None, repr=False)
    filename: str | None = attrs.field(default=None, repr=False)
    valid_until: date | None = None


@attrs.frozen
class Download:
    """A document's file. `filename` is a plain name without a folder, whatever the server says."""

    content: bytes = attrs.field(repr=False)
    content_type: str
    filename: str | None = attrs.field(repr=False)
    document_type: str | None
    file_type: str | None
    created_at: datetime | None


def read_download(_: Request, answer: Answer) -> Download:
    """Read a file with what its headers tell."""
    headers = answer.headers
    created_at = headers.get("x-created-at") or headers.get("x-document-created-at")
    return Download(
        content=answer.content,
        content_type=headers.get("content-type", "application/octet-stream").partition(";")[0].strip(),
        filename=_filename(headers.get("content-disposition", "")),
        document_type=headers.get("x-document-type"),
        file_type=headers.get("x-file-type") or headers.get("x-document-file-type"),
        created_at=moment(_number_or_text(created_at)),
    )


def _number_or_text(value: str | None) -> int | str | None:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 20 else value


def _filename(disposition: str) -> str | None:
    found = _FILENAME.search(disposition)
    name = re.split(r"[/\\]", (found[1] or found[2] or "") if found else "")[-1]
    return name if name.strip(". ") and name.isprintable() else None
