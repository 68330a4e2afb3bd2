# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.persona_import_skipped_token import PersonaImportSkippedToken


class PersonaTokenImportResponse(Model):
    """The job that imports the tokens. Since September 2026.

    Attributes:
        job_id (str): The job's identifier.
        total (int | Unset): The number of tokens.
        accepted (int | Unset): The number of tokens that were queued.
        skipped (list[PersonaImportSkippedToken] | Unset): The tokens that were not; never for the person's sake.
    """

    __slots__ = (
        "job_id",
        "total",
        "accepted",
        "skipped",
    )

    job_id: str
    total: int | Unset
    accepted: int | Unset
    skipped: list[PersonaImportSkippedToken] | Unset

    def __init__(
        self,
        job_id: str,
        total: int | Unset = UNSET,
        accepted: int | Unset = UNSET,
        skipped: list[PersonaImportSkippedToken] | Unset = UNSET,
    ) -> None:
        self.job_id = job_id
        self.total = total
        self.accepted = accepted
        self.skipped = skipped
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.job_id is not ABSENT:
            members["job_id"] = self.job_id
        if self.total is not ABSENT:
            members["total"] = self.total
        if self.accepted is not ABSENT:
            members["accepted"] = self.accepted
        if self.skipped is not ABSENT:
            members["skipped"] = to_json(self.skipped)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.job_id = take("job_id", UNSET)
        model.total = take("total", UNSET)
        model.accepted = take("accepted", UNSET)
        value = take("skipped", UNSET)
        model.skipped = (
            [
                models.PersonaImportSkippedToken.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
