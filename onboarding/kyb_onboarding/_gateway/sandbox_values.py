"""Values of the answers about sandbox, webhooks and events."""

from __future__ import annotations

from .._values import Id, Key, Member, Value, flag, many, members, moment, one, text, texts, whole, word
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
    simulation_id = Id[SimulationId]()
    applicant_id = Id[ApplicationId]()
    previous_state = Member(word)
    new_state = Member(word)


class InboundSimulation(Value):
    """A simulation of money coming in, as it begins."""

    SCHEMA = "SimulateInboundResponse"
    simulation_id = Id[SimulationId]()
    state = Member(word)
    trace_id = Member(word)


class SimulationCallback(Value):
    """A webhook that a simulation sends."""

    SCHEMA = "SimulationCallbackRecord"
    callback_id = Member(word)
    payload_json = Member(text)
    scheduled_for = Member(moment)
    state = Member(word)
    attempts = Member(whole)
    max_attempts = Member(whole)
    delivered_at = Member(moment)
    last_error = Member(text)


class Simulation(Value):
    """A simulation as it is now. Amounts are decimal texts."""

    SCHEMA = "SimulationInspection"
    simulation_id = Key[SimulationId]()
    rail = Member(word)
    operation = Member(word)
    scenario = Member(text)
    state = Member(word)
    state_position = Member(text)
    awaiting_advance = Member(flag)
    organization_id = Member(word)
    account_id = Member(word)
    wallet_id = Member(word)
    amount = Member(word)
    currency = Member(word)
    trace_id = Member(word)
    metadata = Member(members)
    created_at = Member(moment)
    completed_at = Member(moment)
    callbacks = Member(many(SimulationCallback))
    advance_actions_available = Member(texts)


class SimulationAdvance(Value):
    """What an action has changed."""

    SCHEMA = "AdvanceSimulationResult"
    simulation_id = Key[SimulationId]()
    previous_state = Member(word)
    new_state = Member(word)
    callbacks_scheduled = Member(whole)


class WebhookTarget(Value):
    """An address that events are sent to."""

    SCHEMA = "WebhookTarget"
    id = Key[WebhookTargetId]()
    url = Member(word)
    is_global = Member(flag, "global")
    event_types = Member(texts)
    time_last_healthy = Member(moment)
    time_last_attempted = Member(moment)


class WebhookDelivery(Value):
    """An event on its way to a target."""

    SCHEMA = "WebhookDelivery"
    id = Key[EventId]()
    event_type = Member(word)
    endpoint_url = Member(word)
    status = Member(word)
    attempts = Member(whole)
    created_at = Member(moment)
    delivered_at = Member(moment)
    simulation_id = Id[SimulationId]()
    is_replay = Member(flag)
    replay_count = Member(whole)
    payload = Member(members)


class WebhookReplay(Value):
    """A delivery that was queued again."""

    SCHEMA = "WebhookReplayResponse"
    webhook_id = Id[EventId]()
    status = Member(word)
    replayed_to_count = Member(whole)


class EventRequest(Value):
    """The request that an event follows from."""

    SCHEMA = "EventRequest"
    id = Member(text)
    idempotency_key = Member(word)


class EventData(Value):
    """The resource that an event is about; its members depend on the event's type."""

    SCHEMA = "EventData"
    object = Member(members)
    previous_attributes = Member(members)


class Event(Value):
    """An event. New types may come at any time."""

    SCHEMA = "Event"
    id = Key[EventId]()
    type = Member(word)
    created = Member(moment)
    api_version = Member(word)
    request = Member(one(EventRequest))
    data = Member(one(EventData))
    metadata = Member(members)
