# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UNSET, Response, Unset, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.application_list import ApplicationList
    from ...models.application_status_filter import ApplicationStatusFilter
    from ...models.known_application_type import KnownApplicationType
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    *,
    type_: KnownApplicationType | Unset = UNSET,
    status: ApplicationStatusFilter | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_type_: str | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = type_

    params["type"] = json_type_

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["starting_after"] = starting_after

    params["ending_before"] = ending_before

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/applications",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> ApplicationList | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.ApplicationList.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[ApplicationList | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    type_: KnownApplicationType | Unset = UNSET,
    status: ApplicationStatusFilter | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ApplicationList | ProblemDetails]:
    """List applications

     Returns one page of applications. The only operation on applications that takes the API key alone.
    The cursors
    are values of `application_id`.

    Args:
        type_ (KnownApplicationType | Unset): The types of applications known so far.
        status (ApplicationStatusFilter | Unset): A status that applications can be filtered by.
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApplicationList | ProblemDetails]
    """

    kwargs = _get_kwargs(
        type_=type_,
        status=status,
        starting_after=starting_after,
        ending_before=ending_before,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    type_: KnownApplicationType | Unset = UNSET,
    status: ApplicationStatusFilter | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ApplicationList | ProblemDetails | None:
    """List applications

     Returns one page of applications. The only operation on applications that takes the API key alone.
    The cursors
    are values of `application_id`.

    Args:
        type_ (KnownApplicationType | Unset): The types of applications known so far.
        status (ApplicationStatusFilter | Unset): A status that applications can be filtered by.
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApplicationList | ProblemDetails
    """

    return sync_detailed(
        client=client,
        type_=type_,
        status=status,
        starting_after=starting_after,
        ending_before=ending_before,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    type_: KnownApplicationType | Unset = UNSET,
    status: ApplicationStatusFilter | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ApplicationList | ProblemDetails]:
    """List applications

     Returns one page of applications. The only operation on applications that takes the API key alone.
    The cursors
    are values of `application_id`.

    Args:
        type_ (KnownApplicationType | Unset): The types of applications known so far.
        status (ApplicationStatusFilter | Unset): A status that applications can be filtered by.
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApplicationList | ProblemDetails]
    """

    kwargs = _get_kwargs(
        type_=type_,
        status=status,
        starting_after=starting_after,
        ending_before=ending_before,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    type_: KnownApplicationType | Unset = UNSET,
    status: ApplicationStatusFilter | Unset = UNSET,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ApplicationList | ProblemDetails | None:
    """List applications

     Returns one page of applications. The only operation on applications that takes the API key alone.
    The cursors
    are values of `application_id`.

    Args:
        type_ (KnownApplicationType | Unset): The types of applications known so far.
        status (ApplicationStatusFilter | Unset): A status that applications can be filtered by.
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApplicationList | ProblemDetails
    """

    return (
        await asyncio_detailed(
            client=client,
            type_=type_,
            status=status,
            starting_after=starting_after,
            ending_before=ending_before,
            limit=limit,
        )
    ).parsed
