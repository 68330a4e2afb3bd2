# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.persona_import_job_summary import PersonaImportJobSummary


class PersonaImportJobList(Model):
    """One page of import jobs. Since September 2026.

    Attributes:
        jobs (list[PersonaImportJobSummary]): The jobs of this page, newest first.
        has_more (bool): Whether a page follows; ask for it with `starting_after`.
    """

    __slots__ = (
        "jobs",
        "has_more",
    )

    jobs: list[PersonaImportJobSummary]
    has_more: bool

    def __init__(
        self,
        jobs: list[PersonaImportJobSummary],
        has_more: bool,
    ) -> None:
        self.jobs = jobs
        self.has_more = has_more
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.jobs is not ABSENT:
            members["jobs"] = to_json(self.jobs)
        if self.has_more is not ABSENT:
            members["has_more"] = self.has_more
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("jobs", UNSET)
        model.jobs = (
            [
                models.PersonaImportJobSummary.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.has_more = take("has_more", UNSET)
        model.additional_properties = members
        return model
