"""What a world that is read in must be: of known classes, with the members that they have, and whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any, get_type_hints

from . import _dossier, _flaws, _ids, _limits, _outbox, _settings, _world
from ._annotations import Length, Rule, rule_of
from ._due import ACTIONS
from ._ids import KSUID
from ._times import Deadline
from ._world import UNREVIEWED, Customer, World
from .dollarpe import state as dollarpe

MODULES = (_dossier, _flaws, _ids, _limits, _outbox, _settings, _world, dollarpe)
CLASSES = {
    name: kind
    for module in MODULES
    for name, kind in vars(module).items()
    if isinstance(kind, type) and kind.__module__ == module.__name__ and kind is not World
}
# What a world's collections hold, and what members may be beyond their annotations.
HELD: dict[str, type] = {
    "customers": _world.Customer,
    "token_windows": _limits.Window,
    "imported": str,
    "import_jobs": _world.ImportJob,
    "uploads": _dossier.Document,
    "timers": _world.Timer,
    "stored_answers": _world.StoredAnswer,
    "simulations": _world.Simulation,
    "movements": _world.Movement,
    "key_windows": _limits.Window,
    "events": _world.Event,
    "targets": _world.WebhookTarget,
    "deliveries": _world.Delivery,
    "replays": int,
}
NARROWER: dict[type, dict[str, Any]] = {
    _outbox.Outbox: {"retry_delays_s": _settings.RetryDelays, "timeout_s": _settings.Timeout},
    _ids.Ids: {"_secret": Annotated[bytes, Length(_ids.SECRET_BYTES, _ids.SECRET_BYTES)]},
}
# What the customers tell, so that it is no state.
TOLD = frozenset({"deleted", "by_external_id", "namesake_before", "of_own_id", "tokens"})


class DamageError(ValueError):
    """Raised for a part of a state that no mock writes; the message says what it is, without its values."""


def class_named(name: Any) -> Any:
    """Return a class that a state may have objects of.

    Raises:
        DamageError: There is none of this name.
    """
    if name not in CLASSES:
        raise DamageError("it has an object of a class that this mock does not know")
    return CLASSES[name]


def check_members(kind: Any, given: dict[str, Any]) -> None:
    """Check that an object has its class's members, and that each may be what it is.

    Raises:
        DamageError: It is not so.
    """
    rules = _rules(kind)
    if given.keys() - rules.keys():
        raise DamageError(f"{kind.__name__} has members that this mock does not know")
    for name, rule in rules.items():
        if name not in given:
            raise DamageError(f"{kind.__name__}.{name} is missing")
        if not rule.holds(given[name]):
            raise DamageError(f"{kind.__name__}.{name} must be {rule.says}")


@cache
def _rules(kind: Any) -> dict[str, Rule]:
    """Return what each member of a class may be."""
    types: dict[str, Any]
    if kind is _ids.Ids:
        types = {name: type(value) for name, value in vars(kind()).items()}
    else:
        types = get_type_hints(kind, localns=CLASSES, include_extras=True)
    return {name: rule_of(wanted) for name, wanted in (types | NARROWER.get(kind, {})).items()}


def check_held(name: str, value: Any) -> None:
    """Check what a world's collection holds.

    Raises:
        DamageError: It holds something else.
    """
    held = HELD.get(name)
    if held is not None and not all(isinstance(one, held) for one in _values(value)):
        raise DamageError(f"each of them must be {rule_of(held).says}")


def _values(collection: Any) -> Iterable[Any]:
    return collection.values() if isinstance(collection, dict) else collection


def index_customers(world: World) -> None:
    """Let the customers that were read be found by all that they are called, and count them.

    Raises:
        DamageError: They do not fit together.
    """
    names: set[str] = set()
    for name, customer in world.customers.items():
        for says, holds in WHOLE.items():
            if not holds(world, name, customer):
                raise DamageError(f"each customer {says}")
        application = customer.application
        called = {application.id, world.token_of(application)}
        if called & names:
            raise DamageError("two applications have the same identifier or token")
        names |= called
        if application.review == UNREVIEWED:
            application.review = UNREVIEWED
        world.deleted += customer.deleted_at is not None
        world.index(customer)
    _count_members(world)


def _is_client(world: World, client: Customer | None) -> bool:
    return client is None or (client.is_sub_client and world.customers.get(client.id) is client)


def _has_deadlines(customer: Customer) -> bool:
    renewal, rule = customer.application.renewal, rule_of(Deadline)
    return renewal is None or all(isinstance(one, str) and rule.holds(at) for one, at in renewal.former.items())


# What is true of each customer, in words and asked of a world, the name that it has there, and the customer.
WHOLE: dict[str, Callable[[World, Any, Customer], bool]] = {
    "must have its id as its name": lambda _, name, customer: customer.id == name,
    "must have a KSUID": lambda _, name, __: KSUID.fullmatch(name) is not None,
    "must have an application that is its own": lambda _, __, customer: customer.application.customer is customer,
    "of a sub-client must have one that is there": lambda world, _, customer: _is_client(world, customer.sub_client),
    "must have tokens that expire": lambda _, __, customer: _has_deadlines(customer),
}


def _count_members(world: World) -> None:
    for customer in world.customers.values():
        if customer.members is not None:
            customer.members = 0
    for customer in world.customers.values():
        if customer.sub_client is not None and customer.sub_client.members is not None:
            customer.sub_client.members += 1


def check_timers(world: World) -> None:
    """Check that what is to come is known, and to whom.

    Raises:
        DamageError: It is not.
    """
    for timer in world.timers:
        if timer.kind not in ACTIONS or (timer.kind == "decide" and timer.subject not in world.customers):
            raise DamageError("each of them must be of a known kind, and about something that is there")
