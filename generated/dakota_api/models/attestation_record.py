# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime


class AttestationRecord(Model):
    """When and by whom an attestation was given.

    Attributes:
        attested_at (datetime.datetime): When it was given.
        attested_by (str): The name of the person who gave it.
        version (str | Unset): The version of the document that was accepted. Since September 2026.
        title (str | Unset): The title of the document that was accepted. Since September 2026.
    """

    __slots__ = (
        "attested_at",
        "attested_by",
        "version",
        "title",
    )

    attested_at: datetime.datetime
    attested_by: str
    version: str | Unset
    title: str | Unset

    def __init__(
        self,
        attested_at: datetime.datetime,
        attested_by: str,
        version: str | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> None:
        self.attested_at = attested_at
        self.attested_by = attested_by
        self.version = version
        self.title = title
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.attested_at is not ABSENT:
            members["attested_at"] = to_json(self.attested_at)
        if self.attested_by is not ABSENT:
            members["attested_by"] = self.attested_by
        if self.version is not ABSENT:
            members["version"] = self.version
        if self.title is not ABSENT:
            members["title"] = self.title
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.attested_at = to_datetime(take("attested_at", UNSET))
        model.attested_by = take("attested_by", UNSET)
        model.version = take("version", UNSET)
        model.title = take("title", UNSET)
        model.additional_properties = members
        return model
