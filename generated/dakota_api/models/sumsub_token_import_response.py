# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.sumsub_token_import_result import SumsubTokenImportResult


class SumsubTokenImportResponse(Model):
    """What became of the tokens.

    Attributes:
        total (int | Unset): The number of tokens.
        succeeded (int | Unset): The number of customers that were created.
        failed (int | Unset): The number of tokens that were refused.
        results (list[SumsubTokenImportResult] | Unset): What became of each token.
    """

    __slots__ = (
        "total",
        "succeeded",
        "failed",
        "results",
    )

    total: int | Unset
    succeeded: int | Unset
    failed: int | Unset
    results: list[SumsubTokenImportResult] | Unset

    def __init__(
        self,
        total: int | Unset = UNSET,
        succeeded: int | Unset = UNSET,
        failed: int | Unset = UNSET,
        results: list[SumsubTokenImportResult] | Unset = UNSET,
    ) -> None:
        self.total = total
        self.succeeded = succeeded
        self.failed = failed
        self.results = results
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.total is not ABSENT:
            members["total"] = self.total
        if self.succeeded is not ABSENT:
            members["succeeded"] = self.succeeded
        if self.failed is not ABSENT:
            members["failed"] = self.failed
        if self.results is not ABSENT:
            members["results"] = to_json(self.results)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.total = take("total", UNSET)
        model.succeeded = take("succeeded", UNSET)
        model.failed = take("failed", UNSET)
        value = take("results", UNSET)
        model.results = (
            [
                models.SumsubTokenImportResult.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
