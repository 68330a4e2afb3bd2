# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UNSET, Response, Unset, json_of

if TYPE_CHECKING:
    import datetime

    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.customer_list import CustomerList
    from ...models.customer_sort_key import CustomerSortKey
    from ...models.known_kyb_status import KnownKybStatus
    from ...models.problem_details import ProblemDetails
    from ...models.sort_direction import SortDirection


def _get_kwargs(
    *,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    external_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    kyb_status: KnownKybStatus | Unset = UNSET,
    kyb_statuses: str | Unset = UNSET,
    kyc_statuses: str | Unset = UNSET,
    application_statuses: str | Unset = UNSET,
    status: str | Unset = UNSET,
    sub_client_id: str | Unset = UNSET,
    is_sub_client: bool | Unset = UNSET,
    sort_by: CustomerSortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    created_at_from: datetime.datetime | Unset = UNSET,
    created_at_to: datetime.datetime | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["starting_after"] = starting_after

    params["ending_before"] = ending_before

    params["limit"] = limit

    params["external_id"] = external_id

    params["search"] = search

    json_kyb_status: str | Unset = UNSET
    if not isinstance(kyb_status, Unset):
        json_kyb_status = kyb_status

    params["kyb_status"] = json_kyb_status

    params["kyb_statuses"] = kyb_statuses

    params["kyc_statuses"] = kyc_statuses

    params["application_statuses"] = application_statuses

    params["status"] = status

    params["sub_client_id"] = sub_client_id

    params["is_sub_client"] = is_sub_client

    json_sort_by: str | Unset = UNSET
    if not isinstance(sort_by, Unset):
        json_sort_by = sort_by

    params["sort_by"] = json_sort_by

    json_sort_dir: str | Unset = UNSET
    if not isinstance(sort_dir, Unset):
        json_sort_dir = sort_dir

    params["sort_dir"] = json_sort_dir

    json_created_at_from: str | Unset = UNSET
    if not isinstance(created_at_from, Unset):
        json_created_at_from = created_at_from.isoformat()
    params["created_at_from"] = json_created_at_from

    json_created_at_to: str | Unset = UNSET
    if not isinstance(created_at_to, Unset):
        json_created_at_to = created_at_to.isoformat()
    params["created_at_to"] = json_created_at_to

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/customers",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> CustomerList | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.CustomerList.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[CustomerList | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    external_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    kyb_status: KnownKybStatus | Unset = UNSET,
    kyb_statuses: str | Unset = UNSET,
    kyc_statuses: str | Unset = UNSET,
    application_statuses: str | Unset = UNSET,
    status: str | Unset = UNSET,
    sub_client_id: str | Unset = UNSET,
    is_sub_client: bool | Unset = UNSET,
    sort_by: CustomerSortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    created_at_from: datetime.datetime | Unset = UNSET,
    created_at_to: datetime.datetime | Unset = UNSET,
) -> Response[CustomerList | ProblemDetails]:
    """List customers

     Returns one page of customers, by default ordered by name ascending. Filters combine with "and". The
    filters
    whose names end in `_statuses` take several values separated by commas.

    Args:
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):
        external_id (str | Unset):
        search (str | Unset):
        kyb_status (KnownKybStatus | Unset): The KYB statuses known so far; `active` is cleared.
        kyb_statuses (str | Unset):
        kyc_statuses (str | Unset):
        application_statuses (str | Unset):
        status (str | Unset):
        sub_client_id (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        is_sub_client (bool | Unset):
        sort_by (CustomerSortKey | Unset): A member customers can be ordered by; `status` since
            September 2026.
        sort_dir (SortDirection | Unset): Ascending or descending.
        created_at_from (datetime.datetime | Unset):
        created_at_to (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CustomerList | ProblemDetails]
    """

    kwargs = _get_kwargs(
        starting_after=starting_after,
        ending_before=ending_before,
        limit=limit,
        external_id=external_id,
        search=search,
        kyb_status=kyb_status,
        kyb_statuses=kyb_statuses,
        kyc_statuses=kyc_statuses,
        application_statuses=application_statuses,
        status=status,
        sub_client_id=sub_client_id,
        is_sub_client=is_sub_client,
        sort_by=sort_by,
        sort_dir=sort_dir,
        created_at_from=created_at_from,
        created_at_to=created_at_to,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    external_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    kyb_status: KnownKybStatus | Unset = UNSET,
    kyb_statuses: str | Unset = UNSET,
    kyc_statuses: str | Unset = UNSET,
    application_statuses: str | Unset = UNSET,
    status: str | Unset = UNSET,
    sub_client_id: str | Unset = UNSET,
    is_sub_client: bool | Unset = UNSET,
    sort_by: CustomerSortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    created_at_from: datetime.datetime | Unset = UNSET,
    created_at_to: datetime.datetime | Unset = UNSET,
) -> CustomerList | ProblemDetails | None:
    """List customers

     Returns one page of customers, by default ordered by name ascending. Filters combine with "and". The
    filters
    whose names end in `_statuses` take several values separated by commas.

    Args:
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):
        external_id (str | Unset):
        search (str | Unset):
        kyb_status (KnownKybStatus | Unset): The KYB statuses known so far; `active` is cleared.
        kyb_statuses (str | Unset):
        kyc_statuses (str | Unset):
        application_statuses (str | Unset):
        status (str | Unset):
        sub_client_id (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        is_sub_client (bool | Unset):
        sort_by (CustomerSortKey | Unset): A member customers can be ordered by; `status` since
            September 2026.
        sort_dir (SortDirection | Unset): Ascending or descending.
        created_at_from (datetime.datetime | Unset):
        created_at_to (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CustomerList | ProblemDetails
    """

    return sync_detailed(
        client=client,
        starting_after=starting_after,
        ending_before=ending_before,
        limit=limit,
        external_id=external_id,
        search=search,
        kyb_status=kyb_status,
        kyb_statuses=kyb_statuses,
        kyc_statuses=kyc_statuses,
        application_statuses=application_statuses,
        status=status,
        sub_client_id=sub_client_id,
        is_sub_client=is_sub_client,
        sort_by=sort_by,
        sort_dir=sort_dir,
        created_at_from=created_at_from,
        created_at_to=created_at_to,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    external_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    kyb_status: KnownKybStatus | Unset = UNSET,
    kyb_statuses: str | Unset = UNSET,
    kyc_statuses: str | Unset = UNSET,
    application_statuses: str | Unset = UNSET,
    status: str | Unset = UNSET,
    sub_client_id: str | Unset = UNSET,
    is_sub_client: bool | Unset = UNSET,
    sort_by: CustomerSortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    created_at_from: datetime.datetime | Unset = UNSET,
    created_at_to: datetime.datetime | Unset = UNSET,
) -> Response[CustomerList | ProblemDetails]:
    """List customers

     Returns one page of customers, by default ordered by name ascending. Filters combine with "and". The
    filters
    whose names end in `_statuses` take several values separated by commas.

    Args:
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):
        external_id (str | Unset):
        search (str | Unset):
        kyb_status (KnownKybStatus | Unset): The KYB statuses known so far; `active` is cleared.
        kyb_statuses (str | Unset):
        kyc_statuses (str | Unset):
        application_statuses (str | Unset):
        status (str | Unset):
        sub_client_id (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        is_sub_client (bool | Unset):
        sort_by (CustomerSortKey | Unset): A member customers can be ordered by; `status` since
            September 2026.
        sort_dir (SortDirection | Unset): Ascending or descending.
        created_at_from (datetime.datetime | Unset):
        created_at_to (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CustomerList | ProblemDetails]
    """

    kwargs = _get_kwargs(
        starting_after=starting_after,
        ending_before=ending_before,
        limit=limit,
        external_id=external_id,
        search=search,
        kyb_status=kyb_status,
        kyb_statuses=kyb_statuses,
        kyc_statuses=kyc_statuses,
        application_statuses=application_statuses,
        status=status,
        sub_client_id=sub_client_id,
        is_sub_client=is_sub_client,
        sort_by=sort_by,
        sort_dir=sort_dir,
        created_at_from=created_at_from,
        created_at_to=created_at_to,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    starting_after: str | Unset = UNSET,
    ending_before: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    external_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    kyb_status: KnownKybStatus | Unset = UNSET,
    kyb_statuses: str | Unset = UNSET,
    kyc_statuses: str | Unset = UNSET,
    application_statuses: str | Unset = UNSET,
    status: str | Unset = UNSET,
    sub_client_id: str | Unset = UNSET,
    is_sub_client: bool | Unset = UNSET,
    sort_by: CustomerSortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    created_at_from: datetime.datetime | Unset = UNSET,
    created_at_to: datetime.datetime | Unset = UNSET,
) -> CustomerList | ProblemDetails | None:
    """List customers

     Returns one page of customers, by default ordered by name ascending. Filters combine with "and". The
    filters
    whose names end in `_statuses` take several values separated by commas.

    Args:
        starting_after (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        ending_before (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        limit (int | Unset):
        external_id (str | Unset):
        search (str | Unset):
        kyb_status (KnownKybStatus | Unset): The KYB statuses known so far; `active` is cleared.
        kyb_statuses (str | Unset):
        kyc_statuses (str | Unset):
        application_statuses (str | Unset):
        status (str | Unset):
        sub_client_id (str | Unset): An identifier of 27 letters and digits; it sorts by time of
            creation.
        is_sub_client (bool | Unset):
        sort_by (CustomerSortKey | Unset): A member customers can be ordered by; `status` since
            September 2026.
        sort_dir (SortDirection | Unset): Ascending or descending.
        created_at_from (datetime.datetime | Unset):
        created_at_to (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CustomerList | ProblemDetails
    """

    return (
        await asyncio_detailed(
            client=client,
            starting_after=starting_after,
            ending_before=ending_before,
            limit=limit,
            external_id=external_id,
            search=search,
            kyb_status=kyb_status,
            kyb_statuses=kyb_statuses,
            kyc_statuses=kyc_statuses,
            application_statuses=application_statuses,
            status=status,
            sub_client_id=sub_client_id,
            is_sub_client=is_sub_client,
            sort_by=sort_by,
            sort_dir=sort_dir,
            created_at_from=created_at_from,
            created_at_to=created_at_to,
        )
    ).parsed
