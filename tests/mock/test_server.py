"""The mock on a port: beside a test, and as a command."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from urllib.parse import urlsplit

import httpx
import pytest
from kyb_mock import CutConnection, MockServer, World
from kyb_mock._wire import header_dict

from .sandbox import ACME, BEGIN, uuid

KEY = {"x-api-key": "key"}


@pytest.fixture(scope="module")
def server():
    with MockServer() as server:
        yield server


def post(url, number, body=ACME, **more):
    return httpx.post(f"{url}/customers", json=body, headers=KEY | {"x-idempotency-key": uuid(number)}, **more)


def test_a_request_is_answered(server):
    made = post(server.url, 1).raise_for_status().json()
    answer = httpx.get(f"{server.url}/customers/{made['id']}", headers=KEY)
    assert answer.json()["id"] == made["id"]
    assert made["id"] in server.world.customers
    assert answer.headers["x-request-id"].startswith("req_")
    assert "date" not in answer.headers
    assert "server" not in answer.headers


def test_head_and_options_are_405(server):
    for method in ("HEAD", "OPTIONS"):
        answer = httpx.request(method, f"{server.url}/customers")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")


def test_a_body_in_pieces_is_put_together(server):
    pieces = [b'{"name": "Acme",', b'"customer_type":', b'"business"}']
    headers = KEY | {"x-idempotency-key": uuid(2), "content-type": "application/json"}
    assert httpx.post(f"{server.url}/customers", content=iter(pieces), headers=headers).status_code == 201


def test_a_body_that_is_too_large_is_413_and_the_connection_goes_on(server):
    with httpx.Client(base_url=server.url, headers=KEY) as client:
        assert client.post("/customers", content=b"x" * (3 << 20)).status_code == 413
        assert client.get("/customers").status_code == 200


def test_repeated_headers_are_joined(server):
    assert header_dict([(b"a", b"1"), (b"b", b"2"), (b"a", b"3")]) == {b"a": b"1, 3", b"b": b"2"}
    twice = [("x-api-key", "key"), *(("x-idempotency-key", uuid(1)) for _ in range(2))]
    assert httpx.post(f"{server.url}/customers", json=ACME, headers=twice).status_code == 400


def test_clients_in_parallel_get_a_customer_each(server):
    async def run():
        async with httpx.AsyncClient(base_url=server.url, headers=KEY) as client:
            return await asyncio.gather(
                *(client.post("/customers", json=ACME, headers={"x-idempotency-key": uuid(100 + n)}) for n in range(50))
            )

    ids = {answer.json()["id"] for answer in asyncio.run(run())}
    assert len(ids) == 50
    assert ids <= server.world.customers.keys()


@pytest.mark.parametrize(("hook", "done"), [("before_work", 0), ("before_answer", 1)])
def test_a_cut_connection_ends_without_an_answer(hook, done):
    def cut(*_):
        raise CutConnection

    with MockServer() as server, httpx.Client() as client:
        client.get(f"{server.url}/customers", headers=KEY).raise_for_status()
        setattr(server, hook, cut)
        with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
            client.post(f"{server.url}/customers", json=ACME, headers=KEY | {"x-idempotency-key": uuid(1)})
        assert len(server.world.customers) == done
        assert getattr(server, hook) is cut
        setattr(server, hook, None)
        assert post(server.url, 1).status_code == 201
        assert len(server.world.customers) == 1


def test_a_hook_sees_the_work_done_before_the_client_does():
    seen = []
    with MockServer() as server:
        server.before_answer = lambda request, response: seen.append((request.path, response.json()["id"]))
        made = post(server.url, 1).json()
    assert seen == [("/customers", made["id"])]


def test_a_world_outlives_its_server_and_goes_on_in_another():
    world = World(seed=1)
    server = MockServer(world, clock=lambda: BEGIN)
    with server:
        made = post(server.url, 1).json()
        first = server.url
    with pytest.raises(httpx.ConnectError):
        httpx.get(first)
    with server:
        assert post(server.url, 1).json() == made
    assert world.customers[made["id"]].created_at == BEGIN


def test_leaving_does_not_wait_for_an_idle_client():
    with httpx.Client(headers=KEY) as client:
        with MockServer() as server:
            assert client.get(f"{server.url}/customers").status_code == 200
        with pytest.raises(httpx.ConnectError):
            client.get(f"{server.url}/customers")


def test_only_this_machine_is_served(server):
    assert urlsplit(server.url).hostname == "127.0.0.1"


def test_a_port_in_use_is_an_error(server):
    with pytest.raises(OSError, match="in use"), MockServer(port=urlsplit(server.url).port):
        pass


@pytest.fixture
def command():
    """Start `python -m kyb_mock`; give the process and the line it prints."""
    started = []

    def start(*options):
        process = subprocess.Popen(
            [sys.executable, "-Im", "kyb_mock", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        started.append(process)
        return process, process.stdout.readline()

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_command_says_where_it_listens_and_ends_when_told(command, number):
    process, line = command("--port", "0", "--auto-approve", "0", "--seed", "7")
    assert line.startswith("Mock of the Dakota sandbox listening on http://127.0.0.1:")
    url = line.split()[-1]
    made = post(url, 1).raise_for_status().json()
    assert httpx.get(f"{url}/customers/{made['id']}", headers=KEY).json()["kyb_status"] == "active"
    process.send_signal(number)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (0, "", "")


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", None), ("192.0.2.1", "0")])
def test_an_address_that_cannot_be_had_is_one_clear_line(command, server, host, port):
    process, line = command("--host", host, "--port", port or str(urlsplit(server.url).port))
    _, err = process.communicate(timeout=10)
    assert (process.returncode, line, len(err.splitlines())) == (3, "", 1)
    assert f"cannot listen on {host} port" in err


@pytest.mark.parametrize("options", [["--auto-approve", "soon"], ["--auto-approve", "-1"], ["--port", "x"]])
def test_a_wrong_option_is_a_usage_error(command, options):
    process, line = command(*options)
    _, err = process.communicate(timeout=10)
    assert (process.returncode, line) == (2, "")
    assert options[0] in err


def test_importing_the_core_needs_neither_server_nor_client():
    code = "import sys, json, kyb_mock; print(json.dumps(sorted({'httptools', 'httpx', 'asyncio'} & set(sys.modules))))"
    out = subprocess.run([sys.executable, "-Ic", code], capture_output=True, text=True, check=True).stdout
    assert json.loads(out) == []


def test_the_face_is_complete():
    import kyb_mock

    assert {name for name in kyb_mock.__all__ if getattr(kyb_mock, name)} == set(kyb_mock.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(kyb_mock, "nonsense")  # noqa: B009
