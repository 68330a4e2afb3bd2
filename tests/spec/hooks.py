"""Check the webhooks: each is there, is signed, and carries an event of its own type.

Every check takes a specification and returns one line for each violation. The checks of `examples` and `style` look at
webhooks, too.
"""

from . import tables
from .walk import Spec, is_dakota, members, parameters, resolve, webhooks

# Vendor → the headers that make a webhook trustworthy, the envelope, the known types.
DAKOTA = ({"X-Webhook-Signature", "X-Webhook-Timestamp"}, "Event", "KnownEventType")
DOLLARPE = ({"X-SIGNATURE", "X-TIMESTAMP"}, "WebhookEvent", "KnownWebhookType")


def check_webhooks(spec: Spec) -> list[str]:
    """Find a webhook that is missing, or that no source knows."""
    expected = tables.DAKOTA_WEBHOOKS if is_dakota(spec) else tables.DOLLARPE_WEBHOOKS
    return [f"{name} is wrong" for name in sorted({webhook.path for webhook in webhooks(spec)} ^ expected)]


def check_signatures(spec: Spec) -> list[str]:
    """Find a webhook that could come from anybody."""
    expected, _, _ = DAKOTA if is_dakota(spec) else DOLLARPE
    return [
        f"{webhook.path} does not demand {name}"
        for webhook in webhooks(spec)
        for required in [{item["name"] for item in parameters(spec, webhook) if item.get("required")}]
        for name in sorted(expected - required)
    ]


def check_types(spec: Spec) -> list[str]:
    """Find a webhook that is no event, or one of a type that its name does not say or that requests cannot name."""
    _, envelope, types = DAKOTA if is_dakota(spec) else DOLLARPE
    known = spec["components"]["schemas"][types]["enum"]
    return [
        f"{webhook.path} has the type {_type_of(spec, schema)!r}"
        for webhook in webhooks(spec)
        for schema in [webhook.item["requestBody"]["content"]["application/json"]["schema"]]
        if _type_of(spec, schema) not in known
        or _type_of(spec, schema).lower() != webhook.path
        or {"$ref": f"#/components/schemas/{envelope}"} not in schema["allOf"]
    ]


def _type_of(spec: Spec, schema: Spec) -> str:
    parts = resolve(spec, members(spec, schema)["type"]).get("allOf", [])
    return next((str(part["const"]) for part in parts if "const" in part), "")


def check_answers(spec: Spec) -> list[str]:
    """Find a webhook that does not say what our side may answer."""
    return [
        f"{webhook.path} has no answer {status}"
        for webhook in webhooks(spec)
        for status in ("2XX", "default")
        if status not in webhook.item["responses"]
    ]
