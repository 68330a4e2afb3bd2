"""Runs in doubt and in conflict: what asking the provider settles, and what a person may decide."""

import asyncio
from datetime import timedelta

import attrs
import httpx
import pytest
from kyb_onboarding import (
    AsyncDakota,
    ClaimLostError,
    ConflictError,
    Dakota,
    InDoubtError,
    InvalidInputError,
    NotFoundError,
    NothingToResolveError,
    RejectedError,
    RunBusyError,
    RunNotFoundError,
    TransportError,
    UnavailableError,
    UnreadableAnswerError,
    _doubt,
    _flows,
)
from kyb_onboarding._history import entries

from ..support.fake_api import answer, ksuid, lost, status
from ..support.process import ACME, HOST, SteppedClock

DAY = 24 * 3600
NOBODY = answer(200, {"data": [], "meta": {}})


@pytest.fixture
def process(start):
    return start()


def key(process, external_id="usr_12345"):
    return _flows.run_key(process.context, external_id)


def reconcile(process):
    return process.drive(_doubt.reconcile(process.context, key(process)))


def resolve(process, customer_id=None, *, not_created=False, by="Ann"):
    return process.drive(_doubt.resolve(process.context, key(process), customer_id, not_created, by))


def last(process):
    return entries(process.record().history)[-1]


def in_doubt(process, api, clock, *, worked=True):
    """Leave the run in doubt: its sends were lost, their key may be forgotten, and the look-up fails."""
    api.faults = [lost(worked=worked)] * 3
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(DAY)
    api.faults = [status(503)] * 3
    with pytest.raises(UnavailableError):
        process.onboard()
    assert process.get().state == "in_doubt"


def in_conflict(process, api, clock):
    """Leave the run in conflict: the provider has two customers of its external_id."""
    in_doubt(process, api, clock)
    api.customers[ksuid(77)] = api.customers[ksuid(1)] | {"id": ksuid(77)}
    with pytest.raises(ConflictError) as caught:
        reconcile(process)
    assert caught.value.customer_ids == (ksuid(1), ksuid(77))
    assert process.get().state == "conflict"


def test_what_the_look_up_finds_is_adopted_whatever_next_at_says(process, api, clock):
    in_doubt(process, api, clock)
    assert process.record().next_at > clock.now()
    posts = len(api.posts())
    run = reconcile(process)
    assert (run.customer_id, run.application_id) == (ksuid(1), ksuid(900_001))
    assert (run.state, run.problem) == ("decided", None)
    assert len(api.posts()) == posts


def test_where_surely_none_is_found_the_next_generation_is_sent(process, api, clock):
    in_doubt(process, api, clock, worked=False)
    run = reconcile(process)
    assert (run.generation, run.customer_id) == (2, ksuid(1))
    keys = [request.headers["x-idempotency-key"] for request in api.posts()]
    assert len(set(keys)) == 2
    assert len(api.customers) == 1


def test_none_found_is_not_believed_before_the_send_has_settled(process, api, clock):
    api.faults = [lost(worked=True), status(400), lambda api, request: NOBODY]
    with pytest.raises(InDoubtError, match="too early"):
        process.onboard()
    posts = len(api.posts())
    api.faults = [lambda api, request: NOBODY]
    with pytest.raises(InDoubtError, match="too early"):
        reconcile(process)
    assert len(api.posts()) == posts
    assert reconcile(process).customer_id == ksuid(1)


@pytest.mark.parametrize("worked", [True, False])
def test_while_the_key_proves_what_happened_it_is_sent_again_and_no_other(process, api, clock, worked):
    api.faults = [lost(worked=worked)] * 3
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(3600)  # the send has settled, and its key is still known
    api.faults = [lambda api, request: NOBODY]
    run = reconcile(process)
    assert (run.generation, run.customer_id) == (1, ksuid(1))
    assert len({request.headers["x-idempotency-key"] for request in api.posts()}) == 1
    assert len(api.customers) == 1


