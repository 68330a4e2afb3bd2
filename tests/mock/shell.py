"""What the tests of the shells share: one client for the in-process and one for the served mock, and their errors."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx
from kyb_mock import MockServer, Worlds, transport

from .sandbox import ACME, uuid

URL = "https://api.platform.sandbox.dakota.xyz"


class Shell:
    """A client of worlds by API key, through a transport or a server."""

    def __init__(self, client: httpx.Client, worlds: Worlds) -> None:
        self.client = client
        self.worlds = worlds
        self.posts = 0

    def send(self, method: str, path: str, *, key: str | None = "k1", json: Any = None, **headers: str) -> Any:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        if key is not None:
            given["x-api-key"] = key
        if json is not None and "x-idempotency-key" not in given:
            self.posts += 1
            given["x-idempotency-key"] = uuid(self.posts)
        return self.client.request(method, path, json=json, headers=given)

    def get(self, path: str, **options: Any) -> Any:
        return self.send("GET", path, **options)

    def create(self, key: str = "k1", **headers: str) -> Any:
        return self.send("POST", "/customers", key=key, json=ACME, **headers)

    def count(self, key: str = "k1") -> int:
        return len(self.worlds[key].customers)

    def control(self, method: str, path: str, json: Any = None, *, key: str | None = "k1", **headers: str) -> Any:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        if key is not None:
            given["x-api-key"] = key
        return self.client.request(method, f"/__mock__/{path}", json=json, headers=given)


def in_process(worlds: Worlds) -> Shell:
    """Return a client that needs no server."""
    return Shell(httpx.Client(base_url=URL, transport=transport(worlds)), worlds)


@contextmanager
def served(server: MockServer) -> Iterator[Shell]:
    """Give a client of a server."""
    with httpx.Client(base_url=server.url) as client:
        yield Shell(client, server.worlds)


def address(server: MockServer) -> tuple[str | None, int | None]:
    """Return the host and the port of a server."""
    parts = urlsplit(server.url)
    return parts.hostname, parts.port


def connected(server: MockServer) -> closing[socket.socket]:
    """Return a connection of its own to a server, to be closed in the end."""
    return closing(socket.create_connection(address(server), timeout=10))


def ok(answer: Any, status: int = 200) -> Any:
    """Return the document of an answer that must have this status."""
    assert answer.status_code == status, answer.text
    return answer.json() if answer.content else None


def one_line(answer: Any, status: int, *words: str) -> None:
    """Check that an answer is a problem of one line with these words."""
    problem = answer.json()
    assert answer.status_code == problem["status"] == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert "\n" not in problem["detail"]
    assert all(word in problem["detail"] for word in words), problem["detail"]
