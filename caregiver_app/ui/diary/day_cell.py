"""Paints one day of the month: its number, the day after infusion, and what was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from caregiver_app.diary.values import DaySummary
from caregiver_app.guide.items import GuideList, list_of
from caregiver_app.ui.theme import Theme

BAR: Final = 5.0
"""Height of a mark, in pixels; marks differ in shape, not only in colour."""
_PAD: Final = 6.0


@dataclass(frozen=True, slots=True)
class DayCell:
    """What a cell shows.

    Attributes:
        on: The date.
        day_text: "Day 9", or empty.
        summary: What was written, or None.
        is_of_month: Whether it belongs to the month shown.
        is_today: Whether it is today.
        is_selected: Whether the list shows this day alone.
        has_focus: Whether the keyboard is here.
    """

    on: date
    day_text: str
    summary: DaySummary | None
    is_of_month: bool = True
    is_today: bool = False
    is_selected: bool = False
    has_focus: bool = False

    @property
    def lists(self) -> tuple[GuideList, ...]:
        """The lists whose items flag an entry of the day."""
        items = self.summary.items if self.summary is not None else ()
        return tuple(sorted({list_of(item) for item in items}))


class CellPainter:
    """Paints cells in a theme.

    Args:
        theme: The theme.
        font: The calendar's font.
    """

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        self._number_font = QFont(font)
        self._number_font.setPixelSize(theme.px("base"))
        self._day_font = QFont(font)
        self._day_font.setPixelSize(theme.px("tiny"))

    @property
    def height(self) -> float:
        """How high a cell must be for a line of words and its marks."""
        return QFontMetricsF(self._number_font).height() + 2 * BAR + 2 * _PAD + 3

    def paint(self, painter: QPainter, rect: QRectF, cell: DayCell) -> None:
        """Paints a cell."""
        self._paint_frame(painter, rect.adjusted(1.5, 1.5, -1.5, -1.5), cell)
        inner = rect.adjusted(_PAD + 1, _PAD, -_PAD - 1, -_PAD)
        self._paint_words(painter, inner, cell)
        if cell.summary is not None:
            paint_day_marks(
                painter, QPointF(inner.left(), inner.bottom() - BAR), inner.width(), cell, self._theme
            )

    def _paint_frame(self, painter: QPainter, rect: QRectF, cell: DayCell) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        if cell.is_selected:
            painter.setBrush(theme.color("accent_soft"))
        elif cell.is_of_month:
            painter.setBrush(theme.color("card"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if cell.is_today:
            painter.setPen(QPen(theme.color("accent"), 2))
        elif cell.is_of_month:
            painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRoundedRect(rect, 7, 7)
        if cell.has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 5, 5)

    def _paint_words(self, painter: QPainter, rect: QRectF, cell: DayCell) -> None:
        theme = self._theme
        self._number_font.setBold(cell.is_today or cell.is_selected)
        metrics = QFontMetricsF(self._number_font)
        baseline = rect.top() + metrics.ascent()
        painter.setFont(self._number_font)
        painter.setPen(theme.color("ink" if cell.is_of_month else "ink_soft"))
        painter.drawText(QPointF(rect.left(), baseline), str(cell.on.day))
        words = self._fitting(cell.day_text, rect.width() - metrics.horizontalAdvance("00") - 4)
        if words:
            painter.setFont(self._day_font)
            painter.setPen(theme.color("ink_soft"))
            width = QFontMetricsF(self._day_font).horizontalAdvance(words)
            painter.drawText(QPointF(rect.right() - width, baseline), words)

    def _fitting(self, day_text: str, room: float) -> str:
        """The day's words, or its number alone where two digits would find no room: the same in all cells."""
        word, _, number = day_text.rpartition(" ")
        width = QFontMetricsF(self._day_font).horizontalAdvance(f"{word} 00")
        return day_text if width <= room else number


def paint_day_marks(painter: QPainter, at: QPointF, width: float, cell: DayCell, theme: Theme) -> None:
    """Paints the marks of a day upwards from ``at``: CRS, ICANS, a dot, a ring."""
    bar_width = min(width - 14, 44.0)
    y = at.y()
    for guide_list in reversed(cell.lists):
        paint_mark(painter, guide_list, QRectF(at.x(), y, bar_width, BAR), theme)
        y -= BAR + 2
    if not cell.lists and cell.summary is not None and cell.summary.entries:
        paint_dot(painter, QRectF(at.x() + 1, at.y() - 1, BAR + 1, BAR + 1), theme)
    if cell.summary is not None and cell.summary.nothing_unusual:
        paint_ring(painter, QRectF(at.x() + width - 10, at.y() - 4, 8, 8), theme)


def paint_mark(painter: QPainter, guide_list: GuideList, rect: QRectF, theme: Theme) -> None:
    """A solid bar for CRS, a row of dots for ICANS."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(str(guide_list)))
    radius = rect.height() / 2
    if guide_list is GuideList.CRS:
        painter.drawRoundedRect(rect, radius, radius)
        return
    x = rect.left() + radius
    while x + radius <= rect.right() + 0.5:
        painter.drawEllipse(QPointF(x, rect.center().y()), radius, radius)
        x += rect.height() * 1.7


def paint_dot(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Something was written that matches nothing."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("no"))
    painter.drawEllipse(rect)


def paint_ring(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Somebody wrote "nothing unusual"."""
    painter.setPen(QPen(theme.color("ink_soft"), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect)