@pytest.mark.parametrize("fault", [lambda api, request: answer(200, {"data": [], "meta": {"has_more": True}}), None])
def test_a_look_up_that_tells_nothing_takes_nothing_from_a_run_whose_key_tells(process, api, fault):
    api.faults = [lost(worked=True)] * 3
    with pytest.raises(TransportError):
        process.onboard()
    if fault is None:
        api.faults = [status(503)] * 3
        with pytest.raises(UnavailableError):
            reconcile(process)
        assert process.get().state == "sending"
    else:
        api.faults = [fault]
        assert reconcile(process).customer_id == ksuid(1)
    assert len(api.customers) == 1


def test_a_run_that_was_never_sent_is_looked_up_and_then_sent(process, api):
    process.journal.store.commit(process.journal.plan(key(process), _flows.request_of(ACME, "usr_12345")))
    assert reconcile(process).customer_id == ksuid(1)
    assert [request.method for request in api.requests][:2] == ["GET", "POST"]


def test_a_first_look_up_that_told_nothing_holds_the_run_up_no_longer_than_it_lasts(start, api):
    process = start(lookup_first=True)
    api.faults = [lambda api, request: answer(200, {"data": [], "meta": {"has_more": True}})]
    with pytest.raises(InDoubtError):
        process.onboard()
    assert process.onboard().customer_id == ksuid(1)


def test_several_customers_are_a_persons_to_decide(process, api, clock):
    in_conflict(process, api, clock)
    posts = len(api.posts())
    with pytest.raises(ConflictError, match=f"{ksuid(1)}, {ksuid(77)}.*resolve it"):
        reconcile(process)
    assert len(api.posts()) == posts


def test_a_conflict_that_the_provider_has_mended_is_over(process, api, clock):
    in_conflict(process, api, clock)
    del api.customers[ksuid(1)]
    run = reconcile(process)
    assert (run.customer_id, run.problem) == (ksuid(77), None)


@pytest.mark.parametrize("meta", [{}, {"has_more": True}])
def test_a_conflict_whose_customers_do_not_show_stays_a_persons(process, api, clock, meta):
    in_conflict(process, api, clock)
    before = process.get()
    posts = len(api.posts())
    api.faults = [lambda api, request: answer(200, {"data": [], "meta": meta})]
    with pytest.raises(ConflictError, match="before, several customers carry"):
        reconcile(process)
    assert (process.get().state, process.get().problem) == ("conflict", before.problem)
    assert len(api.posts()) == posts


def test_a_conflict_outlives_a_look_up_that_fails(process, api, clock):
    in_conflict(process, api, clock)
    before = process.get()
    api.faults = [status(503)] * 3
    with pytest.raises(UnavailableError):
        reconcile(process)
    assert (process.get().state, process.get().problem) == ("conflict", before.problem)
    assert last(process).step == "failed"


def test_a_created_run_is_looked_at_and_never_sent(process, api):
    api.decides_after = None
    process.onboard()
    posts = len(api.posts())
    assert reconcile(process).state == "tracking"
    assert len(api.posts()) == posts


def decided(process, api):
    process.onboard()
    process.wait()
    assert process.get().is_cleared
    return len(api.requests)


def revoked(api):
    """Let the provider say that the customer may no longer move money."""
    shown = api._shown
    api._shown = lambda row: shown(row) | {"kyb_status": "rejected"}


def test_a_decided_run_is_read_again_stays_decided_and_is_never_sent(process, api, clock):
    requests = decided(process, api)
    revoked(api)
    run = reconcile(process)
    assert (run.state, run.decision, run.kyb_status) == ("decided", "approved", "rejected")
    assert not run.is_cleared
    assert [request.method for request in api.requests[requests:]] == ["GET"]
    assert (last(process).step, last(process).outcome) == ("refreshed", "kyb_status rejected")


def test_an_event_about_a_decided_run_tells_that_it_was_revoked(process, api, clock):
    decided(process, api)
    revoked(api)
    run = process.drive(_doubt.take_note(process.context, ksuid(1)))
    assert not run.is_cleared
    assert process.get().kyb_status == "rejected"


