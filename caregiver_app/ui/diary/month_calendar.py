"""A month that shows at a glance what was written when, for mouse and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.ui.diary.day_cell import CellPainter, DayCell
from caregiver_app.ui.diary.day_in_words import DayInWords
from caregiver_app.ui.diary.month_grid import DAYS_OF_WEEK, MonthGrid, month_of, months_away
from caregiver_app.ui.diary.painted_days import PaintedDays
from caregiver_app.ui.shared.wording import day_words
from caregiver_app.ui.theme import Theme


class MonthCalendar(PaintedDays):
    """One month, painted.

    Arrows move by days and weeks, Page Up and Page Down by months, Home goes to today, Return chooses.

    Args:
        theme: Its colours.
        words: Puts a day into words, for tool tips and screen readers.
        today: Today's date.
        parent: The parent widget.
    """

    month_changed = Signal()
    """Another month is shown; its days are wanted."""

    def __init__(
        self, theme: Theme, words: DayInWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, words, today, parent)
        self.grid = MonthGrid(month_of(self._focused), _week_start())
        self.setAccessibleName(self.tr("Month"))
        self.setMouseTracking(False)

    def show_months_away(self, months: int) -> None:
        """Goes to an earlier or a later month."""
        self.show_day(months_away(self._focused, months))

    def rect_of(self, on: date) -> QRectF:
        """Where a date's cell is; empty if it isn't shown."""
        place = self.grid.place(on)
        if place is None:
            return QRectF()
        week, column = place
        if self.isRightToLeft():
            column = DAYS_OF_WEEK - 1 - column
        width, height = self.width() / DAYS_OF_WEEK, CellPainter(self._theme, self.font()).height
        return QRectF(column * width, self._head_height() + week * height, width, height)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the month's weeks."""
        height = self._head_height() + self.grid.weeks * CellPainter(self._theme, self.font()).height
        return QSize(420, round(height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow windows keep the numbers."""
        return QSize(280, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints weekdays and days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_weekdays(painter)
        cells = CellPainter(self._theme, self.font())
        for on in self.grid.dates():
            cells.paint(painter, self.rect_of(on), self._cell(on))
        painter.end()

    def shown_days(self) -> Iterable[date]:
        """Every day of the grid, those of the neighbouring months among them."""
        return self.grid.dates()

    def further_steps(self) -> Mapping[Qt.Key, int]:
        """Up and down go by weeks."""
        return {Qt.Key.Key_Up: -DAYS_OF_WEEK, Qt.Key.Key_Down: DAYS_OF_WEEK}

    def turn(self, pages: int) -> None:
        """Goes by months."""
        self.show_months_away(pages)

    def bring_in(self, on: date) -> None:
        """Goes to the month of ``on``."""
        self._focused = on
        if not self.grid.holds(on):
            self.grid = MonthGrid(month_of(on), _week_start())
            self.updateGeometry()
            self.month_changed.emit()

    def _cell(self, on: date) -> DayCell:
        day = day_after(self._infusions, on)
        return DayCell(
            on=on,
            day_text=day_words(day) if day is not None and day >= 0 else "",
            summary=self._summaries.get(on),
            is_of_month=self.grid.holds(on),
            is_today=on == self._today(),
            is_selected=on == self._selected,
            has_focus=self.hasFocus() and on == self._focused,
        )

    def _paint_weekdays(self, painter: QPainter) -> None:
        painter.setFont(self._tiny_font())
        painter.setPen(self._theme.color("ink_soft"))
        for number, weekday in enumerate(self.grid.weekdays()):
            cell = self.rect_of(self.grid.start + timedelta(days=number))
            name = QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
            painter.drawText(
                QRectF(cell.left() + 7, 0, cell.width() - 8, self._head_height() - 4),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                name,
            )

    def _head_height(self) -> int:
        return QFontMetrics(self._tiny_font()).height() + 6


def _week_start() -> int:
    return QLocale().firstDayOfWeek().value
