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
    from ...models.application import Application
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    application_id: str,
    *,
    include: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["include"] = include

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/applications/{application_id}".format(
            application_id=quote(str(application_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> Application | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.Application.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[Application | ProblemDetails]:
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
    include: str | Unset = UNSET,
) -> Response[Application | ProblemDetails]:
    """Read one application

     Returns the application's status and decision, and with `include` also its contents and what is
    missing. Takes
    the application's own token; an API key was seen to be refused with 403. The token allows 100
    requests an hour:
    to poll often, read `application_status` from `GET /customers/{customer_id}` instead.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        include (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Application | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        include=include,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    application_id: str,
    *,
    client: AuthenticatedClient,
    include: str | Unset = UNSET,
) -> Application | ProblemDetails | None:
    """Read one application

     Returns the application's status and decision, and with `include` also its contents and what is
    missing. Takes
    the application's own token; an API key was seen to be refused with 403. The token allows 100
    requests an hour:
    to poll often, read `application_status` from `GET /customers/{customer_id}` instead.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        include (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Application | ProblemDetails
    """

    return sync_detailed(
        application_id=application_id,
        client=client,
        include=include,
    ).parsed


async def asyncio_detailed(
    application_id: str,
    *,
    client: AuthenticatedClient,
    include: str | Unset = UNSET,
) -> Response[Application | ProblemDetails]:
    """Read one application

     Returns the application's status and decision, and with `include` also its contents and what is
    missing. Takes
    the application's own token; an API key was seen to be refused with 403. The token allows 100
    requests an hour:
    to poll often, read `application_status` from `GET /customers/{customer_id}` instead.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        include (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Application | ProblemDetails]
    """

    kwargs = _get_kwargs(
        application_id=application_id,
        include=include,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    application_id: str,
    *,
    client: AuthenticatedClient,
    include: str | Unset = UNSET,
) -> Application | ProblemDetails | None:
    """Read one application

     Returns the application's status and decision, and with `include` also its contents and what is
    missing. Takes
    the application's own token; an API key was seen to be refused with 403. The token allows 100
    requests an hour:
    to poll often, read `application_status` from `GET /customers/{customer_id}` instead.

    Args:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of
            creation.
        include (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Application | ProblemDetails
    """

    return (
        await asyncio_detailed(
            application_id=application_id,
            client=client,
            include=include,
        )
    ).parsed
