# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ... import models
from ...types import Response, json_of

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.problem_details import ProblemDetails
    from ...models.simulation_inspection import SimulationInspection


def _get_kwargs(
    simulation_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/sandbox/simulations/{simulation_id}".format(
            simulation_id=quote(str(simulation_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> ProblemDetails | SimulationInspection | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.SimulationInspection.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[ProblemDetails | SimulationInspection]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    simulation_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ProblemDetails | SimulationInspection]:
    """Read one simulation

     Returns a simulated movement of money and its callbacks. Sandbox only; production answers 403.
    Whether it also
    knows simulations of onboarding is not documented.

    Args:
        simulation_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | SimulationInspection]
    """

    kwargs = _get_kwargs(
        simulation_id=simulation_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    simulation_id: str,
    *,
    client: AuthenticatedClient,
) -> ProblemDetails | SimulationInspection | None:
    """Read one simulation

     Returns a simulated movement of money and its callbacks. Sandbox only; production answers 403.
    Whether it also
    knows simulations of onboarding is not documented.

    Args:
        simulation_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | SimulationInspection
    """

    return sync_detailed(
        simulation_id=simulation_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    simulation_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ProblemDetails | SimulationInspection]:
    """Read one simulation

     Returns a simulated movement of money and its callbacks. Sandbox only; production answers 403.
    Whether it also
    knows simulations of onboarding is not documented.

    Args:
        simulation_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | SimulationInspection]
    """

    kwargs = _get_kwargs(
        simulation_id=simulation_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    simulation_id: str,
    *,
    client: AuthenticatedClient,
) -> ProblemDetails | SimulationInspection | None:
    """Read one simulation

     Returns a simulated movement of money and its callbacks. Sandbox only; production answers 403.
    Whether it also
    knows simulations of onboarding is not documented.

    Args:
        simulation_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | SimulationInspection
    """

    return (
        await asyncio_detailed(
            simulation_id=simulation_id,
            client=client,
        )
    ).parsed
