"""The control: a careful script without a journal. It notes what is done, and retries under the key of its call."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from typing import Any

from kyb_onboarding import NewCustomer, TransportError
from kyb_onboarding._effects import Answer, Flow, Pause, Request, Send
from kyb_onboarding._work import Context

from ..support.process import HOST
from .simulation import World


def careless_world(seed: int) -> World:
    """Return a world whose processes run the script."""
    world, done = World(seed), set[str | None]()

    def script(customer: NewCustomer) -> Callable[[Context], Flow[Any]]:
        return lambda context: _create(world, customer, done)

    world.work = script
    return world


def _create(world: World, customer: NewCustomer, done: set[str | None]) -> Flow[None]:
    yield Pause(0.0)
    if customer.external_id in done:
        return
    key = str(uuid.UUID(int=world.dice.getrandbits(128), version=4))
    body = {"name": customer.name, "customer_type": customer.customer_type, "external_id": customer.external_id}
    content = json.dumps(body).encode()
    request = Request("createCustomer", "POST", f"{HOST}/customers", {"x-idempotency-key": key}, content=content)
    for _ in range(3):
        try:
            answer: Answer = yield Send(request)
        except TransportError:
            yield Pause(1.0)
        else:
            if answer.status == 201:
                done.add(customer.external_id)
                return
            yield Pause(1.0)
