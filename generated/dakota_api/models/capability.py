# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.capability_requirement import CapabilityRequirement
    from ..models.known_capability_status import KnownCapabilityStatus


class Capability(Model):
    """One thing a customer can do, such as to use a payment rail. Since September 2026.

    Attributes:
        capability (str): The capability; for example `international_wire`.
        status (KnownCapabilityStatus | str): Whether a customer can use a capability.
        requirements (list[CapabilityRequirement]): What is outstanding; empty if nothing.
    """

    __slots__ = (
        "capability",
        "status",
        "requirements",
    )

    capability: str
    status: KnownCapabilityStatus | str
    requirements: list[CapabilityRequirement]

    def __init__(
        self,
        capability: str,
        status: KnownCapabilityStatus | str,
        requirements: list[CapabilityRequirement],
    ) -> None:
        self.capability = capability
        self.status = status
        self.requirements = requirements
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.capability is not ABSENT:
            members["capability"] = self.capability
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.requirements is not ABSENT:
            members["requirements"] = to_json(self.requirements)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.capability = take("capability", UNSET)
        model.status = take("status", UNSET)
        value = take("requirements", UNSET)
        model.requirements = (
            [
                models.CapabilityRequirement.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
