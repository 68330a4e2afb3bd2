# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.completed_attestation import CompletedAttestation
    from ..models.known_attestation_type import KnownAttestationType
    from ..models.outstanding_legal_document import OutstandingLegalDocument


class AttestationValidation(Model):
    """The attestations given and missing.

    Attributes:
        completed (list[CompletedAttestation]): The attestations given.
        missing (list[KnownAttestationType | str]): The attestations not yet given.
        ready (bool | Unset): Whether none is missing. Always there since September 2026.
        missing_documents (list[OutstandingLegalDocument] | Unset): The legal documents not yet accepted. Since
            September 2026.
    """

    __slots__ = (
        "completed",
        "missing",
        "ready",
        "missing_documents",
    )

    completed: list[CompletedAttestation]
    missing: list[KnownAttestationType | str]
    ready: bool | Unset
    missing_documents: list[OutstandingLegalDocument] | Unset

    def __init__(
        self,
        completed: list[CompletedAttestation],
        missing: list[KnownAttestationType | str],
        ready: bool | Unset = UNSET,
        missing_documents: list[OutstandingLegalDocument] | Unset = UNSET,
    ) -> None:
        self.completed = completed
        self.missing = missing
        self.ready = ready
        self.missing_documents = missing_documents
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.completed is not ABSENT:
            members["completed"] = to_json(self.completed)
        if self.missing is not ABSENT:
            members["missing"] = self.missing
        if self.ready is not ABSENT:
            members["ready"] = self.ready
        if self.missing_documents is not ABSENT:
            members["missing_documents"] = to_json(self.missing_documents)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("completed", UNSET)
        model.completed = (
            [
                models.CompletedAttestation.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.missing = take("missing", UNSET)
        model.ready = take("ready", UNSET)
        value = take("missing_documents", UNSET)
        model.missing_documents = (
            [
                models.OutstandingLegalDocument.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
