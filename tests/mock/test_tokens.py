"""Which token opens which application, until when: whatever has happened in between, against a list of all tokens."""

from typing import NamedTuple

import orjson
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule
from kyb_mock import Worlds
from kyb_mock._ids import counterpart, signed
from kyb_mock._seed import plant
from kyb_mock._state import freeze, thaw

from .sandbox import ACME, KEY, Sandbox, token_of
from .shell import in_process

DAY_S = 24 * 3600
NAMES = {"id": 27, "application_id": 27, "application_token": 43}


class Given(NamedTuple):
    """A token that was given, what it opens, and when it expires."""

    application: str
    expires_at: float


class Tokens(RuleBasedStateMachine):
    """A world whose customers are created, seeded and engaged again, and which moves; and the tokens of it."""

    customers = Bundle("customers")

    def __init__(self):
        super().__init__()
        self.sandbox = Sandbox(token_limit_per_hour=None, auto_approve_s=None)
        self.valid = {}
        self.revoked = set()
        self.numbers = 0

    def given(self, made):
        expires_at = made["application_expires_at"] / 1e9
        assert expires_at == pytest.approx(self.sandbox.now + self.sandbox.world.settings.token_ttl_s)
        assert token_of(made) not in self.valid.keys() | self.revoked
        self.valid[token_of(made)] = Given(made["application_id"], expires_at)

    @rule(target=customers)
    def create(self):
        made = self.sandbox.create()
        self.given(made)
        return made

    @rule(target=customers, names=st.sets(st.sampled_from(sorted(NAMES))))
    def seed(self, names):
        self.numbers += 1
        chosen = {name: f"{name[0]}{name[-1]}".ljust(NAMES[name], str(self.numbers % 10))[:-4] for name in names}
        chosen = {name: f"{value}{self.numbers:04}" for name, value in chosen.items()}
        self.sandbox.world.clock.hold(self.sandbox.now)
        (made,) = plant(self.sandbox.world, [ACME | chosen], KEY)
        assert chosen.items() <= (made | {"application_token": token_of(made)}).items()
        self.given(made)
        return made

    @rule(customer=customers)
    def engage_again(self, customer):
        application = customer["application_id"]
        self.sandbox.world.applications[application].decision = "approved"
        made = self.sandbox.send("POST", f"/customers/{customer['id']}/re-engagement").json()
        assert made["application_id"] == application
        if self.sandbox.world.settings.re_engagement_revokes:
            ended = {token for token, given in self.valid.items() if given.application == application}
            self.revoked |= ended
            self.valid = {token: given for token, given in self.valid.items() if token not in ended}
        self.given(made)

    @rule(customer=customers)
    def show_the_newest(self, customer):
        shown = token_of(self.sandbox.customer(customer))
        newest = [token for token, given in self.valid.items() if given.application == customer["application_id"]][-1]
        assert shown == newest

    @rule(revokes=st.booleans())
    def switch(self, revokes):
        self.sandbox.world.settings.re_engagement_revokes = revokes

    @rule(days=st.integers(1, 60))
    def let_tokens_last(self, days):
        self.sandbox.world.settings.token_ttl_s = days * DAY_S

    @rule(days=st.integers(0, 20))
    def wait(self, days):
        self.sandbox.now += days * DAY_S

    @rule()
    def move(self):
        written = orjson.dumps(freeze(self.sandbox.world))
        self.sandbox.world = thaw(orjson.loads(written), self.sandbox.world)
        assert orjson.dumps(freeze(self.sandbox.world)) == written

    @invariant()
    def each_opens_what_it_was_given_for(self):
        for token, (application, expires_at) in self.valid.items():
            status = 200 if self.sandbox.now < expires_at else 401
            path = f"/applications/{application}"
            assert self.sandbox.send("GET", path, token=token).status == status
            forged = token[:-1] + ("0" if token[-1] != "0" else "1")
            assert forged in self.valid or self.sandbox.send("GET", path, token=forged).status == 401
        for token in self.revoked:
            assert self.sandbox.send("GET", "/applications/" + "0" * 27, token=token).status == 401


TestTokens = Tokens.TestCase
TestTokens.settings = settings(max_examples=100, stateful_step_count=20, deadline=None)


def test_a_new_token_has_its_own_hour():
    sandbox = Sandbox(auto_approve_s=None)
    made = sandbox.create()
    while sandbox.application(made).status != 429:
        pass
    sandbox.simulate("kyb_approve", made)
    renewed = sandbox.send("POST", f"/customers/{made['id']}/re-engagement").json()
    assert sandbox.application(renewed).header(b"x-ratelimit-remaining") == "99"


def test_an_application_has_only_so_many_tokens():
    sandbox = Sandbox(token_limit_per_hour=None)
    made = sandbox.create()
    sandbox.simulate("kyb_approve", made)
    every = [made] + [sandbox.send("POST", f"/customers/{made['id']}/re-engagement").json() for _ in range(103)]
    opened = [sandbox.application(one).status == 200 for one in every]
    assert opened == [False] * 3 + [True] * 101
    assert len(sandbox.world.tokens) == 101


def test_a_token_revoked_in_one_world_still_opens_another():
    shell = in_process(Worlds())
    made = shell.create("k1").json()
    path, token = f"/applications/{made['application_id']}", token_of(made)
    shell.worlds["k1"].customers[made["id"]].application.decision = "approved"
    exported = shell.client.get("/__mock__/state", headers={"x-api-key": "k1"}).content
    assert shell.client.put("/__mock__/state", content=exported, headers={"x-api-key": "k2"}).status_code == 204
    assert shell.get(path, key=None, x_application_token=token).status_code == 200
    shell.worlds["k1"].settings.re_engagement_revokes = True
    again = {"x_idempotency_key": "00000000-0000-0000-0000-00000000000a"}
    assert shell.send("POST", f"/customers/{made['id']}/re-engagement", key="k1", **again).status_code == 200
    assert shell.get(path, key=None, x_application_token=token).status_code == 200
    assert shell.worlds["k2"].log[-1].path == path


def test_a_token_that_somebody_has_cannot_be_chosen():
    shell = in_process(Worlds())
    seed = ACME | {"application_token": token_of(shell.create("k1").json())}
    answer = shell.control("POST", "seed", {"customers": [seed]}, key="k1")
    assert answer.status_code == 400
    assert "application_token is taken" in answer.text


@pytest.mark.parametrize(("years", "told"), [(200, 6311520000 + 30 * DAY_S), (293, None), (7000, None)])
def test_a_token_s_end_is_told_as_long_as_64_bits_can(sandbox, years, told):
    sandbox.now = years * 365.25 * DAY_S
    made = sandbox.create()
    assert made["application_expires_at"] == (told * 10**9 if told else 2**63 - 1)
    assert sandbox.application(made).status == 200


@pytest.mark.parametrize("length", [0, 26, 42, 44, 60_000])
def test_of_what_is_no_token_and_no_identifier_nothing_is_kept(sandbox, length):
    sandbox.create()
    counterpart.cache_clear()
    signed.cache_clear()
    assert sandbox.send("GET", "/applications/" + "0" * 27, token="t" * length).status == 401
    assert sandbox.world.find_application("0" * length) is None
    assert (counterpart.cache_info().currsize, signed.cache_info().currsize) == (0, 0)
