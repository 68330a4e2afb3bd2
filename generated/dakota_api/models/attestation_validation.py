# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.completed_attestation import CompletedAttestation
    from ..models.known_attestation_type import KnownAttestationType


class AttestationValidation(Model):
    """The attestations given and missing.

    Attributes:
        completed (list[CompletedAttestation]): The attestations given.
        missing (list[KnownAttestationType | str]): The attestations not yet given.
    """

    __slots__ = (
        "completed",
        "missing",
    )

    completed: list[CompletedAttestation]
    missing: list[KnownAttestationType | str]

    def __init__(
        self,
        completed: list[CompletedAttestation],
        missing: list[KnownAttestationType | str],
    ) -> None:
        self.completed = completed
        self.missing = missing
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.completed is not ABSENT:
            members["completed"] = to_json(self.completed)
        if self.missing is not ABSENT:
            members["missing"] = self.missing
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
        model.additional_properties = members
        return model
