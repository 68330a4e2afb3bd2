"""Documents: downloads as they came, uploads within a request and by a presigned address."""

import base64
import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from kyb_onboarding import CredentialsError, InvalidInputError, RejectedError, TransportError
from kyb_onboarding.resources import DocumentUpload

from ..support import calls
from ..support.faces import FACES, KEY

BYTES = b"%PDF-1.7 \x00\xff" + bytes(range(256))
UPLOAD_URL = "https://storage.example/bucket/x.pdf?X-Signature=s3cret"
DOWNLOADED = {
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="passport.pdf"',
    "x-document-type": "passport",
    "x-file-type": "pdf",
    "x-created-at": "2026-01-15T10:30:00Z",
}


def downloaded(face: str, **headers: str) -> Any:
    answer = httpx.Response(200, content=BYTES, headers=headers)
    with FACES[face](lambda request: answer) as client:
        return client(lambda d: d.applications.documents.download(calls.APPLICATION, calls.DOCUMENT))


@pytest.mark.parametrize("face", FACES)
def test_a_download_is_the_bytes_and_what_the_headers_tell(face):
    file = downloaded(face, **DOWNLOADED)
    assert (file.content, file.content_type, file.filename) == (BYTES, "application/pdf", "passport.pdf")
    assert (file.document_type, file.file_type) == ("passport", "pdf")
    assert file.created_at == datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
    assert "passport.pdf" not in repr(file)


