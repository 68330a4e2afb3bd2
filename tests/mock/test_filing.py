"""An application is filled, checked and submitted; what it lacks is computed from what was handed in."""

import pytest

from .filing import BUSINESS, BUSINESS_TYPES, EDD, OTHERS, OWNER, PERSON, PERSON_TYPES, Filing, but
from .sandbox import code_of


@pytest.fixture
def own(sandbox):
    """The application of a person."""
    return Filing(sandbox, "individual")


@pytest.mark.parametrize("kind", ["business", "individual"])
def test_a_filled_application_is_ready_and_can_be_submitted(sandbox, kind):
    filing = Filing(sandbox, kind).fill()
    shown = filing.validation()
    assert shown["ready"]
    assert shown["status_message"] == "Ready to be submitted"
    assert shown["attestations"]["missing"] == []
    answer = filing.submit()
    assert (answer.status, answer.json()["application_status"]) == (200, "submitted")
    assert sandbox.world.events[-1].type == "customer.kyb_application.submitted"


def test_what_is_missing_gets_less_step_by_step(filing):
    assert filing.validation()["status_message"] == "Waiting on: business details, business documents, attestations"
    assert set(filing.validation()["business"]["details"]["missing_fields"]) > {"legal_name", "source_of_funds"}
    filing.business()
    assert filing.validation()["business"]["details"]["missing_fields"] == ["associated_individuals.control_person"]
    filing.add()
    assert filing.validation()["business"]["details"] == {"ready": True, "missing_fields": []}
    for kind in BUSINESS_TYPES:
        filing.upload(kind)
    assert filing.validation()["business"]["ready"]
    assert filing.validation()["status_message"] == "Waiting on: 1 individual's documents, attestations"
    for kind in PERSON_TYPES:
        filing.upload_of_person(kind)
    assert filing.validation()["associated_individuals"][0]["ready"]
    filing.attest_all()
    assert filing.validation()["ready"]


def test_a_submission_that_comes_too_early_says_who_lacks_what(filing):
    filing.business(transact_on_behalf_of_third_parties=True)
    filing.add()
    filing.attest("e_sign")
    answer = filing.submit()
    body = answer.json()
    assert (answer.status, body["code"]) == (400, "application_not_ready")
    assert [row["applicant_type"] for row in body["incomplete_applicants"]] == ["business", "individual"]
    assert body["incomplete_applicants"][0]["legal_name"] == BUSINESS["legal_name"]
    assert body["incomplete_applicants"][1]["first_name"] == "John"
    assert body["incomplete_applicants"][1]["applicant_id"] == filing.person
    assert body["missing_attestations"] == list(OTHERS)
    assert body["edd"]["required"] is True
    assert body["edd"]["edd_id"] is None


@pytest.mark.parametrize("without", BUSINESS_TYPES)
def test_each_purpose_needs_a_document(filing, without):
    filing.business()
    filing.add()
    for kind in BUSINESS_TYPES:
        if kind != without:
            filing.upload(kind)
    (missing,) = [row for row in filing.validation()["business"]["documents"]["missing_documents"] if row["required"]]
    assert without in missing["accepted_types"]


def test_details_replace_what_was_said_before(filing):
    first = filing.business(dba="Acme Inc").json()["business"]
    second = filing.business().json()["business"]
    assert (first["dba"], "dba" in second) == ("Acme Inc", False)
    assert first["id"] == second["id"]


def test_unknown_members_are_not_kept(filing):
    assert "colour" not in filing.business(colour="blue", decision=5).json()["business"]


def test_entities_are_shown(filing):
    filing.business()
    filing.add(roles=["applicant"], title="director")
    shown = filing.send("GET", query={"include": "entities"}).json()["entities"]
    assert shown["business"]["legal_name"] == BUSINESS["legal_name"]
    (person,) = shown["associated_individuals"]
    assert (person["first_name"], person["title"], person["roles"]) == (
        "John",
        "Director",
        ["authorized_representative"],
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"tax_id_number": None}, "tax_id_number"),
        ({"website": "www.acme.com"}, "website"),
        ({"website": "https://[x"}, "website"),
        ({"average_monthly_revenue": "1_to_10m"}, "average_monthly_revenue"),
        ({"purpose_of_account": []}, "purpose_of_account"),
    ],
)
def test_a_wrong_business_is_refused(filing, change, field):
    body = {name: value for name, value in (BUSINESS | change).items() if value is not None}
    answer = filing.send("PUT", "/business-details", body)
    assert answer.status == 400
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_a_foreign_business_needs_no_tax_number(filing):
    body = but(BUSINESS, "tax_id_number", country_of_incorporation="GB")
    assert filing.send("PUT", "/business-details", body).status == 200


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (but(OWNER, "title"), "title"),
        (but(OWNER, "ownership_percentage"), "ownership_percentage"),
        (but(OWNER, "ssn"), "ssn"),
        (but(OWNER, date_of_birth="2009-01-16"), "date_of_birth"),
        (but(OWNER, email_address="john@mail.example"), "email_address"),
        (but(OWNER, email_address="john@example.com"), "email_address"),
        (but(OWNER, roles=["owner"]), "roles.0"),
        (but(PERSON), "roles"),
    ],
)
def test_a_wrong_person_is_refused(filing, body, field):
    answer = filing.send("POST", "/associated-individuals", body)
    assert answer.status == 400
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_a_person_is_18_on_the_birthday(filing):
    assert filing.add(date_of_birth="2009-01-15").status == 201


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (but(PERSON, "employment_status"), ["employment_status"]),
        (but(PERSON, "purpose_of_account", "source_of_wealth"), ["purpose_of_account", "source_of_wealth"]),
        (but(PERSON, title="ceo"), ["title"]),
        (OWNER, ["roles"]),
        (but(PERSON, roles=["individual", "applicant"]), ["roles"]),
    ],
)
def test_the_person_of_an_individual_application_has_rules_of_its_own(own, body, fields):
    answer = own.send("PUT", "/individual-details", body)
    assert answer.status == 400
    assert [error["field"] for error in answer.json()["errors"]] == fields


