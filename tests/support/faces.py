"""Both faces of both clients behind one way of calling, so that one test serves all."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from kyb_onboarding import SANDBOX, AsyncDakota, AsyncDollarPe, Dakota, DollarPe, DollarPeSettings, Settings

from .process import SteppedClock

KEY, SECRET = "api-key-s3cret", "api-secret-s3cret"
SETTINGS: dict[str, Any] = {"api_key": KEY, "requests_per_minute": 0}
Handler = Callable[[httpx.Request], httpx.Response]
Opener = Callable[..., Any]


class NoPauses(SteppedClock):
    """A clock at a known time whose dice make every pause before a retry 0 s."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=1)

    def random(self) -> float:
        return 0.0


@contextmanager
def threads(handler: Handler, *, dollarpe: bool = False, settings: dict[str, Any] | None = None, **given: Any) -> Any:
    """Open the face for threads; the result of a call is its value, a list's are its rows."""
    transport = httpx.MockTransport(handler)
    with _opened((Dakota, DollarPe)[dollarpe], dollarpe, transport, settings, given) as client:
        yield lambda call: _value(call(client))


@contextmanager
def loop(handler: Handler, *, dollarpe: bool = False, settings: dict[str, Any] | None = None, **given: Any) -> Any:
    """Open the face for asyncio."""
    transport = httpx.MockTransport(handler)
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        client: Any = None

        async def opened() -> Any:
            nonlocal client
            kind = (AsyncDakota, AsyncDollarPe)[dollarpe]
            client = kind(_settings(dollarpe, settings, folder), transport=transport, clock=NoPauses(), **given)

        runner.run(opened())

        async def finished(call: Callable[[Any], Any]) -> Any:
            result = call(client)
            return [row async for row in result] if hasattr(result, "__aiter__") else await result

        yield lambda call: runner.run(finished(call))
        runner.run(client.close())


def _settings(dollarpe: bool, settings: dict[str, Any] | None, folder: str) -> Any:
    if dollarpe:
        return DollarPeSettings(**{"api_key": KEY, "api_secret": SECRET, **(settings or {})})
    journal = str(Path(folder) / "journal.db")
    return Settings(**{**SETTINGS, "base_url": SANDBOX, "journal": journal, **(settings or {})})


@contextmanager
def _opened(kind: Any, dollarpe: bool, transport: Any, settings: Any, given: dict[str, Any]) -> Iterator[Any]:
    with (
        tempfile.TemporaryDirectory() as folder,
        kind(_settings(dollarpe, settings, folder), transport=transport, clock=NoPauses(), **given) as client,
    ):
        yield client


def _value(result: Any) -> Any:
    return list(result) if hasattr(result, "pages") else result


FACES: dict[str, Opener] = {"threads": threads, "asyncio": loop}
