# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.application_document_type import ApplicationDocumentType
    from ..models.file_type import FileType


class ApplicationDocumentUploadRequest(Model):
    """A document of a business or its enhanced due diligence, with its file.

    Attributes:
        document_type (ApplicationDocumentType): A type of document of a business or its enhanced due diligence. The
            last three are taken since September 2026.
        file_type (FileType): The form of a file.
        file_content (str): The file in Base64, up to 20 MB when decoded.
        country (str): The country the document is from, ISO 3166-1 alpha-2.
        id_number (str | Unset): The document's number, 3 to 50 characters; required for formation documents.
        filename (str | Unset): The file's name, at most 100 characters.
        description (str | Unset): The document in words, at most 500 characters.
    """

    __slots__ = (
        "document_type",
        "file_type",
        "file_content",
        "country",
        "id_number",
        "filename",
        "description",
    )

    document_type: ApplicationDocumentType
    file_type: FileType
    file_content: str
    country: str
    id_number: str | Unset
    filename: str | Unset
    description: str | Unset

    def __init__(
        self,
        document_type: ApplicationDocumentType,
        file_type: FileType,
        file_content: str,
        country: str,
        id_number: str | Unset = UNSET,
        filename: str | Unset = UNSET,
        description: str | Unset = UNSET,
    ) -> None:
        self.document_type = document_type
        self.file_type = file_type
        self.file_content = file_content
        self.country = country
        self.id_number = id_number
        self.filename = filename
        self.description = description
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.document_type is not ABSENT:
            members["document_type"] = self.document_type
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
        if self.description is not ABSENT:
            members["description"] = self.description
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.document_type = take("document_type", UNSET)
        model.file_type = take("file_type", UNSET)
        model.file_content = take("file_content", UNSET)
        model.country = take("country", UNSET)
        model.id_number = take("id_number", UNSET)
        model.filename = take("filename", UNSET)
        model.description = take("description", UNSET)
        model.additional_properties = members
        return model
