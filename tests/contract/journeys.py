"""The states that no schema describes, and what is shown in them: applications filled, refused and decided."""

from __future__ import annotations

from typing import Any

from kyb_mock._sandbox_headers import SCENARIOS, STEPS
from kyb_mock._transitions import SIMULATED

from ..mock.filing import EDD, OWNER, Filing
from ..mock.sandbox import ACME
from .watched import WatchedSandbox

ADDRESS = {"street1": "1 High Street", "street2": "Floor 2", "city": "London", "region": "London"} | {
    "postal_code": "SW1A 1AA",
    "country": "GB",
}
LONG_ADDRESS = ADDRESS | {"street3": "Building C"}
# Every optional member.
MORE = {
    "dba": "Acme",
    "registered_address": LONG_ADDRESS,
    "operating_address": ADDRESS,
    "business_email": "john.doe@acme.com",
}
EVERYTHING = EDD | {
    "top_customer_countries": ["US"],
    "is_token_issuer": True,
    "will_conduct_token_sale": True,
    "token_sale_amount_usd": 1.5,
    "token_sale_availability": "anybody",
    "token_sale_registration_status": "registered",
    "unregulated_justification": "none",
    "country_of_regulation": "US",
    "verifies_customer_identity": True,
    "has_transaction_monitoring": True,
    "subject_to_aml_audits": True,
    "last_audit_date": "2025-01-15",
}
APPLICANT = {
    "employment_status": "employed",
    "purpose_of_account": ["investing"],
    "source_of_wealth": ["employment"],
    "address": LONG_ADDRESS,
}
PATHS = ("/submissions", "/submit")
LISTS, ALL = ("/customers", "/applications"), {"limit": 100}
FLAGS = ("X-Sandbox-Skip-Auto-Approval", "X-Sandbox-Instant-Completion")
# What the documents describe, and what they call ignored.
HEADERS: list[dict[str, str]] = [
    *({"X-Sandbox-Scenario": name} for name in (*SCENARIOS, "unheard_of")),
    *({"X-Sandbox-Error-Step": step, "X-Sandbox-Error-Status": "409"} for step in (*sorted(STEPS), "unheard_of")),
    *({"X-Sandbox-Error-Status": status} for status in ("100", "599", "99", "600", "abc")),
    *({"X-Sandbox-Error-Message": text} for text in ("x", "x" * 500, "x" * 501)),
    *({name: flag} for name in FLAGS for flag in ("true", "false", "1", "0", "yes", "no", "maybe")),
]


def travel(sandbox: WatchedSandbox) -> None:
    """Go through the life of applications of both kinds, reading all of them at every stage."""
    for kind in ("business", "individual"):
        _refused(sandbox, kind)
        for path in PATHS:
            _submitted(sandbox, kind, path)
            _asked(sandbox, kind, path)
        for simulated in SIMULATED:
            _decided(sandbox, kind, simulated)
    for path in PATHS:
        _regulated(sandbox, path)
        _moved(sandbox, path)
    _expired(sandbox)
    _imported(sandbox)
    _told(sandbox)


def _read(filing: Filing) -> None:
    """Read whatever shows the application."""
    filing.send("GET")
    filing.send("GET", query={"include": "all"})
    filing.send("GET", "/documents")
    filing.send("GET", "/edd")
    filing.send("GET", "/legal-acceptance")
    customer = f"/customers/{filing.made['id']}"
    for path in (customer, f"{customer}/capabilities", "/events"):
        filing.sandbox.send("GET", path)
    for path in LISTS:
        filing.sandbox.send("GET", path, query=ALL)


def _refused(sandbox: WatchedSandbox, kind: str) -> None:
    """Submit what is not ready, and what cannot be paid for."""
    filing = Filing(sandbox, kind)
    for path in PATHS:
        filing.send("POST", path)
    filing.business() if kind == "business" else filing.individual()
    if kind == "business":
        filing.add()
    filing.upload_of_person("passport")
    for path in PATHS:
        assert filing.send("POST", path).status == 400
    _read(filing)
    filing = _rich(sandbox, kind)
    sandbox.world.settings.credits_cents = 0
    for path in PATHS:
        assert filing.send("POST", path).status == 402
    sandbox.world.settings.credits_cents = None


def _rich(sandbox: WatchedSandbox, kind: str) -> Filing:
    """Return an application with everything in it that can be, each optional member too."""
    sub_client = sandbox.create(is_sub_client=True, customer_type="business")
    filing = Filing(sandbox, kind, sub_client_id=sub_client["id"], external_id=sandbox.next_key())
    filing.fill()
    if kind == "business":
        assert filing.business(**MORE).status == 200
        person = OWNER | APPLICANT
        assert filing.send("PUT", f"/associated-individuals/{filing.person}", person).status == 200
    else:
        assert filing.individual(address=LONG_ADDRESS, ssn="123-45-6789").status == 200
    sandbox.send("PATCH", f"/customers/{filing.made['id']}/sub-client", {"sub_client_id": sub_client["id"]})
    filing.send("PUT", "/edd", EVERYTHING)
    filing.upload("regulatory_license", filename="licence.pdf")
    return filing


