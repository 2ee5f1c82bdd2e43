"""Lines that say something else than they did, though nobody wrote in them.

A disk may flip a bit in the middle of a word: then every check of the file's build finds it sound. But each
line has a stamp of when it was last changed, and so has its like in the newest copy. Where the stamps are the
same and the words are not, one of the two was altered behind the app's back; where a line is gone and its
stamp doesn't say that it was removed, too. An older copy that agrees with the diary speaks for the diary.

Pages of an encrypted diary are signed, so that it needs none of this.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from caregiver_app.diary.store.change_schema import LINES
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.key import is_encrypted
from caregiver_app.diary.store.schema import SCHEMA
from caregiver_app.errors import AppError

_NEVER_CHANGED: Final[Mapping[str, str]] = {
    "entry": "created_at",
    "thinking_check": "created_at",
    "handout": "file_name, media_type, added_at, added_by, data",
    "picture": "media_type, width, height, added_at, writer, thumbnail, data",
}
"""Columns that nothing changes once they are written."""
FOLLOWED: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    line: (
        LINES.get(line, ("id", ""))[0],
        tuple(", ".join(filter(None, (LINES.get(line, ("", ""))[1], _NEVER_CHANGED.get(line)))).split(", ")),
    )
    for line in (*LINES, "picture")
}
"""Each table that is compared: what its line is known by, and the columns that it says something with."""
PARTS: Final[Mapping[str, Mapping[str, tuple[str, str, str]]]] = {
    "entry": {
        "measurement": ("entry_id", "kind", "value"),
        "symptom_tick": ("entry_id", "symptom", "degree"),
        "unread": ("entry_id", "field", "text"),
    },
    "thinking_check": {"thinking_answer": ("check_id", "question", "outcome || ' ' || said")},
    "handout": {"handout_page": ("handout_id", "number", "text")},
}
"""What belongs to a line and changes with it alone: the column that names the line, of what it says what."""
_ABOUT: Final[Mapping[str, str]] = {
    "profile": "patient",
    "infusion": "given_on",
    "entry": "at",
    "contact": "name",
    "directory_line": "title",
    "question": "text",
    "family_limit": "kind",
    "medicine": "name",
    "dose": "given_at",
    "own_words": "text",
    "call": "called_at",
    "family_rule": "text",
    "entry_picture": "caption",
    "thinking_check": "at",
    "reminder": "text",
    "handout": "title",
    "picture": "added_at",
}
"""By what a person knows a line."""
_WITNESSES: Final = 2
"""So many older copies are asked which of the two was altered."""
_SOUND_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}")

Said = Mapping[str, object]
_Stamp = tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Altered:
    """A line that differs from the copy though nobody changed it since.

    Attributes:
        line: What kind of line: its table.
        id: Which one.
        about: What a person knows it by: when it was, or what it is called.
        now: What differs, as the diary says it; empty where the line is gone.
        then: The same as the copy says it; empty where the copy has no such line.
        copy: The copy.
    """

    line: str
    id: str
    about: str
    now: Said
    then: Said
    copy: Path


class Compared:
    """A diary and a copy of it, open side by side; both are only read."""

    def __init__(self, diary: Path, copy: Path) -> None:
        self.copy = copy
        self.db = sqlite3.connect(_read_only(diary), uri=True, isolation_level=None)
        self.db.execute("ATTACH ? AS kept", (_read_only(copy),))
        self.db.execute("BEGIN")

    def are_of_one_shape(self) -> bool:
        """Whether both have the newest shape: an older copy has no stamps."""
        shapes = {self.db.execute(f"PRAGMA {side}.user_version").fetchone()[0] for side in ("main", "kept")}
        return shapes == {SCHEMA.version}

    def close(self) -> None:
        """Lets go of both."""
        self.db.close()

    def find(self) -> Iterator[Altered]:
        """The lines that were altered."""
        for line in FOLLOWED:
            here, there = self._differing(line)
            found = []
            for line_id in sorted(here | there):
                altered = self.compare(line, line_id)
                if altered is not None:
                    found.append(altered)
            yield from found
            if any(not each.now for each in found):  # one is gone: it may be there under another name
                yield from self._nameless(line, sorted(here - there))

    def compare(self, line: str, line_id: str) -> Altered | None:
        """How a line was altered, if it was."""
        stamps = self.stamp("main", line, line_id), self.stamp("kept", line, line_id)
        was_changed = stamps[0] != stamps[1] and _is_sound(stamps[0])
        if was_changed and self._is_there(line, line_id):
            return None
        now, then = (self.said(side, line, line_id) for side in ("main", "kept"))
        if now == then or then is None:
            return None
        if now is None:
            return self._altered(line, line_id, {}, then) if _is_lost(line, *stamps) else None
        names = [
            name for name in (*now, *(n for n in then if n not in now)) if now.get(name) != then.get(name)
        ]
        here, there = ({name: each.get(name) for name in names} for each in (now, then))
        return self._altered(line, line_id, here, there, about=then)

    def _altered(
        self, line: str, line_id: str, now: Said, then: Said, *, about: Said | None = None
    ) -> Altered:
        known_by = (about or then or now).get(_ABOUT[line])
        return Altered(line, line_id, "" if known_by is None else str(known_by), now, then, self.copy)

    def said(self, side: str, line: str, line_id: str) -> Said | None:
        """All that a line says, with its parts; None where there is none."""
        known_by, columns = FOLLOWED[line]
        key = f"t.{known_by.format(row='t')}"
        row = self.db.execute(
            f"SELECT {', '.join(f't.{name}' for name in columns)} FROM {side}.{line} t WHERE {key} = ?",
            (line_id,),
        ).fetchone()
        if row is None:
            return None
        said = dict(zip(columns, row, strict=True))
        for part, (owner, what, value) in PARTS.get(line, {}).items():
            rows = self.db.execute(f"SELECT {what}, {value} FROM {side}.{part} WHERE {owner} = ?", (line_id,))
            said |= {f"{part} {of}": each for of, each in sorted(rows.fetchall())}
        return said

    def stamp(self, side: str, line: str, line_id: str) -> _Stamp:
        """When a line was last changed, and whether it was removed then."""
        wanted = f"SELECT changed_at, gone FROM {side}.line_change WHERE line = ? AND id = ?"
        found: _Stamp = self.db.execute(wanted, (line, line_id)).fetchone()
        return found

    def stale_readings(self) -> tuple[str, ...]:
        """Entries whose kept reading differs though it is of one version; it can be made anew."""
        rows = self.db.execute(
            "SELECT d.entry_id FROM main.entry_reading d JOIN kept.entry_reading k ON k.entry_id = d.entry_id"
            " WHERE d.version = k.version AND d.mentions <> k.mentions"
        )
        same = (
            each for (each,) in rows if self.stamp("main", "entry", each) == self.stamp("kept", "entry", each)
        )
        return tuple(same)

    def _is_there(self, line: str, line_id: str) -> bool:
        key = f"t.{FOLLOWED[line][0].format(row='t')}"
        wanted = f"SELECT 1 FROM main.{line} t WHERE {key} = ?"
        return self.db.execute(wanted, (line_id,)).fetchone() is not None

    def _nameless(self, line: str, ids: Iterable[str]) -> Iterator[Altered]:
        """Lines without a stamp, though every line gets one when it is written."""
        for line_id in ids:
            if self.stamp("main", line, line_id) is None and self.said("kept", line, line_id) is None:
                yield self._altered(line, line_id, self.said("main", line, line_id) or {}, {})

    def _differing(self, line: str) -> tuple[set[str], set[str]]:
        """Ids of the lines here and there that are not alike, row by row in the files' own order."""
        known_by, columns = FOLLOWED[line]
        here, there = self._unlike(line, known_by, columns)
        for part, (owner, what, value) in PARTS.get(line, {}).items():
            for found, more in zip((here, there), self._unlike(part, owner, (what, value)), strict=True):
                found |= more
        return here, there

    def _unlike(self, table: str, known_by: str, columns: Sequence[str]) -> tuple[set[str], set[str]]:
        """Row by row over both tables: no index is asked, which might hide what the table says."""
        sides = []
        for row in ("d", "k"):
            key = f"{row}.{known_by.format(row=row)}"
            sides.append(
                (key, ", ".join((key, *(re.sub(r"^|(?<=' ' \|\| )", f"{row}.", name) for name in columns))))
            )
        (here_key, here_all), (there_key, there_all) = sides
        here: set[str] = set()
        there: set[str] = set()
        pairs = self.db.execute(
            f"SELECT {here_key}, {there_key} FROM main.{table} d JOIN kept.{table} k ON k.rowid = d.rowid"
            f" WHERE ({here_all}) IS NOT ({there_all})"
        )
        for one, other in pairs:
            here.add(str(one))
            there.add(str(other))
        for found, key, row, side, by in (
            (here, here_key, "d", "main", "kept"),
            (there, there_key, "k", "kept", "main"),
        ):
            alone = self.db.execute(
                f"SELECT {key} FROM {side}.{table} {row} WHERE NOT EXISTS"
                f" (SELECT 1 FROM {by}.{table} other WHERE other.rowid = {row}.rowid)"
            )
            found.update(str(each) for (each,) in alone)
        return here, there


