"""The faults: one table of their kinds, and which of them strikes a request, an operation or a webhook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, Literal, NamedTuple

from ._event_types import check_pattern
from ._wire import Request, Response

# How long a fault may keep somebody waiting. A client that waits longer than this has no timeout at all.
MAX_SECONDS = 60.0
# What the fault `status` can answer.
STATUSES = range(400, 600)
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


class Kind(NamedTuple):
    """A kind of fault. `breaks`: the client gets no whole answer; `work_done`: though the request took effect;
    `answers`: the operation itself gives the error that `Fault.status` names.

    `seconds` is what `Fault.seconds` is unless given; None means that the kind takes none.
    """

    description: str
    breaks: bool = False
    work_done: bool = False
    webhook: bool = False
    answers: bool = False
    seconds: float | None = None

    @property
    def on_the_wire(self) -> bool:
        """Whether it befalls the connection of a request."""
        return not (self.webhook or self.answers)

    @property
    def options(self) -> tuple[str, ...]:
        """What such a fault can be told."""
        which = ("event_type",) if self.webhook else ("method", "path")
        how = ("seconds",) if self.seconds is not None else ("status",) if self.answers else ()
        return (*which, "times", "skip", *how)


KINDS: dict[str, Kind] = {
    "reset": Kind("The connection is reset (TCP RST) before anything is done.", breaks=True),
    "empty": Kind("The connection is closed without a byte, before anything is done.", breaks=True),
    "garbage": Kind("Bytes that are no HTTP come back, before anything is done.", breaks=True),
    "truncated": Kind("The work is done; the answer breaks off in its middle.", breaks=True, work_done=True),
    "lost_answer": Kind("The work is done; the connection is reset before the answer.", breaks=True, work_done=True),
    "latency": Kind("The answer comes `seconds` late.", work_done=True, seconds=1.0),
    "trickle": Kind("The answer comes in small pieces over `seconds`.", work_done=True, seconds=1.0),
    "status": Kind("The operation answers with the error `status`, before anything is done.", answers=True),
    "duplicate_webhook": Kind("A webhook is sent twice.", webhook=True),
    "out_of_order_webhook": Kind(
        "A webhook is held back until the next one has gone, at most `seconds` of the world's clock.",
        webhook=True,
        seconds=30.0,
    ),
}

# X-Sandbox-Scenario values that stand for trouble on the network. They answer 503 and 504 at once, unless told.
NETWORK_SCENARIOS = frozenset({"network_timeout", "intermittent_errors", "network_congestion"})
SCENARIO_HEADER = b"x-sandbox-scenario"


@dataclass(slots=True, eq=False)
class Fault:
    """One fault that was asked for. `times` is how often it strikes yet, None is always; `skip` how often not before.

    `method` and `path` say which requests it strikes, `event_type` which webhooks; `*` in them stands for anything.
    `status` is what an operation answers.
    """

    id: str
    kind: str
    method: str | None = None
    path: str | None = None
    event_type: str | None = None
    times: int | None = 1
    skip: int = 0
    seconds: float = 0.0
    status: int | None = None
    struck: int = 0

    def takes(self, request: Request) -> bool:
        """Tell whether the request is one that the fault is for."""
        return (self.method is None or self.method == request.method) and (
            self.path is None or fnmatchcase(request.path, self.path)
        )

    def takes_event(self, event_type: str) -> bool:
        """Tell whether the webhook is one that the fault is for."""
        return self.event_type is None or fnmatchcase(event_type, self.event_type)

    def strikes(self) -> bool:
        """Count one request or webhook that the fault is for; return whether it strikes this one."""
        if self.skip > 0:
            self.skip -= 1
            return False
        if self.times == 0:
            return False
        self.struck += 1
        if self.times is not None:
            self.times -= 1
        return True

    def shown(self) -> dict[str, Any]:
        """Return the fault as the control API shows it."""
        return {name: getattr(self, name) for name in self.__slots__}


class Strike(NamedTuple):
    """What befalls one exchange: how the connection breaks, if it does, and how late the answer is (real seconds)."""

    broken: str | None = None
    latency_s: float = 0.0
    trickle_s: float = 0.0

    @property
    def name(self) -> str:
        """What the log calls it."""
        return self.broken or ("latency" if self.latency_s else "trickle")

    @property
    def spares_the_work(self) -> bool:
        """Whether the connection breaks before anything is done."""
        return self.broken is not None and not KINDS[self.broken].work_done


EMPTY = Strike("empty")
RESET = Strike("reset")


@dataclass(slots=True)
class Faults:
    """The faults of a world, in the order in which they were asked for.

    Attributes:
        network_scenarios: What the scenarios of the network do: `answer` 503 or 504 at once, or `break` the connection.
    """

    network_scenarios: Literal["answer", "break"] = "answer"
    active: list[Fault] = field(default_factory=list)
    limit: int = 100
    made: int = 0

    def add(self, kind: str, **options: Any) -> Fault:
        """Ask for a fault; the options are the members of `Fault`.

        Raises:
            ValueError: There is no such kind, an option is unknown or out of range, or there are too many faults.
        """
        fault = Fault(f"fault_{self.made + 1}", kind, **_checked(kind, options))
        if len(self.active) >= self.limit:
            self.active = [old for old in self.active if old.times != 0]
        if len(self.active) >= self.limit:
            raise ValueError(f"there are {self.limit} faults already, the limit: remove some")
        self.made += 1
        self.active.append(fault)
        return fault

    def remove(self, fault_id: str) -> bool:
        """Remove a fault; return whether there was one."""
        before = len(self.active)
        self.active = [fault for fault in self.active if fault.id != fault_id]
        return len(self.active) < before

    def strike(self, request: Request) -> Strike | None:
        """Return what befalls a request; of several that break the connection the first one does."""
        found = [fault for fault in self.active if KINDS[fault.kind].on_the_wire and fault.takes(request)]
        broken, latency, trickle = None, 0.0, 0.0
        for fault in found:
            breaks = KINDS[fault.kind].breaks
            if (breaks and broken is not None) or not fault.strikes():
                continue
            if breaks:
                broken = fault.kind
            elif fault.kind == "latency":
                latency += fault.seconds
            else:
                trickle += fault.seconds
        return Strike(broken, latency, trickle) if broken or latency or trickle else None

    def told_status(self, request: Request) -> int | None:
        """Return the error that an operation is told to answer a request with, if it is."""
        for fault in self.active:
            if KINDS[fault.kind].answers and fault.takes(request) and fault.strikes():
                return fault.status
        return None

    def webhook(self, kind: str, event_type: str) -> Fault | None:
        """Return the fault of this kind that strikes a webhook, if one does."""
        for fault in self.active:
            if fault.kind == kind and fault.takes_event(event_type) and fault.strikes():
                return fault
        return None


def breaks_scenario(request: Request, response: Response) -> bool:
    """Tell whether an answer is a network scenario's, whose connection can be made to break instead."""
    return response.status in (503, 504) and request.header(SCENARIO_HEADER) in NETWORK_SCENARIOS


