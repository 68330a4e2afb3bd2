# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class PersonaImportRowResult(Model):
    """What became of one token. Since September 2026.

    Attributes:
        index (int): The row's place in the job, from 0.
        token (str | Unset): The token.
        state (str | Unset): How far the row is; `failed` comes with an `error`.
        customer_id (str | Unset): The new customer.
        application_id (str | Unset): The new customer's application.
        error (str | Unset): Why no customer was created.
    """

    __slots__ = (
        "index",
        "token",
        "state",
        "customer_id",
        "application_id",
        "error",
    )

    index: int
    token: str | Unset
    state: str | Unset
    customer_id: str | Unset
    application_id: str | Unset
    error: str | Unset

    def __init__(
        self,
        index: int,
        token: str | Unset = UNSET,
        state: str | Unset = UNSET,
        customer_id: str | Unset = UNSET,
        application_id: str | Unset = UNSET,
        error: str | Unset = UNSET,
    ) -> None:
        self.index = index
        self.token = token
        self.state = state
        self.customer_id = customer_id
        self.application_id = application_id
        self.error = error
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.index is not ABSENT:
            members["index"] = self.index
        if self.token is not ABSENT:
            members["token"] = self.token
        if self.state is not ABSENT:
            members["state"] = self.state
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.error is not ABSENT:
            members["error"] = self.error
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.index = take("index", UNSET)
        model.token = take("token", UNSET)
        model.state = take("state", UNSET)
        model.customer_id = take("customer_id", UNSET)
        model.application_id = take("application_id", UNSET)
        model.error = take("error", UNSET)
        model.additional_properties = members
        return model
