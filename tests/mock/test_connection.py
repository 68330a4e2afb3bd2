"""HTTP as bytes on one connection to the served mock."""

import errno
import logging
import socket
import threading
import time
from contextlib import closing

import pytest
from kyb_mock import MockServer, Worlds, _listener

from .shell import address, connected

GET = b"GET /sandbox/scenarios HTTP/1.1\r\nhost: localhost\r\nx-api-key: k\r\n"
PLAIN = GET + b"\r\n"
POST = b"POST /customers HTTP/1.1\r\nhost: localhost\r\nx-api-key: k\r\n"
ACME = b'{"name": "Acme", "customer_type": "business"}'


@pytest.fixture(scope="module")
def server():
    with MockServer(Worlds()) as server:
        yield server


@pytest.fixture
def wire(server):
    with connected(server) as wire:
        yield wire


def answers(wire, count):
    """Read so many answers; return each one's head and body."""
    read = b""
    found: list[tuple[bytes, bytes]] = []
    while len(found) < count:
        piece = wire.recv(1 << 16)
        assert piece, read
        read += piece
        while b"\r\n\r\n" in read:
            head, _, rest = read.partition(b"\r\n\r\n")
            length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
            if len(rest) < length:
                break
            found.append((head, rest[:length]))
            read = rest[length:]
    assert read == b""
    return found


def statuses(wire, count):
    return [int(head.split(b" ")[1]) for head, _ in answers(wire, count)]


def is_closed(wire):
    return wire.recv(1) == b""


def test_requests_sent_together_are_answered_in_their_order(wire, server):
    server.worlds["k"].faults.add("latency", seconds=0.05)
    wire.sendall(PLAIN + PLAIN.replace(b"/sandbox/scenarios", b"/nowhere") + PLAIN)
    assert statuses(wire, 3) == [200, 404, 200]


def test_a_request_may_come_byte_by_byte(wire):
    for byte in PLAIN:
        wire.sendall(bytes([byte]))
    assert statuses(wire, 1) == [200]


def test_a_request_that_is_no_http_is_refused_and_the_connection_closed(wire):
    wire.sendall(b"\x16\x03\x01 nonsense\r\n\r\n")
    ((head, body),) = answers(wire, 1)
    assert head.startswith(b"HTTP/1.1 400 ")
    assert b"application/problem+json" in head
    assert b"no HTTP request" in body
    assert is_closed(wire)


@pytest.mark.parametrize("request_", [GET + b"connection: close\r\n\r\n", PLAIN.replace(b"HTTP/1.1", b"HTTP/1.0")])
def test_a_client_that_wants_the_connection_closed_gets_it_closed(wire, request_):
    wire.sendall(request_)
    ((head, _),) = answers(wire, 1)
    assert head.startswith(b"HTTP/1.1 200 ")
    assert b"connection: close" in head
    assert is_closed(wire)


def test_an_upgrade_is_answered_as_the_plain_request_that_it_is(wire):
    wire.sendall(GET + b"connection: upgrade\r\nupgrade: websocket\r\n\r\n")
    assert statuses(wire, 1) == [200]
    assert is_closed(wire)


def check_no_body_before_the_next(wire):
    read = b""
    while read.count(b"HTTP/1.1") < 2:
        read += wire.recv(1 << 16)
    first, _, rest = read.partition(b"\r\n\r\n")
    assert first.startswith(b"HTTP/1.1 405 ")
    assert rest.startswith(b"HTTP/1.1 200 ")


def test_an_answer_to_head_has_no_body(wire):
    wire.sendall(PLAIN.replace(b"GET", b"HEAD") + PLAIN)
    check_no_body_before_the_next(wire)


def test_a_client_that_asks_first_is_told_to_go_on(wire):
    key = b"x-idempotency-key: 7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41\r\n"
    wire.sendall(POST + key + b"expect: 100-continue\r\ncontent-length: %d\r\n\r\n" % len(ACME))
    assert wire.recv(1 << 16) == b"HTTP/1.1 100 Continue\r\n\r\n"
    wire.sendall(ACME)
    assert statuses(wire, 1) == [201]


def test_what_is_beyond_the_limit_is_read_over(wire):
    wire.sendall(POST + b"content-length: %d\r\n\r\n" % (30 << 20) + b"x" * (30 << 20) + PLAIN)
    assert statuses(wire, 2) == [413, 200]


