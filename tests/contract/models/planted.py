"""Bugs, each planted in the mock, and the law that each breaks before any other."""

from __future__ import annotations

from types import SimpleNamespace
from typing import NamedTuple

from kyb_mock._decisions import decide
from kyb_mock._gates import GATES
from kyb_mock._problems import ProblemError
from kyb_mock._sandbox_headers import SCENARIOS
from kyb_mock._transitions import APPROVAL, AWAITING_AUTOMATIC_DECISION, INFO_REQUEST, Effect

from . import wrong
from .account import AccountModel
from .applicant import ApplicantModel
from .base import Model
from .dollarpe import DollarPeModel
from .imports import ImportsModel
from .laws import Law
from .limits import LimitsModel
from .planting import (
    Plant,
    answer,
    backwards,
    forgiving,
    header,
    instead,
    member,
    module,
    no_state,
    nothing,
    of_dollarpe,
    operation,
    provider,
    refusals,
    row,
    status,
    together,
    unjudged,
    value,
    without,
)
from .webhooks import WebhooksModel

MODELS = (ApplicantModel, AccountModel, WebhooksModel, ImportsModel, DollarPeModel, LimitsModel)


class Bug(NamedTuple):
    """A bug, the law that it breaks, and the model that finds it."""

    model: type[Model]
    law: Law
    plant: Plant


