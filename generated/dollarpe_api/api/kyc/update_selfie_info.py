# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.error_envelope import ErrorEnvelope
    from ...models.kyc_update_response import KycUpdateResponse
    from ...models.update_selfie_info_request import UpdateSelfieInfoRequest


def _get_kwargs(
    *,
    body: UpdateSelfieInfoRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/kyc/update-selfie-info",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> ErrorEnvelope | KycUpdateResponse | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.KycUpdateResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ErrorEnvelope.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[ErrorEnvelope | KycUpdateResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: UpdateSelfieInfoRequest,
) -> Response[ErrorEnvelope | KycUpdateResponse]:
    """Correct a customer's selfie

     Replaces the selfie and starts the check again. Counts towards the three updates, as any other.

    Args:
        body (UpdateSelfieInfoRequest): The new selfie.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorEnvelope | KycUpdateResponse]
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
    body: UpdateSelfieInfoRequest,
) -> ErrorEnvelope | KycUpdateResponse | None:
    """Correct a customer's selfie

     Replaces the selfie and starts the check again. Counts towards the three updates, as any other.

    Args:
        body (UpdateSelfieInfoRequest): The new selfie.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorEnvelope | KycUpdateResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: UpdateSelfieInfoRequest,
) -> Response[ErrorEnvelope | KycUpdateResponse]:
    """Correct a customer's selfie

     Replaces the selfie and starts the check again. Counts towards the three updates, as any other.

    Args:
        body (UpdateSelfieInfoRequest): The new selfie.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorEnvelope | KycUpdateResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: UpdateSelfieInfoRequest,
) -> ErrorEnvelope | KycUpdateResponse | None:
    """Correct a customer's selfie

     Replaces the selfie and starts the check again. Counts towards the three updates, as any other.

    Args:
        body (UpdateSelfieInfoRequest): The new selfie.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorEnvelope | KycUpdateResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
