"""Entries taken from the store and read against the guide; what was read before is not read again.

A kept reading carries the version of whatever could change it. A stale one is read anew when somebody asks
for its entry, in writing sessions of a few hundred, so that a note can't change between reading and keeping.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from caregiver_app.diary.family import Family, load_family
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.reading import flagging_items
from caregiver_app.diary.records import KEPT, OLDEST_FIRST, Record, fetch, pack_mentions
from caregiver_app.diary.store.finding_schema import TRASH
from caregiver_app.diary.store.rows import EntryPlaceRow, EntryReadingRow, EntryRow, EntryTermRow
from caregiver_app.diary.terms import READING_TERMS, terms_of_reading
from caregiver_app.diary.values import Entry
from caregiver_app.errors import Trouble
from caregiver_app.matching.mention import Mention

_AT_ONCE = 400
"""Entries read anew in one session: the diary stays open to another process in between."""


class _NoPlace(Exception):
    """An entry stands nowhere in time, though a trigger gives every one its place."""


class Shelf:
    """Finds entries and keeps their readings fresh."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._is_complete = False

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

        It is asked with every page. Old ones are found in the index; missing ones are looked for until there
        were none, since whatever writes an entry reads it, too.
        """
        with self._parts.store.reading() as session:
            version = self._parts.reader.version(load_family(session))
            old = select(EntryReadingRow.entry_id).join(
                EntryPlaceRow, EntryPlaceRow.entry_id == EntryReadingRow.entry_id
            )
            for is_old in (EntryReadingRow.version < version, EntryReadingRow.version > version):
                if session.scalar(old.where(is_old, _lies(in_trash=in_trash)).limit(1)) is not None:
                    return True
            if self._is_complete:
                return False
            entries = session.scalar(select(func.count()).select_from(EntryRow))
            self._is_complete = entries == session.scalar(select(func.count()).select_from(EntryReadingRow))
            if self._is_complete:
                return False
            missing = select(EntryPlaceRow.entry_id).outerjoin(
                EntryReadingRow, EntryReadingRow.entry_id == EntryPlaceRow.entry_id
            )
            unread = missing.where(EntryReadingRow.entry_id.is_(None), _lies(in_trash=in_trash))
            return session.scalar(unread.limit(1)) is not None

    def forget_what_is_read(self) -> None:
        """Entries came in without a reading: they are looked for again."""
        self._is_complete = False

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
            pictures=record.pictures,
        )

    def read_again(self, session: Session, entry_id: str) -> Entry:
        """Reads an entry that was just written in ``session``, and keeps what was read."""
        family = load_family(session)
        session.flush()
        (record,) = fetch(session, EntryRow.id == entry_id)
        entry = self.entry(record, family)
        _keep(session, (entry,), self._parts.reader.version(family))
        return entry

    def _mentions(self, record: Record, family: Family) -> tuple[Mention, ...]:
        reader = self._parts.reader
        if record.read_version == reader.version(family):
            try:
                return record.mentions()
            except (ValueError, TypeError, AttributeError):  # damaged; derived, so nothing is lost with it
                return reader.mentions(record.content.note, family)
        return reader.mentions(record.content.note, family)

    def _fetch(
        self, *where: ColumnElement[bool], order: Sequence[Any], limit: int | None
    ) -> tuple[Family, list[Record]]:
        with self._parts.store.reading() as session:
            return load_family(session), fetch(session, *where, order=order, limit=limit)

    def _read_anew(self, ids: Sequence[str]) -> None:
        """Reads entries again and keeps what was read.

        Raises:
            Trouble: The file is damaged: what is kept is made of what is there, so nothing sound refuses it.
        """
        for start in range(0, len(ids), _AT_ONCE):
            try:
                with self._parts.store.writing(derived=True) as session:
                    family = load_family(session)
                    version = self._parts.reader.version(family)
                    records = fetch(session, EntryRow.id.in_(ids[start : start + _AT_ONCE]))
                    _keep(session, [self.entry(record, family) for record in records], version)
            except (IntegrityError, _NoPlace) as error:
                raise Trouble("store.damaged", path=self._parts.store.path) from error


def _keep(session: Session, entries: Sequence[Entry], version: str) -> None:
    """Keeps what was read of some entries, and by what they can be found now."""
    if not entries:
        return
    ids = [entry.id for entry in entries]
    flagging = {entry.id: flagging_items(entry.matches) for entry in entries}
    places = select(EntryPlaceRow.entry_id, EntryPlaceRow.number).where(EntryPlaceRow.entry_id.in_(ids))
    numbers = {row.entry_id: row.number for row in session.execute(places)}
    if len(numbers) < len(entries):
        raise _NoPlace
    session.execute(delete(EntryReadingRow).where(EntryReadingRow.entry_id.in_(ids)))
    session.execute(
        insert(EntryReadingRow),
        [
            {
                "entry_id": entry.id,
                "version": version,
                "mentions": pack_mentions(entry.mentions),
                "items": "".join(f" {item} " for item in flagging[entry.id]),
            }
            for entry in entries
        ],
    )
    is_theirs = EntryTermRow.number.in_(numbers.values())
    session.execute(delete(EntryTermRow).where(is_theirs, EntryTermRow.term.in_(READING_TERMS)))
    terms = [
        {"term": term, "number": numbers[entry_id]}
        for entry_id, items in flagging.items()
        for term in terms_of_reading(items)
    ]
    if terms:
        session.execute(insert(EntryTermRow), terms)


def _lies(*, in_trash: bool) -> ColumnElement[bool]:
    """Whether an entry's place lies in the trash, or does not."""
    trash = (
        select(EntryTermRow.number)
        .where(EntryTermRow.term == TRASH, EntryTermRow.number == EntryPlaceRow.number)
        .correlate(EntryPlaceRow)
        .exists()
    )
    return trash if in_trash else ~trash
