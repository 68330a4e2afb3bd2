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
    from ...models.document_upload_url_response import DocumentUploadUrlResponse
    from ...models.individual_document_upload_url_request import IndividualDocumentUploadUrlRequest
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
    individual_id: str,
    *,
    body: IndividualDocumentUploadUrlRequest,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/applications/{application_id}/associated-individuals/{individual_id}/document-uploads".format(
            application_id=quote(str(application_id), safe=""),
            individual_id=quote(str(individual_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> DocumentUploadUrlResponse | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.DocumentUploadUrlResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(
    *, client: Client, response: httpx.Response
) -> Response[DocumentUploadUrlResponse | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    application_id: str,
    individual_id: str,
    *,
    client: AuthenticatedClient,
    body: IndividualDocumentUploadUrlRequest,
    x_idempotency_key: UUID,
) -> Response[DocumentUploadUrlResponse | ProblemDetails]:
    """Get a link to upload a person's document to

     As `POST /applications/{application_id}/document-uploads`, for a person's document, with the same
    two further
    steps and the same effect of a proof of address after the approval.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        individual_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        x_idempotency_key (UUID):
        body (IndividualDocumentUploadUrlRequest): A person's document, whose file follows.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DocumentUploadUrlResponse | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        individual_id=individual_id,
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    application_id: str,
    individual_id: str,
    *,
    client: AuthenticatedClient,
    body: IndividualDocumentUploadUrlRequest,
    x_idempotency_key: UUID,
) -> DocumentUploadUrlResponse | ProblemDetails | None:
    """Get a link to upload a person's document to

     As `POST /applications/{application_id}/document-uploads`, for a person's document, with the same
    two further
    steps and the same effect of a proof of address after the approval.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        individual_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        x_idempotency_key (UUID):
        body (IndividualDocumentUploadUrlRequest): A person's document, whose file follows.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DocumentUploadUrlResponse | ProblemDetails
    """

    return sync_detailed(
        application_id=application_id,
        individual_id=individual_id,
        client=client,
        body=body,
        x_idempotency_key=x_idempotency_key,
    ).parsed


async def asyncio_detailed(
    application_id: str,
    individual_id: str,
    *,
    client: AuthenticatedClient,
    body: IndividualDocumentUploadUrlRequest,
    x_idempotency_key: UUID,
) -> Response[DocumentUploadUrlResponse | ProblemDetails]:
    """Get a link to upload a person's document to

     As `POST /applications/{application_id}/document-uploads`, for a person's document, with the same
    two further
    steps and the same effect of a proof of address after the approval.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        individual_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        x_idempotency_key (UUID):
        body (IndividualDocumentUploadUrlRequest): A person's document, whose file follows.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DocumentUploadUrlResponse | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        individual_id=individual_id,
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    application_id: str,
    individual_id: str,
    *,
    client: AuthenticatedClient,
    body: IndividualDocumentUploadUrlRequest,
    x_idempotency_key: UUID,
) -> DocumentUploadUrlResponse | ProblemDetails | None:
    """Get a link to upload a person's document to

     As `POST /applications/{application_id}/document-uploads`, for a person's document, with the same
    two further
    steps and the same effect of a proof of address after the approval.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        individual_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        x_idempotency_key (UUID):
        body (IndividualDocumentUploadUrlRequest): A person's document, whose file follows.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DocumentUploadUrlResponse | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            individual_id=individual_id,
            client=client,
            body=body,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
