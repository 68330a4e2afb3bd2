"""The sandbox's headers: on the sandbox and on this machine, refused anywhere else."""

import httpx
import pytest
from kyb_onboarding import PRODUCTION, ConfigurationError, InvalidInputError, NewCustomer, SandboxOptions

from ..support import calls
from ..support.faces import FACES

ACME = NewCustomer("Acme Corporation", "business", "usr_1")


class Provider:
    """Create every customer."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(201, json={"id": calls.KSUID})


HEADERS = {
    "x-sandbox-scenario": "kyb_rejected",
    "x-sandbox-error-step": "kyb_submission",
    "x-sandbox-error-status": "503",
    "x-sandbox-error-message": "no",
}


@pytest.mark.parametrize("host", [None, "http://127.0.0.1:4011", "http://localhost:4011", "http://[::1]:4011"])
def test_sandbox_options_are_headers_on_the_sandbox_and_on_this_machine(host):
    provider = Provider()
    settings = {"base_url": host} if host else {}
    with FACES["threads"](provider, settings=settings) as client:
        client(lambda d: d.customers.create(ACME, sandbox=calls.SANDBOX))
        client(lambda d: d.customers.create(ACME, sandbox=SandboxOptions(skip_auto_approval=True)))
        client(lambda d: d.customers.create(ACME))
    first, second, third = ({k: v for k, v in r.headers.items() if "sandbox" in k} for r in provider.requests)
    assert (first, second, third) == (HEADERS, {"x-sandbox-skip-auto-approval": "true"}, {})


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    "host",
    [
        PRODUCTION,
        "https://api.example",
        "https://api.platform.sandbox.dakota.xyz.evil.example",
        "https://localhost.example",
    ],
)
def test_sandbox_options_are_refused_anywhere_else_before_anything_is_sent(face, host):
    with FACES[face](lambda request: pytest.fail("sent"), settings={"base_url": host}) as client:
        for act in (
            lambda d: d.customers.create(ACME, sandbox=SandboxOptions()),
            lambda d: d.sandbox.simulate_onboarding("kyb_approve", calls.APPLICATION, sandbox=calls.SANDBOX),
            lambda d: d.sandbox.simulate_inbound(calls.INBOUND, sandbox=calls.SANDBOX),
        ):
            with pytest.raises(ConfigurationError, match="sandbox options"):
                client(act)


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (lambda d: d.customers.create(ACME, sandbox=SandboxOptions(instant_completion=True)), "instant_completion"),
        (
            lambda d: d.sandbox.simulate_inbound(calls.INBOUND, sandbox=SandboxOptions(skip_auto_approval=False)),
            "skip_auto_approval",
        ),
    ],
)
def test_a_sandbox_option_without_effect_on_the_operation_is_refused(act, field):
    with FACES["threads"](lambda request: pytest.fail("sent")) as client, pytest.raises(InvalidInputError) as caught:
        client(act)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scenario", "sunshine"),
        ("error_step", "teatime"),
        ("error_status", 99),
        ("error_status", 600),
        ("error_message", "m" * 501),
        ("error_message", "a\r\nb"),
        ("scenario", ["happy_path"]),
        ("error_status", 503.0),
        ("error_message", 5),
        ("instant_completion", "yes"),
        ("skip_auto_approval", 1),
    ],
)
def test_a_sandbox_option_that_the_sandbox_would_ignore_is_refused(name, value):
    with pytest.raises(InvalidInputError) as caught:
        SandboxOptions(**{name: value})
    assert caught.value.field == name
