# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    pass


class InsufficientCreditsError(Model):
    """Too little credit for a verification. Self-serve accounts only.

    Attributes:
        error (str): Always `insufficient_credits`.
        message (str): The error in words.
        required_cents (int): The price of the verification in US cents.
        balance_cents (int): The account's balance in US cents.
    """

    __slots__ = (
        "error",
        "message",
        "required_cents",
        "balance_cents",
    )

    error: str
    message: str
    required_cents: int
    balance_cents: int

    def __init__(
        self,
        error: str,
        message: str,
        required_cents: int,
        balance_cents: int,
    ) -> None:
        self.error = error
        self.message = message
        self.required_cents = required_cents
        self.balance_cents = balance_cents
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.error is not ABSENT:
            members["error"] = self.error
        if self.message is not ABSENT:
            members["message"] = self.message
        if self.required_cents is not ABSENT:
            members["required_cents"] = self.required_cents
        if self.balance_cents is not ABSENT:
            members["balance_cents"] = self.balance_cents
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.error = take("error", UNSET)
        model.message = take("message", UNSET)
        model.required_cents = take("required_cents", UNSET)
        model.balance_cents = take("balance_cents", UNSET)
        model.additional_properties = members
        return model
