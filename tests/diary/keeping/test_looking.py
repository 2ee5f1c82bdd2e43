"""A diary that may not be written is read from a copy: a newer version's, and a write-protected one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary, diary_of
from caregiver_app.diary.keeping.looking import open_for_reading
from caregiver_app.diary.opening import open_or_read
from caregiver_app.diary.store.key import Key, NeedsPassphrase
from caregiver_app.diary.store.schema import SCHEMA
from caregiver_app.diary.values import Contact, EntryContent, Medicine, Profile
from caregiver_app.errors import Trouble
from caregiver_app.guide.items import Item
from caregiver_app.matching.matcher import Matcher
from caregiver_app.paths import Paths, resources_dir

NOW = datetime(2026, 11, 21, 14, 5)
FIXTURES = Path(__file__).parents[1] / "fixtures"
Protect = Callable[[Path], None]
Open = Callable[..., Diary]


def write(diary: Diary) -> None:
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),)))
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 8, 0), writer="Alex", note="Shivering."))
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9, 0), writer="Alex", note="Slept."))
    diary.care_team.save(Contact("", "Clinic", "555 0100"))
    diary.close()


@pytest.fixture
def written(open_again: Open, path: Path) -> Path:
    write(open_again())
    return path


@pytest.fixture
def read(items: Mapping[str, Item], matcher: Matcher) -> Open:
    """Opens a diary for reading."""

    def read_one(path: Path, key: Key | None = None) -> Diary:
        store = open_for_reading(path, key)
        diary = diary_of(store, matcher=matcher, items=items, now=lambda: NOW)
        assert diary.reads_only
        assert diary.path != path
        return diary

    return read_one


def alter(path: Path, *statements: str, version: int = SCHEMA.version + 3) -> None:
    """Makes the diary a newer version's."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in (*statements, f"PRAGMA user_version = {version}"):
            connection.execute(statement)
        connection.commit()


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def notes(diary: Diary) -> list[str]:
    return [entry.content.note for entry in diary.entries.newest(9)]


def test_a_newer_diary_is_read_without_what_only_it_knows(written: Path, read: Open) -> None:
    alter(
        written,
        "ALTER TABLE entry ADD COLUMN mood VARCHAR NOT NULL DEFAULT 'calm'",
        "ALTER TABLE entry_reading ADD COLUMN model VARCHAR NOT NULL DEFAULT ''",
        "DROP TABLE family_rule",
        "CREATE TABLE moods (id INTEGER PRIMARY KEY, mood VARCHAR)",
        "CREATE TRIGGER mood_of_entry AFTER INSERT ON entry BEGIN"
        " INSERT INTO moods (mood) VALUES (NEW.mood); END",
    )
    before = bytes_of(written.parent)
    diary = read(written)
    assert notes(diary) == ["Slept.", "Shivering."]
    (shivering,) = diary.entries.between(None, None, matches_only=True)
    assert shivering.matches
    assert [contact.phone for contact in diary.care_team.contacts()] == ["555 0100"]
    assert diary.profile.get().patient == "Sam"
    assert diary.family_rules.all() == ()
    diary.close()
    assert bytes_of(written.parent) == before


def test_lines_that_only_the_newer_version_knows_are_counted(written: Path, read: Open) -> None:
    alter(written, "UPDATE contact SET id = 'of another kind'")
    diary = read(written)
    assert diary.left_out == 1
    assert diary.care_team.contacts() == ()
    assert len(notes(diary)) == 2
    diary.close()


def test_a_newer_diary_that_keeps_entries_otherwise_is_refused(written: Path, read: Open) -> None:
    alter(written, "ALTER TABLE entry RENAME TO observation")
    with pytest.raises(Trouble) as raised:
        read(written)
    assert raised.value.key == "store.newer"


def test_why_it_can_only_be_read_is_told(written: Path) -> None:
    alter(written)
    paths = Paths(written.parent, resources_dir())
    opened = open_or_read(paths, lambda: NOW, alone=True)
    assert opened.diary.profile.get().patient == "Sam"
    opened.diary.close()
    assert opened.trouble is not None
    assert opened.trouble.key == "store.read_newer"


@pytest.mark.parametrize("part", ["file", "folder"])
def test_a_protected_diary_is_read(
    written: Path, open_again: Open, read: Open, part: str, write_protected: Protect
) -> None:
    write_protected(written if part == "file" else written.parent)
    before = bytes_of(written.parent)
    with pytest.raises(Trouble) as raised:
        open_again(alone=True)
    assert raised.value.key == "store.read_only"
    diary = read(written)
    assert notes(diary) == ["Slept.", "Shivering."]
    diary.close()
    assert bytes_of(written.parent) == before


def test_what_stands_in_the_log_alone_is_read_too(
    open_again: Open, path: Path, read: Open, tmp_path: Path, write_protected: Protect
) -> None:
    """As a stick has it that was pulled out, or a computer that lost its power."""
    stick = tmp_path / "stick"
    stick.mkdir()
    diary = open_again()
    diary.entries.add(EntryContent(datetime(2026, 11, 21, 7, 0), note="In the log."))
    for ending in ("", "-wal"):
        source = path.with_name(path.name + ending)
        (stick / source.name).write_bytes(source.read_bytes())
    write_protected(stick)
    diary = read(stick / path.name)
    assert notes(diary) == ["In the log."]
    diary.close()


def test_an_older_diary_that_is_protected_is_brought_up_to_date_in_the_copy(
    path: Path, read: Open, write_protected: Protect
) -> None:
    path.parent.mkdir()
    path.write_bytes((FIXTURES / "schema_1.sqlite3").read_bytes())
    write_protected(path.parent)
    diary = read(path)
    assert diary.entries.newest(1)
    diary.close()
    assert path.read_bytes() == (FIXTURES / "schema_1.sqlite3").read_bytes()


def test_nothing_is_written_in_it(written: Path, read: Open) -> None:
    diary = read(written)
    (newest,) = diary.entries.newest(1)
    for wish in (
        lambda: diary.entries.add(EntryContent(NOW, note="new")),
        lambda: diary.entries.delete(newest.id),
        lambda: diary.profile.save(Profile(patient="Kim")),
        lambda: diary.medicines.save(Medicine("", "Levetiracetam")),
    ):
        with pytest.raises(Trouble) as raised:
            wish()
        assert raised.value.key == "store.for_reading"
    diary.close()


def test_the_copy_goes_with_the_diary(written: Path, read: Open) -> None:
    diary = read(written)
    folder = diary.path.parent
    assert folder.stat().st_mode & 0o077 == 0
    assert diary.path.stat().st_mode & 0o077 == 0
    diary.close()
    assert not folder.exists()


def test_an_encrypted_one_asks_for_its_passphrase_and_stays_encrypted(
    open_again: Open, path: Path, read: Open, write_protected: Protect
) -> None:
    key = Key("correct horse")
    write(open_again(key=key))
    write_protected(path.parent)
    with pytest.raises(NeedsPassphrase):
        read(path)
    diary = read(path, key)
    assert notes(diary) == ["Slept.", "Shivering."]
    assert not any(b"Shivering" in raw for raw in bytes_of(diary.path.parent).values())
    diary.close()


def test_a_damaged_one_says_so(written: Path, read: Open) -> None:
    alter(written)
    raw = bytearray(written.read_bytes())
    raw[4096:12288] = bytes(8192)
    written.write_bytes(raw)
    with pytest.raises(Trouble) as raised:
        read(written)
    assert raised.value.key == "store.damaged"
