# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.kyc_additional_info_rules import KycAdditionalInfoRules


class KycAdditionalInfoRequired(Model):
    """Which additional fields a customer needs. Beside the members listed there is one for each field, named as in
    `options`, with its `type` (`string` or `url`) and whether it is `required`.

        Attributes:
            options (list[str] | Unset): The names of the fields.
            rules (KycAdditionalInfoRules | Unset): How many of the additional fields are wanted.
    """

    __slots__ = (
        "options",
        "rules",
    )

    options: list[str] | Unset
    rules: KycAdditionalInfoRules | Unset

    def __init__(
        self,
        options: list[str] | Unset = UNSET,
        rules: KycAdditionalInfoRules | Unset = UNSET,
    ) -> None:
        self.options = options
        self.rules = rules
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.options is not ABSENT:
            members["options"] = self.options
        if self.rules is not ABSENT:
            members["rules"] = to_json(self.rules)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.options = take("options", UNSET)
        value = take("rules", UNSET)
        model.rules = models.KycAdditionalInfoRules.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
