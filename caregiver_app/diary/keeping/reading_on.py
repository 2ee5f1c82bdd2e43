"""What SQLite itself can read of a damaged diary, around the pages that it can't; encrypted ones as well."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Table

from caregiver_app.diary.keeping.sound_rows import Row
from caregiver_app.diary.store.change_schema import LINES
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.files import copy_database
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.sqlite_errors import database_errors

_MOST_PROBES: Final = 2_000
"""So often a table is asked for what lies between two broken pages."""
_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}")

Stamps = dict[tuple[str, str], tuple[str, bool]]


@dataclass(slots=True)
class Found:
    """What could be read.

    Attributes:
        rows: Rows by table and number.
        stamps: When a line was last changed, and whether it was removed then.
        has_all_stamps: A line without a stamp never had one.
        is_broken: SQLite stumbled somewhere.
    """

    rows: dict[str, dict[int, Row]] = field(default_factory=dict)
    stamps: Stamps = field(default_factory=dict)
    has_all_stamps: bool = False
    is_broken: bool = False


class _Source:
    """A file that is asked again after it failed: SQLCipher gives nothing more once a page was broken."""

    def __init__(self, path: Path, key: Key | None) -> None:
        self._path, self._key = path, key
        self._connection = self._connect()

    def execute(self, wish: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        """The rows, until there are no more or it stumbles."""
        try:
            yield from self._connection.execute(wish, values)
        except stumbles():
            self._connection.close()
            self._connection = self._connect()
            raise

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def _connect(self) -> sqlite3.Connection:
        connection = connect(self._path, self._key)
        connection.text_factory = _text
        return connection


def stumbles() -> tuple[type[Exception], ...]:
    """What SQLite raises over a broken file; the last where it quotes the file in words of its own."""
    return (*database_errors(), UnicodeDecodeError)


def read_on(damaged: Path, tables: Sequence[Table], key: Key | None) -> Found:
    """What SQLite itself can read, of a copy, since opening a file may write to it.

    Raises:
        WrongPassphrase: The key is not the file's.
        Trouble: The file can't be read at all.
    """
    found = Found({table.name: {} for table in tables})
    with tempfile.TemporaryDirectory(prefix="caregiver-salvage-") as folder:
        copy = Path(folder) / "copy.sqlite3"
        with speaking_plainly(damaged):
            copy_database(damaged, copy)
        if key is not None:
            key.meet(copy)
        try:
            with closing(_Source(copy, key)) as source:
                _read_tables(source, tables, found)
        except stumbles():
            found.is_broken = True  # not even what tables there are
    return found


def _read_tables(source: _Source, tables: Sequence[Table], found: Found) -> None:
    for table in tables:
        try:
            _read_table(source, table, found)
        except stumbles():
            found.is_broken = True  # what the pages still hold is carved off them
    _read_stamps(source, found)
    found.is_broken = found.is_broken or not _is_whole(source)


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")


def _is_whole(source: _Source) -> bool:
    """Whether SQLite finds nothing to complain of: a table can read well and yet lack a page."""
    try:
        return list(source.execute("PRAGMA quick_check(1)")) == [("ok",)]
    except stumbles():
        return False


def _read_table(source: _Source, table: Table, found: Found) -> None:
    """Reads forward to the end or to the first broken page, then backward, then what lies in between."""
    there = {name for _, name, *_ in source.execute(f'PRAGMA table_info("{table.name}")')}
    if not there:
        if table.name == "entry":  # an older diary lacks tables, but never this one
            raise sqlite3.DatabaseError("no entries")
        return
    columns = ", ".join(f'"{column.name}"' if column.name in there else "NULL" for column in table.columns)
    wish = f'SELECT rowid, {columns} FROM "{table.name}"'
    rows = found.rows[table.name]
    forward = _read_from(source, f"{wish} ORDER BY rowid", (), rows)
    if forward is None:
        return
    from_below = max(rows, default=0)
    above: dict[int, Row] = {}
    broken = _read_from(source, f"{wish} ORDER BY rowid DESC", (), above)
    rows |= above
    if broken is None:
        return
    if above:
        _read_between(source, wish, rows, from_below, min(above))
    raise broken


def _read_from(source: _Source, wish: str, values: tuple[Any, ...], rows: dict[int, Row]) -> Exception | None:
    """Takes rows until there are no more, or SQLite stumbles: over what."""
    try:
        for rowid, *row in source.execute(wish, values):
            rows.setdefault(rowid, tuple(row))
    except stumbles() as error:
        return error
    return None


def _read_between(source: _Source, wish: str, rows: dict[int, Row], low: int, high: int) -> None:
    """Between two broken pages there may be sound ones: they are looked for in ever smaller steps."""
    gaps, probes = [(low, high)], 0
    while gaps and probes < _MOST_PROBES:
        low, high = gaps.pop(0)
        if high - low < 2:
            continue
        middle = (low + high) // 2
        probes += 1
        up: dict[int, Row] = {}
        down: dict[int, Row] = {}
        _read_from(source, f"{wish} WHERE rowid BETWEEN ? AND ? ORDER BY rowid", (middle, high - 1), up)
        _read_from(
            source, f"{wish} WHERE rowid BETWEEN ? AND ? ORDER BY rowid DESC", (low + 1, middle - 1), down
        )
        rows |= up | down
        gaps += [(low, min(down, default=middle)), (max(up, default=middle), high)]


def _read_stamps(source: _Source, found: Found) -> None:
    """The stamps that can be read and can be true; an older diary has none."""
    rows: list[tuple[str, str, str, int]] = []
    for order in ("", " DESC"):
        try:
            for row in _stamps(source, order):
                rows.append(row)
        except stumbles() as error:
            found.has_all_stamps = "no such table" in str(error)
        else:
            found.has_all_stamps = True
            break
    for line, line_id, changed_at, gone in rows:
        is_sound = line in LINES and gone in (0, 1) and _STAMP.fullmatch(str(changed_at))
        if is_sound:
            found.stamps[line, line_id] = (changed_at, bool(gone))
        else:
            found.has_all_stamps = False


def _stamps(source: _Source, order: str) -> Iterator[Any]:
    yield from source.execute(
        f"SELECT line, id, changed_at, gone FROM line_change ORDER BY line{order}, id{order}"
    )


def put_stamps(target: sqlite3.Connection, found: Found) -> None:
    """Gives the lines their own stamps in place of now, and those that were removed theirs.

    A line whose stamp could not be read counts as changed now: so it can't go by what another copy removed.
    """
    for line, (known_by, _) in LINES.items():
        key = known_by.format(row=line)
        there = {str(each) for (each,) in target.execute(f"SELECT {key} FROM {line}")}
        if found.has_all_stamps:
            target.execute("DELETE FROM line_change WHERE line = ?", (line,))
        target.executemany(
            "INSERT OR REPLACE INTO line_change (line, id, changed_at, gone) VALUES (?, ?, ?, ?)",
            [
                (line, line_id, changed_at, gone)
                for (of, line_id), (changed_at, gone) in found.stamps.items()
                if of == line and gone is not (line_id in there)
            ],
        )
