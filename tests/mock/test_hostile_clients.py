"""Whatever a client sends, and however it leaves, the served mock goes on and holds nothing of it."""

import logging
import os
import socket
import struct
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kyb_mock import MockServer, Worlds

from .shell import connected

HEAD = b"HTTP/1.1\r\nhost: localhost\r\nx-api-key: k\r\n"
GET = b"GET /sandbox/scenarios " + HEAD + b"\r\n"
REQUESTS = [
    GET,
    b"POST /customers " + HEAD + b'content-length: 45\r\n\r\n{"name": "Acme", "customer_type": "business"}',
    b"POST /customers " + HEAD + b'transfer-encoding: chunked\r\n\r\n5\r\n{"nam\r\n0\r\n\r\n',
    b"GET /__mock__/clock " + HEAD + b"\r\n",
    b"GET /__mock__/state " + HEAD + b"\r\n",
]
FAULTS = [None, "latency", "trickle", "reset", "empty", "garbage", "truncated", "lost_answer"]
RESET = struct.pack("ii", 1, 0)


@st.composite
def sent(draw):
    """Some requests after each other, perhaps with wrong bytes in them, perhaps cut short; in pieces."""
    data = bytearray(b"".join(draw(st.lists(st.sampled_from(REQUESTS), min_size=1, max_size=12))))
    for place, byte in draw(st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=4)):
        data[place] = byte
    cuts = sorted(draw(st.lists(st.integers(0, len(data)), max_size=4)))
    end = draw(st.sampled_from([len(data), cuts[-1] if cuts else len(data)]))
    return [bytes(data[first:last]) for first, last in zip([0, *cuts], [*cuts, end], strict=True)]


@pytest.fixture(scope="module")
def server():
    with MockServer(Worlds()) as server:
        yield server


def leave(wire, how):
    if how == "reset":
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    elif how == "read to the end":
        wire.shutdown(socket.SHUT_WR)
        while wire.recv(1 << 16):
            pass


def answers(server):
    with connected(server) as wire:
        wire.sendall(GET)
        return wire.recv(12)


@settings(max_examples=150)
@given(pieces=sent(), fault=st.sampled_from(FAULTS), how=st.sampled_from(["close", "reset", "read to the end"]))
def test_no_client_harms_the_server(server, pieces, fault, how):
    world = server.worlds["k"]
    if fault is not None:
        world.faults.add(fault, **({"seconds": 0.01} if fault in ("latency", "trickle") else {}))
    with connected(server) as wire:
        wire.settimeout(0.05)
        try:
            for piece in pieces:
                wire.sendall(piece)
            leave(wire, how)
        except OSError:  # The server may have left first.
            pass
    world.faults.active.clear()
    assert answers(server) == b"HTTP/1.1 200"


def test_nothing_is_left_of_those_that_have_gone(caplog):
    with MockServer(Worlds()) as server, caplog.at_level(logging.ERROR, "kyb_mock"):
        before = held(server)
        test_no_client_harms_the_server(server)
        deadline = time.monotonic() + 5
        while held(server) != before and time.monotonic() < deadline:
            time.sleep(0.05)
        assert held(server) == before
    assert caplog.text == ""


def held(server):
    """Return how many connections, works and alarms the server has, and how many sockets at its port its process."""
    served = server._stop.args[0]
    mine = {link for link in map(link_of, os.listdir("/proc/self/fd")) if link.startswith("socket:")}
    sockets = [inode for inode in inodes_at(urlsplit(server.url).port) if f"socket:[{inode}]" in mine]
    return len(served._connections), len(served._loop._works), len(served._loop._alarms), len(sockets)


def link_of(name):
    try:
        return os.readlink(f"/proc/self/fd/{name}")
    except OSError:  # The folder's own.
        return ""


def inodes_at(port):
    """Return the inodes of the sockets at a local port: those of the server's side."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return [row[9] for row in rows if int(row[1].partition(":")[2], 16) == port]
