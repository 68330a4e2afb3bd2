"""Each law notices a client that breaks it: bugs that clients are known for, planted one at a time."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from kyb_onboarding import _answers, _create, _pages, _values
from kyb_onboarding._gateway.customer_values import Customer
from kyb_onboarding._work import save
from kyb_onboarding.errors import ApiError

from . import durable, laws
from .durable import CREATE, Office, troubles
from .plans import PLANS
from .play import play


def a_strict_time(patch: pytest.MonkeyPatch) -> None:
    """Times are read by the standard library, and anything else is not expected."""
    patch.setattr(Customer.created_at, "read", lambda value: value and datetime.fromtimestamp(value, UTC))


def data_without_a_check(patch: pytest.MonkeyPatch) -> None:
    """The rows of a list are where they always were."""
    patch.setattr(_pages, "_rows", lambda body: body["data"])


def an_id_that_is_always_there(patch: pytest.MonkeyPatch) -> None:
    """An object without its identifier does not happen."""
    patch.setattr(_values.Value, "of", classmethod(lambda kind, body: kind(body | {"id": body["id"]})))


def a_closed_enumeration(patch: pytest.MonkeyPatch) -> None:
    """A status is one of those known."""
    known = ("active", "pending", "partner_review", "rejected", "frozen", "auto_declined", "approved", None)
    patch.setattr(Customer.kyb_status, "read", lambda value: known[known.index(value)])


def an_enumeration_that_forgets(patch: pytest.MonkeyPatch) -> None:
    """A status that is not known reads as none."""
    patch.setattr(Customer.kyb_status, "read", lambda value: value if value in ("active", "pending") else None)


def a_text_that_quotes_the_body(patch: pytest.MonkeyPatch) -> None:
    """An error tells what the provider told."""
    shown = ApiError.__str__
    patch.setattr(ApiError, "__str__", lambda error: f"{shown(error)} {error.problem and error.problem.detail}")


def unknown_members_dropped(patch: pytest.MonkeyPatch) -> None:
    """A value keeps what it knows."""
    known = {"id", "name", "kyb_status", "customer_type", "created_at"}
    patch.setattr(
        Customer, "to_dict", lambda value: {name: child for name, child in value._body.items() if name in known}
    )


def new_members_refused(patch: pytest.MonkeyPatch) -> None:
    """An object has the members that are documented, and no other."""

    def of(kind: type[Any], body: dict[str, Any]) -> Any:
        return kind(body) if "brand_new_member" not in body else None

    patch.setattr(_values.Value, "of", classmethod(of))


def json_of_any_depth(patch: pytest.MonkeyPatch) -> None:
    """Nobody nests 900 levels."""
    patch.setattr(_answers, "loads", json.loads)


BUGS = [
    (a_strict_time, "getCustomer", laws.READABLE),
    (data_without_a_check, "listCustomers", laws.ONLY_OURS),
    (an_id_that_is_always_there, "getCustomer", laws.ONLY_OURS),
    (a_closed_enumeration, "getCustomer", laws.READABLE),
    (an_enumeration_that_forgets, "getCustomer", laws.WORDS),
    (a_text_that_quotes_the_body, "getCustomer", laws.QUIET),
    (unknown_members_dropped, "getCustomer", laws.WHOLE),
    (new_members_refused, "getCustomer", laws.NEW_IS_FINE),
    (json_of_any_depth, "getCustomer", laws.ONLY_OURS),
]


@pytest.mark.parametrize(("plant", "operation", "law"), BUGS)
def test_a_planted_bug_is_noticed(plant, operation, law, monkeypatch):
    hostile = [answer for plan in PLANS.values() for answer in plan("dakota") if answer.operation == operation]
    assert play("threads", "dakota", hostile).broken == []
    plant(monkeypatch)
    assert [line for line in play("threads", "dakota", hostile).broken if line.startswith(law)]


def ids_of_broken_answers_lost(patch: pytest.MonkeyPatch) -> None:
    """What cannot be read is not looked into."""
    patch.setattr(_answers, "_SALVAGED", {})


def a_new_key_for_each_attempt(patch: pytest.MonkeyPatch) -> None:
    """A failed attempt is over, and the next one is another."""
    patch.setattr(_create, "look_up", _starts_over)


def _starts_over(context: Any, claim: Any, rejection: Any = None) -> Any:
    yield from save(context, claim, context.journal.next_generation(claim.record))


def a_time_beyond_the_calendar(patch: pytest.MonkeyPatch) -> None:
    """What is a time is a time in UTC."""
    patch.setattr("kyb_onboarding._clock._within_the_calendar", lambda moment: moment)


FLAWS = [
    (ids_of_broken_answers_lost, durable.LOST),
    (a_new_key_for_each_attempt, durable.SECOND),
    (a_time_beyond_the_calendar, durable.ONLY_OURS),
]


@pytest.mark.parametrize(("plant", "law"), FLAWS)
def test_a_planted_flaw_of_the_flow_is_noticed(plant, law, monkeypatch, tmp_path):
    hostile = [trouble for trouble in troubles() if trouble.call == CREATE]
    plant(monkeypatch)
    office = Office(str(tmp_path / "journal.db"))
    found = (line for trouble in hostile for line in office.broken(trouble))
    assert next((line for line in found if line.startswith(law)), None)
