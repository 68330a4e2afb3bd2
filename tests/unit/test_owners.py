"""Owners: who is surely dead, and who may be alive."""

import pytest
from kyb_onboarding import _owners
from kyb_onboarding._owners import Owner


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "journal.db.owners"


def test_an_owner_lives_until_its_lock_goes(folder):
    one, other = Owner(folder), Owner(folder)
    assert other.is_alive(one.name)
    one.forsake()
    assert not other.is_alive(one.name)
    other.close()


def test_a_closed_owner_is_dead_and_leaves_no_file(folder):
    one, other = Owner(folder), Owner(folder)
    one.close()
    assert not other.is_alive(one.name)
    other.close()
    assert list(folder.iterdir()) == []


def test_an_owner_on_another_machine_may_be_alive(folder):
    owner = Owner(folder)
    _, _, mark = owner.name.partition("/")
    for name in ("elsewhere/4711/0123456789ab", f"elsewhere/{mark}"):
        assert owner.is_alive(name)
    owner.close()


def test_an_owner_whose_file_a_sweep_took_takes_another(folder, monkeypatch):
    lock, sweepers = _owners._lock, list[Owner | None]()

    def swept_first(fd):
        if not sweepers:  # between the open and the lock of the first owner, another one begins
            sweepers.append(None)
            sweepers.append(Owner(folder))
        return lock(fd)

    monkeypatch.setattr(_owners, "_lock", swept_first)
    owner = Owner(folder)
    sweeper = sweepers[1]
    assert sweeper.is_alive(owner.name)
    assert owner.is_alive(sweeper.name)
    assert len(list(folder.iterdir())) == 2
    owner.close()
    sweeper.close()
