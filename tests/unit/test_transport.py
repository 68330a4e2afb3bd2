"""What a failure without an answer leaves known: only a connection that never stood carried nothing."""

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from datetime import timedelta

import httpx
import pytest
from kyb_onboarding import AsyncDakota, ConfigurationError, CustomerId, Dakota, NotFoundError, Settings, TransportError
from kyb_onboarding._effects import Request
from kyb_onboarding._transport import TRANSPORT_FAILURES, AsyncTransport, Transport

from ..support.faces import FACES

# Written out here again: a row that says "not_sent" by mistake is a second customer.
OUTCOMES = {
    httpx.ConnectTimeout: "not_sent",
    httpx.PoolTimeout: "not_sent",
    httpx.ConnectError: "not_sent",
    httpx.UnsupportedProtocol: "not_sent",
    httpx.ReadTimeout: "unknown",
    httpx.WriteTimeout: "unknown",
    httpx.ReadError: "unknown",
    httpx.WriteError: "unknown",
    httpx.CloseError: "unknown",
    httpx.RemoteProtocolError: "unknown",
    httpx.LocalProtocolError: "not_sent",
    httpx.ProxyError: "unknown",
    httpx.DecodingError: "unknown",
    httpx.TooManyRedirects: "unknown",
    httpx.RequestError: "unknown",
}
OTHERS = {httpx.TimeoutException: "unknown", httpx.NetworkError: "unknown", httpx.TransportError: "unknown"}
KEY = "8b7b8f4e-7a53-4f5e-9d0a-2f9f6f0f3c11"


def send_in_thread(settings, request, transport=None):
    sender = Transport(settings, transport)
    try:
        return sender.send(request)
    finally:
        sender.close()


def send_in_asyncio(settings, request, transport=None):
    async def main():
        sender = AsyncTransport(settings, transport)
        try:
            return await sender.send(request)
        finally:
            await sender.close()

    return asyncio.run(main())


@pytest.fixture(params=[send_in_thread, send_in_asyncio])
def send(request, tmp_path):
    """Send one create to a base URL, over a given transport or the network."""

    def sender(base_url, transport=None, patience_s=30.0):
        settings = Settings(
            api_key="key", base_url=base_url, journal=str(tmp_path / "j"), read_timeout=timedelta(seconds=patience_s)
        )
        create = Request("createCustomer", "POST", f"{base_url}/customers", {"x-idempotency-key": KEY}, content=b"{}")
        return request.param(settings, create, transport)

    return sender


def test_every_row_has_its_outcome_written_down():
    assert [kind for kind, _, _ in TRANSPORT_FAILURES] == list(OUTCOMES)


@pytest.mark.parametrize(
    ("kind", "outcome"), (OUTCOMES | OTHERS).items(), ids=lambda value: getattr(value, "__name__", value)
)
def test_an_error_of_the_library_leaves_known_what_its_row_says(send, kind, outcome):
    def fail(request):
        raise kind("about https://api.example/customers?secret=1", request=request)

    with pytest.raises(TransportError, match=kind.__name__) as caught:
        send("https://api.example", httpx.MockTransport(fail))
    error = caught.value
    assert (error.outcome, error.operation, error.idempotency_key) == (outcome, "createCustomer", KEY)
    assert "secret" not in str(error)
    assert error.__cause__ is None


@contextmanager
def server(serve: Callable[[socket.socket], None]):
    """Accept one connection, read its one request to the end, and do what is given; yield the base URL."""
    got = bytearray()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(30)

        def accept():
            connection, _ = listening.accept()
            with connection:
                while not got.endswith(b"\r\n\r\n{}"):
                    got.extend(connection.recv(65536))
                serve(connection)

        thread = threading.Thread(target=accept)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join()
    assert got.startswith(b"POST /customers")


def stay_silent(connection):
    with suppress(OSError):
        connection.recv(1)  # until the client hangs up


def hang_up(connection):
    """Say nothing, and close."""


def reset(connection):
    # On, for 0 seconds: the close sends RST.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")


