"""What answers show beside what was handed in: reviewers' records, providers, proofs of address, risk."""

import pytest
from kyb_mock._decisions import decide
from kyb_mock._transitions import SIMULATED
from kyb_mock._world import Review

from .filing import Filing
from .sandbox import Sandbox

# What the providers say of a customer after a simulation; two of them, as there are two events of an approval.
PROVIDERS = {
    "kyb_approve": ("approved", ["base"]),
    "applicant_activate": ("approved", ["base"]),
    "kyc_approve": ("in_review", []),
    "kyb_reject": ("rejected", []),
    "kyc_reject": ("rejected", []),
    "applicant_suspend": ("rejected", []),
    "kyb_info_request": ("requires_info", []),
    "kyc_info_request": ("requires_info", []),
}


@pytest.mark.parametrize("kind", SIMULATED)
def test_the_providers_say_what_they_know_of_a_customer(sandbox, filing, kind):
    assert "provider_statuses" not in sandbox.customer(filing.made)
    sandbox.simulate(kind, filing.made)
    shown = sandbox.customer(filing.made)
    status, endorsements = PROVIDERS[kind]
    rows = [(row["status"], row["endorsements"]) for row in shown["provider_statuses"]]
    assert (rows, shown["rd_allowed"]) == ([(status, endorsements)] * 2, False)
    assert len({row["provider_id"] for row in shown["provider_statuses"]}) == 2


def test_the_providers_review_what_is_submitted_and_forget_what_is_withdrawn(sandbox, filing):
    filing.fill().submit()
    assert {row["status"] for row in sandbox.customer(filing.made)["provider_statuses"]} == {"in_review"}
    made = filing.made
    sandbox.send("POST", f"/customers/{made['id']}/applications/{made['application_id']}/withdraw", {})
    assert "provider_statuses" not in sandbox.customer(made)


def test_a_request_for_information_leaves_a_record_that_stays_until_the_decision(sandbox, filing):
    filing.fill()
    sandbox.simulate("kyb_info_request", filing.made, info_request_fields=["ssn"], reason_code="MISSING_EIN")
    asked = reviews(sandbox, filing)
    filing.submit()
    assert reviews(sandbox, filing) == asked
    assert len(asked) == 2
    for review in asked:
        result = review["review"]["review_result"]
        assert (review["decision"], result["review_answer"], result["reject_type"]) == (None, "YELLOW", "RETRY")
        assert (result["button_ids"], result["client_comment"]) == (["ssn"], "MISSING_EIN")
    sandbox.simulate("kyb_approve", filing.made, "sim_2")
    results = [review["review"]["review_result"] for review in reviews(sandbox, filing)]
    assert results == [{"review_answer": "GREEN"}] * 2


def test_what_was_asked_for_is_no_reason_of_the_clock():
    sandbox = Sandbox(auto_approve_s=100)
    filing = Filing(sandbox).fill()
    sandbox.simulate("kyb_info_request", filing.made, reason_code="MISSING_EIN")
    filing.submit()
    sandbox.now += 200
    for entity in entities(sandbox, filing):
        told = entity["decision"], entity["decision_by"], entity["decision_reason"]
        assert told == ("approved", "auto-approval", "All verification checks passed")


def test_the_clock_keeps_what_was_asked_for_if_it_only_calls_a_reviewer(sandbox, filing):
    filing.fill()
    sandbox.simulate("kyb_info_request", filing.made, reason_code="MISSING_EIN")
    filing.submit()
    decide(sandbox.world, filing.made["id"], "kyb_manual_review", sandbox.now)
    assert filing.send("GET").json()["application_status"] == "under_review"
    results = [review["review"]["review_result"] for review in reviews(sandbox, filing)]
    assert [result["client_comment"] for result in results] == ["MISSING_EIN"] * 2


def test_a_withdrawal_is_neither_a_refusal_nor_a_review(sandbox, filing):
    filing.fill()
    sandbox.simulate("kyb_info_request", filing.made, reason_code="MISSING_EIN")
    made = filing.made
    sandbox.send("POST", f"/customers/{made['id']}/applications/{made['application_id']}/withdraw", {})
    for shown in (filing.send("GET").json(), sandbox.customer(made)):
        assert not {"decline_reason", "decline_message", "decision_reason"} & shown.keys()
    for entity in entities(sandbox, filing):
        assert (entity["decision"], entity["decision_reason"]) == ("withdrawn", None)
        assert "sumsub_verification" not in entity


