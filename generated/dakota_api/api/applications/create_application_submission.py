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
    from ...models.application import Application
    from ...models.application_not_ready_error import ApplicationNotReadyError
    from ...models.insufficient_credits_error import InsufficientCreditsError
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
    *,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/applications/{application_id}/submissions".format(
            application_id=quote(str(application_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: Client, response: httpx.Response
) -> Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.Application.from_dict(value) if isinstance(value, dict) else None

    if response.status_code == 400:
        value = json_of(response)
        return models.ApplicationNotReadyError.from_dict(value) if isinstance(value, dict) else None

    if response.status_code == 402:
        value = json_of(response)
        return models.InsufficientCreditsError.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(
    *, client: Client, response: httpx.Response
) -> Response[Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    application_id: str,
    *,
    client: AuthenticatedClient,
    x_idempotency_key: UUID,
) -> Response[Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails]:
    """Submit an application for verification

     Hands a complete application over for verification and returns it. Takes no request body. A 400 of
    type
    application/json says what is still missing. Allowed while the application is `pending`; since
    September 2026
    also in `request_for_information` and `compliance_review`.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        x_idempotency_key=x_idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    application_id: str,
    *,
    client: AuthenticatedClient,
    x_idempotency_key: UUID,
) -> Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails | None:
    """Submit an application for verification

     Hands a complete application over for verification and returns it. Takes no request body. A 400 of
    type
    application/json says what is still missing. Allowed while the application is `pending`; since
    September 2026
    also in `request_for_information` and `compliance_review`.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails
    """

    return sync_detailed(
        application_id=application_id,
        client=client,
        x_idempotency_key=x_idempotency_key,
    ).parsed


async def asyncio_detailed(
    application_id: str,
    *,
    client: AuthenticatedClient,
    x_idempotency_key: UUID,
) -> Response[Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails]:
    """Submit an application for verification

     Hands a complete application over for verification and returns it. Takes no request body. A 400 of
    type
    application/json says what is still missing. Allowed while the application is `pending`; since
    September 2026
    also in `request_for_information` and `compliance_review`.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        x_idempotency_key=x_idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    application_id: str,
    *,
    client: AuthenticatedClient,
    x_idempotency_key: UUID,
) -> Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails | None:
    """Submit an application for verification

     Hands a complete application over for verification and returns it. Takes no request body. A 400 of
    type
    application/json says what is still missing. Allowed while the application is `pending`; since
    September 2026
    also in `request_for_information` and `compliance_review`.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Application | ApplicationNotReadyError | InsufficientCreditsError | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            client=client,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
