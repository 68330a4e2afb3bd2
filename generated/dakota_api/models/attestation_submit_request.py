# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_attestation_type import KnownAttestationType


class AttestationSubmitRequest(Model):
    """One attestation. `disclosure_id` and `disclosure_version` go together.

    Attributes:
        attestation_type (KnownAttestationType): The attestations known so far.
        timestamp (int): When it was attested, in Unix seconds.
        applicant_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        disclosure_id (str | Unset): The disclosure that was shown. Since September 2026.
        disclosure_version (str | Unset): The disclosure's version. Since September 2026.
        legal_document_version (str | Unset): The version of the legal document that was shown; 400 if another one is in
            force. Since September 2026.
    """

    __slots__ = (
        "attestation_type",
        "timestamp",
        "applicant_id",
        "disclosure_id",
        "disclosure_version",
        "legal_document_version",
    )

    attestation_type: KnownAttestationType
    timestamp: int
    applicant_id: str
    disclosure_id: str | Unset
    disclosure_version: str | Unset
    legal_document_version: str | Unset

    def __init__(
        self,
        attestation_type: KnownAttestationType,
        timestamp: int,
        applicant_id: str,
        disclosure_id: str | Unset = UNSET,
        disclosure_version: str | Unset = UNSET,
        legal_document_version: str | Unset = UNSET,
    ) -> None:
        self.attestation_type = attestation_type
        self.timestamp = timestamp
        self.applicant_id = applicant_id
        self.disclosure_id = disclosure_id
        self.disclosure_version = disclosure_version
        self.legal_document_version = legal_document_version
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.attestation_type is not ABSENT:
            members["attestation_type"] = self.attestation_type
        if self.timestamp is not ABSENT:
            members["timestamp"] = self.timestamp
        if self.applicant_id is not ABSENT:
            members["applicant_id"] = self.applicant_id
        if self.disclosure_id is not ABSENT:
            members["disclosure_id"] = self.disclosure_id
        if self.disclosure_version is not ABSENT:
            members["disclosure_version"] = self.disclosure_version
        if self.legal_document_version is not ABSENT:
            members["legal_document_version"] = self.legal_document_version
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.attestation_type = take("attestation_type", UNSET)
        model.timestamp = take("timestamp", UNSET)
        model.applicant_id = take("applicant_id", UNSET)
        model.disclosure_id = take("disclosure_id", UNSET)
        model.disclosure_version = take("disclosure_version", UNSET)
        model.legal_document_version = take("legal_document_version", UNSET)
        model.additional_properties = members
        return model
