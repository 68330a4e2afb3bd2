"""Documents come as Base64 or through a link, and go out as the bytes they are."""

from base64 import b64encode

import pytest
from kyb_mock import Request, handle

from .filing import PDF, Filing, document
from .sandbox import KEY, code_of

MIB = 1 << 20


def test_a_document_comes_back_as_it_went_in(sandbox, filing):
    answer = filing.upload("bank_statement", filename="Kontoauszug März.pdf")
    assert answer.status == 201
    path = f"/documents/{answer.json()['document_id']}"
    for options in ({"token": filing.token}, {"key": KEY}):
        found = sandbox.send("GET", filing.path + path, **options)
        assert (found.status, found.body, found.header(b"content-type")) == (200, PDF, "application/pdf")
        assert found.header(b"content-disposition") == "attachment; filename*=UTF-8''Kontoauszug%20M%C3%A4rz.pdf"
        assert found.header(b"x-document-type") == "bank_statement"
        assert found.header(b"x-file-type") == "pdf"
        assert found.header(b"x-created-at") == "2027-01-15T08:00:00Z"


@pytest.mark.parametrize(("file_type", "media_type"), [("jpeg", "image/jpeg"), ("png", "image/png")])
def test_a_file_has_its_type(filing, file_type, media_type):
    document_id = filing.upload("bank_statement", file_type=file_type).json()["document_id"]
    assert filing.send("GET", f"/documents/{document_id}").header(b"content-type") == media_type


def test_documents_are_listed_by_page_category_and_type(filing):
    filing.add()
    filing.upload("regulatory_license")
    filing.upload("bank_statement", filename="a.pdf")
    filing.upload_of_person("passport")

    def listed(**query):
        answer = filing.send("GET", "/documents", query=query).json()
        return [row["document_type"] for row in answer["data"]], answer["meta"]["has_more_after"]

    assert listed() == (["regulatory_license", "bank_statement", "passport"], False)
    assert listed(limit=1) == (["regulatory_license"], True)
    assert listed(category="edd") == (["regulatory_license"], False)
    assert listed(category="identity") == (["passport"], False)
    assert listed(document_type="bank_statement") == (["bank_statement"], False)
    _, statement, passport = filing.send("GET", "/documents").json()["data"]
    assert statement["original_filename"] == "a.pdf"
    assert (passport["individual_id"], passport["individual_first_name"]) == (filing.person, "John")
    assert listed(starting_after=statement["id"]) == (["passport"], False)
    assert listed(ending_before=statement["id"]) == (["regulatory_license"], True)
    assert filing.send("GET", "/documents", query={"starting_after": "0" * 27}).status == 400


def test_a_deleted_document_is_gone(sandbox, filing):
    path = f"/documents/{filing.upload('bank_statement').json()['document_id']}"
    assert filing.send("DELETE", path).status == 204
    assert filing.send("GET", path).status == filing.send("DELETE", path).status == 404
    assert sandbox.world.document_bytes == 0


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (document("certificate_of_incorporation", id_number="12"), "id_number"),
        ({**document("bank_statement"), "file_content": "no base64!"}, "file_content"),
        ({**document("bank_statement"), "file_content": "ä"}, "file_content"),
        (document("bank_statement", file_type="exe"), "file_type"),
        (document("passport"), "document_type"),
        (document("bank_statement", filename="n" * 101), "filename"),
    ],
)
def test_a_wrong_document_is_refused(filing, body, field):
    answer = filing.send("POST", "/documents", body)
    assert (answer.status, answer.json()["errors"][0]["field"]) == (400, field)


def test_what_proves_an_identity_has_a_number(filing):
    filing.add()
    body = {"type": "passport", "file_type": "pdf", "country": "US", "file_content": b64encode(PDF).decode()}
    for path, sent in (("documents", body), ("document-uploads", body | {"document_type": "passport"})):
        answer = filing.send("POST", f"/associated-individuals/{filing.person}/{path}", sent)
        assert (answer.status, answer.json()["errors"][0]["field"]) == (400, "id_number")


@pytest.mark.parametrize(("size", "status"), [(20 * MIB, 201), (20 * MIB + 1, 413), (24 * MIB, 413)])
def test_a_document_has_at_most_20_mb(filing, size, status):
    assert filing.upload("bank_statement", b"x" * size).status == status


@pytest.mark.parametrize(("size", "status"), [(10 * MIB, 201), (10 * MIB + 1, 413)])
def test_a_document_of_a_person_has_at_most_10_mb(filing, size, status):
    filing.add()
    assert filing.upload_of_person("payslip", b"x" * size).status == status


