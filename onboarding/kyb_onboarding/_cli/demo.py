"""`kyb demo`: the onboarding of the playground's prompt against the mock, step by step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from .._dakota import Dakota
from .._hooks import Exchange
from ..errors import ConfigurationError
from ..models import NewCustomer, Run
from ..settings import Settings
from . import exit_codes, output

ACME = NewCustomer(name="Acme Corporation", customer_type="business", external_id="usr_12345")
WAIT = timedelta(seconds=30)
PURPOSES = {
    "createCustomer": "create the customer",
    "getCustomer": "fetch the customer",
    "getApplication": "look at the application",
}


def show(folder: Path) -> int:
    """Run the demo and return its exit code."""
    journal = folder / datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ") / "journal.db"
    with mock_server() as base_url:
        say(f"The mock sandbox listens on {base_url}.")
        settings = Settings(
            api_key="demo-key",
            base_url=base_url,
            journal=str(journal),
            poll_interval=timedelta(seconds=1),
        )
        with Dakota(settings, observer=say_exchange) as dakota:
            say(f"\nOnboarding {ACME.name} ({ACME.customer_type}, external_id {ACME.external_id}):")
            run = dakota.onboard(ACME)
            say_variables(run)
            say("\nFollowing the application until it is decided (the sandbox takes 5 seconds):")
            run = dakota.wait(run.external_id, WAIT)
            say(f"\nDecision: {run.decision} (application {run.application_status}, KYB {run.kyb_status})")
            say("\nOnce more with the same external_id, as after a crash: no second customer, no request:")
            again = dakota.onboard(ACME)
            say(f"  the same customer {again.customer_id}")
    say(f"\nThe journal: {journal}\n  kyb status --journal {journal}")
    return exit_codes.of_run(run, waited=True) if again.customer_id == run.customer_id else exit_codes.INTERNAL


def say(text: str) -> None:
    """Print a line at once, so that the demo is watched as it happens."""
    output.say(text)


def say_exchange(exchange: Exchange) -> None:
    """Print one exchange with the API."""
    say(f"  {exchange.method:<4} {exchange.path:<32} {exchange.status}  {PURPOSES.get(exchange.operation, '')}")


def say_variables(run: Run) -> None:
    """Print the three state variables of the playground's prompt; the URL's token stays hidden."""
    masked = output.shown(run, reveal=False)
    say("\nRecorded before anything else happens:")
    say(f"  CUSTOMER_ID      {masked.customer_id}")
    say(f"  APPLICATION_ID   {masked.application_id}")
    say(f"  APPLICATION_URL  {masked.application_url}")


@contextmanager
def mock_server() -> Iterator[str]:
    """Serve the mock on a free port in a process of its own, and give its URL."""
    command = [sys.executable, "-Im", "kyb_onboarding", "mock", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"})
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        url = re.search(r"http://[\w.:\[\]-]+", line)
        if url is None:
            raise ConfigurationError("the mock did not start: try  kyb mock --port 0")
        yield url[0]
    finally:
        process.terminate()
        process.wait(10)
