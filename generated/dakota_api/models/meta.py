# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    pass


class Meta(Model):
    """Where a page lies in its list.

    Attributes:
        total_count (int): The number of objects on all pages.
        has_more_after (bool): Whether a page follows; ask for it with `starting_after`.
        has_more_before (bool): Whether a page precedes; ask for it with `ending_before`.
    """

    __slots__ = (
        "total_count",
        "has_more_after",
        "has_more_before",
    )

    total_count: int
    has_more_after: bool
    has_more_before: bool

    def __init__(
        self,
        total_count: int,
        has_more_after: bool,
        has_more_before: bool,
    ) -> None:
        self.total_count = total_count
        self.has_more_after = has_more_after
        self.has_more_before = has_more_before
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.total_count is not ABSENT:
            members["total_count"] = self.total_count
        if self.has_more_after is not ABSENT:
            members["has_more_after"] = self.has_more_after
        if self.has_more_before is not ABSENT:
            members["has_more_before"] = self.has_more_before
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.total_count = take("total_count", UNSET)
        model.has_more_after = take("has_more_after", UNSET)
        model.has_more_before = take("has_more_before", UNSET)
        model.additional_properties = members
        return model
