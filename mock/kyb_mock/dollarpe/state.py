"""What a world holds of DollarPe."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True, eq=False)
class KycData:
    """A customer's KYC data as they were handed over. `check` numbers the checks: only the last one decides."""

    id: str
    details: dict[str, Any] = field(repr=False)
    check: int = 0

    @property
    def document_number(self) -> str:
        """What tells one document from another."""
        return str(self.details["document_details"]["document_number"])


@dataclass(slots=True, eq=False)
class Person:
    """A customer of DollarPe; `details` has the members of its CustomerCreateRequest."""

    id: str
    details: dict[str, Any] = field(repr=False)
    status: str = "UNVERIFIED"
    failure_reason: str | None = None
    document_type: str | None = None
    kyc: KycData | None = field(default=None, repr=False)
    updates: int = 0


@dataclass(slots=True, eq=False)
class Books:
    """Everything of DollarPe: people by id, who uses what, and the webhooks that were due, as their JSON."""

    people: dict[str, Person] = field(default_factory=dict)
    used: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)
    webhooks: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=10_000), repr=False)
