"""What most of the mock's tests begin with: a sandbox that decides nothing by itself, and an application in it."""

import pytest

from .filing import Filing
from .sandbox import Sandbox


@pytest.fixture
def sandbox():
    return Sandbox(auto_approve_s=None)


@pytest.fixture
def filing(sandbox):
    return Filing(sandbox)
