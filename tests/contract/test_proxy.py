"""The durable client and the mock, with Prism between them as a witness: neither breaks the specification."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from kyb_onboarding import NewCustomer
from kyb_onboarding.resources import ApplicationDocument

from ..support.prism import prism_proxy
from .targets import open_target

VIOLATIONS = "sl-violations"
DOCUMENT = ApplicationDocument(
    document_type="certificate_of_incorporation", file_type="pdf", country="US", id_number="123"
)


@pytest.fixture(scope="module")
def proxy(dakota_session):
    with prism_proxy("openapi/dakota.yaml", dakota_session.url) as url:
        yield url


def test_a_whole_onboarding_breaks_nothing(proxy, dakota_mock, tmp_path):
    dakota_mock.settings.auto_approve_s = None
    for target in open_target(tmp_path, dakota_mock.api_key, proxy, httpx.HTTPTransport(), dakota_mock.world):
        dakota = target.dakota
        run = dakota.onboard(NewCustomer("Acme Corporation", "business", external_id=target.external_id))
        application_id, url = run.application_id, run.application_url
        assert application_id is not None
        assert url is not None
        token = url.partition("token=")[2]
        uploaded = dakota.applications.documents.upload(application_id, DOCUMENT, b"%PDF-1.7", token=token)
        listed = dakota.applications.documents.list(application_id, token=token)
        assert [document.id for document in listed] == [uploaded.document_id]
        assert [made.id for made in dakota.customers.list()] == [run.customer_id]
        dakota.sandbox.simulate_onboarding("kyb_approve", application_id)
        decided = dakota.wait(run.external_id, timedelta(seconds=30))
        assert (decided.state, decided.kyb_status) == ("decided", "active")
        assert len(target.wire.answers) >= 8
        broken = {
            (a.request.method, a.request.url.path): a.headers[VIOLATIONS]
            for a in target.wire.answers
            if VIOLATIONS in a.headers
        }
        assert broken == {}
    # All of it went to the mock: Prism answered nothing itself.
    assert len(dakota_mock.world.log) == len(target.wire.answers)


def test_a_request_that_breaks_the_specification_is_named(proxy, dakota_mock):
    headers = {"x-api-key": dakota_mock.api_key, "x-idempotency-key": "7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41"}
    answer = httpx.post(f"{proxy}/customers", json={"name": "Acme Corporation"}, headers=headers)
    assert "customer_type" in answer.headers[VIOLATIONS]
