# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_kyc_rule_type import KnownKycRuleType


class KycAdditionalInfoRules(Model):
    """How many of the additional fields are wanted.

    Attributes:
        type_ (KnownKycRuleType | str | Unset): Whether any or all fields are wanted.
        min_required (int | Unset): How many at least.
    """

    __slots__ = (
        "type_",
        "min_required",
    )

    type_: KnownKycRuleType | str | Unset
    min_required: int | Unset

    def __init__(
        self,
        type_: KnownKycRuleType | str | Unset = UNSET,
        min_required: int | Unset = UNSET,
    ) -> None:
        self.type_ = type_
        self.min_required = min_required
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.min_required is not ABSENT:
            members["min_required"] = self.min_required
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.type_ = take("type", UNSET)
        model.min_required = take("min_required", UNSET)
        model.additional_properties = members
        return model