def _submitted(sandbox: WatchedSandbox, kind: str, path: str) -> None:
    filing = _rich(sandbox, kind)
    _read(filing)
    assert filing.send("POST", path).status == 200
    _read(filing)


def _decided(sandbox: WatchedSandbox, kind: str, simulated: str) -> None:
    """Let a reviewer say something, and write again to what it left open."""
    filing = _rich(sandbox, kind)
    more = {"reason_code": "unsupported_region", "info_request_fields": ["proof_of_address"]}
    assert sandbox.simulate(simulated, filing.made, sandbox.next_key(), **more).status == 200
    _read(filing)
    sandbox.send("PATCH", f"/customers/{filing.made['id']}/sub-client", {"sub_client_id": None})
    filing.business(**MORE) if kind == "business" else filing.individual()


def _asked(sandbox: WatchedSandbox, kind: str, path: str) -> None:
    """Answer a reviewer's request for information."""
    filing = _rich(sandbox, kind)
    sandbox.simulate("kyb_info_request", filing.made, sandbox.next_key(), info_request_fields=["ssn"])
    if kind == "business":
        person = f"/associated-individuals/{filing.person}"
        assert filing.send("PUT", person, OWNER | APPLICANT).status == 200
    assert filing.send("PUT", "/edd", EVERYTHING).status == (200 if kind == "business" else 409)
    _read(filing)
    assert filing.send("POST", path).status == 200
    _read(filing)


def _regulated(sandbox: WatchedSandbox, path: str) -> None:
    """Submit a business of a prohibited country that owes enhanced due diligence, before and after handing it in."""
    filing = Filing(sandbox).fill()
    owes = {"country_of_incorporation": "KP", "transact_on_behalf_of_third_parties": True}
    assert filing.business(**owes).status == 200
    assert filing.send("POST", path).status == 400
    assert filing.send("PUT", "/edd", EVERYTHING).status == 200
    assert filing.send("POST", path).status == 400
    _read(filing)
    assert filing.upload("regulatory_license").status == 201
    assert filing.send("PUT", "/edd", EVERYTHING).status == 200
    filing.attest_all()
    assert filing.send("POST", path).status == 200


def _moved(sandbox: WatchedSandbox, path: str) -> None:
    """Prove a new address after the approval, and submit again."""
    filing = _rich(sandbox, "individual")
    sandbox.simulate("kyb_approve", filing.made, sandbox.next_key())
    assert filing.upload_of_person("utility_bill").status == 201
    _read(filing)
    assert filing.send("POST", path).status == 200


def _expired(sandbox: WatchedSandbox) -> None:
    """Let a verification link expire."""
    sandbox.world.settings.auto_approve_s = 1
    made = sandbox.send("POST", "/customers", ACME, x_sandbox_scenario="kyb_expired").json()
    sandbox.now += 1
    sandbox.send("PATCH", f"/customers/{made['id']}/sub-client", {"sub_client_id": None})
    sandbox.send("GET", f"/customers/{made['id']}")
    sandbox.send("GET", "/customers", query=ALL)
    sandbox.world.settings.auto_approve_s = None


def _imported(sandbox: WatchedSandbox) -> None:
    """Import what can be imported, what cannot, and what was."""
    tokens = {"tokens": ["cnst_1", "cnst_expired"]}
    for _ in range(2):
        job = sandbox.send("POST", "/customers/import-persona-tokens", tokens).json()
        sandbox.now += 10
        sandbox.send("GET", f"/customers/persona-import-jobs/{job['job_id']}")
    sandbox.send("POST", "/customers/bulk-import-sumsub-tokens", tokens)


def _told(sandbox: WatchedSandbox) -> None:
    """Send every sandbox header to the operations that take it, as documented and as not."""
    made = sandbox.create()
    bodies = {
        "/customers": lambda: ACME,
        "/sandbox/simulate/onboarding": lambda: {
            "type": "kyb_info_request",
            "applicant_id": made["application_id"],
            "simulation_id": sandbox.next_key(),
        },
        "/sandbox/simulate/inbound": lambda: {
            "type": "ach_inbound",
            "account_id": "a",
            "amount": "1",
            "currency": "USD",
            "simulation_id": sandbox.next_key(),
        },
    }
    for path, body in bodies.items():
        for headers in HEADERS:
            named: dict[str, Any] = {name.lower().replace("-", "_"): value for name, value in headers.items()}
            sandbox.send("POST", path, body(), **named)
