# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    pass


class DetailsValidation(Model):
    """Which fields are missing.

    Attributes:
        ready (bool): Whether none is missing.
        missing_fields (list[str]): The names of the missing fields.
    """

    __slots__ = (
        "ready",
        "missing_fields",
    )

    ready: bool
    missing_fields: list[str]

    def __init__(
        self,
        ready: bool,
        missing_fields: list[str],
    ) -> None:
        self.ready = ready
        self.missing_fields = missing_fields
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.ready is not ABSENT:
            members["ready"] = self.ready
        if self.missing_fields is not ABSENT:
            members["missing_fields"] = self.missing_fields
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.ready = take("ready", UNSET)
        model.missing_fields = take("missing_fields", UNSET)
        model.additional_properties = members
        return model
