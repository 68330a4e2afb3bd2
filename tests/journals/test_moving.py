"""A journal moved from one store to another: every column arrives, twice is once, and nobody works on it meanwhile."""

import json

import attrs
import pytest
from kyb_onboarding import InvalidInputError, JournalError, RunBusyError
from kyb_onboarding._cli.commands import run as kyb
from kyb_onboarding._history import line
from kyb_onboarding._moving import exported, import_lines
from kyb_onboarding._records import Change

from .conftest import Place
from .test_records import KEY, REQUEST, of


@pytest.fixture
def other(place, request, tmp_path):
    """The place to move to: the other kind of store."""
    if place.server is None:
        server = request.getfixturevalue("postgres")
        target = Place(server.database(), server)
    else:
        target = Place(str(tmp_path / "other.db"), None)
    target.clock = place.clock
    yield target
    for journal in target.opened:
        journal.close()


def all_of(journal):
    return [record for page in journal.pages() for record in journal.store.read(page)]


def filled(place):
    journal = place.open()
    for n in range(3):
        journal.store.commit(journal.plan(of(n), REQUEST))
    claim = journal.store.commit(journal.claim(of(1)))
    now = place.clock.now()
    columns = {"state": "tracking", "customer_id": "c", "application_url": "https://x/?token=é", "next_at": now}
    change = Change(columns, line(now, "created", None, "req_1"))
    journal.store.commit(journal.save(claim, change, release=True))
    journal.drop(claim)
    return journal


def test_every_column_of_every_run_arrives(place, other):
    source, target = filled(place), other.open()
    assert import_lines(target, exported(source)) == (3, 0)
    assert all_of(target) == all_of(source)


def test_twice_is_once_and_what_went_on_since_is_taken(place, other):
    source, target = filled(place), other.open()
    import_lines(target, exported(source))
    assert import_lines(target, exported(source)) == (0, 3)
    place.clock.step(1)
    claim = source.store.commit(source.claim(of(2)))
    source.store.commit(source.save(claim, Change({}, line(place.clock.now(), "sent")), release=True))
    source.drop(claim)
    assert import_lines(target, exported(source)) == (1, 2)
    moved = target.store.read(target.get(of(2)))
    kept = source.store.read(source.get(of(2)))
    assert moved == attrs.evolve(kept, fence=moved.fence)
    assert moved.fence > kept.fence


def test_what_went_on_here_since_is_kept(place, other):
    source, target = filled(place), other.open()
    lines = list(exported(source))
    import_lines(target, lines)
    claim = target.store.commit(target.claim(of(0)))
    further = target.store.commit(target.save(claim, Change({}, line(place.clock.now(), "sent")), release=True))
    assert import_lines(target, lines) == (0, 3)
    assert target.store.read(target.get(of(0))) == further


def test_a_run_that_went_on_in_both_is_refused(place, other):
    source, target = filled(place), other.open()
    import_lines(target, exported(source))
    for journal, step in ((source, "sent"), (target, "failed")):
        claim = journal.store.commit(journal.claim(of(0)))
        journal.store.commit(journal.save(claim, Change({}, line(place.clock.now(), step)), release=True))
        journal.drop(claim)
    with pytest.raises(JournalError, match="'usr_0' went on in both"):
        import_lines(target, exported(source))


def test_a_run_that_a_living_process_holds_is_neither_exported_nor_overwritten(place, other):
    source, target = filled(place), other.open()
    import_lines(target, exported(source))
    claim = source.store.commit(source.claim(of(0)))
    with pytest.raises(RunBusyError, match="usr_0"):
        list(exported(place.open()))
    source.store.commit(source.save(claim, Change({}, line(place.clock.now(), "sent")), release=True))
    source.drop(claim)
    lines = list(exported(source))
    worker = other.open()
    worker.store.commit(worker.claim(of(0)))
    with pytest.raises(RunBusyError, match="usr_0"):
        import_lines(target, lines)


@pytest.mark.parametrize("lines", [[], ["{}"], ["not json"], ['{"kyb_journal": 2}']])
def test_what_is_no_export_is_refused(place, lines):
    with pytest.raises(InvalidInputError, match="line 1"):
        import_lines(place.open(), lines)


def test_a_bad_line_is_named_and_not_quoted(place):
    source = filled(place)
    header, first, *_ = exported(source)
    for broken in (first[:40], json.dumps({"name": "Jane Doe"}), first.replace('"created_at": ', '"created_at": "x')):
        with pytest.raises(InvalidInputError, match="line 2") as caught:
            import_lines(source, [header, broken])
        assert "Jane" not in str(caught.value)


def test_the_two_commands_move_a_journal(place, other, tmp_path, capsys):
    filled(place).close()
    file = tmp_path / "journal.jsonl"
    assert kyb(["journal", "export", str(file), "--journal", place.journal]) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert kyb(["journal", "export", str(file), "--journal", place.journal]) == 2  # never overwritten
    assert kyb(["journal", "import", str(file), "--journal", other.journal]) == 0
    assert "3 runs taken in, 0 were known" in capsys.readouterr().err
    assert kyb(["status", "--journal", other.journal]) == 0
    assert capsys.readouterr().out.count("usr_") == 3
    assert KEY.base_url == all_of(other.open())[0].base_url


def test_no_journal_is_made_where_none_is_to_be_exported(tmp_path):
    assert kyb(["journal", "export", str(tmp_path / "f"), "--journal", str(tmp_path / "none.db")]) == 3
    assert list(tmp_path.iterdir()) == []
