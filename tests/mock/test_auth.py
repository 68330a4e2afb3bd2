"""Who gets in: API keys, application tokens, and their rate limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .sandbox import Sandbox, code_of, token_of

DAY_S = 24 * 3600
BY_KEY = [
    ("GET", "/customers"),
    ("GET", "/customers/" + "0" * 27),
    ("POST", "/customers"),
    ("GET", "/sandbox/scenarios"),
    ("POST", "/sandbox/simulate/onboarding"),
]


@pytest.mark.parametrize(("method", "path"), BY_KEY)
@pytest.mark.parametrize("key", [None, "", "   "])
def test_no_key_is_401(sandbox, method, path, key):
    answer = sandbox.send(method, path, {} if method == "POST" else None, key=key)
    assert (answer.status, code_of(answer)) == (401, "authentication-error")


@pytest.mark.parametrize(("method", "path"), BY_KEY)
def test_a_token_is_no_key(sandbox, method, path):
    """It is known and not for this, as a key is where a token is asked for."""
    assert sandbox.send(method, path, token=token_of(sandbox.create())).status == 403
    assert sandbox.send(method, path, token="unknown").status == 401


def test_any_key_will_do_unless_they_are_listed(sandbox):
    assert sandbox.send("GET", "/customers", key="whatever").status == 200
    sandbox.world.settings.keys = {"right"}
    assert sandbox.send("GET", "/customers", key="right").status == 200
    answer = sandbox.send("GET", "/customers", key="wrong")
    assert answer.status == 401
    assert b"wrong" not in answer.body


@pytest.mark.parametrize("operation", ["application", "submit"])
def test_a_key_does_not_open_an_application(sandbox, operation):
    made = sandbox.create()
    path = f"/applications/{made['application_id']}" + ("/submissions" if operation == "submit" else "")
    method = "POST" if operation == "submit" else "GET"
    assert sandbox.send(method, path).status == 403
    assert sandbox.send(method, path, key=None).status == 401
    sandbox.world.settings.lenient_application_auth = True
    assert sandbox.send(method, path).status == (400 if operation == "submit" else 200)
    assert sandbox.send(method, path, key="").status == 401


def test_a_lenient_world_still_knows_its_keys_and_its_applications(sandbox):
    sandbox.world.settings.lenient_application_auth = True
    assert sandbox.send("GET", "/applications/" + "0" * 27).status == 404
    sandbox.world.settings.keys = {"right"}
    assert sandbox.send("GET", "/applications/" + "0" * 27).status == 401


def test_an_expired_token_is_401(sandbox):
    made = sandbox.create()
    sandbox.now += 30 * DAY_S - 1
    assert sandbox.application(made).status == 200
    sandbox.now += 1
    assert sandbox.application(made).status == 401
    assert sandbox.customer(made)["application_status"] == "pending"


def test_a_token_for_nothing_is_404_and_for_a_malformed_id_400(sandbox):
    token = token_of(sandbox.create())
    assert sandbox.send("GET", "/applications/" + "0" * 27, token=token).status == 404
    assert sandbox.send("GET", "/applications/app_1", token=token).status == 400


@given(
    opener=st.integers(0, 3),
    wanted=st.integers(0, 3),
    cut=st.integers(0, 43),
)
def test_a_token_opens_its_application_only(opener, wanted, cut):
    sandbox = Sandbox(auto_approve_s=None)
    made = [sandbox.create() for _ in range(4)]
    path = f"/applications/{made[wanted]['application_id']}"
    token = token_of(made[opener])
    assert sandbox.send("GET", path, token=token).status == (200 if opener == wanted else 403)
    wrong = token[:cut] + "-" + token[cut:]
    assert sandbox.send("GET", path, token=wrong).status == 401


def test_a_token_makes_100_requests_an_hour(sandbox):
    made = sandbox.create()
    left = [int(sandbox.application(made).header(b"x-ratelimit-remaining")) for _ in range(100)]
    assert left == list(range(99, -1, -1))
    sandbox.now += 1000.5
    refused = sandbox.application(made)
    assert (refused.status, code_of(refused)) == (429, "rate-limit-exceeded")
    assert refused.header(b"retry-after") == "2600"
    assert refused.header(b"x-ratelimit-limit") == "100"
    assert refused.header(b"x-ratelimit-reset") == str(int(sandbox.now - 1000.5) + 3600)
    assert sandbox.application(sandbox.create()).status == 200
    sandbox.now += 2600
    assert sandbox.application(made).status == 200


def test_refused_requests_do_not_lengthen_the_wait(sandbox):
    sandbox.world.settings.token_limit_per_hour = 1
    made = sandbox.create()
    assert [sandbox.application(made).status for _ in range(3)] == [200, 429, 429]
    sandbox.now += 3600
    assert sandbox.application(made).status == 200
    sandbox.world.settings.token_limit_per_hour = None
    assert sandbox.application(made).status == 200


def test_keys_are_not_limited_unless_told(sandbox):
    assert {sandbox.send("GET", "/customers").status for _ in range(200)} == {200}
    sandbox.world.settings.key_limit_per_minute = 2
    assert [sandbox.send("GET", "/customers").status for _ in range(3)] == [200, 200, 429]
    assert sandbox.send("GET", "/customers", key="another").status == 200
    sandbox.now += 60
    assert sandbox.send("GET", "/customers").status == 200


def test_those_without_a_key_are_not_limited_unless_told(sandbox):
    assert {sandbox.send("GET", "/legal/documents", key=None).status for _ in range(20)} == {200}
    sandbox.world.settings.anonymous_limit_per_minute = 10
    statuses = [sandbox.send("GET", "/legal/documents", key=None).status for _ in range(11)]
    assert statuses == [200] * 10 + [429]
    assert sandbox.send("GET", "/customers").status == 200
    sandbox.now += 60
    assert sandbox.send("GET", "/legal/documents", key=None).status == 200


@pytest.mark.parametrize("key", ["key", None])
@pytest.mark.parametrize("path", ["/customers", "/nowhere", "/sandbox/scenarios"])
def test_every_answer_has_its_name_and_the_limits(sandbox, path, key):
    answer = sandbox.send("GET", path, key=key)
    limit, remaining, reset = (int(answer.header(b"x-ratelimit-" + n)) for n in (b"limit", b"remaining", b"reset"))
    assert limit == remaining > 0
    assert reset > sandbox.now
    assert answer.header(b"x-request-id") == sandbox.world.log[-1].request_id
