"""The control API's worlds: emptied, seeded, taken out and put in again."""

import pytest
from kyb_mock import Worlds, WorldSettings
from kyb_mock._ids import counterpart

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


@pytest.mark.parametrize("seed", ["7", True, 1.5, -1])
def test_a_seed_is_a_whole_number(shell, seed):
    one_line(shell.control("POST", "reset", {"seed": seed}), 400, "seed must be a whole number and at least 0")


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


CHOSEN = {"id": "b" * 27, "application_id": "c" * 27, "application_token": "t" * 43}


@pytest.mark.parametrize("name", CHOSEN)
def test_one_identifier_may_be_chosen_without_the_others(shell, name):
    shell.create()
    (made,) = ok(shell.control("POST", "seed", {"customers": [SEED | {name: CHOSEN[name]}]}), 201)["customers"]
    names = {"id": made["id"], "application_id": made["application_id"], "application_token": token_of(made)}
    assert {one for one, value in names.items() if value == CHOSEN[one]} == {name}
    answer = shell.get(f"/applications/{made['application_id']}", key=None, x_application_token=token_of(made))
    assert answer.json()["application_id"] == made["application_id"]
    assert shell.get(f"/customers/{made['id']}").json()["application_id"] == made["application_id"]
    world = shell.worlds["k1"]
    assert len(world.applications) == len(world.customers) == 2
    for one in world.customers.values():
        assert world.applications[one.application.id] is one.application
    assert list(world.applications) == [one.application.id for one in world.customers.values()]


def test_a_chosen_identifier_is_the_only_one(shell):
    shell.create(x_idempotency_key="00000000-0000-0000-0000-00000000000a")
    world = shell.worlds["k1"]
    (before,) = world.applications
    customer = next(iter(world.customers))
    (made,) = ok(shell.control("POST", "seed", {"customers": [SEED | CHOSEN]}), 201)["customers"]
    derived = [name for name in world.customers if name != customer]
    assert [counterpart(name) in world.applications for name in (customer, *derived)] == [True, False]
    assert before in world.applications
    for wrong in ("", "x", "\udcff" * 27, "0" * 27, made["id"], customer):
        assert wrong not in world.applications
    again = SEED | {"application_id": before}
    one_line(shell.control("POST", "seed", {"customers": [again]}), 400, "application_id", "is taken")


def test_the_examples_of_the_specification_can_be_there(shell):
    (made,) = ok(shell.control("POST", "seed", {"examples": True}), 201)["customers"]
    assert made["id"] == "1NFHrqBHb3cTfLVkFSGmHZqdDPi"
    path = f"/applications/{made['application_id']}"
    assert shell.get(path, key=None, x_application_token=token_of(made)).status_code == 200


BAD_SEEDS = [
    ({"customers": {}}, ["must be a list"]),
    ({"customers": [3]}, ["customers[0] must be an object"]),
    ({"customers": [SEED, {"name": "x"}]}, ["customers[1]", "name", "customer_type is required"]),
    ({"customers": [SEED | {"id": "short"}]}, ["customers[0].id must match", "'short'"]),
    ({"customers": [SEED, SEED | {"id": "short"}]}, ["customers[1].id must match", "'short'"]),
    ({"customers": [SEED | {"id": "b" * 27}, SEED | {"id": "b" * 27}]}, ["id", "is taken"]),
    ({"customers": [SEED | {"simulate": ["kyb_fly"]}]}, ["simulate[0]", "type"]),
    ({"people": []}, ["unknown: people; known here: customers, examples"]),
]


@pytest.mark.parametrize(("body", "words"), BAD_SEEDS)
def test_a_senseless_seed_is_one_clear_line_and_plants_nothing(shell, body, words):
    shell.create()
    one_line(shell.control("POST", "seed", body), 400, *words)
    assert (shell.count(), len(shell.worlds["k1"].events)) == (1, 1)


