# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.customer import Customer
    from ..models.customer_status_counts import CustomerStatusCounts
    from ..models.meta import Meta


class CustomerList(Model):
    """One page of customers.

    Attributes:
        data (list[Customer]): The customers of this page.
        meta (Meta): Where a page lies in its list.
        status_counts (CustomerStatusCounts | Unset): How many customers have each status, whatever the filter `status`
            says; the other filters count. Absent is 0.
            Since September 2026.
    """

    __slots__ = (
        "data",
        "meta",
        "status_counts",
    )

    data: list[Customer]
    meta: Meta
    status_counts: CustomerStatusCounts | Unset

    def __init__(
        self,
        data: list[Customer],
        meta: Meta,
        status_counts: CustomerStatusCounts | Unset = UNSET,
    ) -> None:
        self.data = data
        self.meta = meta
        self.status_counts = status_counts
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.data is not ABSENT:
            members["data"] = to_json(self.data)
        if self.meta is not ABSENT:
            members["meta"] = to_json(self.meta)
        if self.status_counts is not ABSENT:
            members["status_counts"] = to_json(self.status_counts)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("data", UNSET)
        model.data = (
            [
                models.Customer.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        value = take("meta", UNSET)
        model.meta = models.Meta.from_dict(value) if isinstance(value, dict) else value
        value = take("status_counts", UNSET)
        model.status_counts = models.CustomerStatusCounts.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
