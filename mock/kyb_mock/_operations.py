"""Which function serves which operation of the specification."""

from __future__ import annotations

from collections.abc import Callable

from . import applications, customers, sandbox
from ._call import Call
from ._wire import Answer

OPERATIONS: dict[str, Callable[[Call], Answer]] = {
    "createApplicationSubmission": applications.submit,
    "createCustomer": customers.create,
    "getApplication": applications.get,
    "getCustomer": customers.get,
    "listCustomers": customers.list_page,
    "listSandboxScenarios": sandbox.list_scenarios,
    "simulateOnboarding": sandbox.simulate_onboarding,
    "submitApplication": applications.submit,
}