def find_altered(diary: Path, copies: Sequence[Path]) -> tuple[Altered, ...]:
    """The lines of a plain diary that were altered since its newest copy.

    Memory grows with what differs, not with the diary.

    Args:
        diary: The diary; somebody may have it open.
        copies: Its copies, newest first; the ones behind the first say which of the two was altered.

    Raises:
        Trouble: The diary can't be read.
    """
    with speaking_plainly(diary), closing(Compared(diary, copies[0])) as compared:
        if not compared.are_of_one_shape():
            return ()
        found = tuple(compared.find())
    for copy in copies[1 : 1 + _WITNESSES] if found else ():
        if not is_encrypted(copy):
            found = _not_spoken_for(diary, copy, found)
    return found


def _not_spoken_for(diary: Path, witness: Path, found: Sequence[Altered]) -> tuple[Altered, ...]:
    """Without those that an older copy has as the diary has them: it is the newer copy that was altered."""
    try:
        with speaking_plainly(witness), closing(Compared(diary, witness)) as compared:
            if not compared.are_of_one_shape():
                return tuple(found)
            return tuple(
                each
                for each in found
                if (said := compared.said("main", each.line, each.id)) is None
                or said != compared.said("kept", each.line, each.id)
            )
    except AppError:  # a damaged witness
        return tuple(found)


def forget_altered_readings(diary: Path, copy: Path) -> int:
    """Lets readings that differ from the copy's count as old: they are made anew; returns how many."""
    with speaking_plainly(diary):
        with closing(Compared(diary, copy)) as compared:
            stale = compared.stale_readings() if compared.are_of_one_shape() else ()
        if stale:
            with closing(sqlite3.connect(diary)) as connection, connection:
                for each in stale:
                    connection.execute("UPDATE entry_reading SET version = '' WHERE entry_id = ?", (each,))
    return len(stale)


def _read_only(path: Path) -> str:
    return f"file:{quote(str(path))}?mode=ro"


def _is_lost(line: str, now: _Stamp, then: _Stamp) -> bool:
    """Whether a line that is gone is one that nobody removed."""
    if line in ("picture", "entry_picture"):
        return False  # a picture that nothing shows is swept; what ties it to an entry goes with either
    return now is not None and not now[1] and then is not None


def _is_sound(stamp: _Stamp) -> bool:
    return stamp is None or _SOUND_STAMP.fullmatch(str(stamp[0])) is not None
