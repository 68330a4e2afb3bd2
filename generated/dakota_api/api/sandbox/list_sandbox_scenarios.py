# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.problem_details import ProblemDetails
    from ...models.sandbox_scenario_list import SandboxScenarioList


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/sandbox/scenarios",
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> ProblemDetails | SandboxScenarioList | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.SandboxScenarioList.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[ProblemDetails | SandboxScenarioList]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[ProblemDetails | SandboxScenarioList]:
    """List the sandbox's scenarios

     Returns all scenarios the sandbox can play, on one page. Sandbox only; production answers 403. The
    list need not
    contain every value of the `X-Sandbox-Scenario` header: the two sets are documented separately.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | SandboxScenarioList]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
) -> ProblemDetails | SandboxScenarioList | None:
    """List the sandbox's scenarios

     Returns all scenarios the sandbox can play, on one page. Sandbox only; production answers 403. The
    list need not
    contain every value of the `X-Sandbox-Scenario` header: the two sets are documented separately.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | SandboxScenarioList
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[ProblemDetails | SandboxScenarioList]:
    """List the sandbox's scenarios

     Returns all scenarios the sandbox can play, on one page. Sandbox only; production answers 403. The
    list need not
    contain every value of the `X-Sandbox-Scenario` header: the two sets are documented separately.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | SandboxScenarioList]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> ProblemDetails | SandboxScenarioList | None:
    """List the sandbox's scenarios

     Returns all scenarios the sandbox can play, on one page. Sandbox only; production answers 403. The
    list need not
    contain every value of the `X-Sandbox-Scenario` header: the two sets are documented separately.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | SandboxScenarioList
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
