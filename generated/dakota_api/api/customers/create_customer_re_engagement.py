# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    from uuid import UUID

    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.customer_re_engagement_response import CustomerReEngagementResponse
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    customer_id: str,
    *,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/customers/{customer_id}/re-engagement".format(
            customer_id=quote(str(customer_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: Client, response: httpx.Response
) -> CustomerReEngagementResponse | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.CustomerReEngagementResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(
    *, client: Client, response: httpx.Response
) -> Response[CustomerReEngagementResponse | ProblemDetails]:
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
    x_idempotency_key: UUID,
) -> Response[CustomerReEngagementResponse | ProblemDetails]:
    """Make a new application link for an approved customer

     Returns the customer's application with a fresh token, for a customer who was approved and must come
    back to the
    hosted form after the old token has expired, for example to accept new terms. Takes no request body.
    Since
    September 2026.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        x_idempotency_key (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CustomerReEngagementResponse | ProblemDetails]
    """

    kwargs = _get_kwargs(
        customer_id=customer_id,
        x_idempotency_key=x_idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    customer_id: str,
    *,
    client: AuthenticatedClient,
    x_idempotency_key: UUID,
) -> CustomerReEngagementResponse | ProblemDetails | None:
    """Make a new application link for an approved customer

     Returns the customer's application with a fresh token, for a customer who was approved and must come
    back to the
    hosted form after the old token has expired, for example to accept new terms. Takes no request body.
    Since
    September 2026.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        x_idempotency_key (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CustomerReEngagementResponse | ProblemDetails
    """

    return sync_detailed(
        customer_id=customer_id,
        client=client,
        x_idempotency_key=x_idempotency_key,
    ).parsed


async def asyncio_detailed(
    customer_id: str,
    *,
    client: AuthenticatedClient,
    x_idempotency_key: UUID,
) -> Response[CustomerReEngagementResponse | ProblemDetails]:
    """Make a new application link for an approved customer

     Returns the customer's application with a fresh token, for a customer who was approved and must come
    back to the
    hosted form after the old token has expired, for example to accept new terms. Takes no request body.
    Since
    September 2026.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        x_idempotency_key (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CustomerReEngagementResponse | ProblemDetails]
    """

    kwargs = _get_kwargs(
        customer_id=customer_id,
        x_idempotency_key=x_idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    customer_id: str,
    *,
    client: AuthenticatedClient,
    x_idempotency_key: UUID,
) -> CustomerReEngagementResponse | ProblemDetails | None:
    """Make a new application link for an approved customer

     Returns the customer's application with a fresh token, for a customer who was approved and must come
    back to the
    hosted form after the old token has expired, for example to accept new terms. Takes no request body.
    Since
    September 2026.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        x_idempotency_key (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CustomerReEngagementResponse | ProblemDetails
    """

    return (
        await asyncio_detailed(
            customer_id=customer_id,
            client=client,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
