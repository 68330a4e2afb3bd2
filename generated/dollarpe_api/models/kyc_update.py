# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_kyc_failure_reason import KnownKycFailureReason
    from ..models.known_kyc_status import KnownKycStatus


class KycUpdate(Model):
    """The state of a customer's KYC data after an update.

    Attributes:
        id (str): The identifier of the KYC data, a UUID in practice.
        status (KnownKycStatus | str): The state of a check.
        failure_reason (KnownKycFailureReason | None | str | Unset): Why the check failed; absent from some updates, and
            null unless it did.
    """

    __slots__ = (
        "id",
        "status",
        "failure_reason",
    )

    id: str
    status: KnownKycStatus | str
    failure_reason: KnownKycFailureReason | None | str | Unset

    def __init__(
        self,
        id: str,
        status: KnownKycStatus | str,
        failure_reason: KnownKycFailureReason | None | str | Unset = UNSET,
    ) -> None:
        self.id = id
        self.status = status
        self.failure_reason = failure_reason
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.failure_reason is not ABSENT:
            members["failure_reason"] = self.failure_reason
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.status = take("status", UNSET)
        model.failure_reason = take("failure_reason", UNSET)
        model.additional_properties = members
        return model
