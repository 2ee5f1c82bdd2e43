"""Entries as small chips at their hours: where they stand, and how they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from caregiver_app.diary.values import Entry, TemperatureUnit
from caregiver_app.guide.items import GuideList, list_of
from caregiver_app.ui.diary.day_cell import paint_dot, paint_mark
from caregiver_app.ui.shared.wording import clock_time, photo_words, reading_words, temperature_words
from caregiver_app.ui.theme import Theme

_MINUTES: Final = 24 * 60
_MARK: Final = 4.0
_MARK_WIDTH: Final = 14.0


@dataclass(frozen=True, slots=True)
class HourChip:
    """An entry in its place, or several for which there was no room of their own."""

    rect: QRectF
    entries: tuple[Entry, ...]

    @property
    def lists(self) -> tuple[GuideList, ...]:
        """The lists whose items flag any of its entries."""
        return tuple(sorted({list_of(item) for entry in self.entries for item in entry.flagged_items}))


def chips_of_day(entries: Sequence[Entry], column: QRectF, height: float) -> tuple[HourChip, ...]:
    """The entries of a day at their hours, pushed down where they would lie over each other.

    Args:
        entries: Oldest first.
        column: From midnight to midnight.
        height: Of a chip.
    """
    chips: list[HourChip] = []
    free = column.top()
    for entry in entries:
        at = entry.content.at
        wanted = column.top() + column.height() * (at.hour * 60 + at.minute) / _MINUTES
        top = max(free, min(wanted, column.bottom() - height))
        if top + height > column.bottom() + 0.5 and chips:
            chips[-1] = HourChip(chips[-1].rect, (*chips[-1].entries, entry))
            continue
        chips.append(HourChip(QRectF(column.left(), top, column.width(), height - 1), (entry,)))
        free = top + height
    return tuple(chips)


def chip_words(chip: HourChip, unit: TemperatureUnit) -> str:
    """What a chip stands for, whole."""
    return "\n".join(_entry_words(entry, unit) for entry in chip.entries)


def paint_chip(
    painter: QPainter, chip: HourChip, theme: Theme, unit: TemperatureUnit, *, is_whole: bool
) -> None:
    """Paints a chip; with ``is_whole`` there is room for all that was written."""
    lists = chip.lists
    ground = "icans_soft" if lists == (GuideList.ICANS,) else "crs_soft" if lists else "field"
    painter.setBrush(theme.color(ground))
    painter.setPen(QPen(theme.color("line_strong"), 1))
    painter.drawRoundedRect(chip.rect, 4, 4)
    x, middle = chip.rect.left() + 4, chip.rect.center().y()
    top = middle - len(lists) * (_MARK + 1) / 2
    for number, guide_list in enumerate(lists):
        paint_mark(painter, guide_list, QRectF(x, top + number * (_MARK + 1), _MARK_WIDTH, _MARK), theme)
    if not lists:
        paint_dot(painter, QRectF(x + 4, middle - 2, _MARK, _MARK), theme)
    words = chip.rect.adjusted(_MARK_WIDTH + 8, 0, -3, 0)
    painter.setPen(theme.color("ink"))
    text = _whole_words(chip, unit) if is_whole else _short_words(chip, unit)
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


def _short_words(chip: HourChip, unit: TemperatureUnit) -> str:
    if len(chip.entries) > 1:
        return QCoreApplication.translate("HourChip", "{count} entries").format(count=len(chip.entries))
    content = chip.entries[0].content
    if content.temperature_c is not None:
        return temperature_words(content.temperature_c, unit)
    return " ".join(content.note.split()) or clock_time(content.at)


def _whole_words(chip: HourChip, unit: TemperatureUnit) -> str:
    return "   ".join(_entry_words(entry, unit) for entry in chip.entries)


def _entry_words(entry: Entry, unit: TemperatureUnit) -> str:
    content = entry.content
    parts = [
        clock_time(content.at),
        content.writer,
        *reading_words(content, unit),
        " ".join(content.note.split()),
        *photo_words(entry.pictures),
    ]
    return " · ".join(part for part in parts if part)
