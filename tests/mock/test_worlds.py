"""Worlds by API key: apart from each other, few enough, and found again by a token."""

import pytest
from kyb_mock import Request, Worlds, WorldSettings
from kyb_mock._worlds import WorldsFullError

from .sandbox import BEGIN, token_of
from .shell import in_process


@pytest.fixture
def shell():
    return in_process(Worlds(seed=1, source=lambda: BEGIN))


def test_any_key_is_a_world_of_its_own(shell):
    one, two = shell.create("k1").json(), shell.create("k2").json()
    assert one["id"] != two["id"]
    assert shell.get(f"/customers/{one['id']}", key="k2").status_code == 404
    assert shell.get("/customers", key="k3").json()["data"] == []


def test_a_seed_gives_each_key_the_same_world_again(shell):
    again = in_process(Worlds(seed=1, source=lambda: BEGIN))
    assert again.create("k1").json()["id"] == shell.create("k1").json()["id"]
    assert again.create("k2").json()["id"] != shell.create("k3").json()["id"]


def test_no_key_and_a_blank_one_are_refused(shell):
    for key in (None, "", " "):
        assert shell.get("/customers", key=key).status_code == 401
    assert list(shell.worlds.items()) == []


def test_with_keys_unknown_ones_are_refused():
    shell = in_process(Worlds(keys=["k1", "k2"]))
    assert shell.create("k1").status_code == shell.create("k2").status_code == 201
    assert shell.create("k3").status_code == 401
    assert [key for key, _ in shell.worlds.items()] == ["k1", "k2"]


def test_a_token_leads_to_its_world(shell):
    made = shell.create("k1").json()
    shell.create("k2")
    path = f"/applications/{made['application_id']}"
    for _ in range(2):
        assert shell.get(path, key=None, x_application_token=token_of(made)).status_code == 200
    # It goes before a key of another world, but not where only keys count.
    assert shell.get(path, key="k2", x_application_token=token_of(made)).status_code == 200
    found = shell.get("/customers", key="k2", x_application_token=token_of(made)).json()
    assert made["id"] not in {customer["id"] for customer in found["data"]}


def test_the_token_of_a_dropped_world_is_unknown(shell):
    made = shell.create("k1").json()
    path = f"/applications/{made['application_id']}"
    assert shell.get(path, key=None, x_application_token=token_of(made)).status_code == 200
    shell.worlds.drop("k1")
    assert shell.get(path, key=None, x_application_token=token_of(made)).status_code == 401


def test_a_token_follows_its_world_to_another_key(shell):
    made = shell.create("k1").json()
    path = f"/applications/{made['application_id']}"
    assert shell.get(path, key=None, x_application_token=token_of(made)).status_code == 200
    exported = shell.client.get("/__mock__/state", headers={"x-api-key": "k1"}).content
    shell.worlds.reset("k1")
    assert shell.get(path, key=None, x_application_token=token_of(made)).status_code == 401
    assert shell.client.put("/__mock__/state", content=exported, headers={"x-api-key": "k2"}).status_code == 204
    assert shell.get(path, key=None, x_application_token=token_of(made)).status_code == 200
    assert [entry.status for entry in shell.worlds["k2"].log] == [200]


def test_one_application_in_two_worlds_has_a_token_in_each(shell):
    seed = {"name": "Beta Ltd", "customer_type": "business", "application_id": "c" * 27}
    path, tokens = f"/applications/{seed['application_id']}", {}
    for key in ("k1", "k2"):
        (made,) = shell.control("POST", "seed", {"customers": [seed]}, key=key).json()["customers"]
        tokens[key] = token_of(made)
    for key in ("k2", "k1"):
        assert shell.get(path, key=None, x_application_token=tokens[key]).status_code == 200
        assert len(shell.worlds[key].log) == 1


def test_a_reset_world_is_the_same_object_and_empty(shell):
    world = shell.worlds["k1"]
    first = shell.create("k1").json()
    world.clock.hold()
    assert shell.worlds.reset("k1") is world
    assert (len(world.customers), world.clock.mode, len(world.log)) == (0, "real", 0)
    assert shell.create("k1").json()["id"] == first["id"]


def test_worlds_are_bounded_and_none_in_use_is_lost():
    shell = in_process(Worlds(limit=2))
    shell.create("k1")
    shell.get("/customers", key="idle")
    shell.create("k2")  # takes the place of the idle one, which holds nothing
    assert [key for key, _ in shell.worlds.items()] == ["k1", "k2"]
    answer = shell.create("k3")
    assert (answer.status_code, "holds 2 worlds" in answer.json()["detail"]) == (507, True)
    shell.worlds.ttl_s = 0
    assert shell.create("k3").status_code == 201
    assert shell.count("k2") == 1


def test_the_oldest_world_in_use_is_kept_without_room():
    worlds = Worlds(limit=1)
    worlds["k1"].faults.add("reset")
    with pytest.raises(WorldsFullError):
        worlds.of(Request("GET", "/customers", headers={b"x-api-key": b"k2"}))


def test_each_world_has_settings_of_its_own():
    worlds = Worlds(WorldSettings(auto_approve_s=1))
    worlds["k1"].settings.auto_approve_s = None
    assert worlds["k2"].settings.auto_approve_s == 1
