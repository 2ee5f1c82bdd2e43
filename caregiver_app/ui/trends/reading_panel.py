"""The chart of one kind of measurement."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import datetime
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.days import runs
from caregiver_app.diary.trends import TrendKind
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.trends.label_place import place_of_label
from caregiver_app.ui.trends.panel_values import Mark, Panel
from caregiver_app.ui.trends.point_words import point_words
from caregiver_app.ui.trends.time_panel import PAD, TimePanel

_NEAR: Final = 12
"""Pixels around a point in which the mouse is on it."""
_DOT: Final = 3.5
_EDGE: Final = 4


class ReadingPanel(TimePanel):
    """Draws the readings of one kind: dots and a line, open where a day has none, with the limits.

    A reading past a limit is a filled diamond, so that it differs in grey too.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._panel: Panel | None = None
        self._days: dict[int, str] = {}
        self._current: int | None = None

    @property
    def panel(self) -> Panel | None:
        """What is shown."""
        return self._panel

    @property
    def current(self) -> Mark | None:
        """What the keyboard is on."""
        return None if self._current is None or self._panel is None else self._panel.marks[self._current]

    def show_panel(self, panel: Panel) -> None:
        """Shows other readings; the keyboard stays on its own if it is still there."""
        before = self.current
        self._panel = panel
        points = [mark.point for mark in panel.marks]
        self._current = points.index(before.point) if before is not None and before.point in points else None
        self.setAccessibleName(panel.title)
        self.setAccessibleDescription(self._description(panel))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The temperature's chart is the highest."""
        is_main = self._panel is not None and self._panel.kind is TrendKind.TEMPERATURE
        return QSize(480, round(self.theme.px() * (13 if is_main else 8)))

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Draws heights, limits and readings."""
        panel = self._panel
        if panel is None:
            return
        plot = self._plot(rect, theme)
        self._paint_title(painter, rect, panel, theme)
        self._paint_heights(painter, plot, panel, theme)
        painter.save()
        painter.setClipRect(plot.adjusted(-1, -theme.px(), 1, theme.px()))
        self._paint_limits(painter, plot, panel, theme)
        self._paint_readings(painter, plot, panel, theme)
        self._paint_limit_words(painter, plot, panel, theme)
        painter.restore()

    def words_at(self, place: QPointF) -> str:
        """The reading under the mouse."""
        mark = self._mark_at(place)
        return "" if mark is None or self._panel is None else point_words(mark, self._panel.kind)

    def reading_at(self, place: QPointF) -> datetime | None:
        """The moment of the reading under the mouse."""
        mark = self._mark_at(place)
        return None if mark is None else mark.point.at

    def choose(self, place: QPointF) -> None:
        """Opens the entry of the reading under the mouse."""
        mark = self._mark_at(place)
        if mark is not None and self._panel is not None:
            self._current = self._panel.marks.index(mark)
            self.choose_current()

    def choose_current(self) -> None:
        """Opens the entry, or the day, of the reading that the keyboard is on."""
        mark = self.current
        if mark is None:
            return
        if mark.point.entry_id:
            self.entry_chosen.emit(mark.point.entry_id)
        else:
            self.day_chosen.emit(mark.point.at.date())

    def leave_current(self) -> bool:
        """Takes the keyboard off its reading."""
        was_on_a_reading, self._current = self._current is not None, None
        if self._panel is not None:
            self.setAccessibleDescription(self._description(self._panel))
        return was_on_a_reading

    def step(self, by: int) -> None:
        """To the next reading; at first to the newest that is seen."""
        if self._panel is None or not self._panel.marks:
            return
        last = len(self._panel.marks) - 1
        if self._current is None:
            self._current = max(0, bisect_right(self._panel.marks, self.view.last, key=_at) - 1)
        else:
            self._current = min(max(0, self._current + by), last)
        mark = self._panel.marks[self._current]
        self.moment_wanted.emit(mark.point.at)
        words = point_words(mark, self._panel.kind)
        self.setAccessibleDescription(words)
        self.pointed.emit(words)
        self.update()

    def _description(self, panel: Panel) -> str:
        past = sum(mark.is_past for mark in panel.marks)
        return self.tr(
            "{count} readings, {past} of them past a limit. Left and right go through them."
        ).format(count=len(panel.marks), past=past)

    def _seen(self) -> tuple[int, int]:
        """The marks in view and one on either side, as first and one past the last."""
        marks = self._panel.marks if self._panel else ()
        first = bisect_left(marks, self.view.first, key=_at)
        return max(0, first - 1), min(len(marks), bisect_right(marks, self.view.last, key=_at) + 1)

    def _mark_at(self, place: QPointF) -> Mark | None:
        if self._panel is None:
            return None
        plot = self._plot(QRectF(self.rect()), self.theme)
        first, last = self._seen()
        near = [
            (abs(self.x_of(mark.point.at, plot) - place.x()), mark)
            for mark in self._panel.marks[first:last]
            if self._is_beside(mark, place, plot, self._panel)
        ]
        best = min(near, key=_distance, default=None)
        return best[1] if best is not None and best[0] <= _NEAR else None

    def _is_beside(self, mark: Mark, place: QPointF, plot: QRectF, panel: Panel) -> bool:
        top, bottom = _y(panel, mark.high, plot) - 2 * _NEAR, _y(panel, mark.low, plot) + 2 * _NEAR
        return top <= place.y() <= bottom

    def _plot(self, rect: QRectF, theme: Theme) -> QRectF:
        """The plot without the room that the highest and the lowest number need."""
        return self.plot(rect).adjusted(0, theme.px("tiny"), 0, -theme.px("tiny"))

    def _paint_title(self, painter: QPainter, rect: QRectF, panel: Panel, theme: Theme) -> None:
        words = rect.adjusted(PAD, theme.px() / 3, -(rect.width() - self.gutter) - theme.px() * 2, 0)
        for text, sizes, bold, role in (
            (panel.title, ("base", "small", "tiny"), True, "ink"),
            (panel.unit, ("small", "tiny"), False, "ink_soft"),
        ):
            fonts = [self.font_of(size, theme, bold=bold) for size in sizes]
            fit = (one for one in fonts if QFontMetricsF(one).horizontalAdvance(text) <= words.width())
            painter.setFont(next(fit, fonts[-1]))
            painter.setPen(theme.color(role))
            metrics = QFontMetricsF(painter.font())
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, fitting)
            words.setTop(words.top() + metrics.height() + 2)

    def _paint_heights(self, painter: QPainter, plot: QRectF, panel: Panel, theme: Theme) -> None:
        painter.setFont(self.font_of("tiny", theme))
        metrics = QFontMetricsF(painter.font())
        for tick in panel.ticks:
            y = _y(panel, tick, plot)
            painter.setPen(QPen(theme.color("grid"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.color("ink_soft"))
            text = f"{tick:g}"
            x = plot.left() - metrics.horizontalAdvance(text) - 6
            painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), text)

    def _paint_limits(self, painter: QPainter, plot: QRectF, panel: Panel, theme: Theme) -> None:
        painter.setPen(QPen(theme.color("ink_soft"), 1.5, Qt.PenStyle.DashLine))
        for limit in panel.limits:
            y = _y(panel, limit.value, plot)
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _paint_limit_words(self, painter: QPainter, plot: QRectF, panel: Panel, theme: Theme) -> None:
        """Over the readings, with an edge around each letter, so that neither hides the other."""
        font = self.font_of("tiny", theme)
        metrics = QFontMetricsF(font)
        for limit in panel.limits:
            text = metrics.elidedText(limit.words, Qt.TextElideMode.ElideRight, plot.width() - 8)
            size = QSizeF(metrics.horizontalAdvance(text) + 4, metrics.height())
            y = _y(panel, limit.value, plot)
            box = place_of_label(plot, y, size, self._dots(plot, panel, limit.value))
            letters = QPainterPath()
            letters.addText(QPointF(box.left() + 2, box.top() + metrics.ascent()), font, text)
            painter.strokePath(letters, QPen(theme.color("card"), _EDGE))
            painter.fillPath(letters, theme.color("ink_soft"))

    def _dots(self, plot: QRectF, panel: Panel, limit: float) -> list[QPointF]:
        """What words at a limit could hide: dots, and days' ranges that cross it."""
        first, last = self._seen()
        return [
            QPointF(self.x_of(mark.point.at, plot), _y(panel, value, plot))
            for mark in panel.marks[first:last]
            for value in {mark.low, mark.high, min(max(mark.low, limit), mark.high)}
        ]

    def _paint_readings(self, painter: QPainter, plot: QRectF, panel: Panel, theme: Theme) -> None:
        first, last = self._seen()
        marks = panel.marks[first:last]
        is_ranged = panel.kind is TrendKind.BLOOD_PRESSURE
        if not is_ranged:
            painter.setPen(QPen(theme.color("accent"), 2))
            by_point = {id(mark.point): mark for mark in marks}
            for run in runs([mark.point for mark in marks]):
                line = [self._place(by_point[id(point)], plot, panel) for point in run]
                painter.drawPolyline(QPolygonF(line))
        for number, mark in enumerate(marks, start=first):
            self._paint_mark(painter, mark, plot, panel, theme, is_current=number == self._current)

    def _paint_mark(
        self, painter: QPainter, mark: Mark, plot: QRectF, panel: Panel, theme: Theme, *, is_current: bool
    ) -> None:
        color = theme.color("crs" if mark.is_past else "accent")
        x = self.x_of(mark.point.at, plot)
        top, bottom = _y(panel, mark.high, plot), _y(panel, mark.low, plot)
        if mark.low != mark.high:
            painter.setPen(QPen(color, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for y in {top, bottom}:
            _paint_dot(painter, QPointF(x, y), mark, theme)
        if mark.point.fever_reducer and panel.kind is TrendKind.TEMPERATURE:
            painter.setFont(self.font_of("tiny", theme))
            painter.setPen(theme.color("ink"))
            painter.drawText(
                QRectF(x - 30, bottom + 5, 60, theme.px("small")), Qt.AlignmentFlag.AlignHCenter, "℞"
            )
        if is_current:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(x - 9, top - 9, 18, bottom - top + 18))

    def _place(self, mark: Mark, plot: QRectF, panel: Panel) -> QPointF:
        return QPointF(self.x_of(mark.point.at, plot), _y(panel, (mark.low + mark.high) / 2, plot))


def _paint_dot(painter: QPainter, at: QPointF, mark: Mark, theme: Theme) -> None:
    """A dot; past a limit a diamond."""
    if mark.is_past:
        painter.setPen(QPen(theme.color("card"), 1))
        painter.setBrush(theme.color("crs"))
        side = _DOT * 1.9
        corners = (QPointF(0, -side), QPointF(side, 0), QPointF(0, side), QPointF(-side, 0))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
        return
    painter.setPen(QPen(theme.color("accent"), 1.5))
    painter.setBrush(theme.color("card"))
    painter.drawEllipse(at, _DOT, _DOT)


def _y(panel: Panel, value: float, plot: QRectF) -> float:
    return plot.bottom() - panel.height(value) * plot.height()


def _at(mark: Mark) -> datetime:
    return mark.point.at


def _distance(near: tuple[float, Mark]) -> float:
    return near[0]
