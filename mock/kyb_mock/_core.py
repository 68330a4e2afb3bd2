"""The core: from a request to a response, without I/O, clock or chance.

A request goes through these steps, and the first that has an answer ends it: timers that are due, route, credential
and rate limit, injected faults, validation, idempotency, operation. Every answer is then checked against the
specification.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import orjson

from . import uploads
from ._apis import Api, dakota, dollarpe
from ._auth import authenticate
from ._call import Call
from ._due import run_due
from ._idempotency import find_stored, remember
from ._limits import ANONYMOUS_LIMIT, untouched
from ._operations import BODY_LIMITS, DEFAULT_BODY_LIMIT, OPERATIONS, Operation
from ._problems import ProblemError
from ._sandbox_headers import SCENARIOS, injected_error, read_orders
from ._texts import one_text
from ._told import told_error
from ._validation import check_request, find_flaw
from ._wire import Answer, Request, Response
from ._world import LogEntry, World
from .dollarpe import BASE_PATH
from .dollarpe.envelope import render
from .dollarpe.operations import OPERATIONS as DOLLARPE_OPERATIONS
from .dollarpe.signature import admit


class Provider(NamedTuple):
    """One provider: its specification, who is let in, what answers, and how a refusal is written."""

    api: Callable[[], Api]
    base_path: str
    admit: Callable[[Call], None]
    operations: dict[str, Operation]
    render: Callable[[Call, ProblemError], Answer]


def _problem(call: Call, problem: ProblemError) -> Answer:
    return problem.answer(call.request.path, call.request_id, call.route.operation)


DAKOTA = Provider(dakota, "", authenticate, OPERATIONS, _problem)
DOLLARPE = Provider(dollarpe, BASE_PATH, admit, DOLLARPE_OPERATIONS, render)


def handle(world: World, request: Request, now: float) -> Response:
    """Answer a request. Changes the world and nothing else; `now` is in Unix seconds."""
    run_due(world, now)
    call = Call(world, request, now, world.ids.request_id())
    if request.path.startswith(uploads.PATH):
        return _respond(call, _upload(call))
    provider = DOLLARPE if request.path.startswith(BASE_PATH) else DAKOTA
    answer = _answer(provider, call)
    if not answer.judged:
        flaw = find_flaw(provider.api().spec, call.route, answer)
        if flaw is not None:
            call.flaws.append(flaw)
            answer = provider.render(call, ProblemError(500, f"The mock's answer breaks the specification: {flaw}"))
    return _respond(call, answer)


def _respond(call: Call, answer: Answer) -> Response:
    body = _written(answer)
    if answer.keep is not None:
        answer.keep(body)
    if call.executed:
        remember(call, answer, body)
    _log(call, answer)
    return Response(answer.status, _headers(call, answer, body), body)


def _written(answer: Answer) -> bytes:
    if answer.raw is not None:
        return answer.raw
    return orjson.dumps(answer.body) if answer.media_type else b""


def _answer(provider: Provider, call: Call) -> Answer:
    try:
        path = call.request.path[len(provider.base_path) :]
        call.route, call.path = provider.api().router.match(call.request.method, path)
        if not call.path:
            # One text for the log and for many answers that are kept.
            call.request.path = one_text(call.request.path)
        _check_size(call)
        provider.admit(call)
        _inject_fault(call)
        check_request(call)
        return find_stored(call) or _execute(provider, call)
    except ProblemError as problem:
        return provider.render(call, problem)


def _upload(call: Call) -> Answer:
    """Answer what is put to a link, which is no operation of the specification."""
    try:
        return uploads.receive(call.world, call.request, call.now)
    except ProblemError as problem:
        return _problem(call, problem)


def _check_size(call: Call) -> None:
    if not call.request.body:
        return
    limit = BODY_LIMITS.get(call.route.operation, DEFAULT_BODY_LIMIT)
    if len(call.request.body) > limit:
        raise ProblemError(413, f"The body is larger than {limit} bytes.")


def _inject_fault(call: Call) -> None:
    told = told_error(call) if call.world.faults.active else None
    if told is not None:
        raise told
    declared = call.route.headers
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


def _execute(provider: Provider, call: Call) -> Answer:
    operation = provider.operations.get(call.route.operation)
    if operation is None:
        raise ProblemError(501, f"The mock does not have {call.route.operation} yet.")
    call.executed = True
    return operation(call)


def _headers(call: Call, answer: Answer, body: bytes) -> list[tuple[bytes, bytes]]:
    limit, remaining, reset = call.quota or untouched(ANONYMOUS_LIMIT, call.now)
    headers = [
        (b"x-request-id", call.request_id.encode()),
        (b"x-ratelimit-limit", b"%d" % limit),
        (b"x-ratelimit-remaining", b"%d" % remaining),
        (b"x-ratelimit-reset", b"%d" % reset),
        *answer.headers,
    ]
    if answer.media_type:
        headers.append((b"content-type", answer.media_type.encode()))
    # A 204 has no length (RFC 9110 8.6).
    if answer.status != 204:
        headers.append((b"content-length", b"%d" % len(body)))
    return headers


def _log(call: Call, answer: Answer) -> None:
    request = call.request
    key = request.header(b"x-idempotency-key")
    if key == call.idempotency_key:
        key = call.idempotency_key
    call.world.log.append(
        LogEntry(
            call.now,
            request.method,
            request.path,
            call.route.operation or None,
            answer.status,
            key,
            call.request_id,
            answer.replayed,
            tuple(call.flaws),
            call.fault,
        )
    )
