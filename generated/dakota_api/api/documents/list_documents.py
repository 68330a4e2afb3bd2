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
    from ...models.document_list import DocumentList
    from ...models.known_document_category import KnownDocumentCategory
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
    *,
    limit: int | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    category: KnownDocumentCategory | Unset = UNSET,
    document_type: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["starting_after"] = starting_after

    params["ending_before"] = ending_before

    json_category: str | Unset = UNSET
    if not isinstance(category, Unset):
        json_category = category

    params["category"] = json_category

    params["document_type"] = document_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/applications/{application_id}/documents".format(
            application_id=quote(str(application_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> DocumentList | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.DocumentList.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[DocumentList | ProblemDetails]:
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
    limit: int | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    category: KnownDocumentCategory | Unset = UNSET,
    document_type: str | Unset = UNSET,
) -> Response[DocumentList | ProblemDetails]:
    """List the documents of an application

     Returns one page of the documents that were uploaded, of the business, of its people and of the
    enhanced due
    diligence. Lighter than reading the application with `include=validation`.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        category (KnownDocumentCategory | Unset): The categories of documents known so far; `edd`
            is enhanced due diligence.
        document_type (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DocumentList | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        limit=limit,
        starting_after=starting_after,
        ending_before=ending_before,
        category=category,
        document_type=document_type,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    application_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    category: KnownDocumentCategory | Unset = UNSET,
    document_type: str | Unset = UNSET,
) -> DocumentList | ProblemDetails | None:
    """List the documents of an application

     Returns one page of the documents that were uploaded, of the business, of its people and of the
    enhanced due
    diligence. Lighter than reading the application with `include=validation`.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        category (KnownDocumentCategory | Unset): The categories of documents known so far; `edd`
            is enhanced due diligence.
        document_type (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DocumentList | ProblemDetails
    """

    return sync_detailed(
        application_id=application_id,
        client=client,
        limit=limit,
        starting_after=starting_after,
        ending_before=ending_before,
        category=category,
        document_type=document_type,
    ).parsed


async def asyncio_detailed(
    application_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    category: KnownDocumentCategory | Unset = UNSET,
    document_type: str | Unset = UNSET,
) -> Response[DocumentList | ProblemDetails]:
    """List the documents of an application

     Returns one page of the documents that were uploaded, of the business, of its people and of the
    enhanced due
    diligence. Lighter than reading the application with `include=validation`.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        category (KnownDocumentCategory | Unset): The categories of documents known so far; `edd`
            is enhanced due diligence.
        document_type (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DocumentList | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        limit=limit,
        starting_after=starting_after,
        ending_before=ending_before,
        category=category,
        document_type=document_type,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    application_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    category: KnownDocumentCategory | Unset = UNSET,
    document_type: str | Unset = UNSET,
) -> DocumentList | ProblemDetails | None:
    """List the documents of an application

     Returns one page of the documents that were uploaded, of the business, of its people and of the
    enhanced due
    diligence. Lighter than reading the application with `include=validation`.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        category (KnownDocumentCategory | Unset): The categories of documents known so far; `edd`
            is enhanced due diligence.
        document_type (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DocumentList | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            client=client,
            limit=limit,
            starting_after=starting_after,
            ending_before=ending_before,
            category=category,
            document_type=document_type,
        )
    ).parsed
