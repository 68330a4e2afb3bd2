"""DollarPe's customers: create, get, list."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from .._call import Call
from .._members import known
from .._problems import ProblemError
from .._wire import Answer
from . import BASE_PATH
from .countries import ALPHA_3
from .envelope import (
    EMAIL_IN_USE,
    INVALID_COUNTRY,
    INVALID_PAGE,
    PHONE_IN_USE,
    REFERENCE_EXISTS,
    UNKNOWN_CUSTOMER,
    done,
    refused,
)
from .state import Person

PAGE = 20
# What no two customers share, and the text for a second one, in the order in which it is looked at (ours).
UNIQUE = (("email", EMAIL_IN_USE), ("phone", PHONE_IN_USE), ("client_reference_id", REFERENCE_EXISTS))
COUNTRIES = ("alpha_3_country_code", "residence_alpha_3_country_code")


def create(call: Call) -> Answer:
    """Create a person, UNVERIFIED. Source: the vendor's create customer page."""
    world, body = call.world, call.body
    books = world.dollarpe
    for member, text in UNIQUE:
        if member in body and (member, body[member]) in books.used:
            raise refused(text)
    if any(body[member] not in ALPHA_3 for member in COUNTRIES if member in body):
        raise refused(INVALID_COUNTRY)
    if len(books.people) >= world.settings.customer_limit:
        raise ProblemError(507, f"The mock holds {world.settings.customer_limit} customers, its limit.")
    person = Person(world.ids.uuid(), known("CustomerCreateRequest", body, "dollarpe"))
    books.people[person.id] = person
    for member, _ in UNIQUE:
        if member in body:
            books.used[member, body[member]] = person.id
    return done(document(person))


def get(call: Call) -> Answer:
    """Return one person; there is no operation for the check alone."""
    return done(document(wanted(call, call.path["customer_id"])))


def list_page(call: Call) -> Answer:
    """Return one page, 20 people in order of creation. How the vendor's pages are asked for is not documented."""
    people = list(call.world.dollarpe.people.values())
    number = _page_number(call)
    pages = max(1, -(-len(people) // PAGE))
    if number > pages:
        raise refused(INVALID_PAGE)
    host = call.request.header(b"host") or "localhost"
    base = f"http://{host}{BASE_PATH}/customer/list?page="
    return done(
        {
            "count": len(people),
            "next": f"{base}{number + 1}" if number < pages else None,
            "previous": f"{base}{number - 1}" if number > 1 else None,
            "results": [document(person) for person in people[(number - 1) * PAGE : number * PAGE]],
        }
    )


def wanted(call: Call, customer_id: Any) -> Person:
    """Return a person.

    Raises:
        ProblemError: 400, as the vendor answers for one that is not there.
    """
    person = call.world.dollarpe.people.get(customer_id)
    if person is None:
        raise refused(UNKNOWN_CUSTOMER)
    return person


def document(person: Person) -> dict[str, Any]:
    """Return a person as answers show it."""
    details = person.details
    return {
        "id": person.id,
        "client_reference_id": details.get("client_reference_id"),
        "full_name": details["full_name"],
        "email": details["email"],
        "phone": details["phone"],
        "country": details["alpha_3_country_code"],
        "type": "INDIVIDUAL",
        "status": person.status,
        "failure_reason": person.failure_reason,
        "document_type": person.document_type,
    }


def _page_number(call: Call) -> int:
    text = parse_qs(call.request.query.decode("latin-1")).get("page", ["1"])[0]
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 10 and int(text) > 0):
        raise refused(INVALID_PAGE)
    return int(text)
