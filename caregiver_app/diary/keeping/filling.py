"""What could not be read of a damaged diary, filled in from its newest copy; what was read stays as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from caregiver_app.diary.keeping.altered import FOLLOWED, PARTS
from caregiver_app.diary.keeping.copying import look_into
from caregiver_app.diary.keeping.taking import insert_rows, rows_of_line, tables_of
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.key import Key, key_for
from caregiver_app.diary.store.schema import SCHEMA
from caregiver_app.errors import AppError

_TRIED: Final = 3
"""So many of the newest copies are tried."""
_FIRST: Final = ("picture", "entry")
"""What others refer to."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What came from a copy.

    Attributes:
        copy: The copy.
        entries: So many entries.
        lines: So much else: lines of lists, and what belongs to an entry that was read without it.
    """

    copy: Path
    entries: int
    lines: int


def fill(target: sqlite3.Connection, copies: Sequence[Path], key: Key | None) -> Filled | None:
    """Adds what is missing in ``target`` from the newest copy that can be read and has its shape.

    A line that was removed after the copy was made stays away, if the diary's own word for that can be read.
    """
    for copy in copies[:_TRIED]:
        try:
            known = key_for(copy, key)
            if look_into(copy, known).version != SCHEMA.version:
                continue
            with speaking_plainly(copy), closing(connect(copy, known, reads_only=True)) as kept:
                return _fill(target, kept, copy)
        except AppError:  # damaged as well, or under another passphrase: an older one may do
            continue
    return None


def _fill(target: sqlite3.Connection, kept: sqlite3.Connection, copy: Path) -> Filled:
    counts: dict[str, int] = {}
    for line in (*_FIRST, *(each for each in FOLLOWED if each not in _FIRST)):
        there, gone = _ids(target, line), _gone(target, line)
        missing = [each for each in _ids(kept, line) if each not in there and each not in gone]
        for line_id in missing:
            rows = rows_of_line(kept, line, line_id)
            for table in tables_of(line):
                insert_rows(target, table, rows[table])
            _keep_stamp(target, kept, line, line_id)
        counts[line] = len(missing)
    counts["parts"] = sum(
        _fill_parts(target, kept, line, part, owner)
        for line, parts in PARTS.items()
        for part, (owner, _, _) in parts.items()
    )
    return Filled(copy, counts.pop("entry"), sum(counts.values()))


def _fill_parts(
    target: sqlite3.Connection, kept: sqlite3.Connection, line: str, part: str, owner: str
) -> int:
    """What belongs to a line that says the same as in the copy, by its stamp, and was read without it."""
    stamps = "SELECT id, changed_at FROM line_change WHERE line = ? AND gone = 0"
    same = set(target.execute(stamps, (line,))) & set(kept.execute(stamps, (line,)))
    unchanged = {line_id for line_id, _ in same}
    cursor = kept.execute(f"SELECT * FROM {part}")
    names = [column[0] for column in cursor.description]
    rows = (dict(zip(names, row, strict=True)) for row in cursor)
    return insert_rows(target, part, (row for row in rows if row[owner] in unchanged))


def _ids(connection: sqlite3.Connection, line: str) -> dict[str, None]:
    key = FOLLOWED[line][0].format(row=line)
    return {str(each): None for (each,) in connection.execute(f"SELECT {key} FROM {line} ORDER BY rowid")}


def _gone(connection: sqlite3.Connection, line: str) -> set[str]:
    wanted = "SELECT id FROM line_change WHERE line = ? AND gone = 1"
    return {str(each) for (each,) in connection.execute(wanted, (line,))}


def _keep_stamp(target: sqlite3.Connection, kept: sqlite3.Connection, line: str, line_id: str) -> None:
    stamp = kept.execute("SELECT * FROM line_change WHERE line = ? AND id = ?", (line, line_id)).fetchone()
    if stamp is None:
        target.execute("DELETE FROM line_change WHERE line = ? AND id = ?", (line, line_id))
    else:
        target.execute("INSERT OR REPLACE INTO line_change VALUES (?, ?, ?, ?)", stamp)
