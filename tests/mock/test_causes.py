"""Each documented error of each operation comes of a real request, or stands in the table of those that never do."""

import pytest

from ..spec import walk
from .causes import NEVER, OWN, SPEC, Stage, cause_of, documented

OPERATIONS = {operation.name: operation for operation in walk.operations(SPEC)}
CAUSED = {(operation.name, status): cause_of(operation, status) for operation, status in documented()}


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_gives_its_errors_by_itself(name):
    operation = OPERATIONS[name]
    for status, cause in ((status, cause) for (of, status), cause in CAUSED.items() if of == name and cause):
        stage = Stage(operation)
        answer = cause(stage)
        found = str(answer.status) if str(answer.status) in operation.item["responses"] else "default"
        assert (found, answer.status >= 400) == (status, True), answer.body
        entry = stage.sandbox.world.log[-1]
        assert (entry.operation, entry.fault) == (name, None)
        assert [flaw for flaw in entry.flaws if flaw.side == "answer"] == []


def test_the_table_of_what_is_never_given_is_exact():
    never = {
        (name, row.status)
        for row in NEVER
        for name, status in CAUSED
        if status == row.status and (row.operations is None or name in row.operations)
    }
    assert never == {pair for pair, cause in CAUSED.items() if cause is None}
    assert all(row.reason for row in NEVER)


def test_every_cause_of_an_operation_is_a_documented_one():
    assert OWN.keys() <= CAUSED.keys()
    assert len(CAUSED) > 300
