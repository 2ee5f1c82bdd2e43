"""Entries taken from the store and read against the guide; what was read before is not read again.

A kept reading carries the version of whatever could change it. A stale one is read anew when somebody asks
for its entry, in writing sessions of a few hundred, so that a note can't change between reading and keeping.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from caregiver_app.diary.family import Family, load_family
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.reading import flagging_items
from caregiver_app.diary.records import KEPT, OLDEST_FIRST, Record, fetch, pack_mentions
from caregiver_app.diary.store.finding_schema import TRASH
from caregiver_app.diary.store.rows import EntryPlaceRow, EntryReadingRow, EntryRow, EntryTermRow
from caregiver_app.diary.terms import READING_TERMS, terms_of_reading
from caregiver_app.diary.values import Entry
from caregiver_app.matching.mention import Mention

_AT_ONCE = 400
"""Entries read anew in one session: the diary stays open to another process in between."""


class Shelf:
    """Finds entries and keeps their readings fresh."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def find(
        self, *where: ColumnElement[bool], order: Sequence[Any] = OLDEST_FIRST, limit: int | None = None
    ) -> tuple[Entry, ...]:
        """The entries that ``where`` holds for, read against the guide."""
        family, records = self._fetch(*where, order=order, limit=limit)
        version = self._parts.reader.version(family)
        stale = [record.id for record in records if record.read_version != version]
        if stale:
            self._read_anew(stale)
            family, records = self._fetch(*where, order=order, limit=limit)
        return tuple(self.entry(record, family) for record in records)

    def freshen(self, *where: ColumnElement[bool]) -> None:
        """Brings the kept readings up to date, before they are asked in SQL."""
        with self._parts.store.reading() as session:
            version = self._parts.reader.version(load_family(session))
            old = or_(EntryReadingRow.version.is_(None), EntryReadingRow.version != version)
            ids = session.scalars(
                select(EntryRow.id).outerjoin(EntryReadingRow).where(KEPT, old, *where)
            ).all()
        self._read_anew(ids)

    def freshen_these(self, ids: Sequence[str]) -> None:
        """Brings the kept readings of these entries up to date, in the trash or not."""
        with self._parts.store.reading() as session:
            version = self._parts.reader.version(load_family(session))
            fresh = select(EntryReadingRow.entry_id).where(
                EntryReadingRow.entry_id.in_(ids), EntryReadingRow.version == version
            )
            known = set(session.scalars(fresh))
        self._read_anew([entry_id for entry_id in ids if entry_id not in known])

    def has_stale(self, *, in_trash: bool = False) -> bool:
        """Whether a kept reading is missing or old, of what lies in the trash or of all else.

        Counted in the indexes alone: it is asked with every page.
        """
        trash = select(EntryTermRow.number).where(EntryTermRow.term == TRASH)
        fresh_trash = (
            select(func.count())
            .select_from(EntryPlaceRow)
            .join(EntryReadingRow, EntryReadingRow.entry_id == EntryPlaceRow.entry_id)
            .where(EntryPlaceRow.number.in_(trash))
        )
        with self._parts.store.reading() as session:
            version = self._parts.reader.version(load_family(session))
            is_fresh = EntryReadingRow.version == version
            thrown_away = session.scalar(select(func.count()).select_from(trash.subquery())) or 0
            fresh_thrown = session.scalar(fresh_trash.where(is_fresh)) or 0
            if in_trash:
                return fresh_thrown < thrown_away
            fresh = session.scalar(select(func.count()).where(is_fresh)) or 0
            entries = session.scalar(select(func.count()).select_from(EntryRow)) or 0
            return fresh - fresh_thrown < entries - thrown_away

    def entry(self, record: Record, family: Family) -> Entry:
        """The entry as the window is handed it."""
        mentions = self._mentions(record, family)
        matches = self._parts.reader.matches(record.content, mentions, family, record.set_asides)
        return Entry(
            id=record.id,
            content=record.content,
            day=family.day(record.content.at.date()),
            created_at=record.created_at,
            edited_at=record.edited_at,
            mentions=mentions,
            matches=matches,
            past_limits=self._parts.reader.past_limits(record.content, family),
            versions=record.versions,
            deleted_at=record.deleted_at,
        )

    def read_again(self, session: Session, entry_id: str) -> Entry:
        """Reads an entry that was just written in ``session``, and keeps what was read."""
        family = load_family(session)
        session.flush()
        (record,) = fetch(session, EntryRow.id == entry_id)
        entry = self.entry(record, family)
        _keep(session, entry, self._parts.reader.version(family))
        return entry

    def _mentions(self, record: Record, family: Family) -> tuple[Mention, ...]:
        reader = self._parts.reader
        if record.read_version == reader.version(family):
            return record.mentions()
        return reader.mentions(record.content.note, family)

    def _fetch(
        self, *where: ColumnElement[bool], order: Sequence[Any], limit: int | None
    ) -> tuple[Family, list[Record]]:
        with self._parts.store.reading() as session:
            return load_family(session), fetch(session, *where, order=order, limit=limit)

    def _read_anew(self, ids: Sequence[str]) -> None:
        for start in range(0, len(ids), _AT_ONCE):
            with self._parts.store.writing() as session:
                family = load_family(session)
                version = self._parts.reader.version(family)
                for record in fetch(session, EntryRow.id.in_(ids[start : start + _AT_ONCE])):
                    _keep(session, self.entry(record, family), version)


def _keep(session: Session, entry: Entry, version: str) -> None:
    flagging = flagging_items(entry.matches)
    items = "".join(f" {item} " for item in flagging)
    session.execute(delete(EntryReadingRow).where(EntryReadingRow.entry_id == entry.id))
    session.add(
        EntryReadingRow(
            entry_id=entry.id, version=version, mentions=pack_mentions(entry.mentions), items=items
        )
    )
    place = select(EntryPlaceRow.number).where(EntryPlaceRow.entry_id == entry.id).scalar_subquery()
    session.execute(
        delete(EntryTermRow).where(EntryTermRow.number == place, EntryTermRow.term.in_(READING_TERMS))
    )
    terms = terms_of_reading(flagging)
    if terms:
        number = session.scalar(select(EntryPlaceRow.number).where(EntryPlaceRow.entry_id == entry.id))
        session.execute(insert(EntryTermRow), [{"term": term, "number": number} for term in terms])
