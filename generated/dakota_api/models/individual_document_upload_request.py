# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_date, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.file_type import FileType
    from ..models.individual_document_type import IndividualDocumentType


class IndividualDocumentUploadRequest(Model):
    """A person's document, with its file.

    Attributes:
        type_ (IndividualDocumentType): A type of document of a person. The last two are taken since September 2026, and
            from Colombia only.
        file_type (FileType): The form of a file.
        file_content (str): The file in Base64, up to 10 MB when decoded.
        country (str): The country the document is from, ISO 3166-1 alpha-2.
        id_number (str | Unset): The document's number; required for identity documents.
        filename (str | Unset): The file's name, at most 100 characters.
        valid_until (datetime.date | Unset): The last day on which the document is valid.
    """

    __slots__ = (
        "type_",
        "file_type",
        "file_content",
        "country",
        "id_number",
        "filename",
        "valid_until",
    )

    type_: IndividualDocumentType
    file_type: FileType
    file_content: str
    country: str
    id_number: str | Unset
    filename: str | Unset
    valid_until: datetime.date | Unset

    def __init__(
        self,
        type_: IndividualDocumentType,
        file_type: FileType,
        file_content: str,
        country: str,
        id_number: str | Unset = UNSET,
        filename: str | Unset = UNSET,
        valid_until: datetime.date | Unset = UNSET,
    ) -> None:
        self.type_ = type_
        self.file_type = file_type
        self.file_content = file_content
        self.country = country
        self.id_number = id_number
        self.filename = filename
        self.valid_until = valid_until
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.file_type is not ABSENT:
            members["file_type"] = self.file_type
        if self.file_content is not ABSENT:
            members["file_content"] = self.file_content
        if self.country is not ABSENT:
            members["country"] = self.country
        if self.id_number is not ABSENT:
            members["id_number"] = self.id_number
        if self.filename is not ABSENT:
            members["filename"] = self.filename
        if self.valid_until is not ABSENT:
            members["valid_until"] = to_json(self.valid_until)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.type_ = take("type", UNSET)
        model.file_type = take("file_type", UNSET)
        model.file_content = take("file_content", UNSET)
        model.country = take("country", UNSET)
        model.id_number = take("id_number", UNSET)
        model.filename = take("filename", UNSET)
        model.valid_until = to_date(take("valid_until", UNSET))
        model.additional_properties = members
        return model
