"""What the durable flow asks of Dakota: four calls of the resources, as parts of its flows."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import attrs

from .._answers import Reply
from .._caller import Terms, Unguarded
from .._clock import Clock
from .._effects import Flow
from .._faces import Flows
from .._hooks import Hooks
from .._pacing import Guard, Pacing, ProcessPacing
from .._pages import Walk
from ..errors import CredentialsError, RateLimitedError, UnreadableAnswerError
from ..models import ApplicationId, CustomerId
from ..options import CallOptions
from ..settings import Settings
from ._edge import DakotaEdge

if TYPE_CHECKING:
    from .application_values import Application
    from .applications import Applications
    from .customer_values import Customer
    from .customers import Customers

LOOK_UP_LIMIT = 100
UNGUARDED = Unguarded()
NEVER = datetime(9999, 12, 31, tzinfo=UTC)


@attrs.frozen
class CreatedIds:
    """What is known of a created customer, as far as it could be read."""

    customer_id: str
    application_id: str | None
    application_url: str | None = attrs.field(repr=False)
    application_expires_at: datetime | None
    request_id: str | None = None


@attrs.frozen
class Found:
    """Who carries an external_id. Not `is_whole`: the list went on, or held others, so absence proves nothing."""

    carriers: list[Customer]
    is_whole: bool
    request_id: str | None


def _mixed_up(operation: str, whose: str) -> UnreadableAnswerError:
    return UnreadableAnswerError(f"the answer is {whose}", operation=operation, outcome="accepted")


def request_body(values: dict[str, Any]) -> dict[str, Any]:
    """Return the body of POST /customers for the given values, None left out."""
    from dakota_api.models import CustomerCreateRequest

    given = {name: value for name, value in values.items() if value is not None}
    return CustomerCreateRequest(**given).to_dict()


class Gateway:
    """The calls of the durable flow, each within the guard of its claim."""

    def __init__(
        self, settings: Settings, clock: Clock, hooks: Hooks | None = None, pacing: Pacing | None = None
    ) -> None:
        pacing = pacing or ProcessPacing(settings.requests_per_minute, clock)
        self.edge = DakotaEdge(settings, clock, hooks or Hooks(), pacing)

    def create_customer(self, body: str, idempotency_key: str, guard: Guard) -> Flow[CreatedIds]:
        """POST the recorded body under its recorded key. Safe to repeat while the provider knows the key."""
        from dakota_api.models import CustomerCreateRequest

        model, options = CustomerCreateRequest.from_dict(json.loads(body)), CallOptions(idempotency_key=idempotency_key)
        reply = yield from self._customers(guard).post(model, options, content=body.encode())
        made = reply.value
        return CreatedIds(
            made.id, made.application_id, made.application_url, made.application_expires_at, reply.request_id
        )

    def get_customer(self, customer_id: str, guard: Guard = UNGUARDED) -> Flow[Reply[Customer]]:
        """GET one customer. Safe to repeat."""
        reply = yield from self._customers(guard).get(CustomerId(customer_id))
        if reply.value.id != customer_id:
            raise _mixed_up("getCustomer", "another customer's")
        return reply

    def find_customers(self, external_id: str, guard: Guard = UNGUARDED) -> Flow[Found]:
        """GET the customers that carry an external_id, as far as one page tells. Safe to repeat."""
        page = yield from self._customers(guard).list(external_id=external_id, limit=LOOK_UP_LIMIT).first()
        carriers = [row for row in page.items if row.external_id in (None, external_id)]
        is_whole = len(carriers) == len(page.items) and not page.has_more
        return Found(carriers, is_whole, page.reply.request_id)

    def walk_customers(self, limit: int) -> Walk[Customer]:
        """Walk over all customers, GET by GET, `limit` rows a page. Safe to repeat."""
        return Walk(self._customers(UNGUARDED).list(limit=limit))

    def get_application(self, application_id: str, token: str, guard: Guard = UNGUARDED) -> Flow[Reply[Application]]:
        """GET one application with its own token. Safe to repeat, 100 times an hour.

        A 429 is not retried: the token's budget is the hour's, and the status can be had elsewhere.
        """
        applications = self._applications(Terms(guard, (RateLimitedError, CredentialsError)))
        reply = yield from applications.get(ApplicationId(application_id), token=token)
        if reply.value.application_id not in (None, application_id):
            raise _mixed_up("getApplication", "another application's")
        return reply

    def _customers(self, guard: Guard) -> Customers[Flows]:
        from .customers import Customers

        return Customers(self.edge, Flows(Terms(guard)))

    def _applications(self, terms: Terms) -> Applications[Flows]:
        from .applications import Applications

        return Applications(self.edge, Flows(terms))
