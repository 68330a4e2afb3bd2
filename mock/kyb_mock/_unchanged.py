"""Answers about applications that are as they were: written and judged once, then given again as the same bytes.

A world may be changed by anybody at any time, so nobody is asked to tell: everything that such an answer is made of is
compared, which takes a tenth of the time of making it.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import Any

from ._world import Application, Unchanged, World

Parts = tuple[str, ...]

APPLICATION = attrgetter(
    "type",
    "status",
    "decision",
    "decision_method",
    "decided_at",
    "reason",
    "created_at",
    "updated_at",
    "submitted_at",
    "ready",
    "poa_status",
    "requested",
    "customer.name",
    "dossier.business_id",
    "dossier.business",
)
PERSON = attrgetter("id", "details")
DOCUMENT = attrgetter("id", "category", "type", "created_at", "individual_id", "verified")
EDD = attrgetter("id", "details", "created_at", "updated_at")
ATTESTATION = attrgetter("type", "at", "by", "version")


def find_unchanged(world: World, application: Application, parts: Parts) -> bytes | None:
    """Return the body that was answered to this question, unless anything in it would now be different."""
    known = world.unchanged.get((application.id, parts))
    return known.body if known is not None and known.made_of == _made_of(application) else None


def keeping(world: World, application: Application, parts: Parts) -> Callable[[bytes], None] | None:
    """Return what keeps the body of the answer that is being made; None if a test has put in what cannot be copied."""
    try:
        made_of = marshal.dumps(_made_of(application))
    except ValueError:
        return None
    return partial(_keep, world, (application.id, parts), made_of)


def _keep(world: World, question: tuple[str, Parts], made_of: bytes, body: bytes) -> None:
    # A copy: orjson leaves kilobytes of room behind what it wrote.
    world.unchanged[question] = Unchanged(marshal.loads(made_of), bytes(memoryview(body)))


def _made_of(application: Application) -> tuple[Any, ...]:
    dossier = application.dossier
    return (
        APPLICATION(application),
        list(map(PERSON, dossier.people())),
        dossier.primary is None,
        list(map(DOCUMENT, dossier.documents.values())),
        None if dossier.edd is None else EDD(dossier.edd),
        list(map(ATTESTATION, dossier.attestations.values())),
    )
