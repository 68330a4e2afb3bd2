# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.known_document_status import KnownDocumentStatus
    from ..models.known_document_type import KnownDocumentType


class UploadedDocument(Model):
    """A document that was uploaded.

    Attributes:
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        document_type (KnownDocumentType | str): What a document is.
        status (KnownDocumentStatus | str): The state of a document.
        uploaded_at (datetime.datetime): When it was uploaded.
    """

    __slots__ = (
        "document_id",
        "document_type",
        "status",
        "uploaded_at",
    )

    document_id: str
    document_type: KnownDocumentType | str
    status: KnownDocumentStatus | str
    uploaded_at: datetime.datetime

    def __init__(
        self,
        document_id: str,
        document_type: KnownDocumentType | str,
        status: KnownDocumentStatus | str,
        uploaded_at: datetime.datetime,
    ) -> None:
        self.document_id = document_id
        self.document_type = document_type
        self.status = status
        self.uploaded_at = uploaded_at
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.document_id is not ABSENT:
            members["document_id"] = self.document_id
        if self.document_type is not ABSENT:
            members["document_type"] = self.document_type
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.uploaded_at is not ABSENT:
            members["uploaded_at"] = to_json(self.uploaded_at)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.document_id = take("document_id", UNSET)
        model.document_type = take("document_type", UNSET)
        model.status = take("status", UNSET)
        model.uploaded_at = to_datetime(take("uploaded_at", UNSET))
        model.additional_properties = members
        return model
