"""`dakota.sandbox`. All take the API key; production refuses them with 403."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._answers import Reply, reader
from .._effects import Flow
from .._faces import F, call, listing
from .._pages import Listing
from ..models import ApplicationId, SimulationId
from ..options import DEFAULT, CallOptions
from ._calls import given, key_of, opt, opt_list, segment
from ._edge import DakotaResource
from .sandbox_options import SandboxOptions
from .sandbox_values import (
    InboundSimulation,
    OnboardingSimulation,
    SandboxScenario,
    Simulation,
    SimulationAdvance,
)

if TYPE_CHECKING:
    from dakota_api.models import OnboardingTransition, SimulateInboundRequest


class Sandbox(DakotaResource[F]):
    """The vendor's sandbox: simulate what people and banks would do."""

    @listing
    def scenarios(self, *, options: CallOptions = DEFAULT) -> Listing[SandboxScenario]:
        """List the scenarios of simulations. One request. Source: listSandboxScenarios."""
        from dakota_api.api.sandbox import list_sandbox_scenarios as endpoint

        return self._list("listSandboxScenarios", endpoint._get_kwargs(), SandboxScenario, options)

    @call
    def simulate_onboarding(
        self,
        transition: OnboardingTransition,
        application_id: ApplicationId,
        *,
        simulation_id: str | None = None,
        organization_id: str | None = None,
        reason_code: str | None = None,
        info_request_fields: Sequence[str] | None = None,
        options: CallOptions = DEFAULT,
        sandbox: SandboxOptions | None = None,
    ) -> Flow[Reply[OnboardingSimulation]]:
        """Decide an application, such as by `kyb_approve`. It need not have been submitted.

        Args:
            application_id: the application's, never the customer's id.
            simulation_id: your own name for it, 1 to 128 characters; one is made if none is given.

        Source: simulateOnboarding.
        """
        from dakota_api.api.sandbox import simulate_onboarding as endpoint
        from dakota_api.models import SimulateOnboardingRequest

        body = SimulateOnboardingRequest(
            type_=transition,
            applicant_id=segment("application_id", application_id),
            simulation_id=simulation_id or f"sim_{uuid.uuid4().hex}",
            organization_id=opt(organization_id),
            reason_code=opt(reason_code),
            info_request_fields=opt_list("info_request_fields", info_request_fields),
        )
        arguments = self._dakota.sandbox(sandbox)
        kwargs = endpoint._get_kwargs(body=body, x_idempotency_key=key_of(options), **arguments)
        return self._call("simulateOnboarding", kwargs, reader(OnboardingSimulation), options)

    @call
    def simulate_inbound(
        self,
        request: SimulateInboundRequest,
        *,
        options: CallOptions = DEFAULT,
        sandbox: SandboxOptions | None = None,
    ) -> Flow[Reply[InboundSimulation]]:
        """Simulate money that comes in, or goes wrong on its way out; at most 2 units. Source: simulateInbound."""
        from dakota_api.api.sandbox import simulate_inbound as endpoint
        from dakota_api.models import SimulateInboundRequest

        given("request", request, SimulateInboundRequest)
        arguments = self._dakota.sandbox(sandbox, "skip_auto_approval")
        kwargs = endpoint._get_kwargs(body=request, x_idempotency_key=key_of(options), **arguments)
        return self._call("simulateInbound", kwargs, reader(InboundSimulation), options)

    @call
    def get_simulation(self, simulation_id: SimulationId, *, options: CallOptions = DEFAULT) -> Flow[Reply[Simulation]]:
        """Read a simulation. Source: getSimulation."""
        from dakota_api.api.sandbox import get_simulation as endpoint

        kwargs = endpoint._get_kwargs(segment("simulation_id", simulation_id))
        return self._call("getSimulation", kwargs, reader(Simulation, simulation_id), options)

    @call
    def advance(
        self,
        simulation_id: SimulationId,
        action: str,
        *,
        reason_code: str | None = None,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[SimulationAdvance]]:
        """Take a waiting simulation on by one of its `advance_actions_available`. Source: advanceSimulation."""
        from dakota_api.api.sandbox import advance_simulation as endpoint
        from dakota_api.models import AdvanceSimulationRequest

        body = AdvanceSimulationRequest(action=action, reason_code=opt(reason_code))
        kwargs = endpoint._get_kwargs(segment("simulation_id", simulation_id), body=body)
        return self._call("advanceSimulation", kwargs, reader(SimulationAdvance), options)
