# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class SumsubRiskLabels(Model):
    """The risks Sumsub found.

    Attributes:
        device (list[str] | Unset): Risks of the device; for example `VPN`.
        cross_check (list[str] | Unset): Risks from comparing with other data; for example `BLACKLIST`.
        attempt_id (str | Unset): The attempt they were found in.
        created_at (str | Unset): When they were found, passed on as text.
    """

    __slots__ = (
        "device",
        "cross_check",
        "attempt_id",
        "created_at",
    )

    device: list[str] | Unset
    cross_check: list[str] | Unset
    attempt_id: str | Unset
    created_at: str | Unset

    def __init__(
        self,
        device: list[str] | Unset = UNSET,
        cross_check: list[str] | Unset = UNSET,
        attempt_id: str | Unset = UNSET,
        created_at: str | Unset = UNSET,
    ) -> None:
        self.device = device
        self.cross_check = cross_check
        self.attempt_id = attempt_id
        self.created_at = created_at
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.device is not ABSENT:
            members["device"] = self.device
        if self.cross_check is not ABSENT:
            members["cross_check"] = self.cross_check
        if self.attempt_id is not ABSENT:
            members["attempt_id"] = self.attempt_id
        if self.created_at is not ABSENT:
            members["created_at"] = self.created_at
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.device = take("device", UNSET)
        model.cross_check = take("cross_check", UNSET)
        model.attempt_id = take("attempt_id", UNSET)
        model.created_at = take("created_at", UNSET)
        model.additional_properties = members
        return model
