"""The risk rating of an application, which the vendor shows to privileged callers only.

What is rated, and how, is not documented: the factors, their inputs and the limits are ours, and no advice.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ._readiness import edd_required
from ._times import iso
from ._world import Application

VERSION, DATA_VERSION = "mock-1", "2026-01"
LEVELS = {1: "low", 2: "medium", 3: "high"}
# In percent of the highest score: up to the first the risk is low, from the second on high.
LOW, HIGH = 40.0, 70.0
PROHIBITED = frozenset({"IR", "KP"})


class Factor(NamedTuple):
    """Something that is rated: which member of the details, and which of its values are medium, high and prohibited."""

    name: str
    description: str
    member: str
    medium: frozenset[str] = frozenset()
    high: frozenset[str] = frozenset()
    prohibited: frozenset[str] = frozenset()


OF_BUSINESS = (
    Factor("country_risk", "The country of incorporation", "country_of_incorporation", prohibited=PROHIBITED),
    Factor("structure_risk", "The legal form", "legal_structure", medium=frozenset({"trust", "non_profit_foundation"})),
    Factor("third_party_risk", "Other parties' money", "transact_on_behalf_of_third_parties", high=frozenset({"True"})),
)
OF_INDIVIDUAL = (
    Factor("country_risk", "The nationalities", "nationalities", prohibited=PROHIBITED),
    Factor(
        "wealth_risk",
        "Where the wealth comes from",
        "source_of_wealth",
        medium=frozenset({"gift", "gambling_winnings", "lottery_winnings"}),
    ),
)


def risk_rating(application: Application) -> dict[str, Any] | None:
    """Return the rating (SPEC, RiskRating); there is none before the details."""
    details, factors = _rated(application)
    if details is None:
        return None
    rows = [_factor(factor, details) for factor in factors]
    score = sum(row["value"] for row in rows)
    percentage = round(100 * score / (max(LEVELS) * len(rows)), 1)
    prohibited = [row for row in rows if row["prohibited"]]
    shown = {
        "score": score,
        "num_factors": len(rows),
        "percentage": percentage,
        "level": "high" if prohibited or percentage >= HIGH else "low" if percentage <= LOW else "medium",
        "factors": rows,
        "edd_required": edd_required(application),
        "prohibited": bool(prohibited),
        "version": VERSION,
        "data_version": DATA_VERSION,
        "config": {"threshold_low": LOW, "threshold_high": HIGH},
        "calculated_at": iso(int(application.updated_at)),
    }
    return shown | ({"prohibited_reason": prohibited[0]["reason"]} if prohibited else {})


def _rated(application: Application) -> tuple[Mapping[str, Any] | None, tuple[Factor, ...]]:
    """Return the details that are rated, and by what."""
    dossier = application.dossier
    if application.type == "business":
        return dossier.business, OF_BUSINESS
    return (dossier.primary.details if dossier.primary else None), OF_INDIVIDUAL


def _factor(factor: Factor, details: Mapping[str, Any]) -> dict[str, Any]:
    given = details[factor.member]
    values = frozenset(map(str, given)) if isinstance(given, list) else frozenset({str(given)})
    prohibited = not values.isdisjoint(factor.prohibited)
    high = prohibited or not values.isdisjoint(factor.high)
    value = 3 if high else 1 if values.isdisjoint(factor.medium) else 2
    return {
        "name": factor.name,
        "value": value,
        "level": LEVELS[value],
        "input": ", ".join(sorted(values)),
        "description": factor.description,
        "reason": f"{factor.description}: {'prohibited' if prohibited else LEVELS[value]}",
        "prohibited": prohibited,
    }
