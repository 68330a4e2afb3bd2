# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class PersonaImportJobSummary(Model):
    """An import job. Since September 2026.

    Attributes:
        job_id (str): The job's identifier.
        status (str | Unset): How far the job is; for example `completed`.
        total (int | Unset): The number of tokens.
    """

    __slots__ = (
        "job_id",
        "status",
        "total",
    )

    job_id: str
    status: str | Unset
    total: int | Unset

    def __init__(
        self,
        job_id: str,
        status: str | Unset = UNSET,
        total: int | Unset = UNSET,
    ) -> None:
        self.job_id = job_id
        self.status = status
        self.total = total
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.job_id is not ABSENT:
            members["job_id"] = self.job_id
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.total is not ABSENT:
            members["total"] = self.total
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.job_id = take("job_id", UNSET)
        model.status = take("status", UNSET)
        model.total = take("total", UNSET)
        model.additional_properties = members
        return model
