"""Who works on a run: one at a time, a dead one's at once free, a stopped one's after its lease; also in a child."""

import os
import threading

import pytest
from kyb_onboarding import ClaimLostError, JournalError
from kyb_onboarding._claims import Busy, Claim
from kyb_onboarding._records import Change

from .test_records import KEY, REQUEST


def commit(journal, job):
    return journal.store.commit(job)


def test_a_claim_excludes_everybody_else_until_it_is_given_back(place):
    first, second = place.open(), place.open()
    commit(first, first.plan(KEY, REQUEST))
    claim = commit(first, first.claim(KEY))
    assert isinstance(claim, Claim)
    assert isinstance(commit(first, first.claim(KEY)), Busy)  # another thread of the same process
    assert isinstance(commit(second, second.claim(KEY)), Busy)
    claim.record = commit(first, first.save(claim, Change({"problem": "x"}), release=True))
    first.drop(claim)
    assert isinstance(commit(second, second.claim(KEY)), Claim)


def test_a_dead_owners_claim_is_taken_over_at_once(place):
    first, second = place.open(), place.open()
    commit(first, first.claim(KEY, REQUEST))
    place.kill(first)
    taken = commit(second, second.claim(KEY))
    assert isinstance(taken, Claim)
    assert taken.record.fence == 2


def test_two_that_ask_at_once_after_a_dead_owner_both_know_that_it_is_dead(place):
    first, others = place.open(), [place.open(), place.open()]
    keys = [KEY._replace(external_id=f"usr_{n}") for n in range(2)]
    for key in keys:
        commit(first, first.claim(key, REQUEST))
    name = first.owner.name
    for other in others:
        other.owner  # noqa: B018  # each is an owner before either asks
    place.kill(first)

    def asking(tx):
        alive = others[0].owner.is_alive(name)
        return alive, commit(others[1], lambda tx: others[1].owner.is_alive(name)) if place.server else alive

    assert commit(others[0], asking) == (False, False)


def test_a_stopped_owner_keeps_its_claim_for_the_lease_and_can_then_overwrite_nothing(place):
    first, second = place.open(), place.open()
    stopped = commit(first, first.claim(KEY, REQUEST))
    place.clock.step(29)
    assert isinstance(commit(second, second.claim(KEY)), Busy)
    place.clock.step(2)
    taken = commit(second, second.claim(KEY))
    assert isinstance(taken, Claim)
    with pytest.raises(ClaimLostError, match="took the run over"):
        commit(first, first.save(stopped, Change({"problem": "too late"})))
    taken.record = commit(second, second.save(taken, Change({"problem": "mine"})))
    assert commit(second, second.get(KEY)).problem == "mine"


def test_an_abandoned_claim_is_free_for_the_next_of_the_same_process(place):
    journal = place.open()
    claiming = journal.claim(KEY, REQUEST)
    commit(journal, claiming)
    claiming.abandon()
    assert isinstance(commit(journal, journal.claim(KEY)), Claim)


def test_a_claim_abandoned_before_its_commit_takes_nothing(place):
    journal = place.open()
    commit(journal, journal.plan(KEY, REQUEST))
    claiming = journal.claim(KEY)
    claiming.abandon()
    assert isinstance(commit(journal, claiming), Busy)
    assert isinstance(commit(journal, journal.claim(KEY)), Claim)


def test_of_two_that_claim_the_same_new_run_at_once_one_gets_it(place):
    journals, results, start = [place.open() for _ in range(4)], [], threading.Barrier(4)

    def work(journal):
        start.wait()
        for n in range(20):
            results.append((n, commit(journal, journal.claim(KEY._replace(external_id=f"usr_{n}"), REQUEST))))

    threads = [threading.Thread(target=work, args=(journal,)) for journal in journals]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken = [n for n, result in results if isinstance(result, Claim)]
    assert sorted(taken) == list(range(20))
    assert len(results) == 80


def test_two_first_openers_at_once_both_succeed(place):
    errors, start = [], threading.Barrier(8)

    def opener():
        start.wait()
        try:
            place.open()
        except JournalError as error:
            errors.append(error)

    threads = [threading.Thread(target=opener) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert commit(place.opened[0], place.opened[0].plan(KEY, REQUEST)).state == "planned"


def test_a_forked_child_opens_its_own_connection_and_is_another_owner(place):
    journal, other = place.open(), place.open()
    claim = commit(journal, journal.claim(KEY, REQUEST))
    name = journal.owner.name
    child = os.fork()
    if not child:
        busy = isinstance(commit(journal, journal.claim(KEY)), Busy)  # the parent holds it
        os._exit(0 if busy and journal.owner.name != name else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert journal.owner.name == name
    assert isinstance(commit(other, other.claim(KEY)), Busy)  # the child's end did not free the parent's claim
    assert commit(journal, journal.save(claim, Change({"problem": "mine"}))).problem == "mine"


def test_a_forked_child_keeps_no_dead_parents_claim(place):
    """The child holds a copy of what its parent has open, and must not keep the parent alive by it."""
    journal, other = place.open(), place.open()
    commit(journal, journal.claim(KEY, REQUEST))
    (ready, tell), (end, ending) = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        os.close(ending)
        os.write(tell, b"x")
        os.read(end, 1)
        os._exit(0)
    try:
        os.read(ready, 1)
        place.kill(journal)
        assert isinstance(commit(other, other.claim(KEY)), Claim)
    finally:
        os.close(ending)
        os.waitpid(child, 0)
        for fd in (ready, tell, end):
            os.close(fd)
