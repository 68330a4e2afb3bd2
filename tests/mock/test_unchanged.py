"""What is as it was is answered with the same bytes; what is not, never."""

from dataclasses import fields

import pytest
from kyb_mock import WorldSettings
from kyb_mock._dossier import Attestation, Document, Dossier, Edd, Individual
from kyb_mock._tokens import pin
from kyb_mock._world import Application, Customer, Renewal, Review

from .filing import BUSINESS, EDD, OWNER, PERSON, Filing
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
    lambda filing: setattr(filing.application, "review", Review(poa_status="approved")),
    lambda filing: setattr(filing.application, "review", Review(requested={"items": []})),
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
    filing.application.review = Review(requested={"at": type("Text", (str,), {})("now")})
    assert [everything(filing).status for _ in range(2)] == [200, 200]
    assert len(filing.sandbox.world.unchanged) == 0


def test_an_answer_that_breaks_the_specification_is_never_kept(filing):
    filing.application.status = 7
    assert [everything(filing).status for _ in range(2)] == [500, 500]
    assert len(filing.sandbox.world.unchanged) == 0


# What leads to others, who are compared by themselves, and what counts.
RELATIONS = {"application", "customer", "sub_client", "filed", "renewal", "review"}
NOBODY = "0" * 27
# Another value of a field, where a text would not do.
OTHERS = {
    "attestations": {},
    "at": 1_700_000_000,
    "business": BUSINESS | {"legal_name": "Beta Ltd"},
    "business_id": NOBODY,
    "category": "edd",
    "content": b"other",
    "created_at": 1_700_000_000.0,
    "customer_type": "individual",
    "decided_at": 1_700_000_000.0,
    "decision": "approved",
    "details": OWNER | {"name": {"first": "Jane", "last": "Roe"}},
    "documents": {},
    "edd": None,
    "expires_at": 4e9,
    "former": {"other": 1},
    "id": NOBODY,
    "individuals": {},
    "kyb_links": (),
    "kyb_status": "frozen",
    "link_expires_at": 1.0,
    "members": 0,
    "primary": Individual(NOBODY, PERSON),
    "ready": True,
    "requested": {"fields": ["ssn"]},
    "status": "under_review",
    "submitted_at": 1_700_000_000.0,
    "token_ttl_s": 1,
    "undecided": True,
    "updated_at": 1_700_000_000.0,
    "verified": False,
}
# The same, where it depends on whose field it is.
OTHERS_OF = {
    (Attestation, "type"): "privacy_policy",
    (Document, "type"): "bank_statement",
    (Edd, "details"): EDD | {"account_usage_description": "Payroll"},
}
# Of whom each field is changed, and which of them an answer does not show.
OF_APPLICATION = {
    Application: lambda filing: filing.application,
    Dossier: lambda filing: filing.application.dossier,
    Individual: lambda filing: filing.application.dossier.individuals[filing.person],
    Document: lambda filing: next(iter(filing.application.dossier.documents.values())),
    Edd: lambda filing: filing.application.dossier.edd,
    Attestation: lambda filing: filing.application.dossier.attestations["e_sign"],
    Review: lambda filing: filing.application,
}
UNSEEN_OF_APPLICATION = {
    Application: {"token_ttl_s"},
    Review: {"undecided"},
    Document: {"file_type", "filename", "content", "signature", "link_expires_at"},
}
OF_CUSTOMER = {
    Customer: lambda made: made.customer,
    Application: lambda made: made.customer.application,
    Review: lambda made: made.customer.application,
    Renewal: lambda made: made.customer.application.renewal,
}
UNSEEN_OF_CUSTOMER = {
    Application: {"token_ttl_s", "updated_at", "decision_method", "decided_at", "submitted_at"},
    Review: {"ready", "undecided", "requested", "poa_status"},
    Renewal: {"expires_at", "former"},
}
# By these the answer is found, or not at all.
FOUND_BY = {(Customer, "id"), (Customer, "deleted_at"), (Application, "own_id")}


class Shown:
    """A customer under a sub-client, who was declined and has a link, and whose token was chosen."""

    def __init__(self):
        self.sandbox = Sandbox()
        client = self.sandbox.create(is_sub_client=True)
        body = ACME | {"sub_client_id": client["id"]}
        made = self.sandbox.send("POST", "/customers", body, x_sandbox_scenario="kyb_expired").json()
        self.sandbox.now += 60
        self.sandbox.simulate("kyb_reject", made, reason_code="prohibited_country")
        self.customer = self.sandbox.world.customers[made["id"]]
        pin(self.sandbox.world, self.customer.application)

    def answer(self):
        return self.sandbox.send("GET", f"/customers/{self.customer.id}")