def test_documents_are_bounded(sandbox, filing):
    sandbox.world.settings.document_bytes_limit = 3 * len(PDF)
    sandbox.world.settings.document_limit = 5
    assert [filing.upload("bank_statement").status for _ in range(4)] == [201, 201, 201, 507]
    sandbox.world.settings.document_bytes_limit = MIB
    assert [filing.upload("bank_statement").status for _ in range(3)] == [201, 201, 507]


class Link:
    def __init__(self, filing, kind="bank_statement", path="/document-uploads", **change):
        self.filing = filing
        body = {"document_type": kind, "file_type": "pdf", "country": "US", "id_number": "12345"} | change
        self.answer = filing.send("POST", path, body, host="mock.acme.com:8080")
        shown = self.answer.json()
        self.id, self.url = shown["upload_id"], shown["upload_url"]

    def put(self, content=PDF, method="PUT", **change):
        path, _, query = self.url.removeprefix("http://mock.acme.com:8080").partition("?")
        request = Request(method, change.get("path", path), change.get("query", query).encode(), {}, content)
        return handle(self.filing.sandbox.world, request, self.filing.sandbox.now)

    def verify(self, path="verifications"):
        key = "" if path == "verifications" else None
        return self.filing.send("POST", f"/documents/{self.id}/{path}", idempotency_key=key)

    def download(self):
        return self.filing.send("GET", f"/documents/{self.id}")


@pytest.mark.parametrize("path", ["verifications", "verify"])
def test_a_file_comes_through_a_link(filing, path):
    link = Link(filing)
    assert (link.answer.status, link.answer.json()["expires_at"]) == (200, "2027-01-15T08:15:00Z")
    assert link.verify(path).status == 404
    assert link.download().status == 409
    put = link.put()
    assert (put.status, put.body) == (200, b"")
    assert filing.send("GET", "/documents").json()["data"][0]["status"] == "pending_verification"
    assert link.download().status == 409
    assert [link.verify(path).json() for _ in range(2)] == [{"document_id": link.id}] * 2
    assert link.download().body == PDF
    assert filing.send("GET", "/documents").json()["data"][0]["status"] == "uploaded"
    assert link.put().status == 404


def test_a_person_has_links_too(filing):
    filing.add()
    link = Link(filing, "passport", f"/associated-individuals/{filing.person}/document-uploads")
    link.put()
    assert link.verify().status == 201
    (row,) = filing.send("GET", "/documents").json()["data"]
    assert (row["category"], row["individual_id"]) == ("identity", filing.person)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"query": "signature=wrong"}, 403),
        ({"query": ""}, 403),
        ({"path": "/uploads/" + "0" * 27}, 404),
        ({"method": "POST"}, 405),
    ],
)
def test_a_link_takes_nothing_else(filing, change, status):
    answer = Link(filing).put(**change)
    assert (answer.status, answer.json()["status"]) == (status, status)


def test_a_link_expires(sandbox, filing):
    link = Link(filing)
    sandbox.now += 900
    assert link.put().status == 403


def test_an_unverified_file_proves_nothing(filing):
    filing.fill()
    statement = next(one for one in filing.application.dossier.documents.values() if one.type == "utility_bill")
    filing.send("DELETE", f"/documents/{statement.id}")
    link = Link(filing, "utility_bill")
    link.put()
    assert not filing.validation()["ready"]
    link.verify()
    assert filing.validation()["ready"]


@pytest.mark.parametrize("by_link", [True, False])
def test_a_proof_of_address_after_the_approval_brings_a_reviewer_back(sandbox, by_link):
    filing = Filing(sandbox, "individual").fill()
    filing.application.status, filing.application.decision = "approved", "approved"
    if by_link:
        link = Link(filing, "utility_bill")
        assert filing.application.status == "approved"
        link.put()
        link.verify()
    else:
        filing.upload_of_person("utility_bill")
    shown = filing.send("GET").json()
    assert (shown["application_status"], shown["poa_status"]) == ("compliance_review", "submitted_pending_review")
    filing.application.status = "approved"
    assert filing.upload_of_person("payslip").status == 403


def test_the_key_opens_nothing_but_reading_and_deleting(sandbox, filing):
    assert sandbox.send("GET", f"{filing.path}/documents").status == 403
    assert sandbox.send("POST", f"{filing.path}/documents", document("payslip")).status == 403
    assert code_of(sandbox.send("GET", f"{filing.path}/documents/{'0' * 27}")) == "not-found"