def test_a_control_request_that_is_refused_is_refused_before_its_body(wire):
    wire.sendall(b"PUT /__mock__/state HTTP/1.1\r\nhost: evil.example\r\ncontent-length: 1000000\r\n\r\n")
    assert statuses(wire, 1) == [403]


def test_a_target_may_be_a_whole_url_and_its_path_encoded(wire):
    wire.sendall(PLAIN.replace(b"/sandbox/scenarios", b"http://localhost/sandbox/%73cenarios?x=1"))
    assert statuses(wire, 1) == [200]


def test_a_hook_that_fails_is_a_500_in_the_log_and_the_connection_goes_on(wire, server, caplog):
    def fail(_):
        raise ZeroDivisionError

    server.worlds["k"].before_work = fail
    with caplog.at_level(logging.ERROR, "kyb_mock"):
        wire.sendall(PLAIN)
        assert statuses(wire, 1) == [500]
    assert "the mock failed on GET /sandbox/scenarios" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    server.worlds["k"].before_work = None
    wire.sendall(PLAIN)
    assert statuses(wire, 1) == [200]


def refused(wire, status):
    """Check that a refusal is told, and that the connection is closed after it."""
    ((head, body),) = answers(wire, 1)
    assert head.startswith(b"HTTP/1.1 %d " % status)
    assert b"application/problem+json" in head
    assert is_closed(wire)
    return body


@pytest.mark.parametrize("target", [b"http://:", b"http://h:99999/x?token=secret", b"http://[::1"])
def test_a_target_that_is_no_url_is_refused(wire, caplog, target):
    wire.sendall(GET.replace(b"/sandbox/scenarios", target) + b"\r\n" + PLAIN)
    refused(wire, 400)
    assert caplog.text == ""


def test_nothing_is_connected_to_elsewhere(wire, caplog):
    wire.sendall(b"CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n")
    refused(wire, 400)
    assert caplog.text == ""


@pytest.mark.parametrize("headers", [b"x-a: %b\r\n" % (b"a" * 70_000), b"x-a: a\r\n" * 20_000])
def test_a_head_that_is_too_large_is_refused(wire, headers):
    wire.sendall(GET + headers + b"\r\n" + PLAIN)
    assert b"larger than 65536 bytes" in refused(wire, 431)


def test_what_comes_after_a_body_is_no_header(wire, server):
    chunked = b"transfer-encoding: chunked\r\ntrailer: x-idempotency-key\r\n\r\n2d\r\n" + ACME + b"\r\n0\r\n"
    wire.sendall(POST + chunked + b"x-idempotency-key: 7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a42\r\n\r\n")
    ((head, body),) = answers(wire, 1)
    assert head.startswith(b"HTTP/1.1 400 ")
    assert b"x-idempotency-key" in body


@pytest.mark.parametrize("fault", [None, "latency"])
@pytest.mark.parametrize("error", [pytest.fail.Exception("the hook's test"), SystemExit(1), ZeroDivisionError()])
def test_whatever_a_hook_fails_with_is_a_500_and_the_server_goes_on(server, error, fault):
    def fail(_):
        raise error

    world = server.worlds["k"]
    if fault is not None:
        world.faults.add(fault, seconds=0.01)
    world.before_work = fail
    with connected(server) as wire:
        wire.sendall(PLAIN)
        assert statuses(wire, 1) == [500]
        world.before_work = None
        wire.sendall(PLAIN)
        assert statuses(wire, 1) == [200]


@pytest.mark.parametrize("fault", [None, "latency"])
def test_an_answer_that_cannot_be_written_is_a_500(wire, server, fault):
    world = server.worlds["k"]
    if fault is not None:
        world.faults.add(fault, seconds=0.01)
    world.before_answer = lambda request, response: response.headers.append(("text", "text"))
    wire.sendall(PLAIN)
    assert statuses(wire, 1) == [500]
    world.before_answer = None
    wire.sendall(PLAIN)
    assert statuses(wire, 1) == [200]


def test_an_answer_to_head_in_pieces_has_no_body(wire, server):
    server.worlds["k"].faults.add("trickle", seconds=0.05)
    wire.sendall(PLAIN.replace(b"GET", b"HEAD"))
    time.sleep(0.1)
    wire.sendall(PLAIN)
    check_no_body_before_the_next(wire)


