# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.document_info import DocumentInfo


class EDDInfo(Model):
    """The state of the enhanced due diligence in a refused submission.

    Attributes:
        required (bool): Whether enhanced due diligence is needed.
        ready (bool): Whether nothing is missing.
        document_info (DocumentInfo): Which documents are there and which are missing.
        edd_id (None | str | Unset): The record's identifier; null before there is one.
    """

    __slots__ = (
        "required",
        "ready",
        "document_info",
        "edd_id",
    )

    required: bool
    ready: bool
    document_info: DocumentInfo
    edd_id: None | str | Unset

    def __init__(
        self,
        required: bool,
        ready: bool,
        document_info: DocumentInfo,
        edd_id: None | str | Unset = UNSET,
    ) -> None:
        self.required = required
        self.ready = ready
        self.document_info = document_info
        self.edd_id = edd_id
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.required is not ABSENT:
            members["required"] = self.required
        if self.ready is not ABSENT:
            members["ready"] = self.ready
        if self.document_info is not ABSENT:
            members["document_info"] = to_json(self.document_info)
        if self.edd_id is not ABSENT:
            members["edd_id"] = self.edd_id
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.required = take("required", UNSET)
        model.ready = take("ready", UNSET)
        value = take("document_info", UNSET)
        model.document_info = models.DocumentInfo.from_dict(value) if isinstance(value, dict) else value
        model.edd_id = take("edd_id", UNSET)
        model.additional_properties = members
        return model
