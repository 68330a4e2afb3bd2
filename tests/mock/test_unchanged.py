"""What is as it was is answered with the same bytes; what is not, never."""

from dataclasses import fields

import pytest
from kyb_mock._world import Application, Customer

from .filing import EDD, Filing
from .sandbox import ACME, Sandbox


@pytest.fixture
def filing():
    filing = Filing(Sandbox()).fill()
    filing.send("PUT", "/edd", EDD)
    return filing


def everything(filing):
    return filing.send("GET", query={"include": "all"})


def rename(filing):
    filing.application.dossier.business["registered_address"]["city"] = "Oakland"


def rename_a_person(filing):
    filing.application.dossier.individuals[filing.person].details["name"]["last"] = "Roe"


def change_the_edd(filing):
    filing.application.dossier.edd.details["account_usage_description"] = "Payroll"


def withdraw_a_document(filing):
    next(iter(filing.application.dossier.documents.values())).verified = False


def attest_later(filing):
    filing.application.dossier.attestations["e_sign"].at += 1


def rename_the_customer(filing):
    filing.add(name={"first": "Jane", "last": "Roe"})
    everything(filing)
    filing.application.ready = True
    filing.application.dossier.attestations.clear()
    everything(filing)
    filing.application.customer.name = "Beta Ltd"


def lose_the_documents(filing):
    filing.application.ready = True
    filing.application.dossier.documents.clear()


CHANGES = [
    rename,
    rename_a_person,
    change_the_edd,
    withdraw_a_document,
    attest_later,
    rename_the_customer,
    lambda filing: filing.add(name={"first": "Jane", "last": "Roe"}),
    lambda filing: filing.upload("bank_statement"),
    lambda filing: filing.submit(),
    lose_the_documents,
    lambda filing: setattr(filing.application, "poa_status", "approved"),
    lambda filing: setattr(filing.application, "requested", {"items": []}),
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_in_the_next_answer(filing, change):
    before = everything(filing)
    change(filing)
    after = everything(filing)
    assert after.body != before.body
    filing.sandbox.world.unchanged.clear()
    assert everything(filing).body == after.body


def test_what_has_not_changed_is_not_made_again(filing):
    first = everything(filing)
    ((question, kept),) = filing.sandbox.world.unchanged.items()
    assert kept.body == first.body
    filing.sandbox.world.unchanged[question] = kept._replace(body=b"as it was")
    assert everything(filing).body == b"as it was"


def test_each_question_has_its_own_answer(filing):
    answers = [
        filing.send("GET", query={"include": include}) for include in ("edd", "validation", "edd", "edd,nothing")
    ]
    assert answers[0].body == answers[2].body == answers[3].body != answers[1].body
    assert len(filing.sandbox.world.unchanged) == 2


def test_what_cannot_be_copied_is_made_every_time(filing):
    filing.application.requested = {"at": type("Text", (str,), {})("now")}
    assert [everything(filing).status for _ in range(2)] == [200, 200]
    assert len(filing.sandbox.world.unchanged) == 0


def test_an_answer_that_breaks_the_specification_is_never_kept(filing):
    filing.application.status = 7
    assert [everything(filing).status for _ in range(2)] == [500, 500]
    assert len(filing.sandbox.world.unchanged) == 0


# Another value of a field, where a text would not do.
OTHERS = {
    "customer_type": "individual",
    "type": "individual",
    "created_at": 1_700_000_000.0,
    "updated_at": 1_700_000_000.0,
    "expires_at_ns": 1,
    "kyb_status": "frozen",
    "status": "under_review",
    "decision": "declined",
    "is_sub_client": True,
    "kyb_links": (),
}
# What leads to others, who are compared by themselves, and what counts.
RELATIONS = {"application", "customer", "sub_client", "namesake", "members", "filed", "window"}
# What is found by its id, or not at all.
OTHERWISE = {"id", "deleted_at"}


def customer_fields():
    for kind in (Customer, Application):
        yield from ((kind, field.name) for field in fields(kind) if field.name not in RELATIONS | OTHERWISE)


@pytest.mark.parametrize(("kind", "name"), list(customer_fields()))
def test_whatever_changes_of_a_customer_is_in_its_next_answer(kind, name):
    sandbox = Sandbox()
    made = sandbox.send("POST", "/customers", ACME, x_sandbox_scenario="kyb_expired").json()
    sandbox.now += 60
    customer = sandbox.world.customers[made["id"]]
    path = f"/customers/{customer.id}"
    assert sandbox.send("GET", path).status == 200
    setattr(customer if kind is Customer else customer.application, name, OTHERS.get(name, "other"))
    after = sandbox.send("GET", path)
    sandbox.world.unchanged.clear()
    assert sandbox.send("GET", path).body == after.body


def test_the_name_of_a_sub_client_is_in_the_next_answer_of_its_members():
    sandbox = Sandbox(auto_approve_s=None)
    client = sandbox.create(is_sub_client=True)
    member = sandbox.create(sub_client_id=client["id"])
    assert sandbox.customer(member)["sub_client_name"] == "Acme Corporation"
    sandbox.world.customers[client["id"]].name = "Beta Ltd"
    assert sandbox.customer(member)["sub_client_name"] == "Beta Ltd"


def test_a_customer_that_has_not_changed_is_not_made_again():
    sandbox = Sandbox(auto_approve_s=None)
    made = sandbox.create()
    first = sandbox.customer(made)
    ((question, kept),) = sandbox.world.unchanged.items()
    sandbox.world.unchanged[question] = kept._replace(body=b'{"as": "it was"}')
    assert sandbox.customer(made) == {"as": "it was"} != first
