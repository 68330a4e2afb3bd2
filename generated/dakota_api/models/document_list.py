# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.meta import Meta
    from ..models.uploaded_document_metadata import UploadedDocumentMetadata


class DocumentList(Model):
    """One page of documents.

    Attributes:
        data (list[UploadedDocumentMetadata]): The documents of this page.
        meta (Meta): Where a page lies in its list.
    """

    __slots__ = (
        "data",
        "meta",
    )

    data: list[UploadedDocumentMetadata]
    meta: Meta

    def __init__(
        self,
        data: list[UploadedDocumentMetadata],
        meta: Meta,
    ) -> None:
        self.data = data
        self.meta = meta
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.data is not ABSENT:
            members["data"] = to_json(self.data)
        if self.meta is not ABSENT:
            members["meta"] = to_json(self.meta)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("data", UNSET)
        model.data = (
            [
                models.UploadedDocumentMetadata.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        value = take("meta", UNSET)
        model.meta = models.Meta.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
