"""A world remembers what was asked and what happened, and never without limit."""

from .sandbox import ACME, Sandbox, uuid


def test_the_log_tells_each_request_and_its_answer():
    sandbox = Sandbox()
    made = sandbox.create()
    sandbox.send("POST", "/customers", ACME, idempotency_key=uuid(1))
    sandbox.send("GET", f"/customers/{made['id']}")
    sandbox.send("GET", "/nowhere")
    rows = [(e.method, e.path, e.operation, e.status, e.idempotency_key, e.replayed) for e in sandbox.world.log]
    assert rows == [
        ("POST", "/customers", "createCustomer", 201, uuid(1), False),
        ("POST", "/customers", "createCustomer", 201, uuid(1), True),
        ("GET", f"/customers/{made['id']}", "getCustomer", 200, None, False),
        ("GET", "/nowhere", None, 404, None, False),
    ]
    assert {entry.at for entry in sandbox.world.log} == {sandbox.now}


def test_the_log_holds_no_secret():
    sandbox = Sandbox()
    made = sandbox.create()
    sandbox.application(made)
    text = repr(list(sandbox.world.log))
    assert "key-1" not in text
    assert made["application_url"].split("token=")[1] not in text


def test_log_and_events_are_bounded():
    sandbox = Sandbox(log_limit=3, event_limit=2)
    made = [sandbox.create() for _ in range(10)]
    assert len(sandbox.world.log) == 3
    assert [event.object["customer_id"] for event in sandbox.world.events] == [one["id"] for one in made[-2:]]


def test_an_event_names_the_request_that_caused_it():
    sandbox = Sandbox(auto_approve_s=0.0)
    sandbox.create()
    sandbox.send("GET", "/customers")
    created, *later = sandbox.world.events
    assert (created.request_id, created.idempotency_key) == (sandbox.world.log[0].request_id, uuid(1))
    assert {event.request_id for event in later} == {None}


def test_two_worlds_know_nothing_of_each_other_and_one_seed_gives_one_world():
    one, two, other = Sandbox(seed=1), Sandbox(seed=1), Sandbox(seed=2)
    assert one.create() == two.create()
    assert one.world.customers.keys() != other.world.customers.keys()
    assert other.send("GET", "/customers").json()["data"] == []
