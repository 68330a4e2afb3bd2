# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    from uuid import UUID

    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.problem_details import ProblemDetails
    from ...models.withdraw_application_request import WithdrawApplicationRequest


def _get_kwargs(
    customer_id: str,
    application_id: str,
    *,
    body: WithdrawApplicationRequest,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/customers/{customer_id}/applications/{application_id}/withdraw".format(
            customer_id=quote(str(customer_id), safe=""),
            application_id=quote(str(application_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> Any | ProblemDetails | None:
    if response.status_code == 200:
        response_200 = cast(Any, None)
        return response_200

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[Any | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    customer_id: str,
    application_id: str,
    *,
    client: AuthenticatedClient,
    body: WithdrawApplicationRequest,
    x_idempotency_key: UUID,
) -> Response[Any | ProblemDetails]:
    """Withdraw a customer's application

     Ends an undecided application for good: its decision becomes `withdrawn`, and the webhook
    `customer.application.withdrawn` is sent. The body is at least `{}`; the answer is 200 without a
    body. Refused
    with 409 once the application is decided. Since September 2026.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (WithdrawApplicationRequest): Why an application is withdrawn; may be empty. Since
            September 2026.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ProblemDetails]
    """

    kwargs = _get_kwargs(
        customer_id=customer_id,
        application_id=application_id,
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    customer_id: str,
    application_id: str,
    *,
    client: AuthenticatedClient,
    body: WithdrawApplicationRequest,
    x_idempotency_key: UUID,
) -> Any | ProblemDetails | None:
    """Withdraw a customer's application

     Ends an undecided application for good: its decision becomes `withdrawn`, and the webhook
    `customer.application.withdrawn` is sent. The body is at least `{}`; the answer is 200 without a
    body. Refused
    with 409 once the application is decided. Since September 2026.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (WithdrawApplicationRequest): Why an application is withdrawn; may be empty. Since
            September 2026.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ProblemDetails
    """

    return sync_detailed(
        customer_id=customer_id,
        application_id=application_id,
        client=client,
        body=body,
        x_idempotency_key=x_idempotency_key,
    ).parsed


async def asyncio_detailed(
    customer_id: str,
    application_id: str,
    *,
    client: AuthenticatedClient,
    body: WithdrawApplicationRequest,
    x_idempotency_key: UUID,
) -> Response[Any | ProblemDetails]:
    """Withdraw a customer's application

     Ends an undecided application for good: its decision becomes `withdrawn`, and the webhook
    `customer.application.withdrawn` is sent. The body is at least `{}`; the answer is 200 without a
    body. Refused
    with 409 once the application is decided. Since September 2026.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (WithdrawApplicationRequest): Why an application is withdrawn; may be empty. Since
            September 2026.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ProblemDetails]
    """

    kwargs = _get_kwargs(
        customer_id=customer_id,
        application_id=application_id,
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    customer_id: str,
    application_id: str,
    *,
    client: AuthenticatedClient,
    body: WithdrawApplicationRequest,
    x_idempotency_key: UUID,
) -> Any | ProblemDetails | None:
    """Withdraw a customer's application

     Ends an undecided application for good: its decision becomes `withdrawn`, and the webhook
    `customer.application.withdrawn` is sent. The body is at least `{}`; the answer is 200 without a
    body. Refused
    with 409 once the application is decided. Since September 2026.

    Args:
        customer_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (WithdrawApplicationRequest): Why an application is withdrawn; may be empty. Since
            September 2026.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ProblemDetails
    """

    return (
        await asyncio_detailed(
            customer_id=customer_id,
            application_id=application_id,
            client=client,
            body=body,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