def answer_half(connection):
    connection.sendall(b'HTTP/1.1 201 Created\r\ncontent-length: 100\r\n\r\n{"id": ')


def answer_half_and_stay(connection):
    answer_half(connection)
    stay_silent(connection)


def talk_nonsense(connection):
    connection.sendall(b"220 mail.example ESMTP\r\n\r\n")


def break_the_encoding(connection):
    connection.sendall(b"HTTP/1.1 201 Created\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\nnope")


@pytest.mark.parametrize(
    ("serve", "name"),
    [
        (stay_silent, "ReadTimeout"),
        (answer_half_and_stay, "ReadTimeout"),
        (hang_up, "RemoteProtocolError"),
        (reset, "ReadError"),
        (answer_half, "RemoteProtocolError"),
        (talk_nonsense, "RemoteProtocolError"),
        (break_the_encoding, "DecodingError"),
    ],
)
def test_a_request_that_a_server_has_read_may_have_been_worked_on(send, serve, name):
    patience_s = 0.1 if name == "ReadTimeout" else 30
    with server(serve) as url, pytest.raises(TransportError, match=name) as caught:
        send(url, patience_s=patience_s)
    assert caught.value.outcome == "unknown"


def test_a_refused_connection_carried_nothing(send):
    with socket.socket() as bound:  # bound, and not listening
        bound.bind(("127.0.0.1", 0))
        with pytest.raises(TransportError, match="ConnectError") as caught:
            send(f"http://127.0.0.1:{bound.getsockname()[1]}")
    assert caught.value.outcome == "not_sent"


def test_an_answer_comes_whole_with_its_header_names_in_lower_case(send):
    def answer(connection):
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: https://evil.example/\r\nContent-Length: 2\r\n\r\n{}")

    with server(answer) as url:
        found = send(url)
    assert (found.status, found.headers["location"], found.content) == (302, "https://evil.example/", b"{}")


@pytest.mark.parametrize("face", FACES)
def test_no_cookie_is_kept(face):
    """One with a letter that no header can carry would end all further requests."""
    seen = []

    def handle(request):
        seen.append(request.headers.get("cookie"))
        return httpx.Response(404, headers=[(b"set-cookie", b"a=\xff"), (b"set-cookie", b"b=1")])

    with FACES[face](handle) as client:
        for _ in range(2):
            with pytest.raises(NotFoundError):
                client(lambda d: d.customers.get("c1"))
    assert seen == [None, None]


@pytest.mark.parametrize("target", [b"https://xn--a/", b"mailto:a@b.example", b"//:x", b"a" * 70_000])
def test_the_address_of_a_redirect_is_never_looked_at(send, target):
    def redirect(request):
        return httpx.Response(302, headers=[(b"location", target)])

    found = send("https://api.example", httpx.MockTransport(redirect))
    assert (found.status, found.headers["location"]) == (302, target.decode())


def test_a_closed_client_says_so(tmp_path):
    settings = Settings(api_key="key", base_url="http://127.0.0.1:9", journal=str(tmp_path / "journal.db"))
    dakota = Dakota(settings)
    dakota.close()
    with pytest.raises(ConfigurationError, match="closed: make another"):
        dakota.customers.get(CustomerId("1NFHrqBHb3cTfLVkFSGmHZqdDPi"))


def test_a_client_closed_in_one_event_loop_is_closed_in_all(tmp_path):
    settings = Settings(api_key="key", base_url="http://127.0.0.1:9", journal=str(tmp_path / "journal.db"))
    dakota = AsyncDakota(settings)
    asyncio.run(dakota.close())
    with pytest.raises(ConfigurationError, match="closed: make another"):
        asyncio.run(dakota.customers.get(CustomerId("1NFHrqBHb3cTfLVkFSGmHZqdDPi")))


@pytest.mark.parametrize("face", [Dakota, AsyncDakota])
def test_a_key_given_as_settings_is_refused_and_not_shown(face):
    with pytest.raises(ConfigurationError, match=r"settings is a str: .*api_key=") as told:
        face("hunter2")
    assert "hunter2" not in str(told.value)
