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
    from ...models.generate_kyc_link_request import GenerateKycLinkRequest
    from ...models.generate_kyc_link_response import GenerateKycLinkResponse


def _get_kwargs(
    *,
    body: GenerateKycLinkRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/kyc/generate-link",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> ErrorEnvelope | GenerateKycLinkResponse | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.GenerateKycLinkResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ErrorEnvelope.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[ErrorEnvelope | GenerateKycLinkResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GenerateKycLinkRequest,
) -> Response[ErrorEnvelope | GenerateKycLinkResponse]:
    """Make a page on which a customer hands over KYC data

     Returns a link to the provider's own page, which sends the customer on to `redirect_url`. Where in
    the answer
    the link stands is not documented.

    Args:
        body (GenerateKycLinkRequest): Whose page, and where it leads.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorEnvelope | GenerateKycLinkResponse]
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
    body: GenerateKycLinkRequest,
) -> ErrorEnvelope | GenerateKycLinkResponse | None:
    """Make a page on which a customer hands over KYC data

     Returns a link to the provider's own page, which sends the customer on to `redirect_url`. Where in
    the answer
    the link stands is not documented.

    Args:
        body (GenerateKycLinkRequest): Whose page, and where it leads.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorEnvelope | GenerateKycLinkResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: GenerateKycLinkRequest,
) -> Response[ErrorEnvelope | GenerateKycLinkResponse]:
    """Make a page on which a customer hands over KYC data

     Returns a link to the provider's own page, which sends the customer on to `redirect_url`. Where in
    the answer
    the link stands is not documented.

    Args:
        body (GenerateKycLinkRequest): Whose page, and where it leads.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorEnvelope | GenerateKycLinkResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: GenerateKycLinkRequest,
) -> ErrorEnvelope | GenerateKycLinkResponse | None:
    """Make a page on which a customer hands over KYC data

     Returns a link to the provider's own page, which sends the customer on to `redirect_url`. Where in
    the answer
    the link stands is not documented.

    Args:
        body (GenerateKycLinkRequest): Whose page, and where it leads.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorEnvelope | GenerateKycLinkResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
