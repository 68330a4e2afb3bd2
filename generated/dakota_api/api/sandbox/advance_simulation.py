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
    from ...models.advance_simulation_request import AdvanceSimulationRequest
    from ...models.advance_simulation_result import AdvanceSimulationResult
    from ...models.problem_details import ProblemDetails


def _get_kwargs(
    simulation_id: str,
    *,
    body: AdvanceSimulationRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/sandbox/simulations/{simulation_id}/advance".format(
            simulation_id=quote(str(simulation_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> AdvanceSimulationResult | ProblemDetails | None:
    if response.status_code == 200:
        value = json_of(response)
        return models.AdvanceSimulationResult.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[AdvanceSimulationResult | ProblemDetails]:
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
    body: AdvanceSimulationRequest,
) -> Response[AdvanceSimulationResult | ProblemDetails]:
    """Move a waiting simulation on

     Applies one of `advance_actions_available`. Sandbox only; production answers 403. There is no
    idempotency key:
    of two calls at the same time one wins, and the other gets 409, as does one for a simulation that
    does not wait.

    Args:
        simulation_id (str):
        body (AdvanceSimulationRequest): How to move a simulation on.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AdvanceSimulationResult | ProblemDetails]
    """

    kwargs = _get_kwargs(
        simulation_id=simulation_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    simulation_id: str,
    *,
    client: AuthenticatedClient,
    body: AdvanceSimulationRequest,
) -> AdvanceSimulationResult | ProblemDetails | None:
    """Move a waiting simulation on

     Applies one of `advance_actions_available`. Sandbox only; production answers 403. There is no
    idempotency key:
    of two calls at the same time one wins, and the other gets 409, as does one for a simulation that
    does not wait.

    Args:
        simulation_id (str):
        body (AdvanceSimulationRequest): How to move a simulation on.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AdvanceSimulationResult | ProblemDetails
    """

    return sync_detailed(
        simulation_id=simulation_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    simulation_id: str,
    *,
    client: AuthenticatedClient,
    body: AdvanceSimulationRequest,
) -> Response[AdvanceSimulationResult | ProblemDetails]:
    """Move a waiting simulation on

     Applies one of `advance_actions_available`. Sandbox only; production answers 403. There is no
    idempotency key:
    of two calls at the same time one wins, and the other gets 409, as does one for a simulation that
    does not wait.

    Args:
        simulation_id (str):
        body (AdvanceSimulationRequest): How to move a simulation on.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AdvanceSimulationResult | ProblemDetails]
    """

    kwargs = _get_kwargs(
        simulation_id=simulation_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    simulation_id: str,
    *,
    client: AuthenticatedClient,
    body: AdvanceSimulationRequest,
) -> AdvanceSimulationResult | ProblemDetails | None:
    """Move a waiting simulation on

     Applies one of `advance_actions_available`. Sandbox only; production answers 403. There is no
    idempotency key:
    of two calls at the same time one wins, and the other gets 409, as does one for a simulation that
    does not wait.

    Args:
        simulation_id (str):
        body (AdvanceSimulationRequest): How to move a simulation on.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AdvanceSimulationResult | ProblemDetails
    """

    return (
        await asyncio_detailed(
            simulation_id=simulation_id,
            client=client,
            body=body,
        )
    ).parsed
