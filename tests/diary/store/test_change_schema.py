"""When a line was changed is noted by the database itself, whoever writes."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from caregiver_app.diary.store.change_schema import LINES
from caregiver_app.diary.store.database import open_store
from caregiver_app.diary.store.rows import Base
from caregiver_app.diary.store.schema import SCHEMA

NOT_FOLLOWED = {"position", "id", "created_at", "entry_id", "picture_id", "file_name", "media_type", "data"}


@pytest.fixture
def connection(tmp_path: Path) -> sqlite3.Connection:
    open_store(tmp_path / "diary.sqlite3").close()
    return sqlite3.connect(tmp_path / "diary.sqlite3", isolation_level=None)


def _changes(connection: sqlite3.Connection) -> list[tuple[str, str, int]]:
    return connection.execute("SELECT line, id, gone FROM line_change ORDER BY line, id").fetchall()


def test_a_line_is_noted_when_it_is_written_changed_and_removed(connection: sqlite3.Connection) -> None:
    with closing(connection):
        connection.execute("INSERT INTO contact VALUES ('c', 0, 'Line', '555', '')")
        assert _changes(connection) == [("contact", "c", 0)]
        connection.execute("UPDATE line_change SET changed_at = 'before'")
        connection.execute("UPDATE contact SET position = 4")
        assert connection.execute("SELECT changed_at FROM line_change").fetchone() == ("before",)
        connection.execute("UPDATE contact SET phone = '556'")
        assert connection.execute("SELECT changed_at FROM line_change").fetchone() > ("2026",)
        connection.execute("DELETE FROM contact")
        assert _changes(connection) == [("contact", "c", 1)]
        connection.execute("INSERT INTO contact VALUES ('c', 0, 'Line', '555', '')")
        assert _changes(connection) == [("contact", "c", 0)]


def test_what_goes_with_an_entry_is_noted_as_gone(connection: sqlite3.Connection) -> None:
    with closing(connection):
        connection.execute("PRAGMA foreign_keys = ON")
        at = "2026-11-20 10:00:00.000000"
        entry = "e" * 32
        connection.execute(
            "INSERT INTO entry VALUES (?, ?, 0, '', '', 0, ?, NULL, NULL, NULL, NULL)", (entry, at, at)
        )
        connection.execute("INSERT INTO picture VALUES ('p', 'image/png', 1, 1, ?, '', x'00', x'00')", (at,))
        connection.execute("INSERT INTO entry_picture VALUES (?, 'p', 0, 'rash')", (entry,))
        connection.execute("DELETE FROM entry")
        assert _changes(connection) == [("entry", entry, 1), ("entry_picture", f"{entry} p", 1)]


@pytest.mark.parametrize("line", LINES)
def test_every_column_that_says_something_is_followed(line: str, connection: sqlite3.Connection) -> None:
    connection.close()
    table = Base.metadata.tables[line]
    assert isinstance(table, sa.Table)
    followed = set(LINES[line][1].split(", "))
    assert followed <= set(table.columns.keys())
    assert set(table.columns.keys()) - followed <= NOT_FOLLOWED | {"added_at", "added_by"}
    assert SCHEMA.version >= 4
