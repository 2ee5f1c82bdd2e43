"""Entries as the store holds them, fetched in a handful of queries however many there are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Text, column, func, literal_column, select, table
from sqlalchemy.orm import InstrumentedAttribute, Session

from caregiver_app.diary.limits_of_input import READING_FIELDS
from caregiver_app.diary.reading import SetAsideKey
from caregiver_app.diary.store.rows import (
    EntryReadingRow,
    EntryRow,
    EntryVersionRow,
    MeasurementRow,
    SetAsideRow,
    SymptomTickRow,
    UnreadRow,
)
from caregiver_app.diary.values import Degree, EntryContent, TemperatureRoute
from caregiver_app.guide.items import SYMPTOM_IDS
from caregiver_app.matching.limits import MeasurementKind
from caregiver_app.matching.mention import Mention, Status

_WRITTEN = literal_column("entry.rowid", Integer)
"""SQLite's own count of rows: parts two entries that a coarse clock gave the same time."""

OLDEST_FIRST = (EntryRow.at, EntryRow.created_at, _WRITTEN)
NEWEST_FIRST = (EntryRow.at.desc(), EntryRow.created_at.desc(), _WRITTEN.desc())
KEPT = EntryRow.deleted_at.is_(None)
"""Not in the trash."""

_VERSIONS = (
    select(func.count())
    .where(EntryVersionRow.entry_id == EntryRow.id)
    .correlate(EntryRow)
    .scalar_subquery()
    .label("versions")
)
_ENTRY_PICTURE = table("entry_picture", column("entry_id", Text))
"""Named without its rows: a start needs only how many there are."""
_PICTURES = (
    select(func.count())
    .where(_ENTRY_PICTURE.c.entry_id == EntryRow.id)
    .correlate(EntryRow)
    .scalar_subquery()
    .label("pictures")
)
_COLUMNS = (
    EntryRow.id,
    EntryRow.at,
    EntryRow.writer,
    EntryRow.note,
    EntryRow.nothing_unusual,
    EntryRow.route,
    EntryRow.fever_reducer,
    EntryRow.created_at,
    EntryRow.edited_at,
    EntryRow.deleted_at,
    _VERSIONS,
    _PICTURES,
    EntryReadingRow.version,
    EntryReadingRow.mentions,
)


_FIELDS = {
    MeasurementKind.TEMPERATURE: "temperature_c",
    MeasurementKind.WEIGHT: "weight_kg",
    MeasurementKind.FLUIDS: "fluids_ml",
}
"""Fields of :class:`EntryContent` that are called otherwise than their kind."""
_FRACTIONAL = frozenset({MeasurementKind.TEMPERATURE, MeasurementKind.WEIGHT})


@dataclass(frozen=True, slots=True)
class Record:
    """An entry with what the family decided of it and what an earlier reading left."""

    id: str
    content: EntryContent
    created_at: datetime
    edited_at: datetime | None
    deleted_at: datetime | None
    versions: int
    set_asides: frozenset[SetAsideKey]
    read_version: str | None
    read_mentions: str
    pictures: int = 0

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions that the earlier reading left."""
        return unpack_mentions(self.read_mentions, self.content.note)


def fetch(
    session: Session,
    *where: ColumnElement[bool],
    order: Sequence[Any] = OLDEST_FIRST,
    limit: int | None = None,
) -> list[Record]:
    """The entries that ``where`` holds for."""
    wanted = select(*_COLUMNS).outerjoin(EntryReadingRow).where(*where).order_by(*order).limit(limit)
    rows = session.execute(wanted).all()
    if not rows:
        return []
    chosen = select(EntryRow.id).outerjoin(EntryReadingRow).where(*where).order_by(*order).limit(limit)
    readings = _readings(session, chosen)
    ticks = _ticks(session, chosen)
    unread = _unread(session, chosen)
    set_asides = _set_asides(session, chosen)
    return [
        Record(
            id=row.id,
            content=EntryContent(
                at=row.at,
                writer=row.writer,
                note=_words(row.note),
                nothing_unusual=row.nothing_unusual,
                route=TemperatureRoute(row.route) if row.route else None,
                fever_reducer=row.fever_reducer,
                symptoms=MappingProxyType(ticks.get(row.id, {})),
                unread=MappingProxyType(unread.get(row.id, {})),
                **readings.get(row.id, {}),
            ),
            created_at=row.created_at,
            edited_at=row.edited_at,
            deleted_at=row.deleted_at,
            versions=row.versions,
            set_asides=frozenset(set_asides.get(row.id, ())),
            read_version=row.version,
            read_mentions=row.mentions or "[]",
            pictures=row.pictures,
        )
        for row in rows
    ]


def _words(note: str | None) -> str:
    """A note as kept.

    Raises:
        ValueError: There is none, which no constraint would have let in: the file is damaged.
    """
    if note is None:
        raise ValueError("None is not a valid note")
    return note


def pack_mentions(mentions: tuple[Mention, ...]) -> str:
    """Mentions as JSON; their text is not kept twice."""
    rows = [[list(m.items), m.status, m.start, m.end, m.reason, m.own_words] for m in mentions]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def unpack_mentions(packed: str, note: str) -> tuple[Mention, ...]:
    """Mentions of ``note`` from JSON."""
    return tuple(
        Mention(tuple(items), Status(status), start, end, note[start:end], *said)
        for items, status, start, end, *said in json.loads(packed)
    )


def _of(session: Session, chosen: Select[str], *columns: InstrumentedAttribute[Any]) -> Sequence[Any]:
    return session.execute(select(*columns).where(columns[0].in_(chosen))).all()


def _readings(session: Session, chosen: Select[str]) -> Mapping[str, dict[str, Any]]:
    found: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    rows = _of(session, chosen, MeasurementRow.entry_id, MeasurementRow.kind, MeasurementRow.value)
    for entry_id, kind, value in rows:
        known = MeasurementKind(kind)
        found[entry_id][_FIELDS.get(known, kind)] = value if kind in _FRACTIONAL else int(value)
    return found


def _ticks(session: Session, chosen: Select[str]) -> Mapping[str, dict[str, Degree]]:
    found: defaultdict[str, dict[str, Degree]] = defaultdict(dict)
    rows = _of(session, chosen, SymptomTickRow.entry_id, SymptomTickRow.symptom, SymptomTickRow.degree)
    for entry_id, symptom, degree in sorted(rows, key=lambda row: SYMPTOM_IDS.index(row.symptom)):
        found[entry_id][symptom] = Degree(degree)
    return found


def _place_on_screen(row: tuple[str, str, str]) -> int:
    """Where an unread text's field stands among the fields of an entry."""
    return READING_FIELDS.index(row[1])


def _unread(session: Session, chosen: Select[str]) -> Mapping[str, dict[str, str]]:
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    rows = _of(session, chosen, UnreadRow.entry_id, UnreadRow.field, UnreadRow.text)
    for entry_id, field, text in sorted(rows, key=_place_on_screen):
        found[entry_id][field] = text
    return found


def _set_asides(session: Session, chosen: Select[str]) -> Mapping[str, list[SetAsideKey]]:
    found: defaultdict[str, list[SetAsideKey]] = defaultdict(list)
    rows = _of(session, chosen, SetAsideRow.entry_id, SetAsideRow.source, SetAsideRow.text, SetAsideRow.items)
    for entry_id, source, text, items in rows:
        found[entry_id].append(SetAsideKey(source, text, items))
    return found