def test_a_decided_run_of_which_nothing_is_new_gets_no_line(process, api, clock):
    decided(process, api)
    before = process.record()
    assert reconcile(process) == attrs.evolve(before.as_run(), updated_at=process.get().updated_at)
    assert process.record().history == before.history


def test_the_words_of_a_later_application_are_not_those_of_the_decided_one(process, api, clock):
    decided(process, api)
    shown = api._shown
    api._shown = lambda row: shown(row) | {"application_id": ksuid(5), "application_status": "pending"}
    run = reconcile(process)
    assert (run.application_id, run.application_status) == (ksuid(900_001), "approved")


def test_a_rejected_and_an_unknown_run_are_told_as_they_are(process, api):
    api.faults = [status(422)]
    with pytest.raises(RejectedError):
        process.onboard()
    requests = len(api.requests)
    with pytest.raises(RejectedError, match="rejected before"):
        reconcile(process)
    with pytest.raises(RunNotFoundError):
        process.drive(_doubt.reconcile(process.context, key(process, "nobody")))
    assert len(api.requests) == requests


def test_a_person_names_the_customer(process, api, clock):
    in_conflict(process, api, clock)
    posts = len(api.posts())
    run = resolve(process, ksuid(77), by="Ann Lee")
    assert (run.state, run.customer_id, run.problem) == ("created", ksuid(77), None)
    assert (last(process).step, last(process).outcome) == ("resolved", f"customer {ksuid(77)}, by Ann Lee")
    assert process.record().request is None  # what was to be sent is not needed any more
    assert process.onboard().state == "decided"
    assert len(api.posts()) == posts


def test_a_person_says_that_none_was_created(process, api, clock):
    in_doubt(process, api, clock, worked=False)
    requests = len(api.requests)
    run = resolve(process, not_created=True)
    assert (run.state, run.generation, run.problem) == ("planned", 2, None)
    assert len(api.requests) == requests
    assert [entry.outcome for entry in entries(process.record().history)][-2:] == [
        "not created, by Ann",
        "generation 2",
    ]
    assert [run.customer_id for run in process.resume()] == [ksuid(1)]


def test_an_accepted_answer_that_none_could_read_binds_no_later_generation(process, api, clock):
    api.faults = [lambda api, request: answer(201, "no object")]
    with pytest.raises(UnreadableAnswerError):
        process.onboard()
    resolve(process, not_created=True)
    api.faults = [lost(worked=False)] * 3
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(DAY)
    assert process.onboard().generation == 3


@pytest.mark.parametrize(
    ("change", "says"),
    [({"external_id": "usr_other"}, "carries another external_id"), ({"deleted_at": 1_760_000_000}, "is deleted")],
)
def test_a_customer_that_is_not_this_runs_is_refused(process, api, clock, change, says):
    in_conflict(process, api, clock)
    api.customers[ksuid(77)] |= change
    before = process.record()
    with pytest.raises(InvalidInputError, match=says):
        resolve(process, ksuid(77))
    assert process.record() == before


def test_a_customer_that_shows_no_external_id_is_the_persons_word(process, api, clock):
    in_conflict(process, api, clock)
    api.shows_external_id = False
    assert resolve(process, ksuid(77)).customer_id == ksuid(77)


def test_the_customer_of_another_run_is_refused(process, api, clock):
    in_doubt(process, api, clock, worked=False)
    other = process.onboard(attrs.evolve(ACME, external_id="usr_2"))
    api.shows_external_id = False
    with pytest.raises(InvalidInputError, match="customer of external_id 'usr_2'"):
        resolve(process, other.customer_id)
    assert process.get().state == "in_doubt"


@pytest.mark.parametrize("customer_id", [ksuid(99), "../customers"])
def test_a_customer_that_does_not_exist_is_refused(process, api, clock, customer_id):
    in_conflict(process, api, clock)
    before = process.record()
    with pytest.raises((NotFoundError, InvalidInputError)):
        resolve(process, customer_id)
    assert process.record() == before


