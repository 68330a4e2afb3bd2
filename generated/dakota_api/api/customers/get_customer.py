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


def _get_kwargs(
    customer_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/customers/{customer_id}".format(
            customer_id=quote(str(customer_id), safe=""),
        ),
    }

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
) -> Response[Customer | ProblemDetails]:
    """Read one customer

     Returns the customer with its verification statuses. Poll this operation to follow a verification
    with the API
    key alone: it reports `kyb_status`, `application_status` and `decision`.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Customer | ProblemDetails]
    """

    kwargs = _get_kwargs(
        customer_id=customer_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    customer_id: str,
    *,
    client: AuthenticatedClient,
) -> Customer | ProblemDetails | None:
    """Read one customer

     Returns the customer with its verification statuses. Poll this operation to follow a verification
    with the API
    key alone: it reports `kyb_status`, `application_status` and `decision`.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Customer | ProblemDetails
    """

    return sync_detailed(
        customer_id=customer_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    customer_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Customer | ProblemDetails]:
    """Read one customer

     Returns the customer with its verification statuses. Poll this operation to follow a verification
    with the API
    key alone: it reports `kyb_status`, `application_status` and `decision`.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Customer | ProblemDetails]
    """

    kwargs = _get_kwargs(
        customer_id=customer_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    customer_id: str,
    *,
    client: AuthenticatedClient,
) -> Customer | ProblemDetails | None:
    """Read one customer

     Returns the customer with its verification statuses. Poll this operation to follow a verification
    with the API
    key alone: it reports `kyb_status`, `application_status` and `decision`.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

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
        )
    ).parsed
