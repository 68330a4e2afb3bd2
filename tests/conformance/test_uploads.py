"""An upload is three requests to two hosts: each may be answered with anything, and the address may be any text."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from kyb_onboarding import KybError
from kyb_onboarding.resources import UploadedDocument

from ..support import calls
from ..support.faces import FACES
from .laws import SECRETS
from .plans import accepted, forms
from .play import outcome_of, response

ADDRESSES = [
    *("https://xn--a/x", "https://xn--zzzz---/", "https://a..b/", "https://a:x/", "https://[::1", "https://[zz]/"),
    *(
        "https://1.2.3.999/",
        "https://%00/",
        "https://\u2024/",
        "https://\u00e9\u200b.com/",
        "https://a\\b/",
        "https:///x",
    ),
    *("https://pass:word@host/", "ftp://host/", "mailto:a@b.example", "", "https://" + "a" * 70_000 + "/", "//host/"),
]
BEGUN = {"upload_id": calls.DOCUMENT, "upload_url": "https://storage.example/x"}
UPLOADED = {"document_id": calls.DOCUMENT}


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("step", range(3))
def test_each_step_may_be_answered_with_anything(face, step):
    good = [BEGUN, {}, UPLOADED]
    example = next(found for found in accepted("dakota") if found.operation == "createApplicationDocumentUpload")
    hostile = [(status, form) for status in range(200, 600, 5) for form in forms(example)]
    answers: list[httpx.Response] = []
    with FACES[face](lambda request: answers.pop(0), settings={"max_attempts": 1}) as client:
        for status, (_, content, headers) in hostile:
            answers[:] = [httpx.Response(200, json=body) for body in good]
            answers[step] = response(status, headers, content)
            _check(outcome_of(client, _upload))


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("address", ADDRESSES, ids=range(len(ADDRESSES)))
def test_any_address_is_sent_to_or_refused(face, address):
    def handle(request: httpx.Request) -> httpx.Response:
        first = request.method == "POST" and request.url.path.endswith("uploads")
        return httpx.Response(200, json=BEGUN | {"upload_url": address} if first else UPLOADED)

    with FACES[face](handle, settings={"max_attempts": 1}) as client:
        _check(outcome_of(client, _upload))


def _check(outcome: Any) -> None:
    assert isinstance(outcome, (UploadedDocument, KybError)), repr(outcome)
    assert not [word for word in (*SECRETS, "pass:word") if word in f"{outcome!s}{outcome!r}"]


def _upload(dakota):
    return dakota.applications.uploads.upload(calls.APPLICATION, calls.PAPER, b"%PDF", token=calls.TOKEN)
