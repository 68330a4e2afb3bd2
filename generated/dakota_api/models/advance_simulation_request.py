# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class AdvanceSimulationRequest(Model):
    """How to move a simulation on.

    Attributes:
        action (str): One of `advance_actions_available`.
        reason_code (str | Unset): Why.
    """

    __slots__ = (
        "action",
        "reason_code",
    )

    action: str
    reason_code: str | Unset

    def __init__(
        self,
        action: str,
        reason_code: str | Unset = UNSET,
    ) -> None:
        self.action = action
        self.reason_code = reason_code
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.action is not ABSENT:
            members["action"] = self.action
        if self.reason_code is not ABSENT:
            members["reason_code"] = self.reason_code
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.action = take("action", UNSET)
        model.reason_code = take("reason_code", UNSET)
        model.additional_properties = members
        return model
