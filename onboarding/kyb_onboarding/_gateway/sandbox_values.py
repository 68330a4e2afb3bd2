"""Values of the answers about sandbox, webhooks and events."""

from __future__ import annotations

from .._values import Key, Member, Value, flag, ident, many, members, moment, one, text, texts, whole
from ..models import ApplicationId, EventId, SimulationId, WebhookTargetId


class SandboxScenario(Value):
    """A scenario that simulations may follow."""

    SCHEMA = "SandboxScenario"
    name = Member(text)
    description = Member(text)
    valid_for = Member(texts)
    stateful = Member(flag)
    advance_actions = Member(texts)
    example_webhook_sequence = Member(texts)


class OnboardingSimulation(Value):
    """What a simulated decision has changed."""

    SCHEMA = "SimulateOnboardingResponse"
    simulation_id = Member(ident(SimulationId))
    applicant_id = Member(ident(ApplicationId))
    previous_state = Member(text)
    new_state = Member(text)


class InboundSimulation(Value):
    """A simulation of money coming in, as it begins."""

    SCHEMA = "SimulateInboundResponse"
    simulation_id = Member(ident(SimulationId))
    state = Member(text)
    trace_id = Member(text)


class SimulationCallback(Value):
    """A webhook that a simulation sends."""

    SCHEMA = "SimulationCallbackRecord"
    callback_id = Member(text)
    payload_json = Member(text)
    scheduled_for = Member(moment)
    state = Member(text)
    attempts = Member(whole)
    max_attempts = Member(whole)
    delivered_at = Member(moment)
    last_error = Member(text)


class Simulation(Value):
    """A simulation as it is now. Amounts are decimal texts."""

    SCHEMA = "SimulationInspection"
    simulation_id = Key(SimulationId)
    rail = Member(text)
    operation = Member(text)
    scenario = Member(text)
    state = Member(text)
    state_position = Member(text)
    awaiting_advance = Member(flag)
    organization_id = Member(text)
    account_id = Member(text)
    wallet_id = Member(text)
    amount = Member(text)
    currency = Member(text)
    trace_id = Member(text)
    metadata = Member(members)
    created_at = Member(moment)
    completed_at = Member(moment)
    callbacks = Member(many(SimulationCallback))
    advance_actions_available = Member(texts)


class SimulationAdvance(Value):
    """What an action has changed."""

    SCHEMA = "AdvanceSimulationResult"
    simulation_id = Key(SimulationId)
    previous_state = Member(text)
    new_state = Member(text)
    callbacks_scheduled = Member(whole)


class WebhookTarget(Value):
    """An address that events are sent to."""

    SCHEMA = "WebhookTarget"
    id = Key(WebhookTargetId)
    url = Member(text)
    is_global = Member(flag, "global")
    event_types = Member(texts)
    time_last_healthy = Member(moment)
    time_last_attempted = Member(moment)


class WebhookDelivery(Value):
    """An event on its way to a target."""

    SCHEMA = "WebhookDelivery"
    id = Key(EventId)
    event_type = Member(text)
    endpoint_url = Member(text)
    status = Member(text)
    attempts = Member(whole)
    created_at = Member(moment)
    delivered_at = Member(moment)
    simulation_id = Member(ident(SimulationId))
    is_replay = Member(flag)
    replay_count = Member(whole)
    payload = Member(members)


class WebhookReplay(Value):
    """A delivery that was queued again."""

    SCHEMA = "WebhookReplayResponse"
    webhook_id = Member(ident(EventId))
    status = Member(text)
    replayed_to_count = Member(whole)


class EventRequest(Value):
    """The request that an event follows from."""

    SCHEMA = "EventRequest"
    id = Member(text)
    idempotency_key = Member(text)


class EventData(Value):
    """The resource that an event is about; its members depend on the event's type."""

    SCHEMA = "EventData"
    object = Member(members)
    previous_attributes = Member(members)


class Event(Value):
    """An event. New types may come at any time."""

    SCHEMA = "Event"
    id = Key(EventId)
    type = Member(text)
    created = Member(moment)
    api_version = Member(text)
    request = Member(one(EventRequest))
    data = Member(one(EventData))
    metadata = Member(members)
