"""Writes an earlier version down, within the session that changes the entry."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from caregiver_app.diary.packing import pack_content
from caregiver_app.diary.store.rows import EntryVersionRow
from caregiver_app.diary.values import EntryContent


def keep_version(session: Session, entry_id: str, content: EntryContent, written_at: datetime) -> None:
    """Keeps what an entry said until now as its latest earlier version."""
    newest = select(func.max(EntryVersionRow.number)).where(EntryVersionRow.entry_id == entry_id)
    session.add(
        EntryVersionRow(
            entry_id=entry_id,
            number=(session.scalar(newest) or 0) + 1,
            written_at=written_at,
            content=pack_content(content),
        )
    )
