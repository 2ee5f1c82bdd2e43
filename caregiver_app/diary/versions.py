"""Earlier versions of entries: kept when an entry is changed, shown, and brought back.

While somebody goes on typing, the saves in between are no versions; the caller of ``Entries.update`` knows
whether it is the same sitting. Bringing one back keeps what stood there as a version, so nothing is lost.
"""

from __future__ import annotations

from sqlalchemy import select

from caregiver_app.diary.entries import Entries
from caregiver_app.diary.packing import unpack_content
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.store.rows import EntryVersionRow
from caregiver_app.diary.values import EntryVersion
from caregiver_app.errors import BadInput


class Versions:
    """Use cases on earlier versions."""

    def __init__(self, parts: Parts, entries: Entries) -> None:
        self._parts = parts
        self._entries = entries

    def of(self, entry_id: str) -> tuple[EntryVersion, ...]:
        """What an entry said before, the latest first."""
        wanted = select(EntryVersionRow).where(EntryVersionRow.entry_id == entry_id)
        with self._parts.store.reading() as session:
            rows = session.scalars(wanted.order_by(EntryVersionRow.number.desc()))
            return tuple(EntryVersion(r.number, unpack_content(r.content), r.written_at) for r in rows)

    def bring_back(self, entry_id: str, number: int) -> int | None:
        """Lets an entry say again what it said in an earlier version.

        Returns:
            The number of the version that holds what stood there until now; None if it said the same.

        Raises:
            BadInput: No such entry, or no such version of it.
        """
        with self._parts.store.reading() as session:
            row = session.get(EntryVersionRow, (entry_id, number))
            if row is None:
                raise BadInput("entry.no_such_version", id=entry_id)
            content = unpack_content(row.content)
        before = self._entries.get(entry_id).versions
        after = self._entries.update(entry_id, content).versions
        return after if after > before else None
