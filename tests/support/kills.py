"""Killing a process that onboards customers, at random or exactly between the provider's work and its answer.

The mock runs here, in the killer; the victim is a process of its own. The mock's list of customers judges.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kyb_mock import MockServer

VICTIM = Path(__file__).with_name("victim.py")


def victim(kind: str, url: str, folder: Path, customers: int, store: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a process that onboards customers on a store, given as settings."""
    command = [sys.executable, "-I", str(VICTIM), kind, url, str(folder), str(customers)]
    return subprocess.Popen(command, env=os.environ | {f"KYB_{name.upper()}": value for name, value in store.items()})


@dataclass
class Verdict:
    """What the provider and the victim's records say after the last run."""

    customers: int
    duplicates: int
    lost: int
    kills: int
    problems: list[str] = field(default_factory=list)


class Killer:
    """Run a victim again and again until it ends by itself, killing it `kills` times on the way."""

    def __init__(
        self,
        kind: str,
        folder: Path,
        customers: int,
        seed: int,
        store: Mapping[str, str] | None = None,
        deadly: signal.Signals = signal.SIGKILL,
    ) -> None:
        self.kind, self.folder, self.customers = kind, folder, customers
        self.store = store or {"journal": str(folder / "journal.db")}
        self.deadly = deadly
        self.dice = random.Random(seed)
        self.victim: subprocess.Popen[bytes] | None = None
        self.server_kills = 0.0
        self.kills = 0

    def run(self, random_kills: int, server_kills: int) -> Verdict:
        """Kill at random `random_kills` times, then `server_kills` times between work and answer, then let it end."""
        with MockServer(auto_approve_s=0.0) as server:
            server.before_answer = self._between_work_and_answer
            self._until(server.url, random_kills, self._at_random)
            self.server_kills = 0.3
            self._until(server.url, random_kills + server_kills, self._by_the_server)
            self.server_kills = 0.0
            self._start(server.url)
            assert self.victim is not None
            code = self.victim.wait(120)
            return self._verdict(server.world, code)

    def _until(self, url: str, kills: int, wait: Any) -> None:
        while self.kills < kills:
            self._start(url)
            wait()
            self._reap()

    def _start(self, url: str) -> None:
        # New customers in every life, so that there is always work to be killed in.
        self.victim = victim(self.kind, url, self.folder, self.customers, self.store)

    def _at_random(self) -> None:
        time.sleep(self.dice.uniform(0.2, 0.7))

    def _by_the_server(self) -> None:
        assert self.victim is not None
        self.victim.wait(120)

    def _reap(self) -> None:
        assert self.victim is not None
        self.victim.kill()
        if self.victim.wait() in (-signal.SIGKILL, -self.deadly):
            self.kills += 1
        else:
            self.customers += 20  # it ended by itself: give the next life more to do

    def _between_work_and_answer(self, request: Any, response: Any) -> None:
        if request.method == "POST" and self.victim is not None and self.dice.random() < self.server_kills:
            os.kill(self.victim.pid, self.deadly)

    def _verdict(self, world: Any, code: int) -> Verdict:
        carried = Counter(record.external_id for record in world.customers.values())
        recorded = set((self.folder / f"{self.kind}.ids").read_text().split())
        verdict = Verdict(
            customers=len(carried),
            duplicates=sum(carried.values()) - len(carried),
            lost=len(world.customers.keys() - recorded),
            kills=self.kills,
        )
        if code:
            verdict.problems.append(f"the last run ended with {code}")
        if len(carried) != self.customers:
            verdict.problems.append(f"{self.customers} were to be onboarded")
        return verdict
