"""kill -9 at random and between the provider's work and its answer: none twice, none lost; the control fails."""

from ..support.kills import Killer


def test_kills_neither_duplicate_nor_lose_a_customer(tmp_path):
    verdict = Killer("durable", tmp_path, customers=60, seed=1).run(random_kills=8, server_kills=12)
    assert verdict.problems == []
    assert (verdict.duplicates, verdict.lost) == (0, 0)
    assert verdict.kills == 20


def test_the_control_without_a_journal_duplicates(tmp_path):
    """The same kills on a careful script with a key per call: if this shows none, the harness is broken."""
    verdict = Killer("control", tmp_path, customers=60, seed=1).run(random_kills=2, server_kills=8)
    assert verdict.duplicates > 0
    assert verdict.lost > 0
