"""How to plant a bug in the mock: one of its tables or functions is replaced by one that is wrong."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from kyb_mock._operations import OPERATIONS
from kyb_mock._problems import ProblemError
from kyb_mock._wire import Answer
from kyb_mock.dollarpe.operations import OPERATIONS as DOLLARPE_OPERATIONS

Plant = Callable[[pytest.MonkeyPatch], None]
Operation = Callable[[Any], Answer]


def module(name: str) -> Any:
    """Return a module of the mock, open to be changed."""
    return importlib.import_module(f"kyb_mock.{name}")


def value(place: str, name: str, wrong: Any) -> Plant:
    """Put a wrong value where a right one is."""
    return lambda patch: patch.setattr(module(place), name, wrong)


def row(place: str, table: str, name: str, wrong: Any) -> Plant:
    """Put a wrong row into a table."""
    return lambda patch: patch.setitem(getattr(module(place), table), name, wrong)


def instead(place: str, name: str, wrong: Callable[..., Any]) -> Plant:
    """Put a wrong function, or a class's method, where a right one is; it gets the right one first."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        *owners, last = name.split(".")
        owner = module(place)
        for one in owners:
            owner = getattr(owner, one)
        right = getattr(owner, last)
        patch.setattr(owner, last, lambda *given, **options: wrong(right, *given, **options))

    return plant


def operation(
    name: str, wrong: Callable[[Operation, Any], Answer], table: Mapping[str, Operation] = OPERATIONS
) -> Plant:
    """Let an operation be done wrongly; the wrong one gets the right one and the call."""
    right = table[name]
    return lambda patch: patch.setitem(table, name, lambda call: wrong(right, call))


def of_dollarpe(name: str, wrong: Callable[[Operation, Any], Answer]) -> Plant:
    """Let an operation of the second provider be done wrongly."""
    return operation(name, wrong, DOLLARPE_OPERATIONS)


def together(*plants: Plant) -> Plant:
    """Plant several things, where one alone would be noticed by another law, too."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        for one in plants:
            one(patch)

    return plant


def unjudged(plant: Plant) -> Plant:
    """Plant a bug, and let the mock's own check of its answers not notice."""
    return together(plant, value("_core", "find_flaw", nothing))


def answer(name: str, change: Callable[[Answer], Answer]) -> Plant:
    """Let what an operation answers be changed, unnoticed."""
    return unjudged(operation(name, lambda right, call: change(right(call))))


def status(wrong: int) -> Callable[[Answer], Answer]:
    return lambda shown: shown._replace(status=wrong)


def member(name: str, change: Callable[[Any], Any]) -> Callable[[Answer], Answer]:
    """Return a change of one member of an answer's body, if it has it."""

    def changed(shown: Answer) -> Answer:
        if not shown.body or name not in shown.body:
            return shown
        return shown._replace(body=shown.body | {name: change(shown.body[name])})

    return changed


def without(name: str) -> Callable[[Answer], Answer]:
    """Return a change that leaves a member out of an answer's body."""
    return lambda shown: shown._replace(body={key: one for key, one in shown.body.items() if key != name})


def backwards(rows: list[Any]) -> list[Any]:
    return rows[::-1]


def nothing(*given: Any, **options: Any) -> None:
    """Stand for a step that was forgotten."""


def forgiving(right: Operation, call: Any) -> Answer:
    """Do nothing where a request is to be refused with 400, and say that it is done."""
    try:
        return right(call)
    except ProblemError as problem:
        if problem.status != 400:
            raise
        return Answer(204, None, "")


def provider(name: str, **wrong: Any) -> Plant:
    """Let the core treat all requests to a provider wrongly."""
    return lambda patch: patch.setattr(module("_core"), name, getattr(module("_core"), name)._replace(**wrong))


def refusals(name: str, change: Callable[[Answer], Answer]) -> Plant:
    """Change how a provider's refusals are written."""
    right = getattr(module("_core"), name).render
    return provider(name, render=lambda *given: change(right(*given)))


def header(name: bytes, change: Callable[[bytes], bytes | None]) -> Plant:
    """Change a header of every answer, or leave it out."""

    def wrong(right: Callable[..., Any], *given: Any) -> list[tuple[bytes, bytes]]:
        pairs = ((key, change(old) if key == name else old) for key, old in right(*given))
        return [(key, new) for key, new in pairs if new is not None]

    return instead("_core", "_headers", wrong)


def no_state(*names: str) -> Plant:
    """Leave members of a world out of what is written."""
    return lambda patch: patch.setattr(module("_state"), "NOT_STATE", module("_state").NOT_STATE | set(names))
