"""Every error that Dakota's specification documents, for every operation: what no request of Schemathesis provokes.

Some the mock gives in a state that no schema describes, which is what `causes` is about; others never: 422 (the vendor
answers 400) and what stands under `default`. Here each comes of the fault `status`, as a user would ask for it: it is
written, and checked against the specification, as any other.
"""

from __future__ import annotations

from collections.abc import Iterator

from kyb_mock import Response

from ..mock.causes import Stage, documented
from ..mock.filing import Filing
from .watched import WatchedSandbox

# What stands for `default`: an error that no operation names.
DEFAULT = 507


def refusals(sandbox: WatchedSandbox) -> Iterator[tuple[str, int, Response]]:
    """Provoke each documented error of each operation; yield the operation, the status asked for and the answer."""
    filing = Filing(sandbox)
    for operation, code in documented():
        status = DEFAULT if code == "default" else int(code)
        sandbox.world.faults.add("status", status=status)
        yield operation.name, status, Stage(operation, filing).ask()
