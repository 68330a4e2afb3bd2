"""Which function answers which of DollarPe's operations."""

from __future__ import annotations

from collections.abc import Callable

from .._call import Call
from .._wire import Answer
from . import customers, kyc

# By the specification's operationId.
OPERATIONS: dict[str, Callable[[Call], Answer]] = {
    "createCustomer": customers.create,
    "listCustomers": customers.list_page,
    "getCustomer": customers.get,
    "getKycConfiguration": kyc.configuration,
    "addKycData": kyc.add,
    "updateDocumentInfo": kyc.update,
    "updateAdditionalInfo": kyc.update,
    "updateSelfieInfo": kyc.update,
    "resetKyc": kyc.reset,
    "generateKycLink": kyc.generate_link,
}
