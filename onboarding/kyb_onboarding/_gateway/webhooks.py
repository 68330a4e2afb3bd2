"""`dakota.webhooks`. All take the API key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .._answers import Reply, nothing, reader
from .._effects import Flow
from .._faces import F, call, listing
from .._pages import Listing
from ..models import EventId, SimulationId, WebhookTargetId
from ..options import DEFAULT, CallOptions
from ._calls import aware, key_of, opt, opt_list, segment
from ._edge import DakotaResource
from .sandbox_values import WebhookDelivery, WebhookReplay, WebhookTarget

if TYPE_CHECKING:
    from dakota_api.models import KnownDeliveryStatus, KnownEventType


class Webhooks(DakotaResource[F]):
    """Where events are sent to, and what became of them."""

    @call
    def create_target(
        self,
        url: str,
        *,
        is_global: bool | None = None,
        event_types: Sequence[KnownEventType] | None = None,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[WebhookTarget]]:
        """Have events sent to an https address: all with `is_global`, else those of `event_types`.

        Source: createWebhookTarget.
        """
        from dakota_api.api.webhooks import create_webhook_target as endpoint
        from dakota_api.models import WebhookTargetCreateRequest

        body = WebhookTargetCreateRequest(
            url=url, global_=opt(is_global), event_types=opt_list("event_types", event_types)
        )
        kwargs = endpoint._get_kwargs(body=body, x_idempotency_key=key_of(options))
        return self._call("createWebhookTarget", kwargs, reader(WebhookTarget), options)

    @listing
    def targets(
        self,
        *,
        limit: int | None = None,
        starting_after: WebhookTargetId | None = None,
        ending_before: WebhookTargetId | None = None,
        options: CallOptions = DEFAULT,
    ) -> Listing[WebhookTarget]:
        """List the targets. Source: listWebhookTargets."""
        from dakota_api.api.webhooks import list_webhook_targets as endpoint

        kwargs = endpoint._get_kwargs(
            limit=opt(limit), starting_after=opt(starting_after), ending_before=opt(ending_before)
        )
        return self._list("listWebhookTargets", kwargs, WebhookTarget, options)

    @call
    def get_target(
        self, webhook_target_id: WebhookTargetId, *, options: CallOptions = DEFAULT
    ) -> Flow[Reply[WebhookTarget]]:
        """Read a target. Source: getWebhookTarget."""
        from dakota_api.api.webhooks import get_webhook_target as endpoint

        kwargs = endpoint._get_kwargs(segment("webhook_target_id", webhook_target_id))
        return self._call("getWebhookTarget", kwargs, reader(WebhookTarget, webhook_target_id), options)

    @call
    def update_target(
        self,
        webhook_target_id: WebhookTargetId,
        *,
        is_global: bool | None = None,
        event_types: Sequence[KnownEventType] | None = None,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[WebhookTarget]]:
        """Change which events a target gets; its address cannot be changed. Source: updateWebhookTarget."""
        from dakota_api.api.webhooks import update_webhook_target as endpoint
        from dakota_api.models import WebhookTargetUpdateRequest

        body = WebhookTargetUpdateRequest(global_=opt(is_global), event_types=opt_list("event_types", event_types))
        target_id = segment("webhook_target_id", webhook_target_id)
        kwargs = endpoint._get_kwargs(target_id, body=body, x_idempotency_key=key_of(options))
        return self._call("updateWebhookTarget", kwargs, reader(WebhookTarget), options)

    @call
    def delete_target(self, webhook_target_id: WebhookTargetId, *, options: CallOptions = DEFAULT) -> Flow[Reply[None]]:
        """Send no more events to a target. Source: deleteWebhookTarget."""
        from dakota_api.api.webhooks import delete_webhook_target as endpoint

        kwargs = endpoint._get_kwargs(segment("webhook_target_id", webhook_target_id))
        return self._call("deleteWebhookTarget", kwargs, nothing, options)

    @listing
    def history(
        self,
        *,
        status: KnownDeliveryStatus | None = None,
        event_type: str | None = None,
        simulation_id: SimulationId | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions = DEFAULT,
    ) -> Listing[WebhookDelivery]:
        """List deliveries, the newest first; they are kept for 30 days. `since` and `until` are aware times.

        Source: listWebhookHistory.
        """
        from dakota_api.api.webhooks import list_webhook_history as endpoint

        kwargs = endpoint._get_kwargs(
            status=opt(status),
            event_type=opt(event_type),
            simulation_id=opt(simulation_id),
            from_=opt(aware("since", since)),
            to=opt(aware("until", until)),
            limit=opt(limit),
            cursor=opt(cursor),
        )
        return self._list("listWebhookHistory", kwargs, WebhookDelivery, options)

    @call
    def get_delivery(self, event_id: EventId, *, options: CallOptions = DEFAULT) -> Flow[Reply[WebhookDelivery]]:
        """Read a delivery; of several targets' the first. Source: getWebhookDelivery."""
        from dakota_api.api.webhooks import get_webhook_delivery as endpoint

        kwargs = endpoint._get_kwargs(segment("event_id", event_id))
        return self._call("getWebhookDelivery", kwargs, reader(WebhookDelivery), options)

    @call
    def replay(self, event_id: EventId, *, options: CallOptions = DEFAULT) -> Flow[Reply[WebhookReplay]]:
        """Send an event once more, at most ten times in all; then it is refused with 409.

        Source: replayWebhookDelivery.
        """
        from dakota_api.api.webhooks import replay_webhook_delivery as endpoint

        kwargs = endpoint._get_kwargs(segment("event_id", event_id))
        return self._call("replayWebhookDelivery", kwargs, reader(WebhookReplay), options)
