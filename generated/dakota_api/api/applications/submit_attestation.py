# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    from uuid import UUID

    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.attestation_submit_request import AttestationSubmitRequest
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
    *,
    body: AttestationSubmitRequest,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/applications/{application_id}/attestations".format(
            application_id=quote(str(application_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> Any | ProblemDetails | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[Any | ProblemDetails]:
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
    body: AttestationSubmitRequest,
    x_idempotency_key: UUID,
) -> Response[Any | ProblemDetails]:
    """Give one attestation

     Records that a person attested something. `e_sign` comes first, and every other attestation needs a
    later
    `timestamp` than it; both mistakes are 400. The person is a control person of the business, or the
    individual of
    an individual application.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (AttestationSubmitRequest): One attestation. `disclosure_id` and `disclosure_version`
            go together.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    application_id: str,
    *,
    client: AuthenticatedClient,
    body: AttestationSubmitRequest,
    x_idempotency_key: UUID,
) -> Any | ProblemDetails | None:
    """Give one attestation

     Records that a person attested something. `e_sign` comes first, and every other attestation needs a
    later
    `timestamp` than it; both mistakes are 400. The person is a control person of the business, or the
    individual of
    an individual application.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (AttestationSubmitRequest): One attestation. `disclosure_id` and `disclosure_version`
            go together.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ProblemDetails
    """

    return sync_detailed(
        application_id=application_id,
        client=client,
        body=body,
        x_idempotency_key=x_idempotency_key,
    ).parsed


async def asyncio_detailed(
    application_id: str,
    *,
    client: AuthenticatedClient,
    body: AttestationSubmitRequest,
    x_idempotency_key: UUID,
) -> Response[Any | ProblemDetails]:
    """Give one attestation

     Records that a person attested something. `e_sign` comes first, and every other attestation needs a
    later
    `timestamp` than it; both mistakes are 400. The person is a control person of the business, or the
    individual of
    an individual application.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (AttestationSubmitRequest): One attestation. `disclosure_id` and `disclosure_version`
            go together.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        body=body,
        x_idempotency_key=x_idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    application_id: str,
    *,
    client: AuthenticatedClient,
    body: AttestationSubmitRequest,
    x_idempotency_key: UUID,
) -> Any | ProblemDetails | None:
    """Give one attestation

     Records that a person attested something. `e_sign` comes first, and every other attestation needs a
    later
    `timestamp` than it; both mistakes are 400. The person is a control person of the business, or the
    individual of
    an individual application.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (AttestationSubmitRequest): One attestation. `disclosure_id` and `disclosure_version`
            go together.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            client=client,
            body=body,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
