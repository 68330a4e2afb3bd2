"""Where the client's tests are sent to: the mock in this process, the served mock, Prism, or the vendor's sandbox."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import httpx
import pytest
from kyb_mock import World
from kyb_onboarding import Dakota, Settings
from kyb_onboarding.settings import SANDBOX


class Wire(httpx.BaseTransport):
    """Pass requests on, with `headers` that the durable flow has no option for; note what went by."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner
        self.headers: dict[str, str] = {}
        self.answers: list[httpx.Response] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.headers.update(self.headers)
        answer = self._inner.handle_request(request)
        answer.request = request
        self.answers.append(answer)
        return answer

    def close(self) -> None:
        self._inner.close()


@attrs.frozen
class Target:
    """One target: its client, the wire below it, and its world where it has one that can be looked into."""

    dakota: Dakota
    wire: Wire
    settings: Settings
    world: World | None = None

    @property
    def external_id(self) -> str:
        """An id that the target has not seen yet."""
        return f"usr_{secrets.token_hex(8)}"


def open_target(
    folder: Path, key: str, base_url: str, inner: httpx.BaseTransport, world: World | None = None
) -> Iterator[Target]:
    """Give the target with a journal of its own; close its client."""
    pace = 60 if base_url == SANDBOX and world is None else 0
    journal = str(folder / "journal.db")
    settings = Settings(api_key=key, base_url=base_url, journal=journal, requests_per_minute=pace, max_attempts=1)
    wire = Wire(inner)
    with Dakota(settings, transport=wire) as dakota:
        yield Target(dakota, wire, settings, world)


def _inproc(request: pytest.FixtureRequest) -> Iterator[Target]:
    mock = request.getfixturevalue("dakota_mock")
    mock.settings.auto_approve_s = 0.0
    yield from open_target(request.getfixturevalue("tmp_path"), mock.api_key, SANDBOX, mock.transport, mock.world)


def _mock(request: pytest.FixtureRequest) -> Iterator[Target]:
    mock = request.getfixturevalue("dakota_mock")
    mock.settings.auto_approve_s = 0.0
    yield from open_target(
        request.getfixturevalue("tmp_path"), mock.api_key, mock.url, httpx.HTTPTransport(), mock.world
    )


def _prism(request: pytest.FixtureRequest) -> Iterator[Target]:
    url = request.getfixturevalue("dakota_prism")
    yield from open_target(request.getfixturevalue("tmp_path"), "any", url, httpx.HTTPTransport())


def _sandbox(request: pytest.FixtureRequest) -> Iterator[Target]:
    key = request.config.option.sandbox_key
    yield from open_target(request.getfixturevalue("tmp_path"), key, SANDBOX, httpx.HTTPTransport())


OPENERS: dict[str, Callable[[pytest.FixtureRequest], Iterator[Target]]] = {
    "inproc": _inproc,
    "mock": _mock,
    "prism": _prism,
    "sandbox": _sandbox,
}
