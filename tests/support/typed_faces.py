"""What type checkers see of the faces. Nothing here runs: `make types` is the test, by mypy and by pyright.

An ignore that is not needed is an error of mypy's, so each one below proves that the mistake beside it is found.
"""

from collections.abc import Coroutine
from datetime import datetime
from typing import Any, assert_type

from kyb_onboarding import (
    ApplicationId,
    AsyncDakota,
    AsyncDollarPe,
    CustomerId,
    Dakota,
    DollarPe,
    NewCustomer,
    SimulationId,
)
from kyb_onboarding.resources import (
    Application,
    ApplicationListItem,
    Async,
    AsyncPages,
    CreatedCustomer,
    Customer,
    Customers,
    DollarPeCustomer,
    Download,
    Event,
    KycState,
    OnboardingSimulation,
    Page,
    Pages,
    Reply,
    Sync,
    WebhookDelivery,
)


def in_threads(dakota: Dakota, customers: Customers[Sync], customer_id: CustomerId, new: NewCustomer) -> None:
    assert_type(dakota.customers, Customers[Sync])
    assert_type(dakota.customers.create(new), CreatedCustomer)
    assert_type(customers.get(customer_id), Customer)
    assert_type(customers.get(customer_id).created_at, datetime | None)
    assert_type(customers.get(customer_id).id, CustomerId)
    assert_type(customers.get(customer_id).application_id, ApplicationId | None)
    assert_type(dakota.customers.list(limit=5), Pages[Customer])
    assert_type(dakota.applications.list().first(), ApplicationListItem | None)
    assert_type(next(dakota.events.list().pages()), Page[Event])
    assert_type(list(dakota.webhooks.history()), list[WebhookDelivery])
    assert_type(dakota.with_raw.customers.get(customer_id), Reply[Customer])
    assert_type(dakota.with_raw.customers.get(customer_id).value.name, str | None)


def mistakes(dakota: Dakota, application_id: ApplicationId, customer_id: CustomerId) -> None:
    dakota.customers.get(application_id)  # type: ignore[arg-type]  # another kind of id
    dakota.applications.get(application_id)  # type: ignore[call-arg]  # no token
    dakota.applications.get(application_id, token="t", include=["all", "rest"])  # type: ignore[list-item]
    dakota.customers.list(kyb_status="happy")  # type: ignore[arg-type]
    dakota.sandbox.simulate_onboarding("kyb_approve", customer_id)  # type: ignore[arg-type]
    assert_type(dakota.applications.documents.download(application_id, customer_id), Download)  # type: ignore[arg-type]


async def in_a_loop(dakota: AsyncDakota, application_id: ApplicationId, customer_id: CustomerId) -> None:
    assert_type(dakota.customers, Customers[Async])
    awaitable: Coroutine[Any, Any, Customer] = dakota.customers.get(customer_id)
    assert_type(await awaitable, Customer)
    assert_type(await dakota.applications.get(application_id, token="t"), Application)
    assert_type(dakota.customers.list(), AsyncPages[Customer])
    assert_type([row async for row in dakota.customers.list()], list[Customer])
    assert_type(await dakota.customers.list().first_page(), Page[Customer])
    assert_type(await dakota.with_raw.customers.get(customer_id), Reply[Customer])
    simulated = await dakota.sandbox.simulate_onboarding("kyb_approve", application_id)
    assert_type(simulated, OnboardingSimulation)
    assert_type(simulated.simulation_id, SimulationId | None)
    for _ in dakota.customers.list():  # type: ignore[attr-defined]
        pass


async def dollarpe(threads: DollarPe, loop: AsyncDollarPe, customer: DollarPeCustomer) -> None:
    assert_type(threads.customers.get(customer.id), DollarPeCustomer)
    assert_type(await loop.kyc.reset(customer.id), KycState)
    assert_type(threads.with_raw.kyc.reset(customer.id), Reply[KycState])
    assert_type(list(threads.customers.list()), list[DollarPeCustomer])
