"""The grid of what was highlighted: a row a symptom, a column a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import DaySummary
from caregiver_app.guide.items import SYMPTOM_IDS, GuideList, Item, items_of, list_of
from caregiver_app.ui.shared.wording import short_date
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.trends.time_panel import PAD, TimePanel

_ROW: Final = 1.9
_GAP: Final = 2.0


@dataclass(frozen=True, slots=True)
class SymptomRow:
    """One row: its words, whole and short, its lists, and the dates on which it was highlighted."""

    words: str
    short: str
    lists: tuple[GuideList, ...]
    dates: frozenset[date]


def build_rows(days: Sequence[DaySummary], items: Mapping[str, Item]) -> tuple[SymptomRow, ...]:
    """The symptoms that flag an entry of these days, in the guide's order."""
    rows = []
    for symptom in SYMPTOM_IDS:
        of_symptom = items_of(symptom)
        dates = frozenset(day.on for day in days if set(of_symptom) & set(day.items))
        if dates:
            lists = tuple(list_of(item) for item in of_symptom)
            item = items[of_symptom[0]]
            rows.append(SymptomRow(item.words, item.short, lists, dates))
    return tuple(rows)


class SymptomPanel(TimePanel):
    """Draws the grid. CRS is a square, ICANS a diamond, both lists a circle; unwritten days are hatched."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: tuple[SymptomRow, ...] = ()
        self._written: frozenset[date] = frozenset()
        self._last: date | None = None
        self._current: date | None = None
        self.setAccessibleName(self.tr("Highlighted, day by day"))

    @property
    def rows(self) -> tuple[SymptomRow, ...]:
        """What is shown."""
        return self._rows

    def show_days(self, days: Sequence[DaySummary], items: Mapping[str, Item], last: date) -> None:
        """Shows other days; after ``last`` nothing could be written yet."""
        self._rows = build_rows(days, items)
        self._written = frozenset(day.on for day in days)
        self._last = last
        if self._current not in self._written:
            self._current = None
        words = (f"{row.words}: {len(row.dates)}" for row in self._rows)
        self.setAccessibleDescription(self.tr("Days with a highlight. ") + "; ".join(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A line of words a row."""
        return QSize(480, round(self._row_height(self.theme) * max(1, len(self._rows))) + 4)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Draws the rows."""
        plot = self.plot(rect).adjusted(0, 2, 0, -2)
        self._paint_days(painter, plot, theme)
        height = self._row_height(theme)
        for number, row in enumerate(self._rows):
            line = QRectF(plot.left(), plot.top() + number * height, plot.width(), height)
            self._paint_words(painter, row, line, theme)
            painter.save()
            painter.setClipRect(line)
            for on in sorted(row.dates):
                cell = self._cell(on, line)
                if cell.right() >= line.left() and cell.left() <= line.right():
                    _paint_mark(painter, row.lists, cell, theme)
            painter.restore()

    def words_at(self, place: QPointF) -> str:
        """What was highlighted on the day under the mouse; left of the days the row's whole name."""
        plot = self.plot(QRectF(self.rect()))
        if place.x() < plot.left():
            row = int((place.y() - 2) // self._row_height(self.theme))
            return self._rows[row].words if 0 <= row < len(self._rows) else ""
        if place.x() > plot.right():
            return ""
        return self._words(self.moment(place.x()).date())

    def choose(self, place: QPointF) -> None:
        """Opens the day under the mouse."""
        if place.x() >= self.gutter:
            on = self.moment(place.x()).date()
            if on in self._written:
                self.day_chosen.emit(on)

    def choose_current(self) -> None:
        """Opens the day that the keyboard is on."""
        if self._current is not None:
            self.day_chosen.emit(self._current)

    def leave_current(self) -> bool:
        """Takes the keyboard off its day."""
        was_on_a_day, self._current = self._current is not None, None
        return was_on_a_day

    def step(self, by: int) -> None:
        """To the next day that holds entries; at first to the newest that is seen."""
        days = sorted(self._written)
        if not days:
            return
        if self._current is None:
            seen = [on for on in days if datetime.combine(on, time()) < self.view.last]
            self._current = seen[-1] if seen else days[-1]
        else:
            at = days.index(self._current) + by
            self._current = days[min(max(0, at), len(days) - 1)]
        self.moment_wanted.emit(datetime.combine(self._current, time(12)))
        words = self._words(self._current)
        self.setAccessibleDescription(words)
        self.pointed.emit(words)
        self.update()

    def unwritten(self) -> Iterator[tuple[date, date]]:
        """The runs of days in view that hold no entry: the first day, and the one after the last."""
        day = timedelta(days=1)
        begin, end = self.view.first.date(), (self.view.last - timedelta(microseconds=1)).date() + day
        if self._last is not None:
            end = min(end, self._last + day)
        for on in (*sorted(on for on in self._written if begin <= on < end), end):
            if begin < on:
                yield begin, on
            begin = on + day

    def _is_unwritten(self, on: date) -> bool:
        return on not in self._written and (self._last is None or on <= self._last)

    def _words(self, on: date) -> str:
        if on not in self._written:
            said = self.tr("nothing written") if self._is_unwritten(on) else ""
            return f"{short_date(on)} · {said}" if said else ""
        found = ", ".join(row.words for row in self._rows if on in row.dates)
        return f"{short_date(on)} · " + (found or self.tr("written, nothing highlighted"))

    def _row_height(self, theme: Theme) -> float:
        return theme.px("small") * _ROW

    def _cell(self, on: date, line: QRectF) -> QRectF:
        start = datetime.combine(on, time())
        left, right = self.x_of(start, line), self.x_of(start + timedelta(days=1), line)
        return QRectF(left, line.top(), max(2.0, right - left), line.height())

    def _paint_days(self, painter: QPainter, plot: QRectF, theme: Theme) -> None:
        """Hatches the days on which nothing was written, and marks the one that the keyboard is on."""
        painter.save()
        painter.setClipRect(plot)
        for first, after in self.unwritten():
            days = self._cell(first, plot).united(self._cell(after - timedelta(days=1), plot))
            painter.fillRect(days, theme.color("grid"))
            painter.fillRect(days, _hatch(theme))
        if self._cell(self.view.first.date(), plot).width() > 3 * _GAP:
            painter.setPen(QPen(theme.color("grid"), 1))
            for on in self.view.dates():
                if not self._is_unwritten(on):
                    cell = self._cell(on, plot)
                    painter.drawLine(cell.topLeft(), cell.bottomLeft())
        if self._current is not None:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRect(self._cell(self._current, plot).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_words(self, painter: QPainter, row: SymptomRow, line: QRectF, theme: Theme) -> None:
        side = theme.px("small") * 0.8
        left = PAD + side + 4
        room = QRectF(left, line.top(), self.gutter - left - 6, line.height())
        font = self.font_of("small", theme)
        if QFontMetricsF(font).horizontalAdvance(row.short) > room.width():
            font = self.font_of("tiny", theme)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(row.short, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        _paint_mark(painter, row.lists, QRectF(PAD - _GAP, line.top(), side + _GAP, line.height()), theme)


def _hatch(theme: Theme) -> QBrush:
    return QBrush(theme.color("card"), Qt.BrushStyle.BDiagPattern)


def _paint_mark(painter: QPainter, lists: Sequence[GuideList], cell: QRectF, theme: Theme) -> None:
    """A square for CRS, a diamond for ICANS, a circle for both; as large as fits the cell."""
    side = min(cell.width() - _GAP, cell.height() - 3 * _GAP, theme.px("small") * 1.0)
    side = max(2.0, side)
    box = QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(lists[0].value))
    if len(lists) > 1:
        painter.drawPie(box, 90 * 16, 180 * 16)
        painter.setBrush(theme.color(lists[1].value))
        painter.drawPie(box, -90 * 16, 180 * 16)
    elif lists[0] is GuideList.CRS:
        painter.drawRoundedRect(box, 2, 2)
    else:
        middle = box.center()
        corners = (
            QPointF(middle.x(), box.top() - 1),
            QPointF(box.right() + 1, middle.y()),
            QPointF(middle.x(), box.bottom() + 1),
            QPointF(box.left() - 1, middle.y()),
        )
        painter.drawPolygon(QPolygonF(corners))