class ShownApplication(Filing):
    """A full application that a reviewer asks more of, as a privileged caller sees it."""

    def __init__(self):
        super().__init__(Sandbox(auto_approve_s=None, risk_rating_shown=True))
        self.fill()
        self.send("PUT", "/edd", EDD)
        self.sandbox.simulate("kyb_info_request", self.made, reason_code="MISSING_EIN")

    def answer(self):
        return everything(self)


def answer_anew(of):
    of.sandbox.world.unchanged.clear()
    return of.answer()


def names_of(kind):
    return kind._fields if kind is Review else [one.name for one in fields(kind)]


def members(kinds, unseen, seen):
    """Return the fields of the kinds that an answer shows, or those that it does not."""
    named = [(kind, name) for kind in kinds for name in names_of(kind) if name not in RELATIONS]
    return [row for row in named if row not in FOUND_BY and (row[1] in unseen.get(row[0], ())) is not seen]


def change_field(of, kinds, kind, name):
    changed, other = kinds[kind](of), OTHERS_OF.get((kind, name), OTHERS.get(name, "other"))
    if kind is Review:
        changed.review = changed.review._replace(**{name: other})
    else:
        setattr(changed, name, other)


def check_seen(of, kinds, kind, name):
    before = of.answer()
    change_field(of, kinds, kind, name)
    after = of.answer()
    assert (before.status, after.status) == (200, 200), after.body
    assert after.body != before.body
    assert answer_anew(of).body == after.body


def check_unseen(of, kinds, kind, name):
    before = of.answer()
    change_field(of, kinds, kind, name)
    assert answer_anew(of).body == before.body


@pytest.mark.parametrize(("kind", "name"), members(OF_APPLICATION, UNSEEN_OF_APPLICATION, seen=True))
def test_each_field_of_an_application_is_in_its_next_answer(kind, name):
    check_seen(ShownApplication(), OF_APPLICATION, kind, name)


@pytest.mark.parametrize(("kind", "name"), members(OF_APPLICATION, UNSEEN_OF_APPLICATION, seen=False))
def test_the_other_fields_of_an_application_are_in_no_answer(kind, name):
    check_unseen(ShownApplication(), OF_APPLICATION, kind, name)


@pytest.mark.parametrize(("kind", "name"), members(OF_CUSTOMER, UNSEEN_OF_CUSTOMER, seen=True))
def test_each_field_of_a_customer_is_in_its_next_answer(kind, name):
    check_seen(Shown(), OF_CUSTOMER, kind, name)


@pytest.mark.parametrize(("kind", "name"), members(OF_CUSTOMER, UNSEEN_OF_CUSTOMER, seen=False))
def test_the_other_fields_of_a_customer_are_in_no_answer(kind, name):
    check_unseen(Shown(), OF_CUSTOMER, kind, name)


def test_it_is_told_apart_whose_the_person_of_an_application_is():
    filing = Filing(Sandbox(), "individual").fill()
    before = everything(filing)
    dossier = filing.application.dossier
    dossier.individuals[filing.person], dossier.primary = dossier.primary, None
    assert everything(filing).body != before.body


def test_an_identifier_of_ones_own_is_in_the_customer_s_next_answer():
    of = Shown()
    before = of.answer()
    of.customer.application.own_id = NOBODY
    assert before.json()["application_id"] != of.answer().json()["application_id"] == NOBODY


# The switches that answers read.
READ = {"kyc_follows_decision": Shown, "risk_rating_shown": ShownApplication}
SWITCHES = [one.name for one in fields(WorldSettings) if one.type == "bool"]


@pytest.mark.parametrize("shown", [Shown, ShownApplication])
@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_that_is_turned_is_in_the_next_answer(shown, name):
    of = shown()
    before = of.answer()
    settings = of.sandbox.world.settings
    setattr(settings, name, not getattr(settings, name))
    after = of.answer()
    assert (after.body != before.body) is (READ.get(name) is shown)
    assert answer_anew(of).body == after.body


def test_another_sub_client_of_the_same_name_is_in_the_next_answer():
    of = Shown()
    before = of.answer()
    client = of.sandbox.create(is_sub_client=True)
    of.customer.sub_client = of.sandbox.world.customers[client["id"]]
    assert of.answer().body != before.body


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
