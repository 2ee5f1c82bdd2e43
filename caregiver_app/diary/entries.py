"""The diary's entries: written, changed, thrown away, taken back, found again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, delete, select, text
from sqlalchemy.orm import Session

from caregiver_app.diary.calendar_days import summarise_days
from caregiver_app.diary.family import load_family
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.records import KEPT, NEWEST_FIRST, fetch
from caregiver_app.diary.rules import check_not_in_future, checked_content
from caregiver_app.diary.shelf import Shelf
from caregiver_app.diary.store.rows import (
    EntryReadingRow,
    EntryRow,
    MeasurementRow,
    SymptomTickRow,
    UnreadRow,
)
from caregiver_app.diary.values import Change, DaySummary, Entry, EntryContent, Match, Topic
from caregiver_app.diary.version_keeping import keep_version
from caregiver_app.errors import BadInput
from caregiver_app.matching.limits import MeasurementKind

_WRITERS = text(
    "WITH RECURSIVE writers(writer) AS (SELECT min(writer) FROM entry WHERE writer > ''"
    " UNION ALL SELECT (SELECT min(writer) FROM entry WHERE entry.writer > writers.writer)"
    " FROM writers WHERE writer IS NOT NULL)"
    " SELECT writer FROM (SELECT writer, (SELECT created_at FROM entry WHERE entry.writer = writers.writer"
    " AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 1) AS latest FROM writers)"
    " WHERE latest IS NOT NULL ORDER BY latest DESC"
)
"""Goes from writer to writer in the index of writers, however many entries each has."""


class Entries:
    """Use cases on entries."""

    def __init__(self, parts: Parts, shelf: Shelf) -> None:
        self._parts = parts
        self._shelf = shelf

    def add(
        self, content: EntryContent, *, latest: datetime | None = None, pictures: Sequence[str] = ()
    ) -> Entry:
        """Keeps a new entry; it is on the disk when this returns.

        Args:
            content: What was observed.
            latest: The latest time the entry may have; by default now, with a little slack. An entry of a
                sample, for which one is given, counts as written at its own time.
            pictures: Ids of kept pictures that it has; with one, it needs no words.

        Raises:
            BadInput: Something in it can't be kept.
        """
        content = checked_content(content, has_pictures=bool(pictures))
        check_not_in_future(content.at, latest or self._parts.now())
        entry_id = self._parts.new_id()
        written_at = self._parts.now() if latest is None else min(content.at, self._parts.now())
        with self._parts.store.writing() as session:
            session.add(_new_row(entry_id, content, written_at))
            session.flush()
            _write_parts(session, entry_id, content)
            if pictures:
                from caregiver_app.diary.pictures import add_pictures  # a start does without

                session.flush()
                add_pictures(session, entry_id, pictures)
            entry = self._shelf.read_again(session, entry_id)
        topics = (Topic.ENTRIES, Topic.PICTURES) if pictures else (Topic.ENTRIES,)
        self._parts.listeners.tell(*topics, entry_id=entry_id)
        return entry

    def update(self, entry_id: str, content: EntryContent, *, goes_on: bool = False) -> Entry:
        """Keeps an entry's new content; what it said before is kept as an earlier version.

        Args:
            entry_id: The entry.
            content: All that it says now.
            goes_on: It is still being written in the same sitting: between two saves of one writer lies no
                version.

        Raises:
            BadInput: No such entry, or something in it can't be kept.
        """
        with self._parts.store.writing() as session:
            row = _row(session, entry_id)
            (before,) = fetch(session, EntryRow.id == entry_id)
            content = checked_content(content, has_pictures=before.pictures > 0)
            if before.content != content:
                if not goes_on or row.writer not in ("", content.writer):
                    keep_version(session, entry_id, before.content, row.edited_at or row.created_at)
                self._change(session, row, content)
            entry = self._shelf.read_again(session, entry_id)
        self._tell(entry_id)
        return entry

    def delete(self, entry_id: str) -> Change:
        """Puts an entry into the trash; nothing of it is lost.

        Raises:
            BadInput: No such entry.
        """
        with self._parts.store.writing() as session:
            _row(session, entry_id).deleted_at = self._parts.now()
        return self._tell(entry_id)

    def restore(self, entry_id: str) -> Change:
        """Takes an entry back out of the trash.

        Raises:
            BadInput: No such entry in the trash.
        """
        with self._parts.store.writing() as session:
            _row(session, entry_id, in_trash=True).deleted_at = None
        return self._tell(entry_id)

    def empty_trash(self) -> Change:
        """Does away with what lies in the trash, for good; only a person asks for that."""
        from caregiver_app.diary.pictures import pictures_in_trash, sweep_some  # a start does without

        with self._parts.store.writing() as session:
            pictures = pictures_in_trash(session)
            session.execute(delete(EntryRow).where(EntryRow.deleted_at.is_not(None)))
            sweep_some(session, pictures)
        return self._parts.listeners.tell(Topic.ENTRIES)

    def trash(self) -> tuple[Entry, ...]:
        """What was thrown away, newest first."""
        return self._shelf.find(EntryRow.deleted_at.is_not(None), order=NEWEST_FIRST)

    def get(self, entry_id: str) -> Entry:
        """The entry of this id.

        Raises:
            BadInput: There is none, or it lies in the trash.
        """
        found = self._shelf.find(KEPT, EntryRow.id == entry_id)
        if not found:
            raise BadInput("entry.no_such_entry", id=entry_id)
        return found[0]

    def is_kept(self, entry_id: str) -> bool:
        """Whether there is such an entry, and not in the trash."""
        return self._is_there(KEPT, EntryRow.id == entry_id)

    def is_in_trash(self, entry_id: str) -> bool:
        """Whether an entry lies in the trash."""
        return self._is_there(EntryRow.deleted_at.is_not(None), EntryRow.id == entry_id)

    def between(
        self, first: date | None, last: date | None, *, matches_only: bool = False
    ) -> tuple[Entry, ...]:
        """The entries from one date to another, both included and either open, oldest first."""
        where = _between(first, last)
        if matches_only:
            self._shelf.freshen(*where)
            where.append(EntryReadingRow.items != "")
        return self._shelf.find(*where)

    def on(self, day: date) -> tuple[Entry, ...]:
        """The entries of one date, oldest first."""
        return self.between(day, day)

    def newest(self, limit: int, before: datetime | None = None) -> tuple[Entry, ...]:
        """The newest entries, newest first, for a list that grows as it is scrolled.

        Args:
            limit: How many; the last minute is always given whole, so that paging skips none.
            before: Only entries older than this: the ``at`` of the last one already shown.
        """
        where = [KEPT] if before is None else [KEPT, EntryRow.at < before]
        found = self._shelf.find(*where, order=NEWEST_FIRST, limit=limit)
        if len(found) < limit or not found:
            return found
        edge = found[-1].content.at
        whole = self._shelf.find(KEPT, EntryRow.at == edge, order=NEWEST_FIRST)
        return (*(entry for entry in found if entry.content.at > edge), *whole)

    def with_item(self, item_id: str) -> tuple[Entry, ...]:
        """The entries that an item flags, newest first."""
        self._shelf.freshen()
        return self._shelf.find(KEPT, EntryReadingRow.items.contains(f" {item_id} "), order=NEWEST_FIRST)

    def days(self, first: date, last: date) -> tuple[DaySummary, ...]:
        """The days from one date to another that hold entries, oldest first."""
        where = _between(first, last)
        self._shelf.freshen(*where)
        with self._parts.store.reading() as session:
            return summarise_days(session, load_family(session), where)

    def writers(self) -> tuple[str, ...]:
        """Everybody who wrote, the latest first."""
        with self._parts.store.reading() as session:
            return tuple(session.scalars(_WRITERS))

    def preview(self, content: EntryContent, entry_id: str | None = None) -> tuple[Match, ...]:
        """What the content would match, without keeping it.

        Args:
            content: As typed so far; it may be empty or not yet fit to be kept.
            entry_id: The entry being edited, for what the family set aside in it.
        """
        if content.is_empty:
            return ()
        with self._parts.store.reading() as session:
            family = load_family(session)
            found = fetch(session, EntryRow.id == entry_id) if entry_id else []
        set_asides = found[0].set_asides if found else frozenset()
        mentions = self._parts.reader.mentions_while_written(content.note, family)
        return self._parts.reader.matches(content, mentions, family, set_asides)

    def past_limits(self, content: EntryContent) -> tuple[str, ...]:
        """Why each reading that stands on neither of the guide's lists passes a limit of the family's."""
        if content.weight_kg is None and content.fluids_ml is None:
            return ()
        with self._parts.store.reading() as session:
            return self._parts.reader.past_limits(content, load_family(session))

    def _change(self, session: Session, row: EntryRow, content: EntryContent) -> None:
        if content.at != row.at:  # else its offset stays: of two like hours in autumn, or of another zone
            check_not_in_future(content.at, self._parts.now())
            row.at, row.utc_offset_minutes = content.at, _utc_offset_minutes(content.at)
        row.writer, row.note = content.writer, content.note
        row.nothing_unusual = content.nothing_unusual
        row.route, row.fever_reducer = content.route, content.fever_reducer
        row.edited_at = self._parts.now()
        for part in (MeasurementRow, SymptomTickRow, UnreadRow, EntryReadingRow):
            session.execute(delete(part).where(part.entry_id == row.id))
        _write_parts(session, row.id, content)

    def _is_there(self, *where: ColumnElement[bool]) -> bool:
        with self._parts.store.reading() as session:
            return session.scalar(select(EntryRow.id).where(*where)) is not None

    def _tell(self, entry_id: str) -> Change:
        return self._parts.listeners.tell(Topic.ENTRIES, entry_id=entry_id)


def _between(first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [KEPT]
    if first is not None:
        where.append(EntryRow.at >= datetime.combine(first, time.min))
    if last is not None:
        where.append(EntryRow.at <= datetime.combine(last, time.max))
    return where


def _row(session: Session, entry_id: str, *, in_trash: bool = False) -> EntryRow:
    row = session.get(EntryRow, entry_id)
    if row is None or (row.deleted_at is not None) is not in_trash:
        raise BadInput("entry.no_such_entry", id=entry_id)
    return row


def _new_row(entry_id: str, content: EntryContent, now: datetime) -> EntryRow:
    return EntryRow(
        id=entry_id,
        at=content.at,
        utc_offset_minutes=_utc_offset_minutes(content.at),
        writer=content.writer,
        note=content.note,
        nothing_unusual=content.nothing_unusual,
        route=content.route,
        fever_reducer=content.fever_reducer,
        created_at=now,
    )


def _write_parts(session: Session, entry_id: str, content: EntryContent) -> None:
    for kind in MeasurementKind:
        value = content.reading(kind)
        if value is not None:
            session.add(MeasurementRow(entry_id=entry_id, kind=kind, value=value))
    for symptom, degree in content.symptoms.items():
        session.add(SymptomTickRow(entry_id=entry_id, symptom=symptom, degree=degree))
    for field, typed in content.unread.items():
        session.add(UnreadRow(entry_id=entry_id, field=field, text=typed))


def _utc_offset_minutes(at: datetime) -> int:
    """How far the wall clock stood from UTC at that time in this computer's zone."""
    offset = at.astimezone().utcoffset() or timedelta()
    return int(offset.total_seconds()) // 60
