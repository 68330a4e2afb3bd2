# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ... import models
from ...types import File, Response, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
    document_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/applications/{application_id}/documents/{document_id}".format(
            application_id=quote(str(application_id), safe=""),
            document_id=quote(str(document_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> File | ProblemDetails | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[File | ProblemDetails]:
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
) -> Response[File | ProblemDetails]:
    """Download a document

     Returns the file itself. Takes the API key as well as the application token. A file that was
    uploaded to a link
    gives 409 until its upload is verified.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | ProblemDetails]
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
) -> File | ProblemDetails | None:
    """Download a document

     Returns the file itself. Takes the API key as well as the application token. A file that was
    uploaded to a link
    gives 409 until its upload is verified.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | ProblemDetails
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
) -> Response[File | ProblemDetails]:
    """Download a document

     Returns the file itself. Takes the API key as well as the application token. A file that was
    uploaded to a link
    gives 409 until its upload is verified.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | ProblemDetails]
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
) -> File | ProblemDetails | None:
    """Download a document

     Returns the file itself. Takes the API key as well as the application token. A file that was
    uploaded to a link
    gives 409 until its upload is verified.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        document_id (str): An identifier of 27 letters and digits; it sorts by time of creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            document_id=document_id,
            client=client,
        )
    ).parsed
