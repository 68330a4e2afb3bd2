"""The events, in the form in which webhooks carry them."""

from __future__ import annotations

from operator import attrgetter

from ._call import Call
from ._events import document
from ._pages import page
from ._wire import Answer


def list_page(call: Call) -> Answer:
    """Return one page of events; in which order is not documented, and a setting."""
    events = list(call.world.events)
    if call.world.settings.newest_events_first:
        events.reverse()
    shown, meta = page(events, call.query, attrgetter("id"))
    return Answer(200, {"data": [document(event) for event in shown], "meta": meta})
