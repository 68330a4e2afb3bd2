# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.sandbox_scenario import SandboxScenario


class SandboxScenarioList(Model):
    """All scenarios, on one page.

    Attributes:
        scenarios (list[SandboxScenario]): The scenarios.
    """

    __slots__ = ("scenarios",)

    scenarios: list[SandboxScenario]

    def __init__(
        self,
        scenarios: list[SandboxScenario],
    ) -> None:
        self.scenarios = scenarios
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.scenarios is not ABSENT:
            members["scenarios"] = to_json(self.scenarios)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("scenarios", UNSET)
        model.scenarios = (
            [
                models.SandboxScenario.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
