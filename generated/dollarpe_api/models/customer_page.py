# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.customer import Customer


class CustomerPage(Model):
    """One page of customers.

    Attributes:
        count (int): The number of customers on all pages.
        results (list[Customer]): The customers of this page.
        next_ (None | str | Unset): The address of the page that follows; null on the last one.
        previous (None | str | Unset): The address of the page that precedes; null on the first one.
    """

    __slots__ = (
        "count",
        "results",
        "next_",
        "previous",
    )

    count: int
    results: list[Customer]
    next_: None | str | Unset
    previous: None | str | Unset

    def __init__(
        self,
        count: int,
        results: list[Customer],
        next_: None | str | Unset = UNSET,
        previous: None | str | Unset = UNSET,
    ) -> None:
        self.count = count
        self.results = results
        self.next_ = next_
        self.previous = previous
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.count is not ABSENT:
            members["count"] = self.count
        if self.results is not ABSENT:
            members["results"] = to_json(self.results)
        if self.next_ is not ABSENT:
            members["next"] = self.next_
        if self.previous is not ABSENT:
            members["previous"] = self.previous
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.count = take("count", UNSET)
        value = take("results", UNSET)
        model.results = (
            [
                models.Customer.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.next_ = take("next", UNSET)
        model.previous = take("previous", UNSET)
        model.additional_properties = members
        return model
