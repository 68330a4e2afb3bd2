# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ... import models
from ...types import UNSET, Response, Unset, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.legal_document import LegalDocument
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    document_key: str,
    *,
    version: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["version"] = version

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/legal/documents/{document_key}".format(
            document_key=quote(str(document_key), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> LegalDocument | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.LegalDocument.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[LegalDocument | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    document_key: str,
    *,
    client: AuthenticatedClient | Client,
    version: str | Unset = UNSET,
) -> Response[LegalDocument | ProblemDetails]:
    """Read one legal document

     Returns the text of the version in force, or of another one. A version never changes, so it can be
    cached for
    ever; give the version that was shown as `legal_document_version` of the attestation. Takes no
    credential. Since
    September 2026.

    Args:
        document_key (str):
        version (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LegalDocument | ProblemDetails]
    """

    kwargs = _get_kwargs(
        document_key=document_key,
        version=version,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    document_key: str,
    *,
    client: AuthenticatedClient | Client,
    version: str | Unset = UNSET,
) -> LegalDocument | ProblemDetails | None:
    """Read one legal document

     Returns the text of the version in force, or of another one. A version never changes, so it can be
    cached for
    ever; give the version that was shown as `legal_document_version` of the attestation. Takes no
    credential. Since
    September 2026.

    Args:
        document_key (str):
        version (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LegalDocument | ProblemDetails
    """

    return sync_detailed(
        document_key=document_key,
        client=client,
        version=version,
    ).parsed


async def asyncio_detailed(
    document_key: str,
    *,
    client: AuthenticatedClient | Client,
    version: str | Unset = UNSET,
) -> Response[LegalDocument | ProblemDetails]:
    """Read one legal document

     Returns the text of the version in force, or of another one. A version never changes, so it can be
    cached for
    ever; give the version that was shown as `legal_document_version` of the attestation. Takes no
    credential. Since
    September 2026.

    Args:
        document_key (str):
        version (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LegalDocument | ProblemDetails]
    """

    kwargs = _get_kwargs(
        document_key=document_key,
        version=version,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    document_key: str,
    *,
    client: AuthenticatedClient | Client,
    version: str | Unset = UNSET,
) -> LegalDocument | ProblemDetails | None:
    """Read one legal document

     Returns the text of the version in force, or of another one. A version never changes, so it can be
    cached for
    ever; give the version that was shown as `legal_document_version` of the attestation. Takes no
    credential. Since
    September 2026.

    Args:
        document_key (str):
        version (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LegalDocument | ProblemDetails
    """

    return (
        await asyncio_detailed(
            document_key=document_key,
            client=client,
            version=version,
        )
    ).parsed