@pytest.mark.parametrize(
    ("disposition", "filename"),
    [
        ("attachment; filename=a.pdf", "a.pdf"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\\\temp\\\\a.pdf"', "a.pdf"),
        ('attachment; filename=".."', None),
        ('attachment; filename=""', None),
        ("attachment", None),
        ("", None),
    ],
)
def test_the_name_of_a_file_is_no_path(disposition, filename):
    assert downloaded("threads", **{"content-disposition": disposition}).filename == filename


@pytest.mark.parametrize("text", ["1768473000", "1768473000000000000", "2026-01-15T10:30:00Z"])
def test_the_time_of_a_file_may_come_in_any_form(text):
    assert downloaded("threads", **{"x-created-at": text}).created_at == datetime(2026, 1, 15, 10, 30, tzinfo=UTC)


def test_a_download_without_headers_is_still_the_bytes():
    file = downloaded("threads")
    assert (file.content, file.content_type, file.created_at) == (BYTES, "application/octet-stream", None)


def test_a_file_goes_in_base64_under_the_name_that_each_operation_has_for_its_type():
    requests = []

    def handle(request):
        requests.append(json.loads(request.content))
        return httpx.Response(201, json={"document_id": "d1"})

    with FACES["threads"](handle) as client:
        client(calls.DAKOTA["createApplicationDocument"])
        client(calls.DAKOTA["uploadIndividualDocument"])
    ours, persons = requests
    assert (ours["document_type"], persons["type"]) == ("certificate_of_incorporation", "passport")
    assert base64.b64decode(ours["file_content"]) == b"%PDF"
    assert persons["valid_until"] == "2030-01-01"


def test_a_file_that_is_too_large_for_a_request_is_refused_with_the_remedy():
    uploads: list[tuple[int, Any]] = [
        (20, lambda d, file: d.applications.documents.upload(calls.APPLICATION, calls.PAPER, file, token="t")),
        (
            10,
            lambda d, file: d.applications.documents.upload_for_individual(
                calls.APPLICATION, calls.INDIVIDUAL, calls.PASSPORT, file, token="t"
            ),
        ),
    ]
    with FACES["threads"](lambda request: pytest.fail("sent")) as client:
        for limit, act in uploads:
            content = bytes(limit * 2**20 + 1)
            with pytest.raises(InvalidInputError, match="uploads"):
                client(lambda d, act=act, content=content: act(d, content))


class Storage:
    """The API, and the storage that its presigned addresses are of."""

    def __init__(self, *statuses: int, url: Any = UPLOAD_URL) -> None:
        self.statuses = list(statuses)
        self.url = url
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if request.method == "PUT":
            return httpx.Response(self.statuses.pop(0) if self.statuses else 200)
        if request.url.path.endswith("verifications"):
            return httpx.Response(201, json={"document_id": "up1"})
        body = {
            "upload_url": self.url,
            "upload_id": "up1",
            "object_path": "x.pdf",
            "expires_at": "2026-01-15T10:30:00Z",
        }
        return httpx.Response(200, json=body)


def upload(client: Any) -> Any:
    return client(lambda d: d.applications.uploads.upload(calls.APPLICATION, calls.PAPER, BYTES, token=calls.URL))


@pytest.mark.parametrize("face", FACES)
def test_an_upload_is_begun_sent_and_verified(face):
    storage = Storage()
    with FACES[face](storage) as client:
        assert upload(client).document_id == "up1"
        client(
            lambda d: d.applications.uploads.upload_for_individual(
                calls.APPLICATION, calls.INDIVIDUAL, calls.PASSPORT, BYTES, token=calls.TOKEN
            )
        )
    assert [request.method for request in storage.requests] == ["POST", "PUT", "POST"] * 2
    _, put, verified, *_, persons, _ = storage.requests
    assert (str(put.url), put.content) == (UPLOAD_URL, BYTES)
    assert (put.headers["content-type"], persons.headers["content-type"]) == ("application/pdf", "image/jpeg")
    assert verified.url.path.endswith("/documents/up1/verifications")


def test_the_storage_gets_no_credential():
    storage = Storage()
    with FACES["threads"](storage) as client:
        upload(client)
    put = storage.requests[1]
    assert put.headers.keys() <= {"host", "accept", "accept-encoding", "connection", "user-agent"} | {
        "content-type",
        "content-length",
    }
    assert KEY not in str(put.headers)
    assert calls.TOKEN not in str(put.headers)


def test_sending_bytes_may_be_repeated():
    storage = Storage(503, 503)
    with FACES["threads"](storage) as client:
        upload(client)
    assert [request.method for request in storage.requests] == ["POST", "PUT", "PUT", "PUT", "POST"]


def test_an_address_that_has_expired_is_no_fault_of_the_api_key(caplog):
    caplog.set_level("INFO")
    with FACES["threads"](Storage(403)) as client, pytest.raises(RejectedError, match="expired") as caught:
        upload(client)
    assert not isinstance(caught.value, CredentialsError)
    assert "s3cret" not in str(caught.value) + repr(caught.value) + caplog.text


@pytest.mark.parametrize(
    "url",
    [
        "http://storage.example/x",
        "ftp://storage.example/x",
        "https://user:word@storage.example/x",
        "https:///x",
        "https://[",
        "http://localhost/x",
        "",
        None,
        7,
    ],
)
def test_bytes_are_sent_to_https_addresses_only(url):
    storage = Storage(url=url)
    with FACES["threads"](storage) as client, pytest.raises(InvalidInputError, match="https"):
        upload(client)
    assert [request.method for request in storage.requests] == ["POST"]


def test_an_address_that_the_http_library_cannot_read_is_an_error_of_ours():
    with FACES["threads"](Storage(url="https://storage.example:port/x")) as client, pytest.raises(TransportError):
        upload(client)


def test_against_a_mock_on_this_machine_the_address_may_be_plain():
    storage = Storage(url="http://127.0.0.1:4011/storage/x")
    with FACES["threads"](storage, settings={"base_url": "http://127.0.0.1:4011"}) as client:
        assert upload(client).document_id == "up1"


def test_an_unknown_type_of_file_is_refused():
    begun = DocumentUpload({"upload_url": UPLOAD_URL, "upload_id": "up1"})
    with FACES["threads"](lambda request: pytest.fail("sent")) as client, pytest.raises(InvalidInputError):
        client(lambda d: d.applications.uploads.send(begun, b"", "exe"))
    assert "s3cret" not in repr(begun)