def test_a_refused_seed_does_not_repeat_the_token(shell):
    def seeded(*tokens):
        return shell.control("POST", "seed", {"customers": [SEED | {"application_token": token} for token in tokens]})

    short, token = seeded("hush"), "t" * 43
    one_line(short, 400, "customers[0].application_token must match")
    assert "hush" not in short.text
    twice = seeded(token, token)
    one_line(twice, 400, "customers[1].application_token is taken")
    assert token not in twice.text


@pytest.mark.parametrize(("key", "shown"), [("a", "…"), ("1234567", "…"), ("12345678", "…5678")])
def test_of_a_key_only_the_end_is_listed_and_of_a_short_one_nothing(shell, key, shown):
    shell.create(key)
    (row,) = ok(shell.control("GET", "worlds", key=None))["worlds"]
    assert row["key"] == shown


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
    (b'{"format": "kyb_mock world", "version": 99}', ["not of version 2", "use the mock that wrote it"]),
    (b'{"format": "kyb_mock world", "version": 2}', ["damaged", "members"]),
]


@pytest.mark.parametrize(("content", "words"), BAD_STATES)
def test_what_is_no_state_is_one_clear_line(shell, content, words):
    shell.create()
    answer = shell.client.put("/__mock__/state", content=content, headers={"x-api-key": "k1"})
    one_line(answer, 400, *words)
    assert shell.count() == 1


def import_damaged(shell, exported, good, bad):
    assert good in exported
    damaged = exported.replace(good, bad, 1).encode()
    return shell.client.put("/__mock__/state", content=damaged, headers={"x-api-key": "k1"})


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
    answer = import_damaged(shell, exported, good, bad)
    one_line(answer, 400, "damaged", "; export it again, or begin without it")
    assert "Error" not in answer.text
    assert shell.count() == 1


WRONG_VALUES = [
    (
        '"auto_approve_s":5',
        '"auto_approve_s":"evil"',
        "settings: WorldSettings.auto_approve_s must be a number",
    ),
    ('"token_ttl_s":2592000,"len', '"token_ttl_s":null,"len', "settings: WorldSettings.token_ttl_s must be a number"),
    ('"token_ttl_s":2592000,"len', '"token_ttl_s":1e300,"len', "WorldSettings.token_ttl_s must be a number from 0 to"),
    ('"duplicate_external_id":"allow"', '"duplicate_external_id":17', "must be 'allow' or 'conflict'"),
    ('"log_limit":10000', '"log_limit":"evil"', "WorldSettings.log_limit must be a whole number"),
    ('"name":"Acme Corporation"', '"name":5', "customers: Customer.name must be a text"),
    ('"token_ttl_s":2592000,"upd', '"token_ttl_s":-1,"upd', "Application.token_ttl_s must be a number from 0"),
    ('"renewal":null', '"renewal":"evil"', "Application.renewal must be of the class Renewal or null"),
    ('"kyb_links":{"$":"tuple","v":[]}', '"kyb_links":["evil"]', "Customer.kyb_links must be a list"),
    ('"timeout_s":30.0', '"timeout_s":-1', "outbox: Outbox.timeout_s must be a number from 0.001"),
    ('"_requests":', '"_requests":"evil","_more":', "ids: Ids has members that this mock does not know"),
    ('"targets":{"$":"dict","v":[]}', '"targets":{"$":"dict","v":[["t","evil"]]}', "targets: each of them must be"),
    (
        '"movements":{"$":"bounded","limit":10000',
        '"movements":{"$":"bounded","limit":"evil"',
        "movements: its limit",
    ),
    ('"class":"Customer"', '"class":"os.evil"', "customers: it has an object of a class that this mock does not know"),
    ('"kyb_status":', '"evil":', "Customer has members that this mock does not know"),
    ('"customer_type":"business",', "", "Customer.customer_type is missing"),
]


@pytest.mark.parametrize(("good", "bad", "words"), WRONG_VALUES)
def test_a_value_of_another_type_is_named_without_the_value_and_changes_nothing(shell, good, bad, words):
    shell.create()
    exported = shell.control("GET", "state").text
    answer = import_damaged(shell, exported, good, bad)
    one_line(answer, 400, words)
    assert "evil" not in answer.text
    assert shell.control("GET", "state").text == exported
