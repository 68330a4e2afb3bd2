# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.known_risk_level import KnownRiskLevel
    from ..models.risk_config import RiskConfig
    from ..models.risk_factor import RiskFactor


class RiskRating(Model):
    """The risk of an application. Privileged callers only.

    Attributes:
        score (int): The sum of the factors' values.
        num_factors (int): The number of factors.
        percentage (float): The score in percent of the highest possible.
        level (KnownRiskLevel | str): A risk as a level.
        factors (list[RiskFactor]): What the score is made of.
        edd_required (bool): Whether the risk calls for enhanced due diligence.
        prohibited (bool): Whether onboarding is prohibited.
        version (str): The version of the rating's rules.
        data_version (str): The version of the rating's data.
        config (RiskConfig): The limits between the risk levels, in percent.
        calculated_at (datetime.datetime): When the rating was computed.
        prohibited_reason (str | Unset): Why it is prohibited.
    """

    __slots__ = (
        "score",
        "num_factors",
        "percentage",
        "level",
        "factors",
        "edd_required",
        "prohibited",
        "version",
        "data_version",
        "config",
        "calculated_at",
        "prohibited_reason",
    )

    score: int
    num_factors: int
    percentage: float
    level: KnownRiskLevel | str
    factors: list[RiskFactor]
    edd_required: bool
    prohibited: bool
    version: str
    data_version: str
    config: RiskConfig
    calculated_at: datetime.datetime
    prohibited_reason: str | Unset

    def __init__(
        self,
        score: int,
        num_factors: int,
        percentage: float,
        level: KnownRiskLevel | str,
        factors: list[RiskFactor],
        edd_required: bool,
        prohibited: bool,
        version: str,
        data_version: str,
        config: RiskConfig,
        calculated_at: datetime.datetime,
        prohibited_reason: str | Unset = UNSET,
    ) -> None:
        self.score = score
        self.num_factors = num_factors
        self.percentage = percentage
        self.level = level
        self.factors = factors
        self.edd_required = edd_required
        self.prohibited = prohibited
        self.version = version
        self.data_version = data_version
        self.config = config
        self.calculated_at = calculated_at
        self.prohibited_reason = prohibited_reason
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.score is not ABSENT:
            members["score"] = self.score
        if self.num_factors is not ABSENT:
            members["num_factors"] = self.num_factors
        if self.percentage is not ABSENT:
            members["percentage"] = self.percentage
        if self.level is not ABSENT:
            members["level"] = self.level
        if self.factors is not ABSENT:
            members["factors"] = to_json(self.factors)
        if self.edd_required is not ABSENT:
            members["edd_required"] = self.edd_required
        if self.prohibited is not ABSENT:
            members["prohibited"] = self.prohibited
        if self.version is not ABSENT:
            members["version"] = self.version
        if self.data_version is not ABSENT:
            members["data_version"] = self.data_version
        if self.config is not ABSENT:
            members["config"] = to_json(self.config)
        if self.calculated_at is not ABSENT:
            members["calculated_at"] = to_json(self.calculated_at)
        if self.prohibited_reason is not ABSENT:
            members["prohibited_reason"] = self.prohibited_reason
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.score = take("score", UNSET)
        model.num_factors = take("num_factors", UNSET)
        model.percentage = take("percentage", UNSET)
        model.level = take("level", UNSET)
        value = take("factors", UNSET)
        model.factors = (
            [
                models.RiskFactor.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.edd_required = take("edd_required", UNSET)
        model.prohibited = take("prohibited", UNSET)
        model.version = take("version", UNSET)
        model.data_version = take("data_version", UNSET)
        value = take("config", UNSET)
        model.config = models.RiskConfig.from_dict(value) if isinstance(value, dict) else value
        model.calculated_at = to_datetime(take("calculated_at", UNSET))
        model.prohibited_reason = take("prohibited_reason", UNSET)
        model.additional_properties = members
        return model
