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
# Every optional member.
MORE = {
    "dba": "Acme",
    "registered_address": ADDRESS,
    "operating_address": ADDRESS,
    "business_email": "john.doe@acme.com",
}
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
        for path in ("/submissions", "/submit"):
            _submitted(sandbox, kind, path)
        for simulated in SIMULATED:
            _decided(sandbox, kind, simulated)
    _told(sandbox)


def _read(filing: Filing) -> None:
    """Read whatever shows the application."""
    filing.send("GET")
    filing.send("GET", query={"include": "all"})
    filing.send("GET", "/documents")
    filing.send("GET", "/edd")
    filing.send("GET", "/legal-acceptance")
    customer = f"/customers/{filing.made['id']}"
    for path in ("/customers", customer, f"{customer}/capabilities", "/applications", "/events"):
        filing.sandbox.send("GET", path)


def _refused(sandbox: WatchedSandbox, kind: str) -> None:
    """Submit what is not ready, and what cannot be paid for."""
    filing = Filing(sandbox, kind)
    for path in ("/submissions", "/submit"):
        filing.send("POST", path)
    filing.business() if kind == "business" else filing.individual()
    if kind == "business":
        filing.add()
    for path in ("/submissions", "/submit"):
        assert filing.send("POST", path).status == 400
    _read(filing)
    filing = _rich(sandbox, kind)
    sandbox.world.settings.credits_cents = 0
    for path in ("/submissions", "/submit"):
        assert filing.send("POST", path).status == 402
    sandbox.world.settings.credits_cents = None


def _rich(sandbox: WatchedSandbox, kind: str) -> Filing:
    """Return an application with everything in it that can be, each optional member too."""
    sub_client = sandbox.create(is_sub_client=True, customer_type="business")
    filing = Filing(sandbox, kind, sub_client_id=sub_client["id"], external_id=sandbox.next_key())
    filing.fill()
    if kind == "business":
        assert filing.business(**MORE).status == 200
        person = OWNER | {"address": ADDRESS}
        assert filing.send("PUT", f"/associated-individuals/{filing.person}", person).status == 200
    else:
        assert filing.individual(address=ADDRESS, ssn="123-45-6789").status == 200
    sandbox.send("PATCH", f"/customers/{filing.made['id']}/sub-client", {"sub_client_id": sub_client["id"]})
    filing.send("PUT", "/edd", EDD)
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
