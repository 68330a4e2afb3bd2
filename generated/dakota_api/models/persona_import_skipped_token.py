# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class PersonaImportSkippedToken(Model):
    """A token that is malformed, given twice, or was imported before. Since September 2026.

    Attributes:
        token (str | Unset): The token.
        reason (str | Unset): Why it was skipped.
    """

    __slots__ = (
        "token",
        "reason",
    )

    token: str | Unset
    reason: str | Unset

    def __init__(
        self,
        token: str | Unset = UNSET,
        reason: str | Unset = UNSET,
    ) -> None:
        self.token = token
        self.reason = reason
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.token is not ABSENT:
            members["token"] = self.token
        if self.reason is not ABSENT:
            members["reason"] = self.reason
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.token = take("token", UNSET)
        model.reason = take("reason", UNSET)
        model.additional_properties = members
        return model
