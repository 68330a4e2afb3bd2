"""DollarPe's resources by name: `dollarpe.customers` and `dollarpe.kyc`.

There is no idempotency header: a call that changes something is repeated only where surely nothing was done.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic

from dollarpe_api.operations import OPERATIONS

from .._answers import Reader, Reply, object_of, unreadable
from .._caller import Caller
from .._effects import Answer, Flow, Request
from .._faces import F, call, listing
from .._pages import Listing
from .._values import V, key_name, key_of
from ..models import DollarPeCustomerId
from ..options import DEFAULT, CallOptions
from ._calls import ApiResource, Edge, given, segment
from .dollarpe_values import DollarPeCustomer, KycConfiguration, KycLink, KycState

if TYPE_CHECKING:
    from dollarpe_api.models import AddKycDataRequest, CustomerCreateRequest, UpdateDocumentInfoRequest


def dollarpe_edge(base_url: str, caller: Caller) -> Edge:
    """Return the edge to DollarPe. It adds no credential: a signature is made where, and when, a request is sent."""
    return Edge(base_url, OPERATIONS, caller, lambda _operation, _token: {})


def inside(kind: type[V], wanted: str | None = None) -> Reader[V]:
    """Return what reads one value of a kind from the envelope's `data`, and no other one than is `wanted`."""

    def read(request: Request, answer: Answer) -> V:
        data = object_of(request, answer).get("data")
        value = kind.of(data) if isinstance(data, dict) else None
        if value is None:
            raise unreadable(request, answer, f"no data with {key_name(kind) or 'members'}")
        if wanted is not None and key_of(value) != wanted:
            raise unreadable(request, answer, f"about another {kind.__name__.lower()}")
        return value

    return read


def _read_link(request: Request, answer: Answer) -> KycLink:
    body = object_of(request, answer)
    if "data" not in body:
        raise unreadable(request, answer, "no data")
    return KycLink(body["data"])


class DollarPeCustomers(ApiResource[F]):
    """Customers: persons who pass KYC."""

    @call
    def create(
        self, customer: CustomerCreateRequest, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[DollarPeCustomer]]:
        """Create a customer. Not safe to repeat: after a lost answer look for it with `list`.

        Source: createCustomer.
        """
        from dollarpe_api.api.customers import create_customer as endpoint
        from dollarpe_api.models import CustomerCreateRequest

        given("customer", customer, CustomerCreateRequest)
        return self._call("createCustomer", endpoint._get_kwargs(body=customer), inside(DollarPeCustomer), options)

    @call
    def get(self, customer_id: DollarPeCustomerId, *, options: CallOptions = DEFAULT) -> Flow[Reply[DollarPeCustomer]]:
        """Read a customer, and so how far its KYC is. Source: getCustomer."""
        from dollarpe_api.api.customers import get_customer as endpoint

        kwargs = endpoint._get_kwargs(segment("customer_id", customer_id))
        return self._call("getCustomer", kwargs, inside(DollarPeCustomer, customer_id), options)

    @listing
    def list(self, *, options: CallOptions = DEFAULT) -> Listing[DollarPeCustomer]:
        """List customers; the pages are as long as the provider makes them. Source: listCustomers."""
        from dollarpe_api.api.customers import list_customers as endpoint

        return self._list("listCustomers", endpoint._get_kwargs(), DollarPeCustomer, options)


