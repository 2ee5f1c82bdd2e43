"""A sheet to write on with mouse, pen or finger."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver_app.ui.shared.picture_mime import png_of
from caregiver_app.ui.theme import Theme

SHEET: Final = QSize(1200, 400)
"""The sheet in its own units, whatever size it is seen in."""
_THIN, _THICK = 3.0, 9.0
_MOUSE: Final = 0.4
"""A mouse has no pressure: this gives the line of a ballpoint."""
Stroke = list[tuple[QPointF, float]]


class DrawingPad(QWidget):
    """Keeps strokes; over a picture that was kept before nobody writes until the sheet is cleared.

    Args:
        theme: Colours.
        parent: The parent widget.
    """

    drawn = Signal()
    """A stroke ended, or the last one was taken back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strokes: list[Stroke] = []
        self._picture = QPixmap()
        self._is_drawing = False
        self.setMinimumHeight(150)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Sheet to write on with mouse, pen or finger"))
        theme.changed.connect(self.update)

    @property
    def has_strokes(self) -> bool:
        """Whether anything was written since it was last cleared."""
        return bool(self._strokes)

    @property
    def has_picture(self) -> bool:
        """Whether what was kept is shown, which nothing is written over."""
        return not self._picture.isNull()

    def show_picture(self, pixmap: QPixmap) -> None:
        """Shows what was kept; nothing for a null pixmap."""
        self._strokes.clear()
        self._picture = pixmap
        self.update()

    def undo_stroke(self) -> None:
        """Takes the last stroke back."""
        if self._strokes:
            self._strokes.pop()
            self.update()
            self.drawn.emit()

    def clear(self) -> None:
        """An empty sheet."""
        self.show_picture(QPixmap())
        self.drawn.emit()

    def png(self) -> bytes:
        """What was written, in dark ink on light paper, as PNG."""
        image = QImage(SHEET, QImage.Format.Format_RGB32)
        light = self._theme.as_named("light")
        image.fill(light.color("field"))
        painter = QPainter(image)
        self._paint_strokes(painter, light)
        painter.end()
        return png_of(image)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Keeps the sheet's shape."""
        return width * SHEET.height() // SHEET.width()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Half the sheet."""
        return SHEET / 2

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begins a line."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position(), _MOUSE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Goes on with it."""
        self._go_on(event.position(), _MOUSE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Ends it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802
        """A pen: the harder it is pressed, the thicker the line."""
        match event.type():
            case QTabletEvent.Type.TabletPress:
                self._begin(event.position(), event.pressure())
            case QTabletEvent.Type.TabletMove:
                self._go_on(event.position(), event.pressure())
            case QTabletEvent.Type.TabletRelease:
                self._end()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Z takes the last line back."""
        if event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.undo_stroke()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The sheet with a line to write on, and what is written."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = self._theme.color("focus" if self.hasFocus() else "line_strong")
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(self._theme.color("field"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.translate(self._corner())
        painter.scale(self._factor(), self._factor())
        painter.setPen(QPen(self._theme.color("line"), 2))
        painter.drawLine(QPointF(40, 290), QPointF(SHEET.width() - 40, 290))
        if not self._picture.isNull():
            size = self._picture.size().scaled(SHEET - QSize(16, 16), Qt.AspectRatioMode.KeepAspectRatio)
            corner = QPointF((SHEET.width() - size.width()) / 2, (SHEET.height() - size.height()) / 2)
            painter.drawPixmap(QRectF(corner, size), self._picture, QRectF(self._picture.rect()))
        self._paint_strokes(painter, self._theme)

    def _paint_strokes(self, painter: QPainter, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_strokes(painter, self._strokes, QPen(theme.color("ink")))

    def _begin(self, at: QPointF, pressure: float) -> None:
        if not self._picture.isNull():
            return  # one stray touch would take the place of a whole sentence
        self._is_drawing = True
        self._strokes.append([(self._on_sheet(at), pressure)])
        self.update()

    def _go_on(self, at: QPointF, pressure: float) -> None:
        if self._is_drawing:
            self._strokes[-1].append((self._on_sheet(at), pressure))
            self.update()

    def _end(self) -> None:
        if self._is_drawing:
            self._is_drawing = False
            self.drawn.emit()

    def _factor(self) -> float:
        return min(self.width() / SHEET.width(), self.height() / SHEET.height())

    def _corner(self) -> QPointF:
        factor = self._factor()
        return QPointF(self.width() - SHEET.width() * factor, self.height() - SHEET.height() * factor) / 2

    def _on_sheet(self, at: QPointF) -> QPointF:
        return (at - self._corner()) / self._factor()


def paint_strokes(painter: QPainter, strokes: list[Stroke], pen: QPen) -> None:
    """Paints lines round: through the middles between the points that the pen reported."""
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for stroke in strokes:
        before = stroke[0][0]
        for (point, pressure), (following, _) in zip(stroke, stroke[1:] or stroke, strict=False):
            middle = (point + following) / 2
            path = QPainterPath(before)
            path.quadTo(point, middle)
            path.lineTo(middle + QPointF(0.01, 0))
            pen.setWidthF(_THIN + (_THICK - _THIN) * pressure)
            painter.setPen(pen)
            painter.drawPath(path)
            before = middle
