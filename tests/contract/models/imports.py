"""Imports from share tokens: Sumsub's at once, Persona's as jobs that take their time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, invariant, rule

from .base import Model
from .laws import Law, holds

ROW_S, APPROVE_S = 2, 5
# So much time goes by with each import that no two rows of two jobs are due at once.
TICK_S = 1 / 64
GOOD = ("a", "b", "c", "d")
BAD = ("expired-1", "invalid-1", " ")
TOKENS = st.lists(st.sampled_from([*GOOD, *BAD]), min_size=1, max_size=6)


@dataclass(eq=False)
class Job:
    """A Persona import: its tokens, and how each of those that were due ended."""

    id: str
    tokens: list[str]
    began_at: float
    ended: list[tuple[str, str]] = field(default_factory=list)

    @property
    def next_due(self) -> float:
        return self.began_at + ROW_S * (len(self.ended) + 1)

    @property
    def is_over(self) -> bool:
        return len(self.ended) == len(self.tokens)

    @property
    def status(self) -> str:
        return "completed" if self.is_over else "processing" if self.ended else "queued"


class ImportsModel(Model):
    """Both kinds of imports, of the same tokens."""

    WORLD: ClassVar = {"auto_approve_s": APPROVE_S, "import_row_s": ROW_S, "token_limit_per_hour": None}
    jobs = Bundle("jobs")

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Job] = []
        # When each token became a customer.
        self.imported: dict[str, float] = {}

    def take(self, token: str, at: float) -> bool:
        """Import a token, if it is good and new; return whether it is."""
        fits = token in GOOD and token not in self.imported
        if fits:
            self.imported[token] = at
        return fits

    def catch_up(self) -> None:
        """Let the jobs go on until now, each row at its time."""
        while True:
            due = [job for job in self.all if not job.is_over and job.next_due <= self.sandbox.now]
            if not due:
                return
            job = min(due, key=lambda job: job.next_due)
            token = job.tokens[len(job.ended)]
            job.ended.append((token, "succeeded" if self.take(token, job.next_due) else "failed"))

    @rule(quarters=st.integers(0, 40))
    def wait(self, quarters: int) -> None:
        self.sandbox.now += quarters / 4
        self.catch_up()

    @rule(tokens=TOKENS)
    def import_at_once(self, tokens: list[str]) -> None:
        self.sandbox.now += TICK_S
        self.catch_up()
        answer = self.sandbox.send("POST", "/customers/bulk-import-sumsub-tokens", {"tokens": tokens})
        holds(Law.IMPORTED, answer.status, 200)
        expected = [self.take(token, self.sandbox.now) for token in tokens]
        done = answer.json()
        holds(Law.IMPORTED, [row["success"] for row in done["results"]], expected)
        counts = len(tokens), sum(expected), len(tokens) - sum(expected)
        holds(Law.IMPORTED, (done["total"], done["succeeded"], done["failed"]), counts)

    @rule(target=jobs, tokens=TOKENS)
    def import_as_a_job(self, tokens: list[str]) -> Job:
        self.sandbox.now += TICK_S
        self.catch_up()
        answer = self.sandbox.send("POST", "/customers/import-persona-tokens", {"tokens": tokens})
        holds(Law.QUEUED, answer.status, 202)
        done = answer.json()
        accepted = [token for token in dict.fromkeys(tokens) if token not in self.imported]
        holds(Law.QUEUED, (done["total"], done["accepted"]), (len(tokens), len(accepted)))
        skipped = list(tokens)
        for token in accepted:
            skipped.remove(token)
        holds(Law.QUEUED, sorted(row["token"] for row in done["skipped"]), sorted(skipped))
        self.all.append(Job(done["job_id"], accepted, self.sandbox.now))
        return self.all[-1]

    @rule(job=jobs, after=st.integers(-1, 5), limit=st.integers(1, 4))
    def read(self, job: Job, after: int, limit: int) -> None:
        query: dict[str, Any] = {"results_limit": limit} | ({"results_after_index": after} if after >= 0 else {})
        shown = self.sandbox.send("GET", f"/customers/persona-import-jobs/{job.id}", query=query).json()
        holds(Law.JOB, (shown["status"], shown["total"]), (job.status, len(job.tokens)))
        rows = [(row["index"], row["token"], row["state"]) for row in shown["results"]]
        ended = [(index, *end) for index, end in enumerate(job.ended)][after + 1 :]
        holds(Law.JOB, (rows, shown["has_more_results"]), (ended[:limit], len(ended) > limit))

    @rule(limit=st.integers(1, 3))
    def list_jobs(self, limit: int) -> None:
        found: list[str] = []
        query: dict[str, Any] = {"limit": limit}
        newest_first = [job.id for job in reversed(self.all)]
        while True:
            page = self.sandbox.send("GET", "/customers/persona-import-jobs", query=query).json()
            found += [row["job_id"] for row in page["jobs"]]
            holds(Law.JOBS, found, newest_first[: len(found)])
            holds(Law.JOBS, page["has_more"], len(found) < len(self.all))
            if not page["has_more"]:
                return
            query["starting_after"] = found[-1]

    @invariant()
    def each_token_became_one_customer(self) -> None:
        rows = self.sandbox.send("GET", "/customers", query={"sort_by": "created_at"}).json()["data"]
        times = sorted(self.imported.values())
        holds(Law.ONE_EACH, [row["created_at"] for row in rows], [int(at) for at in times])
        waited = [self.sandbox.now - at >= APPROVE_S for at in times]
        holds(Law.ONE_EACH, [row["kyb_status"] == "active" for row in rows], waited)
