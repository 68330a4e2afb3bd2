"""What no schema says of a request: which members need, or forbid, which others. One row is one rule.

Source: the descriptions of the request schemas in SPEC and NEW.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ._problems import ProblemError, field_error
from ._requirements import FORMATION, IDENTITY

ADULT_AGE = 18
# Made for examples and tests (RFC 2606); which the vendor refuses is not documented.
EXAMPLE_DOMAINS = ("example.com", "example.net", "example.org")
EXAMPLE_ENDINGS = (".test", ".example", ".invalid", ".localhost")


class Rule(NamedTuple):
    """`broken` looks at the request and today's date."""

    field: str
    message: str
    code: str
    broken: Callable[[dict[str, Any], date], bool]


def _roles(body: dict[str, Any]) -> set[str]:
    return set(body["roles"])


def _owns_or_controls(body: dict[str, Any]) -> bool:
    return bool(_roles(body) & {"ubo", "control_person"})


def _is_individual(body: dict[str, Any]) -> bool:
    return "individual" in body["roles"]


def _is_minor(body: dict[str, Any], today: date) -> bool:
    try:
        born = date.fromisoformat(body["date_of_birth"])
    except ValueError:  # The year 0, which RFC 3339 knows and Python does not.
        return False
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (not had_birthday) < ADULT_AGE


def _is_example(address: str) -> bool:
    domain = address.rpartition("@")[2].lower()
    return domain in EXAMPLE_DOMAINS or domain.endswith(EXAMPLE_ENDINGS)


def _is_no_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return True
    return not (parts.scheme in ("http", "https") and parts.hostname and text.isascii() and " " not in text)


def needed(field: str, when: Callable[[dict[str, Any]], bool], why: str) -> Rule:
    """Return the rule that a member is needed where `when` says so."""
    return Rule(field, f"is required {why}", "required", lambda body, _: when(body) and body.get(field) is None)


def forbidden(field: str, when: Callable[[dict[str, Any]], bool], why: str) -> Rule:
    """Return the rule that a member is not allowed where `when` says so."""
    return Rule(field, f"is not allowed {why}", "invalid_value", lambda body, _: when(body) and field in body)


BUSINESS = (
    needed("tax_id_number", lambda body: body["country_of_incorporation"].upper() == "US", "for a US business"),
    Rule(
        "website",
        "is no http or https address",
        "invalid_format",
        lambda body, _: "website" in body and _is_no_address(body["website"]),
    ),
)

INDIVIDUAL = (
    Rule(
        "roles",
        "individual cannot be combined with other roles",
        "invalid_value",
        lambda body, _: _is_individual(body) and len(_roles(body)) > 1,
    ),
    needed("title", _owns_or_controls, "for an ubo and a control_person"),
    forbidden("title", _is_individual, "for an individual"),
    needed("ownership_percentage", lambda body: "ubo" in body["roles"], "for an ubo"),
    needed("employment_status", _is_individual, "for an individual"),
    needed("purpose_of_account", _is_individual, "for an individual"),
    needed("source_of_wealth", _is_individual, "for an individual"),
    needed("ssn", lambda body: "US" in body["nationalities"], "for a US person"),
    Rule("date_of_birth", f"is less than {ADULT_AGE} years ago", "invalid_value", _is_minor),
    Rule(
        "email_address",
        "is of a domain made for examples",
        "invalid_value",
        lambda body, _: _is_example(body["email_address"]),
    ),
)
# Of the two kinds of applications each has its own roles.
OF_BUSINESS = (
    Rule("roles", "individual is for individual applications", "invalid_value", lambda b, _: _is_individual(b)),
)
OF_INDIVIDUAL = (
    Rule(
        "roles", "must be individual for an individual application", "invalid_value", lambda b, _: not _is_individual(b)
    ),
)

EDD = (
    needed("regulatory_license_type", lambda body: body.get("is_regulated") is True, "for a regulated business"),
    needed("unregulated_justification", lambda body: body.get("is_regulated") is False, "for one not regulated"),
)

ATTESTATION = (
    needed("disclosure_version", lambda body: "disclosure_id" in body, "with disclosure_id"),
    needed("disclosure_id", lambda body: "disclosure_version" in body, "with disclosure_version"),
)

APPLICATION_DOCUMENT = (
    needed("id_number", lambda body: body["document_type"] in FORMATION, "for a formation document"),
)
# What the document's type is called differs between the two uploads.
INDIVIDUAL_DOCUMENT = (needed("id_number", lambda body: body["type"] in IDENTITY, "for an identity document"),)
INDIVIDUAL_LINK = (needed("id_number", lambda body: body["document_type"] in IDENTITY, "for an identity document"),)


def check_rules(body: dict[str, Any], rules: Sequence[Rule], now: float) -> None:
    """Refuse a request that breaks a rule; `now` is in Unix seconds.

    Raises:
        ProblemError: 400 naming every broken one.
    """
    today = datetime.fromtimestamp(now, UTC).date()
    errors = [field_error(rule.field, rule.message, rule.code) for rule in rules if rule.broken(body, today)]
    if errors:
        raise ProblemError(400, "The request is not valid; see errors.", errors=errors)
