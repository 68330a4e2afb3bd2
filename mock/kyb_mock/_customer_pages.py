"""Which customers a list shows: filters, order, and pages by cursor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple

from ._decisions import shown_kyc_status, shown_status
from ._pages import DEFAULT_LIMIT, read_cursor
from ._problems import refuse
from ._times import from_iso
from ._world import Customer, World


class Page(NamedTuple):
    """Some customers in order, and where they lie among all that match."""

    customers: list[Customer]
    meta: dict[str, Any]
    status_counts: dict[str, int]


Test = Callable[[Any], bool]


def members(world: World) -> dict[str, Callable[[Customer], Any]]:
    """Return what customers are found and ordered by: how to read each member."""
    return {
        "application_status": attrgetter("application.status"),
        "created_at": attrgetter("created_at"),
        "customer_type": attrgetter("customer_type"),
        "external_id": attrgetter("external_id"),
        "id": attrgetter("id"),
        "is_sub_client": attrgetter("is_sub_client"),
        "kyb_status": attrgetter("kyb_status"),
        "kyc_status": partial(shown_kyc_status, world),
        "name": attrgetter("name"),
        "status": shown_status,
        "sub_client_id": attrgetter("sub_client_id"),
        # What a search looks through. Which members count is our choice.
        "texts": attrgetter("name", "external_id", "id", "application.id"),
    }


def _equal(wanted: Any) -> Test:
    return lambda value: value == wanted


def _among(words: str) -> Test:
    wanted = {word.strip() for word in words.split(",")}
    return lambda value: value in wanted


def _containing(part: str) -> Test:
    wanted = part.casefold()
    return lambda texts: any(wanted in text.casefold() for text in texts if text is not None)


def _since(text: str) -> Test:
    first = _time("created_at_from", text)
    return lambda value: value >= first


def _until(text: str) -> Test:
    last = _time("created_at_to", text)
    return lambda value: value <= last


def _time(name: str, text: str) -> float:
    try:
        return from_iso(text)
    except ValueError:
        raise refuse(name, "is no time of the calendar", "invalid_format") from None


# Query parameter, the member it looks at, and the test that a value of the parameter makes.
FILTERS: dict[str, tuple[str, Callable[[Any], Test]]] = {
    "application_statuses": ("application_status", _among),
    "created_at_from": ("created_at", _since),
    "created_at_to": ("created_at", _until),
    "external_id": ("external_id", _equal),
    "is_sub_client": ("is_sub_client", _equal),
    "kyb_status": ("kyb_status", _equal),
    "kyb_statuses": ("kyb_status", _among),
    "kyc_statuses": ("kyc_status", _among),
    "search": ("texts", _containing),
    "status": ("status", _among),
    "sub_client_id": ("sub_client_id", _equal),
}


def list_matching(world: World, query: dict[str, Any]) -> Page:
    """Return the page that a query asks for; filters combine with "and", and the order is by name unless told.

    Raises:
        ProblemError: 400 for two cursors, or for one that is no customer.
    """
    read = members(world)
    member = read[query.get("sort_by", "name")]

    def place(customer: Customer) -> tuple[Any, str]:
        # Equal values are ordered by id, or a page could show a customer twice.
        return member(customer), customer.id

    descending = query.get("sort_dir") == "desc"
    tests = [(read[FILTERS[name][0]], FILTERS[name][1](value)) for name, value in query.items() if name in FILTERS]
    found = [one for one in _candidates(world, query) if all(test(value(one)) for value, test in tests)]
    found.sort(key=place, reverse=descending)
    return _page(world, query, found, place, descending)


def _candidates(world: World, query: dict[str, Any]) -> Iterable[Customer]:
    """Return the customers to look through: for the most frequent question there is an index."""
    found = list(world.namesakes(query["external_id"])) if "external_id" in query else world.customers.values()
    return [customer for customer in found if customer.deleted_at is None] if world.deleted else found


def _page(
    world: World,
    query: dict[str, Any],
    found: list[Customer],
    place: Callable[[Customer], tuple[Any, str]],
    descending: bool,
) -> Page:
    limit = query.get("limit", DEFAULT_LIMIT)
    first, end = 0, len(found)
    cursor = _cursor(world, query)
    if cursor is None:
        end = min(end, limit)
    else:
        name, customer = cursor
        # By place, not by identity: the cursor may have ceased to match since its page was read.
        before = sum((place(other) > place(customer)) == descending for other in found if other is not customer)
        if name == "starting_after":
            first = before + (customer in found)
            end = min(end, first + limit)
        else:
            first, end = max(0, before - limit), before
    meta = {"total_count": len(found), "has_more_after": end < len(found), "has_more_before": first > 0}
    return Page(found[first:end], meta, Counter(map(shown_status, found)))


def _cursor(world: World, query: dict[str, Any]) -> tuple[str, Customer] | None:
    cursor = read_cursor(query)
    if cursor is None:
        return None
    customer = world.customers.get(cursor[1])
    if customer is None:
        raise refuse(cursor[0], "is no customer's identifier")
    return cursor[0], customer
