"""The control API's worlds: emptied, seeded, taken out and put in again."""

import pytest
from kyb_mock import Worlds, WorldSettings

from .sandbox import BEGIN, token_of
from .shell import in_process, ok, one_line


@pytest.fixture
def shell():
    return in_process(Worlds(WorldSettings(auto_approve_s=5), seed=1))


# ------------------------------------------------------------ reset and seed


def test_reset_empties_one_world_or_all(shell):
    for key in ("k1", "k2"):
        shell.create(key)
    ok(shell.control("POST", "reset"), 204)
    assert (shell.count("k1"), shell.count("k2")) == (0, 1)
    shell.create("k1")
    ok(shell.control("POST", "reset", key=None), 204)
    assert (shell.count("k1"), shell.count("k2")) == (0, 0)


def test_reset_with_a_seed_gives_the_same_identifiers(shell):
    made = []
    for seed in (7, 7, 8):
        shell.control("POST", "reset", {"seed": seed})
        shell.control("PUT", "clock", {"mode": "manual", "at": BEGIN})
        made.append(shell.create().json())
    assert made[0] == made[1] != made[2]


SEED = {"name": "Beta Ltd", "customer_type": "business", "external_id": "usr_b"}


def test_a_world_is_seeded_under_ones_own_identifiers(shell):
    names = {"id": "b" * 27, "application_id": "c" * 27, "application_token": "t" * 43}
    (made,) = ok(shell.control("POST", "seed", {"customers": [SEED | names | {"simulate": ["kyb_approve"]}]}), 201)[
        "customers"
    ]
    assert (made["id"], made["application_id"], token_of(made)) == tuple(names.values())
    shown = shell.get(f"/customers/{names['id']}").json()
    assert (shown["kyb_status"], shown["application_id"]) == ("active", names["application_id"])
    answer = shell.get(f"/applications/{names['application_id']}", key=None, x_application_token="t" * 43)
    assert answer.json()["application_status"] == "approved"
    assert {e.object["customer_id"] for e in shell.worlds["k1"].events} == {names["id"]}
    assert ok(shell.control("GET", "log"))["total"] == 2  # seeding itself is not seen


def test_the_examples_of_the_specification_can_be_there(shell):
    (made,) = ok(shell.control("POST", "seed", {"examples": True}), 201)["customers"]
    assert made["id"] == "1NFHrqBHb3cTfLVkFSGmHZqdDPi"
    path = f"/applications/{made['application_id']}"
    assert shell.get(path, key=None, x_application_token=token_of(made)).status_code == 200


BAD_SEEDS = [
    ({"customers": {}}, ["must be a list"]),
    ({"customers": [3]}, ["customers[0] must be an object"]),
    ({"customers": [SEED, {"name": "x"}]}, ["customers[1]", "name", "customer_type is required"]),
    ({"customers": [SEED | {"id": "short"}]}, ["id must match", "'short'"]),
    ({"customers": [SEED | {"id": "b" * 27}, SEED | {"id": "b" * 27}]}, ["id", "is taken"]),
    ({"customers": [SEED | {"simulate": ["kyb_fly"]}]}, ["simulate[0]", "type"]),
    ({"people": []}, ["unknown: people"]),
]


@pytest.mark.parametrize(("body", "words"), BAD_SEEDS)
def test_a_senseless_seed_is_one_clear_line_and_plants_nothing(shell, body, words):
    shell.create()
    one_line(shell.control("POST", "seed", body), 400, *words)
    assert (shell.count(), len(shell.worlds["k1"].events)) == (1, 1)


# --------------------------------------------------------------------- state


def test_a_world_goes_on_elsewhere_as_exported(shell):
    shell.control("PUT", "clock", {"mode": "manual", "at": BEGIN})
    made = shell.create(x_idempotency_key="00000000-0000-0000-0000-00000000000a").json()
    exported = shell.control("GET", "state").content
    shell.control("POST", "clock/advance", {"seconds": 60})
    other = in_process(Worlds())
    assert other.client.put("/__mock__/state", content=exported, headers={"x-api-key": "x"}).status_code == 204
    again = other.create("x", x_idempotency_key="00000000-0000-0000-0000-00000000000a")
    # Keys of idempotency belong to the API key that used them, so under another one this is a new customer.
    assert again.status_code == 201
    assert other.get(f"/customers/{made['id']}", key="x").json()["kyb_status"] == "pending"
    other.control("POST", "clock/advance", {"seconds": 5}, key="x")
    assert other.get(f"/customers/{made['id']}", key="x").json()["kyb_status"] == "active"
    assert other.get(f"/applications/{made['application_id']}", key=None, x_application_token=token_of(made)).is_success


def test_an_imported_world_exports_the_same(shell):
    shell.create()
    for _ in range(2):
        exported = shell.control("GET", "state").content
        assert shell.client.put("/__mock__/state", content=exported, headers={"x-api-key": "k1"}).status_code == 204
        assert shell.control("GET", "state").content == exported


def test_all_worlds_are_exported_with_their_signing_key(shell):
    made = {key: shell.create(key).json()["id"] for key in ("k1", "k2")}
    exported = shell.control("GET", "state", key=None).content
    other = in_process(Worlds())
    assert other.client.put("/__mock__/state", content=exported).status_code == 204
    for key, customer in made.items():
        assert other.get(f"/customers/{customer}", key=key).status_code == 200
    assert other.worlds.signer.public_key == shell.worlds.signer.public_key


BAD_STATES = [
    (b"", ["no exported world"]),
    (b"nonsense", ["no JSON"]),
    (b"[]", ["must be a JSON object"]),
    (b'{"format": "kyb_mock world", "version": 99}', ["version 99"]),
    (b'{"format": "kyb_mock world", "version": 1}', ["damaged", "members"]),
]


@pytest.mark.parametrize(("content", "words"), BAD_STATES)
def test_what_is_no_state_is_one_clear_line(shell, content, words):
    shell.create()
    answer = shell.client.put("/__mock__/state", content=content, headers={"x-api-key": "k1"})
    one_line(answer, 400, *words)
    assert shell.count() == 1


DAMAGE = [
    ('"class":"Customer"', '"class":"Path"'),
    ('"class":"Customer"', '"class":"Event"'),
    ('"$":"object"', '"$":"subject"'),
    ('"customers":{"$":"dict"', '"customers":{"$":"deque"'),
    ('"mode":"real"', '"mode":"warp"'),
    ('"members":{', '"members":{"lock":null,'),
    ('"kyb_status":', '"kyb_state":'),
]


@pytest.mark.parametrize(("good", "bad"), DAMAGE)
def test_a_damaged_state_is_one_clear_line(shell, good, bad):
    shell.create()
    exported = shell.control("GET", "state").text
    assert good in exported
    damaged = exported.replace(good, bad, 1).encode()
    answer = shell.client.put("/__mock__/state", content=damaged, headers={"x-api-key": "k1"})
    one_line(answer, 400, "damaged")
    assert shell.count() == 1
