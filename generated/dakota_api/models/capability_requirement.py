# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_capability_requirement_type import KnownCapabilityRequirementType
    from ..models.known_requirement_severity import KnownRequirementSeverity


class CapabilityRequirement(Model):
    """Something a capability still takes. Since September 2026.

    Attributes:
        type_ (KnownCapabilityRequirementType | str): A kind of requirement.
        key (str): The terms' key or the document's type.
        title (str): The requirement in words.
        severity (KnownRequirementSeverity | str): How much a requirement holds up.
        version (str | Unset): The version of the terms.
        url (str | Unset): Where it can be met.
    """

    __slots__ = (
        "type_",
        "key",
        "title",
        "severity",
        "version",
        "url",
    )

    type_: KnownCapabilityRequirementType | str
    key: str
    title: str
    severity: KnownRequirementSeverity | str
    version: str | Unset
    url: str | Unset

    def __init__(
        self,
        type_: KnownCapabilityRequirementType | str,
        key: str,
        title: str,
        severity: KnownRequirementSeverity | str,
        version: str | Unset = UNSET,
        url: str | Unset = UNSET,
    ) -> None:
        self.type_ = type_
        self.key = key
        self.title = title
        self.severity = severity
        self.version = version
        self.url = url
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.key is not ABSENT:
            members["key"] = self.key
        if self.title is not ABSENT:
            members["title"] = self.title
        if self.severity is not ABSENT:
            members["severity"] = self.severity
        if self.version is not ABSENT:
            members["version"] = self.version
        if self.url is not ABSENT:
            members["url"] = self.url
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.type_ = take("type", UNSET)
        model.key = take("key", UNSET)
        model.title = take("title", UNSET)
        model.severity = take("severity", UNSET)
        model.version = take("version", UNSET)
        model.url = take("url", UNSET)
        model.additional_properties = members
        return model