def test_each_kind_of_application_has_its_own_details(filing, own):
    assert own.send("PUT", "/business-details", BUSINESS).status == 409
    assert filing.send("PUT", "/individual-details", PERSON).status == 409
    assert own.send("POST", "/associated-individuals", OWNER).status == 409
    assert own.send("PUT", "/edd", EDD).status == 409


@pytest.mark.parametrize("status", [400, 409])
def test_a_name_is_there_once(sandbox, filing, status):
    sandbox.world.settings.duplicate_name_status = status
    filing.add()
    assert filing.add().status == status
    assert filing.add(name={"first": "Jane", "last": "Doe"}).status == 201


def test_people_are_replaced_and_removed_but_never_the_last(filing):
    filing.add()
    one = f"/associated-individuals/{filing.person}"
    shown = filing.send("PUT", one, OWNER | {"title": "cfo"}).json()["individual"]
    assert (shown["id"], shown["title"]) == (filing.person, "CFO")
    assert filing.send("DELETE", one).status == 400
    filing.upload_of_person("passport")
    filing.add(name={"first": "Jane", "last": "Doe"})
    assert filing.send("PUT", one, OWNER | {"name": {"first": "Jane", "last": "Doe"}}).status == 409
    removed = filing.send("DELETE", one)
    assert (removed.status, removed.body, removed.header(b"content-type")) == (204, b"", None)
    assert filing.send("DELETE", one).status == 404
    assert filing.send("GET", "/documents").json()["data"] == []


def test_due_diligence_is_there_once_it_was_set(filing):
    assert filing.send("GET", "/edd").status == 404
    first = filing.send("PUT", "/edd", EDD).json()["edd"]
    filing.sandbox.now += 5
    second = filing.send("PUT", "/edd", {"account_usage_description": "Other"}).json()["edd"]
    assert (second["id"], "is_regulated" in second) == (first["id"], False)
    assert second["updated_at"] > second["created_at"] == first["created_at"]
    assert filing.send("GET", "/edd").json()["edd"] == second
    assert filing.send("GET", query={"include": "edd"}).json()["edd"] == second


def test_due_diligence_is_owed_by_who_moves_other_parties_money(filing):
    filing.fill()
    filing.business(transact_on_behalf_of_third_parties=True)
    assert filing.validation()["edd"]["required"]
    assert not filing.validation()["ready"]
    filing.send("PUT", "/edd", EDD)
    missing = filing.validation()["edd"]["documents"]["missing_documents"]
    assert [row["purpose"] for row in missing if row["required"]] == ["edd_regulatory_license"]
    filing.upload("regulatory_license")
    assert filing.validation()["ready"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"account_usage_description": "x", "is_regulated": True}, "regulatory_license_type"),
        ({"account_usage_description": "x", "is_regulated": False}, "unregulated_justification"),
        ({}, "account_usage_description"),
    ],
)
def test_wrong_due_diligence_is_refused(filing, body, field):
    answer = filing.send("PUT", "/edd", body)
    assert (answer.status, answer.json()["errors"][0]["field"]) == (400, field)


def test_e_sign_comes_first_and_the_others_later(filing):
    filing.add()
    assert filing.attest("terms_of_service").status == 400
    assert filing.attest("e_sign").status == 204
    assert filing.attest("terms_of_service").json()["errors"][0]["field"] == "timestamp"
    assert filing.attest("terms_of_service", 1_800_000_001).status == 204
    shown = filing.send("GET", query={"include": "attestations"}).json()["attestations"]
    assert shown["terms_of_service"] == {
        "attested_at": "2027-01-15T08:00:01Z",
        "attested_by": "John Doe",
        "version": "2026-08-01",
        "title": "Terms of Service",
    }


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"applicant_id": "0" * 27}, 404),
        ({"disclosure_id": "d"}, 400),
        ({"disclosure_id": "d", "disclosure_version": "1"}, 204),
        ({"legal_document_version": "2020-01-01"}, 400),
        ({"legal_document_version": "2026-01-01"}, 204),
        ({"timestamp": 10**12}, 400),
        ({"timestamp": -1}, 400),
    ],
)
def test_what_an_attestation_must_be(filing, change, status):
    filing.add()
    assert filing.attest("e_sign", **change).status == status


