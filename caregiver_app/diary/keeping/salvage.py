"""What can still be read of a damaged diary, written into a new one. The damaged file is only looked at.

Each table is read through SQLite around its broken pages, so that one costs no more than what stands on it.
Where SQLite stumbles, rows are carved off the pages as well, and those that are missing are added. A row is
kept only if the new diary takes it; the words of an entry are kept even where a value beside them is spoilt.
What then is missing is taken from the newest copy.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Table

from caregiver_app.diary.keeping.carving import Value, carve
from caregiver_app.diary.keeping.filling import Filled, fill
from caregiver_app.diary.keeping.reading_on import Found, put_stamps, read_on
from caregiver_app.diary.keeping.sound_rows import Row, could_be, mended
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.database import know_all_tables, open_store
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.files import make_private
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.rows import Base
from caregiver_app.diary.store.sqlite_errors import integrity_errors

_DERIVED: Final = frozenset({"entry_reading", "entry_place", "entry_term", "line_change"})
"""Made anew from the rest."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved.

    Attributes:
        entries: Entries that were read, those in the trash included.
        newest: When the newest of them was; None without any.
        lines: Everything else: readings, ticks, medicines, numbers, pictures…
        dropped: Rows that were found but can't be true, or belong to something that is gone.
        missing: Entries that are gone at most, by the gaps in their numbering. Entries that were removed for
            good leave gaps as well; what stood at the very end leaves none.
        filled: What the newest copy filled in, of what could not be read; None without a copy.
    """

    entries: int
    newest: datetime | None
    lines: int
    dropped: int
    missing: int
    filled: Filled | None = None


def salvage(damaged: Path, into: Path, key: Key | None = None, copies: Sequence[Path] = ()) -> Salvaged:
    """Reads what can be read of ``damaged`` and writes it to a new diary at ``into``.

    Every line keeps the stamp of its last change, if that can be read: else it would win over every other
    caregiver's copy that is brought in later.

    Args:
        damaged: The damaged diary.
        into: The new one.
        key: Of an encrypted diary; the new one has the same. Nothing can be carved off encrypted pages.
        copies: Of the diary, newest first: lines that can't be read are taken from the first that can.

    Raises:
        FileExistsError: There is something at ``into`` already.
        WrongPassphrase: The key is not the file's.
        Trouble: The new diary can't be written, or the damaged file not be read at all.
    """
    if into.exists():
        raise FileExistsError(into)
    know_all_tables()
    tables = tuple(table for table in Base.metadata.sorted_tables if table.name not in _DERIVED)
    found = read_on(damaged, tables, key)
    can_carve = found.is_broken and key is None
    carved = _carved(damaged, Base.metadata.sorted_tables) if can_carve else []
    make_private(into)
    if key is not None:
        key.lend(damaged, into)
    open_store(into, key=key).close()
    with speaking_plainly(into), closing(connect(into, key)) as target:
        target.isolation_level = None
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("BEGIN IMMEDIATE")
        dropped = _write(target, tables, found, carved)
        gaps = _gaps(target)
        put_stamps(target, found)
        filled = fill(target, copies, key) if copies else None
        dropped += _part_from_what_is_gone(target)
        told = _told(target, tables, dropped, gaps, filled)
        target.execute("COMMIT")
    return told


def is_whole(path: Path, key: Key | None = None) -> bool:
    """Whether SQLite finds nothing wrong with a diary, and every row of it can be true.

    Raises:
        Trouble: The file can't be read at all.
    """
    know_all_tables()
    tables = tuple(table for table in Base.metadata.sorted_tables if table.name not in _DERIVED)
    found = read_on(path, tables, key)
    return not found.is_broken and all(
        mended(table, row) == row for table in tables for row in found.rows[table.name].values()
    )


def _carved(damaged: Path, tables: Sequence[Table]) -> list[tuple[int, Row, tuple[Table, ...]]]:
    """Rows off the pages, with the tables each could be of; derived ones are known, and not missed."""
    rows: list[tuple[int, Row, tuple[Table, ...]]] = []
    for _, rowid, values in carve(damaged.read_bytes()):
        fitting = tuple(table for table in tables if could_be(table, _with_number(table, rowid, values)))
        if fitting:
            rows.append((rowid, values, fitting))
    return rows


def _with_number(table: Table, rowid: int, values: Sequence[Value]) -> Row:
    """SQLite keeps a column that is the row's own number outside the record."""
    numbers = [column.name for column in table.primary_key if column.type.python_type is int]
    if len(table.primary_key) == 1 and numbers and values and values[0] is None:
        return (rowid, *values[1:])
    return tuple(values)


