"""A day of the calendar in words, for those who can't see its marks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.values import DaySummary
from caregiver_app.guide.items import Item, list_of
from caregiver_app.ui.shared.wording import dated_day

translate = QCoreApplication.translate


class DayInWords:
    """Tells of a day what its marks tell.

    Args:
        items: The guide's items by id.
    """

    def __init__(self, items: Mapping[str, Item]) -> None:
        self._items = items

    def of(self, on: date, day: int | None, summary: DaySummary | None) -> str:
        """The day, how much was written, and which items matched."""
        parts = [dated_day(on, day)]
        if summary is None or not summary.entries:
            parts.append(translate("DayInWords", "nothing written"))
            return ". ".join(parts)
        if summary.entries == 1:
            parts.append(translate("DayInWords", "1 entry"))
        else:
            parts.append(translate("DayInWords", "{count} entries").format(count=summary.entries))
        if summary.items:
            words = [f"{list_of(item).upper()} {self._items[item].words}" for item in summary.items]
            parts.append(translate("DayInWords", "highlighted: {items}").format(items=", ".join(words)))
        if summary.nothing_unusual:
            parts.append(translate("DayInWords", "“nothing unusual” was ticked"))
        return ". ".join(parts)
