"""The mock keeps every promise of the specification, and a mock that breaks one is caught."""

import importlib
from typing import Any

import pytest
from kyb_mock._operations import OPERATIONS
from kyb_mock._problems import ProblemError

from ..support import schemathesis_run
from .fixtures import served

CORE: Any = importlib.import_module("kyb_mock._core")  # where the bugs are planted
# What an operation answers when all is well, where that is not 200.
SUCCESS = dict.fromkeys(OPERATIONS, 200) | {
    "createCustomer": 201,
    "deleteCustomer": 204,
    "importPersonaTokens": 202,
    "addAssociatedIndividual": 201,
    "deleteAssociatedIndividual": 204,
    "submitAttestation": 204,
    "createApplicationDocument": 201,
    "uploadIndividualDocument": 201,
    "deleteOnboardingDocument": 204,
    "createApplicationDocumentVerification": 201,
    "verifyApplicationDocument": 201,
    "createWebhookTarget": 201,
    "deleteWebhookTarget": 204,
}


def test_schemathesis_finds_no_broken_promise():
    with served() as (server, env):
        report = schemathesis_run.run("mock", server.url, "--phases=examples,coverage,fuzzing", env=env)
        seen = {(entry.operation, entry.status) for entry in server.world.log}
    assert report.code == 0, report.text
    assert report.operations == len(SUCCESS)
    assert report.cases > 500
    assert set(SUCCESS.items()) - seen == set(), "an operation never succeeded, so its answers were not checked"


def test_what_a_link_hands_over_is_taken():
    """On a mock of its own: after the other phases, much of what links begin from is used up."""
    with served() as (server, env):
        report = schemathesis_run.run("mock", server.url, "--phases=stateful", env=env)
    assert report.code == 0, report.text
    covered, defined = report.links
    # Three lead out of lists that are empty for a new application and for tokens that the mock does not know.
    assert (covered + 3, defined) == (defined, 52), report.text


def without_validation(monkeypatch):
    check_request = CORE.check_request

    def lax(call):
        try:
            check_request(call)
        except ProblemError:
            if call.known_route.operation != "simulateOnboarding":
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
        report = schemathesis_run.run("mock", server.url, env=env, examples=5)
    assert report.code == 1, report.text
    assert code in report.text, report.text
