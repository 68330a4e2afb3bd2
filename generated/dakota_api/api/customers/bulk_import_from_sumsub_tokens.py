# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    from uuid import UUID

    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.problem_details import ProblemDetails
    from ...models.sumsub_token_import_request import SumsubTokenImportRequest
    from ...models.sumsub_token_import_response import SumsubTokenImportResponse


def _get_kwargs(
    *,
    body: SumsubTokenImportRequest,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/customers/bulk-import-sumsub-tokens",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> ProblemDetails | SumsubTokenImportResponse | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.SumsubTokenImportResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(
    *, client: Client, response: httpx.Response
) -> Response[ProblemDetails | SumsubTokenImportResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SumsubTokenImportRequest,
    x_idempotency_key: UUID,
) -> Response[ProblemDetails | SumsubTokenImportResponse]:
    """Import customers from Sumsub share tokens

     Creates one customer with an application for each share token. A token that fails leaves the others
    alone: the
    answer is 200 even if all fail, so look at each result.

    Args:
        x_idempotency_key (UUID):
        body (SumsubTokenImportRequest): The Sumsub share tokens to import.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | SumsubTokenImportResponse]
    """

    kwargs = _get_kwargs(
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: SumsubTokenImportRequest,
    x_idempotency_key: UUID,
) -> ProblemDetails | SumsubTokenImportResponse | None:
    """Import customers from Sumsub share tokens

     Creates one customer with an application for each share token. A token that fails leaves the others
    alone: the
    answer is 200 even if all fail, so look at each result.

    Args:
        x_idempotency_key (UUID):
        body (SumsubTokenImportRequest): The Sumsub share tokens to import.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | SumsubTokenImportResponse
    """

    return sync_detailed(
        client=client,
        body=body,
        x_idempotency_key=x_idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: SumsubTokenImportRequest,
    x_idempotency_key: UUID,
) -> Response[ProblemDetails | SumsubTokenImportResponse]:
    """Import customers from Sumsub share tokens

     Creates one customer with an application for each share token. A token that fails leaves the others
    alone: the
    answer is 200 even if all fail, so look at each result.

    Args:
        x_idempotency_key (UUID):
        body (SumsubTokenImportRequest): The Sumsub share tokens to import.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | SumsubTokenImportResponse]
    """

    kwargs = _get_kwargs(
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: SumsubTokenImportRequest,
    x_idempotency_key: UUID,
) -> ProblemDetails | SumsubTokenImportResponse | None:
    """Import customers from Sumsub share tokens

     Creates one customer with an application for each share token. A token that fails leaves the others
    alone: the
    answer is 200 even if all fail, so look at each result.

    Args:
        x_idempotency_key (UUID):
        body (SumsubTokenImportRequest): The Sumsub share tokens to import.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | SumsubTokenImportResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
