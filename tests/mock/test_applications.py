"""Applications are shown to the holder of their token, and submitted when they are ready."""

import pytest
from kyb_mock._state import freeze

from .filing import Filing
from .sandbox import Sandbox, code_of

FLAT = {
    "application_id",
    "application_type",
    "application_status",
    "application_created_at",
    "application_updated_at",
    "application_submitted_at",
    "application_decision",
    "decision_method",
    "decision_rule_version",
    "is_client_application",
    "poa_on_file",
}


@pytest.fixture(params=["business", "individual"])
def made(request, sandbox):
    return sandbox.create(customer_type=request.param)


@pytest.mark.parametrize(
    ("include", "parts"),
    [
        (None, set()),
        ("", set()),
        ("validation", {"validation"}),
        ("entities, attestations", {"entities", "attestations"}),
        ("all", {"entities", "validation", "attestations"}),
        ("edd,nonsense", set()),
    ],
)
def test_include_adds_parts_to_the_flat_members(sandbox, made, include, parts):
    answer = sandbox.application(made, include)
    assert answer.status == 200
    assert answer.json().keys() == FLAT | parts


def test_an_untouched_application_is_pending(sandbox, made):
    shown = sandbox.application(made, "all").json()
    assert shown["application_status"] == "pending"
    assert shown["application_decision"] is shown["application_submitted_at"] is None
    assert shown["application_created_at"] == "2027-01-15T08:00:00Z"
    assert not shown["validation"]["ready"]
    assert len(shown["validation"]["attestations"]["missing"]) == 6


@pytest.mark.parametrize("path", ["submissions", "submit"])
def test_an_application_that_lacks_everything_is_not_ready(sandbox, made, path):
    answer = sandbox.submit(made, path)
    body = answer.json()
    assert (answer.status, answer.header(b"content-type")) == (400, "application/json")
    assert body["code"] == "application_not_ready"
    assert body["application_id"] == made["application_id"]
    assert body["incomplete_applicants"][0]["document_info"]["missing_documents"]
    assert sandbox.world.applications[made["application_id"]].status == "pending"


@pytest.mark.parametrize("path", ["submissions", "submit"])
def test_a_ready_application_is_submitted(sandbox, made, path):
    sandbox.world.applications[made["application_id"]].ready = True
    sandbox.now += 90
    answer = sandbox.submit(made, path)
    shown = answer.json()
    assert (answer.status, shown["application_status"]) == (200, "submitted")
    assert shown["application_submitted_at"] == shown["application_updated_at"] == "2027-01-15T08:01:30Z"
    assert shown["validation"]["ready"]
    assert shown["attestations"].keys() == {row["type"] for row in shown["validation"]["attestations"]["completed"]}
    assert sandbox.customer(made)["application_status"] == "submitted"
    assert sandbox.world.events[-1].type == "customer.kyb_application.submitted"


def test_a_submission_is_answered_again_under_its_key_and_refused_under_another(sandbox, made):
    sandbox.world.applications[made["application_id"]].ready = True
    first = sandbox.submit(made, idempotency_key="7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41")
    again = sandbox.submit(made, idempotency_key="7F9C24E8-3B12-4FEF-91E0-5C5A2D8B6A41")
    other = sandbox.submit(made)
    assert (first.status, again.status, again.body) == (200, 200, first.body)
    assert (other.status, code_of(other)) == (400, "invalid-request")


@pytest.mark.parametrize(
    ("status", "accepted"),
    [
        ("pending", True),
        ("request_for_information", True),
        ("compliance_review", True),
        ("submitted", False),
        ("under_review", False),
        ("admin_revision", False),
        ("approved", False),
        ("declined", False),
        ("completed", False),
        ("closed", False),
    ],
)
def test_the_status_decides_whether_it_may_be_submitted(sandbox, made, status, accepted):
    application = sandbox.world.applications[made["application_id"]]
    application.ready, application.status = True, status
    assert sandbox.submit(made).status == (200 if accepted else 400)


READ = ["", "/edd", "/documents", "/legal-acceptance", "/documents/" + "0" * 27]


@pytest.mark.parametrize("path", READ)
@pytest.mark.parametrize("kind", ["business", "individual"])
def test_a_reading_changes_nothing_but_log_and_counters(path, kind):
    sandbox = Sandbox(auto_approve_s=None)
    filing = Filing(sandbox, kind)
    before = state(sandbox)
    filing.send("GET", path, query={"include": "all"})
    sandbox.send("GET", "/applications")
    assert state(sandbox) == before


def state(sandbox):
    """Return the state but for what counts requests: ids that were given out, and windows of the limits."""
    sandbox.world.token_windows.clear()
    counters = {"ids", "key_windows"}
    return {name: value for name, value in freeze(sandbox.world)["members"].items() if name not in counters}


def test_the_dossier_of_who_handed_in_nothing_cannot_be_filled(sandbox):
    nothing = Filing(sandbox).application.dossier
    for members in (nothing.individuals, nothing.documents, nothing.attestations):
        with pytest.raises(TypeError):
            members["0"] = None
    with pytest.raises(TypeError, match="nothing was handed in"):
        nothing.business = {}
