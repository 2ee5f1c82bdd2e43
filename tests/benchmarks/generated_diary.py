"""Fills a diary with as many entries as wanted, quickly: some are written and read as a family's would be,
the others are copies of these at other times.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.values import Degree, EntryContent, Profile
from caregiver_app.paths import resolve

PER_DAY = 20
DIFFERENT = 300
_SEED = 100_000
_WHAT = (
    *("Slept well", "Woke up shivering", "Ate half a banana", "No fever", "A bit confused after the nap"),
    *("Walked to the garden", "Headache since noon", "Drank two glasses", "His hands tremble", "Very tired"),
    *("Called the ward", "Nothing new", "Some nausea, no vomiting", "Read the paper aloud"),
)
_WHEN = ("in the morning", "at two", "after lunch", "in the evening", "before bed", "at night")
_RARE = "The heron stood on the roof."
"""In one of the different notes, so in a few of many."""


def fill(folder: Path, entries: int, last: datetime) -> None:
    """Makes a diary of ``entries`` entries, the last at ``last``, :data:`PER_DAY` a day."""
    diary = open_family_diary(resolve(folder), lambda: last)
    diary.profile.save(Profile("Sam", infusions=(date(last.year, last.month, 1),)))
    moments = list(_moments(entries, last))
    written = min(DIFFERENT, entries)
    ids = [diary.entries.add(_content(number, moments[number])).id for number in range(written)]
    path = diary.path
    diary.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        _copy(connection, ids, moments[written:])


def _moments(entries: int, last: datetime) -> Iterator[datetime]:
    step = timedelta(days=1) / PER_DAY
    for number in range(entries):
        yield (last - step * number).replace(second=0, microsecond=0)


def _content(number: int, at: datetime) -> EntryContent:
    noise = Random(_SEED + number)
    told = [f"{noise.choice(_WHAT)} {noise.choice(_WHEN)}." for _ in range(noise.randrange(1, 5))]
    if number == 7:
        told.append(_RARE)
    content = EntryContent(at, noise.choice(("Alex", "June")), " ".join(told))
    if number % 2:
        content = replace(
            content, temperature_c=round(noise.uniform(36.2, 38.6), 1), pulse=noise.randrange(60, 120)
        )
    if number % 9 == 0:
        content = replace(content, symptoms={"headaches": Degree.MILD})
    return content


def _copy(connection: sqlite3.Connection, ids: list[str], moments: list[datetime]) -> None:
    """Copies rows table by table; the triggers of ``entry`` give each copy its place and words."""
    new_ids = [f"{number:032x}" for number in range(len(moments))]
    pairs = list(zip(new_ids, moments, strict=True))
    for table in ("entry", "measurement", "symptom_tick", "entry_reading"):
        key = "id" if table == "entry" else "entry_id"
        rows = _rows(connection, table, key)
        columns = [name for (name,) in connection.execute(f"SELECT name FROM pragma_table_info('{table}')")]
        copies = (
            _changed(dict(zip(columns, row, strict=True)), key, new_id, at, table)
            for number, (new_id, at) in enumerate(pairs)
            for row in rows.get(ids[number % len(ids)], ())
        )
        marks = ", ".join(f":{name}" for name in columns)
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", copies)
    _copy_terms(connection, ids, new_ids)


def _copy_terms(connection: sqlite3.Connection, ids: list[str], new_ids: list[str]) -> None:
    wanted = (
        "SELECT entry_id, term FROM entry_term JOIN entry_place USING (number) WHERE term NOT LIKE 'by:%'"
    )
    terms: dict[str, list[str]] = {}
    for entry_id, term in connection.execute(wanted):
        terms.setdefault(entry_id, []).append(term)
    connection.executemany(
        "INSERT INTO entry_term SELECT ?, number FROM entry_place WHERE entry_id = ?",
        (
            (term, new_id)
            for number, new_id in enumerate(new_ids)
            for term in terms.get(ids[number % len(ids)], ())
        ),
    )


def _rows(connection: sqlite3.Connection, table: str, key: str) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = {}
    for entry_id, *row in connection.execute(f"SELECT {key}, * FROM {table}"):
        found.setdefault(entry_id, []).append(tuple(row))
    return found


def _changed(row: dict[str, Any], key: str, new_id: str, at: datetime, table: str) -> dict[str, Any]:
    row[key] = new_id
    if table == "entry":
        row["at"] = row["created_at"] = at.isoformat(" ") + ".000000"
    return row
