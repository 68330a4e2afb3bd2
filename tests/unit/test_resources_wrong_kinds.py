"""An argument of another kind is told by its name before anything is sent, and never shown: it may be personal."""

from datetime import date
from typing import Any

import pytest
from kyb_onboarding import InvalidInputError

from ..support import calls
from ..support.faces import FACES

OF, TOKEN = calls.APPLICATION, calls.TOKEN
BODY: Any = {"name": "Jane Doe"}
DAKOTA: list[tuple[str, Any]] = [
    ("customer", lambda d: d.customers.create(BODY)),
    ("request", lambda d: d.sandbox.simulate_inbound(BODY)),
    ("details", lambda d: d.applications.update_business_details(OF, BODY, token=TOKEN)),
    ("details", lambda d: d.applications.update_individual_details(OF, BODY, token=TOKEN)),
    ("edd", lambda d: d.applications.update_edd(OF, BODY, token=TOKEN)),
    ("individual", lambda d: d.applications.individuals.add(OF, BODY, token=TOKEN)),
    ("individual", lambda d: d.applications.individuals.update(OF, calls.INDIVIDUAL, BODY, token=TOKEN)),
    ("document", lambda d: d.applications.documents.upload(OF, BODY, b"", token=TOKEN)),
    ("document", lambda d: d.applications.uploads.begin(OF, BODY, token=TOKEN)),
    ("content", lambda d: d.applications.documents.upload(OF, calls.PAPER, "Jane Doe", token=TOKEN)),
    ("content", lambda d: d.applications.uploads.upload(OF, calls.PAPER, "Jane Doe", token=TOKEN)),
    ("token", lambda d: d.applications.get(OF, token=None)),
    ("token", lambda d: d.applications.get(OF, token=5)),
    ("options", lambda d: d.customers.get(calls.CUSTOMER, options=None)),
    ("options", lambda d: d.customers.re_engage(calls.CUSTOMER, options={"timeout": 3})),
    ("options", lambda d: d.applications.uploads.upload(OF, calls.PAPER, b"", token=TOKEN, options=None)),
    ("sandbox", lambda d: d.sandbox.simulate_onboarding("kyb_approve", OF, sandbox={"skip_auto_approval": True})),
    ("since", lambda d: d.webhooks.history(since="2026-01-01")),
    ("since", lambda d: d.webhooks.history(since=date(2026, 1, 1))),
    ("event_types", lambda d: d.webhooks.create_target("https://hooks.example/", event_types=5)),
    ("status", lambda d: d.customers.list(status=[5])),
]
DOLLARPE: list[tuple[str, Any]] = [
    ("customer", lambda d: d.customers.create(BODY)),
    ("data", lambda d: d.kyc.add(BODY)),
    ("data", lambda d: d.kyc.update_document_info(BODY)),
    ("additional_info", lambda d: d.kyc.update_additional_info(calls.PERSON, "Jane Doe")),
    ("customer_id", lambda d: d.kyc.reset(None)),
    ("customer_id", lambda d: d.kyc.update_selfie_info("", "https://files.example/selfie.png")),
]


@pytest.mark.parametrize(
    ("field", "call", "dollarpe"), [*((*row, False) for row in DAKOTA), *((*row, True) for row in DOLLARPE)]
)
def test_an_argument_of_another_kind_is_refused_by_its_name(field, call, dollarpe):
    with (
        FACES["threads"](lambda request: pytest.fail("sent"), dollarpe=dollarpe) as client,
        pytest.raises(InvalidInputError, match=f"^{field} ") as caught,
    ):
        client(call)
    assert caught.value.field == field
    assert "Jane" not in str(caught.value)
