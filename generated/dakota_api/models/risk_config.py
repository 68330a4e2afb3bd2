# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    pass


class RiskConfig(Model):
    """The limits between the risk levels, in percent.

    Attributes:
        threshold_low (float): Up to here the risk is low.
        threshold_high (float): From here on the risk is high.
    """

    __slots__ = (
        "threshold_low",
        "threshold_high",
    )

    threshold_low: float
    threshold_high: float

    def __init__(
        self,
        threshold_low: float,
        threshold_high: float,
    ) -> None:
        self.threshold_low = threshold_low
        self.threshold_high = threshold_high
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.threshold_low is not ABSENT:
            members["threshold_low"] = self.threshold_low
        if self.threshold_high is not ABSENT:
            members["threshold_high"] = self.threshold_high
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.threshold_low = take("threshold_low", UNSET)
        model.threshold_high = take("threshold_high", UNSET)
        model.additional_properties = members
        return model
