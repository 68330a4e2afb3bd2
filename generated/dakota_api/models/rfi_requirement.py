# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.known_document_purpose import KnownDocumentPurpose
    from ..models.known_document_type import KnownDocumentType
    from ..models.known_rfi_document_status import KnownRfiDocumentStatus
    from ..models.known_rfi_requirement_type import KnownRfiRequirementType
    from ..models.rfi_requirement_entity import RfiRequirementEntity


class RfiRequirement(Model):
    """One thing that is asked for: a document (by `document_type` or `purpose`, of `entity`, with `status`), a field
    (by `path`), or the answer to a question (by `key` and `prompt`). Since September 2026.

        Attributes:
            type_ (KnownRfiRequirementType | str): What is asked for.
            document_type (KnownDocumentType | str | Unset): What a document is.
            purpose (KnownDocumentPurpose | str | Unset): What a document is to prove.
            entity (RfiRequirementEntity | Unset): Whose document is asked for. Since September 2026.
            status (KnownRfiDocumentStatus | str | Unset): Whether there is a document already.
            path (str | Unset): The field to correct.
            key (str | Unset): The question's identifier.
            prompt (str | Unset): The question.
            require_document (bool | Unset): Whether the answer must come with a document.
    """

    __slots__ = (
        "type_",
        "document_type",
        "purpose",
        "entity",
        "status",
        "path",
        "key",
        "prompt",
        "require_document",
    )

    type_: KnownRfiRequirementType | str
    document_type: KnownDocumentType | str | Unset
    purpose: KnownDocumentPurpose | str | Unset
    entity: RfiRequirementEntity | Unset
    status: KnownRfiDocumentStatus | str | Unset
    path: str | Unset
    key: str | Unset
    prompt: str | Unset
    require_document: bool | Unset

    def __init__(
        self,
        type_: KnownRfiRequirementType | str,
        document_type: KnownDocumentType | str | Unset = UNSET,
        purpose: KnownDocumentPurpose | str | Unset = UNSET,
        entity: RfiRequirementEntity | Unset = UNSET,
        status: KnownRfiDocumentStatus | str | Unset = UNSET,
        path: str | Unset = UNSET,
        key: str | Unset = UNSET,
        prompt: str | Unset = UNSET,
        require_document: bool | Unset = UNSET,
    ) -> None:
        self.type_ = type_
        self.document_type = document_type
        self.purpose = purpose
        self.entity = entity
        self.status = status
        self.path = path
        self.key = key
        self.prompt = prompt
        self.require_document = require_document
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.document_type is not ABSENT:
            members["document_type"] = self.document_type
        if self.purpose is not ABSENT:
            members["purpose"] = self.purpose
        if self.entity is not ABSENT:
            members["entity"] = to_json(self.entity)
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.path is not ABSENT:
            members["path"] = self.path
        if self.key is not ABSENT:
            members["key"] = self.key
        if self.prompt is not ABSENT:
            members["prompt"] = self.prompt
        if self.require_document is not ABSENT:
            members["require_document"] = self.require_document
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.type_ = take("type", UNSET)
        model.document_type = take("document_type", UNSET)
        model.purpose = take("purpose", UNSET)
        value = take("entity", UNSET)
        model.entity = models.RfiRequirementEntity.from_dict(value) if isinstance(value, dict) else value
        model.status = take("status", UNSET)
        model.path = take("path", UNSET)
        model.key = take("key", UNSET)
        model.prompt = take("prompt", UNSET)
        model.require_document = take("require_document", UNSET)
        model.additional_properties = members
        return model
