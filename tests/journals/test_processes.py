"""Real processes on one journal: a killed one's claims are free, though its child lives."""

import signal
import subprocess
import sys

from kyb_onboarding._claims import Claim

from .test_records import KEY

HOLDER = """
import os, sys
from datetime import timedelta
from kyb_onboarding._journals import open_journal
from kyb_onboarding._records import RunKey
journal, _ = open_journal(sys.argv[1], timedelta(days=1), None)
journal.store.commit(journal.claim(RunKey(*sys.argv[2:5]), {"name": "Acme Corporation"}))
if not os.fork():
    os.close(1)
    sys.stdin.read()
    os._exit(0)
print("claimed", flush=True)
sys.stdin.read()
"""


def test_a_killed_processs_claim_is_free_though_its_child_lives_on(place):
    journal = place.open()
    command = [sys.executable, "-I", "-c", HOLDER, place.journal, *KEY]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "claimed\n"
        holder.send_signal(signal.SIGKILL)
        holder.wait(30)
        record = journal.store.read(journal.get(KEY))
        assert record.owner is not None
        place.until_dead(journal, record.owner)
        assert isinstance(journal.store.commit(journal.claim(KEY)), Claim)
        holder.stdin.close()
