"""Draws the temperature strip: readings, limits with who gave them, days without a reading shaded."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from caregiver_app.paper.page_values import Strip, StripPoint
from caregiver_app.paper.render_style import (
    BODY,
    CRS_INK,
    HAIRLINE,
    INK,
    RULE,
    SHADE,
    SHEET,
    SMALL,
    SOFT_INK,
    TIGHT,
    Typeface,
)
from caregiver_app.paper.render_text import TextBox

PLOT_HEIGHTS = (46.0, 58.0, 70.0, 84.0)
"""The steps that the plot can shrink by on a full page."""

_LEFT = 30.0
_LABEL_ROOM = 8.0
_DOT = 1.8
_RING, _DENSE_RING = 3.6, 1.9
_MOST_A_POINT = 0.2
"""Readings a point of width: with more, lines and dots are thinner, or a day would be one black block."""
_DAY_LABELS = 13.0
_SAME_LINE = 0.06
_DASHES = ([5.0, 2.5], [1.5, 1.8])


class StripDrawing:
    """The strip laid out to a width: its title and what is said of it at the left, the plot at the right.

    Args:
        strip: What it shows.
        typeface: The sheet's fonts.
        width: Points, from the left of the words to the right of the plot.
        left: Where the plot begins, so that days stand under each other with the grid's.
        plot_height: Of the plot.
        own_days: Whether it writes the days below itself.
    """

    def __init__(
        self,
        strip: Strip,
        typeface: Typeface,
        width: float,
        left: float,
        plot_height: float,
        *,
        own_days: bool,
    ) -> None:
        self._strip = strip
        self._typeface = typeface
        self._width = width
        self._left = left
        self._plot_height = plot_height
        self._days_height = _DAY_LABELS if own_days else 0.0
        self._low, self._high = _range(strip)
        room = left - _LEFT - 4
        said = [part for part in (*strip.caption.split("\n"), strip.gap_note, strip.ring_note) if part]
        self._title = TextBox(strip.title, typeface, BODY, room, bold=True, leading=TIGHT)
        self._said = [TextBox(part, typeface, SMALL, room, leading=TIGHT) for part in said]
        self._labels = [TextBox(limit.label, typeface, SMALL, width - left) for limit in strip.limits]
        self._inside = self._label_places(QRectF(0, 0, width - left, plot_height))

    @property
    def height(self) -> float:
        """Points."""
        below = sum(
            box.height for box, place in zip(self._labels, self._inside, strict=True) if place is None
        )
        words = self._title.height + sum(box.height for box in self._said)
        return max(words, self._plot_height + self._days_height + below) + 3

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draws it with its top left corner at x, y."""
        plot = QRectF(x + self._left, y + 1, self._width - self._left, self._plot_height)
        painter.save()
        self._title.paint(painter, x, y)
        down = y + self._title.height
        for box in self._said:
            box.paint(painter, x, down)
            down += box.height
        self._paint_days(painter, plot)
        self._paint_scale(painter, plot)
        self._paint_limits(painter, plot)
        self._paint_readings(painter, plot)
        painter.setPen(QPen(RULE, 0.7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot)
        self._paint_outer_labels(painter, plot.left(), plot.bottom() + self._days_height)
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
        if self._days_height:
            day = self._small(self._strip.day, _LEFT - 4, Qt.AlignmentFlag.AlignRight)
            day.paint(painter, plot.left() - _LEFT, plot.bottom() + 1.5)
        widest = max(box.natural_width for box in boxes) + _LABEL_ROOM
        every = max(1, -int(-widest // step))
        for number, box in enumerate(boxes):
            left = plot.left() + number * step
            if number not in read:
                painter.fillRect(QRectF(left, plot.top(), step, plot.height()), SHADE)
            if number and count <= 62:
                painter.setPen(QPen(HAIRLINE, 0.3))
                painter.drawLine(QLineF(left, plot.top(), left, plot.bottom()))
            if self._days_height and number % every == 0:
                box.paint(painter, left + step / 2 - 30, plot.bottom() + 1.5)

    def _paint_scale(self, painter: QPainter, plot: QRectF) -> None:
        step = _scale_step(self._high - self._low)
        value = -(-self._low // step) * step
        while value <= self._high + 0.001:
            y = self._place(plot, 0, value).y()
            if all(abs(limit.value - value) > _SAME_LINE for limit in self._strip.limits):
                painter.setPen(QPen(HAIRLINE, 0.4))
                painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            box = self._small(f"{value:.1f}", _LEFT - 4, Qt.AlignmentFlag.AlignRight)
            box.paint(painter, plot.left() - _LEFT, min(y - box.height / 2, plot.bottom() - box.height + 2))
            value += step

    def _paint_limits(self, painter: QPainter, plot: QRectF) -> None:
        """Dashed lines, labelled where no reading is hidden; else the label stands below."""
        for number, limit in enumerate(self._strip.limits):
            y = self._place(plot, 0, limit.value).y()
            painter.setPen(_limit_pen(number))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        for box, place in zip(self._labels, self._inside, strict=True):
            if place is not None:
                rect = place.translated(plot.topLeft())
                painter.fillRect(rect, SHEET)
                box.paint(painter, rect.left() + 2, rect.top())

    def _paint_outer_labels(self, painter: QPainter, x: float, y: float) -> None:
        for number, (box, place) in enumerate(zip(self._labels, self._inside, strict=True)):
            if place is None:
                painter.setPen(_limit_pen(number))
                middle = y + box.height / 2
                painter.drawLine(QLineF(x - _LEFT, middle, x - 5, middle))
                box.paint(painter, x, y)
                y += box.height

    def _label_places(self, plot: QRectF) -> list[QRectF | None]:
        """A place for each limit's label that hides no reading and no other label, or None."""
        limits = self._strip.limits
        lines = [self._place(plot, 0, limit.value).y() for limit in limits]
        hidden = [QLineF(plot.left(), y, plot.right(), y) for y in lines]
        hidden += [
            QLineF(self._place(plot, begin.x, begin.value), self._place(plot, end.x, end.value))
            for run in self._strip.runs
            for begin, end in pairwise((run[0], *run))
        ]
        boxes = [(line, *_extent(line)) for line in hidden]
        places: list[QRectF | None] = []
        for y, box in zip(lines, self._labels, strict=True):
            taken = [place for place in places if place is not None]
            free = (
                place
                for place in _label_tries(plot, y, box)
                if not _hides(place.adjusted(-3, -0.5, 3, 0.5), boxes)
                and not any(place.intersects(other) for other in taken)
            )
            places.append(next(free, None))
        return places

    def _paint_readings(self, painter: QPainter, plot: QRectF) -> None:
        painter.setBrush(INK)
        is_dense = sum(len(run) for run in self._strip.runs) > plot.width() * _MOST_A_POINT
        dot = 0.8 if is_dense else _DOT if len(self._strip.labels) <= 31 else 1.1
        ring = _DENSE_RING if is_dense else _RING
        weight = 0.5 if is_dense else 1.2
        for run in self._strip.runs:
            places = [self._place(plot, point.x, point.value) for point in run]
            painter.setPen(
                QPen(INK, weight, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            )
            for begin, end in pairwise(places):
                painter.drawLine(begin, end)
            painter.setPen(Qt.PenStyle.NoPen)
            for place in places:
                painter.drawEllipse(place, dot, dot)
            self._paint_rings(painter, run, places, ring)

    def _paint_rings(
        self, painter: QPainter, run: Sequence[StripPoint], places: Sequence[QPointF], ring: float
    ) -> None:
        """A ring around what was read after a medicine that lowers a fever: seen on a fax, too."""
        painter.save()
        painter.setPen(QPen(INK, 0.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for point, place in zip(run, places, strict=True):
            if point.after_reducer:
                painter.drawEllipse(place, ring, ring)
        painter.restore()

    def _small(self, text: str, width: float, align: Qt.AlignmentFlag) -> TextBox:
        return TextBox(text, self._typeface, SMALL, width, align=align, ink=SOFT_INK)


def _label_tries(plot: QRectF, y: float, box: TextBox) -> list[QRectF]:
    """Places for a label a little above its line or below it, from left to right."""
    width, height = box.natural_width + 4, box.height
    lefts = [plot.left() + 2 + along for along in range(0, max(1, int(plot.width() - width - 4)), 4)]
    places = [QRectF(left, top, width, height) for top in (y - height - 1.6, y + 1.6) for left in lefts]
    return [place for place in places if plot.contains(place)]


def _limit_pen(number: int) -> QPen:
    """The family's own limit in long dashes, the others in short ones."""
    pen = QPen(CRS_INK, 1.0)
    pen.setDashPattern(_DASHES[min(number, 1)])
    return pen


def _range(strip: Strip) -> tuple[float, float]:
    """Room for all readings and limits, and never less than about two degrees."""
    values = [point.value for run in strip.runs for point in run] + [limit.value for limit in strip.limits]
    low, high = min(values), max(values)
    spare = max(0.35, (2.2 - (high - low)) / 2, (high - low) * 0.12)
    return low - spare, high + spare


def _scale_step(span: float) -> float:
    return next(step for step in (0.5, 1.0, 2.0, 5.0, 10.0, 1000.0) if span / step <= 5.5)


def _extent(line: QLineF) -> tuple[float, float, float, float]:
    """From the left to the right and from the top to the bottom of a line."""
    xs, ys = sorted((line.x1(), line.x2())), sorted((line.y1(), line.y2()))
    return xs[0], xs[1], ys[0], ys[1]


def _hides(rect: QRectF, lines: Sequence[tuple[QLineF, float, float, float, float]]) -> bool:
    """Whether a rectangle hides any of the lines; those far away are told by their extent alone."""
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    return any(
        first <= right and last >= left and upper <= bottom and lower >= top and _meets(line, rect)
        for line, first, last, upper, lower in lines
    )


def _meets(line: QLineF, rect: QRectF) -> bool:
    """Whether a line runs through or ends in a rectangle."""
    if rect.contains(line.p1()) or rect.contains(line.p2()):
        return True
    corners = [rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()]
    sides = [QLineF(a, b) for a, b in pairwise([*corners, corners[0]])]
    bounded = QLineF.IntersectionType.BoundedIntersection
    return any(_crossing(line, side) == bounded for side in sides)


def _crossing(line: QLineF, side: QLineF) -> QLineF.IntersectionType:
    return line.intersects(side)[0]
