"""What is wrong in the mock with a planted bug: functions that stand where right ones do."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

from kyb_mock._gates import GATES
from kyb_mock._problems import ProblemError
from kyb_mock._wire import Answer
from kyb_mock._world import Application
from kyb_mock.dollarpe.kyc import finish_check

from .planting import Operation, Plant, instead, module, row, together, value


def wide_open(name: str) -> Plant:
    """Let an operation through in any status."""
    statuses = frozenset({"pending", "request_for_information", "submitted", "approved", "declined"})
    return row("_gates", "GATES", name, GATES[name]._replace(statuses=statuses))


def kept_for_good(resource: str) -> Plant:
    """Answer with what was answered before, whatever has changed."""
    return together(
        instead(resource, "find_unchanged", stale),
        # Or a moved world would be the better one, for it starts without such answers.
        value("_state", "NOT_STATE", module("_state").NOT_STATE - {"unchanged"}),
    )


def lax(check: Any, call: Any) -> None:
    try:
        check(call)
    except ProblemError:
        if call.route.operation != "createCustomer" or call.body is None:
            raise
        call.body = {"name": "Acme", "customer_type": "business"} | call.body


def kept_too_long(right: Any, call: Any, *given: Any) -> None:
    call.now += 1e6
    right(call, *given)
    call.now -= 1e6


def done_all_the_same(right: Any, call: Any) -> None:
    try:
        right(call)
    except ProblemError:
        module("_enrolment").enrol(call.world, call.now, call.cause, "Acme", "business")
        raise


def taken_for_another(right: Operation, call: Any) -> Answer:
    known = call.world.simulations.get(call.body["simulation_id"])
    return right(call) if known is None else Answer(200, known.body)


def with_its_reason(right: Any, world: Any, application: Any, *given: Any) -> None:
    reason = application.review.reason
    right(world, application, *given)
    application.review = application.review._replace(reason=reason)


def whichever(call: Any, _: Application) -> Application | None:
    named: Application | None = call.world.find_application(call.path["application_id"])
    return named


def withdrawn_after_all(right: Operation, call: Any) -> Answer:
    call.world.applications[call.path["application_id"]].decision = None
    return right(call)


def stale(right: Any, world: Any, question: Any, made_of: Any) -> Any:
    known = world.unchanged.get(question)
    return None if known is None else known.body


def first_page_before(right: Any, world: Any, query: Any, found: Any, *rest: Any) -> Any:
    page = right(world, query, found, *rest)
    return page._replace(customers=found[: len(page.customers)]) if "ending_before" in query else page


def page_counts(right: Any, *given: Any) -> Any:
    page = right(*given)
    return page._replace(status_counts=Counter(map(module("_decisions").shown_status, page.customers)))


def only_the_first(right: Any, world: Any, event: Any, target: Any, at: float) -> None:
    if target is next(iter(world.targets.values())):
        right(world, event, target, at)


def later(right: Any, outbox: Any, delivery: Any, due: float, **options: Any) -> None:
    right(outbox, delivery, due + (delivery.attempts > 0), **options)


def another_envelope(right: Callable[[Any], bytes], delivery: Any) -> bytes:
    return right(delivery).replace(b"customer.created", b"customer.updated")


def up_to_the_first_failure(right: Operation, call: Any) -> Answer:
    for number, token in enumerate(call.body["tokens"]):
        if token.startswith("expired"):
            call.body = {"tokens": call.body["tokens"][: number + 1]}
            break
    return right(call)


def accepted_again(right: Operation, call: Any) -> Answer:
    imported, call.world.imported = call.world.imported, {}
    try:
        return right(call)
    finally:
        call.world.imported = imported


def any_check(world: Any, person_id: str, check: str, at: float) -> None:
    finish_check(world, person_id, str(world.dollarpe.people[person_id].kyc.check), at)


def handed_in_again(right: Operation, call: Any) -> Answer:
    call.world.dollarpe.people[call.body["customer_id"]].kyc = None
    return right(call)


def anew_after_a_failure(right: Operation, call: Any) -> Answer:
    person = call.world.dollarpe.people[call.body["customer_id"]]
    person.status = "VERIFIED" if person.kyc else person.status
    return right(call)


def unclaimed(right: Any, *given: Any) -> None:
    try:
        right(*given)
    except ProblemError:
        pass


def shortened(right: Callable[..., list[str]], *given: Any) -> list[str]:
    return right(*given)[:-1]


def endless(right: Any, outbox: Any, entry: Any, attempt: Any) -> None:
    right(outbox, entry, attempt)
    if entry.delivery.status == "failed":
        outbox.put(entry.delivery, attempt.at + 3600)


def unheard_types(right: Operation, call: Any) -> Answer:
    call.body.pop("event_types", None)
    return right(call)


def once_more(right: Any, call: Any) -> None:
    """Look whether the key is in conflict, and forget the answer."""
    right(call)


def of_no_seed(patch: Any) -> None:
    patch.setattr(
        module("_ids").Ids, "_letters", lambda _, count: "".join(random.SystemRandom().choices("abc", k=count))
    )


def without_its_queue(patch: Any) -> None:
    table = module("_state").NOT_STATE_OF
    patch.setitem(table, "Outbox", table["Outbox"] | {"queue"})
