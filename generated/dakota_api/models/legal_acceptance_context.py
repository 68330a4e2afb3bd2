# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.accepted_agreement import AcceptedAgreement
    from ..models.legal_acceptance_attestor import LegalAcceptanceAttestor
    from ..models.outstanding_legal_document import OutstandingLegalDocument


class LegalAcceptanceContext(Model):
    """The agreements of an application. What the members are called is our guess, so read what comes. Since September
    2026.

        Attributes:
            outstanding (list[OutstandingLegalDocument] | Unset): The agreements owed, at the versions in force.
            accepted (list[AcceptedAgreement] | Unset): The agreements accepted, at the versions accepted.
            attestors (list[LegalAcceptanceAttestor] | Unset): Who may accept agreements for the application.
    """

    __slots__ = (
        "outstanding",
        "accepted",
        "attestors",
    )

    outstanding: list[OutstandingLegalDocument] | Unset
    accepted: list[AcceptedAgreement] | Unset
    attestors: list[LegalAcceptanceAttestor] | Unset

    def __init__(
        self,
        outstanding: list[OutstandingLegalDocument] | Unset = UNSET,
        accepted: list[AcceptedAgreement] | Unset = UNSET,
        attestors: list[LegalAcceptanceAttestor] | Unset = UNSET,
    ) -> None:
        self.outstanding = outstanding
        self.accepted = accepted
        self.attestors = attestors
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.outstanding is not ABSENT:
            members["outstanding"] = to_json(self.outstanding)
        if self.accepted is not ABSENT:
            members["accepted"] = to_json(self.accepted)
        if self.attestors is not ABSENT:
            members["attestors"] = to_json(self.attestors)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("outstanding", UNSET)
        model.outstanding = (
            [
                models.OutstandingLegalDocument.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        value = take("accepted", UNSET)
        model.accepted = (
            [
                models.AcceptedAgreement.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        value = take("attestors", UNSET)
        model.attestors = (
            [
                models.LegalAcceptanceAttestor.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
