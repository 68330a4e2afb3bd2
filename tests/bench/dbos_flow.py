"""The same three requests as a DBOS workflow of three steps. Runs in an environment of its own, where DBOS is.

dbos_flow.py URL DATABASE_URL THREADS FLOWS ROUNDS     prints the seconds of each round, as a JSON array
"""

import json
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
from dbos import DBOS, SetWorkflowID  # type: ignore[import-not-found,unused-ignore]

url, database, threads, flows, rounds = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
client = httpx.Client(timeout=15)
KEY = {"x-api-key": "key"}
DBOS(config={"name": "bench", "system_database_url": database, "log_level": "ERROR"})


@DBOS.step()  # type: ignore[untyped-decorator,unused-ignore]
def create(name: str) -> Any:
    """POST the customer under a key derived from its name."""
    headers = KEY | {"x-idempotency-key": str(uuid.uuid5(uuid.NAMESPACE_URL, name))}
    body = {"name": "Acme Corporation", "customer_type": "business", "external_id": name}
    return client.post(f"{url}/customers", json=body, headers=headers).raise_for_status().json()


@DBOS.step()  # type: ignore[untyped-decorator,unused-ignore]
def fetch(customer_id: str) -> Any:
    """GET the customer."""
    return client.get(f"{url}/customers/{customer_id}", headers=KEY).raise_for_status().json()


@DBOS.step()  # type: ignore[untyped-decorator,unused-ignore]
def look(application_id: str, token: str) -> Any:
    """GET the application."""
    headers = {"X-Application-Token": token}
    return client.get(f"{url}/applications/{application_id}", headers=headers).raise_for_status().json()


@DBOS.workflow()  # type: ignore[untyped-decorator,unused-ignore]
def onboard(name: str) -> Any:
    """Create, fetch, look."""
    made = create(name)
    fetch(made["id"])
    return look(made["application_id"], parse_qs(urlsplit(made["application_url"]).query)["token"][0])


def one(name: str) -> None:
    """Run one workflow, named after its customer."""
    with SetWorkflowID(name):
        onboard(name)


DBOS.launch()
taken = []
with ThreadPoolExecutor(threads) as pool:
    for _ in range(rounds):
        names = [uuid.uuid4().hex for _ in range(flows)]
        began = time.perf_counter()
        list(pool.map(one, names))
        taken.append(time.perf_counter() - began)
print(json.dumps(taken))
DBOS.destroy()
