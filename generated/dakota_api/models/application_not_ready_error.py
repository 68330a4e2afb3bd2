# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.application_entity import ApplicationEntity
    from ..models.edd_info import EDDInfo
    from ..models.known_attestation_type import KnownAttestationType


class ApplicationNotReadyError(Model):
    """What an application still needs before it can be submitted.

    Attributes:
        code (str): Always `application_not_ready`.
        application_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        status_message (str): What is missing, in words.
        incomplete_applicants (list[ApplicationEntity]): The business and the individuals with something missing.
        missing_attestations (list[KnownAttestationType | str]): The attestations not yet given.
        edd (EDDInfo | Unset): The state of the enhanced due diligence in a refused submission.
    """

    __slots__ = (
        "code",
        "application_id",
        "status_message",
        "incomplete_applicants",
        "missing_attestations",
        "edd",
    )

    code: str
    application_id: str
    status_message: str
    incomplete_applicants: list[ApplicationEntity]
    missing_attestations: list[KnownAttestationType | str]
    edd: EDDInfo | Unset

    def __init__(
        self,
        code: str,
        application_id: str,
        status_message: str,
        incomplete_applicants: list[ApplicationEntity],
        missing_attestations: list[KnownAttestationType | str],
        edd: EDDInfo | Unset = UNSET,
    ) -> None:
        self.code = code
        self.application_id = application_id
        self.status_message = status_message
        self.incomplete_applicants = incomplete_applicants
        self.missing_attestations = missing_attestations
        self.edd = edd
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.code is not ABSENT:
            members["code"] = self.code
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.status_message is not ABSENT:
            members["status_message"] = self.status_message
        if self.incomplete_applicants is not ABSENT:
            members["incomplete_applicants"] = to_json(self.incomplete_applicants)
        if self.missing_attestations is not ABSENT:
            members["missing_attestations"] = self.missing_attestations
        if self.edd is not ABSENT:
            members["edd"] = to_json(self.edd)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.code = take("code", UNSET)
        model.application_id = take("application_id", UNSET)
        model.status_message = take("status_message", UNSET)
        value = take("incomplete_applicants", UNSET)
        model.incomplete_applicants = (
            [
                models.ApplicationEntity.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.missing_attestations = take("missing_attestations", UNSET)
        value = take("edd", UNSET)
        model.edd = models.EDDInfo.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
