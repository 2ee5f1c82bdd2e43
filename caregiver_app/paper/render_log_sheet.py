"""Draws the blank sheet to write on by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from caregiver_app.guide.items import GuideList
from caregiver_app.paper.log_sheet import LogSheet, LogSpan
from caregiver_app.paper.plain_text import one_line
from caregiver_app.paper.render_shapes import lists_bar, rule, tick_box
from caregiver_app.paper.render_style import (
    BODY,
    HAIRLINE,
    INK,
    MARGIN,
    RULE,
    SHADE,
    SMALL,
    SOFT_INK,
    TIGHT,
    TITLE,
    TOP,
    Typeface,
)
from caregiver_app.paper.render_text import TextBox

_SHARES = (0.085, 0.085, 0.085, 0.13, 0.16, 0.09, 0.275, 0.09)
"""Of the width, for each column."""
_LEAST_ROW = 21.0
"""As low as a row to write in may be: some 7 mm."""
_HEAD = 25.0
_DAYS = 7
_TICK_COLUMNS = 3
_BOTTOM = 30.0


class LogSheets:
    """The blank sheet: one page.

    Args:
        sheet: What stands on it.
        page_size_points: Width and height of the page.
    """

    page_count = 1

    def __init__(self, sheet: LogSheet, page_size_points: tuple[float, float]) -> None:
        self._sheet = sheet
        self.page_size = page_size_points
        self._typeface = Typeface()
        self._width = page_size_points[0] - 2 * MARGIN
        self._lefts = [MARGIN + self._width * sum(_SHARES[:number]) for number in range(len(_SHARES) + 1)]

    @property
    def document_title(self) -> str:
        """What the file is called inside."""
        return one_line(f"{self._sheet.title} · {self._sheet.patient}")

    def paint(self, painter: QPainter, _page_index: int) -> None:
        """Draws the page."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self._paint_head(painter)
        bottom = self._paint_foot(painter)
        if self._sheet.span is LogSpan.DAY:
            self._paint_day(painter, y, bottom)
        else:
            self._paint_week(painter, y, bottom)
        painter.restore()

    def _paint_head(self, painter: QPainter) -> float:
        sheet = self._sheet
        title = self._box(sheet.title, TITLE, bold=True)
        title.paint(painter, MARGIN, TOP)
        patient = self._box(sheet.patient, BODY)
        y = TOP + title.height
        patient.paint(painter, MARGIN, y)
        y += patient.height + 2
        call = self._box(sheet.call, BODY, bold=True)
        call.paint(painter, MARGIN, y)
        y += call.height + 2
        how = self._box(sheet.how, SMALL, soft=True)
        how.paint(painter, MARGIN, y)
        return y + how.height + 5

    def _paint_foot(self, painter: QPainter) -> float:
        """The numbered symptoms above the foot; gives where they begin."""
        sheet = self._sheet
        footer = self._box(sheet.footer, SMALL, soft=True)
        y = self.page_size[1] - _BOTTOM - footer.height
        rule(painter, MARGIN, y - 3, self._width)
        footer.paint(painter, MARGIN, y)
        rows = -(-len(sheet.ticks) // _TICK_COLUMNS)
        step = SMALL * 1.3
        top = y - 8 - rows * step
        title = self._box(sheet.ticks_title, SMALL + 0.5, bold=True)
        for number, (words, lists) in enumerate(sheet.ticks):
            column, row = divmod(number, rows)
            self._paint_tick(
                painter, words, lists, MARGIN + column * self._width / _TICK_COLUMNS, top + row * step
            )
        title.paint(painter, MARGIN, top - title.height - 1)
        return top - title.height - 6

    def _paint_tick(
        self, painter: QPainter, words: str, lists: Sequence[GuideList], x: float, y: float
    ) -> None:
        lists_bar(painter, lists, x, y + 1, SMALL + 1)
        self._box(words, SMALL, width=self._width / _TICK_COLUMNS - 16).paint(painter, x + 13, y)

    def _paint_day(self, painter: QPainter, y: float, bottom: float) -> None:
        y = self._paint_date_line(painter, y + 4)
        y = self._paint_heads(painter, y)
        rows = max(1, int((bottom - y) // (_LEAST_ROW + 3)))
        self._paint_rows(painter, y, bottom, rows, ())

    def _paint_week(self, painter: QPainter, y: float, bottom: float) -> None:
        y = self._paint_heads(painter, y)
        times = self._sheet.times
        each = (bottom - y) / _DAYS
        head = 15.0
        for number in range(_DAYS):
            top = y + number * each
            painter.fillRect(QRectF(MARGIN, top, self._width, head), SHADE)
            self._paint_date_line(painter, top + 1, with_rule=False)
            self._paint_rows(painter, top + head, top + each, len(times), times)

    def _paint_date_line(self, painter: QPainter, y: float, *, with_rule: bool = True) -> float:
        """Date, day, who wrote: each with room; and the box for "nothing unusual"."""
        size = BODY if with_rule else SMALL
        x = MARGIN
        box_height = size * TIGHT
        for words, room in zip(self._sheet.date_line, (100.0, 44.0, 100.0), strict=True):
            box = self._box(words, size)
            box.paint(painter, x + 2, y)
            x += box.natural_width + 6
            rule(painter, x, y + box_height, room - 10, ink=INK)
            x += room
        unusual = self._box(self._sheet.unusual, size)
        tick_box(painter, x, y + 2, 8)
        unusual.paint(painter, x + 12, y)
        return y + box_height + 6

    def _paint_heads(self, painter: QPainter, y: float) -> float:
        for left, right, words in zip(self._lefts, self._lefts[1:], self._sheet.heads, strict=False):
            self._box(words, SMALL, bold=True, width=right - left - 3).paint(painter, left + 2, y + 2)
        rule(painter, MARGIN, y, self._width, weight=0.8, ink=INK)
        rule(painter, MARGIN, y + _HEAD, self._width, weight=0.8, ink=INK)
        return y + _HEAD

    def _paint_rows(
        self, painter: QPainter, top: float, bottom: float, rows: int, times: Sequence[str]
    ) -> None:
        step = (bottom - top) / rows
        for number in range(rows):
            y = top + number * step
            if times:
                self._box(times[number], SMALL, soft=True, width=60).paint(painter, MARGIN + 2, y + 2)
            rule(painter, MARGIN, y + step, self._width, ink=RULE)
        for left in self._lefts:
            painter.setPen(QPen(HAIRLINE, 0.5))
            painter.drawLine(QLineF(left, top, left, bottom))

    def _box(
        self, text: str, size: float, *, bold: bool = False, soft: bool = False, width: float | None = None
    ) -> TextBox:
        ink = SOFT_INK if soft else INK
        room = self._width if width is None else width
        return TextBox(text, self._typeface, size, room, bold=bold, ink=ink, leading=TIGHT)
