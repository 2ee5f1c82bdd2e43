"""The axis above the charts: dates, days after infusion, and the guide's two times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.days import GUIDE_TIMES, day_after
from caregiver_app.guide.items import GuideList
from caregiver_app.ui.shared.wording import clock_time, day_words, short_date
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.trends.span import day_ticks
from caregiver_app.ui.trends.time_panel import TimePanel

_BAR: Final = 4


class TimeAxis(TimePanel):
    """Draws what the charts below are read by."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._infusions: tuple[date, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Days, with the guide's times for CRS and ICANS"))

    def show_infusions(self, infusions: Sequence[date]) -> None:
        """Sets from when the days are counted."""
        self._infusions = tuple(infusions)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two lines of words, and two bars with their names where days are counted."""
        lines = 4 if self._infusions else 1
        return QSize(480, round(lines * self.theme.px("tiny") * 1.35) + 12)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Draws bars and marks."""
        plot = self.plot(rect)
        painter.setFont(self.font_of("tiny", theme))
        line = painter.fontMetrics().height()
        top = rect.top() + 2
        if self._infusions:
            for name in (GuideList.CRS, GuideList.ICANS):
                self._paint_time(painter, QRectF(plot.left(), top, plot.width(), line), name, theme)
                top += line + 2
        self._paint_ticks(painter, plot, top, theme)

    def words_at(self, place: QPointF) -> str:
        """The date under the mouse."""
        if not self.plot(QRectF(self.rect())).contains(place):
            return ""
        on = self.moment(place.x()).date()
        words = day_words(day_after(self._infusions, on))
        return f"{short_date(on)} · {words}" if words else short_date(on)

    def choose(self, place: QPointF) -> None:
        """Opens the day under the mouse."""
        if self.plot(QRectF(self.rect())).contains(place):
            self.day_chosen.emit(self.moment(place.x()).date())

    def _paint_time(self, painter: QPainter, row: QRectF, name: GuideList, theme: Theme) -> None:
        """One list's times, a bar an infusion: CRS solid, ICANS dotted."""
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme.color("ink_soft"))
        label = self.tr("guide's time, {list}").format(list=name.value.upper())
        gutter = QRectF(row.left() - self.gutter + 2, row.top(), self.gutter - 8, row.height())
        fitting = metrics.elidedText(label, Qt.TextElideMode.ElideRight, gutter.width())
        painter.drawText(gutter, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
        pen = QPen(theme.color(name.value), _BAR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if name is GuideList.ICANS:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.1, 1.8])
        painter.setPen(pen)
        painter.save()
        painter.setClipRect(row)
        for infusion in self._infusions:
            first = datetime.combine(infusion, time()) + timedelta(days=GUIDE_TIMES[name].first)
            last = datetime.combine(infusion, time()) + timedelta(days=GUIDE_TIMES[name].last + 1)
            left, right = self.x_of(first, row), self.x_of(last, row)
            if right > row.left() and left < row.right():
                y = row.center().y()
                painter.drawLine(QPointF(max(left, row.left()), y), QPointF(min(right, row.right()), y))
        painter.restore()

    def _paint_ticks(self, painter: QPainter, plot: QRectF, top: float, theme: Theme) -> None:
        metrics = QFontMetricsF(painter.font())
        widest = metrics.horizontalAdvance(short_date(date(2026, 11, 30))) + theme.px()
        painter.setPen(theme.color("ink_soft"))
        for tick in day_ticks(self.view, int(plot.width() / widest)):
            x = self.x_of(tick, plot)
            if x + widest - theme.px() > plot.right() + 10:
                continue
            is_midnight = tick.time() == time()
            words = short_date(tick.date()) if is_midnight else clock_time(tick)
            painter.drawText(QPointF(x + 2, top + metrics.ascent()), words)
            day = day_words(day_after(self._infusions, tick.date())) if is_midnight else ""
            painter.drawText(QPointF(x + 2, top + metrics.height() + metrics.ascent()), day)
            painter.drawLine(QPointF(x, top + 2), QPointF(x, top + metrics.height() * (2 if day else 1)))
