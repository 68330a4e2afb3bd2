"""The second provider: who is let in, its customers, and the data of one that are checked."""

import json

import httpx
import pytest
from kyb_mock import transport
from kyb_mock.dollarpe.signature import compact, sign, signed_webhook, spaced

from .dollarpe import DETAILS, PERSON, SECRET, DollarPe, kyc
from .sandbox import BEGIN


@pytest.fixture
def pe():
    return DollarPe()


@pytest.mark.parametrize(
    ("canonical", "admitted"),
    [("any", "sent compact spaced"), ("sent", "sent"), ("compact", "compact"), ("spaced", "spaced")],
)
def test_which_form_of_the_body_is_signed_is_a_setting(canonical, admitted):
    pe = DollarPe(dollarpe_canonical=canonical)
    forms = {"sent": lambda body: json.dumps(body).encode(), "compact": compact, "spaced": spaced}
    found = {
        name
        for number, (name, form) in enumerate(forms.items())
        if pe.send(
            "POST",
            "/customer/create",
            PERSON | {"email": f"{number}@example.com", "phone": str(number)},
            form=form,
        ).status
        == 200
    }
    assert found == set(admitted.split())


WRONG = [
    {"secret": "another"},
    {"x_signature": ""},
    {"x_timestamp": ""},
    {"x_timestamp": "soon"},
    {"at": BEGIN - 301},
    {"at": BEGIN + 301},
    {"x_api_key": ""},
    {"x_api_key": "key-2"},
    {"form": lambda _: b"{}"},
]


@pytest.mark.parametrize("options", WRONG)
def test_a_wrong_signature_is_401_and_nothing_is_done(pe, options):
    assert pe.ask("POST", "/customer/create", PERSON, **options) == (401, "Unauthorized", None)
    assert pe.ask("GET", "/customer/list")[2]["count"] == 0


def test_the_clock_may_be_300_seconds_away_and_the_check_may_be_off(pe):
    assert pe.send("GET", "/customer/list", at=BEGIN - 300).status == 200
    assert DollarPe(dollarpe_secret=None).send("GET", "/customer/list", x_signature="none").status == 200


def test_a_person_is_created_shown_and_unique(pe):
    person = pe.create(client_reference_id="r1")
    shown = pe.person(person)
    assert (shown["type"], shown["status"], shown["client_reference_id"]) == ("INDIVIDUAL", "UNVERIFIED", "r1")
    other = {"email": "b@example.com", "phone": "+912"}
    assert pe.ask("POST", "/customer/create", PERSON)[:2] == (400, "Email already in use")
    assert pe.ask("POST", "/customer/create", PERSON | {"email": "b@example.com"})[1] == "Phone already in use"
    taken = PERSON | other | {"client_reference_id": "r1"}
    assert pe.ask("POST", "/customer/create", taken)[1] == "Client Reference ID already exists"
    nowhere = PERSON | other | {"alpha_3_country_code": "XXX"}
    assert pe.ask("POST", "/customer/create", nowhere)[1] == "Invalid country code"
    assert pe.ask("GET", "/customer/6c1b3c9e-0000-4000-8000-000000000000")[:2] == (
        400,
        "Customer not found or access denied",
    )


def test_people_come_in_pages_of_20(pe):
    for number in range(21):
        pe.create(email=f"{number}@example.com", phone=str(number))
    first, second = (pe.ask("GET", f"/customer/list?page={page}")[2] for page in (1, 2))
    assert (first["count"], len(first["results"]), len(second["results"])) == (21, 20, 1)
    assert first["next"].endswith("page=2")
    assert (first["previous"], second["next"]) == (None, None)
    assert pe.ask("GET", "/customer/list?page=3")[:2] == (400, "Invalid page")


def test_data_are_taken_once_and_decided_after_a_minute(pe):
    person = pe.create()
    assert pe.add(person)[2]["status"] == "PROCESSING"
    assert pe.add(person)[:2] == (400, "KYC already exists")
    pe.sandbox.now += 60
    assert pe.person(person)["status"] == "VERIFIED"
    assert [event["event"] for event in pe.sandbox.world.dollarpe.webhooks] == ["PROCESSING", "VERIFIED"]
    other = pe.create(email="b@example.com", phone="2")
    assert pe.add(other)[:2] == (400, "KYC already in use")
    assert pe.ask("POST", "/kyc/reset-kyc", {"customer_id": person})[2]["status"] == "UNVERIFIED"
    assert pe.add(other)[0] == 200


