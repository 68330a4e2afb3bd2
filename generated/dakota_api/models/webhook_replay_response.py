# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    from ..models.known_replay_status import KnownReplayStatus


class WebhookReplayResponse(Model):
    """An event that is sent again.

    Attributes:
        webhook_id (str): The event's identifier.
        status (KnownReplayStatus | str): How far a replay is.
        replayed_to_count (int): The number of targets it goes to.
    """

    __slots__ = (
        "webhook_id",
        "status",
        "replayed_to_count",
    )

    webhook_id: str
    status: KnownReplayStatus | str
    replayed_to_count: int

    def __init__(
        self,
        webhook_id: str,
        status: KnownReplayStatus | str,
        replayed_to_count: int,
    ) -> None:
        self.webhook_id = webhook_id
        self.status = status
        self.replayed_to_count = replayed_to_count
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.webhook_id is not ABSENT:
            members["webhook_id"] = self.webhook_id
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.replayed_to_count is not ABSENT:
            members["replayed_to_count"] = self.replayed_to_count
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.webhook_id = take("webhook_id", UNSET)
        model.status = take("status", UNSET)
        model.replayed_to_count = take("replayed_to_count", UNSET)
        model.additional_properties = members
        return model
