"""A week or a day hour by hour: when what was written, for mouse and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.diary.values import DaySummary, Entry, TemperatureUnit
from caregiver_app.ui.diary.day_in_words import DayInWords
from caregiver_app.ui.diary.hour_chips import HourChip, chip_words, chips_of_day, paint_chip
from caregiver_app.ui.diary.month_grid import DAYS_OF_WEEK
from caregiver_app.ui.shared.wording import day_words, short_date, short_weekday
from caregiver_app.ui.theme import Theme

_HOURS: Final = 24
_LABELLED: Final = (0, 6, 12, 18)
_PAD: Final = 4.0


class DaysView(QWidget):
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

    day_chosen = Signal(object)
    """Carries the date."""
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
        super().__init__(parent)
        self._count = days
        self._week_start = week_start
        self._theme = theme
        self._words = words
        self._today = today
        self._entries: dict[date, list[Entry]] = {}
        self._summaries: dict[date, DaySummary] = {}
        self._infusions: tuple[date, ...] = ()
        self._unit = TemperatureUnit.CELSIUS
        self._selected: date | None = None
        self._focused = today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Week") if days > 1 else self.tr("Day"))
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

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

    @property
    def focused_day(self) -> date:
        """Where the keyboard is."""
        return self._focused

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
        self._summaries = {summary.on: summary for summary in summaries}
        self._infusions, self._unit = infusions, unit
        self._tell()
        self.update()

    def set_selected(self, on: date | None) -> None:
        """Marks the day that the list shows alone; None for all days."""
        self._selected = on
        if on is not None:
            self.show_day(on)
        self.update()

    def show_day(self, on: date) -> None:
        """Goes to a day."""
        first = self.first
        self._focused = on
        if self.first != first:
            self.span_changed.emit()
        self._tell()
        self.update()

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
        painter.setFont(self._font())
        for number in range(self._count):
            self._paint_day(painter, self.first + timedelta(days=number))
        self._paint_hours(painter)
        for number in range(self._count):
            for chip in self.chips(self.first + timedelta(days=number)):
                paint_chip(painter, chip, self._theme, self._unit, is_whole=self._count == 1)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Moves and chooses by keys."""
        sideways = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -sideways,
            Qt.Key.Key_Right: sideways,
            Qt.Key.Key_PageUp: -DAYS_OF_WEEK,
            Qt.Key.Key_PageDown: DAYS_OF_WEEK,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.show_day(self._focused + timedelta(days=steps[key]))
        elif key == Qt.Key.Key_Home:
            self.show_day(self._today())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._focused)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Chooses the day under the mouse."""
        on = self._day_at(event.position().toPoint())
        if on is not None and event.button() == Qt.MouseButton.LeftButton:
            self.show_day(on)
            self.day_chosen.emit(on)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Opens the entry under the mouse."""
        chip = self._chip_at(event.position().toPoint())
        if chip is not None and chip.entries:
            self.entry_opened.emit(chip.entries[0].id)

    def event(self, event: QEvent) -> bool:
        """Shows an entry, or the day, in words where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            chip, on = self._chip_at(event.pos()), self._day_at(event.pos())
            words = chip_words(chip, self._unit) if chip else self._in_words(on) if on else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def _tell(self) -> None:
        """Tells a screen reader where it is."""
        self.setAccessibleDescription(self._in_words(self._focused))

    def _in_words(self, on: date) -> str:
        return self._words.of(on, day_after(self._infusions, on), self._summaries.get(on))

    def _day_at(self, point: QPoint) -> date | None:
        days = (self.first + timedelta(days=number) for number in range(self._count))
        return next((on for on in days if self.rect_of(on).contains(point)), None)

    def _chip_at(self, point: QPoint) -> HourChip | None:
        on = self._day_at(point)
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

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px("tiny"))
        return font

    def _line(self) -> float:
        return QFontMetricsF(self._font()).height()

    def _head_height(self) -> float:
        return 2 * self._line() + 10

    def _gutter(self) -> float:
        return QFontMetricsF(self._font()).horizontalAdvance("00:00") + 10
