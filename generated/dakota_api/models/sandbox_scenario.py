# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class SandboxScenario(Model):
    """A scenario the sandbox can play.

    Attributes:
        name (str): The scenario's name.
        description (str): What it does.
        valid_for (list[str]): The payment rails or simulations it applies to.
        stateful (bool): Whether it waits to be advanced.
        example_webhook_sequence (list[str]): The types of the webhooks it sends, in order.
        advance_actions (list[str] | Unset): How it can be advanced.
    """

    __slots__ = (
        "name",
        "description",
        "valid_for",
        "stateful",
        "example_webhook_sequence",
        "advance_actions",
    )

    name: str
    description: str
    valid_for: list[str]
    stateful: bool
    example_webhook_sequence: list[str]
    advance_actions: list[str] | Unset

    def __init__(
        self,
        name: str,
        description: str,
        valid_for: list[str],
        stateful: bool,
        example_webhook_sequence: list[str],
        advance_actions: list[str] | Unset = UNSET,
    ) -> None:
        self.name = name
        self.description = description
        self.valid_for = valid_for
        self.stateful = stateful
        self.example_webhook_sequence = example_webhook_sequence
        self.advance_actions = advance_actions
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.name is not ABSENT:
            members["name"] = self.name
        if self.description is not ABSENT:
            members["description"] = self.description
        if self.valid_for is not ABSENT:
            members["valid_for"] = self.valid_for
        if self.stateful is not ABSENT:
            members["stateful"] = self.stateful
        if self.example_webhook_sequence is not ABSENT:
            members["example_webhook_sequence"] = self.example_webhook_sequence
        if self.advance_actions is not ABSENT:
            members["advance_actions"] = self.advance_actions
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.name = take("name", UNSET)
        model.description = take("description", UNSET)
        model.valid_for = take("valid_for", UNSET)
        model.stateful = take("stateful", UNSET)
        model.example_webhook_sequence = take("example_webhook_sequence", UNSET)
        model.advance_actions = take("advance_actions", UNSET)
        model.additional_properties = members
        return model
