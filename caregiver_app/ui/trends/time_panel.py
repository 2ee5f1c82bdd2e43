"""What every chart over time shares: gutter and plot, zoom, moving along, the keyboard."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.trends.span import NOTHING, Span

RIGHT: Final = 14
"""Pixels right of every plot."""
PAD: Final = 8
"""Pixels between the frame and the words at the left."""
_NOTCH: Final = 120
_ZOOM_A_NOTCH: Final = 0.8
_DRAG: Final = 5


class TimePanel(QWidget):
    """One chart over time. By itself it shows nothing, and there is nothing to go through by keyboard.

    Args:
        theme: Colours and sizes.
        parent: The parent widget.
    """

    zoomed = Signal(float, object)
    """Shorter (under 1) or longer, around a moment."""
    moved = Signal(float)
    """Later by a fraction of what is shown."""
    pointed = Signal(str)
    """What the mouse or the keyboard is on, in words; empty for nothing."""
    looked_at = Signal(object)
    """The mouse is on a reading of this moment."""
    moment_wanted = Signal(object)
    """The keyboard is at a moment that shall be seen."""
    entry_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.view = NOTHING
        self.gutter = 0
        self._pressed: QPointF | None = None
        self._is_dragged = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_view(self, view: Span, gutter: int) -> None:
        """Sets the stretch of time shown, and the width left of the plot."""
        self.view, self.gutter = view, gutter
        self.update()

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Draws the chart into ``rect``: on the screen, or into a picture with another theme."""

    def plot(self, rect: QRectF) -> QRectF:
        """Where the data stands."""
        return rect.adjusted(self.gutter, 0, -RIGHT, 0)

    def x_of(self, at: datetime, plot: QRectF) -> float:
        """Where a moment stands."""
        return plot.left() + self.view.fraction(at) * plot.width()

    def moment(self, x: float) -> datetime:
        """The moment at a place of the widget."""
        plot = self.plot(QRectF(self.rect()))
        return self.view.moment((x - plot.left()) / max(1.0, plot.width()))

    def words_at(self, place: QPointF) -> str:
        """What stands there, in words; empty for nothing."""
        return ""

    def reading_at(self, place: QPointF) -> datetime | None:
        """When the reading was written that stands there, if one does."""
        return None

    def choose(self, place: QPointF) -> None:
        """Opens what stands there."""

    def step(self, by: int) -> None:
        """Goes to the next thing of the chart by keyboard."""

    def choose_current(self) -> None:
        """Opens what the keyboard is on."""

    def leave_current(self) -> bool:
        """Takes the keyboard off what it is on; False if it is on nothing."""
        return False

    def font_of(self, size: str, theme: Theme, *, bold: bool = False) -> QFont:
        """The widget's font at one of the theme's sizes."""
        font = QFont(self.font())
        font.setPixelSize(theme.px(size))
        font.setBold(bold)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws the chart, and a frame while it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRectF(self.rect()), self.theme)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.color("focus"), 2))
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl nearer or farther, sideways along the time; else the page scrolls."""
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and delta.y():
            self.zoomed.emit(_ZOOM_A_NOTCH ** (delta.y() / _NOTCH), self.moment(event.position().x()))
        elif delta.x():
            self.moved.emit(-delta.x() / _NOTCH * 0.1)
        else:
            event.ignore()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begins a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drags the time along, or says what the mouse is on."""
        if self._pressed is not None:
            distance = event.position().x() - self._pressed.x()
            if self._is_dragged or abs(distance) > _DRAG:
                self._is_dragged = True
                self._pressed = event.position()
                self.moved.emit(-distance / max(1.0, self.plot(QRectF(self.rect())).width()))
            return
        words = self.words_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if words else Qt.CursorShape.ArrowCursor)
        self.pointed.emit(words)
        at = self.reading_at(event.position())
        if at is not None:
            self.looked_at.emit(at)
        if words:
            QToolTip.showText(event.globalPosition().toPoint(), plain_tip(words), self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Opens what was clicked."""
        if self._pressed is not None and not self._is_dragged:
            self.choose(event.position())
        self._pressed = None

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is pointed at any more."""
        self.pointed.emit("")
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Left and right go from one to the next, Enter opens, Escape lets go."""
        match event.key():
            case Qt.Key.Key_Left:
                self.step(-1)
            case Qt.Key.Key_Right:
                self.step(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.choose_current()
            case Qt.Key.Key_Escape if self.leave_current():
                self.pointed.emit("")
                self.update()
            case _:
                super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
