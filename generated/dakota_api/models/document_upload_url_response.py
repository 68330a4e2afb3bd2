# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime


class DocumentUploadUrlResponse(Model):
    """Where to put a file.

    Attributes:
        upload_url (str): PUT the file's bytes here, without any credential of this API; treat it as a secret.
        upload_id (str): The `document_id` of the verification that follows.
        object_path (str): Where the vendor keeps the file.
        expires_at (datetime.datetime): When the link stops working.
    """

    __slots__ = (
        "upload_url",
        "upload_id",
        "object_path",
        "expires_at",
    )

    upload_url: str
    upload_id: str
    object_path: str
    expires_at: datetime.datetime

    def __init__(
        self,
        upload_url: str,
        upload_id: str,
        object_path: str,
        expires_at: datetime.datetime,
    ) -> None:
        self.upload_url = upload_url
        self.upload_id = upload_id
        self.object_path = object_path
        self.expires_at = expires_at
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.upload_url is not ABSENT:
            members["upload_url"] = self.upload_url
        if self.upload_id is not ABSENT:
            members["upload_id"] = self.upload_id
        if self.object_path is not ABSENT:
            members["object_path"] = self.object_path
        if self.expires_at is not ABSENT:
            members["expires_at"] = to_json(self.expires_at)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.upload_url = take("upload_url", UNSET)
        model.upload_id = take("upload_id", UNSET)
        model.object_path = take("object_path", UNSET)
        model.expires_at = to_datetime(take("expires_at", UNSET))
        model.additional_properties = members
        return model
