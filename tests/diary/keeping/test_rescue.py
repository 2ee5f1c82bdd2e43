"""A damaged diary is put right in its place; the damaged file stays beside it, and nothing is ever lost."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.rescue import save_what_can_be_read
from caregiver_app.diary.keeping.salvage import is_whole
from caregiver_app.diary.values import EntryContent
from caregiver_app.errors import Trouble
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

NOW = datetime(2026, 11, 21, 15, 10)


@pytest.fixture
def damaged(diary: Diary, path: Path) -> bytes:
    diary.entries.add(EntryContent(at=datetime(2026, 11, 20, 8, 0), note="He slept well."))
    diary.close()
    data = b"\0" * 100 + path.read_bytes()[100:]
    path.write_bytes(data)
    return data


def test_a_sound_diary_stands_where_the_damaged_one_stood(
    damaged: bytes, path: Path, open_again: Callable[..., Diary]
) -> None:
    assert not is_whole(path)
    rescued = save_what_can_be_read(path, NOW)
    assert [entry.content.note for entry in open_again().entries.between(None, None)] == ["He slept well."]
    assert rescued.damaged_kept_at == path.with_name("diary.sqlite3.damaged-2026-11-21-1510")
    assert rescued.damaged_kept_at.read_bytes() == damaged
    assert rescued.damaged_kept_at.stat().st_mode & 0o077 == 0
    assert is_whole(path)
    assert sorted(file.name for file in path.parent.iterdir() if ".saved" in file.name) == []


def test_what_was_still_to_be_written_in_is_saved_as_well(
    diary: Diary, path: Path, open_again: Callable[..., Diary]
) -> None:
    with closing(sqlite3.connect(path)) as holds_the_log:
        holds_the_log.execute("SELECT count(*) FROM entry").fetchone()
        diary.entries.add(EntryContent(at=datetime(2026, 11, 20, 8, 0), note="Still in the log."))
        diary.close()
        log = path.with_name("diary.sqlite3-wal").read_bytes()
        main = path.read_bytes()
    path.with_name("diary.sqlite3-wal").write_bytes(log)
    path.write_bytes(main + b"rubbish")
    rescued = save_what_can_be_read(path, NOW)
    assert [entry.content.note for entry in open_again().entries.between(None, None)] == ["Still in the log."]
    assert rescued.damaged_kept_at.with_name(f"{rescued.damaged_kept_at.name}-wal").read_bytes() == log


def test_a_journal_of_the_damaged_file_is_kept_beside_it_and_not_replayed(
    damaged: bytes, path: Path, open_again: Callable[..., Diary]
) -> None:
    journal = path.with_name("diary.sqlite3-journal")
    journal.write_bytes(b"what a disk without WAL leaves")
    rescued = save_what_can_be_read(path, NOW)
    assert not journal.exists()
    kept = rescued.damaged_kept_at.with_name(f"{rescued.damaged_kept_at.name}-journal")
    assert kept.read_bytes() == b"what a disk without WAL leaves"
    assert [entry.content.note for entry in open_again().entries.between(None, None)] == ["He slept well."]


def test_the_second_damaged_file_of_a_minute_has_a_name_of_its_own(damaged: bytes, path: Path) -> None:
    first = save_what_can_be_read(path, NOW)
    path.write_bytes(damaged)
    second = save_what_can_be_read(path, NOW)
    assert first.damaged_kept_at != second.damaged_kept_at
    assert first.damaged_kept_at.read_bytes() == second.damaged_kept_at.read_bytes() == damaged


def test_what_holds_nothing_of_a_diary_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"shopping list\n" * 900)
    with pytest.raises(Trouble, match="nothing"):
        save_what_can_be_read(path, NOW)
    assert path.read_bytes() == b"shopping list\n" * 900
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_it_is_told_in_sentences(damaged: bytes, path: Path) -> None:
    told = " ".join(save_what_can_be_read(path, NOW).sentences(load_messages(resources_dir())))
    assert "Entries that were saved: 1" in told
    assert "2026-11-20, 08:00" in told
    assert "diary.sqlite3.damaged-2026-11-21-1510" in told
