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
    from ...models.persona_token_import_request import PersonaTokenImportRequest
    from ...models.persona_token_import_response import PersonaTokenImportResponse
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    *,
    body: PersonaTokenImportRequest,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/customers/import-persona-tokens",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> PersonaTokenImportResponse | ProblemDetails | None:
    if response.status_code == 202:
        value = json_of(response)
        return models.PersonaTokenImportResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(
    *, client: Client, response: httpx.Response
) -> Response[PersonaTokenImportResponse | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PersonaTokenImportRequest,
    x_idempotency_key: UUID,
) -> Response[PersonaTokenImportResponse | ProblemDetails]:
    """Import customers from Persona share tokens

     Queues a job that creates a customer for each share token, and returns at once. Tokens that cannot
    be queued are
    skipped, which holds up no other; poll `GET /customers/persona-import-jobs/{job_id}` for the rest.
    Since
    September 2026.

    Args:
        x_idempotency_key (UUID):
        body (PersonaTokenImportRequest): The Persona share tokens to import. Since September
            2026.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PersonaTokenImportResponse | ProblemDetails]
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
    body: PersonaTokenImportRequest,
    x_idempotency_key: UUID,
) -> PersonaTokenImportResponse | ProblemDetails | None:
    """Import customers from Persona share tokens

     Queues a job that creates a customer for each share token, and returns at once. Tokens that cannot
    be queued are
    skipped, which holds up no other; poll `GET /customers/persona-import-jobs/{job_id}` for the rest.
    Since
    September 2026.

    Args:
        x_idempotency_key (UUID):
        body (PersonaTokenImportRequest): The Persona share tokens to import. Since September
            2026.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PersonaTokenImportResponse | ProblemDetails
    """

    return sync_detailed(
        client=client,
        body=body,
        x_idempotency_key=x_idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: PersonaTokenImportRequest,
    x_idempotency_key: UUID,
) -> Response[PersonaTokenImportResponse | ProblemDetails]:
    """Import customers from Persona share tokens

     Queues a job that creates a customer for each share token, and returns at once. Tokens that cannot
    be queued are
    skipped, which holds up no other; poll `GET /customers/persona-import-jobs/{job_id}` for the rest.
    Since
    September 2026.

    Args:
        x_idempotency_key (UUID):
        body (PersonaTokenImportRequest): The Persona share tokens to import. Since September
            2026.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PersonaTokenImportResponse | ProblemDetails]
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
    body: PersonaTokenImportRequest,
    x_idempotency_key: UUID,
) -> PersonaTokenImportResponse | ProblemDetails | None:
    """Import customers from Persona share tokens

     Queues a job that creates a customer for each share token, and returns at once. Tokens that cannot
    be queued are
    skipped, which holds up no other; poll `GET /customers/persona-import-jobs/{job_id}` for the rest.
    Since
    September 2026.

    Args:
        x_idempotency_key (UUID):
        body (PersonaTokenImportRequest): The Persona share tokens to import. Since September
            2026.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PersonaTokenImportResponse | ProblemDetails
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
