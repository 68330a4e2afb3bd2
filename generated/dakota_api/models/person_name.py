# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class PersonName(Model):
    """A person's name.

    Attributes:
        first (str): First name.
        last (str): Last name.
        middle (str | Unset): Middle name.
    """

    __slots__ = (
        "first",
        "last",
        "middle",
    )

    first: str
    last: str
    middle: str | Unset

    def __init__(
        self,
        first: str,
        last: str,
        middle: str | Unset = UNSET,
    ) -> None:
        self.first = first
        self.last = last
        self.middle = middle
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.first is not ABSENT:
            members["first"] = self.first
        if self.last is not ABSENT:
            members["last"] = self.last
        if self.middle is not ABSENT:
            members["middle"] = self.middle
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.first = take("first", UNSET)
        model.last = take("last", UNSET)
        model.middle = take("middle", UNSET)
        model.additional_properties = members
        return model
