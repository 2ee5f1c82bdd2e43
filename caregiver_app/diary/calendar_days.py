"""The calendar's days, counted in SQL from what earlier readings left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from caregiver_app.diary.family import Family
from caregiver_app.diary.store.rows import EntryReadingRow, EntryRow
from caregiver_app.diary.values import DaySummary


def summarise_days(
    session: Session, family: Family, where: Sequence[ColumnElement[bool]]
) -> tuple[DaySummary, ...]:
    """The days that hold entries, oldest first; the kept readings must be fresh."""
    on = func.date(EntryRow.at)
    wanted = (
        select(
            on,
            func.count(),
            func.group_concat(EntryReadingRow.items, ""),
            func.max(EntryRow.nothing_unusual),
        )
        .outerjoin(EntryReadingRow)
        .where(*where)
        .group_by(on)
        .order_by(on)
    )
    return tuple(
        _summary(family, date.fromisoformat(day), entries, items or "", bool(nothing_unusual))
        for day, entries, items, nothing_unusual in session.execute(wanted)
    )


def _summary(family: Family, on: date, entries: int, items: str, nothing_unusual: bool) -> DaySummary:
    return DaySummary(on, family.day(on), entries, tuple(sorted(set(items.split()))), nothing_unusual)
