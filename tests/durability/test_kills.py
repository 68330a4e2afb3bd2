"""kill -9 at random and between the provider's work and its answer: none twice, none lost; the control fails."""

import os

import pytest

from ..support.kills import Killer
from .matrix import STORES

# The full profile: ten times fifty kills of each kind, for each store.
FULL = os.environ.get("KYB_PROOFS") == "full"
SEEDS, RANDOM, SERVER = (range(10), 50, 50) if FULL else (range(1), 6, 10)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("store", STORES, indirect=True)
def test_kills_neither_duplicate_nor_lose_a_customer(tmp_path, store, seed):
    verdict = Killer("durable", tmp_path, 60, seed, store).run(RANDOM, SERVER)
    assert verdict.problems == []
    assert (verdict.duplicates, verdict.lost) == (0, 0)
    assert verdict.kills == RANDOM + SERVER


def test_the_control_without_a_journal_duplicates(tmp_path):
    """The same kills on a careful script with a key per call: if this shows none, the harness is broken."""
    verdict = Killer("control", tmp_path, customers=60, seed=1).run(random_kills=2, server_kills=8)
    assert verdict.duplicates > 0
    assert verdict.lost > 0
