"""The way between a process and the provider: requests and answers that are refused, lost, delayed or replaced."""

from __future__ import annotations

from random import Random

from kyb_onboarding._effects import Answer, Request
from kyb_onboarding.errors import TransportError

from ..support.fake_api import FakeApi, problem
from ..support.process import SteppedClock

# How late a request may still arrive that its sender has given up. The layer waits 60 s before it believes "none".
LATEST_S = 30.0
PASSING = (408, 409, 425, 429, 500, 503)
# 425 and 429 say that nothing was done.
AFTER_WORK = (408, 409, 500, 503)


class Network:
    """What happens to requests, by the dice; nothing bad while `calm`."""

    def __init__(self, api: FakeApi, clock: SteppedClock, dice: Random, rate: float) -> None:
        self.api, self.clock, self.dice, self.rate = api, clock, dice, rate
        self.calm = False
        self._late: list[tuple[float, Request]] = []

    def ask(self, request: Request) -> Answer:
        """Carry a request to the provider and return its answer, which is still on its way. Raises TransportError."""
        if self.calm or self.dice.random() >= self.rate:
            return self.api.send(request)
        match self.dice.randrange(6):
            case 0:
                raise lost(request, "not_sent")
            case 1:
                raise lost(request, "unknown")
            case 2:
                self._late.append((self.clock.seconds + self.dice.uniform(0, LATEST_S), request))
                raise lost(request, "unknown")
            case 3:
                self.api.send(request)
                return problem(self.dice.choice(AFTER_WORK))
            case 4:
                return problem(self.dice.choice((400, 422)) if request.method == "POST" else 503)
            case _:
                return problem(self.dice.choice(PASSING))

    def tell(self, request: Request, answer: Answer) -> Answer:
        """Carry the answer back. Raises TransportError where it is lost."""
        if not self.calm and self.dice.random() < self.rate / 3:
            raise lost(request, "unknown")
        return answer

    def step(self, seconds: float) -> None:
        """Let time pass; what is still on its way arrives at its moment."""
        end = self.clock.seconds + seconds
        for moment, request in sorted(self._late, key=lambda late: late[0]):
            if moment <= end:
                self.clock.step(moment - self.clock.seconds)
                self.api.send(request)
        self._late = [late for late in self._late if late[0] > end]
        self.clock.step(end - self.clock.seconds)


def lost(request: Request, outcome: str) -> TransportError:
    return TransportError("the connection broke", operation=request.operation, outcome=outcome)  # type: ignore[arg-type]
