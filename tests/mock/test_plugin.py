"""The pytest plugin: its fixtures do what their descriptions say, and cost nothing where they are not used."""

import asyncio
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from kyb_mock import ClockError
from kyb_mock._prism import PrismError, find_prism, serve_prism
from kyb_mock._testing import DakotaMock, Session

from .sandbox import ACME, BEGIN, uuid

ROOT = Path(__file__).parents[2]
URL = "https://api.platform.sandbox.dakota.xyz"
APPROVAL = ["customer.created", "customer.kyb_status.created", "customer.kyb_status.created", "recipient.created"]


def post(client, mock, number=1):
    return client.post("/customers", json=ACME, headers={"x-api-key": mock.api_key, "x-idempotency-key": uuid(number)})


@pytest.fixture
def client(dakota_transport):
    with httpx.Client(base_url=URL, transport=dakota_transport) as client:
        yield client


def test_the_transport_and_the_server_show_the_same_world(client, dakota_mock):
    made = post(client, dakota_mock).raise_for_status().json()
    headers = {"x-api-key": dakota_mock.api_key}
    assert httpx.get(f"{dakota_mock.url}/customers/{made['id']}", headers=headers).json()["id"] == made["id"]
    assert list(dakota_mock.world.customers) == [made["id"]]


@pytest.mark.parametrize("number", [1, 2])
def test_each_test_has_a_fresh_world(client, dakota_mock, dakota_session, number):
    assert len(dakota_mock.world.customers) == 0
    post(client, dakota_mock)
    assert [world for _, world in dakota_session.worlds.items()] == [dakota_mock.world]


def test_the_clock_stands_still_until_it_is_advanced(client, dakota_mock, dakota_clock, dakota_webhooks):
    dakota_clock.hold(BEGIN)
    made = post(client, dakota_mock).json()
    headers = {"x-api-key": dakota_mock.api_key}
    assert client.get(f"/customers/{made['id']}", headers=headers).json()["kyb_status"] == "pending"
    dakota_clock.advance(5)
    assert client.get(f"/customers/{made['id']}", headers=headers).json()["kyb_status"] == "active"
    assert dakota_clock.now() == dakota_clock.clock.now() == BEGIN + 5
    assert dakota_webhooks.types == APPROVAL


def test_webhooks_are_captured_and_their_signatures_fit(client, dakota_mock, dakota_webhooks):
    from datetime import UTC, datetime

    from kyb_onboarding.webhooks import verify

    assert len(dakota_webhooks) == 0
    made = post(client, dakota_mock).json()
    (webhook,) = dakota_webhooks
    assert webhook == dakota_webhooks[0] == dakota_webhooks.of_type("customer.created")[0]
    assert (webhook.object["customer_id"], webhook.url, webhook.is_replay) == (made["id"], None, False)
    now = datetime.fromtimestamp(webhook.payload["created"], UTC)
    event = verify(webhook.body, webhook.headers, [dakota_webhooks.public_key], now=now)
    assert (event.type, event.customer_id) == ("customer.created", made["id"])
    assert ACME["name"] not in repr(webhook) + repr(dakota_webhooks)


def test_faults_settings_and_seeds(client, dakota_mock):
    dakota_mock.settings.auto_approve_s = None
    dakota_mock.add_fault("lost_answer")
    with pytest.raises(httpx.ReadError):
        post(client, dakota_mock)
    assert post(client, dakota_mock).status_code == 201
    (made,) = dakota_mock.seed({"name": "Beta Ltd", "customer_type": "business", "id": "b" * 27})
    assert made["id"] == "b" * 27
    assert len(dakota_mock.world.customers) == 2


@pytest.mark.parametrize("call", ["advance", "hold"])
@pytest.mark.parametrize("value", ["x", True, -1, float("nan"), float("inf")])
def test_what_is_no_time_is_one_clear_line(dakota_clock, call, value):
    before = dakota_clock.now()
    with pytest.raises(ClockError, match=rf"must be a number of .*seconds.*, not {value!r}"):
        getattr(dakota_clock, call)(value)
    assert dakota_clock.now() == before


def test_an_unknown_option_of_a_fault_is_one_clear_line(dakota_mock):
    with pytest.raises(ValueError, match=r"^reset takes no bogus; it takes method, path, times, skip$"):
        dakota_mock.add_fault("reset", bogus=1)


def test_customers_are_seeded_one_by_one(dakota_mock):
    with pytest.raises(TypeError, match=r"^each customer is a dict and an argument of its own: .*, not list$"):
        dakota_mock.seed([ACME])


def test_webhooks_are_delivered_to_a_function(client, dakota_mock, dakota_clock):
    statuses, got = [500, 200], []

    def receive(webhook):
        got.append(webhook.headers["X-Dakota-Event-ID"])
        return statuses.pop(0)

    dakota_mock.deliver_to(receive, "customer.created")
    post(client, dakota_mock)
    dakota_clock.advance(60)
    assert len(got) == 2
    assert len(set(got)) == 1
    assert dakota_mock.world.deliveries[0].status == "delivered"


async def receive_later(webhook):
    return 200


class LaterReceiver:
    async def __call__(self, webhook):
        return 200


