"""Answers about customers and applications that are as they were: written and judged once, then the same bytes again.

A world may be changed by anybody at any time, so nobody is asked to tell: everything that such an answer is made of is
compared, which takes a fraction of the time of making it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from operator import attrgetter
from typing import Any

from ._dossier import Attestation, Document, Edd, Individual
from ._world import Application, Customer, Unchanged, World

Question = tuple[str, ...]
MadeOf = tuple[Any, ...]

# What is compared as it is; anything else is copied, for it may be changed.
FIXED = frozenset({str, int, float, bool, type(None)})

# The relations to others, which are compared apart, and what counts.
RELATIONS = {"application", "customer", "sub_client", "filed", "renewal", "review"}
# What is never shown here, but with the file itself; to compare it takes half a microsecond of 20 documents.
OF_FILES = {"content", "signature", "link_expires_at", "filename", "file_type"}
LEFT_OUT = RELATIONS | OF_FILES


def _fields(kind: type) -> Callable[[Any], Any]:
    """Return what gets all the other fields, so that none is forgotten that is shown one day."""
    return attrgetter(*(field.name for field in fields(kind) if field.name not in LEFT_OUT))


OF_CUSTOMER = _fields(Customer)
OF_APPLICATION = _fields(Application)
PERSON = _fields(Individual)
DOCUMENT = _fields(Document)
EDD = _fields(Edd)
ATTESTATION = _fields(Attestation)
# What an application shows of its customer.
OWNER = attrgetter("name", "customer_type", "created_at")


class Mutable(Exception):
    """Raised for what cannot be copied, so that nobody could tell whether it has changed."""


def find_unchanged(world: World, question: Question, made_of: MadeOf) -> bytes | None:
    """Return the body that was answered to this question, unless anything in it would now be different.

    What is equal counts as the same: 25 and 25.0, 1 and true, the same members in another order. The form that was
    shown first stays then, though only until the next instant's change, which has another `updated_at`.
    """
    known = world.unchanged.get(question)
    return known.body if known is not None and known.made_of == made_of else None


def keeping(world: World, question: Question, made_of: MadeOf) -> Callable[[bytes], None] | None:
    """Return what keeps the body of the answer that is being made; None if a test has put in what cannot be copied."""
    try:
        return partial(_keep, world, question, _copied(made_of))
    except Mutable:
        return None


def _keep(world: World, question: Question, made_of: MadeOf, body: bytes) -> None:
    # A copy: orjson leaves kilobytes of room behind what it wrote.
    world.unchanged[question] = Unchanged(made_of, bytes(memoryview(body)))


def _copied(value: Any) -> Any:
    """Return a copy with the same texts and numbers in it: what is the same object need not be compared."""
    kind = type(value)
    if kind in FIXED:
        return value
    if kind is dict:
        return {_copied(name): _copied(member) for name, member in value.items()}
    if kind is list or kind is tuple:
        return kind(map(_copied, value))
    raise Mutable


def customer_made_of(world: World, customer: Customer) -> MadeOf:
    """Return what an answer about a customer is made of."""
    application, client = customer.application, customer.sub_client
    return (
        OF_CUSTOMER(customer),
        OF_APPLICATION(application),
        tuple(application.review),
        None if application.renewal is None else application.renewal.token,
        None if client is None else (client.id, client.name),
        world.settings.kyc_follows_decision,
    )


def application_made_of(application: Application) -> MadeOf:
    """Return what an answer about an application is made of."""
    dossier = application.dossier
    return (
        OF_APPLICATION(application),
        tuple(application.review),
        OWNER(application.customer),
        dossier.business_id,
        dossier.business,
        list(map(PERSON, dossier.people())),
        dossier.primary is None,
        list(map(DOCUMENT, dossier.documents.values())),
        None if dossier.edd is None else EDD(dossier.edd),
        list(map(ATTESTATION, dossier.attestations.values())),
    )
