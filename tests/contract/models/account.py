"""What one account sees: customers and how they are decided, repeated requests, sandbox scenarios, and the lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ClassVar, NamedTuple

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, initialize, invariant, multiple, rule
from kyb_mock import Response

from ...mock.sandbox import uuid
from .base import PLACES, Model, Place
from .laws import Law, holds

APPROVE_S, WINDOW_S, TOKEN_TTL_S = 5, 6, 30 * 24 * 60 * 60
APPROVED = {"application_status": "approved", "decision": "approved", "kyc_status": "approved", "status": "approved"}
ACTIVE = APPROVED | {"kyb_status": "active"}
DECLINED = {"application_status": "declined", "decision": "declined", "kyc_status": "rejected", "status": "declined"}
ASKED = {"application_status": "request_for_information", "decision": None, "status": "info_requested"}
PENDING = {
    "application_status": "pending",
    "decision": None,
    "kyb_status": "pending",
    "kyc_status": "pending",
    "status": "pending",
}
# What a reviewer says, and what becomes of the customer's statuses.
SAID: dict[str, dict[str, Any]] = {
    "kyb_approve": ACTIVE,
    "applicant_activate": ACTIVE,
    "kyc_approve": APPROVED,
    "kyb_reject": DECLINED,
    "kyc_reject": DECLINED,
    "applicant_suspend": DECLINED,
    "kyb_info_request": ASKED,
    "kyc_info_request": ASKED,
}
WITHDRAWN = {"application_status": "closed", "decision": "withdrawn", "kyc_status": "expired", "status": "withdrawn"}
# What a reviewer or the applicant says.
HEARD = SAID | {"withdrawal": WITHDRAWN}
# Why a reviewer says it.
REASON = "prohibited_country"
# What the clock says, by the scenario that the customer was created with.
BY_CLOCK: dict[str | None, dict[str, Any]] = {
    None: ACTIVE,
    "happy_path": ACTIVE,
    "intermittent_errors": ACTIVE,
    "kyb_manual_review": {"application_status": "under_review", "status": "submitted"},
    "kyb_rejected": DECLINED,
    "kyb_expired": {"kyc_status": "expired"},
}
REFUSED = {"compliance_block": 403, "provider_maintenance": 503, "network_timeout": 504, "document_expired": 400}
STATUSES = tuple(PENDING)
NAMES = st.sampled_from(["Acme", "Beta"])
SKIPS = st.sampled_from([None, None, "true", "no"])
# What the first customers are made as: a name, a scenario, and whether nothing is to be decided.
ORDERS = st.tuples(NAMES, st.sampled_from([None, "kyb_manual_review", "kyb_rejected", "kyb_expired"]), SKIPS)


@dataclass
class Known:
    """A customer, as the model knows it: what it was made of and when, and what was said about it when."""

    made: dict[str, Any]
    body: dict[str, Any]
    at: float
    scenario: str | None
    waits: bool
    parent: Known | None = None
    said: list[tuple[float, str]] = field(default_factory=list)
    is_deleted: bool = False

    @property
    def id(self) -> str:
        return str(self.made["id"])

    def decided_at(self, now: float) -> float | None:
        """Return when the clock decided, if it did: nobody may have spoken before."""
        due = self.at + APPROVE_S
        came_first = any(at < due for at, _ in self.said)
        return due if self.waits and due <= now and not came_first else None

    def shown(self, now: float) -> dict[str, Any]:
        """Return the statuses, and when they changed last."""
        decided_at = self.decided_at(now)
        state: dict[str, Any] = dict(PENDING)
        changed_at = self.at
        if decided_at is not None:
            state |= BY_CLOCK[self.scenario]
            changed_at = decided_at
        for at, kind in self.said:
            state |= HEARD[kind]
            changed_at = at
            if HEARD[kind] is ASKED:
                state["kyc_status"] = "expired" if self.has_expired(now) else "pending"
        return state | {"updated_at": int(changed_at)}

    @property
    def reason(self) -> str | None:
        """Return why a reviewer declined, if one did."""
        return REASON if self.said and HEARD[self.said[-1][1]] is DECLINED else None

    def has_expired(self, now: float) -> bool:
        return self.scenario == "kyb_expired" and self.decided_at(now) is not None


class Sent(NamedTuple):
    """What was sent under an idempotency key, when, and what was answered."""

    body: dict[str, Any]
    at: float
    answer: Response


Filter = Callable[[Known, dict[str, Any], Any], bool]
FILTERS: dict[str, tuple[list[str], Filter]] = {
    "external_id": (["usr_1", "usr_2", "nobody"], lambda one, _, wanted: one.body.get("external_id") == wanted),
    "search": (["ACME", "usr_2", "nowhere"], lambda one, _, wanted: wanted.lower() in texts(one)),
    "kyb_status": (["active", "pending"], lambda _, state, wanted: state["kyb_status"] == wanted),
    "kyb_statuses": (["active, pending"], lambda _, s, words: s["kyb_status"] in listed(words)),
    "kyc_statuses": (["approved,rejected", "expired"], lambda _, s, words: s["kyc_status"] in listed(words)),
    "application_statuses": (["declined,pending"], lambda _, s, words: s["application_status"] in listed(words)),
    "status": (["approved", "info_requested,submitted"], lambda _, s, words: s["status"] in listed(words)),
    "is_sub_client": (["true", "false"], lambda one, _, flag: one.body.get("is_sub_client", False) == (flag == "true")),
}
SORTED_BY = ("application_status", "created_at", "customer_type", "id", "kyb_status", "kyc_status", "name", "status")


def listed(words: str) -> list[str]:
    return [word.strip() for word in words.split(",")]


def texts(one: Known) -> str:
    found = [one.body["name"], one.body.get("external_id") or "", one.id, one.made["application_id"]]
    return "\n".join(found).lower()


class AccountModel(Model):
    """Customers are made, decided and deleted; a repeat, a scenario and a clock come in between."""

    WORLD: ClassVar = {"auto_approve_s": APPROVE_S, "token_limit_per_hour": None, "idempotency_window_s": WINDOW_S}
    customers = Bundle("customers")

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Known] = []
        self.sent: dict[int, Sent] = {}
        self.simulated: dict[int, tuple[str, str, bytes]] = {}
        self.intermittent = 0

    @property
    def there(self) -> list[Known]:
        return [one for one in self.all if not one.is_deleted]

    @initialize(target=customers, orders=st.lists(ORDERS, min_size=3, max_size=5))
    def begin(self, orders: list[tuple[str, str | None, str | None]]) -> MultipleResults[Known]:
        """Make some customers, the first of them a sub-client, for a list of none has no order."""
        first: dict[str, Any] = {"is_sub_client": True}
        made = []
        for name, scenario, skip in orders:
            body = {"name": name, "customer_type": "business"} | first
            answer = self.post(body, self.sandbox.next_key(), scenario, x_sandbox_skip_auto_approval=skip)
            made.append(self.keep(answer, body, scenario, waits=skip != "true"))
            first = {}
            self.sandbox.now += 0.25
        return multiple(*made)

    @rule(
        target=customers,
        key=st.integers(0, 2),
        name=NAMES,
        external_id=st.sampled_from([None, "usr_1", "usr_2"]),
        scenario=st.sampled_from([*BY_CLOCK]),
        skip=SKIPS,
    )
    def create(self, key: int, name: str, external_id: str | None, scenario: str | None, skip: str | None) -> Any:
        body = {"name": name, "customer_type": "business"} | ({"external_id": external_id} if external_id else {})
        answer = self.post(body, uuid(1000 + key), scenario, x_sandbox_skip_auto_approval=skip)
        if scenario == "intermittent_errors":
            self.intermittent += 1
            holds(Law.INTERMITTENT, answer.status == 503, self.intermittent % 2 == 1)
            if answer.status == 503:
                return multiple()
        before = self.sent.get(key)
        if before is not None and self.sandbox.now - before.at < WINDOW_S:
            if before.body != body:
                holds(Law.ANOTHER_BODY, answer.status, 409)
            else:
                holds(Law.REPEATED, (answer.status, answer.body), (before.answer.status, before.answer.body))
            return multiple()
        if before is not None:
            holds(Law.WINDOW, answer.status == 201 and answer.body != before.answer.body)
        self.sent[key] = Sent(body, self.sandbox.now, answer)
        return self.keep(answer, body, scenario, waits=skip != "true")

    def post(self, body: dict[str, Any], key: str, scenario: str | None = None, **more: Any) -> Response:
        headers = {"x_sandbox_scenario": scenario, **more}
        return self.sandbox.send("POST", "/customers", body, idempotency_key=key, **headers)

    def keep(self, answer: Response, body: dict[str, Any], scenario: str | None = None, waits: bool = True) -> Known:
        holds(Law.CREATED, answer.status, 201)
        made = answer.json()
        holds(Law.CREATED, made.get("application_expires_at"), int((self.sandbox.now + TOKEN_TTL_S) * 1e9))
        holds(Law.CREATED, made["id"] not in [one.id for one in self.all])
        self.all.append(Known(made, body, self.sandbox.now, scenario, waits))
        return self.all[-1]

    @rule(target=customers, parent=customers, is_parent=st.booleans())
    def create_under_another(self, parent: Known, is_parent: bool) -> Any:
        """Make a sub-client, or a customer of one."""
        relation: dict[str, Any] = {"is_sub_client": True} if is_parent else {"sub_client_id": parent.id}
        body = {"name": "Acme", "customer_type": "individual", **relation}
        answer = self.post(body, self.sandbox.next_key())
        if is_parent:
            return self.keep(answer, body)
        allowed = parent.body.get("is_sub_client") and not parent.is_deleted
        holds(Law.SUB_CLIENT, answer.status, 201 if allowed else 400)
        if not allowed:
            return multiple()
        child = self.keep(answer, body)
        child.parent = parent
        return child

    @rule(scenario=st.sampled_from(sorted(REFUSED)))
    def create_what_a_scenario_refuses(self, scenario: str) -> None:
        """Nothing is done, and nothing remembered: the key is as good as new."""
        key, body = self.sandbox.next_key(), {"name": "Acme", "customer_type": "business"}
        holds(Law.SCENARIO, self.post(body, key, scenario).status, REFUSED[scenario])
        self.keep(self.post(body, key), body)

    @rule(without=st.sampled_from(["name", "customer_type"]))
    def create_what_is_not_valid(self, without: str) -> None:
        body = {"name": "Acme", "customer_type": "business"}
        del body[without]
        answer = self.post(body, self.sandbox.next_key())
        holds(Law.VALID, answer.status, 400)
        holds(Law.VALID, [error["field"] for error in answer.json().get("errors", [])], [without])

    @rule(quarters=st.integers(0, 20))
    def wait(self, quarters: int) -> None:
        self.sandbox.now += quarters / 4

    @rule(one=customers, kind=st.sampled_from(sorted(SAID)), number=st.integers(0, 12))
    def simulate(self, one: Known, kind: str, number: int) -> None:
        answer = self.sandbox.simulate(kind, one.made, f"sim_{number}", reason_code=REASON)
        before = self.simulated.get(number)
        if before is None:
            holds(Law.SIMULATED, answer.status, 200)
            self.simulated[number] = one.id, kind, answer.body
            one.said.append((self.sandbox.now, kind))
        elif before[:2] == (one.id, kind):
            holds(Law.SIMULATED_ONCE, (answer.status, answer.body), (200, before[2]))
        else:
            holds(Law.SIMULATED_ONCE, answer.status, 409)

    @rule(one=customers)
    def withdraw(self, one: Known) -> None:
        path = f"/customers/{one.id}/applications/{one.made['application_id']}/withdraw"
        answer = self.sandbox.send("POST", path, {})
        if one.is_deleted:
            holds(Law.GONE, answer.status, 404)
        elif one.shown(self.sandbox.now)["decision"] is not None:
            holds(Law.WITHDRAWN, answer.status, 409)
        else:
            holds(Law.WITHDRAWN, answer.status, 200)
            one.said.append((self.sandbox.now, "withdrawal"))

    @rule(one=customers)
    def delete(self, one: Known) -> None:
        path = f"/customers/{one.id}"
        answer = self.sandbox.send("DELETE", path)
        if one.is_deleted:
            holds(Law.GONE, answer.status, 404)
        elif any(other.parent is one for other in self.there):
            holds(Law.SUB_CLIENT, answer.status, 409)
        else:
            holds(Law.DELETED, answer.status, 204)
            one.is_deleted = True
            holds(Law.GONE, self.sandbox.send("GET", path).status, 404)

    @rule()
    def read_each(self) -> None:
        rows = self.sandbox.send("GET", "/customers", query={"limit": 100}).json()["data"]
        holds(Law.ALIKE, [self.sandbox.send("GET", f"/customers/{row['id']}").json() for row in rows], rows)

    @invariant()
    def every_customer_is_as_expected(self) -> None:
        now = self.sandbox.now
        page = self.sandbox.send("GET", "/customers", query={"limit": 100}).json()
        rows = {row["id"]: row for row in page["data"]}
        holds(Law.COMPLETE, sorted(rows), sorted(one.id for one in self.there))
        for one in self.there:
            expected, row = one.shown(now), rows[one.id]
            by_clock = one.decided_at(now) is not None and not one.said
            law = Law.BY_CLOCK if by_clock else Law.REVIEWED if one.said else Law.UNTOUCHED
            holds(law, {name: row.get(name) for name in STATUSES}, {name: expected[name] for name in STATUSES})
            holds(Law.REASON, row.get("decision_reason"), one.reason)
            holds(Law.AT_ITS_TIME, (row["created_at"], row["updated_at"]), (int(one.at), expected["updated_at"]))
            told = one.body.get("external_id"), one.parent and one.parent.id
            holds(Law.DESCRIBED, (row.get("external_id"), row.get("sub_client_id")), told)

    @rule(
        place=PLACES,
        wanted=st.sampled_from([{}, *({name: value} for name, (values, _) in FILTERS.items() for value in values)]),
        sort_by=st.sampled_from(SORTED_BY),
        descending=st.booleans(),
    )
    def list_customers(self, place: Place, wanted: dict[str, str], sort_by: str, descending: bool) -> None:
        states = {one.id: one.shown(self.sandbox.now) for one in self.there}

        def order(one: Known) -> tuple[Any, str]:
            members = one.body | states[one.id] | {"id": one.id, "created_at": one.at}
            return members[sort_by], one.id

        def matches(one: Known) -> bool:
            return all(FILTERS[name][1](one, states[one.id], value) for name, value in wanted.items())

        everything = [one.id for one in sorted(self.there, key=order, reverse=descending)]
        matching = {one.id for one in self.there if matches(one)}
        query = wanted | {"sort_by": sort_by, "sort_dir": "desc" if descending else "asc"}
        self.check_list("/customers", everything, place, query, matching)

    @rule(place=PLACES, since=st.integers(0, 40))
    def list_customers_by_time(self, place: Place, since: int) -> None:
        first = int(self.sandbox.now) - since
        text = datetime.fromtimestamp(first, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        everything = [one.id for one in sorted(self.there, key=lambda one: (one.body["name"], one.id))]
        later = {one.id for one in self.there if one.at >= first}
        self.check_list("/customers", everything, place, {"created_at_from": text}, later)
        earlier = {one.id for one in self.there if one.at <= first}
        self.check_list("/customers", everything, place, {"created_at_to": text}, earlier)

    @rule(place=PLACES, kind=st.sampled_from([None, "business", "individual"]))
    def list_applications(self, place: Place, kind: str | None) -> None:
        everything = [one.made["application_id"] for one in self.there]
        matching = [one.made["application_id"] for one in self.there if kind in (None, one.body["customer_type"])]
        self.check_list("/applications", everything, place, {"type": kind} if kind else {}, matching)

    @rule()
    def count_the_statuses(self) -> None:
        page = self.sandbox.send("GET", "/customers", query={"limit": 1}).json()
        counts = Counter(one.shown(self.sandbox.now)["status"] for one in self.there)
        holds(Law.STATUS_COUNTS, page["status_counts"], counts)

    @rule()
    def count_the_customers_of_sub_clients(self) -> None:
        rows = self.sandbox.send("GET", "/customers/sub-client-summary").json()["data"]
        expected = {
            one.id: sum(other.parent is one for other in self.there)
            for one in self.there
            if one.body.get("is_sub_client")
        }
        holds(Law.SUB_CLIENT, {row["sub_client_id"]: row["customer_count"] for row in rows}, expected)
