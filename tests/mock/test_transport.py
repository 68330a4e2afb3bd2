"""The mock inside a test's own process, behind httpx."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from kyb_mock import CutConnection, World, transport

from .sandbox import ACME, BEGIN, uuid

URL = "https://api.platform.sandbox.dakota.xyz"
HEADERS = {"X-Api-Key": "key"}


@pytest.fixture
def world():
    return World(seed=1)


@pytest.fixture
def client(world):
    with httpx.Client(base_url=URL, headers=HEADERS, transport=transport(world)) as client:
        yield client


def post(client, number=1, body=ACME):
    return client.post("/customers", json=body, headers={"X-Idempotency-Key": uuid(number)})


def test_a_client_is_served_without_a_socket(client, world):
    made = post(client).raise_for_status().json()
    assert client.get(f"/customers/{made['id']}").json()["name"] == ACME["name"]
    found = client.get("/customers", params={"external_id": "usr_1", "limit": 5}).json()
    assert [customer["id"] for customer in found["data"]] == list(world.customers)


def test_what_is_encoded_in_a_path_or_query_arrives(client):
    post(client, body=ACME | {"external_id": "a b&c=ü/?"})
    assert client.get("/customers", params={"external_id": "a b&c=ü/?"}).json()["meta"]["total_count"] == 1
    assert client.get("/customers/%C3%BC").status_code == 400
    assert client.get("/custom%65rs").status_code == 200


def test_the_clock_is_the_callers(world):
    with httpx.Client(base_url=URL, headers=HEADERS, transport=transport(world, lambda: BEGIN)) as client:
        made = post(client).json()
        assert client.get(f"/customers/{made['id']}").json()["created_at"] == int(BEGIN)


def test_an_asynchronous_client_is_served(world):
    async def run():
        async with httpx.AsyncClient(base_url=URL, headers=HEADERS, transport=transport(world)) as client:
            answers = await asyncio.gather(
                *(client.post("/customers", json=ACME, headers={"x-idempotency-key": uuid(n)}) for n in range(20))
            )
            return {answer.json()["id"] for answer in answers}

    assert asyncio.run(run()) == world.customers.keys()


def test_threads_share_a_world(client, world):
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: post(client, n % 40), range(200)))
    assert {answer.status_code for answer in answers} == {201}
    assert {answer.json()["id"] for answer in answers} == world.customers.keys()
    assert len(world.customers) == 40


@pytest.mark.parametrize(("hook", "done"), [("before_work", 0), ("before_answer", 1)])
def test_a_hook_can_cut_the_connection(client, world, hook, done):
    def cut(*_):
        raise CutConnection

    setattr(world, hook, cut)
    with pytest.raises(httpx.RemoteProtocolError):
        post(client)
    assert len(world.customers) == done
    setattr(world, hook, None)
    assert post(client).status_code == 201
    assert len(world.customers) == 1


def test_hooks_see_request_and_answer_and_may_look_around(client, world):
    seen = []
    world.before_work = lambda request: seen.append((request.method, len(world.customers)))
    world.before_answer = lambda request, response: seen.append((response.status, len(world.customers)))
    post(client)
    assert seen == [("POST", 0), (201, 1)]
