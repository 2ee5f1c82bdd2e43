"""Draws the temperature strip: readings, limits with who gave them, days without a reading shaded."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from caregiver_app.paper.page_values import Strip, StripPoint
from caregiver_app.paper.render_style import (
    CRS_INK,
    HAIRLINE,
    INK,
    RULE,
    SHADE,
    SHEET,
    SMALL,
    SOFT_INK,
    Typeface,
)
from caregiver_app.paper.render_text import TextBox

_PLOT_HEIGHT = 92.0
_LEFT = 30.0
_LABEL_ROOM = 8.0
_DOT = 1.8


class StripDrawing:
    """The strip laid out to a width.

    Args:
        strip: What it shows.
        typeface: The sheet's fonts.
        width: Points.
    """

    def __init__(self, strip: Strip, typeface: Typeface, width: float) -> None:
        self._strip = strip
        self._typeface = typeface
        self._width = width
        self._low, self._high = _range(strip)
        self._title = TextBox(strip.title, typeface, SMALL, width, bold=True)
        caption = " ".join(part for part in (strip.caption, strip.gap_note) if part)
        if strip.gap_note:
            caption = f"{strip.caption}. {strip.gap_note}"
        self._caption = TextBox(caption, typeface, SMALL, width)
        self._plot_top = self._title.height + 2

    @property
    def height(self) -> float:
        """Points."""
        return self._plot_top + _PLOT_HEIGHT + 13 + self._caption.height

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draws it with its top left corner at x, y."""
        plot = QRectF(x + _LEFT, y + self._plot_top, self._width - _LEFT, _PLOT_HEIGHT)
        painter.save()
        self._title.paint(painter, x, y)
        self._paint_days(painter, plot)
        self._paint_scale(painter, plot)
        self._paint_limits(painter, plot)
        self._paint_readings(painter, plot)
        painter.setPen(QPen(RULE, 0.7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot)
        self._caption.paint(painter, x, plot.bottom() + 13)
        painter.restore()

    def _place(self, plot: QRectF, x: float, value: float) -> QPointF:
        up = (value - self._low) / (self._high - self._low)
        return QPointF(
            plot.left() + plot.width() * x / len(self._strip.labels), plot.bottom() - up * plot.height()
        )

    def _paint_days(self, painter: QPainter, plot: QRectF) -> None:
        """Shades days without a reading and writes the days below, as many as there is room for."""
        count = len(self._strip.labels)
        step = plot.width() / count
        read = {int(point.x) for run in self._strip.runs for point in run}
        boxes = [self._small(label, 60, Qt.AlignmentFlag.AlignHCenter) for label in self._strip.labels]
        widest = max(box.natural_width for box in boxes) + _LABEL_ROOM
        every = max(1, -int(-widest // step))
        for number, box in enumerate(boxes):
            left = plot.left() + number * step
            if number not in read:
                painter.fillRect(QRectF(left, plot.top(), step, plot.height()), SHADE)
            if number and count <= 62:
                painter.setPen(QPen(HAIRLINE, 0.3))
                painter.drawLine(QLineF(left, plot.top(), left, plot.bottom()))
            if number % every == 0:
                box.paint(painter, left + step / 2 - 30, plot.bottom() + 1.5)

    def _paint_scale(self, painter: QPainter, plot: QRectF) -> None:
        step = _scale_step(self._high - self._low)
        value = -(-self._low // step) * step
        while value <= self._high + 0.001:
            y = self._place(plot, 0, value).y()
            painter.setPen(QPen(HAIRLINE, 0.4))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            box = self._small(f"{value:.1f}", _LEFT - 4, Qt.AlignmentFlag.AlignRight)
            box.paint(painter, plot.left() - _LEFT, min(y - box.height / 2, plot.bottom() - box.height + 2))
            value += step

    def _paint_limits(self, painter: QPainter, plot: QRectF) -> None:
        """Dashed lines; each label stands where fewer readings are."""
        taken: list[QRectF] = []
        for limit in self._strip.limits:
            y = self._place(plot, 0, limit.value).y()
            painter.setPen(QPen(CRS_INK, 1.0, Qt.PenStyle.CustomDashLine))
            pen = painter.pen()
            pen.setDashPattern([4, 2.5])
            painter.setPen(pen)
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            box = TextBox(limit.label, self._typeface, SMALL, plot.width() - 8)
            rect = self._free_place(plot, y, box, taken)
            taken.append(rect)
            painter.fillRect(rect, SHEET)
            box.paint(painter, rect.left() + 2, rect.top())

    def _free_place(self, plot: QRectF, y: float, box: TextBox, taken: list[QRectF]) -> QRectF:
        width, height = box.natural_width + 4, box.height
        tops = [y - height - 0.8, y + 1.2]
        lefts = [plot.left() + 2, plot.right() - width - 2, plot.center().x() - width / 2]
        places = [QRectF(left, top, width, height) for top in tops for left in lefts]
        inside = [p for p in places if p.top() >= plot.top() and p.bottom() <= plot.bottom()] or places[:1]
        points = [self._place(plot, p.x, p.value) for run in self._strip.runs for p in _dense(run)]

        def cost(place: QRectF) -> int:
            return sum(place.contains(point) for point in points) + 1000 * any(
                place.intersects(t) for t in taken
            )

        return min(inside, key=cost)

    def _paint_readings(self, painter: QPainter, plot: QRectF) -> None:
        painter.setBrush(INK)
        dot = _DOT if len(self._strip.labels) <= 31 else 1.1
        for run in self._strip.runs:
            places = [self._place(plot, point.x, point.value) for point in run]
            painter.setPen(
                QPen(INK, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            )
            for begin, end in pairwise(places):
                painter.drawLine(begin, end)
            painter.setPen(Qt.PenStyle.NoPen)
            for place in places:
                painter.drawEllipse(place, dot, dot)

    def _small(self, text: str, width: float, align: Qt.AlignmentFlag) -> TextBox:
        return TextBox(text, self._typeface, SMALL, width, align=align, ink=SOFT_INK)


def _range(strip: Strip) -> tuple[float, float]:
    """Room for all readings and limits, and never less than about two degrees."""
    values = [point.value for run in strip.runs for point in run] + [limit.value for limit in strip.limits]
    low, high = min(values), max(values)
    spare = max(0.35, (2.2 - (high - low)) / 2, (high - low) * 0.12)
    return low - spare, high + spare


def _scale_step(span: float) -> float:
    return next(step for step in (0.5, 1.0, 2.0, 5.0, 10.0, 1000.0) if span / step <= 5.5)


def _dense(run: tuple[StripPoint, ...]) -> list[StripPoint]:
    """The run's points with some of the line between them, to see what a label would cover."""
    made = list(run)
    for begin, end in pairwise(run):
        for part in (0.25, 0.5, 0.75):
            x = begin.x + (end.x - begin.x) * part
            made.append(StripPoint(begin.at, x, begin.value + (end.value - begin.value) * part))
    return made
