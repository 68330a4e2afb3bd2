# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.attestation_record import AttestationRecord


class AttestationData(Model):
    """The attestations given, by type.

    Attributes:
        information_accuracy (AttestationRecord | Unset): When and by whom an attestation was given.
        terms_of_service (AttestationRecord | Unset): When and by whom an attestation was given.
        privacy_policy (AttestationRecord | Unset): When and by whom an attestation was given.
        funds_transfer_agreement (AttestationRecord | Unset): When and by whom an attestation was given.
        lead_bank_privacy_policy (AttestationRecord | Unset): When and by whom an attestation was given.
        e_sign (AttestationRecord | Unset): When and by whom an attestation was given.
    """

    __slots__ = (
        "information_accuracy",
        "terms_of_service",
        "privacy_policy",
        "funds_transfer_agreement",
        "lead_bank_privacy_policy",
        "e_sign",
    )

    information_accuracy: AttestationRecord | Unset
    terms_of_service: AttestationRecord | Unset
    privacy_policy: AttestationRecord | Unset
    funds_transfer_agreement: AttestationRecord | Unset
    lead_bank_privacy_policy: AttestationRecord | Unset
    e_sign: AttestationRecord | Unset

    def __init__(
        self,
        information_accuracy: AttestationRecord | Unset = UNSET,
        terms_of_service: AttestationRecord | Unset = UNSET,
        privacy_policy: AttestationRecord | Unset = UNSET,
        funds_transfer_agreement: AttestationRecord | Unset = UNSET,
        lead_bank_privacy_policy: AttestationRecord | Unset = UNSET,
        e_sign: AttestationRecord | Unset = UNSET,
    ) -> None:
        self.information_accuracy = information_accuracy
        self.terms_of_service = terms_of_service
        self.privacy_policy = privacy_policy
        self.funds_transfer_agreement = funds_transfer_agreement
        self.lead_bank_privacy_policy = lead_bank_privacy_policy
        self.e_sign = e_sign
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.information_accuracy is not ABSENT:
            members["information_accuracy"] = to_json(self.information_accuracy)
        if self.terms_of_service is not ABSENT:
            members["terms_of_service"] = to_json(self.terms_of_service)
        if self.privacy_policy is not ABSENT:
            members["privacy_policy"] = to_json(self.privacy_policy)
        if self.funds_transfer_agreement is not ABSENT:
            members["funds_transfer_agreement"] = to_json(self.funds_transfer_agreement)
        if self.lead_bank_privacy_policy is not ABSENT:
            members["lead_bank_privacy_policy"] = to_json(self.lead_bank_privacy_policy)
        if self.e_sign is not ABSENT:
            members["e_sign"] = to_json(self.e_sign)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("information_accuracy", UNSET)
        model.information_accuracy = models.AttestationRecord.from_dict(value) if isinstance(value, dict) else value
        value = take("terms_of_service", UNSET)
        model.terms_of_service = models.AttestationRecord.from_dict(value) if isinstance(value, dict) else value
        value = take("privacy_policy", UNSET)
        model.privacy_policy = models.AttestationRecord.from_dict(value) if isinstance(value, dict) else value
        value = take("funds_transfer_agreement", UNSET)
        model.funds_transfer_agreement = models.AttestationRecord.from_dict(value) if isinstance(value, dict) else value
        value = take("lead_bank_privacy_policy", UNSET)
        model.lead_bank_privacy_policy = models.AttestationRecord.from_dict(value) if isinstance(value, dict) else value
        value = take("e_sign", UNSET)
        model.e_sign = models.AttestationRecord.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