def test_a_failure_can_be_corrected_three_times():
    pe = DollarPe(dollarpe_outcome="SELFIE_VERIFICATION_FAILED")
    person = pe.create()
    pe.add(person)
    for _ in range(3):
        pe.sandbox.now += 60
        assert pe.person(person)["failure_reason"] == "SELFIE_VERIFICATION_FAILED"
        selfie = {"customer_id": person, "selfie_url": "https://files.example/new.png"}
        assert pe.ask("PATCH", "/kyc/update-selfie-info", selfie)[2]["status"] == "PROCESSING"
    assert pe.ask("PATCH", "/kyc/update-selfie-info", selfie)[:2] == (400, "Kyc update limit exceeded")


def test_a_final_failure_cannot_be_corrected():
    pe = DollarPe(dollarpe_outcome="KYC_FAILED", dollarpe_decide_s=0)
    person = pe.create()
    pe.add(person)
    selfie = {"customer_id": person, "selfie_url": "https://files.example/new.png"}
    assert pe.ask("PATCH", "/kyc/update-selfie-info", selfie)[0] == 400
    assert pe.person(person)["failure_reason"] == "KYC_FAILED"


def test_a_body_of_the_wrong_form_is_told_in_the_envelope(pe):
    status, message, data = pe.ask("POST", "/customer/create", {"full_name": 7})
    assert (status, data) == (422, None)
    assert "email is required" in message


def test_who_is_no_indian_is_asked_for_more(pe):
    asked = [
        pe.ask("GET", f"/kyc/configuration/{pe.create(email=f'{code}@x.com', phone=code, alpha_3_country_code=code)}")[
            2
        ]
        for code in ("IND", "USA")
    ]
    assert ["additional_info_required" in one for one in asked] == [False, True]


def test_a_webhook_is_signed_over_its_compact_body():
    headers, body = signed_webhook(SECRET, "key-1", {"b": 1, "a": 2}, BEGIN)
    assert body == b'{"a":2,"b":1}'
    assert headers["X-SIGNATURE"] == sign(SECRET, "key-1", headers["X-TIMESTAMP"], body)


def test_a_webhook_is_signed_for_the_key_that_asks_also_in_a_world_of_all_keys(pe):
    pe.add(pe.create())
    with httpx.Client(base_url="https://mock.example", transport=transport(pe.sandbox.world)) as client:
        (row,) = client.get("/__mock__/webhooks/dollarpe", headers={"x-api-key": "key-1"}).json()["webhooks"]
    headers, body = row["headers"], row["body"].encode()
    assert headers["X-SIGNATURE"] == sign(SECRET, "key-1", headers["X-TIMESTAMP"], body)


def test_a_corrected_document_is_checked_anew_and_what_is_added_is_not(pe):
    person = pe.create()
    pe.add(person)
    document = {name: kyc(person, "A2")[name] for name in ("document_type", "document_front_image_url")}
    document |= {"customer_id": person, "document_details": DETAILS | {"document_number": "A2"}}
    document |= {"full_address": "2 MG Road", "document_back_image_url": "https://files.example/back.png"}
    assert pe.ask("PATCH", "/kyc/update-document-info", document)[2]["status"] == "UNVERIFIED"
    added = {"customer_id": person, "additional_info": {"visa": "https://files.example/visa.pdf"}}
    assert pe.ask("PATCH", "/kyc/update-additional-info", added)[2]["status"] == "UNVERIFIED"


def test_a_link_is_made_for_a_customer_that_there_is(pe):
    person = pe.create()
    asked = {"customer_id": person, "redirect_url": "https://app.acme.com/kyc/done"}
    assert pe.ask("POST", "/kyc/generate-link", asked)[0] == 200
    unknown = asked | {"customer_id": "4e6f1b20-a73c-11ec-b909-0242ac120002"}
    assert pe.ask("POST", "/kyc/generate-link", unknown)[0] >= 400


def test_it_is_told_to_fail_in_its_own_form(pe):
    pe.sandbox.world.faults.add("status", status=400, path="/cms/*")
    told = (400, "The mock was told to answer 400.", None)
    assert [pe.ask("GET", "/customer/list"), pe.ask("GET", "/customer/list")[0]] == [told, 200]
