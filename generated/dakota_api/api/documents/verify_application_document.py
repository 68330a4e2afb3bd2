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
    from ...models.document_upload_response import DocumentUploadResponse
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
    document_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/applications/{application_id}/documents/{document_id}/verify".format(
            application_id=quote(str(application_id), safe=""),
            document_id=quote(str(document_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> DocumentUploadResponse | ProblemDetails | None:
    if response.status_code == 201:
        value = json_of(response)
        return models.DocumentUploadResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[DocumentUploadResponse | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    application_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[DocumentUploadResponse | ProblemDetails]:
    """Report that a file was uploaded to its link (old path)

     The former path of `POST /applications/{application_id}/documents/{document_id}/verifications`, with
    the same
    meaning and without an idempotency key. Use it only where a server answers 404 or 405 to the current
    path.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DocumentUploadResponse | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        document_id=document_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    application_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient,
) -> DocumentUploadResponse | ProblemDetails | None:
    """Report that a file was uploaded to its link (old path)

     The former path of `POST /applications/{application_id}/documents/{document_id}/verifications`, with
    the same
    meaning and without an idempotency key. Use it only where a server answers 404 or 405 to the current
    path.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DocumentUploadResponse | ProblemDetails
    """

    return sync_detailed(
        application_id=application_id,
        document_id=document_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    application_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[DocumentUploadResponse | ProblemDetails]:
    """Report that a file was uploaded to its link (old path)

     The former path of `POST /applications/{application_id}/documents/{document_id}/verifications`, with
    the same
    meaning and without an idempotency key. Use it only where a server answers 404 or 405 to the current
    path.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DocumentUploadResponse | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        document_id=document_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    application_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient,
) -> DocumentUploadResponse | ProblemDetails | None:
    """Report that a file was uploaded to its link (old path)

     The former path of `POST /applications/{application_id}/documents/{document_id}/verifications`, with
    the same
    meaning and without an idempotency key. Use it only where a server answers 404 or 405 to the current
    path.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DocumentUploadResponse | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            document_id=document_id,
            client=client,
        )
    ).parsed