def _write(
    target: sqlite3.Connection,
    tables: Sequence[Table],
    found: Found,
    carved: Iterable[tuple[int, Row, tuple[Table, ...]]],
) -> int:
    """Writes every row that the new diary takes; returns how many it doesn't."""
    dropped = 0
    for table in tables:
        for rowid, row in sorted(found.rows[table.name].items()):
            dropped += not _insert(target, table, rowid, mended(table, row))
    for rowid, values, fitting in carved:
        for table in fitting:
            if table.name in _DERIVED:
                continue
            row = _with_number(table, rowid, values)
            if _insert(target, table, rowid, row) or _is_there(target, table, row):
                break
        else:
            dropped += not any(table.name in _DERIVED for table in fitting)
    return dropped


def _insert(target: sqlite3.Connection, table: Table, rowid: int, row: Row | None) -> bool:
    """Whether the row was taken. An entry keeps its number, which tells how many are missing."""
    if row is None:
        return False
    values: tuple[Value, ...] = row
    names = [column.name for column in table.columns]
    if table.name == "entry":
        names, values = ["rowid", *names], (rowid, *row)
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    wish = f'INSERT OR IGNORE INTO "{table.name}" ({columns}) VALUES ({marks})'
    try:
        return target.execute(wish, values).rowcount == 1
    except integrity_errors() + (OverflowError,):  # noqa: RUF005 - mypy reads it only so
        return False


def _is_there(target: sqlite3.Connection, table: Table, row: Row) -> bool:
    """Whether a row with the same key was kept already: the carved one is then an older state of it."""
    key = [column.name for column in table.primary_key]
    places = [list(table.columns).index(column) for column in table.primary_key]
    same = " AND ".join(f'"{name}" IS ?' for name in key)
    wish = f'SELECT 1 FROM "{table.name}" WHERE {same}'
    return target.execute(wish, [row[place] for place in places]).fetchone() is not None


def _part_from_what_is_gone(target: sqlite3.Connection) -> int:
    """Takes out rows that belong to one that is gone; returns how many."""
    taken = 0
    for table, rowid, parent, _ in target.execute("PRAGMA foreign_key_check").fetchall():
        if (table, parent) == ("thinking_check", "picture"):
            target.execute("UPDATE thinking_check SET handwriting_id = NULL WHERE rowid = ?", (rowid,))
        elif rowid is not None:
            taken += target.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,)).rowcount
    return taken


def _gaps(target: sqlite3.Connection) -> int:
    """How many numbers of entries are missing between the first and the last."""
    first, last, count = target.execute("SELECT min(rowid), max(rowid), count(*) FROM entry").fetchone()
    return 0 if first is None else int(last - first + 1 - count)


def _told(
    target: sqlite3.Connection, tables: Sequence[Table], dropped: int, gaps: int, filled: Filled | None
) -> Salvaged:
    counts = {
        table.name: target.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0] for table in tables
    }
    (newest,) = target.execute("SELECT max(at) FROM entry").fetchone()
    return Salvaged(
        counts.pop("entry"),
        None if newest is None else datetime.fromisoformat(newest),
        sum(counts.values()),
        dropped,
        max(0, gaps - (filled.entries if filled is not None else 0)),
        filled,
    )