def _checked(kind: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return the options of a fault of a kind, completed.

    Raises:
        ValueError: There is no such kind, or an option is not one of its own or could never strike.
    """
    known = KINDS.get(kind)
    if known is None:
        raise ValueError(f"there is no fault {kind!r}; there are {', '.join(KINDS)}")
    given = {name: value for name, value in options.items() if value is not None or name in NEVER_NULL}
    for name in given:
        if name not in known.options:
            raise ValueError(f"{kind} takes no {name}; it takes {', '.join(known.options)}")
    if known.seconds is not None:
        given = {"seconds": known.seconds} | given
    elif known.answers and "status" not in given:
        raise ValueError(f"{kind} needs a status from {STATUSES[0]} to {STATUSES[-1]}")
    return {name: CHECKS[name](value) for name, value in given.items()}


def _method(value: Any) -> str:
    method = value.upper() if isinstance(value, str) else value
    if method not in METHODS:
        raise ValueError(f"method must be one of {', '.join(METHODS)}, not {value!r}")
    return str(method)


def _path(value: Any) -> str:
    if not isinstance(value, str) or not value.startswith(("/", "*")):
        raise ValueError(f"path must begin with / or *, as /customers* does, not {value!r}")
    return value


def _event_type(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"event_type must be a text, not {value!r}")
    check_pattern(value)
    return value


def _times(value: Any) -> int | None:
    if value is not None and (type(value) is not int or value < 1):
        raise ValueError(f"times must be a whole number and at least 1, or null for always, not {value!r}")
    return value


def _skip(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(f"skip must be a whole number and at least 0, not {value!r}")
    return value


def _seconds(value: Any) -> float:
    if type(value) not in (int, float) or not 0 < value <= MAX_SECONDS:
        raise ValueError(f"seconds must be a number above 0 and at most {MAX_SECONDS:.0f}, not {value!r}")
    return float(value)


def _status(value: Any) -> int:
    if type(value) is not int or value not in STATUSES:
        raise ValueError(f"status must be a whole number from {STATUSES[0]} to {STATUSES[-1]}, not {value!r}")
    return value


# What an option of a fault must be; each returns the value as the fault keeps it.
CHECKS: dict[str, Callable[[Any], Any]] = {
    "method": _method,
    "path": _path,
    "event_type": _event_type,
    "times": _times,
    "skip": _skip,
    "seconds": _seconds,
    "status": _status,
}
# Options for which null is no way to leave them out.
NEVER_NULL = ("times", "skip", "seconds", "status")
