"""The copy's words taken for lines that were altered behind the app's back; undone by the same way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from caregiver_app.diary.keeping.altered import FOLLOWED, PARTS, Altered
from caregiver_app.diary.store.connecting import WAIT
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.finding_schema import find_again, stop_finding
from caregiver_app.errors import Trouble

_BESIDES: Final[Mapping[str, Mapping[str, str]]] = {
    "entry": {"set_aside": "entry_id", "entry_version": "entry_id", "entry_picture": "entry_id"},
    "reminder": {"reminder_answer": "reminder_id"},
}
"""What else belongs to a line, and comes and goes with it: the column that names the line."""
_PICTURE: Final = "SELECT 1 FROM picture WHERE id = :picture_id"

_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines as they stand in the tables, to be put there again.

    Attributes:
        rows: For each line, by its table and id, the rows of each table that holds something of it.
    """

    rows: Mapping[tuple[str, str], Mapping[str, Sequence[_Row]]]


def take_from_copy(diary: Path, altered: Sequence[Altered]) -> Lines:
    """Lets the diary say what the copy says, in one transaction; its lines count as changed now.

    Args:
        diary: A plain diary; the window may have it open, and must be told that it changed.
        altered: The lines.

    Returns:
        What stood there, for :func:`put_lines`.

    Raises:
        Trouble: The diary can't be written, or the copy is gone. It is then as it was.
    """
    wanted: dict[tuple[str, str], Mapping[str, Sequence[_Row]]] = {}
    for copy in {each.copy for each in altered}:
        if not copy.is_file():
            raise Trouble("store.cannot_open", path=copy)
        with speaking_plainly(copy), closing(sqlite3.connect(copy)) as kept:
            wanted |= {
                (each.line, each.id): rows_of_line(kept, each.line, each.id)
                for each in altered
                if each.copy == copy
            }
    return put_lines(diary, Lines(wanted))


def put_lines(diary: Path, lines: Lines) -> Lines:
    """Puts lines as they were, in one transaction; what belongs to a line that stays is not taken from it.

    Returns:
        What stood there.

    Raises:
        Trouble: The diary can't be written. It is then as it was.
    """
    before: dict[tuple[str, str], Mapping[str, Sequence[_Row]]] = {}
    with speaking_plainly(diary), closing(sqlite3.connect(diary, WAIT, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN IMMEDIATE")
        entries = [line_id for line, line_id in lines.rows if line == "entry"]
        if entries:
            stop_finding(connection.execute)
        for (line, line_id), rows in lines.rows.items():
            before[line, line_id] = rows_of_line(connection, line, line_id)
            _put(connection, line, line_id, rows)
        if entries:
            find_again(connection.execute, entries)
        connection.execute("COMMIT")
    return Lines(before)


def tables_of(line: str) -> Mapping[str, str]:
    """The tables that hold something of a line, itself first, and what names the line there."""
    parts = {part: owner for part, (owner, _, _) in PARTS.get(line, {}).items()}
    return {line: FOLLOWED[line][0].format(row=line), **parts, **_BESIDES.get(line, {})}


def rows_of_line(connection: sqlite3.Connection, line: str, line_id: str) -> Mapping[str, Sequence[_Row]]:
    """The rows of each table that hold something of a line."""
    found: dict[str, list[_Row]] = {}
    for table, key in tables_of(line).items():
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (line_id,))
        names = [column[0] for column in cursor.description]
        found[table] = [dict(zip(names, row, strict=True)) for row in cursor]
    return found


def _put(connection: sqlite3.Connection, line: str, line_id: str, rows: Mapping[str, Sequence[_Row]]) -> None:
    key = tables_of(line)[line]
    (row,) = rows[line] or (None,)
    if row is None:
        connection.execute(f"DELETE FROM {line} WHERE {key} = ?", (line_id,))
        return
    is_there = connection.execute(f"SELECT 1 FROM {line} WHERE {key} = ?", (line_id,)).fetchone() is not None
    if is_there:
        named = ", ".join(f'"{name}" = ?' for name in row)
        connection.execute(f"UPDATE {line} SET {named} WHERE {key} = ?", (*row.values(), line_id))
    else:
        insert_rows(connection, line, (row,))
    for part, (owner, _, _) in PARTS.get(line, {}).items():
        connection.execute(f"DELETE FROM {part} WHERE {owner} = ?", (line_id,))
        insert_rows(connection, part, rows[part])
    if not is_there:
        for table in _BESIDES.get(line, {}):
            insert_rows(connection, table, rows[table], only_if=_PICTURE if table == "entry_picture" else "")


def insert_rows(connection: sqlite3.Connection, table: str, rows: Iterable[_Row], only_if: str = "") -> int:
    """Writes rows where there are none with their key; returns how many.

    Args:
        connection: Within a transaction.
        table: The table.
        rows: The rows.
        only_if: A query about a row that finds something if it may be written.
    """
    count = 0
    for row in rows:
        if only_if and connection.execute(only_if, row).fetchone() is None:
            continue
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        wish = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
        count += connection.execute(wish, tuple(row.values())).rowcount
    return count
