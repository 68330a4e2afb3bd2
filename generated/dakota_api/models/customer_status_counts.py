# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class CustomerStatusCounts(Model):
    """How many customers have each status, whatever the filter `status` says; the other filters count. Absent is 0.
    Since September 2026.

        Attributes:
            frozen (int | Unset): Customers that are frozen.
            declined (int | Unset): Customers that were declined.
            withdrawn (int | Unset): Customers whose application was withdrawn.
            approved (int | Unset): Customers that were approved.
            info_requested (int | Unset): Customers that owe information.
            submitted (int | Unset): Customers in review.
            pending (int | Unset): Customers whose application is open.
    """

    __slots__ = (
        "frozen",
        "declined",
        "withdrawn",
        "approved",
        "info_requested",
        "submitted",
        "pending",
    )

    frozen: int | Unset
    declined: int | Unset
    withdrawn: int | Unset
    approved: int | Unset
    info_requested: int | Unset
    submitted: int | Unset
    pending: int | Unset

    def __init__(
        self,
        frozen: int | Unset = UNSET,
        declined: int | Unset = UNSET,
        withdrawn: int | Unset = UNSET,
        approved: int | Unset = UNSET,
        info_requested: int | Unset = UNSET,
        submitted: int | Unset = UNSET,
        pending: int | Unset = UNSET,
    ) -> None:
        self.frozen = frozen
        self.declined = declined
        self.withdrawn = withdrawn
        self.approved = approved
        self.info_requested = info_requested
        self.submitted = submitted
        self.pending = pending
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.frozen is not ABSENT:
            members["frozen"] = self.frozen
        if self.declined is not ABSENT:
            members["declined"] = self.declined
        if self.withdrawn is not ABSENT:
            members["withdrawn"] = self.withdrawn
        if self.approved is not ABSENT:
            members["approved"] = self.approved
        if self.info_requested is not ABSENT:
            members["info_requested"] = self.info_requested
        if self.submitted is not ABSENT:
            members["submitted"] = self.submitted
        if self.pending is not ABSENT:
            members["pending"] = self.pending
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.frozen = take("frozen", UNSET)
        model.declined = take("declined", UNSET)
        model.withdrawn = take("withdrawn", UNSET)
        model.approved = take("approved", UNSET)
        model.info_requested = take("info_requested", UNSET)
        model.submitted = take("submitted", UNSET)
        model.pending = take("pending", UNSET)
        model.additional_properties = members
        return model