def test_an_answer_in_pieces_is_the_last_if_the_client_wants_it_to_be(wire, server):
    server.worlds["k"].faults.add("trickle", seconds=0.05)
    wire.sendall(GET + b"connection: close\r\n\r\n")
    ((head, _),) = answers(wire, 1)
    assert b"connection: close" in head
    assert is_closed(wire)


def test_a_server_that_ends_waits_no_longer_than_an_answer_in_pieces():
    with MockServer(Worlds()) as server:
        server.worlds["k"].faults.add("trickle", seconds=0.2)
        with connected(server) as wire:
            wire.sendall(PLAIN)
            assert wire.recv(12) == b"HTTP/1.1 200"
            began = time.monotonic()
            server.__exit__(None, None, None)
            assert time.monotonic() - began < _listener.GRACE_S


def test_an_answer_that_is_too_late_for_the_servers_end_is_given_up(monkeypatch, caplog):
    monkeypatch.setattr(_listener, "GRACE_S", 0.05)
    with MockServer(Worlds()) as server:
        server.worlds["k"].faults.add("latency", seconds=30)
        with connected(server) as wire:
            wire.sendall(PLAIN)
            while not server.worlds["k"].faults.active[0].struck:
                pass
            server.__exit__(None, None, None)
            assert is_closed(wire)
    assert caplog.text == ""


def test_what_was_sent_after_a_broken_connection_is_not_done(wire, server):
    server.worlds["k"].faults.add("reset")
    key = b"x-idempotency-key: 7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a43\r\n"
    wire.sendall(PLAIN + POST + key + b"content-length: %d\r\n\r\n" % len(ACME) + ACME)
    with pytest.raises(ConnectionResetError):
        wire.recv(1)
    with connected(server) as other:
        other.sendall(PLAIN)
        assert statuses(other, 1) == [200]
    assert "POST" not in [entry.method for entry in server.worlds["k"].log][-3:]


def test_answers_that_are_not_taken_are_not_made(wire, server):
    """Of what one client asks for without reading, no more is held than what fills its connection, and one answer."""
    world = server.worlds["k"]
    world.before_answer = lambda request, response: setattr(response, "body", b"x" * (1 << 20))
    count = len(world.log)
    wire.sendall(PLAIN * 100)
    with connected(server) as other:
        other.sendall(PLAIN.replace(b"x-api-key: k", b"x-api-key: other"))
        assert statuses(other, 1) == [200]
    assert len(world.log) - count < 50
    world.before_answer = None


def test_a_client_that_does_not_read_holds_nobody_up_and_misses_nothing(wire, server):
    count = 4_000
    wire.sendall(PLAIN * 50)
    sent = threading.Thread(target=lambda: wire.sendall(PLAIN * (count - 50)))
    sent.start()
    with closing(socket.create_connection(wire.getpeername(), timeout=10)) as other:
        other.sendall(PLAIN)
        assert statuses(other, 1) == [200]
    assert statuses(wire, count) == [200] * count
    sent.join()


def test_a_client_that_hangs_up_while_its_answer_waits_harms_nobody(wire, server):
    server.worlds["k"].faults.add("latency", seconds=0.05)
    wire.sendall(PLAIN)
    wire.close()
    with connected(server) as other:
        other.sendall(PLAIN + PLAIN)
        assert statuses(other, 2) == [200, 200]


def test_a_machine_without_room_for_a_connection_is_asked_again(monkeypatch, caplog):
    accept = socket.socket.accept
    refused: list[socket.socket] = []

    def full_once(listener):
        if not refused:
            refused.append(listener)
            raise OSError(errno.EMFILE, "Too many open files")
        return accept(listener)

    monkeypatch.setattr(_listener, "FULL_S", 0.05)
    monkeypatch.setattr(socket.socket, "accept", full_once)
    with MockServer() as server, connected(server) as wire:
        wire.sendall(PLAIN)
        assert statuses(wire, 1) == [200]
    assert len(refused) == 1
    assert "Too many open files" in caplog.text


def test_a_request_that_is_worked_on_has_its_answer_before_the_server_ends():
    with MockServer(Worlds()) as server:
        server.worlds["k"].faults.add("latency", seconds=0.2)
        struck = server.worlds["k"].faults.active[0]
        wire = socket.create_connection(address(server), timeout=10)
        wire.sendall(PLAIN)
        while not struck.struck:
            pass
    with closing(wire):
        ((head, _),) = answers(wire, 1)
        assert head.startswith(b"HTTP/1.1 200 ")
        assert b"connection: close" in head
        assert is_closed(wire)
