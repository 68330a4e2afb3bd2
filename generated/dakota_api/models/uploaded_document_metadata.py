# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.known_document_category import KnownDocumentCategory
    from ..models.known_document_status import KnownDocumentStatus
    from ..models.known_document_type import KnownDocumentType


class UploadedDocumentMetadata(Model):
    """A document in a list.

    Attributes:
        id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        category (KnownDocumentCategory | str): Whose document it is.
        document_type (KnownDocumentType | str): What a document is.
        file_type (str): The file's form; for example `pdf`.
        status (KnownDocumentStatus | str): The state of a document.
        created_at (datetime.datetime): When it was uploaded.
        original_filename (str | Unset): The file's name when it was uploaded.
        individual_id (str | Unset): The person the document belongs to.
        individual_first_name (str | Unset): That person's first name.
        individual_last_name (str | Unset): That person's last name.
    """

    __slots__ = (
        "id",
        "category",
        "document_type",
        "file_type",
        "status",
        "created_at",
        "original_filename",
        "individual_id",
        "individual_first_name",
        "individual_last_name",
    )

    id: str
    category: KnownDocumentCategory | str
    document_type: KnownDocumentType | str
    file_type: str
    status: KnownDocumentStatus | str
    created_at: datetime.datetime
    original_filename: str | Unset
    individual_id: str | Unset
    individual_first_name: str | Unset
    individual_last_name: str | Unset

    def __init__(
        self,
        id: str,
        category: KnownDocumentCategory | str,
        document_type: KnownDocumentType | str,
        file_type: str,
        status: KnownDocumentStatus | str,
        created_at: datetime.datetime,
        original_filename: str | Unset = UNSET,
        individual_id: str | Unset = UNSET,
        individual_first_name: str | Unset = UNSET,
        individual_last_name: str | Unset = UNSET,
    ) -> None:
        self.id = id
        self.category = category
        self.document_type = document_type
        self.file_type = file_type
        self.status = status
        self.created_at = created_at
        self.original_filename = original_filename
        self.individual_id = individual_id
        self.individual_first_name = individual_first_name
        self.individual_last_name = individual_last_name
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.category is not ABSENT:
            members["category"] = self.category
        if self.document_type is not ABSENT:
            members["document_type"] = self.document_type
        if self.file_type is not ABSENT:
            members["file_type"] = self.file_type
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.created_at is not ABSENT:
            members["created_at"] = to_json(self.created_at)
        if self.original_filename is not ABSENT:
            members["original_filename"] = self.original_filename
        if self.individual_id is not ABSENT:
            members["individual_id"] = self.individual_id
        if self.individual_first_name is not ABSENT:
            members["individual_first_name"] = self.individual_first_name
        if self.individual_last_name is not ABSENT:
            members["individual_last_name"] = self.individual_last_name
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.category = take("category", UNSET)
        model.document_type = take("document_type", UNSET)
        model.file_type = take("file_type", UNSET)
        model.status = take("status", UNSET)
        model.created_at = to_datetime(take("created_at", UNSET))
        model.original_filename = take("original_filename", UNSET)
        model.individual_id = take("individual_id", UNSET)
        model.individual_first_name = take("individual_first_name", UNSET)
        model.individual_last_name = take("individual_last_name", UNSET)
        model.additional_properties = members
        return model
