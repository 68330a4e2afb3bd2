"""A customer's sub-client, capabilities, new link and withdrawal; imports, legal documents and webhook targets."""

import pytest

from .filing import Filing
from .sandbox import Sandbox, token_of


@pytest.fixture
def sandbox():
    return Sandbox(sub_client_patch="allow")


def test_sub_clients_are_counted_and_customers_moved(sandbox):
    parent = sandbox.create(is_sub_client=True)["id"]
    child = sandbox.create(sub_client_id=parent)

    def move(where, who=child):
        body = {"sub_client_id": where}
        return sandbox.send("PATCH", f"/customers/{who['id']}/sub-client", body).status

    def count():
        return sandbox.send("GET", "/customers/sub-client-summary").json()["data"][0]["customer_count"]

    assert sandbox.customer(child)["sub_client_id"] == parent
    assert count() == 1
    assert sandbox.send("DELETE", f"/customers/{parent}").status == 409
    assert [move(None), count(), move(parent), count()] == [200, 0, 200, 1]
    assert [move(child["id"]), move("0" * 27), move(parent, {"id": parent})] == [400, 400, 400]
    assert (
        sandbox.send("POST", "/customers", {"name": "A", "customer_type": "business", "sub_client_id": "x"}).status
        == 400
    )


def test_capabilities_follow_approval_and_terms():
    filing = Filing(Sandbox(auto_approve_s=None))
    path = f"/customers/{filing.made['id']}/capabilities"

    def statuses():
        return [
            (row["status"], len(row["requirements"])) for row in filing.sandbox.send("GET", path).json()["capabilities"]
        ]

    pending = statuses()
    filing.sandbox.simulate("kyb_approve", filing.made)
    owing = statuses()
    filing.application.ready = True
    assert [count for _, count in owing] == [0, 1, 2]
    assert statuses() == [("available", 0)] * 3
    assert pending != owing


@pytest.mark.parametrize(("revokes", "old"), [(False, 200), (True, 401)])
def test_an_approved_customer_gets_a_new_link(revokes, old):
    sandbox = Sandbox(re_engagement_revokes=revokes, auto_approve_s=None)
    made = sandbox.create()
    path = f"/customers/{made['id']}/re-engagement"
    assert sandbox.send("POST", path).status == 409
    sandbox.simulate("kyb_approve", made)
    renewed = sandbox.send("POST", path).json()
    assert token_of(renewed) != token_of(made)
    assert [sandbox.application(one).status for one in (renewed, made)] == [200, old]


def test_an_undecided_application_is_withdrawn_once(sandbox):
    made, other = sandbox.create(), sandbox.create()

    def withdraw(application):
        path = f"/customers/{made['id']}/applications/{application['application_id']}/withdraw"
        return sandbox.send("POST", path, {"reason": "enough"}).status

    assert [withdraw(other), withdraw(made), withdraw(made)] == [404, 200, 409]
    assert sandbox.customer(made)["status"] == "withdrawn"
    assert sandbox.world.events[-1].object["reason"] == "enough"


def test_sumsub_tokens_are_imported_at_once_and_each_once(sandbox):
    tokens = ["a", "expired-b", " ", "a"]
    done = sandbox.send("POST", "/customers/bulk-import-sumsub-tokens", {"tokens": tokens}).json()
    assert (done["total"], done["succeeded"], done["failed"]) == (4, 1, 3)
    assert done["results"][0]["customer_id"] in sandbox.world.customers


def test_a_persona_import_is_a_job_that_takes_its_time(sandbox):
    job = sandbox.send("POST", "/customers/import-persona-tokens", {"tokens": ["a", "expired", "a"]}).json()
    assert (job["accepted"], len(job["skipped"])) == (2, 1)
    one = f"/customers/persona-import-jobs/{job['job_id']}"
    found = []
    for _ in range(3):
        shown = sandbox.send("GET", one).json()
        found.append((shown["status"], [row["state"] for row in shown["results"]]))
        sandbox.now += 1
    assert [row["job_id"] for row in sandbox.send("GET", "/customers/persona-import-jobs").json()["jobs"]] == [
        job["job_id"]
    ]
    assert found == [("queued", []), ("processing", ["succeeded"]), ("completed", ["succeeded", "failed"])]


def test_legal_documents_need_no_credential(sandbox):
    rows = sandbox.send("GET", "/legal/documents", key=None).json()["data"]
    for row in rows:
        shown = sandbox.send("GET", f"/legal/documents/{row['key']}", key=None).json()
        assert (shown["version"], bool(shown["content"])) == (row["version"], True)
    path = f"/legal/documents/{rows[0]['key']}"
    assert sandbox.send("GET", path, query={"version": "1999-01-01"}, key=None).status == 404
    assert sandbox.send("GET", "/legal/documents/unheard_of", key=None).status == 404


LOCAL = [
    "http://a.example/h",
    "https://127.0.0.1/h",
    "https://10.0.0.8/h",
    "https://localhost/h",
    "https://x.internal/h",
]


@pytest.mark.parametrize("url", LOCAL)
def test_a_target_is_https_and_not_here_unless_told(url):
    assert Sandbox().send("POST", "/webhooks/targets", {"url": url}).status == 400
    assert Sandbox(local_webhook_targets=True).send("POST", "/webhooks/targets", {"url": url}).status == 201


def test_a_target_is_shown_changed_and_removed_and_gets_what_it_wants(sandbox):
    made = sandbox.send(
        "POST", "/webhooks/targets", {"url": "https://a.example/h", "event_types": ["customer.updated"]}
    )
    path = f"/webhooks/targets/{made.json()['id']}"
    sandbox.create()
    assert len(sandbox.world.deliveries) == 0
    change = {"event_types": ["customer.created"]}
    assert sandbox.send("PATCH", path, change, idempotency_key=sandbox.next_key()).json()["event_types"] == [
        "customer.created"
    ]
    sandbox.create()
    assert [delivery.event.type for delivery in sandbox.world.deliveries] == ["customer.created"]
    (row,) = sandbox.send("GET", "/webhooks").json()["data"]
    assert (row["status"], row["endpoint_url"]) == ("pending", "https://a.example/h")
    (listed,) = sandbox.send("GET", "/webhooks/targets").json()["data"]
    assert listed["id"] == made.json()["id"]
    assert [sandbox.send("GET", path).status, sandbox.send("DELETE", path).status] == [200, 204]
    assert sandbox.send("GET", "/webhooks/targets").json()["data"] == []
    assert [sandbox.send("GET", path).status, sandbox.send("DELETE", path).status] == [404, 404]


def test_creating_a_customer_tells_that_and_nothing_else(sandbox):
    made = sandbox.create()
    (event,) = sandbox.send("GET", "/events").json()["data"]
    assert (event["type"], event["data"]["object"]["customer_id"]) == ("customer.created", made["id"])


def test_a_deleted_customer_is_listed_no_more(sandbox):
    made, kept = sandbox.create(), sandbox.create()
    assert sandbox.send("DELETE", f"/customers/{made['id']}").status == 204
    assert [row["id"] for row in sandbox.send("GET", "/customers").json()["data"]] == [kept["id"]]
