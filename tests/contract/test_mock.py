"""The mock keeps every promise of the specification, and a mock that breaks one is caught."""

import importlib
import uuid
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from kyb_mock import MockServer
from kyb_mock._problems import ProblemError

from ..support import schemathesis_run

CORE: Any = importlib.import_module("kyb_mock._core")  # where the bugs are planted
KEY = "contract-key"
# The operations of the durable flow and the sandbox, each with the status of its success. The others need fixtures of
# their own (documents, individuals, targets, …) before a valid request can find what it names.
SUCCESS = {
    "createCustomer": 201,
    "listCustomers": 200,
    "getCustomer": 200,
    "getApplication": 200,
    "createApplicationSubmission": 200,
    "submitApplication": 200,
    "listSandboxScenarios": 200,
    "simulateOnboarding": 200,
}

ONLY = tuple(f"--include-operation-id={name}" for name in SUCCESS)


@contextmanager
def served(**settings):
    """Serve a mock that holds one customer and one sub-client; give it and what the hooks must know."""
    with MockServer(auto_approve_s=None, seed=1, **({"keys": {KEY}} | settings)) as server:
        server.world.settings.token_limit_per_hour = None  # the run makes more requests than an applicant may
        customer, sub_client = create(server), create(server, is_sub_client=True)
        server.before_work = lambda request: make_ready(server.world, request)
        yield (
            server,
            {
                "KYB_CONTRACT_APPLICATION": customer["application_id"],
                "KYB_CONTRACT_TOKEN": customer["application_url"].partition("token=")[2],
                "KYB_CONTRACT_SUB_CLIENT": sub_client["id"],
            },
        )


def create(server, **more):
    body = {"name": "Acme Corporation", "customer_type": "business"} | more
    headers = {"x-api-key": KEY, "x-idempotency-key": str(uuid.uuid4())}
    return httpx.post(f"{server.url}/customers", json=body, headers=headers).raise_for_status().json()


def make_ready(world, request):
    """Let every submission find an application that may be submitted."""
    parts = request.path.split("/")
    application = world.applications.get(parts[2]) if parts[-1] in ("submit", "submissions") else None
    if application is not None:
        application.ready, application.status, application.decision = True, "pending", None


def test_schemathesis_finds_no_broken_promise():
    with served() as (server, env):
        report = schemathesis_run.run("mock", server.url, *ONLY, env=env)
        seen = {(entry.operation, entry.status) for entry in server.world.log}
    assert report.code == 0, report.text
    assert report.operations == len(SUCCESS)
    assert report.links[0] >= 3, report.text
    assert report.cases > 500
    assert set(SUCCESS.items()) <= seen, "an operation never succeeded, so its answers were not checked"


def without_validation(monkeypatch):
    check_request = CORE.check_request

    def lax(call):
        try:
            check_request(call)
        except ProblemError:
            if call.known_route.operation != "submitApplication":
                raise

    monkeypatch.setattr(CORE, "check_request", lax)


def with_an_answer_cut_short(monkeypatch):
    get_customer = CORE.OPERATIONS["getCustomer"]

    def cut(call):
        answer = get_customer(call)
        return answer._replace(body={name: value for name, value in answer.body.items() if name != "kyb_status"})

    monkeypatch.setitem(CORE.OPERATIONS, "getCustomer", cut)
    monkeypatch.setattr(CORE, "find_flaw", lambda *arguments: None)


def with_an_undocumented_status(monkeypatch):
    def teapot(call):
        raise ProblemError(418, "I am a teapot.")

    monkeypatch.setitem(CORE.OPERATIONS, "listSandboxScenarios", teapot)


PLANTED = {
    "requests are not validated": (without_validation, {}, "ST201"),
    "an answer lacks a required member": (with_an_answer_cut_short, {}, "ST108"),
    "any key is taken": (lambda monkeypatch: None, {"keys": None}, "ST401"),
    "valid requests are refused": (with_an_undocumented_status, {}, "ST202"),
}


@pytest.mark.parametrize("bug", PLANTED)
def test_a_planted_bug_is_caught(bug, monkeypatch):
    plant, settings, code = PLANTED[bug]
    with served(**settings) as (server, env):
        plant(monkeypatch)
        report = schemathesis_run.run("mock", server.url, *ONLY, env=env, examples=5)
    assert report.code == 1, report.text
    assert code in report.text, report.text
