# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.kyb_link import KybLink


class CustomerCreateResponse(Model):
    """The identifiers of a new customer and of its application.

    Attributes:
        id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        kyb_links (list[KybLink]): Links to the providers' verification pages; often empty.
        application_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        application_url (str): The hosted form for the applicant. Its `token` query parameter is the application token:
            treat the URL as a
            secret. The host varies.
        application_expires_at (int): When the application token expires, in Unix nanoseconds. More than 2^53: read it
            as an integer, not as a
            float. Documented as 30 days after creation, lately as 90; rely on the value.
    """

    __slots__ = (
        "id",
        "kyb_links",
        "application_id",
        "application_url",
        "application_expires_at",
    )

    id: str
    kyb_links: list[KybLink]
    application_id: str
    application_url: str
    application_expires_at: int

    def __init__(
        self,
        id: str,
        kyb_links: list[KybLink],
        application_id: str,
        application_url: str,
        application_expires_at: int,
    ) -> None:
        self.id = id
        self.kyb_links = kyb_links
        self.application_id = application_id
        self.application_url = application_url
        self.application_expires_at = application_expires_at
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.kyb_links is not ABSENT:
            members["kyb_links"] = to_json(self.kyb_links)
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.application_url is not ABSENT:
            members["application_url"] = self.application_url
        if self.application_expires_at is not ABSENT:
            members["application_expires_at"] = self.application_expires_at
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        value = take("kyb_links", UNSET)
        model.kyb_links = (
            [
                models.KybLink.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.application_id = take("application_id", UNSET)
        model.application_url = take("application_url", UNSET)
        model.application_expires_at = take("application_expires_at", UNSET)
        model.additional_properties = members
        return model
