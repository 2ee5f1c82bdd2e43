"""Where a day lies in the guide's times, in words. The times never hide a match."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.days import day_after, lists_in_time


def time_words(infusions: Sequence[date], on: date) -> str:
    """Such as "day 9: inside the guide's time for CRS and ICANS"; empty with no infusion date."""
    day = day_after(infusions, on)
    if day is None:
        return ""
    lists = lists_in_time(infusions, on)
    if not lists:
        template = QCoreApplication.translate("time_words", "day {day}: outside the guide's usual times")
        return template.format(day=day)
    joint = QCoreApplication.translate("time_words", " and ")
    template = QCoreApplication.translate("time_words", "day {day}: inside the guide's time for {lists}")
    return template.format(day=day, lists=joint.join(name.value.upper() for name in lists))
