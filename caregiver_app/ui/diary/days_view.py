"""A week or a day hour by hour: when what was written, for mouse and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.diary.values import DaySummary, Entry, TemperatureUnit
from caregiver_app.ui.diary.day_in_words import DayInWords
from caregiver_app.ui.diary.hour_chips import HourChip, chip_words, chips_of_day, paint_chip
from caregiver_app.ui.diary.month_grid import DAYS_OF_WEEK
from caregiver_app.ui.diary.painted_days import PaintedDays
from caregiver_app.ui.shared.wording import day_words, short_date, short_weekday
from caregiver_app.ui.theme import Theme

_HOURS: Final = 24
_LABELLED: Final = (0, 6, 12, 18)
_PAD: Final = 4.0


class DaysView(PaintedDays):
    """Days beside each other, painted.

    Left and Right move by days, Page Up and Page Down by weeks, Home goes to today, Return chooses the day.

    Args:
        days: 7 for a week, 1 for a day.
        week_start: The first weekday of a week, 1 for Monday.
        theme: Its colours.
        words: Puts a day into words, for tool tips and screen readers.
        today: Today's date.
        parent: The parent widget.
    """

    entry_opened = Signal(str)
    """Carries the id of an entry that was clicked twice."""
    span_changed = Signal()
    """Other days are shown; their entries are wanted."""

    def __init__(
        self,
        days: int,
        week_start: int,
        theme: Theme,
        words: DayInWords,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, words, today, parent)
        self._count = days
        self._week_start = week_start
        self._entries: dict[date, list[Entry]] = {}
        self._unit = TemperatureUnit.CELSIUS
        self.setAccessibleName(self.tr("Week") if days > 1 else self.tr("Day"))

    @property
    def first(self) -> date:
        """The first day shown."""
        if self._count == 1:
            return self._focused
        return self._focused - timedelta(days=(self._focused.isoweekday() - self._week_start) % DAYS_OF_WEEK)

    @property
    def last(self) -> date:
        """The last day shown."""
        return self.first + timedelta(days=self._count - 1)

    def show_written(
        self,
        entries: Sequence[Entry],
        summaries: Sequence[DaySummary],
        infusions: tuple[date, ...],
        unit: TemperatureUnit,
    ) -> None:
        """Shows what was written from :attr:`first` to :attr:`last`."""
        self._entries = {}
        for entry in entries:
            self._entries.setdefault(entry.content.at.date(), []).append(entry)
        self._unit = unit
        self.set_summaries(summaries, infusions)

    def shown_days(self) -> Iterable[date]:
        """The days beside each other."""
        return (self.first + timedelta(days=number) for number in range(self._count))

    def turn(self, pages: int) -> None:
        """Goes by weeks."""
        self.show_day(self._focused + timedelta(days=pages * DAYS_OF_WEEK))

    def bring_in(self, on: date) -> None:
        """Goes to the span that holds ``on``."""
        first = self.first
        self._focused = on
        if self.first != first:
            self.span_changed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """An hour is a bit more than half a line."""
        return QSize(420, round(self._head_height() + _HOURS * self._line() * 0.6))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow windows keep the marks."""
        return QSize(280, self.sizeHint().height())

    def rect_of(self, on: date) -> QRectF:
        """Where a date's column is; empty if it isn't shown."""
        number = (on - self.first).days
        if not 0 <= number < self._count:
            return QRectF()
        if self.isRightToLeft():
            number = self._count - 1 - number
        gutter = self._gutter()
        width = (self.width() - gutter) / self._count
        left = 0 if self.isRightToLeft() else gutter
        return QRectF(left + number * width, 0, width, self.height())

    def chips(self, on: date) -> tuple[HourChip, ...]:
        """The entries of a day, each in its place."""
        column = self.rect_of(on).adjusted(2, self._head_height(), -2, -2)
        return chips_of_day(self._entries.get(on, ()), column, self._line() + _PAD)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the hours, then the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._tiny_font())
        for number in range(self._count):
            self._paint_day(painter, self.first + timedelta(days=number))
        self._paint_hours(painter)
        for number in range(self._count):
            for chip in self.chips(self.first + timedelta(days=number)):
                paint_chip(painter, chip, self._theme, self._unit, is_whole=self._count == 1)
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Opens the entry under the mouse."""
        chip = self._chip_at(event.position().toPoint())
        if chip is not None and chip.entries:
            self.entry_opened.emit(chip.entries[0].id)

    def words_at(self, point: QPoint) -> str:
        """An entry, or else the day."""
        chip = self._chip_at(point)
        return chip_words(chip, self._unit) if chip else super().words_at(point)

    def _chip_at(self, point: QPoint) -> HourChip | None:
        on = self.day_at(point)
        chips = self.chips(on) if on is not None else ()
        return next((chip for chip in chips if chip.rect.contains(point)), None)

    def _paint_day(self, painter: QPainter, on: date) -> None:
        theme, column = self._theme, self.rect_of(on).adjusted(1.5, 1.5, -1.5, -1.5)
        is_today = on == self._today()
        painter.setBrush(theme.color("accent_soft" if on == self._selected else "card"))
        painter.setPen(QPen(theme.color("accent" if is_today else "line"), 2 if is_today else 1))
        painter.drawRoundedRect(column, 7, 7)
        if self.hasFocus() and on == self._focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(column.adjusted(3, 3, -3, -3), 5, 5)
        words = column.adjusted(6, 3, -4, 0)
        words.setHeight(self._line())
        metrics = QFontMetricsF(painter.font())
        day = day_after(self._infusions, on)
        number = day_words(day)
        for texts, role in (
            ((short_date(on), short_weekday(on), str(on.day)), "ink"),
            ((number, str(day) if number else ""), "ink_soft"),
        ):
            painter.setPen(theme.color(role))
            fitting = (text for text in texts if metrics.horizontalAdvance(text) <= words.width())
            shown = next(fitting, texts[-1])
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            words.translate(0, self._line())

    def _paint_hours(self, painter: QPainter) -> None:
        top, gutter = self._head_height(), self._gutter()
        height = self.height() - top
        for hour in _LABELLED:
            y = top + height * hour / _HOURS
            left = self.width() - gutter if self.isRightToLeft() else 0.0
            painter.setPen(self._theme.color("ink_soft"))
            label = QRectF(left, y - self._line() / 2, gutter - 6, self._line())
            painter.drawText(
                label, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, f"{hour}:00"
            )
            painter.setPen(QPen(self._theme.color("line"), 1, Qt.PenStyle.DotLine))
            start = 0.0 if self.isRightToLeft() else gutter
            painter.drawLine(
                QPoint(round(start), round(y)), QPoint(round(start + self.width() - gutter), round(y))
            )

    def _line(self) -> float:
        return QFontMetricsF(self._tiny_font()).height()

    def _head_height(self) -> float:
        return 2 * self._line() + 10

    def _gutter(self) -> float:
        return QFontMetricsF(self._tiny_font()).horizontalAdvance("00:00") + 10