def test_only_a_control_person_attests(filing):
    filing.add(roles=["ubo"])
    assert filing.attest("e_sign").json()["errors"][0]["field"] == "applicant_id"


def test_agreements_are_owed_until_they_are_attested(filing):
    filing.add()
    filing.attest("e_sign")
    shown = filing.send("GET", "/legal-acceptance").json()
    assert [row["key"] for row in shown["accepted"]] == ["e_sign_consent"]
    assert "dakota_tos" in [row["key"] for row in shown["outstanding"]]
    assert shown["attestors"] == [{"id": filing.person, "name": "John Doe"}]


PENDING = {"pending"}
OPEN = {"pending", "request_for_information", "compliance_review"}
HANDED_OVER = ("submitted", "under_review", "approved", "declined", "completed", "closed")
STATUSES = sorted({*HANDED_OVER, *OPEN, "admin_revision"})
# Where it works, and what it gets elsewhere.
GATES = {
    "business": (PENDING, lambda status: 409 if status in HANDED_OVER else 403),
    "add": (PENDING, lambda _: 403),
    "replace": (OPEN, lambda _: 403),
    "edd": (OPEN, lambda _: 403),
    "upload": (OPEN, lambda _: 403),
    "attest": (OPEN | {"approved", "completed"}, lambda _: 403),
    "delete": (PENDING, lambda _: 400),
    "submit": (OPEN, lambda _: 400),
}


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("what", GATES)
def test_the_status_is_a_gate(filing, what, status):
    filing.fill()
    document_id = next(iter(filing.application.dossier.documents))
    filing.application.status = status
    calls = {
        "business": filing.business,
        "add": lambda: filing.add(name={"first": "Jane", "last": "Doe"}),
        "replace": lambda: filing.send("PUT", f"/associated-individuals/{filing.person}", OWNER),
        "edd": lambda: filing.send("PUT", "/edd", EDD),
        "upload": lambda: filing.upload("utility_bill"),
        "attest": lambda: filing.attest("e_sign"),
        "delete": lambda: filing.send("DELETE", f"/documents/{document_id}"),
        "submit": filing.submit,
    }
    allowed, refused = GATES[what]
    got = calls[what]().status
    assert got < 300 if status in allowed else got == refused(status)


def test_a_self_serve_client_pays(sandbox, filing):
    sandbox.world.settings.credits_cents = 700
    filing.fill()
    assert filing.submit().status == 200
    other = Filing(sandbox).fill()
    answer = other.submit()
    assert (answer.status, answer.json()) == (
        402,
        {
            "error": "insufficient_credits",
            "message": "The account's credit does not cover this verification.",
            "required_cents": 500,
            "balance_cents": 200,
        },
    )
    assert other.application.status == "pending"


def test_applications_are_listed(sandbox):
    first, second = Filing(sandbox).fill(), Filing(sandbox, "individual")
    sandbox.send("POST", "/sandbox/simulate/onboarding", simulate("kyb_approve", second.id))

    def listed(**query):
        return [row["application_id"] for row in sandbox.send("GET", "/applications", query=query).json()["data"]]

    assert listed() == [first.id, second.id]
    assert listed(type="individual") == [second.id]
    assert listed(status="completed") == [second.id]
    assert listed(status="pending", starting_after=first.id) == []
    (row, _) = sandbox.send("GET", "/applications").json()["data"]
    assert row["business"]["legal_name"] == BUSINESS["legal_name"]
    assert row["individuals"][0]["first_name"] == "John"


def simulate(kind, application_id, **more):
    return {"type": kind, "applicant_id": application_id, "simulation_id": f"sim_{kind}_{application_id}"} | more


def test_what_a_reviewer_asks_for_is_shown_until_it_is_answered(sandbox, filing):
    sandbox.world.settings.emit_rfi = True
    filing.fill()
    body = simulate("kyb_info_request", filing.id, info_request_fields=["ssn"])
    assert sandbox.send("POST", "/sandbox/simulate/onboarding", body).status == 200
    assert filing.send("GET").json()["rfi_requested_items"] == {"fields": ["ssn"]}
    shown = sandbox.customer(filing.made)
    assert (shown["status"], "/resubmit?token=" in shown["resubmit_url"]) == ("info_requested", True)
    answered = filing.submit().json()
    assert ("rfi_requested_items" in answered, answered["rfi_resubmitted"]) == (False, True)
    assert [event.type for event in sandbox.world.events][-3:] == [
        "customer.rfi.requested",
        "customer.kyb_application.submitted",
        "customer.rfi.responded",
    ]
    sandbox.simulate("kyb_approve", filing.made)
    assert filing.send("GET").json().keys().isdisjoint({"rfi_requested_items", "rfi_resubmitted"})


def test_one_person_too_many_is_507(sandbox, filing):
    sandbox.world.settings.individual_limit = 1
    filing.add()
    assert code_of(filing.add(name={"first": "Jane", "last": "Doe"})) == "mock-is-full"
