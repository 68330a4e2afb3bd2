# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.document_info import DocumentInfo
    from ..models.known_applicant_type import KnownApplicantType


class ApplicationEntity(Model):
    """The business or one individual in a refused submission.

    Attributes:
        applicant_type (KnownApplicantType | str): Business or individual.
        applicant_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        ready (bool): Whether nothing is missing.
        document_info (DocumentInfo): Which documents are there and which are missing.
        legal_name (str | Unset): The name of a business.
        first_name (str | Unset): The first name of an individual.
        last_name (str | Unset): The last name of an individual.
    """

    __slots__ = (
        "applicant_type",
        "applicant_id",
        "ready",
        "document_info",
        "legal_name",
        "first_name",
        "last_name",
    )

    applicant_type: KnownApplicantType | str
    applicant_id: str
    ready: bool
    document_info: DocumentInfo
    legal_name: str | Unset
    first_name: str | Unset
    last_name: str | Unset

    def __init__(
        self,
        applicant_type: KnownApplicantType | str,
        applicant_id: str,
        ready: bool,
        document_info: DocumentInfo,
        legal_name: str | Unset = UNSET,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
    ) -> None:
        self.applicant_type = applicant_type
        self.applicant_id = applicant_id
        self.ready = ready
        self.document_info = document_info
        self.legal_name = legal_name
        self.first_name = first_name
        self.last_name = last_name
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.applicant_type is not ABSENT:
            members["applicant_type"] = self.applicant_type
        if self.applicant_id is not ABSENT:
            members["applicant_id"] = self.applicant_id
        if self.ready is not ABSENT:
            members["ready"] = self.ready
        if self.document_info is not ABSENT:
            members["document_info"] = to_json(self.document_info)
        if self.legal_name is not ABSENT:
            members["legal_name"] = self.legal_name
        if self.first_name is not ABSENT:
            members["first_name"] = self.first_name
        if self.last_name is not ABSENT:
            members["last_name"] = self.last_name
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.applicant_type = take("applicant_type", UNSET)
        model.applicant_id = take("applicant_id", UNSET)
        model.ready = take("ready", UNSET)
        value = take("document_info", UNSET)
        model.document_info = models.DocumentInfo.from_dict(value) if isinstance(value, dict) else value
        model.legal_name = take("legal_name", UNSET)
        model.first_name = take("first_name", UNSET)
        model.last_name = take("last_name", UNSET)
        model.additional_properties = members
        return model
