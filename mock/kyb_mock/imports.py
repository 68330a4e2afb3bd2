"""Imports of customers from share tokens: Sumsub's at once, Persona's as a job.

What a token stands for is not documented. Here each makes a business, unless it is blank, was imported before, or holds
the word `expired` or `invalid`.
"""

from __future__ import annotations

from typing import Any

from ._call import Call
from ._enrolment import enrol
from ._events import NO_CAUSE, Cause
from ._pages import DEFAULT_LIMIT
from ._problems import ProblemError, refuse
from ._timers import schedule
from ._wire import Answer
from ._world import ImportJob, World

ALREADY = "already imported"
FAULTS = {"expired": "The share token has expired.", "invalid": "The share token is not valid."}
RESULTS = 100


def sumsub(call: Call) -> Answer:
    """Make a customer of each token; one that fails leaves the others alone. Source: SPEC."""
    results = [_import(call.world, "Sumsub", token, call.now, call.cause) for token in call.body["tokens"]]
    succeeded = sum(row["success"] for row in results)
    counts = {"total": len(results), "succeeded": succeeded, "failed": len(results) - succeeded}
    return Answer(200, counts | {"results": results})


def persona(call: Call) -> Answer:
    """Queue a job, skipping tokens that were imported before. Source: NEW, importPersonaTokens."""
    world, tokens = call.world, call.body["tokens"]
    accepted: dict[str, None] = {}
    skipped = []
    for token in tokens:
        if token in world.imported or token in accepted:
            skipped.append({"token": token, "reason": ALREADY})
        else:
            accepted[token] = None
    job = ImportJob(f"pij_{world.ids.ksuid(call.now)}", list(accepted))
    world.import_jobs[job.id] = job
    if accepted:
        schedule(world, "import", job.id, "", call.now + world.settings.import_row_s)
    counts = {"job_id": job.id, "total": len(tokens), "accepted": len(accepted)}
    return Answer(202, counts | {"skipped": skipped})


def import_row(world: World, job_id: str, _: str, at: float) -> None:
    """Import the next token of a job, and let the one after it follow."""
    job = world.import_jobs.get(job_id)
    if job is None:
        return
    index = len(job.rows)
    done = _import(world, "Persona", job.tokens[index], at, NO_CAUSE)
    row = {"index": index, "token": job.tokens[index], "state": "succeeded" if done["success"] else "failed"}
    job.rows.append(row | {name: done[name] for name in ("customer_id", "application_id", "error") if name in done})
    if job.status != "completed":
        schedule(world, "import", job_id, "", at + world.settings.import_row_s)


def list_jobs(call: Call) -> Answer:
    """Return one page of jobs, newest first. Source: NEW, listPersonaImportJobs."""
    jobs = list(reversed(call.world.import_jobs.values()))
    first = 0
    if "starting_after" in call.query:
        ids = [job.id for job in jobs]
        if call.query["starting_after"] not in ids:
            raise refuse("starting_after", "is no job's identifier")
        first = ids.index(call.query["starting_after"]) + 1
    end = first + call.query.get("limit", DEFAULT_LIMIT)
    return Answer(200, {"jobs": [_summary(job) for job in jobs[first:end]], "has_more": end < len(jobs)})


def get_job(call: Call) -> Answer:
    """Return a job with one page of its results. Source: NEW, getPersonaImportJob."""
    job = call.world.import_jobs.get(call.path["job_id"])
    if job is None:
        raise ProblemError(404, "There is no import job with this identifier.")
    first = call.query.get("results_after_index", -1) + 1
    end = first + call.query.get("results_limit", RESULTS)
    return Answer(200, _summary(job) | {"results": job.rows[first:end], "has_more_results": end < len(job.rows)})


def _summary(job: ImportJob) -> dict[str, Any]:
    return {"job_id": job.id, "status": job.status, "total": len(job.tokens)}


def _import(world: World, source: str, token: str, at: float, cause: Cause) -> dict[str, Any]:
    """Return what became of one token."""
    fault = ALREADY if token in world.imported else next((FAULTS[word] for word in FAULTS if word in token), None)
    if fault is None and not token.strip():
        fault = FAULTS["invalid"]
    if fault is not None:
        return {"success": False, "error": fault}
    try:
        customer = enrol(world, at, cause, f"{source} import {len(world.imported) + 1}", "business")
    except ProblemError as full:
        return {"success": False, "error": full.detail}
    world.imported[token] = customer.id
    return {
        "name": customer.name,
        "success": True,
        "customer_id": customer.id,
        "application_id": customer.application.id,
    }
