"""Bugs, each planted in the layer, that the simulation must find."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import attrs
import pytest
from kyb_onboarding import _create, _gateway, _journal, _work
from kyb_onboarding._records import Change, changed

from .simulation import World

Plant = Callable[[pytest.MonkeyPatch, World], None]


def drop_the_stamp(patch: pytest.MonkeyPatch, world: World) -> None:
    """Record that something is sent, but not when."""
    sent = _work._sent

    def unstamped(context: Any, record: Any) -> Change:
        change = sent(context, record)
        return Change(change.columns | {"first_sent_at": None, "last_sent_at": None}, change.lines)

    patch.setattr(_work, "_sent", unstamped)


def skip_the_look_up(patch: pytest.MonkeyPatch, world: World) -> None:
    """Rely on the key for ever."""
    patch.setattr(_work, "may_be_forgotten", lambda context, record: False)


def check_the_key_before_the_commit_alone(patch: pytest.MonkeyPatch, world: World) -> None:
    """Do not look at the clock again after a send was recorded."""
    check = _work.HeldClaim._check_key

    def once(guard: Any) -> None:
        if not vars(guard).pop("checked", False):
            check(guard)
            guard.checked = True

    patch.setattr(_work.HeldClaim, "_check_key", once)


def take_no_claim(patch: pytest.MonkeyPatch, world: World) -> None:
    """Work on a run that somebody alive works on."""
    patch.setattr(_journal.Journal, "is_taken", lambda journal, record: False)


def ignore_the_fence(patch: pytest.MonkeyPatch, world: World) -> None:
    """Save over what another owner did since."""
    write = _journal.Journal.write

    def over_all(journal: Any, tx: Any, record: Any, change: Change, claimed_by: str | None = None) -> Any:
        newest = journal.find(tx, record.key)
        written = write(journal, tx, attrs.evolve(record, fence=newest.fence), change)
        return attrs.evolve(written, fence=record.fence)

    patch.setattr(_journal.Journal, "write", over_all)


def believe_a_rejection(patch: pytest.MonkeyPatch, world: World) -> None:
    """Take a refusal as final although an earlier send may have worked."""
    patch.setattr(_create, "_on_rejection", _create._reject)


def forget_to_save_the_id(patch: pytest.MonkeyPatch, world: World) -> None:
    """Go on with the id of the answer, and save it nowhere."""

    def unsaved(context: Any, claim: Any, created: Any, step: str = "created") -> Any:
        made = {"state": "created", "customer_id": created.customer_id, "application_url": created.application_url}
        claim.record = changed(claim.record, Change(made | {"application_id": created.application_id}))
        return
        yield

    patch.setattr(_create, "_save_created", unsaved)


def make_a_key_per_send(patch: pytest.MonkeyPatch, world: World) -> None:
    """Send under a key that nothing derives."""
    create = _gateway.Gateway.create_customer

    def keyed(gateway: Any, body: str, key: str, guard: Any) -> Any:
        return create(gateway, body, str(uuid.UUID(int=world.dice.getrandbits(128), version=4)), guard)

    patch.setattr(_gateway.Gateway, "create_customer", keyed)


def believe_at_once_that_none_is(patch: pytest.MonkeyPatch, world: World) -> None:
    """Take "no customer found" for granted while a send may still arrive."""
    world.settings = attrs.evolve(world.settings, settle=timedelta(0))


def believe_that_nothing_was_sent(patch: pytest.MonkeyPatch, world: World) -> None:
    """Take every failure of a send for one that never left."""
    patch.setattr(_create, "NOT_EXECUTED", ("not_sent", "refused", "unknown"))


def sync_nothing(patch: pytest.MonkeyPatch, world: World) -> None:
    """Let commits return before they are on the disk."""
    world.disk.syncs = False


PLANTED: tuple[Plant, ...] = (
    drop_the_stamp,
    skip_the_look_up,
    check_the_key_before_the_commit_alone,
    take_no_claim,
    ignore_the_fence,
    believe_a_rejection,
    forget_to_save_the_id,
    make_a_key_per_send,
    believe_at_once_that_none_is,
    believe_that_nothing_was_sent,
    sync_nothing,
)
