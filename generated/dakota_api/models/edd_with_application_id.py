# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.edd_response import EDDResponse
    from ..models.known_application_decision import KnownApplicationDecision
    from ..models.known_application_status import KnownApplicationStatus


class EDDWithApplicationID(Model):
    """The enhanced due diligence of an application, and how far the application is.

    Attributes:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        application_status (KnownApplicationStatus | str): An application's status. Older texts say `in_review` for
            `under_review` and `rejected` for `declined`.
        application_decision (KnownApplicationDecision | None | str): The decision; null before there is one.
        edd (EDDResponse): Enhanced due diligence data of a business.
    """

    __slots__ = (
        "application_id",
        "application_status",
        "application_decision",
        "edd",
    )

    application_id: str
    application_status: KnownApplicationStatus | str
    application_decision: KnownApplicationDecision | None | str
    edd: EDDResponse

    def __init__(
        self,
        application_id: str,
        application_status: KnownApplicationStatus | str,
        application_decision: KnownApplicationDecision | None | str,
        edd: EDDResponse,
    ) -> None:
        self.application_id = application_id
        self.application_status = application_status
        self.application_decision = application_decision
        self.edd = edd
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.application_status is not ABSENT:
            members["application_status"] = self.application_status
        if self.application_decision is not ABSENT:
            members["application_decision"] = self.application_decision
        if self.edd is not ABSENT:
            members["edd"] = to_json(self.edd)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.application_id = take("application_id", UNSET)
        model.application_status = take("application_status", UNSET)
        model.application_decision = take("application_decision", UNSET)
        value = take("edd", UNSET)
        model.edd = models.EDDResponse.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
