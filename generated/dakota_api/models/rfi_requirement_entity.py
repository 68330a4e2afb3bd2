# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class RfiRequirementEntity(Model):
    """Whose document is asked for. Since September 2026.

    Attributes:
        kind (str | Unset): `business`, `individual` or `edd`.
        id (str | Unset): The individual; absent for the others.
    """

    __slots__ = (
        "kind",
        "id",
    )

    kind: str | Unset
    id: str | Unset

    def __init__(
        self,
        kind: str | Unset = UNSET,
        id: str | Unset = UNSET,
    ) -> None:
        self.kind = kind
        self.id = id
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.kind is not ABSENT:
            members["kind"] = self.kind
        if self.id is not ABSENT:
            members["id"] = self.id
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.kind = take("kind", UNSET)
        model.id = take("id", UNSET)
        model.additional_properties = members
        return model
