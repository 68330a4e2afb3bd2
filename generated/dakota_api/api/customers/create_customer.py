# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UNSET, Response, Unset, json_of

if TYPE_CHECKING:
    from uuid import UUID

    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.customer_create_request import CustomerCreateRequest
    from ...models.customer_create_response import CustomerCreateResponse
    from ...models.problem_details import ProblemDetails
    from ...models.sandbox_error_step import SandboxErrorStep
    from ...models.sandbox_flag import SandboxFlag
    from ...models.sandbox_scenario_name import SandboxScenarioName


def _get_kwargs(
    *,
    body: CustomerCreateRequest,
    x_idempotency_key: UUID,
    x_sandbox_scenario: SandboxScenarioName | Unset = UNSET,
    x_sandbox_error_step: SandboxErrorStep | Unset = UNSET,
    x_sandbox_error_status: int | Unset = UNSET,
    x_sandbox_error_message: str | Unset = UNSET,
    x_sandbox_skip_auto_approval: SandboxFlag | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["x-idempotency-key"] = str(x_idempotency_key)

    if not isinstance(x_sandbox_scenario, Unset):
        headers["X-Sandbox-Scenario"] = str(x_sandbox_scenario)

    if not isinstance(x_sandbox_error_step, Unset):
        headers["X-Sandbox-Error-Step"] = str(x_sandbox_error_step)

    if not isinstance(x_sandbox_error_status, Unset):
        headers["X-Sandbox-Error-Status"] = str(x_sandbox_error_status)

    if not isinstance(x_sandbox_error_message, Unset):
        headers["X-Sandbox-Error-Message"] = x_sandbox_error_message

    if not isinstance(x_sandbox_skip_auto_approval, Unset):
        headers["X-Sandbox-Skip-Auto-Approval"] = str(x_sandbox_skip_auto_approval)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/customers",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: Client, response: httpx.Response) -> CustomerCreateResponse | ProblemDetails | None:
    if response.status_code == 201:
        value = json_of(response)
        return models.CustomerCreateResponse.from_dict(value) if isinstance(value, dict) else None

    value = json_of(response)
    return models.ProblemDetails.from_dict(value) if isinstance(value, dict) else None


def _build_response(*, client: Client, response: httpx.Response) -> Response[CustomerCreateResponse | ProblemDetails]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CustomerCreateRequest,
    x_idempotency_key: UUID,
    x_sandbox_scenario: SandboxScenarioName | Unset = UNSET,
    x_sandbox_error_step: SandboxErrorStep | Unset = UNSET,
    x_sandbox_error_status: int | Unset = UNSET,
    x_sandbox_error_message: str | Unset = UNSET,
    x_sandbox_skip_auto_approval: SandboxFlag | Unset = UNSET,
) -> Response[CustomerCreateResponse | ProblemDetails]:
    """Create a customer and its application

     Creates the customer and, in the same call, a KYB (business) or KYC (individual) application in
    status `pending`.
    Save `id`, `application_id` and `application_url` before doing anything else: the application token
    inside the
    URL is not returned again by this operation. In the sandbox a new customer is approved after about 5
    seconds
    unless `X-Sandbox-Skip-Auto-Approval` is set.

    Whether a repeated `external_id` is refused is not documented; look the customer up by `external_id`
    before
    repeating a creation under a new idempotency key.

    Args:
        x_idempotency_key (UUID):
        x_sandbox_scenario (SandboxScenarioName | Unset): A preset behaviour of the sandbox. Some
            concern only the movement of money.
        x_sandbox_error_step (SandboxErrorStep | Unset): A step of the pipeline.
        x_sandbox_error_status (int | Unset):
        x_sandbox_error_message (str | Unset):
        x_sandbox_skip_auto_approval (SandboxFlag | Unset): A boolean as header text; `true`, `1`
            and `yes` mean the same.
        body (CustomerCreateRequest): The customer to create. `sub_client_id` and `is_sub_client`
            exclude each other.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CustomerCreateResponse | ProblemDetails]
    """

    kwargs = _get_kwargs(
        body=body,
        x_idempotency_key=x_idempotency_key,
        x_sandbox_scenario=x_sandbox_scenario,
        x_sandbox_error_step=x_sandbox_error_step,
        x_sandbox_error_status=x_sandbox_error_status,
        x_sandbox_error_message=x_sandbox_error_message,
        x_sandbox_skip_auto_approval=x_sandbox_skip_auto_approval,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CustomerCreateRequest,
    x_idempotency_key: UUID,
    x_sandbox_scenario: SandboxScenarioName | Unset = UNSET,
    x_sandbox_error_step: SandboxErrorStep | Unset = UNSET,
    x_sandbox_error_status: int | Unset = UNSET,
    x_sandbox_error_message: str | Unset = UNSET,
    x_sandbox_skip_auto_approval: SandboxFlag | Unset = UNSET,
) -> CustomerCreateResponse | ProblemDetails | None:
    """Create a customer and its application

     Creates the customer and, in the same call, a KYB (business) or KYC (individual) application in
    status `pending`.
    Save `id`, `application_id` and `application_url` before doing anything else: the application token
    inside the
    URL is not returned again by this operation. In the sandbox a new customer is approved after about 5
    seconds
    unless `X-Sandbox-Skip-Auto-Approval` is set.

    Whether a repeated `external_id` is refused is not documented; look the customer up by `external_id`
    before
    repeating a creation under a new idempotency key.

    Args:
        x_idempotency_key (UUID):
        x_sandbox_scenario (SandboxScenarioName | Unset): A preset behaviour of the sandbox. Some
            concern only the movement of money.
        x_sandbox_error_step (SandboxErrorStep | Unset): A step of the pipeline.
        x_sandbox_error_status (int | Unset):
        x_sandbox_error_message (str | Unset):
        x_sandbox_skip_auto_approval (SandboxFlag | Unset): A boolean as header text; `true`, `1`
            and `yes` mean the same.
        body (CustomerCreateRequest): The customer to create. `sub_client_id` and `is_sub_client`
            exclude each other.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CustomerCreateResponse | ProblemDetails
    """

    return sync_detailed(
        client=client,
        body=body,
        x_idempotency_key=x_idempotency_key,
        x_sandbox_scenario=x_sandbox_scenario,
        x_sandbox_error_step=x_sandbox_error_step,
        x_sandbox_error_status=x_sandbox_error_status,
        x_sandbox_error_message=x_sandbox_error_message,
        x_sandbox_skip_auto_approval=x_sandbox_skip_auto_approval,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CustomerCreateRequest,
    x_idempotency_key: UUID,
    x_sandbox_scenario: SandboxScenarioName | Unset = UNSET,
    x_sandbox_error_step: SandboxErrorStep | Unset = UNSET,
    x_sandbox_error_status: int | Unset = UNSET,
    x_sandbox_error_message: str | Unset = UNSET,
    x_sandbox_skip_auto_approval: SandboxFlag | Unset = UNSET,
) -> Response[CustomerCreateResponse | ProblemDetails]:
    """Create a customer and its application

     Creates the customer and, in the same call, a KYB (business) or KYC (individual) application in
    status `pending`.
    Save `id`, `application_id` and `application_url` before doing anything else: the application token
    inside the
    URL is not returned again by this operation. In the sandbox a new customer is approved after about 5
    seconds
    unless `X-Sandbox-Skip-Auto-Approval` is set.

    Whether a repeated `external_id` is refused is not documented; look the customer up by `external_id`
    before
    repeating a creation under a new idempotency key.

    Args:
        x_idempotency_key (UUID):
        x_sandbox_scenario (SandboxScenarioName | Unset): A preset behaviour of the sandbox. Some
            concern only the movement of money.
        x_sandbox_error_step (SandboxErrorStep | Unset): A step of the pipeline.
        x_sandbox_error_status (int | Unset):
        x_sandbox_error_message (str | Unset):
        x_sandbox_skip_auto_approval (SandboxFlag | Unset): A boolean as header text; `true`, `1`
            and `yes` mean the same.
        body (CustomerCreateRequest): The customer to create. `sub_client_id` and `is_sub_client`
            exclude each other.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CustomerCreateResponse | ProblemDetails]
    """

    kwargs = _get_kwargs(
        body=body,
        x_idempotency_key=x_idempotency_key,
        x_sandbox_scenario=x_sandbox_scenario,
        x_sandbox_error_step=x_sandbox_error_step,
        x_sandbox_error_status=x_sandbox_error_status,
        x_sandbox_error_message=x_sandbox_error_message,
        x_sandbox_skip_auto_approval=x_sandbox_skip_auto_approval,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CustomerCreateRequest,
    x_idempotency_key: UUID,
    x_sandbox_scenario: SandboxScenarioName | Unset = UNSET,
    x_sandbox_error_step: SandboxErrorStep | Unset = UNSET,
    x_sandbox_error_status: int | Unset = UNSET,
    x_sandbox_error_message: str | Unset = UNSET,
    x_sandbox_skip_auto_approval: SandboxFlag | Unset = UNSET,
) -> CustomerCreateResponse | ProblemDetails | None:
    """Create a customer and its application

     Creates the customer and, in the same call, a KYB (business) or KYC (individual) application in
    status `pending`.
    Save `id`, `application_id` and `application_url` before doing anything else: the application token
    inside the
    URL is not returned again by this operation. In the sandbox a new customer is approved after about 5
    seconds
    unless `X-Sandbox-Skip-Auto-Approval` is set.

    Whether a repeated `external_id` is refused is not documented; look the customer up by `external_id`
    before
    repeating a creation under a new idempotency key.

    Args:
        x_idempotency_key (UUID):
        x_sandbox_scenario (SandboxScenarioName | Unset): A preset behaviour of the sandbox. Some
            concern only the movement of money.
        x_sandbox_error_step (SandboxErrorStep | Unset): A step of the pipeline.
        x_sandbox_error_status (int | Unset):
        x_sandbox_error_message (str | Unset):
        x_sandbox_skip_auto_approval (SandboxFlag | Unset): A boolean as header text; `true`, `1`
            and `yes` mean the same.
        body (CustomerCreateRequest): The customer to create. `sub_client_id` and `is_sub_client`
            exclude each other.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CustomerCreateResponse | ProblemDetails
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            x_idempotency_key=x_idempotency_key,
            x_sandbox_scenario=x_sandbox_scenario,
            x_sandbox_error_step=x_sandbox_error_step,
            x_sandbox_error_status=x_sandbox_error_status,
            x_sandbox_error_message=x_sandbox_error_message,
            x_sandbox_skip_auto_approval=x_sandbox_skip_auto_approval,
        )
    ).parsed
