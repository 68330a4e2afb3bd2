"""The core: from a request to a response, without I/O, clock or chance.

A request goes through these steps, and the first that has an answer ends it: timers that are due, route, credential
and rate limit, injected faults, validation, idempotency, operation. Every answer is then checked against the
specification.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

import orjson

from ._auth import authenticate
from ._call import Call
from ._decisions import run_due
from ._idempotency import find_stored, remember
from ._limits import ANONYMOUS_LIMIT, untouched
from ._operations import OPERATIONS
from ._problems import ProblemError
from ._routes import Router, read_routes
from ._sandbox_headers import SCENARIOS, injected_error, read_orders
from ._spec import Spec
from ._validation import check_request, find_flaw
from ._wire import MAX_BODY_BYTES, Answer, Request, Response
from ._world import LogEntry, World


class Api(NamedTuple):
    """A specification and the routes read from it."""

    spec: Spec
    router: Router


@functools.cache
def dakota() -> Api:
    """Return the Dakota API, read once."""
    spec = Spec.load("dakota")
    return Api(spec, Router(list(read_routes(spec))))


def handle(world: World, request: Request, now: float) -> Response:
    """Answer a request. Changes the world and nothing else; `now` is in Unix seconds."""
    run_due(world, now)
    call = Call(world, request, now, world.ids.request_id())
    answer = _answer(call)
    if answer.raw is None:
        flaw = find_flaw(dakota().spec, call.route, answer)
        if flaw is not None:
            answer = _problem(call, ProblemError(500, f"The mock's answer breaks the specification: {flaw}"))
    body = orjson.dumps(answer.body) if answer.raw is None else answer.raw
    if call.executed:
        remember(call, answer, body)
    _log(call, answer)
    return Response(answer.status, _headers(call, answer, body), body)


def _answer(call: Call) -> Answer:
    try:
        call.route, call.path = dakota().router.match(call.request.method, call.request.path)
        if len(call.request.body) > MAX_BODY_BYTES:
            raise ProblemError(413, f"The body is larger than {MAX_BODY_BYTES} bytes.")
        authenticate(call)
        _inject_fault(call)
        check_request(call)
        return find_stored(call) or _execute(call)
    except ProblemError as problem:
        return _problem(call, problem)


def _inject_fault(call: Call) -> None:
    declared = call.known_route.headers
    if "x-sandbox-scenario" not in declared:
        return
    call.orders = read_orders(call.request.headers, declared)
    fails_now = False
    if call.orders.scenario and SCENARIOS[call.orders.scenario].every_other:
        call.world.intermittent_requests += 1
        fails_now = call.world.intermittent_requests % 2 == 1
    error = injected_error(call.orders, fails_now)
    if error is not None:
        raise error


def _execute(call: Call) -> Answer:
    operation = OPERATIONS.get(call.known_route.operation)
    if operation is None:
        raise ProblemError(501, f"The mock does not have {call.known_route.operation} yet.")
    call.executed = True
    return operation(call)


def _problem(call: Call, problem: ProblemError) -> Answer:
    return problem.answer(call.request.path, call.request_id)


def _headers(call: Call, answer: Answer, body: bytes) -> list[tuple[bytes, bytes]]:
    limit, remaining, reset = call.quota or untouched(ANONYMOUS_LIMIT, call.now)
    return [
        (b"content-type", answer.media_type.encode()),
        (b"content-length", b"%d" % len(body)),
        (b"x-request-id", call.request_id.encode()),
        (b"x-ratelimit-limit", b"%d" % limit),
        (b"x-ratelimit-remaining", b"%d" % remaining),
        (b"x-ratelimit-reset", b"%d" % reset),
        *answer.headers,
    ]


def _log(call: Call, answer: Answer) -> None:
    request = call.request
    operation = call.route.operation if call.route else None
    key = request.header(b"x-idempotency-key")
    replayed = answer.raw is not None
    call.world.log.append(
        LogEntry(call.now, request.method, request.path, operation, answer.status, key, call.request_id, replayed)
    )
