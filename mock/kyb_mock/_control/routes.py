"""The control API under `/__mock__/`: which request it is, who may make it, and whose world it is about.

Not the vendor's: it prepares and looks at what the mock does. It answers on this machine only, unless told.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Generator
from typing import NamedTuple
from urllib.parse import urlsplit

from .._couriers import Work
from .._problems import ProblemError
from .._replies import CONTROL as PREFIX
from .._replies import problem, reply
from .._wire import Request, Response
from .._world import World
from .._worlds import KEY_HEADER, OneWorld, Worlds, WorldsFullError
from . import clock, faults, log, settings, webhooks, worlds
from .call import ControlCall, Handler

LOCAL_HOSTS = ("localhost",)

# Method and path below the prefix; a part in braces stands for any.
ROUTES: dict[str, Handler] = {
    "GET /": worlds.overview,
    "POST /reset": worlds.reset,
    "POST /seed": worlds.seed,
    "GET /state": worlds.export_state,
    "PUT /state": worlds.import_state,
    "GET /worlds": worlds.list_worlds,
    "DELETE /worlds": worlds.drop,
    "GET /settings": settings.show,
    "PATCH /settings": settings.change,
    "GET /clock": clock.show,
    "PUT /clock": clock.set_mode,
    "POST /clock/advance": clock.advance,
    "GET /faults": faults.show,
    "POST /faults": faults.add,
    "DELETE /faults": faults.clear,
    "DELETE /faults/{id}": faults.remove,
    "GET /log": log.show,
    "DELETE /log": log.clear,
    "GET /webhooks": webhooks.show,
    "GET /webhooks/key": webhooks.show_key,
    "GET /webhooks/dollarpe": webhooks.show_dollarpe,
    "POST /webhooks/targets": webhooks.add_target,
    "GET /webhooks/{id}": webhooks.show_event,
    "POST /webhooks/{id}/replay": webhooks.replay,
}


class Peer(NamedTuple):
    """Who is connected to where, as addresses; None in the same process."""

    client: str | None
    server: str | None


class Control:
    """Answer control requests about worlds. `anywhere`: also those that do not come from this machine."""

    def __init__(self, worlds: Worlds, *, anywhere: bool = False) -> None:
        self._worlds = worlds
        self._anywhere = anywhere

    def refusal(self, request: Request, peer: Peer) -> Response | None:
        """Return the refusal of a request that does not come from this machine, or None for one that does.

        A browser's request on behalf of a foreign page does not, nor one to a foreign name that leads here.
        """
        if self._anywhere or (
            all(address is None or _is_loopback(address) for address in peer)
            and _is_local_name(f"//{request.header(b'host') or 'localhost'}")
            and _is_local_name(request.header(b"origin") or "//localhost")
        ):
            return None
        detail = "The control API answers on this machine only; start the mock with --open-control to change that."
        return problem(detail, request.path, 403)

    def find_world(self, request: Request) -> World | None:
        """Return the world that a request was about, if there is one."""
        return self._worlds.find("" if isinstance(self._worlds, OneWorld) else request.header(KEY_HEADER) or "")

    def work(self, request: Request) -> Work[Response]:
        """Answer a request; webhooks that go out meanwhile are yielded, see `_couriers`."""
        try:
            handler, names = self._route(request)
            result = handler(ControlCall(self._worlds, request, names))
            if isinstance(result, Generator):
                result = yield from result
            return result if isinstance(result, Response) else reply(200, result)
        except ProblemError as error:
            return problem(error, request.path)
        except WorldsFullError as full:
            return problem(str(full), request.path, 507)

    def _route(self, request: Request) -> tuple[Handler, dict[str, str]]:
        path = request.path.removeprefix(PREFIX).rstrip("/") or "/"
        found = {method: (handler, names) for method, handler, names in _at(path)}
        if not found:
            raise ProblemError(404, f"there is nothing at {PREFIX}{path}; GET {PREFIX} lists what there is")
        if request.method not in found:
            allow = ", ".join(sorted(found))
            raise ProblemError(405, f"{PREFIX}{path} takes {allow}", headers=[(b"allow", allow.encode())])
        return found[request.method]


def _at(path: str) -> list[tuple[str, Handler, dict[str, str]]]:
    """Return what can be done at a path; one without a part in braces goes before one with it."""
    parts = path.split("/")
    found = []
    for route, handler in reversed(ROUTES.items()):
        method, _, template = route.partition(" ")
        names = _names(template.split("/"), parts)
        if names is not None:
            found.append((method, handler, names))
    exact = [one for one in found if not one[2]]
    return exact or found


def _names(template: list[str], parts: list[str]) -> dict[str, str] | None:
    if len(template) != len(parts):
        return None
    names = {}
    for known, part in zip(template, parts, strict=True):
        if known.startswith("{"):
            names[known[1:-1]] = part
        elif known != part:
            return None
    return names


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _is_local_name(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return host.lower() in LOCAL_HOSTS or _is_loopback(host)
