"""The short notes beside the guide's items: when each was last seen in the diary."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.values import DaySummary
from caregiver_app.ui.shared.moments import short_date_text

LOOK_BACK: Final = timedelta(days=60)
"""How far back the notes look: beyond the six weeks a family watches."""
_WEEK: Final = timedelta(days=6)


def guide_notes(days: Sequence[DaySummary], today: date) -> tuple[dict[str, str], frozenset[str]]:
    """The notes of the items that entries match.

    Args:
        days: The days of the last :data:`LOOK_BACK`, oldest first.
        today: Today.

    Returns:
        Item id to note, and the items that match today.
    """
    seen: dict[str, list[DaySummary]] = {}
    for day in days:
        for item in day.items:
            seen.setdefault(item, []).append(day)
    notes = {item: _note(on, today) for item, on in seen.items()}
    return notes, frozenset(item for item, on in seen.items() if on[-1].on == today)


def _note(days: list[DaySummary], today: date) -> str:
    last = days[-1]
    if last.on != today:
        if last.day is None:
            return short_date_text(last.on)
        return QCoreApplication.translate("guide_notes", "day {day}").format(day=last.day)
    if len(days) == 1:
        return QCoreApplication.translate("guide_notes", "today, first time")
    this_week = sum(day.on >= today - _WEEK for day in days)
    if this_week == 1:
        return QCoreApplication.translate("guide_notes", "today")
    return QCoreApplication.translate("guide_notes", "today, {days} days this week").format(days=this_week)
