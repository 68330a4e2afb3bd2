# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.details_validation import DetailsValidation
    from ..models.document_validation import DocumentValidation


class EntityValidation(Model):
    """What one business or person has and lacks.

    Attributes:
        ready (bool): Whether nothing is missing.
        details (DetailsValidation): Which fields are missing.
        documents (DocumentValidation): Which documents are there and which are missing.
        id (str | Unset): An identifier of 27 letters and digits; it sorts by time of creation.
    """

    __slots__ = (
        "ready",
        "details",
        "documents",
        "id",
    )

    ready: bool
    details: DetailsValidation
    documents: DocumentValidation
    id: str | Unset

    def __init__(
        self,
        ready: bool,
        details: DetailsValidation,
        documents: DocumentValidation,
        id: str | Unset = UNSET,
    ) -> None:
        self.ready = ready
        self.details = details
        self.documents = documents
        self.id = id
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.ready is not ABSENT:
            members["ready"] = self.ready
        if self.details is not ABSENT:
            members["details"] = to_json(self.details)
        if self.documents is not ABSENT:
            members["documents"] = to_json(self.documents)
        if self.id is not ABSENT:
            members["id"] = self.id
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.ready = take("ready", UNSET)
        value = take("details", UNSET)
        model.details = models.DetailsValidation.from_dict(value) if isinstance(value, dict) else value
        value = take("documents", UNSET)
        model.documents = models.DocumentValidation.from_dict(value) if isinstance(value, dict) else value
        model.id = take("id", UNSET)
        model.additional_properties = members
        return model
