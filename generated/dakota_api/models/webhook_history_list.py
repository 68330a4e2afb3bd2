# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.webhook_delivery import WebhookDelivery


class WebhookHistoryList(Model):
    """One page of deliveries.

    Attributes:
        data (list[WebhookDelivery]): The deliveries of this page, newest first.
        has_more (bool): Whether a page follows; ask for it with `cursor`.
        cursor (None | str | Unset): The name of the page that follows; null or absent on the last one.
    """

    __slots__ = (
        "data",
        "has_more",
        "cursor",
    )

    data: list[WebhookDelivery]
    has_more: bool
    cursor: None | str | Unset

    def __init__(
        self,
        data: list[WebhookDelivery],
        has_more: bool,
        cursor: None | str | Unset = UNSET,
    ) -> None:
        self.data = data
        self.has_more = has_more
        self.cursor = cursor
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.data is not ABSENT:
            members["data"] = to_json(self.data)
        if self.has_more is not ABSENT:
            members["has_more"] = self.has_more
        if self.cursor is not ABSENT:
            members["cursor"] = self.cursor
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
                models.WebhookDelivery.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.has_more = take("has_more", UNSET)
        model.cursor = take("cursor", UNSET)
        model.additional_properties = members
        return model
