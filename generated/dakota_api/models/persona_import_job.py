# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.persona_import_row_result import PersonaImportRowResult


class PersonaImportJob(Model):
    """An import job with one page of its tokens' results. Since September 2026.

    Attributes:
        job_id (str): The job's identifier.
        status (str | Unset): How far the job is; for example `completed`.
        total (int | Unset): The number of tokens.
        results (list[PersonaImportRowResult] | Unset): What became of the tokens of this page.
        has_more_results (bool | Unset): Whether a page follows; ask for it with `results_after_index`.
    """

    __slots__ = (
        "job_id",
        "status",
        "total",
        "results",
        "has_more_results",
    )

    job_id: str
    status: str | Unset
    total: int | Unset
    results: list[PersonaImportRowResult] | Unset
    has_more_results: bool | Unset

    def __init__(
        self,
        job_id: str,
        status: str | Unset = UNSET,
        total: int | Unset = UNSET,
        results: list[PersonaImportRowResult] | Unset = UNSET,
        has_more_results: bool | Unset = UNSET,
    ) -> None:
        self.job_id = job_id
        self.status = status
        self.total = total
        self.results = results
        self.has_more_results = has_more_results
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.job_id is not ABSENT:
            members["job_id"] = self.job_id
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.total is not ABSENT:
            members["total"] = self.total
        if self.results is not ABSENT:
            members["results"] = to_json(self.results)
        if self.has_more_results is not ABSENT:
            members["has_more_results"] = self.has_more_results
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
        value = take("results", UNSET)
        model.results = (
            [
                models.PersonaImportRowResult.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.has_more_results = take("has_more_results", UNSET)
        model.additional_properties = members
        return model
