"""A world that another than the mock wrote, or changed since: it is whole, or it is refused in one line."""

import json

import pytest
from kyb_mock import Worlds, WorldSettings
from kyb_mock._ids import counterpart
from kyb_mock._world import UNREVIEWED

from .sandbox import ACME
from .shell import in_process, one_line


@pytest.fixture
def shell():
    return in_process(Worlds(WorldSettings(auto_approve_s=5), seed=1))


# What each customer's state is made wrong by, and what is said of it. The first is a sub-client, the second its member.
MISFITS = [
    (lambda rows: rows[0].__setitem__(0, "0" * 27), "each customer must have its id as its name"),
    (lambda rows: (rows[0].__setitem__(0, "x"), rows[0][1]["v"].update(id="x")), "must have a KSUID"),
    (lambda rows: rows[0][1]["v"].update(members=None), "of a sub-client must have one that is there"),
    (lambda rows: rows.pop(0), "damaged"),
    (lambda rows: rows[1][1]["v"].update(sub_client=rows[1][1]["v"]["application"]), "Customer.sub_client must be"),
    (lambda rows: application(rows, 0).update(own_id=application_id(rows, 1)), "two applications have the same"),
    (lambda rows: application(rows, 1).update(renewal=renewal(former={"t": "evil"})), "must have tokens that expire"),
    (lambda rows: application(rows, 1).update(renewal=renewal(expires_at=1e300)), "Renewal.expires_at must be"),
    (lambda rows: rows[0][1]["v"].update(created_at=-1), "Customer.created_at must be a number from 0 to"),
]


def application(rows, number):
    return rows[number][1]["v"]["application"]["v"]


def application_id(rows, number):
    return counterpart(rows[number][0])


def renewal(expires_at=2e9, former=None):
    members = {
        "token": "evil" * 10,
        "expires_at": expires_at,
        "former": {"$": "dict", "v": [*(former or {}).items()]},
    }
    return {"$": "object", "n": 999, "class": "Renewal", "v": members}


def exported_family(shell):
    """Return the state of a world with a sub-client and its member."""
    client = shell.send("POST", "/customers", json=ACME | {"is_sub_client": True}).json()
    shell.send("POST", "/customers", json=ACME | {"sub_client_id": client["id"]})
    return json.loads(shell.control("GET", "state").content)


@pytest.mark.parametrize(("misfit", "words"), MISFITS)
def test_customers_that_do_not_fit_together_are_no_state(shell, misfit, words):
    state = exported_family(shell)
    misfit(state["members"]["customers"]["v"])
    answer = shell.client.put("/__mock__/state", json=state, headers={"x-api-key": "k2"})
    one_line(answer, 400, "damaged in its customers", words)
    assert "evil" not in answer.text


def test_what_the_customers_tell_is_made_anew(shell):
    state = exported_family(shell)
    (client, _), _ = state["members"]["customers"]["v"]
    state["members"]["customers"]["v"][0][1]["v"]["members"] = 17
    assert shell.client.put("/__mock__/state", json=state, headers={"x-api-key": "k2"}).status_code == 204
    assert shell.worlds["k2"].customers[client].members == 1
    # Of most customers nothing was said, as one object for all.
    assert all(one.review is UNREVIEWED for one in shell.worlds["k2"].applications.values())


def test_who_was_deleted_stays_so(shell):
    made = shell.create().json()
    shell.send("DELETE", f"/customers/{made['id']}")
    state = shell.control("GET", "state").content
    assert shell.client.put("/__mock__/state", content=state, headers={"x-api-key": "k2"}).status_code == 204
    assert shell.get("/customers", key="k2").json()["data"] == []
    assert len(shell.worlds["k2"].customers) == 1


@pytest.mark.parametrize("secret", ["", "x", "x" * 65])
def test_the_secret_of_tokens_has_its_length(shell, secret):
    state = exported_family(shell)
    state["members"]["ids"]["v"]["_secret"] = {"$": "text", "v": secret}
    answer = shell.client.put("/__mock__/state", json=state, headers={"x-api-key": "k2"})
    one_line(answer, 400, "ids: Ids._secret must be bytes (32 to 32 of them)")


@pytest.mark.parametrize(("kind", "subject"), [("evil", None), ("decide", "evil")])
def test_what_is_to_come_is_known(shell, kind, subject):
    state = exported_family(shell)
    due, number, _, about, argument = state["members"]["timers"][0]["v"]
    state["members"]["timers"][0]["v"] = [due, number, kind, subject or about, argument]
    answer = shell.client.put("/__mock__/state", json=state, headers={"x-api-key": "k2"})
    one_line(answer, 400, "damaged in its timers: each of them must be of a known kind, and about something")
    assert "evil" not in answer.text
