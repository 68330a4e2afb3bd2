# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.missing_document import MissingDocument
    from ..models.uploaded_document import UploadedDocument


class DocumentInfo(Model):
    """Which documents are there and which are missing.

    Attributes:
        uploaded_documents (list[UploadedDocument]): The documents that were uploaded.
        missing_documents (list[MissingDocument]): The documents that are missing.
    """

    __slots__ = (
        "uploaded_documents",
        "missing_documents",
    )

    uploaded_documents: list[UploadedDocument]
    missing_documents: list[MissingDocument]

    def __init__(
        self,
        uploaded_documents: list[UploadedDocument],
        missing_documents: list[MissingDocument],
    ) -> None:
        self.uploaded_documents = uploaded_documents
        self.missing_documents = missing_documents
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.uploaded_documents is not ABSENT:
            members["uploaded_documents"] = to_json(self.uploaded_documents)
        if self.missing_documents is not ABSENT:
            members["missing_documents"] = to_json(self.missing_documents)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("uploaded_documents", UNSET)
        model.uploaded_documents = (
            [
                models.UploadedDocument.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        value = take("missing_documents", UNSET)
        model.missing_documents = (
            [
                models.MissingDocument.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
