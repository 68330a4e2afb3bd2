"""The judge of requests finds what is wrong with them: one that never fails proves nothing."""

from typing import Any

import httpx
import pytest

from ..support.calls import KSUID
from ..support.contract import Contract

BASE = "https://api.example/v1"
KEYS = {"x-api-key": "k", "x-idempotency-key": "7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41"}
GOOD: dict[str, Any] = {
    "method": "POST",
    "url": f"{BASE}/customers",
    "headers": KEYS,
    "json": {"name": "Acme Corporation", "customer_type": "business"},
}


def faults(**changed):
    return Contract("dakota", BASE).faults(httpx.Request(**(GOOD | changed)))


def test_a_good_request_has_no_fault():
    assert faults() == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"headers": {"x-api-key": "k"}}, "x-idempotency-key is missing"),
        ({"headers": {"x-api-key": "k", "x-idempotency-key": "no"}}, "x-idempotency-key is 'no'"),
        ({"headers": KEYS | {"x-application-token": "t"}}, "credentials"),
        ({"headers": KEYS | {"x-sandbox-scenario": "sunshine"}}, "x-sandbox-scenario is"),
        ({"json": {"name": "A", "customer_type": "business"}}, "body"),
        ({"url": f"{BASE}/customers?x=1"}, "query x is unknown"),
        ({"method": "GET", "headers": {"x-api-key": "k"}}, "a body where there is none"),
        ({"method": "GET", "json": None, "url": f"{BASE}/customers?limit=0", "headers": {"x-api-key": "k"}}, "limit"),
        ({"method": "GET", "json": None, "url": f"{BASE}/customers/ab", "headers": {"x-api-key": "k"}}, "customer_id"),
        ({"method": "GET", "json": None, "url": f"{BASE}/customers/{KSUID}", "headers": {}}, "credentials"),
    ],
)
def test_a_fault_is_found(changed, fault):
    [found] = faults(**changed)
    assert fault in found


def test_a_path_that_is_no_operation_is_found():
    with pytest.raises(AssertionError, match="no operation"):
        faults(url=f"{BASE}/elsewhere")
