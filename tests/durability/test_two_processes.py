"""Two processes on one journal: each customer is posted once, and both know every id."""

import subprocess
import sys
from collections import Counter

from kyb_mock import MockServer

from ..support.kills import VICTIM

CUSTOMERS = 60


def test_two_processes_on_one_journal_make_one_post_each(tmp_path):
    with MockServer(auto_approve_s=0.0) as server:
        command = [sys.executable, "-I", str(VICTIM), "durable", server.url, str(tmp_path), str(CUSTOMERS)]
        processes = [subprocess.Popen(command) for _ in range(2)]
        assert [process.wait(60) for process in processes] == [0, 0]
        posts = Counter(entry.idempotency_key for entry in server.world.log if entry.method == "POST")
        assert len(posts) == len(server.world.customers) == CUSTOMERS
        assert set(posts.values()) == {1}
        assert set((tmp_path / "durable.ids").read_text().split()) == server.world.customers.keys()
