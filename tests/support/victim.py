"""The process that is killed: onboards usr_0 … usr_N-1, durably or (the control) without a journal.

The journal and its durability are the environment's: KYB_JOURNAL, KYB_DURABILITY.
At its end it writes every customer id it knows to KIND.ids.
"""

import sys
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
from kyb_onboarding import Dakota, NewCustomer, Settings

kind, url, folder, count = sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
WORKERS = 4


def durable() -> list[str]:
    """Onboard with the journal; a second life goes on where the first was killed."""
    settings = Settings.from_env(api_key="key", base_url=url, requests_per_minute=0)
    with Dakota(settings) as dakota, ThreadPoolExecutor(WORKERS) as pool:
        customers = [NewCustomer(f"Customer {n}", "business", f"usr_{n}") for n in range(count)]
        list(pool.map(dakota.onboard, customers))
        return [run.customer_id or "" for run in dakota.runs()]


def control() -> list[str]:
    """Onboard as a careful script would: a fresh key per call, a file of what is done."""
    done = folder / "done"
    done.mkdir(exist_ok=True)

    def one(n: int) -> None:
        if (done / f"usr_{n}").exists():
            return
        headers = {"x-api-key": "key", "x-idempotency-key": str(uuid.uuid4())}
        body = {"name": f"Customer {n}", "customer_type": "business", "external_id": f"usr_{n}"}
        answer = client.post(url + "/customers", json=body, headers=headers).raise_for_status().json()
        (done / f"usr_{n}").write_text(answer["id"])

    with httpx.Client() as client, ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(one, range(count)))
    return [file.read_text() for file in done.iterdir()]


(folder / f"{kind}.ids").write_text("\n".join({"durable": durable, "control": control}[kind]()))