BUGS: dict[str, Bug] = {
    # Of every answer.
    "a customer's name is a number": Bug(
        AccountModel, Law.OWN_WORK, instead("customers", "document", lambda right, *given: right(*given) | {"name": 1})
    ),
    "an answer has no request id": Bug(ApplicantModel, Law.NAMED, header(b"x-request-id", nothing)),
    "all requests have one id": Bug(ImportsModel, Law.NAMED, instead("_ids", "Ids.request_id", lambda *_: "req_1")),
    "a limit's end is not told": Bug(ApplicantModel, Law.LIMITS, header(b"x-ratelimit-reset", nothing)),
    "more is left than the limit": Bug(DollarPeModel, Law.LIMITS, header(b"x-ratelimit-remaining", lambda _: b"1000")),
    "a length is one too small": Bug(
        AccountModel, Law.LENGTH, header(b"content-length", lambda old: b"%d" % (int(old) - 1))
    ),
    "a problem is of no path": Bug(ApplicantModel, Law.PROBLEM, refusals("DAKOTA", member("instance", lambda _: "/"))),
    # Of worlds.
    "identifiers follow no seed": Bug(AccountModel, Law.SAME_BYTES, wrong.of_no_seed),
    "a bound shrinks when it is read": Bug(
        AccountModel,
        Law.MOVED_WHOLE,
        instead("_state", "_Reader._read_bounded", lambda right, me, limit, pairs: right(me, limit - 1, pairs)),
    ),
    "timers are not written": Bug(AccountModel, Law.MOVED_GOES_ON, no_state("timers", "timers_set")),
    "the dice are thrown anew": Bug(ApplicantModel, Law.MOVED_GOES_ON, no_state("ids")),
    "replays are forgotten on the way": Bug(WebhooksModel, Law.MOVED_GOES_ON, no_state("replays")),
    "a queue is not written": Bug(WebhooksModel, Law.MOVED_GOES_ON, wrong.without_its_queue),
    "imports are forgotten on the way": Bug(ImportsModel, Law.MOVED_GOES_ON, no_state("imported")),
    "the second provider is forgotten": Bug(DollarPeModel, Law.MOVED_GOES_ON, no_state("dollarpe")),
    # Of every list.
    "a filter of documents is ignored": Bug(
        ApplicantModel,
        Law.LISTED,
        instead("documents", "page", lambda right, items, query, key, _: right(items, query, key)),
    ),
    "a list of words is not trimmed": Bug(
        AccountModel,
        Law.LISTED,
        row("_customer_pages", "FILTERS", "kyb_statuses", ("kyb_status", lambda words: words.split(",").__contains__)),
    ),
    "a time's end is left out": Bug(
        AccountModel,
        Law.LISTED,
        instead(
            "_customer_pages", "_time", lambda right, name, text: right(name, text) + (name == "created_at_from") / 8
        ),
    ),
    "documents come in reverse": Bug(ApplicantModel, Law.ORDERED, answer("listDocuments", member("data", backwards))),
    "customers are never descending": Bug(
        AccountModel,
        Law.ORDERED,
        instead("customers", "list_matching", lambda right, world, query: right(world, query | {"sort_dir": "asc"})),
    ),
    "a cursor skips a row": Bug(
        ApplicantModel,
        Law.PAGED,
        instead(
            "documents",
            "page",
            lambda right, items, query, *rest: (
                (found := right(items, query, *rest))[0]["starting_after" in query :],
                found[1],
            ),
        ),
    ),
    "a page is one row too long": Bug(
        ApplicantModel,
        Law.PAGED,
        instead(
            "documents",
            "page",
            lambda right, items, query, *rest: right(items, query | {"limit": query.get("limit", 20) + 1}, *rest),
        ),
    ),
    "a page before a customer is the first": Bug(
        AccountModel, Law.PAGED, instead("_customer_pages", "_page", wrong.first_page_before)
    ),
    "the total counts the page only": Bug(
        WebhooksModel,
        Law.COUNTED,
        instead(
            "webhooks",
            "page",
            lambda right, *given: ((found := right(*given))[0], found[1] | {"total_count": len(found[0])}),
        ),
    ),
    "there is never more after a page": Bug(
        AccountModel,
        Law.COUNTED,
        answer("listCustomers", member("meta", lambda meta: meta | {"has_more_after": False})),
    ),
    "a deleted document is still there": Bug(ApplicantModel, Law.GONE, value("documents", "forget", nothing)),
    "a deleted customer is still there": Bug(
        AccountModel,
        Law.GONE,
        value("customers", "wanted_customer", lambda call: call.world.customers[call.path["customer_id"]]),
    ),
    # Of an application.
    "any request is let in": Bug(ApplicantModel, Law.ADMITTED, value("_auth", "_admit", nothing)),
    "a key in a token's place is unknown": Bug(
        ApplicantModel, Law.ADMITTED, value("_auth", "_not_a_token", lambda _: ProblemError(401, "Who are you?"))
    ),
    "a token's beginning is enough": Bug(
        ApplicantModel,
        Law.ADMITTED,
        value("_auth", "find_opened", lambda world, token: world.applications.get(token[:27])),
    ),
    "a token never expires": Bug(ApplicantModel, Law.TOKEN, value("_auth", "_expires_at", lambda *_: 1 << 80)),
    "a token opens every application": Bug(ApplicantModel, Law.TOKEN, value("_auth", "_named", wrong.whichever)),
    "people may be added after the decision": Bug(
        ApplicantModel, Law.GATED, wrong.wide_open("addAssociatedIndividual")
    ),
    "people may be removed at any time": Bug(ApplicantModel, Law.GATED, wrong.wide_open("deleteAssociatedIndividual")),
    "documents may be deleted after the submission": Bug(
        ApplicantModel, Law.GATED, wrong.wide_open("deleteOnboardingDocument")
    ),
    "what is declined is attested": Bug(ApplicantModel, Law.GATED, wrong.wide_open("submitAttestation")),
    "what is declined takes documents": Bug(ApplicantModel, Law.GATED, wrong.wide_open("createApplicationDocument")),
    "a request for information closes the uploads": Bug(
        ApplicantModel,
        Law.GATED,
        row("_gates", "GATES", "createApplicationDocument", GATES["deleteOnboardingDocument"]._replace(status=403)),
    ),
    "a person is added with 200": Bug(ApplicantModel, Law.TAKEN, answer("addAssociatedIndividual", status(200))),
    "a deletion answers 200": Bug(ApplicantModel, Law.TAKEN, answer("deleteOnboardingDocument", status(200))),
    "a rejection changes nothing": Bug(
        ApplicantModel, Law.REVIEWED, row("_transitions", "SIMULATED", "kyb_reject", Effect())
    ),
    "a rejection is taken for a question": Bug(
        AccountModel, Law.REVIEWED, row("_transitions", "SIMULATED", "kyb_reject", INFO_REQUEST)
    ),
    "the clock overrules a reviewer": Bug(
        AccountModel,
        Law.REVIEWED,
        value("_decisions", "AWAITING_AUTOMATIC_DECISION", AWAITING_AUTOMATIC_DECISION | {"request_for_information"}),
    ),
    "a date has no time zone": Bug(
        ApplicantModel, Law.TIMES, answer("getApplication", member("application_created_at", lambda at: at.rstrip("Z")))
    ),
    "an answer is kept when it has changed": Bug(ApplicantModel, Law.SHOWN, wrong.kept_for_good("applications")),
    "a customer is shown as it was": Bug(AccountModel, Law.ALIKE, wrong.kept_for_good("customers")),
    "a file that is to come is there": Bug(
        ApplicantModel,
        Law.SHOWN,
        instead("documents", "_row", lambda right, *given: right(*given) | {"status": "uploaded"}),
    ),
    "an empty application is ready": Bug(ApplicantModel, Law.READY, value("applications", "is_ready", lambda _: True)),
    "the last attestation is not missed": Bug(
        ApplicantModel, Law.READY, instead("_readiness", "missing_attestations", wrong.shortened)
    ),
    "two people have one name": Bug(ApplicantModel, Law.NAMES, value("individuals", "_check_name", nothing)),
    "the last person is removed": Bug(
        ApplicantModel, Law.LAST_PERSON, operation("deleteAssociatedIndividual", forgiving)
    ),
    "any signature opens a link": Bug(
        ApplicantModel, Law.LINKED, value("uploads", "hmac", SimpleNamespace(compare_digest=lambda *_: True))
    ),
    "a file is another": Bug(
        ApplicantModel, Law.FILE, answer("downloadDocument", lambda shown: shown._replace(raw=b"%PDF"))
    ),
    "attestations come in any order": Bug(
        ApplicantModel, Law.E_SIGN_FIRST, value("attestations", "_check_time", nothing)
    ),
    # Of customers.
    "a creation answers 200": Bug(AccountModel, Law.CREATED, answer("createCustomer", status(200))),
    "a creation lacks the token's end": Bug(
        AccountModel, Law.CREATED, answer("createCustomer", without("application_expires_at"))
    ),
    "a token's end is in seconds": Bug(
        AccountModel,
        Law.CREATED,
        answer("createCustomer", member("application_expires_at", lambda at: at // 1_000_000_000)),
    ),
    "requests are not validated": Bug(AccountModel, Law.VALID, instead("_core", "check_request", wrong.lax)),
    "a repeat is executed again": Bug(AccountModel, Law.REPEATED, instead("_core", "find_stored", wrong.once_more)),
    "another body under a key is not noticed": Bug(
        AccountModel, Law.ANOTHER_BODY, value("_idempotency", "fingerprint", lambda _: b"")
    ),
    "a key is never forgotten": Bug(AccountModel, Law.WINDOW, instead("_core", "remember", wrong.kept_too_long)),
    "a scenario has no error": Bug(
        AccountModel, Law.SCENARIO, row("_core", "SCENARIOS", "compliance_block", SCENARIOS["happy_path"])
    ),
    "intermittent errors do not go away": Bug(
        AccountModel,
        Law.INTERMITTENT,
        row("_core", "SCENARIOS", "intermittent_errors", SCENARIOS["intermittent_errors"]._replace(every_other=False)),
    ),
    "a decision comes too early": Bug(
        AccountModel, Law.UNTOUCHED, instead("_core", "run_due", lambda right, world, now: right(world, now + 1))
    ),
    "a wish to stay pending is not heard": Bug(
        AccountModel, Law.UNTOUCHED, row("_sandbox_headers", "FLAGS", "true", False)
    ),
    "a manual review approves": Bug(
        AccountModel, Law.BY_CLOCK, row("_decisions", "AUTOMATIC", "kyb_manual_review", APPROVAL)
    ),
    "nothing is decided by the clock": Bug(AccountModel, Law.BY_CLOCK, row("_due", "ACTIONS", "decide", nothing)),
    "a decision bears a later time": Bug(
        AccountModel,
        Law.AT_ITS_TIME,
        row("_due", "ACTIONS", "decide", lambda world, one, outcome, at: decide(world, one, outcome, at + 1)),
    ),
    "a simulation is accepted only": Bug(AccountModel, Law.SIMULATED, answer("simulateOnboarding", status(202))),
    "a simulation is taken for another of its name": Bug(
        AccountModel, Law.SIMULATED_ONCE, operation("simulateOnboarding", wrong.taken_for_another)
    ),
    "an approval tells a reason of a refusal": Bug(
        AccountModel, Law.REASON, value("_reviews", "REFUSALS", ("approved", "declined"))
    ),
    "what was withdrawn tells why it was asked": Bug(
        AccountModel,
        Law.REASON,
        together(
            value("_reviews", "REFUSALS", ("declined", "withdrawn")),
            instead("engagements", "apply", wrong.with_its_reason),
        ),
    ),
    "what is decided is withdrawn": Bug(
        AccountModel, Law.WITHDRAWN, operation("withdrawCustomerApplication", wrong.withdrawn_after_all)
    ),
    "a customer's deletion answers 200": Bug(AccountModel, Law.DELETED, answer("deleteCustomer", status(200))),
    "the customers of a sub-client are not counted": Bug(
        AccountModel,
        Law.SUB_CLIENT,
        value("_enrolment", "join", lambda customer, other: setattr(customer, "sub_client", other)),
    ),
    "a refused creation creates": Bug(
        AccountModel, Law.COMPLETE, instead("_core", "_inject_fault", wrong.done_all_the_same)
    ),
    "a deleted customer is listed": Bug(
        AccountModel, Law.COMPLETE, value("_customer_pages", "_candidates", lambda world, _: world.customers.values())
    ),
    "an external id is not shown": Bug(
        AccountModel,
        Law.DESCRIBED,
        instead(
            "customers",
            "document",
            lambda right, *given: {name: one for name, one in right(*given).items() if name != "external_id"},
        ),
    ),
    "statuses are counted on the page": Bug(
        AccountModel, Law.STATUS_COUNTS, instead("_customer_pages", "_page", wrong.page_counts)
    ),
    # Of credentials.
    "an unknown key is as good as a known one": Bug(
        LimitsModel,
        Law.KNOWN,
        instead("_auth", "_admit", lambda right, call, key: right(call, "key-1" if key == "key-3" else key)),
    ),
    "one request too many is let through": Bug(
        LimitsModel,
        Law.RATED,
        instead("_auth", "take", lambda right, window, limit, *rest: right(window, limit + 1, *rest)),
    ),
    "a window ends at the full minute": Bug(
        LimitsModel,
        Law.RATED,
        instead(
            "_auth", "take", lambda right, window, limit, length, now: right(window, limit, length, now - now % 60)
        ),
    ),
    # Of events and webhooks.
    "one provider tells nothing": Bug(WebhooksModel, Law.EVENTS, value("_events", "PROVIDERS", ("lead_bank",))),
    "events come newest first": Bug(
        WebhooksModel, Law.EVENTS, instead("events", "page", lambda right, events, *rest: right(events[::-1], *rest))
    ),
    "a target's change is lost": Bug(
        WebhooksModel,
        Law.TARGETS,
        operation("updateWebhookTarget", wrong.unheard_types),
    ),
    "a target is healthy when it is not": Bug(
        WebhooksModel,
        Law.TARGETS,
        answer(
            "getWebhookTarget",
            lambda shown: shown._replace(body=shown.body | {"time_last_healthy": shown.body["time_last_attempted"]}),
        ),
    ),
    "only the first target is told": Bug(WebhooksModel, Law.WANTED, instead("_events", "post", wrong.only_the_first)),
    "a replay is not marked": Bug(
        WebhooksModel, Law.MARKED, instead("webhooks", "post", lambda right, *given, is_replay: right(*given))
    ),
    "a second attempt is late": Bug(WebhooksModel, Law.TRIED_AGAIN, instead("_outbox", "Outbox.put", wrong.later)),
    "a webhook is never given up": Bug(
        WebhooksModel,
        Law.TRIED_AGAIN,
        instead("_outbox", "Outbox.note", wrong.endless),
    ),
    "webhooks leave in reverse": Bug(
        WebhooksModel, Law.IN_ORDER, instead("_couriers", "_new_events", lambda right, world: right(world)[::-1])
    ),
    "the body alone is signed": Bug(
        WebhooksModel,
        Law.SIGNED,
        instead(
            "_signer",
            "Signer.headers",
            lambda right, me, name, body, at, **more: right(me, name, body + b" ", at, **more),
        ),
    ),
    "a webhook tells another type": Bug(
        WebhooksModel, Law.BODY, instead("_couriers", "envelope", wrong.another_envelope)
    ),
    "an event is replayed eleven times": Bug(WebhooksModel, Law.REPLAYS, value("webhooks", "MAX_REPLAYS", 11)),
    "what nobody wants is not collected": Bug(
        WebhooksModel, Law.COLLECTED, instead("_couriers", "_new_events", lambda right, world: right(world)[:0])
    ),
    "the history begins with the oldest": Bug(
        WebhooksModel, Law.HISTORY, answer("listWebhookHistory", member("data", backwards))
    ),
    "the history never ends": Bug(WebhooksModel, Law.HISTORY, value("webhooks", "HISTORY_S", 1e9)),
    # Of imports.
    "an import ends at the first failure": Bug(
        ImportsModel, Law.IMPORTED, operation("bulkImportFromSumsubTokens", wrong.up_to_the_first_failure)
    ),
    "an imported token is accepted again": Bug(
        ImportsModel, Law.QUEUED, operation("importPersonaTokens", wrong.accepted_again)
    ),
    "a job is over at once": Bug(
        ImportsModel, Law.JOB, answer("getPersonaImportJob", member("status", lambda _: "completed"))
    ),
    "a job's rows come backwards": Bug(
        ImportsModel, Law.JOB, answer("getPersonaImportJob", member("results", backwards))
    ),
    "the oldest job comes first": Bug(
        ImportsModel, Law.JOBS, answer("listPersonaImportJobs", member("jobs", backwards))
    ),
    "who was imported is never decided": Bug(
        ImportsModel, Law.ONE_EACH, instead("imports", "enrol", lambda right, *given: right(*given, outcome=None))
    ),
    # Of DollarPe.
    "a refusal has no text": Bug(
        DollarPeModel, Law.ENVELOPE, unjudged(refusals("DOLLARPE", member("message", nothing)))
    ),
    "no signature is looked at": Bug(DollarPeModel, Law.LET_IN, provider("DOLLARPE", admit=nothing)),
    "a document is shared": Bug(DollarPeModel, Law.UNIQUE, instead("dollarpe.kyc", "_claim", wrong.unclaimed)),
    "an address is shared": Bug(
        DollarPeModel, Law.UNIQUE, value("dollarpe.customers", "UNIQUE", module("dollarpe.customers").UNIQUE[1:])
    ),
    "a person has no telephone": Bug(
        DollarPeModel,
        Law.PERSON,
        instead("dollarpe.customers", "document", lambda right, person: right(person) | {"phone": "0"}),
    ),
    "an earlier check decides": Bug(DollarPeModel, Law.CHECKED, row("_due", "ACTIONS", "kyc", wrong.any_check)),
    "data are handed in again": Bug(DollarPeModel, Law.ONCE, of_dollarpe("addKycData", wrong.handed_in_again)),
    "verified data are corrected": Bug(
        DollarPeModel,
        Law.CORRECTABLE,
        instead(
            "dollarpe.kyc", "_open", lambda right, person: person.kyc if person.status == "VERIFIED" else right(person)
        ),
    ),
    "data are corrected a fourth time": Bug(DollarPeModel, Law.THREE_TIMES, value("dollarpe.kyc", "MAX_UPDATES", 4)),
    "who has failed begins anew": Bug(DollarPeModel, Law.ANEW, of_dollarpe("resetKyc", wrong.anew_after_a_failure)),
    "a page has 21 people": Bug(DollarPeModel, Law.PEOPLE, value("dollarpe.customers", "PAGE", 21)),
    "a webhook bears a later time": Bug(
        DollarPeModel, Law.TOLD, instead("dollarpe.kyc", "iso", lambda right, at: right(at + 1))
    ),
    "a webhook is signed without the key": Bug(
        DollarPeModel,
        Law.WEBHOOK_SIGNED,
        instead("_control.webhooks", "signed_webhook", lambda right, secret, key, *rest: right(secret, "", *rest)),
    ),
}
