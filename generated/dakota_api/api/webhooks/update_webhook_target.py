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
    from ...models.problem_details import ProblemDetails
    from ...models.webhook_target import WebhookTarget
    from ...models.webhook_target_update_request import WebhookTargetUpdateRequest


def _get_kwargs(
    webhook_target_id: str,
    *,
    body: WebhookTargetUpdateRequest,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/webhooks/targets/{webhook_target_id}".format(
            webhook_target_id=quote(str(webhook_target_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> ProblemDetails | WebhookTarget | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.WebhookTarget.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[ProblemDetails | WebhookTarget]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    webhook_target_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookTargetUpdateRequest,
    x_idempotency_key: UUID,
) -> Response[ProblemDetails | WebhookTarget]:
    """Change the events of an address

     Changes which events are sent. The address itself stays; for another one register another target.

    Args:
        webhook_target_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (WebhookTargetUpdateRequest): Which events an address gets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | WebhookTarget]
    """

    kwargs = _get_kwargs(
        webhook_target_id=webhook_target_id,
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    webhook_target_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookTargetUpdateRequest,
    x_idempotency_key: UUID,
) -> ProblemDetails | WebhookTarget | None:
    """Change the events of an address

     Changes which events are sent. The address itself stays; for another one register another target.

    Args:
        webhook_target_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (WebhookTargetUpdateRequest): Which events an address gets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | WebhookTarget
    """

    return sync_detailed(
        webhook_target_id=webhook_target_id,
        client=client,
        body=body,
        x_idempotency_key=x_idempotency_key,
    ).parsed


async def asyncio_detailed(
    webhook_target_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookTargetUpdateRequest,
    x_idempotency_key: UUID,
) -> Response[ProblemDetails | WebhookTarget]:
    """Change the events of an address

     Changes which events are sent. The address itself stays; for another one register another target.

    Args:
        webhook_target_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (WebhookTargetUpdateRequest): Which events an address gets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | WebhookTarget]
    """

    kwargs = _get_kwargs(
        webhook_target_id=webhook_target_id,
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    webhook_target_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookTargetUpdateRequest,
    x_idempotency_key: UUID,
) -> ProblemDetails | WebhookTarget | None:
    """Change the events of an address

     Changes which events are sent. The address itself stays; for another one register another target.

    Args:
        webhook_target_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (WebhookTargetUpdateRequest): Which events an address gets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | WebhookTarget
    """

    return (
        await asyncio_detailed(
            webhook_target_id=webhook_target_id,
            client=client,
            body=body,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
