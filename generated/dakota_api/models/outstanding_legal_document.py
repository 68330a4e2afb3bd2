# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class OutstandingLegalDocument(Model):
    """An agreement that is owed. Since September 2026.

    Attributes:
        key (str | Unset): The document's key.
        version (str | Unset): The version in force.
        title (str | Unset): The document's title.
    """

    __slots__ = (
        "key",
        "version",
        "title",
    )

    key: str | Unset
    version: str | Unset
    title: str | Unset

    def __init__(
        self,
        key: str | Unset = UNSET,
        version: str | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> None:
        self.key = key
        self.version = version
        self.title = title
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.key is not ABSENT:
            members["key"] = self.key
        if self.version is not ABSENT:
            members["version"] = self.version
        if self.title is not ABSENT:
            members["title"] = self.title
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.key = take("key", UNSET)
        model.version = take("version", UNSET)
        model.title = take("title", UNSET)
        model.additional_properties = members
        return model
