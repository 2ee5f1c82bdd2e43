"""Whether two diaries hold the same, row by row; of encrypted files no byte tells."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.key import Key, key_for

Line = tuple[object, ...]


def hold_the_same(one: Path, other: Path, key: Key | None) -> bool:
    """Compares two files that nothing has open.

    Raises:
        WrongPassphrase: The key is not that of both.
        Trouble: One can't be read.
    """
    with (
        speaking_plainly(one),
        closing(connect(one, key_for(one, key), reads_only=True)) as first,
        closing(connect(other, key_for(other, key), reads_only=True)) as second,
    ):
        return are_same(first, second)


def are_same(first: sqlite3.Connection, second: sqlite3.Connection) -> bool:
    """Whether every table, index, trigger, row and row's number of one is in the other, and no more."""
    return all(one == other for one, other in zip_longest(_lines(first), _lines(second)))


def _lines(connection: sqlite3.Connection) -> Iterator[Line]:
    for pragma in ("application_id", "user_version"):
        yield tuple(connection.execute(f"PRAGMA {pragma}").fetchone())
    yield from connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    kinds = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    for name, sql in sorted(kinds.items()):
        if sql.upper().startswith("CREATE VIRTUAL"):
            continue  # its content lies in plain tables beside it
        has_numbers = "WITHOUT ROWID" not in sql.upper()
        yield (name,)
        wanted = f'SELECT rowid, * FROM "{name}" ORDER BY rowid' if has_numbers else f'SELECT * FROM "{name}"'
        yield from connection.execute(wanted)
