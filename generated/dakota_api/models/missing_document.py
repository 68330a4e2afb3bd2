# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_document_purpose import KnownDocumentPurpose
    from ..models.known_document_type import KnownDocumentType


class MissingDocument(Model):
    """A document that is missing.

    Attributes:
        purpose (KnownDocumentPurpose | str): What a document is to prove.
        accepted_types (list[KnownDocumentType | str]): The types of documents that prove it; one is enough.
        description (str): The document wanted, in words.
        required (bool | Unset): False where the document is welcome but not needed.
    """

    __slots__ = (
        "purpose",
        "accepted_types",
        "description",
        "required",
    )

    purpose: KnownDocumentPurpose | str
    accepted_types: list[KnownDocumentType | str]
    description: str
    required: bool | Unset

    def __init__(
        self,
        purpose: KnownDocumentPurpose | str,
        accepted_types: list[KnownDocumentType | str],
        description: str,
        required: bool | Unset = UNSET,
    ) -> None:
        self.purpose = purpose
        self.accepted_types = accepted_types
        self.description = description
        self.required = required
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.purpose is not ABSENT:
            members["purpose"] = self.purpose
        if self.accepted_types is not ABSENT:
            members["accepted_types"] = self.accepted_types
        if self.description is not ABSENT:
            members["description"] = self.description
        if self.required is not ABSENT:
            members["required"] = self.required
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.purpose = take("purpose", UNSET)
        model.accepted_types = take("accepted_types", UNSET)
        model.description = take("description", UNSET)
        model.required = take("required", UNSET)
        model.additional_properties = members
        return model
