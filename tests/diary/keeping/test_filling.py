"""A salvaged diary keeps the times of its lines' last changes, and takes from a copy what can't be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.carving import carve
from caregiver_app.diary.keeping.copies import Backups, Reason
from caregiver_app.diary.keeping.copying import is_sound
from caregiver_app.diary.keeping.rescue import save_what_can_be_read
from caregiver_app.diary.keeping.rewriting import encrypt
from caregiver_app.diary.keeping.salvage import salvage
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.sqlite_errors import database_errors
from caregiver_app.diary.values import Contact, Degree, EntryContent
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

NOW = datetime(2026, 11, 21, 15, 10)
COUNT = 40
PAGE = 4096
OpenAgain = Callable[..., Diary]


@pytest.fixture
def backups(diary: Diary, path: Path) -> Backups:
    """Of a diary whose entries fill many pages, and whose copy is made."""
    diary.care_team.save(Contact("", "CAR T line", "555-0142"))
    for number in range(COUNT):
        at = datetime(2026, 11, 20, number // 4, number % 4)
        note = f"Note {number}. " + "He slept well and drank his tea. " * 20
        diary.entries.add(
            EntryContent(at, "Alex", note, temperature_c=37.5, symptoms={"headaches": Degree.MILD})
        )
    diary.close()
    made = Backups(path, lambda: NOW)
    made.now(Reason.HOURLY)
    return made


def stamps(path: Path) -> set[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT * FROM line_change"))


def break_pages(path: Path, *pages: int) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(bytes(data))


def test_lines_keep_the_stamps_that_can_be_read(backups: Backups, path: Path, tmp_path: Path) -> None:
    before = stamps(path)
    pages = sorted({row.page for row in carve(path.read_bytes()) if len(row.values) == 11})
    break_pages(path, pages[2])
    told = salvage(path, tmp_path / "saved.sqlite3")
    after = stamps(tmp_path / "saved.sqlite3")
    assert 0 < told.entries < COUNT
    assert after < before
    assert len(after) == told.entries + 1


def test_what_a_cut_took_comes_from_the_copy(backups: Backups, path: Path, open_again: OpenAgain) -> None:
    diary = open_again()
    whole, contents = diary.entries.between(None, None), diary.care_team.contacts()
    diary.close()
    before = stamps(path)
    path.write_bytes(path.read_bytes()[: 12 * PAGE])
    rescued = save_what_can_be_read(path, NOW)
    filled = rescued.saved.filled
    assert filled is not None
    assert filled.entries > COUNT // 2
    diary = open_again()
    assert diary.entries.between(None, None) == whole
    assert diary.care_team.contacts() == contents
    diary.close()
    assert is_sound(path)
    assert {stamp for stamp in stamps(path) if stamp[0] == "entry"} <= before
    told = " ".join(rescued.sentences(load_messages(resources_dir())))
    assert f"{filled.entries} entries" in told
    assert filled.copy.name in told


def test_what_was_read_is_not_changed_by_the_copy_and_what_was_removed_stays_away(
    backups: Backups, path: Path, open_again: OpenAgain
) -> None:
    diary = open_again()
    first, second = diary.entries.between(None, None)[:2]
    diary.entries.update(first.id, EntryContent(first.content.at, "Alex", "Changed since."))
    diary.entries.delete(second.id)
    diary.entries.empty_trash()
    diary.close()
    break_pages(path, sorted({row.page for row in carve(path.read_bytes()) if len(row.values) == 11})[-1])
    rescued = save_what_can_be_read(path, NOW)
    assert rescued.saved.filled is not None
    assert rescued.saved.filled.entries > 0
    kept = {entry.id: entry.content.note for entry in open_again().entries.between(None, None)}
    assert kept[first.id] == "Changed since."
    assert second.id not in kept
    assert len(kept) == COUNT - 1


def encrypted_pages_of_entries(path: Path, key: Key, scratch: Path) -> list[int]:
    """Those without which the table of entries can't be read to its end, one by one."""
    found = []
    for page in range(2, path.stat().st_size // PAGE + 1):
        scratch.write_bytes(path.read_bytes())
        break_pages(scratch, page)
        key.meet(scratch)
        with suppress(*database_errors()), closing(connect(scratch, key)) as connection:
            try:
                connection.execute("SELECT sum(length(note)) FROM entry NOT INDEXED").fetchone()
            except database_errors():
                found.append(page)
    return found


def test_of_an_encrypted_diary_every_sound_page_is_read_between_broken_ones(
    backups: Backups, path: Path, tmp_path: Path, open_again: OpenAgain
) -> None:
    key = encrypt(path, "correct horse", NOW)
    Backups(path, lambda: NOW, key=key).now(Reason.ASKED)
    pages = encrypted_pages_of_entries(path, key, tmp_path / "scratch.sqlite3")
    break_pages(path, *pages[-8:-1:3])  # broken, sound, sound, broken…
    alone = salvage(path, tmp_path / "saved.sqlite3", key)
    assert COUNT - 3 * 6 <= alone.entries < COUNT
    rescued = save_what_can_be_read(path, NOW, key)
    assert rescued.saved.entries == COUNT
    assert rescued.saved.filled is not None
    assert rescued.saved.filled.entries == COUNT - alone.entries
    assert len(open_again(key=key).entries.between(None, None)) == COUNT


def test_where_nothing_can_be_read_all_comes_from_the_copy(
    backups: Backups, path: Path, open_again: OpenAgain
) -> None:
    key = encrypt(path, "correct horse", NOW)
    Backups(path, lambda: NOW, key=key).now(Reason.ASKED)
    break_pages(path, *range(2, path.stat().st_size // PAGE + 1))
    rescued = save_what_can_be_read(path, NOW, key)
    assert rescued.saved.filled is not None
    assert rescued.saved.filled.entries == COUNT
    assert len(open_again(key=key).entries.between(None, None)) == COUNT