def test_a_run_in_another_state_is_not_a_persons_to_decide(process, api):
    api.decides_after = None
    process.onboard()
    before, requests = process.record(), len(api.requests)
    with pytest.raises(NothingToResolveError, match=f"is tracking, customer {ksuid(1)}: only a run .* in_doubt"):
        resolve(process, not_created=True)
    with pytest.raises(NothingToResolveError):
        resolve(process, ksuid(1))
    assert (process.record(), len(api.requests)) == (before, requests)


@pytest.mark.parametrize("by", ["", "   ", "a\nb", "x" * 81, "\udcff", None])
def test_who_decides_is_a_plain_name(process, api, clock, by):
    in_doubt(process, api, clock)
    with pytest.raises(InvalidInputError, match="by is no plain name of 1 to 80 characters") as caught:
        resolve(process, not_created=True, by=by)
    assert caught.value.field == "by"


def test_one_decision_at_a_time(process, api, clock):
    in_doubt(process, api, clock)
    for customer_id, not_created in ((None, False), (ksuid(1), True)):
        with pytest.raises(InvalidInputError, match="either customer_id or not_created"):
            resolve(process, customer_id, not_created=not_created)


def test_a_run_that_another_process_works_on_is_not_decided_meanwhile(start, api, clock):
    holder, person = start(), start()
    in_doubt(holder, api, clock)
    holder.journal.store.commit(holder.journal.claim(key(holder)))
    with pytest.raises(RunBusyError, match="is being worked on"):
        resolve(person, not_created=True)
    assert person.get().state == "in_doubt"


def test_a_stopped_owner_who_wakes_up_writes_nothing_over_a_decision(start, api, clock):
    holder, person = start(), start()
    in_doubt(holder, api, clock)
    claim = holder.journal.store.commit(holder.journal.claim(key(holder)))
    clock.step(31)  # past its lease
    resolve(person, ksuid(1))
    with pytest.raises(ClaimLostError):
        holder.journal.store.commit(holder.journal.save(claim))
    assert person.get().customer_id == ksuid(1)


def test_a_state_that_changes_while_the_customer_is_fetched_is_seen(start, api, clock):
    person, other = start(), start()
    in_doubt(person, api, clock)

    def meanwhile(api, request):
        reconcile(other)

    api.faults = [meanwhile]
    with pytest.raises(NothingToResolveError, match="is decided"):
        resolve(person, ksuid(1))


def provider(request):
    row = {"id": ksuid(1), "application_id": ksuid(2), "external_id": "usr_12345", "name": "Acme Corporation"}
    row |= {"customer_type": "business", "kyb_status": "pending", "application_status": "pending"}
    if request.method == "POST":
        return httpx.Response(500)
    return httpx.Response(200, json=row if request.url.path.count("/") > 1 else {"data": [row, row], "meta": {}})


def given(tmp_path):
    return {"api_key": "k", "base_url": HOST, "journal": str(tmp_path / "journal.db")}


class Later(SteppedClock):
    """A clock whose every moment is past the window of the one before."""

    def now(self):
        self.moment += timedelta(days=2)
        return self.moment


def test_both_faces_reconcile_and_resolve(tmp_path):
    transport = httpx.MockTransport(provider)
    with Dakota(**given(tmp_path), transport=transport, clock=Later()) as dakota:
        with pytest.raises(ConflictError):
            dakota.onboard(ACME)
        with pytest.raises(ConflictError):
            dakota.reconcile("usr_12345")

    async def scenario():
        async with AsyncDakota(**given(tmp_path), transport=transport) as dakota:
            with pytest.raises(ConflictError):
                await dakota.reconcile("usr_12345")
            return await dakota.resolve("usr_12345", customer_id=ksuid(1), by="Ann")

    assert asyncio.run(scenario()).customer_id == ksuid(1)
    with Dakota(**given(tmp_path), transport=transport) as dakota, pytest.raises(NothingToResolveError):
        dakota.resolve("usr_12345", not_created=True, by="Ann")
