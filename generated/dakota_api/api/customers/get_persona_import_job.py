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
    from ...models.persona_import_job import PersonaImportJob
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    job_id: str,
    *,
    results_limit: int | Unset = UNSET,
    results_after_index: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["results_limit"] = results_limit

    params["results_after_index"] = results_after_index

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/customers/persona-import-jobs/{job_id}".format(
            job_id=quote(str(job_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> PersonaImportJob | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.PersonaImportJob.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[PersonaImportJob | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    job_id: str,
    *,
    client: AuthenticatedClient,
    results_limit: int | Unset = UNSET,
    results_after_index: int | Unset = UNSET,
) -> Response[PersonaImportJob | ProblemDetails]:
    """Read one Persona import job

     Returns the job's status and one page of its tokens' results. Ask for the next page with the last
    row's `index`
    as `results_after_index` while `has_more_results` is true. Since September 2026.

    Args:
        job_id (str):
        results_limit (int | Unset):
        results_after_index (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PersonaImportJob | ProblemDetails]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        results_limit=results_limit,
        results_after_index=results_after_index,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    job_id: str,
    *,
    client: AuthenticatedClient,
    results_limit: int | Unset = UNSET,
    results_after_index: int | Unset = UNSET,
) -> PersonaImportJob | ProblemDetails | None:
    """Read one Persona import job

     Returns the job's status and one page of its tokens' results. Ask for the next page with the last
    row's `index`
    as `results_after_index` while `has_more_results` is true. Since September 2026.

    Args:
        job_id (str):
        results_limit (int | Unset):
        results_after_index (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PersonaImportJob | ProblemDetails
    """

    return sync_detailed(
        job_id=job_id,
        client=client,
        results_limit=results_limit,
        results_after_index=results_after_index,
    ).parsed


async def asyncio_detailed(
    job_id: str,
    *,
    client: AuthenticatedClient,
    results_limit: int | Unset = UNSET,
    results_after_index: int | Unset = UNSET,
) -> Response[PersonaImportJob | ProblemDetails]:
    """Read one Persona import job

     Returns the job's status and one page of its tokens' results. Ask for the next page with the last
    row's `index`
    as `results_after_index` while `has_more_results` is true. Since September 2026.

    Args:
        job_id (str):
        results_limit (int | Unset):
        results_after_index (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PersonaImportJob | ProblemDetails]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        results_limit=results_limit,
        results_after_index=results_after_index,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    job_id: str,
    *,
    client: AuthenticatedClient,
    results_limit: int | Unset = UNSET,
    results_after_index: int | Unset = UNSET,
) -> PersonaImportJob | ProblemDetails | None:
    """Read one Persona import job

     Returns the job's status and one page of its tokens' results. Ask for the next page with the last
    row's `index`
    as `results_after_index` while `has_more_results` is true. Since September 2026.

    Args:
        job_id (str):
        results_limit (int | Unset):
        results_after_index (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PersonaImportJob | ProblemDetails
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
            results_limit=results_limit,
            results_after_index=results_after_index,
        )
    ).parsed
