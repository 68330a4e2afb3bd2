"""`dakota.customers`. All take the API key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from .._answers import Reply, nothing, reader
from .._effects import Flow
from .._faces import F, call, listing
from .._pages import Listing, rows_of
from ..models import ApplicationId, CustomerId, NewCustomer, SubClientId
from ..options import DEFAULT, CallOptions
from ._calls import aware, given, key_of, opt, opt_words, segment
from ._edge import DakotaResource
from .customer_values import (
    Capability,
    CreatedCustomer,
    Customer,
    ReEngagement,
    SubClientSummary,
)
from .sandbox_options import SandboxOptions

if TYPE_CHECKING:
    from dakota_api.models import CustomerCreateRequest, CustomerSortKey, KnownKybStatus, SortDirection

    from .imports import Imports


class Customers(DakotaResource[F]):
    """Customers: create, read, list, and what else is done with them."""

    @call
    def create(
        self, customer: NewCustomer, *, options: CallOptions = DEFAULT, sandbox: SandboxOptions | None = None
    ) -> Flow[Reply[CreatedCustomer]]:
        """Create a customer and its application. Not durable: `onboard` is.

        Nothing is recorded here. Attempts within the call carry one idempotency key; after a crash only a caller
        that noted `options.idempotency_key` down can repeat the call without creating a second customer.

        Raises: RejectedError, UnreadableAnswerError (with the ids that could be salvaged), and what any call raises.
        Source: createCustomer.
        """
        from dakota_api.models import CustomerCreateRequest

        given("customer", customer, NewCustomer)
        body = CustomerCreateRequest(
            name=customer.name,
            customer_type=customer.customer_type,
            external_id=opt(customer.external_id),
            sub_client_id=opt(customer.sub_client_id),
            is_sub_client=opt(customer.is_sub_client),
        )
        return self.post(body, options, sandbox)

    def post(
        self,
        body: CustomerCreateRequest,
        options: CallOptions,
        sandbox: SandboxOptions | None = None,
        content: bytes | None = None,
    ) -> Flow[Reply[CreatedCustomer]]:
        """Return the flow of `create`; a body that is on record is sent byte by byte as its `content` has it."""
        from dakota_api.api.customers import create_customer as endpoint

        arguments = self._dakota.sandbox(sandbox, "instant_completion")
        kwargs = endpoint._get_kwargs(body=body, x_idempotency_key=key_of(options), **arguments)
        return self._call("createCustomer", {**kwargs, "content": content}, reader(CreatedCustomer), options)

    @listing
    def list(
        self,
        *,
        limit: int | None = None,
        starting_after: CustomerId | None = None,
        ending_before: CustomerId | None = None,
        external_id: str | None = None,
        search: str | None = None,
        status: Sequence[str] | None = None,
        kyb_status: KnownKybStatus | None = None,
        kyb_statuses: Sequence[str] | None = None,
        kyc_statuses: Sequence[str] | None = None,
        application_statuses: Sequence[str] | None = None,
        sub_client_id: SubClientId | None = None,
        is_sub_client: bool | None = None,
        sort_by: CustomerSortKey | None = None,
        sort_dir: SortDirection | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        options: CallOptions = DEFAULT,
    ) -> Listing[Customer]:
        """List customers, by name unless sorted otherwise. One request a page of `limit` rows (1 to 100, else 20).

        `starting_after` and `ending_before` are ids of customers; with the second the list goes backwards.
        Source: listCustomers.
        """
        from dakota_api.api.customers import list_customers as endpoint

        kwargs = endpoint._get_kwargs(
            limit=opt(limit),
            starting_after=opt(starting_after),
            ending_before=opt(ending_before),
            external_id=opt(external_id),
            search=opt(search),
            status=opt_words("status", status),
            kyb_status=opt(kyb_status),
            kyb_statuses=opt_words("kyb_statuses", kyb_statuses),
            kyc_statuses=opt_words("kyc_statuses", kyc_statuses),
            application_statuses=opt_words("application_statuses", application_statuses),
            sub_client_id=opt(sub_client_id),
            is_sub_client=opt(is_sub_client),
            sort_by=opt(sort_by),
            sort_dir=opt(sort_dir),
            created_at_from=opt(aware("created_at_from", created_at_from)),
            created_at_to=opt(aware("created_at_to", created_at_to)),
        )
        return self._list("listCustomers", kwargs, Customer, options)

    @call
    def get(self, customer_id: CustomerId, *, options: CallOptions = DEFAULT) -> Flow[Reply[Customer]]:
        """Read one customer. Raises NotFoundError. Source: getCustomer."""
        from dakota_api.api.customers import get_customer as endpoint

        kwargs = endpoint._get_kwargs(segment("customer_id", customer_id))
        return self._call("getCustomer", kwargs, reader(Customer, customer_id), options)

    @call
    def delete(self, customer_id: CustomerId, *, options: CallOptions = DEFAULT) -> Flow[Reply[None]]:
        """Delete a customer; refused if it has accounts or is a referenced sub-client. Source: deleteCustomer."""
        from dakota_api.api.customers import delete_customer as endpoint

        kwargs = endpoint._get_kwargs(segment("customer_id", customer_id))
        return self._call("deleteCustomer", kwargs, nothing, options)

    @call
    def capabilities(
        self, customer_id: CustomerId, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[tuple[Capability, ...]]]:
        """Read what a customer may do, and what is still required for the rest. Source: getCustomerCapabilities."""
        from dakota_api.api.customers import get_customer_capabilities as endpoint

        kwargs = endpoint._get_kwargs(segment("customer_id", customer_id))
        return self._call("getCustomerCapabilities", kwargs, rows_of(Capability), options)

    @call
    def re_engage(self, customer_id: CustomerId, *, options: CallOptions = DEFAULT) -> Flow[Reply[ReEngagement]]:
        """Give an approved customer a new application. Source: createCustomerReEngagement."""
        from dakota_api.api.customers import create_customer_re_engagement as endpoint

        kwargs = endpoint._get_kwargs(segment("customer_id", customer_id), x_idempotency_key=key_of(options))
        return self._call("createCustomerReEngagement", kwargs, reader(ReEngagement), options)

    @call
    def withdraw(
        self,
        customer_id: CustomerId,
        application_id: ApplicationId,
        *,
        reason: str | None = None,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[None]]:
        """Withdraw an application that is not decided. `reason`: up to 500 characters.

        Source: withdrawCustomerApplication; its answer is 200 with an empty body.
        """
        from dakota_api.api.customers import withdraw_customer_application as endpoint
        from dakota_api.models import WithdrawApplicationRequest

        kwargs = endpoint._get_kwargs(
            segment("customer_id", customer_id),
            segment("application_id", application_id),
            body=WithdrawApplicationRequest(reason=opt(reason)),
            x_idempotency_key=key_of(options),
        )
        return self._call("withdrawCustomerApplication", kwargs, nothing, options)

    @call
    def update_sub_client(
        self, customer_id: CustomerId, sub_client_id: SubClientId | None, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[Customer]]:
        """Put a customer under a sub-client, or with None under none. Deprecated: since 2026 always refused with 400.

        Source: updateCustomerSubClient.
        """
        from dakota_api.api.customers import update_customer_sub_client as endpoint
        from dakota_api.models import UpdateCustomerSubClientRequest

        body = UpdateCustomerSubClientRequest(sub_client_id=sub_client_id)
        kwargs = endpoint._get_kwargs(segment("customer_id", customer_id), body=body)
        return self._call("updateCustomerSubClient", kwargs, reader(Customer), options)

    @listing
    def sub_client_summary(self, *, options: CallOptions = DEFAULT) -> Listing[SubClientSummary]:
        """List the sub-clients with how many customers each has. One request. Source: getSubClientSummary."""
        from dakota_api.api.customers import get_sub_client_summary as endpoint

        return self._list("getSubClientSummary", endpoint._get_kwargs(), SubClientSummary, options)

    @cached_property
    def imports(self) -> Imports[F]:
        """Imports of customers from other providers."""
        from .imports import Imports

        return Imports(self._dakota, self._face)
