"""kyb reconcile, kyb resolve and kyb status --history, against the mock."""

import json
import subprocess
import sys
import uuid

import pytest

ACME = ["--name", "Acme Corporation", "--type", "business", "--external-id", "usr_1"]
OTHER = {"name": "Somebody Else", "customer_type": "individual", "external_id": "usr_1"}


def create(server, **change):
    """Create a customer past the journal, as another program does."""
    import httpx

    headers = {"x-api-key": "key", "x-idempotency-key": str(uuid.uuid4())}
    answer = httpx.post(f"{server.url}/customers", json=OTHER | change, headers=headers)
    return answer.raise_for_status().json()["id"]


def posts(server):
    return [entry for entry in server.world.log if entry.method == "POST"]


@pytest.fixture
def conflict(kyb, server):
    """A run whose external_id another customer carries; give that one's id."""
    theirs = create(server)
    code, _, err = kyb("onboard", *ACME, "--lookup-first")
    assert (code, theirs in err) == (6, True)
    return theirs


def test_a_conflict_is_looked_at_again_and_stays_one(kyb, server, conflict):
    code, out, err = kyb("reconcile", "usr_1")
    assert code == 6
    assert "conflict" in out
    assert f"a customer with other input carries this external_id: {conflict}" in err
    assert len(posts(server)) == 1


def test_a_person_names_the_customer_and_resume_goes_on(kyb, server, conflict):
    code, out, err = kyb("resolve", "usr_1", "--customer-id", conflict, "--by", "Ann Lee", "--json")
    assert (code, err) == (0, "")
    assert (json.loads(out)["state"], json.loads(out)["customer_id"]) == ("created", conflict)
    assert kyb("resume")[0] == 0
    assert len(posts(server)) == 1


def test_a_person_says_that_it_was_not_created_and_resume_creates_it(kyb, server, conflict):
    code, out, _ = kyb("resolve", "usr_1", "--not-created", "--by", "Ann")
    assert code == 0
    assert "planned" in out
    assert len(posts(server)) == 1
    code, out, _ = kyb("resume", "--json")
    assert (code, json.loads(out)["generation"]) == (0, 2)
    assert json.loads(out)["customer_id"] != conflict


def test_the_token_of_the_adopted_customer_is_masked(kyb, conflict):
    _, out, _ = kyb("resolve", "usr_1", "--customer-id", conflict, "--by", "Ann")
    assert "token=***" in out


def test_what_cannot_be_resolved_is_one_clear_line(kyb, server, conflict):
    stranger = create(server, external_id="usr_2")
    for words, code, says in [
        (["--by", "Ann"], 2, "either --customer-id or --not-created"),
        (["--customer-id", conflict, "--not-created", "--by", "Ann"], 2, "either --customer-id or --not-created"),
        (["--not-created"], 2, "--by"),
        (["--not-created", "--by", "x" * 81], 2, "by is no plain name"),
        (["--customer-id", stranger, "--by", "Ann"], 2, "carries another external_id"),
        (["--customer-id", "1" * 27, "--by", "Ann"], 5, "HTTP 404"),
    ]:
        found, out, err = kyb("resolve", "usr_1", *words)
        assert (found, out, len(err.splitlines())) == (code, "", 1), err
        assert says in err
    code, _, err = kyb("resolve", "nobody", "--not-created", "--by", "Ann")
    assert (code, "onboard it first" in err) == (2, True)


def test_a_run_that_is_no_persons_to_decide_is_refused(kyb):
    kyb("onboard", *ACME)
    code, _, err = kyb("resolve", "usr_1", "--not-created", "--by", "Ann")
    assert code == 4
    assert "only a run that is in_doubt or in conflict" in err


def test_reconcile_takes_a_run_further_and_shows_it(kyb):
    kyb("onboard", *ACME)
    code, out, _ = kyb("reconcile", "usr_1", "--json")
    assert (code, json.loads(out)["state"]) == (0, "tracking")


def test_the_history_is_shown_to_people_and_to_scripts(kyb, conflict):
    kyb("resolve", "usr_1", "--customer-id", conflict, "--by", "Ann Lee")
    code, out, _ = kyb("status", "usr_1", "--history")
    *_, planned, found, resolved = out.splitlines()
    assert code == 0
    assert planned.endswith("planned")
    assert "found  a customer with other input carries  request " in found
    assert f"resolved  customer {conflict}, by Ann Lee" in resolved
    code, out, _ = kyb("status", "usr_1", "--history", "--json")
    history = json.loads(out)["history"]
    assert (code, [entry["step"] for entry in history]) == (0, ["planned", "found", "resolved"])
    assert history[0].keys() == {"at", "step", "outcome", "request_id"}


def test_without_being_asked_for_no_history_is_shown(kyb):
    kyb("onboard", *ACME)
    assert "history" not in json.loads(kyb("status", "usr_1", "--json")[1])
    assert "planned" not in kyb("status", "usr_1")[1]
    code, _, err = kyb("status", "--history")
    assert (code, "--history goes with the ID of one run" in err) == (2, True)


def test_the_commands_of_a_process_of_their_own(tmp_path, kyb, conflict):
    command = [sys.executable, "-Im", "kyb_onboarding", "resolve", "usr_1", "--customer-id", conflict, "--by", "Ann"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert conflict in ended.stdout
