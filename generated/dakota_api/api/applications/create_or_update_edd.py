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
    from ...models.edd_request import EDDRequest
    from ...models.edd_with_application_id import EDDWithApplicationID
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
    *,
    body: EDDRequest,
    x_idempotency_key: UUID,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/applications/{application_id}/edd".format(
            application_id=quote(str(application_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> EDDWithApplicationID | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.EDDWithApplicationID.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[EDDWithApplicationID | ProblemDetails]:
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
    body: EDDRequest,
    x_idempotency_key: UUID,
) -> Response[EDDWithApplicationID | ProblemDetails]:
    """Set the enhanced due diligence of an application

     Creates or replaces the record. Repeatable. Needed where `validation.edd.required` is true, as for a
    business
    that moves other parties' money.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (EDDRequest): Enhanced due diligence data of a business. Beside `required`: with
            `is_regulated` true a
            `regulatory_license_type` is needed, with false an `unregulated_justification`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EDDWithApplicationID | ProblemDetails]
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
    body: EDDRequest,
    x_idempotency_key: UUID,
) -> EDDWithApplicationID | ProblemDetails | None:
    """Set the enhanced due diligence of an application

     Creates or replaces the record. Repeatable. Needed where `validation.edd.required` is true, as for a
    business
    that moves other parties' money.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (EDDRequest): Enhanced due diligence data of a business. Beside `required`: with
            `is_regulated` true a
            `regulatory_license_type` is needed, with false an `unregulated_justification`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EDDWithApplicationID | ProblemDetails
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
    body: EDDRequest,
    x_idempotency_key: UUID,
) -> Response[EDDWithApplicationID | ProblemDetails]:
    """Set the enhanced due diligence of an application

     Creates or replaces the record. Repeatable. Needed where `validation.edd.required` is true, as for a
    business
    that moves other parties' money.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (EDDRequest): Enhanced due diligence data of a business. Beside `required`: with
            `is_regulated` true a
            `regulatory_license_type` is needed, with false an `unregulated_justification`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EDDWithApplicationID | ProblemDetails]
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
    body: EDDRequest,
    x_idempotency_key: UUID,
) -> EDDWithApplicationID | ProblemDetails | None:
    """Set the enhanced due diligence of an application

     Creates or replaces the record. Repeatable. Needed where `validation.edd.required` is true, as for a
    business
    that moves other parties' money.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        x_idempotency_key (UUID):
        body (EDDRequest): Enhanced due diligence data of a business. Beside `required`: with
            `is_regulated` true a
            `regulatory_license_type` is needed, with false an `unregulated_justification`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EDDWithApplicationID | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            client=client,
            body=body,
            x_idempotency_key=x_idempotency_key,
        )
    ).parsed