@pytest.mark.parametrize(
    ("receiver", "types", "error", "words"),
    [
        ("nope", (), ValueError, "url must be an http or https address, .*'nope'"),
        ("http://127.0.0.1:99999/", (), ValueError, "port of url must be from 1 to 65535"),
        ("http://127.0.0.1:0/", (), ValueError, "port of url must be from 1 to 65535"),
        ("http://[::1/", (), ValueError, "http or https address"),
        (5, (), TypeError, "a URL or a function, not 5"),
        (receive_later, (), TypeError, "plain function that returns a status, not an async one"),
        (LaterReceiver(), (), TypeError, "not an async one"),
        (print, ("customer.exploded",), ValueError, "no event type 'customer.exploded'"),
        (print, (5,), ValueError, "event_types must be a list of texts"),
    ],
)
def test_what_cannot_be_delivered_to_is_one_clear_line(dakota_mock, receiver, types, error, words):
    with pytest.raises(error, match=words) as raised:
        dakota_mock.deliver_to(receiver, *types)
    assert "\n" not in str(raised.value)
    assert (dakota_mock.world.targets, dakota_mock.world.outbox.mode) == ({}, "collect")


def test_an_unknown_mode_of_delivery_is_one_clear_line(dakota_mock):
    with pytest.raises(ValueError, match="mode must be one of collect, sync, async, not 'snc'"):
        dakota_mock.deliver_to(print, mode="snc")


def test_a_receiver_that_returns_no_status_fails_its_delivery_and_not_the_client(client, dakota_mock):
    dakota_mock.deliver_to(lambda webhook: None)
    assert post(client, dakota_mock).status_code == 201
    (delivery,) = dakota_mock.world.deliveries
    assert delivery.tried[0].error == "TypeError: a receiver must return a status, such as 200, not NoneType"


def test_an_asynchronous_client_is_served_and_told(dakota_mock):
    got = []

    def receive(webhook):
        got.append(webhook.body)
        return 200

    dakota_mock.deliver_to(receive)

    async def run():
        async with httpx.AsyncClient(base_url=URL, transport=dakota_mock.transport) as client:
            return await post(client, dakota_mock)

    assert asyncio.run(run()).status_code == 201
    assert len(got) == 1


def test_a_session_may_be_closed_and_its_server_is_gone():
    session = Session()
    mock = DakotaMock(session)
    session.close()
    with_server = mock.url
    assert httpx.get(f"{with_server}/__mock__/").status_code == 200
    session.close()
    with pytest.raises(httpx.ConnectError):
        httpx.get(with_server)


def test_loading_the_plugin_imports_no_more_than_pytest_has():
    """It is loaded in every pytest run of an environment, also where the extra is not installed."""
    code = (
        "import pytest, sys; before = set(sys.modules); import kyb_mock.pytest_plugin; print(set(sys.modules) - before)"
    )
    out = subprocess.run([sys.executable, "-Ic", code], capture_output=True, text=True, check=True).stdout
    assert eval(out) == {"kyb_mock", "kyb_mock.pytest_plugin"}


WITHOUT_EXTRA = """
import sys
sys.modules["jsonschema_rs"] = None
"""


def test_without_the_extra_one_line_says_what_to_install(pytester, monkeypatch):
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeconftest(WITHOUT_EXTRA)
    pytester.makepyfile("def test_it(dakota_mock): pass\ndef test_other(): pass")
    result = pytester.runpytest_subprocess("-p", "kyb_mock.pytest_plugin", "-p", "no:cacheprovider")
    result.assert_outcomes(errors=1, passed=1)
    result.stdout.fnmatch_lines(["the mock needs jsonschema_rs: pip install 'kyb-onboarding[[]mock]'"])


def test_the_settings_of_a_session_can_be_overridden(pytester):
    pytester.makeconftest(
        "import pytest\n"
        "from kyb_mock import WorldSettings\n"
        "@pytest.fixture(scope='session')\n"
        "def dakota_settings(): return WorldSettings(auto_approve_s=None)\n"
    )
    pytester.makepyfile(
        "def test_one(dakota_mock): dakota_mock.settings.auto_approve_s = 1\n"
        "def test_two(dakota_mock): assert dakota_mock.settings.auto_approve_s is None\n"
    )
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=2)


def test_every_fixture_is_described(pytester):
    out = pytester.runpytest_subprocess("--fixtures", "-p", "no:cacheprovider").stdout.str()
    for name in ("dakota_mock", "dakota_transport", "dakota_clock", "dakota_webhooks", "dakota_prism"):
        assert f"\n{name}" in out
    assert "no docstring available" not in out.split("kyb_mock.pytest_plugin")[-1].split("fixtures defined from")[0]


PRISM = f"{ROOT}/tools/node.sh node {ROOT}/mock/node_modules/@stoplight/prism-cli/dist/index.js"


def test_prism_answers_with_the_examples(monkeypatch, pytester):
    monkeypatch.setenv("KYB_PRISM", PRISM)
    pytester.makepyfile(
        "import httpx\n"
        "def test_it(dakota_prism):\n"
        "    answer = httpx.get(f'{dakota_prism}/customers', headers={'x-api-key': 'any'})\n"
        "    assert answer.json()['data'][0]['name']\n"
    )
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_prism_is_found_where_it_is_installed(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PrismError, match="npm install @stoplight/prism-cli"):
        find_prism(tmp_path)
    installed = tmp_path / "node_modules" / ".bin" / "prism"
    installed.parent.mkdir(parents=True)
    installed.touch(0o755)
    assert find_prism(tmp_path) == [str(installed)]


@pytest.mark.parametrize(("command", "words"), [("false", "did not start .exit 1"), ("./no-such-prism", "cannot run")])
def test_a_prism_that_does_not_start_is_one_clear_line(command, words):
    with pytest.raises(PrismError, match=words), serve_prism([command]):
        pass
