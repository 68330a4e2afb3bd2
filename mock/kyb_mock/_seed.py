"""Fill a world through the core itself, so that everything fits together, and under identifiers of one's choice."""

from __future__ import annotations

import re
from collections import deque
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson

from ._core import handle
from ._ids import KSUID
from ._problems import ProblemError
from ._spec import Spec, child
from ._state import freeze, thaw
from ._tokens import find_opened, pin
from ._wire import JSON, Request, Response
from ._world import World
from ._worlds import replace

TOKEN = re.compile(r"[0-9A-Za-z_-]{16,128}")
# What a seeded customer is called by, and the form it must have.
NAMES = {"id": KSUID, "application_id": KSUID, "application_token": TOKEN}
# What no message repeats.
SECRET = frozenset({"application_token"})
MAX_CUSTOMERS = 10_000


def plant(world: World, customers: list[Any], key: str) -> list[dict[str, Any]]:
    """Create customers; each is a request of createCustomer, with `id`, `application_id`, `application_token` and
    `simulate`, a list of simulations' types, beside it where wanted.

    Returns what createCustomer answers for each, after renaming. Either all of them are created or none.

    Raises:
        ProblemError: 400 naming the customer that cannot be.
    """
    if len(customers) > MAX_CUSTOMERS:
        raise ProblemError(400, f"customers must be at most {MAX_CUSTOMERS}")
    before = freeze(world)
    try:
        made = [_create(world, customer, key, f"customers[{number}]") for number, customer in enumerate(customers)]
        names: dict[str, str] = {}
        for number, (customer, answer) in enumerate(zip(customers, made, strict=True)):
            names |= _renaming(world, customer, answer, names, f"customers[{number}]")
    except ProblemError:
        replace(world, thaw(before, world), "log", "faults")
        raise
    if names:
        renamed = orjson.loads(_rename(orjson.dumps(freeze(world)), names))
        replace(world, thaw(renamed, world), "log", "faults")
    shown: list[dict[str, Any]] = orjson.loads(_rename(orjson.dumps(made), names))
    return shown


def documented_examples() -> list[dict[str, Any]]:
    """Return the customer of the specification's examples, as a seed."""
    spec = Spec.load("dakota", whole=True)
    request = _first(spec, "/paths/~1customers/post/requestBody")
    answer = _first(spec, "/paths/~1customers/post/responses/201")
    names = {"id": answer["id"], "application_id": answer["application_id"]}
    token = _token(answer)
    return [request | names | ({"application_token": token} if TOKEN.fullmatch(token) else {})]


def _first(spec: Spec, pointer: str) -> dict[str, Any]:
    """Return the first example of a message's JSON."""
    message, place = spec.resolve(pointer)
    first = next(iter(message["content"][JSON]["examples"]))
    value: dict[str, Any] = spec.resolve(child(place, "content", JSON, "examples", first))[0]["value"]
    return value


def _create(world: World, customer: Any, key: str, where: str) -> dict[str, Any]:
    if not isinstance(customer, dict):
        raise ProblemError(400, f"{where} must be an object")
    simulate = customer.get("simulate", [])
    if not isinstance(simulate, list):
        raise ProblemError(400, f"{where}.simulate must be a list of types")
    body = {name: value for name, value in customer.items() if name not in NAMES and name != "simulate"}
    made: dict[str, Any] = _ask(world, "/customers", body, key, where)
    for number, kind in enumerate(simulate):
        simulation = {
            "type": kind,
            "applicant_id": made["application_id"],
            "simulation_id": f"seed_{made['application_id']}_{number}",
        }
        _ask(world, "/sandbox/simulate/onboarding", simulation, key, f"{where}.simulate[{number}]")
    return made


def _ask(world: World, path: str, body: dict[str, Any], key: str, where: str) -> Any:
    """Ask the core as a client would, but unseen: neither in the log nor in the limits."""
    headers = {
        b"x-api-key": key.encode() or b"seed",
        b"x-idempotency-key": world.ids.uuid().encode(),
        b"content-type": b"application/json",
    }
    log, limit, world.log, world.settings.key_limit_per_minute = (
        world.log,
        world.settings.key_limit_per_minute,
        deque(),
        None,
    )
    try:
        response = handle(world, Request("POST", path, b"", headers, orjson.dumps(body)), world.clock.now())
    finally:
        world.log, world.settings.key_limit_per_minute = log, limit
    if response.status >= 400:
        raise ProblemError(400, f"{where}: {_reason(response)}")
    return response.json()


def _reason(response: Response) -> str:
    problem = response.json()
    errors = [f"{error['field']} {error['message']}" for error in problem.get("errors", ())]
    return "; ".join(errors) or str(problem.get("detail"))


def _renaming(
    world: World, customer: dict[str, Any], made: dict[str, Any], others: dict[str, str], where: str
) -> dict[str, str]:
    """Return new names by the old ones.

    Raises:
        ProblemError: 400 for one that has not the form of its kind, or is taken.
    """
    wanted = {name: customer[name] for name in NAMES if name in customer}
    for name, value in wanted.items():
        if not isinstance(value, str) or not NAMES[name].fullmatch(value):
            told = "" if name in SECRET else f", not {value!r}"
            raise ProblemError(400, f"{where}.{name} must match {NAMES[name].pattern}{told}")
        if value in others.values() or _is_taken(world, value):
            told = "" if name in SECRET else f" {value!r}"
            raise ProblemError(400, f"{where}.{name}{told} is taken")
    old = {"id": made["id"], "application_id": made["application_id"], "application_token": _token(made)}
    if wanted:
        pin(world, world.applications[old["application_id"]])
    return {old[name]: value for name, value in wanted.items()}


def _is_taken(world: World, name: str) -> bool:
    return name in world.customers or name in world.applications or find_opened(world, name) is not None


def _token(made: dict[str, Any]) -> str:
    return parse_qs(urlsplit(str(made["application_url"])).query)["token"][0]


def _rename(text: bytes, names: dict[str, str]) -> bytes:
    """Put new names in the place of old ones, which are long and random enough to occur nowhere else."""
    if not names:
        return text
    # A token begins with its application's name: the longest first.
    old = sorted(map(str.encode, names), key=len, reverse=True)
    return re.sub(b"|".join(old), lambda found: names[found[0].decode()].encode(), text)
