"""What a journal keeps: inputs, changes, history, pages; each commit whole, each caller with its own result."""

import threading

import pytest
from kyb_onboarding import ClaimLostError, InputChangedError, RunNotFoundError
from kyb_onboarding._history import entries, line
from kyb_onboarding._records import Change, RunKey

KEY = RunKey("https://api.example", "default", "usr_12345")
REQUEST = {"name": "Acme Corporation", "customer_type": "business", "external_id": "usr_12345"}


def of(n):
    return KEY._replace(external_id=f"usr_{n}")


def test_an_input_is_recorded_once_and_found_by_all(place):
    first, second = place.open(), place.open()
    planned = first.store.commit(first.plan(KEY, REQUEST))
    assert planned.state == "planned"
    assert second.store.commit(second.plan(KEY, REQUEST)) == planned == second.store.read(second.get(KEY))


def test_the_same_external_id_is_another_run_in_another_account(place):
    journal = place.open()
    for account in ("a", "b"):
        journal.store.commit(journal.plan(KEY._replace(account=account), REQUEST))
    keys = {journal.store.read(journal.get(KEY._replace(account=account))).idempotency_key for account in ("a", "b")}
    assert len(keys) == 2


def test_changed_input_is_refused_naming_the_fields_and_not_their_values(place):
    journal = place.open()
    journal.store.commit(journal.plan(KEY, REQUEST))
    changed = REQUEST | {"name": "Jane Doe", "is_sub_client": True}
    with pytest.raises(InputChangedError, match="is_sub_client, name") as caught:
        journal.store.commit(journal.plan(KEY, changed))
    assert caught.value.fields == ("is_sub_client", "name")
    assert "Jane" not in str(caught.value)


def test_an_unknown_run_cannot_be_claimed(place):
    journal = place.open()
    with pytest.raises(RunNotFoundError, match="usr_12345"):
        journal.store.commit(journal.claim(KEY))


def test_every_column_comes_back_as_it_was_written(place):
    journal = place.open()
    journal.store.commit(journal.plan(KEY, REQUEST))
    claim = journal.store.commit(journal.claim(KEY))
    now = place.clock.now()
    columns: dict[str, object] = {
        "state": "tracking",
        "customer_id": "c",
        "application_id": "a",
        "application_url": "https://x/?token=é%?",
    }
    columns |= {"application_expires_at": now, "token_paused_until": now, "first_sent_at": now, "last_sent_at": now}
    columns |= {"kyb_status": "ü", "application_status": "s", "decision": None, "problem": "%s ? 名", "next_at": now}
    columns |= {"unresolved_sends": 2, "accepted": 1, "polls": 7}
    saved = journal.store.commit(journal.save(claim, Change(columns)))
    assert journal.store.read(journal.get(KEY)) == saved
    assert {name: getattr(saved, name) for name in columns} == columns
    found = journal.store.read(journal.of_customer(KEY.base_url, KEY.account, "c"))
    assert found == saved


def test_history_is_only_ever_appended(place):
    journal = place.open()
    journal.store.commit(journal.plan(KEY, REQUEST))
    claim = journal.store.commit(journal.claim(KEY))
    for step in ("sent", "created"):
        claim.record = journal.store.commit(
            journal.save(claim, Change({}, line(place.clock.now(), step, "x", "req_1")))
        )
    kept = journal.store.read(journal.get(KEY)).history
    assert kept == claim.record.history
    assert [(entry.step, entry.request_id) for entry in entries(kept)] == [
        ("planned", None),
        ("sent", "req_1"),
        ("created", "req_1"),
    ]


def test_all_runs_are_listed_once_in_the_order_of_their_bytes_over_many_pages(place, monkeypatch):
    monkeypatch.setattr("kyb_onboarding._journal.PAGE", 7)
    journal = place.open()
    names = [*(f"usr_{n}" for n in range(15)), "B", "a", "é", "Z-1", "_"]
    keys = {KEY._replace(external_id=name, account=account) for name in names for account in ("a", "b")}
    for key in keys:
        journal.store.commit(journal.plan(key, REQUEST))
    listed = [record.key for job in journal.pages() for record in journal.store.read(job)]
    assert listed == sorted(keys)
    of_a = [record.key for job in journal.pages(account="a", states=("planned",)) for record in journal.store.read(job)]
    assert of_a == sorted(key for key in keys if key.account == "a")


def test_many_threads_share_commits_and_each_gets_its_own_result(place):
    journal, results = place.open(), {}

    def work(n):
        results[n] = journal.store.commit(journal.plan(of(n), REQUEST)).external_id

    threads = [threading.Thread(target=work, args=(n,)) for n in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {n: f"usr_{n}" for n in range(50)}


def test_an_error_of_one_job_of_a_shared_commit_is_its_own(place):
    journal = place.open()
    journal.store.commit(journal.plan(KEY, REQUEST))
    jobs = [journal.plan(of(1), REQUEST), journal.plan(KEY, REQUEST | {"name": "Else"}), journal.plan(of(2), REQUEST)]
    first, refused, last = journal.store.commit_each(jobs)
    assert isinstance(refused, InputChangedError)
    assert [first.external_id, last.external_id] == ["usr_1", "usr_2"]
    assert all(journal.store.read(journal.get(of(n))) is not None for n in (1, 2))


def test_a_failed_job_leaves_nothing_behind(place):
    journal = place.open()

    def job(tx):
        journal.plan(KEY, REQUEST)(tx)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        journal.store.commit(job)
    assert journal.store.read(journal.get(KEY)) is None


def test_an_overtaken_change_is_refused_and_changes_nothing(place):
    journal = place.open()
    old = journal.store.commit(journal.plan(KEY, REQUEST))
    journal.store.commit(journal.claim(KEY))
    with pytest.raises(ClaimLostError, match="took the run over"):
        journal.store.commit(lambda tx: journal.write(tx, old, Change({"problem": "late"})))
    assert journal.store.read(journal.get(KEY)).problem is None
