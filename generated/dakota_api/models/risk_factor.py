# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    from ..models.known_risk_level import KnownRiskLevel


class RiskFactor(Model):
    """One factor of a risk rating.

    Attributes:
        name (str): The factor's name; for example `country_risk`.
        value (int): 1 for low, 2 for medium, 3 for high risk.
        level (KnownRiskLevel | str): A risk as a level.
        input_ (str): The value that was rated.
        description (str): What the factor rates.
        reason (str): Why it was rated so.
        prohibited (bool): Whether this factor alone prohibits onboarding.
    """

    __slots__ = (
        "name",
        "value",
        "level",
        "input_",
        "description",
        "reason",
        "prohibited",
    )

    name: str
    value: int
    level: KnownRiskLevel | str
    input_: str
    description: str
    reason: str
    prohibited: bool

    def __init__(
        self,
        name: str,
        value: int,
        level: KnownRiskLevel | str,
        input_: str,
        description: str,
        reason: str,
        prohibited: bool,
    ) -> None:
        self.name = name
        self.value = value
        self.level = level
        self.input_ = input_
        self.description = description
        self.reason = reason
        self.prohibited = prohibited
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.name is not ABSENT:
            members["name"] = self.name
        if self.value is not ABSENT:
            members["value"] = self.value
        if self.level is not ABSENT:
            members["level"] = self.level
        if self.input_ is not ABSENT:
            members["input"] = self.input_
        if self.description is not ABSENT:
            members["description"] = self.description
        if self.reason is not ABSENT:
            members["reason"] = self.reason
        if self.prohibited is not ABSENT:
            members["prohibited"] = self.prohibited
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.name = take("name", UNSET)
        model.value = take("value", UNSET)
        model.level = take("level", UNSET)
        model.input_ = take("input", UNSET)
        model.description = take("description", UNSET)
        model.reason = take("reason", UNSET)
        model.prohibited = take("prohibited", UNSET)
        model.additional_properties = members
        return model
