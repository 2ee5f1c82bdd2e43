"""A month that shows at a glance what was written when, for mouse and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.diary.values import DaySummary
from caregiver_app.ui.diary.day_cell import CellPainter, DayCell
from caregiver_app.ui.diary.day_in_words import DayInWords
from caregiver_app.ui.diary.month_grid import DAYS_OF_WEEK, MonthGrid, month_of, months_away
from caregiver_app.ui.shared.wording import day_words
from caregiver_app.ui.theme import Theme


class MonthCalendar(QWidget):
    """One month, painted.

    Arrows move by days and weeks, Page Up and Page Down by months, Home goes to today, Return chooses.

    Args:
        theme: Its colours.
        words: Puts a day into words, for tool tips and screen readers.
        today: Today's date.
        parent: The parent widget.
    """

    day_chosen = Signal(object)
    """Carries the date."""
    month_changed = Signal()
    """Another month is shown; its days are wanted."""

    def __init__(
        self, theme: Theme, words: DayInWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._today = today
        self._days: dict[date, DaySummary] = {}
        self._infusions: tuple[date, ...] = ()
        self._selected: date | None = None
        self._focused = today()
        self.grid = MonthGrid(month_of(self._focused), _week_start())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Month"))
        self.setMouseTracking(False)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def set_days(self, days: Sequence[DaySummary], infusions: tuple[date, ...]) -> None:
        """Shows what was written."""
        self._days = {day.on: day for day in days}
        self._infusions = infusions
        self._tell()
        self.update()

    def set_selected(self, on: date | None) -> None:
        """Marks the day that the list shows alone; None for all days."""
        self._selected = on
        if on is not None:
            self._focus_on(on)
        self.update()

    def show_months_away(self, months: int) -> None:
        """Goes to an earlier or a later month."""
        self._focus_on(months_away(self._focused, months))

    def show_day(self, on: date) -> None:
        """Goes to the month of ``on``."""
        self._focus_on(on)

    @property
    def focused_day(self) -> date:
        """Where the keyboard is."""
        return self._focused

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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Moves and chooses by keys."""
        sideways = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -sideways,
            Qt.Key.Key_Right: sideways,
            Qt.Key.Key_Up: -DAYS_OF_WEEK,
            Qt.Key.Key_Down: DAYS_OF_WEEK,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._focus_on(self._focused + timedelta(days=steps[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.show_months_away(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self._focus_on(self._today())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._focused)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Chooses the day under the mouse."""
        on = self._day_at(event.position().toPoint())
        if on is not None and event.button() == Qt.MouseButton.LeftButton:
            self._focus_on(on)
            self.day_chosen.emit(on)

    def event(self, event: QEvent) -> bool:
        """Shows a day in words where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            on = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), self._in_words(on) if on else "", self)
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

    def _focus_on(self, on: date) -> None:
        self._focused = on
        if not self.grid.holds(on):
            self.grid = MonthGrid(month_of(on), _week_start())
            self.updateGeometry()
            self.month_changed.emit()
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Tells a screen reader where it is."""
        self.setAccessibleDescription(self._in_words(self._focused))

    def _in_words(self, on: date) -> str:
        return self._words.of(on, day_after(self._infusions, on), self._days.get(on))

    def _day_at(self, point: QPoint) -> date | None:
        return next((on for on in self.grid.dates() if self.rect_of(on).contains(point)), None)

    def _cell(self, on: date) -> DayCell:
        day = day_after(self._infusions, on)
        return DayCell(
            on=on,
            day_text=day_words(day) if day is not None and day >= 0 else "",
            summary=self._days.get(on),
            is_of_month=self.grid.holds(on),
            is_today=on == self._today(),
            is_selected=on == self._selected,
            has_focus=self.hasFocus() and on == self._focused,
        )

    def _paint_weekdays(self, painter: QPainter) -> None:
        painter.setFont(self._head_font())
        painter.setPen(self._theme.color("ink_soft"))
        for number, weekday in enumerate(self.grid.weekdays()):
            cell = self.rect_of(self.grid.start + timedelta(days=number))
            name = QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
            painter.drawText(
                QRectF(cell.left() + 7, 0, cell.width() - 8, self._head_height() - 4),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                name,
            )

    def _head_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px("tiny"))
        return font

    def _head_height(self) -> int:
        return QFontMetrics(self._head_font()).height() + 6


def _week_start() -> int:
    return QLocale().firstDayOfWeek().value
