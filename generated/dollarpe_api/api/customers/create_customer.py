# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.customer_create_request import CustomerCreateRequest
    from ...models.customer_response import CustomerResponse
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    *,
    body: CustomerCreateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/customer/create",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> CustomerResponse | ErrorEnvelope | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.CustomerResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ErrorEnvelope.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[CustomerResponse | ErrorEnvelope]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CustomerCreateRequest,
) -> Response[CustomerResponse | ErrorEnvelope]:
    """Create a customer

     Creates a person, `UNVERIFIED`. E-mail, telephone number and `client_reference_id` must be new.
    There is no
    idempotency header: after a lost answer look for the customer with `GET /customer/list`, since a
    repeat is
    refused with "Email already in use".

    Args:
        body (CustomerCreateRequest): The person to create.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CustomerResponse | ErrorEnvelope]
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
    body: CustomerCreateRequest,
) -> CustomerResponse | ErrorEnvelope | None:
    """Create a customer

     Creates a person, `UNVERIFIED`. E-mail, telephone number and `client_reference_id` must be new.
    There is no
    idempotency header: after a lost answer look for the customer with `GET /customer/list`, since a
    repeat is
    refused with "Email already in use".

    Args:
        body (CustomerCreateRequest): The person to create.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CustomerResponse | ErrorEnvelope
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CustomerCreateRequest,
) -> Response[CustomerResponse | ErrorEnvelope]:
    """Create a customer

     Creates a person, `UNVERIFIED`. E-mail, telephone number and `client_reference_id` must be new.
    There is no
    idempotency header: after a lost answer look for the customer with `GET /customer/list`, since a
    repeat is
    refused with "Email already in use".

    Args:
        body (CustomerCreateRequest): The person to create.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CustomerResponse | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CustomerCreateRequest,
) -> CustomerResponse | ErrorEnvelope | None:
    """Create a customer

     Creates a person, `UNVERIFIED`. E-mail, telephone number and `client_reference_id` must be new.
    There is no
    idempotency header: after a lost answer look for the customer with `GET /customer/list`, since a
    repeat is
    refused with "Email already in use".

    Args:
        body (CustomerCreateRequest): The person to create.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CustomerResponse | ErrorEnvelope
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
