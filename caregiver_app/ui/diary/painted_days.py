"""What painted calendars have in common, whatever they show: a day has the keyboard, one may be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.diary.values import DaySummary
from caregiver_app.ui.diary.day_in_words import DayInWords
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import Theme


class PaintedDays(QWidget):
    """Days for mouse and keyboard alike. By itself it shows none.

    Left and Right move by days, Home goes to today, Return chooses.

    Args:
        theme: Its colours.
        words: Puts a day into words, for tool tips and screen readers.
        today: Today's date.
        parent: The parent widget.
    """

    day_chosen = Signal(object)
    """Carries the date."""

    def __init__(
        self, theme: Theme, words: DayInWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._today = today
        self._summaries: dict[date, DaySummary] = {}
        self._infusions: tuple[date, ...] = ()
        self._selected: date | None = None
        self._focused = today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    @property
    def focused_day(self) -> date:
        """Where the keyboard is."""
        return self._focused

    def shown_days(self) -> Iterable[date]:
        """Every day that is shown."""
        return ()

    def rect_of(self, _on: date) -> QRectF:
        """Where a day is; empty if it isn't shown."""
        return QRectF()

    def bring_in(self, _on: date) -> None:
        """Goes to the span that holds a day which is about to have the keyboard."""

    def turn(self, _pages: int) -> None:
        """Goes a page on or back."""

    def further_steps(self) -> Mapping[Qt.Key, int]:
        """The keys that move by more than a day, with how many."""
        return {}

    def set_summaries(self, days: Sequence[DaySummary], infusions: tuple[date, ...]) -> None:
        """Shows what was written."""
        self._summaries = {day.on: day for day in days}
        self._infusions = infusions
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
        self.bring_in(on)
        self._tell()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Moves and chooses by keys."""
        sideways = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -sideways, Qt.Key.Key_Right: sideways, **self.further_steps()}
        key = Qt.Key(event.key())
        if key in steps:
            self.show_day(self._focused + timedelta(days=steps[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.show_day(self._today())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._focused)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Chooses the day under the mouse."""
        on = self.day_at(event.position().toPoint())
        if on is not None and event.button() == Qt.MouseButton.LeftButton:
            self.show_day(on)
            self.day_chosen.emit(on)

    def event(self, event: QEvent) -> bool:
        """Says in words what the mouse rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(event.pos())), self)
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

    def day_at(self, point: QPoint) -> date | None:
        """The day under a point."""
        return next((on for on in self.shown_days() if self.rect_of(on).contains(point)), None)

    def words_at(self, point: QPoint) -> str:
        """What is under a point, in words; empty for nothing."""
        on = self.day_at(point)
        return self._in_words(on) if on is not None else ""

    def _tell(self) -> None:
        """Tells a screen reader where it is."""
        self.setAccessibleDescription(self._in_words(self._focused))

    def _in_words(self, on: date) -> str:
        return self._words.of(on, day_after(self._infusions, on), self._summaries.get(on))

    def _tiny_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px("tiny"))
        return font
