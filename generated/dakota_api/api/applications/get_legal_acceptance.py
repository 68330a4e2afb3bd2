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
    from ...models.legal_acceptance_context import LegalAcceptanceContext
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/applications/{application_id}/legal-acceptance".format(
            application_id=quote(str(application_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> LegalAcceptanceContext | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.LegalAcceptanceContext.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[LegalAcceptanceContext | ProblemDetails]:
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
) -> Response[LegalAcceptanceContext | ProblemDetails]:
    """List the agreements an application has accepted and still owes

     Returns what a page for accepting agreements shows, and nothing else about the application. Also
    takes the
    narrower token that is issued where terms were refused. Since September 2026.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LegalAcceptanceContext | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    application_id: str,
    *,
    client: AuthenticatedClient,
) -> LegalAcceptanceContext | ProblemDetails | None:
    """List the agreements an application has accepted and still owes

     Returns what a page for accepting agreements shows, and nothing else about the application. Also
    takes the
    narrower token that is issued where terms were refused. Since September 2026.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LegalAcceptanceContext | ProblemDetails
    """

    return sync_detailed(
        application_id=application_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    application_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[LegalAcceptanceContext | ProblemDetails]:
    """List the agreements an application has accepted and still owes

     Returns what a page for accepting agreements shows, and nothing else about the application. Also
    takes the
    narrower token that is issued where terms were refused. Since September 2026.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LegalAcceptanceContext | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    application_id: str,
    *,
    client: AuthenticatedClient,
) -> LegalAcceptanceContext | ProblemDetails | None:
    """List the agreements an application has accepted and still owes

     Returns what a page for accepting agreements shows, and nothing else about the application. Also
    takes the
    narrower token that is issued where terms were refused. Since September 2026.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LegalAcceptanceContext | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            client=client,
        )
    ).parsed
