# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.customer import Customer
    from ...models.problem_details import ProblemDetails
    from ...models.update_customer_sub_client_request import UpdateCustomerSubClientRequest


def _get_kwargs(
    customer_id: str,
    *,
    body: UpdateCustomerSubClientRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/customers/{customer_id}/sub-client".format(
            customer_id=quote(str(customer_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> Customer | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.Customer.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[Customer | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    customer_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateCustomerSubClientRequest,
) -> Response[Customer | ProblemDetails]:
    """Change the sub-client of a customer

     Puts the customer under a sub-client, or with null under none. Deprecated since September 2026, when
    it began to
    answer 400 to everything: say the sub-client when you create the customer.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        body (UpdateCustomerSubClientRequest): The sub-client to put a customer under.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Customer | ProblemDetails]
    """

    kwargs = _get_kwargs(
        customer_id=customer_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    customer_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateCustomerSubClientRequest,
) -> Customer | ProblemDetails | None:
    """Change the sub-client of a customer

     Puts the customer under a sub-client, or with null under none. Deprecated since September 2026, when
    it began to
    answer 400 to everything: say the sub-client when you create the customer.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        body (UpdateCustomerSubClientRequest): The sub-client to put a customer under.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Customer | ProblemDetails
    """

    return sync_detailed(
        customer_id=customer_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    customer_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateCustomerSubClientRequest,
) -> Response[Customer | ProblemDetails]:
    """Change the sub-client of a customer

     Puts the customer under a sub-client, or with null under none. Deprecated since September 2026, when
    it began to
    answer 400 to everything: say the sub-client when you create the customer.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        body (UpdateCustomerSubClientRequest): The sub-client to put a customer under.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Customer | ProblemDetails]
    """

    kwargs = _get_kwargs(
        customer_id=customer_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    customer_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateCustomerSubClientRequest,
) -> Customer | ProblemDetails | None:
    """Change the sub-client of a customer

     Puts the customer under a sub-client, or with null under none. Deprecated since September 2026, when
    it began to
    answer 400 to everything: say the sub-client when you create the customer.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        body (UpdateCustomerSubClientRequest): The sub-client to put a customer under.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Customer | ProblemDetails
    """

    return (
        await asyncio_detailed(
            customer_id=customer_id,
            client=client,
            body=body,
        )
    ).parsed
