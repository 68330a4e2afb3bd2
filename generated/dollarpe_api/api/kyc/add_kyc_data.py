# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.add_kyc_data_request import AddKycDataRequest
    from ...models.add_kyc_data_response import AddKycDataResponse
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    *,
    body: AddKycDataRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/kyc/add-kyc-data",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> AddKycDataResponse | ErrorEnvelope | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.AddKycDataResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ErrorEnvelope.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[AddKycDataResponse | ErrorEnvelope]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AddKycDataRequest,
) -> Response[AddKycDataResponse | ErrorEnvelope]:
    """Add a customer's KYC data

     Hands over a customer's KYC data once; the check then takes from a minute to two hours. There is no
    idempotency
    header: after a lost answer read the customer's status, since a repeat is refused with "KYC already
    exists".
    Which documents and additional fields a customer needs is told by `GET
    /kyc/configuration/{customer_id}`.

    Args:
        body (AddKycDataRequest): A person's KYC data. Which members are required is our reading:
            the reference page marks none. `phone` and
            `tax_number` are optional; the others left open depend on the document or on the
            customer's KYC configuration.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddKycDataResponse | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: AddKycDataRequest,
) -> AddKycDataResponse | ErrorEnvelope | None:
    """Add a customer's KYC data

     Hands over a customer's KYC data once; the check then takes from a minute to two hours. There is no
    idempotency
    header: after a lost answer read the customer's status, since a repeat is refused with "KYC already
    exists".
    Which documents and additional fields a customer needs is told by `GET
    /kyc/configuration/{customer_id}`.

    Args:
        body (AddKycDataRequest): A person's KYC data. Which members are required is our reading:
            the reference page marks none. `phone` and
            `tax_number` are optional; the others left open depend on the document or on the
            customer's KYC configuration.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddKycDataResponse | ErrorEnvelope
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: AddKycDataRequest,
) -> Response[AddKycDataResponse | ErrorEnvelope]:
    """Add a customer's KYC data

     Hands over a customer's KYC data once; the check then takes from a minute to two hours. There is no
    idempotency
    header: after a lost answer read the customer's status, since a repeat is refused with "KYC already
    exists".
    Which documents and additional fields a customer needs is told by `GET
    /kyc/configuration/{customer_id}`.

    Args:
        body (AddKycDataRequest): A person's KYC data. Which members are required is our reading:
            the reference page marks none. `phone` and
            `tax_number` are optional; the others left open depend on the document or on the
            customer's KYC configuration.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddKycDataResponse | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: AddKycDataRequest,
) -> AddKycDataResponse | ErrorEnvelope | None:
    """Add a customer's KYC data

     Hands over a customer's KYC data once; the check then takes from a minute to two hours. There is no
    idempotency
    header: after a lost answer read the customer's status, since a repeat is refused with "KYC already
    exists".
    Which documents and additional fields a customer needs is told by `GET
    /kyc/configuration/{customer_id}`.

    Args:
        body (AddKycDataRequest): A person's KYC data. Which members are required is our reading:
            the reference page marks none. `phone` and
            `tax_number` are optional; the others left open depend on the document or on the
            customer's KYC configuration.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddKycDataResponse | ErrorEnvelope
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