def test_a_withdrawn_application_tells_no_reason_of_a_refusal(filing):
    filing.application.decision = "withdrawn"
    filing.application.review = Review(reason="prohibited_country")
    assert "decline_reason" not in filing.send("GET").json()


def entities(sandbox, filing):
    shown = sandbox.application(filing.made, "entities").json()["entities"]
    return shown["business"], *shown["associated_individuals"]


def reviews(sandbox, filing):
    return [entity["sumsub_verification"] for entity in entities(sandbox, filing)]


def test_an_application_tells_why_it_was_declined_and_by_which_rules(sandbox, filing):
    sandbox.simulate("kyb_reject", filing.made, reason_code="prohibited_country")
    shown = filing.send("GET").json()
    assert (shown["decline_reason"], shown["decision_rule_version"]) == ("prohibited_country", None)
    sandbox.world.settings.auto_approve_s = 5
    decided = Filing(sandbox)
    assert decided.send("GET").json()["decision_rule_version"] is None
    sandbox.now += 5
    shown = decided.send("GET").json()
    assert (shown["decision_method"], shown["decision_rule_version"]) == ("auto", "mock-1")
    assert "decline_reason" not in shown


def test_a_proof_of_address_is_on_file_once_it_is_verified(filing):
    assert filing.send("GET").json()["poa_on_file"] is False
    link = {"document_type": "utility_bill", "file_type": "pdf", "country": "US"}
    filing.send("POST", "/document-uploads", link)
    filing.upload("bank_statement")
    assert filing.send("GET").json()["poa_on_file"] is True
    for document in filing.application.dossier.documents.values():
        document.verified = False
    assert filing.send("GET").json()["poa_on_file"] is False


def test_the_documents_that_are_owed_are_named(filing):
    owed = filing.validation()["attestations"]
    assert len(owed["missing"]) == len(owed["missing_documents"]) + 1  # one attestation accepts no document
    assert {"key": "dakota_tos", "version": "2026-08-01", "title": "Terms of Service"} in owed["missing_documents"]
    filing.fill()
    assert filing.validation()["attestations"]["missing_documents"] == []


RISKS = [
    ({}, "low", None),
    ({"legal_structure": "trust", "transact_on_behalf_of_third_parties": True}, "medium", None),
    ({"country_of_incorporation": "KP"}, "high", "The country of incorporation: prohibited"),
]


@pytest.mark.parametrize(("change", "level", "reason"), RISKS)
def test_privileged_callers_see_the_risk(sandbox, filing, change, level, reason):
    sandbox.world.settings.risk_rating_shown = True
    assert "risk_rating" not in filing.send("GET").json()
    filing.business(**change)
    rating = filing.send("GET").json()["risk_rating"]
    assert (rating["level"], rating.get("prohibited_reason")) == (level, reason)
    assert rating["score"] == sum(factor["value"] for factor in rating["factors"])
    assert rating["edd_required"] is change.get("transact_on_behalf_of_third_parties", False)
    (row,) = sandbox.send("GET", "/applications").json()["data"]
    assert row["risk_rating"] == rating
    sandbox.world.settings.risk_rating_shown = False
    assert "risk_rating" not in filing.send("GET", query={"include": "all,risk_rating"}).json()
    assert "risk_rating" not in sandbox.send("GET", "/applications").json()["data"][0]


def test_a_person_is_rated_by_nationality_and_wealth(sandbox):
    sandbox.world.settings.risk_rating_shown = True
    own = Filing(sandbox, "individual")
    own.individual(nationalities=["GB", "IR"], source_of_wealth=["gift"])
    country, wealth = own.send("GET").json()["risk_rating"]["factors"]
    assert (country["input"], country["level"], country["prohibited"]) == ("GB, IR", "high", True)
    assert (wealth["level"], wealth["prohibited"]) == ("medium", False)