class Kyc(ApiResource[F]):
    """A customer's KYC data. Each change is refused after the third."""

    @call
    def configuration(
        self, customer_id: DollarPeCustomerId, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[KycConfiguration]]:
        """Read which documents and which additional data a customer's KYC takes. Source: getKycConfiguration."""
        from dollarpe_api.api.kyc import get_kyc_configuration as endpoint

        kwargs = endpoint._get_kwargs(segment("customer_id", customer_id))
        return self._call("getKycConfiguration", kwargs, inside(KycConfiguration), options)

    @call
    def add(self, data: AddKycDataRequest, *, options: CallOptions = DEFAULT) -> Flow[Reply[KycState]]:
        """Hand over a customer's KYC data, once; the check takes a minute to two hours. Source: addKycData."""
        from dollarpe_api.api.kyc import add_kyc_data as endpoint
        from dollarpe_api.models import AddKycDataRequest

        given("data", data, AddKycDataRequest)
        return self._call("addKycData", endpoint._get_kwargs(body=data), inside(KycState), options)

    @call
    def update_document_info(
        self, data: UpdateDocumentInfoRequest, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[KycState]]:
        """Replace the document after its verification failed. Source: updateDocumentInfo."""
        from dollarpe_api.api.kyc import update_document_info as endpoint
        from dollarpe_api.models import UpdateDocumentInfoRequest

        given("data", data, UpdateDocumentInfoRequest)
        return self._call("updateDocumentInfo", endpoint._get_kwargs(body=data), inside(KycState), options)

    @call
    def update_additional_info(
        self,
        customer_id: DollarPeCustomerId,
        additional_info: Mapping[str, Any],
        *,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[KycState]]:
        """Replace the additional data; their names are those of `configuration`. Source: updateAdditionalInfo."""
        from dollarpe_api.api.kyc import update_additional_info as endpoint
        from dollarpe_api.models import KycAdditionalInfo, UpdateAdditionalInfoRequest

        info = KycAdditionalInfo.from_dict(given("additional_info", additional_info, Mapping))
        body = UpdateAdditionalInfoRequest(customer_id=segment("customer_id", customer_id), additional_info=info)
        return self._call("updateAdditionalInfo", endpoint._get_kwargs(body=body), inside(KycState), options)

    @call
    def update_selfie_info(
        self, customer_id: DollarPeCustomerId, selfie_url: str, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[KycState]]:
        """Replace the selfie: the address of a JPG, JPEG or PNG. Source: updateSelfieInfo."""
        from dollarpe_api.api.kyc import update_selfie_info as endpoint
        from dollarpe_api.models import UpdateSelfieInfoRequest

        body = UpdateSelfieInfoRequest(customer_id=segment("customer_id", customer_id), selfie_url=selfie_url)
        return self._call("updateSelfieInfo", endpoint._get_kwargs(body=body), inside(KycState), options)

    @call
    def reset(self, customer_id: DollarPeCustomerId, *, options: CallOptions = DEFAULT) -> Flow[Reply[KycState]]:
        """Take a verified customer back to UNVERIFIED. Source: resetKyc."""
        from dollarpe_api.api.kyc import reset_kyc as endpoint
        from dollarpe_api.models import ResetKycRequest

        body = ResetKycRequest(customer_id=segment("customer_id", customer_id))
        return self._call("resetKyc", endpoint._get_kwargs(body=body), inside(KycState), options)

    @call
    def generate_link(
        self, customer_id: DollarPeCustomerId, redirect_url: str, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[KycLink]]:
        """Make the page where the customer gives its data itself; it ends at `redirect_url`.

        Source: generateKycLink.
        """
        from dollarpe_api.api.kyc import generate_kyc_link as endpoint
        from dollarpe_api.models import GenerateKycLinkRequest

        body = GenerateKycLinkRequest(customer_id=segment("customer_id", customer_id), redirect_url=redirect_url)
        return self._call("generateKycLink", endpoint._get_kwargs(body=body), _read_link, options)


class DollarPeApi(Generic[F]):
    """The calls of DollarPe's API."""

    def __init__(self, edge: Edge, face: F) -> None:
        self._edge = edge
        self._face = face

    @cached_property
    def customers(self) -> DollarPeCustomers[F]:
        """Customers."""
        return DollarPeCustomers(self._edge, self._face)

    @cached_property
    def kyc(self) -> Kyc[F]:
        """A customer's KYC data."""
        return Kyc(self._edge, self._face)
