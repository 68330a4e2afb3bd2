"""Importing the package costs little, and `preload` pays the rest at once."""

import json
import subprocess
import sys

from kyb_mock import MockServer

HEAVY = ("httpx", "asyncio", "click", "rich", "dollarpe_api", "email")


def loaded_after(statements: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded."""
    code = f"import json, sys\n{statements}\nprint(json.dumps([*sys.modules]))"
    return set(json.loads(subprocess.check_output([sys.executable, "-Ic", code], text=True)))


def test_the_client_loads_no_http_library_no_event_loop_no_endpoint_and_no_model():
    loaded = loaded_after("from kyb_onboarding import Dakota, NewCustomer, Settings")
    assert not loaded & set(HEAVY)
    assert not {name for name in loaded if name.startswith(("dakota_api.models", "dakota_api.api"))}
    assert not {name for name in loaded if name.startswith("kyb_onboarding._gateway.") and "values" in name}


def test_a_resource_loads_with_its_first_use_and_brings_no_other(tmp_path):
    journal = str(tmp_path / "journal.db")
    client = f"from kyb_onboarding import Dakota, Settings\nd = Dakota(Settings(api_key='k', journal={journal!r}))"
    loaded = loaded_after(f"{client}\nd.customers.get") - loaded_after(client)
    ours = {name.rpartition(".")[2] for name in loaded if name.startswith(("kyb_onboarding", "dakota_api"))}
    assert ours == {"customers", "customer_values", "_parts", "models"}


ONBOARD = """
import asyncio
from kyb_onboarding import AsyncDakota, Dakota, NewCustomer, Settings
acme = NewCustomer("Acme Corporation", "business", "usr_1")

async def onboard():
    async with AsyncDakota(settings("asyncio")) as dakota:
        await dakota.onboard(acme)
        await dakota.sandbox.simulate_onboarding("kyb_approve", (await dakota.get("usr_1")).application_id)

def settings(account):
    return Settings(api_key="key", base_url=URL, journal=JOURNAL, account=account)

from kyb_onboarding import preload
preload()
before = set(sys.modules)
assert {"dakota_api.models.application", "dollarpe_api.api.kyc.add_kyc_data"} <= before
with Dakota(settings("threads")) as dakota:
    dakota.onboard(acme)
asyncio.run(onboard())
LOADED = sorted(set(sys.modules) - before)
"""


def test_after_preload_whole_onboardings_import_nothing_more(tmp_path):
    with MockServer() as server:
        code = f"import sys\nURL, JOURNAL = {server.url!r}, {str(tmp_path / 'j.db')!r}\n{ONBOARD}\nprint(*LOADED)"
        assert subprocess.check_output([sys.executable, "-Ic", code], text=True).split() == []
