"""Run by the peers' Python: time the variants in turns, and print the CPU seconds of one call of each as JSON.

calls_worker.py URL FOLDER     the local server, and the folder that holds `stock_api`
"""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, sys.argv[2])

import httpx
from kyb_onboarding import ApplicationId, Dakota, Settings
from kyb_onboarding._caller import Terms
from kyb_onboarding._effects import Request, Send
from kyb_onboarding._faces import Flows
from kyb_onboarding._gateway.applications import Applications
from stock_api import AuthenticatedClient  # type: ignore[import-not-found]  # made for this run
from stock_api.api.applications import get_application  # type: ignore[import-not-found]

from tests.bench.application import FULL_ID
from tests.bench.measuring import cpu_seconds, in_turns

ROUNDS, CALLS = 15, 150


APPLICATION, TOKEN = ApplicationId(FULL_ID), "token"


def main(url: str, journal: str) -> None:
    settings = Settings(api_key="key", base_url=url, journal=journal)
    stock = AuthenticatedClient(base_url=url, token=TOKEN, prefix="", auth_header_name="X-Application-Token")
    with httpx.Client(base_url=url, timeout=15) as client, Dakota(settings) as dakota, stock:
        path, headers = f"/applications/{FULL_ID}", {"X-Application-Token": TOKEN}
        resource = Applications(dakota._context.gateway.edge, Flows(Terms()))
        request = made(resource)
        answer = dakota._transport.send(request)

        def flow() -> Any:
            calling = resource.get(APPLICATION, token=TOKEN)
            next(calling)
            try:
                calling.send(answer)
            except StopIteration as end:
                return end.value

        variants = {
            "httpx + json.loads": lambda: json.loads(client.get(path, headers=headers).content),
            "httpx alone": lambda: client.get(path, headers=headers).content,
            "dakota": lambda: dakota.applications.get(APPLICATION, token=TOKEN).application_status,
            "stock": lambda: get_application.sync(FULL_ID, client=stock),
            "json.loads": lambda: json.loads(answer.content),
            "transport": lambda: dakota._transport.send(request),
            "making": lambda: made(resource),
            "flow": flow,
        }
        print(json.dumps(in_turns({name: cpu_seconds(call, CALLS) for name, call in variants.items()}, ROUNDS)))


def made(resource: Applications[Flows]) -> Request:
    """Return the request that a call begins with."""
    effect = next(resource.get(APPLICATION, token=TOKEN))
    assert isinstance(effect, Send)
    return effect.request


if __name__ == "__main__":
    main(sys.argv[1], str(Path(sys.argv[2]) / "journal.db"))
