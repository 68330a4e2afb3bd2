"""A name, an API key and an applicant's token that are searched for wherever this package writes or shows something."""

import base64
import io
import json
import logging
import subprocess
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from kyb_mock import MockServer
from kyb_onboarding import Dakota, NewCustomer, Settings
from kyb_onboarding.errors import KybError

NAME, KEY, TOKEN = "Canary Zanzibar Holdings", "canary-api-key-7f3a", "canary.token.9e1b"
SEAL = base64.b64encode(b"canary-seal-key-32-bytes-long-ok").decode()
SECRETS = (NAME, "Zanzibar", KEY, TOKEN, SEAL)
CUSTOMER_ID, APPLICATION_ID = "1" * 27, "2" * 27
URL = f"https://apply.dakota.com/applications/{APPLICATION_ID}?token={TOKEN}"
CREATED = {"id": CUSTOMER_ID, "application_id": APPLICATION_ID, "application_url": URL, "name": NAME}
ECHO = f"{NAME} sent x-api-key {KEY} with {URL}"


def made(request):
    return httpx.Response(201, json=CREATED)


def shown(request):
    row = CREATED | {"external_id": "usr_12345", "customer_type": "business", "kyb_status": "pending"}
    if request.url.path.startswith("/applications/"):
        return httpx.Response(200, json={"application_id": APPLICATION_ID, "application_status": "pending"})
    return httpx.Response(200, json={"data": [row]} if request.url.path == "/customers" else row)


def problem(code):
    body = {
        "type": f"https://docs/{ECHO}",
        "title": ECHO,
        "detail": ECHO,
        "errors": [{"field": "name", "message": ECHO}],
    }
    return lambda request: httpx.Response(code, json=body, headers={"x-request-id": ECHO})


def html(request):
    return httpx.Response(500, html=f"<h1>{ECHO}</h1>")


def unreadable(request):
    return httpx.Response(201, content=json.dumps(CREATED)[:-1].encode())


def no_id(request):
    return httpx.Response(201, json={"name": NAME, "application_url": URL})


def broken(request):
    raise httpx.ReadError(ECHO, request=request)


FIRST = {
    "created": made,
    "rejected": problem(422),
    "credentials": problem(401),
    "conflict": problem(409),
    "html": html,
    "unreadable": unreadable,
    "no id": no_id,
    "broken": broken,
}
THEN = {"shown": shown, "token refused": problem(403), "gone": problem(404), "html": html, "broken": broken}


@pytest.mark.parametrize("then", THEN)
@pytest.mark.parametrize("first", FIRST)
def test_no_secret_is_in_a_log_an_error_a_repr_or_a_sealed_journal(first, then, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    out = io.StringIO()
    settings = Settings(
        api_key=KEY,
        journal=str(tmp_path / "j.db"),
        seal_key=SEAL,
        max_attempts=1,
        settle=timedelta(0),
        keep_body="always",
    )
    transport = httpx.MockTransport(lambda request: (FIRST[first] if request.method == "POST" else THEN[then])(request))
    with redirect_stdout(out), redirect_stderr(out), Dakota(settings, transport=transport) as dakota:
        said = [repr(settings), repr(dakota)]
        for _ in range(2):
            said += told(lambda: dakota.onboard(NewCustomer(NAME, "business", "usr_12345")))
            said += told(lambda: dakota.wait("usr_12345", timedelta(0)))
        said += told(lambda: dakota.forget("usr_12345"))
        said += told(lambda: dakota.history("usr_12345"))
        said += told(lambda: list(dakota.runs()))
        journal = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    said += [record.getMessage() for record in caplog.records] + [out.getvalue(), journal.decode("latin-1")]
    assert [secret for secret in SECRETS if any(secret in text for text in said)] == []
    assert len(said) > 10


def told(call):
    """Return all that a call shows of itself: its result's repr, or its error in every form."""
    try:
        result = call()
    except KybError as error:
        return [str(error), repr(error), "".join(traceback.format_exception(error)), repr(error.__dict__)]
    return [repr(result), str(result)]


def test_the_search_finds_what_is_there(tmp_path):
    settings = Settings(api_key=KEY, journal=str(tmp_path / "j.db"), keep_body="always")
    transport = httpx.MockTransport(lambda request: (made if request.method == "POST" else shown)(request))
    with Dakota(settings, transport=transport) as dakota:
        dakota.onboard(NewCustomer(NAME, "business", "usr_12345"))
    journal = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert NAME.encode() in journal
    assert TOKEN.encode() in journal


@pytest.mark.parametrize("command", [["status"], ["status", "usr_12345"], ["resume"], ["forget", "usr_12345"]])
def test_the_command_prints_no_secret(command, tmp_path):
    with MockServer(auto_approve_s=None) as server:
        environment = {"DAKOTA_API_KEY": KEY, "DAKOTA_BASE_URL": server.url, "KYB_JOURNAL": str(tmp_path / "j.db")}
        onboard = ["onboard", "--name", NAME, "--type", "business", "--external-id", "usr_12345"]
        printed = kyb(onboard, environment) + kyb(command, environment)
    token = server.world.token_of(next(iter(server.world.applications.values())))
    assert token
    assert "usr_12345" in printed
    assert [secret for secret in (*SECRETS, token) if secret in printed] == []


def kyb(arguments, environment):
    done = subprocess.run(
        [str(Path(sys.executable).with_name("kyb")), *arguments], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr
