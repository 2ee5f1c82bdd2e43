"""What the others wrote since somebody last wrote or looked: the hand-over between two caregivers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from caregiver_app.diary.handing_over import News
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.records import KEPT
from caregiver_app.diary.shelf import Shelf
from caregiver_app.diary.store.rows import CallRow, DoseRow, EntryReadingRow, EntryRow

MOST: Final = 500
"""Entries of one writer that are counted; more than anybody reads at a hand-over."""


class HandOver:
    """The use case of handing over."""

    def __init__(self, parts: Parts, shelf: Shelf) -> None:
        self._parts = parts
        self._shelf = shelf

    def since(self, writer: str, looked_at: datetime | None = None, but: str | None = None) -> News | None:
        """What others wrote since ``writer`` last wrote or looked; None when there is nothing to tell.

        Args:
            writer: Who comes to the diary.
            looked_at: When they last looked at what the others wrote, as far as is known.
            but: The entry being written just now.
        """
        if not writer:
            return None
        with self._parts.store.reading() as session:
            wrote_at = _last_written(session, writer, but)
            since = max((at for at in (wrote_at, looked_at) if at is not None), default=None)
            if since is None:
                return None
            entries = _entries_since(session, since, writer, but)
            doses = _count(session, DoseRow, DoseRow.given_at > since, DoseRow.writer != writer)
            calls = _count(session, CallRow, CallRow.called_at > since, CallRow.writer != writer)
        if not (entries or doses or calls):
            return None
        ids = [entry_id for found in entries.values() for entry_id, _ in found]
        return News(
            since=since,
            has_looked=since != wrote_at,
            entries={name: len(found) for name, found in entries.items()},
            highlighted=self._highlighted(ids),
            doses=doses,
            calls=calls,
            first_on=min((at.date() for found in entries.values() for _, at in found), default=since.date()),
        )

    def _highlighted(self, ids: list[str]) -> int:
        if not ids:
            return 0
        self._shelf.freshen_these(ids)
        flagged = select(func.count()).where(EntryReadingRow.entry_id.in_(ids), EntryReadingRow.items != "")
        with self._parts.store.reading() as session:
            return session.scalar(flagged) or 0


def _last_written(session: Session, writer: str, but: str | None) -> datetime | None:
    """When ``writer`` last wrote an entry, a dose or a call."""
    newest = select(EntryRow.created_at).where(KEPT, EntryRow.writer == writer, EntryRow.id != (but or ""))
    found = (
        session.scalar(newest.order_by(EntryRow.created_at.desc()).limit(1)),
        session.scalar(select(func.max(DoseRow.given_at)).where(DoseRow.writer == writer)),
        session.scalar(select(func.max(CallRow.called_at)).where(CallRow.writer == writer)),
    )
    return max((at for at in found if at is not None), default=None)


def _entries_since(
    session: Session, since: datetime, writer: str, but: str | None
) -> dict[str, list[tuple[str, datetime]]]:
    """Id and time of the others' entries by their writers; each writer's are found in the index."""
    found = {}
    for name in _writers(session):
        if name == writer:
            continue
        wanted = (
            select(EntryRow.id, EntryRow.at)
            .where(KEPT, EntryRow.writer == name, EntryRow.created_at > since, EntryRow.id != (but or ""))
            .order_by(EntryRow.created_at.desc())
            .limit(MOST)
        )
        rows = [(row.id, row.at) for row in session.execute(wanted)]
        if rows:
            found[name] = rows
    return found


def _writers(session: Session) -> Iterator[str]:
    """Everybody who wrote, by jumping from name to name in the index: a long diary has few writers."""
    name = session.scalar(select(func.min(EntryRow.writer)))
    while name is not None:
        yield name
        name = session.scalar(select(func.min(EntryRow.writer)).where(EntryRow.writer > name))


def _count(session: Session, row: type[DoseRow] | type[CallRow], *where: object) -> int:
    return session.scalar(select(func.count()).select_from(row).where(*where)) or 0  # type: ignore[arg-type]  # conditions
