# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UNSET, Response, Unset, json_of

if TYPE_CHECKING:
    import datetime

    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.known_delivery_status import KnownDeliveryStatus
    from ...models.problem_details import ProblemDetails
    from ...models.webhook_history_list import WebhookHistoryList


def _get_kwargs(
    *,
    status: KnownDeliveryStatus | Unset = UNSET,
    event_type: str | Unset = UNSET,
    simulation_id: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["event_type"] = event_type

    params["simulation_id"] = simulation_id

    json_from_: str | Unset = UNSET
    if not isinstance(from_, Unset):
        json_from_ = from_.isoformat()
    params["from"] = json_from_

    json_to: str | Unset = UNSET
    if not isinstance(to, Unset):
        json_to = to.isoformat()
    params["to"] = json_to

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/webhooks",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> ProblemDetails | WebhookHistoryList | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.WebhookHistoryList.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[ProblemDetails | WebhookHistoryList]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    status: KnownDeliveryStatus | Unset = UNSET,
    event_type: str | Unset = UNSET,
    simulation_id: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[ProblemDetails | WebhookHistoryList]:
    """List the webhooks that were sent

     Returns one page of deliveries of the last 30 days, newest first; earlier limits are moved to that
    day without a
    word. Unlike other lists this one has `has_more` and `cursor` instead of `meta`.

    Args:
        status (KnownDeliveryStatus | Unset): The statuses of deliveries known so far.
        event_type (str | Unset):
        simulation_id (str | Unset):
        from_ (datetime.datetime | Unset):
        to (datetime.datetime | Unset):
        limit (int | Unset):
        cursor (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | WebhookHistoryList]
    """

    kwargs = _get_kwargs(
        status=status,
        event_type=event_type,
        simulation_id=simulation_id,
        from_=from_,
        to=to,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    status: KnownDeliveryStatus | Unset = UNSET,
    event_type: str | Unset = UNSET,
    simulation_id: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> ProblemDetails | WebhookHistoryList | None:
    """List the webhooks that were sent

     Returns one page of deliveries of the last 30 days, newest first; earlier limits are moved to that
    day without a
    word. Unlike other lists this one has `has_more` and `cursor` instead of `meta`.

    Args:
        status (KnownDeliveryStatus | Unset): The statuses of deliveries known so far.
        event_type (str | Unset):
        simulation_id (str | Unset):
        from_ (datetime.datetime | Unset):
        to (datetime.datetime | Unset):
        limit (int | Unset):
        cursor (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | WebhookHistoryList
    """

    return sync_detailed(
        client=client,
        status=status,
        event_type=event_type,
        simulation_id=simulation_id,
        from_=from_,
        to=to,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    status: KnownDeliveryStatus | Unset = UNSET,
    event_type: str | Unset = UNSET,
    simulation_id: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[ProblemDetails | WebhookHistoryList]:
    """List the webhooks that were sent

     Returns one page of deliveries of the last 30 days, newest first; earlier limits are moved to that
    day without a
    word. Unlike other lists this one has `has_more` and `cursor` instead of `meta`.

    Args:
        status (KnownDeliveryStatus | Unset): The statuses of deliveries known so far.
        event_type (str | Unset):
        simulation_id (str | Unset):
        from_ (datetime.datetime | Unset):
        to (datetime.datetime | Unset):
        limit (int | Unset):
        cursor (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | WebhookHistoryList]
    """

    kwargs = _get_kwargs(
        status=status,
        event_type=event_type,
        simulation_id=simulation_id,
        from_=from_,
        to=to,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    status: KnownDeliveryStatus | Unset = UNSET,
    event_type: str | Unset = UNSET,
    simulation_id: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> ProblemDetails | WebhookHistoryList | None:
    """List the webhooks that were sent

     Returns one page of deliveries of the last 30 days, newest first; earlier limits are moved to that
    day without a
    word. Unlike other lists this one has `has_more` and `cursor` instead of `meta`.

    Args:
        status (KnownDeliveryStatus | Unset): The statuses of deliveries known so far.
        event_type (str | Unset):
        simulation_id (str | Unset):
        from_ (datetime.datetime | Unset):
        to (datetime.datetime | Unset):
        limit (int | Unset):
        cursor (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | WebhookHistoryList
    """

    return (
        await asyncio_detailed(
            client=client,
            status=status,
            event_type=event_type,
            simulation_id=simulation_id,
            from_=from_,
            to=to,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
