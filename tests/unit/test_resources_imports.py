"""Importing the package costs little, and `preload` pays the rest at once."""

import json
import subprocess
import sys

HEAVY = ("httpx", "asyncio", "click", "rich", "dollarpe_api")


def loaded_after(statements: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded."""
    code = f"import json, sys\n{statements}\nprint(json.dumps([*sys.modules]))"
    return set(json.loads(subprocess.check_output([sys.executable, "-Ic", code], text=True)))


def test_the_package_loads_no_http_library_no_event_loop_no_endpoint_and_no_model():
    loaded = loaded_after("import kyb_onboarding")
    assert not loaded & set(HEAVY)
    assert not {name for name in loaded if name.startswith(("dakota_api.models", "dakota_api.api"))}
    assert not {name for name in loaded if name.startswith("kyb_onboarding._gateway.") and "values" in name}


def test_a_resource_loads_with_its_first_use_and_brings_no_other():
    client = "from kyb_onboarding import Dakota, Settings\nd = Dakota(Settings(api_key='k', journal=':memory:'))"
    loaded = loaded_after(f"{client}\nd.customers.get") - loaded_after(client)
    ours = {name.rpartition(".")[2] for name in loaded if name.startswith(("kyb_onboarding", "dakota_api"))}
    assert ours == {"customers", "customer_values", "imports", "_parts", "models"}


def test_after_preload_a_first_call_imports_nothing():
    call = """
import httpx
from kyb_onboarding import CustomerId, Dakota, NewCustomer, Settings
answer = httpx.MockTransport(lambda request: httpx.Response(201, json={"id": "c1"}))
with Dakota(Settings(api_key='k', journal=':memory:'), transport=answer) as dakota:
    before = set(sys.modules)
    dakota.customers.create(NewCustomer("Acme Corporation", "business"))
    dakota.sandbox.simulate_onboarding("kyb_approve", "a1")
    grown = {name for name in set(sys.modules) - before if name.startswith(("kyb_", "dakota_", "httpx"))}
    assert not grown, grown
"""
    loaded = loaded_after(f"from kyb_onboarding import preload\npreload()\n{call}")
    assert {"httpx", "asyncio", "dakota_api.models.application", "dollarpe_api.api.kyc.add_kyc_data"} <= loaded
