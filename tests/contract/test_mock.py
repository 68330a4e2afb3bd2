"""The mock keeps every promise of the specification, and a mock that breaks one is caught."""

import pytest
from kyb_mock._operations import OPERATIONS
from kyb_mock._problems import ProblemError

from ..support import schemathesis_run
from .coverage import THRESHOLDS, Coverage, defined_links
from .fixtures import served
from .journeys import travel
from .models.planting import answer, instead, nothing, operation, without
from .refusals import refusals
from .watched import WatchedSandbox

# Scenarios of the stateful phase, and how many links they may miss: 150 scenarios follow every one, 30 miss two.
LINK_EXAMPLES, MISSED_LINKS = (250, 0) if schemathesis_run.FULL else (30, 4)
# What is run twice: everything, or one resource.
REPEATED = () if schemathesis_run.FULL else ("--include-path-regex=^/webhooks",)
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


@pytest.mark.timeout(1800)  # the full profile takes its time
def test_the_mock_keeps_every_promise_and_every_one_is_tried(tmp_path):
    coverage, seen = Coverage(), set()
    # On a mock of its own each: after the other phases, much of what links begin from is used up.
    for phases, examples in ("examples,coverage,fuzzing", 0), ("stateful", LINK_EXAMPLES):
        with served() as (server, env):
            options = {"env": env, "examples": examples, "record": tmp_path}
            report = schemathesis_run.run("mock", server.url, f"--phases={phases}", **options)
            seen |= {(entry.operation, entry.status) for entry in server.world.log}
        assert report.code == 0, report.text
        coverage.add_run(tmp_path)
    assert set(SUCCESS.items()) - seen == set(), "an operation never succeeded, so its answers were not checked"
    sandbox = WatchedSandbox(coverage, sub_client_patch="allow", risk_rating_shown=True)
    travel(sandbox)
    assert [(name, told, answer.status) for name, told, answer in refusals(sandbox) if answer.status != told] == []
    missed = defined_links() - coverage.links
    assert len(missed) <= MISSED_LINKS, sorted(missed)
    assert coverage.shortfalls() == []


@pytest.mark.timeout(600)
def test_two_runs_with_one_seed_send_the_same_requests():
    runs: list[list[str]] = [[], []]
    for requests in runs:
        with served(requests=requests) as (server, env):
            assert schemathesis_run.run("mock", server.url, *REPEATED, env=env, examples=5).code == 0
    assert len(runs[0]) > 200
    assert runs[0] == runs[1]


def test_the_gates_close_on_a_run_that_tries_little():
    coverage = Coverage()
    travel(WatchedSandbox(coverage))
    assert [line.partition(":")[0] for line in coverage.shortfalls()] == list(THRESHOLDS)
    assert len(defined_links() - coverage.links) == len(defined_links()) > 50


def lax(check_request, call):
    """Let one operation take what is not valid."""
    try:
        check_request(call)
    except ProblemError:
        if call.route.operation != "simulateOnboarding":
            raise


def teapot(_, call):
    """Answer with a status that no document names."""
    raise ProblemError(418, "I am a teapot.")


PLANTED = {
    "requests are not validated": (instead("_core", "check_request", lax), {}, "ST201"),
    "an answer lacks a required member": (answer("getCustomer", without("kyb_status")), {}, "ST108"),
    "any key is taken": (nothing, {"keys": None}, "ST401"),
    "valid requests are refused": (operation("listSandboxScenarios", teapot), {}, "ST202"),
}


@pytest.mark.parametrize("bug", PLANTED)
def test_a_planted_bug_is_caught(bug, monkeypatch):
    plant, settings, code = PLANTED[bug]
    with served(**settings) as (server, env):
        plant(monkeypatch)
        report = schemathesis_run.run("mock", server.url, env=env, examples=5)
    assert report.code == 1, report.text
    assert code in report.text, report.text
