"""What SQLite and the disk complain of reaches the person as a sentence; bugs stay bugs."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from caregiver_app.diary.store.connecting import sqlcipher
from caregiver_app.diary.store.database import Store, open_store
from caregiver_app.diary.store.engine import make_engine
from caregiver_app.diary.store.troubles import trouble_of_sqlite, trouble_of_system
from caregiver_app.errors import Trouble
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

MESSAGES = load_messages(resources_dir())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "diary.sqlite3")
    yield store
    store.close()


def _says(trouble: Trouble | None, words: str) -> bool:
    return trouble is not None and words in MESSAGES.of(trouble)


@pytest.mark.parametrize(
    "content",
    [
        b"not a database at all, just words " * 200,
        b"SQLite format 3\0rest",
        b"S",  # SQLite itself takes a file this short for a new one
        b"a note that somebody saved here",
    ],
)
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "diary.sqlite3"
    path.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        open_store(path)
    assert caught.value.key in ("store.not_a_diary", "store.damaged")
    assert path.read_bytes() == content


def test_sqlciphers_backup_tells_in_words_alone_and_is_understood(tmp_path: Path) -> None:
    module = sqlcipher()
    (tmp_path / "to").touch()
    with (
        closing(module.connect(str(tmp_path / "from"))) as source,
        closing(module.connect(f"file:{tmp_path / 'to'}?mode=ro", uri=True)) as target,
    ):
        source.execute("CREATE TABLE entry (id TEXT)")
        with pytest.raises(module.OperationalError) as caught:
            source.backup(target)
    assert not hasattr(caught.value, "sqlite_errorcode")
    assert _says(trouble_of_sqlite(caught.value, tmp_path), "can't be written")
    for words, key in (
        ("database or disk is full", "store.disk_full"),
        ("disk I/O error", "store.disk_fails"),
        ("database is locked", "store.locked"),
        ("unable to open database file", "store.cannot_open"),
    ):
        trouble = trouble_of_sqlite(module.OperationalError(words), tmp_path)
        assert trouble is not None
        assert trouble.key == key
    assert trouble_of_sqlite(module.OperationalError('near "x": syntax error'), tmp_path) is None


def test_another_apps_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE entry (id TEXT)")
    with pytest.raises(Trouble) as caught:
        open_store(path)
    assert _says(caught.value, "is not a diary of this app")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("entry",)]


def test_damage_is_said(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    open_store(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(Trouble) as caught:
        open_store(path)
    assert _says(caught.value, "is damaged")


def test_damage_of_the_entries_alone_is_said_when_they_are_read(store: Store) -> None:
    with store.writing() as session:
        session.execute(text("PRAGMA writable_schema = ON"))
        session.execute(text("UPDATE sqlite_master SET rootpage = 9999 WHERE name = 'entry'"))
    store.close()
    again = Store(store.path, make_engine(store.path))
    with pytest.raises(Trouble) as caught, again.reading() as session:
        session.execute(text("SELECT * FROM entry")).all()
    again.close()
    assert _says(caught.value, "is damaged")


def test_a_locked_file_is_said(store: Store) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with store.reading() as session:
            session.execute(text("PRAGMA busy_timeout = 1"))
        with pytest.raises(Trouble) as caught, store.writing() as session:
            session.execute(text("DELETE FROM entry"))
    assert _says(caught.value, "is in use by another program")


def _fill_the_disk(store: Store) -> None:
    with store.writing() as session:
        session.execute(text("PRAGMA max_page_count = 1"))
        session.execute(text("INSERT INTO infusion VALUES ('x' || hex(zeroblob(100000)))"))


def test_a_full_disk_is_said_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(Trouble) as caught:
        _fill_the_disk(store)
    assert _says(caught.value, "is full, so nothing was changed")
    with store.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM infusion")) == 0


def test_a_file_that_may_not_be_written_is_said(store: Store) -> None:
    connection = sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)
    with closing(connection), pytest.raises(sqlite3.OperationalError) as caught:
        connection.execute("DELETE FROM entry")
    assert _says(trouble_of_sqlite(caught.value, store.path), "can't be written")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EROFS, "can't be written"),
        (errno.EACCES, "can't be written"),
        (errno.EIO, "gives errors"),
        (errno.ENOTDIR, "can't be opened"),
    ],
)
def test_the_file_systems_complaints_are_sorted(tmp_path: Path, number: int, words: str) -> None:
    assert _says(trouble_of_system(OSError(number, "x"), tmp_path), words)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO measurement VALUES ('nobody', 'pulse', 80)",
        "INSERT INTO infusion VALUES (NULL)",
        "INSERT INTO profile VALUES (2, '', NULL, '', 'C', '', '')",
        "INSERT INTO profile VALUES (1, '', NULL, '', 'K', '', '')",
        "INSERT INTO entry (id, at, utc_offset_minutes, writer, note, nothing_unusual, created_at)"
        " VALUES ('short', '2026-11-20', 0, '', '', 0, '2026-11-20')",
        "INSERT INTO family_limit VALUES ('a', 1, 'mood', 'at_or_above', 1, '', NULL, '', '2026-11-20')",
        "INSERT INTO family_limit VALUES ('a', 1, 'pulse', 'near', 1, '', NULL, '', '2026-11-20')",
        "INSERT INTO directory_line VALUES ('a', 1, 'rumour', '', '', '', NULL, '')",
        "INSERT INTO question VALUES ('a', 1, '', '', '2026-11-20', '', 2)",
    ],
)
def test_what_must_not_be_stored_cannot_be_and_is_our_bug(store: Store, statement: str) -> None:
    with pytest.raises(IntegrityError), store.writing() as session:
        session.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO measurement VALUES ('{id}', 'temperature', 384)",
        "INSERT INTO measurement VALUES ('{id}', 'mood', 80)",
        "INSERT INTO symptom_tick VALUES ('{id}', 'crs.headaches', 'mild')",
        "INSERT INTO symptom_tick VALUES ('{id}', 'headaches', 'awful')",
        "INSERT INTO set_aside VALUES ('{id}', 'guess', 'x', 'y', '', '', '2026-11-20')",
        "INSERT INTO unread VALUES ('{id}', 'note', 'x')",
    ],
)
def test_what_an_entry_must_not_hold_cannot_be_stored(store: Store, statement: str) -> None:
    entry_id = "0" * 32
    with store.writing() as session:
        session.execute(
            text(
                "INSERT INTO entry (id, at, utc_offset_minutes, writer, note, nothing_unusual, created_at)"
                " VALUES (:id, '2026-11-20', 0, '', '', 0, '2026-11-20')"
            ),
            {"id": entry_id},
        )
    with pytest.raises(IntegrityError), store.writing() as session:
        session.execute(text(statement.format(id=entry_id)))


def test_words_that_are_no_text_any_more_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    error = sqlite3.OperationalError("Could not decode to UTF-8 column 'note' with text 'x'")
    for told in (error, UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")):
        trouble = trouble_of_sqlite(told, path)
        assert trouble is not None
        assert trouble.key == "store.damaged"
