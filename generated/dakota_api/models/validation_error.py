# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class ValidationError(Model):
    """One wrong member of a request.

    Attributes:
        field (str): The member's path, joined by dots.
        message (str): What is wrong with it.
        code (str | Unset): What is wrong with it, for programs; for example `invalid_format`.
    """

    __slots__ = (
        "field",
        "message",
        "code",
    )

    field: str
    message: str
    code: str | Unset

    def __init__(
        self,
        field: str,
        message: str,
        code: str | Unset = UNSET,
    ) -> None:
        self.field = field
        self.message = message
        self.code = code
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.field is not ABSENT:
            members["field"] = self.field
        if self.message is not ABSENT:
            members["message"] = self.message
        if self.code is not ABSENT:
            members["code"] = self.code
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.field = take("field", UNSET)
        model.message = take("message", UNSET)
        model.code = take("code", UNSET)
        model.additional_properties = members
        return model
