# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.validation_error import ValidationError


class ProblemDetails(Model):
    """An error as RFC 9457 describes it.

    Attributes:
        type_ (str): Names the kind of error. The code is the fragment, else the last path segment; `about:blank` says
            no more
            than `status`.
        title (str): The kind of error in words.
        status (int): The HTTP status.
        detail (str | Unset): This error in words.
        instance (str | Unset): The resource concerned, as an absolute or a relative URL.
        request_id (str | Unset): The same as the header X-Request-Id.
        errors (list[ValidationError] | Unset): The members of the request that are wrong.
        message (str | Unset): Sandbox only; the text of `X-Sandbox-Error-Message` in an injected error.
        user_message (str | Unset): A text that may be shown to an end user. Since September 2026.
        resolution_url (str | Unset): A page on which the error can be resolved; with a token, so treat it as a secret.
            Since September 2026.
    """

    __slots__ = (
        "type_",
        "title",
        "status",
        "detail",
        "instance",
        "request_id",
        "errors",
        "message",
        "user_message",
        "resolution_url",
    )

    type_: str
    title: str
    status: int
    detail: str | Unset
    instance: str | Unset
    request_id: str | Unset
    errors: list[ValidationError] | Unset
    message: str | Unset
    user_message: str | Unset
    resolution_url: str | Unset

    def __init__(
        self,
        type_: str,
        title: str,
        status: int,
        detail: str | Unset = UNSET,
        instance: str | Unset = UNSET,
        request_id: str | Unset = UNSET,
        errors: list[ValidationError] | Unset = UNSET,
        message: str | Unset = UNSET,
        user_message: str | Unset = UNSET,
        resolution_url: str | Unset = UNSET,
    ) -> None:
        self.type_ = type_
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
        self.request_id = request_id
        self.errors = errors
        self.message = message
        self.user_message = user_message
        self.resolution_url = resolution_url
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.title is not ABSENT:
            members["title"] = self.title
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.detail is not ABSENT:
            members["detail"] = self.detail
        if self.instance is not ABSENT:
            members["instance"] = self.instance
        if self.request_id is not ABSENT:
            members["request_id"] = self.request_id
        if self.errors is not ABSENT:
            members["errors"] = to_json(self.errors)
        if self.message is not ABSENT:
            members["message"] = self.message
        if self.user_message is not ABSENT:
            members["user_message"] = self.user_message
        if self.resolution_url is not ABSENT:
            members["resolution_url"] = self.resolution_url
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.type_ = take("type", UNSET)
        model.title = take("title", UNSET)
        model.status = take("status", UNSET)
        model.detail = take("detail", UNSET)
        model.instance = take("instance", UNSET)
        model.request_id = take("request_id", UNSET)
        value = take("errors", UNSET)
        model.errors = (
            [
                models.ValidationError.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.message = take("message", UNSET)
        model.user_message = take("user_message", UNSET)
        model.resolution_url = take("resolution_url", UNSET)
        model.additional_properties = members
        return model
