"""Draws the wallet card, two sides with lines to cut and to fold, and below it the sheet for the fridge."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from caregiver_app.paper.card import CardList, CardSheet
from caregiver_app.paper.plain_text import one_line
from caregiver_app.paper.render_shapes import list_bar, rule
from caregiver_app.paper.render_style import (
    BAR_WIDTH,
    BODY,
    HEADING,
    INK,
    LEAD,
    MARGIN,
    RULE,
    SMALL,
    SOFT_INK,
    TIGHT,
    TITLE,
    TOP,
    Typeface,
)
from caregiver_app.paper.render_text import Look, Stretch, TextBox

_MM = 72 / 25.4
CARD_WIDTH, CARD_HEIGHT = 85.6 * _MM, 54.0 * _MM
"""A bank card's size (ISO/IEC 7810, ID-1: 85.60 mm by 53.98 mm)."""
_INSIDE = 8.0
_TINY = 7.5
_CARD = 8.0
_LEAST = 7.0
_FEVER_LINES = 2
_NUMBERS = 120.0
"""As much height as the numbers take on the sheet for the fridge at most."""


class CardSheets:
    """One page: the card above, the sheet for the fridge below.

    Args:
        sheet: What stands on them.
        page_size_points: Width and height of the page.
    """

    page_count = 1

    def __init__(self, sheet: CardSheet, page_size_points: tuple[float, float]) -> None:
        self._sheet = sheet
        self.page_size = page_size_points
        self._typeface = Typeface()
        self._width = page_size_points[0] - 2 * MARGIN

    @property
    def document_title(self) -> str:
        """What the file is called inside."""
        return one_line(f"{self._sheet.title} · {self._sheet.patient}")

    def paint(self, painter: QPainter, _page_index: int) -> None:
        """Draws the page."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        note = self._box(f"{self._sheet.cut} · {self._sheet.fold}", SMALL, self._width, soft=True)
        note.paint(painter, MARGIN, TOP)
        left = (self.page_size[0] - 2 * CARD_WIDTH) / 2
        top = TOP + note.height + 6
        self._paint_cuts(painter, left, top)
        self._paint_front(painter, QRectF(left, top, CARD_WIDTH, CARD_HEIGHT))
        self._paint_back(painter, QRectF(left + CARD_WIDTH, top, CARD_WIDTH, CARD_HEIGHT))
        below = top + CARD_HEIGHT + 26
        self._paint_across(painter, below - 12)
        self._paint_fridge(painter, below)
        painter.restore()

    def _paint_cuts(self, painter: QPainter, left: float, top: float) -> None:
        """Cut along the frame, fold along the dots in the middle."""
        painter.setPen(QPen(RULE, 0.7, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, top, 2 * CARD_WIDTH, CARD_HEIGHT))
        painter.setPen(QPen(RULE, 0.9, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(left + CARD_WIDTH, top, left + CARD_WIDTH, top + CARD_HEIGHT))

    def _paint_across(self, painter: QPainter, y: float) -> None:
        painter.setPen(QPen(RULE, 0.7, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(0, y, self.page_size[0], y))

    def _paint_front(self, painter: QPainter, side: QRectF) -> None:
        sheet, width = self._sheet, side.width() - 2 * _INSIDE
        boxes = [
            self._box(sheet.patient_kind, LEAD, width, bold=True),
            self._box(sheet.patient, _CARD + 1, width, bold=True),
            *(self._fact(label, said, _CARD + 0.5, width) for label, said in sheet.facts),
        ]
        numbers = [
            self._fact(name, number, _CARD + 1.5, width, bold_value=True) for name, number in sheet.numbers
        ]
        if not numbers:
            numbers = [self._box(sheet.no_number, _CARD + 1, width, bold=True)]
        self._stack(painter, side, [*boxes, *numbers])

    def _paint_back(self, painter: QPainter, side: QRectF) -> None:
        sheet, width = self._sheet, side.width() - 2 * _INSIDE
        head = self._box(sheet.call_for, _CARD + 0.5, width, bold=True)
        x, y = side.left() + _INSIDE, side.top() + _INSIDE
        head.paint(painter, x, y)
        y += head.height + 1
        fever = self._box(sheet.fever, _CARD, width)
        if len(fever.lines) > _FEVER_LINES:
            fever = self._box(sheet.fever_short, _CARD, width)
        fever.paint(painter, x, y)
        y += fever.height + 2
        self._paint_lists(painter, QRectF(x, y, width, side.bottom() - y - 16), _TINY)
        source = self._box(sheet.source_short, _LEAST, width, soft=True)
        source.paint(painter, x, side.bottom() - source.height - 2)

    def _paint_lists(self, painter: QPainter, area: QRectF, size: float) -> None:
        half = area.width() / 2
        for number, each in enumerate(self._sheet.lists):
            self._paint_list(
                painter, each, QRectF(area.left() + number * half, area.top(), half - 6, area.height()), size
            )

    def _paint_list(self, painter: QPainter, source: CardList, area: QRectF, size: float) -> None:
        width = area.width() - BAR_WIDTH - 4
        boxes = [
            self._box(source.title, size, width, bold=True),
            self._box(source.time, size, width, soft=True),
            *(self._box(words, size, width) for words in source.words),
        ]
        y = area.top()
        for box in boxes:
            box.paint(painter, area.left() + BAR_WIDTH + 4, y)
            y += box.height
        list_bar(painter, source.list, QRectF(area.left(), area.top() + 1, BAR_WIDTH - 1, y - area.top() - 2))

    def _paint_fridge(self, painter: QPainter, top: float) -> None:
        sheet, width = self._sheet, self._width
        upper = [
            self._box(sheet.fridge_title, TITLE + 4, width, bold=True),
            self._box(f"{sheet.patient_kind}: {sheet.patient}", LEAD + 1, width, bold=True),
            *(self._fact(label, said, HEADING + 1, width) for label, said in sheet.facts),
        ]
        y = self._down(painter, MARGIN, top, upper)
        rule(painter, MARGIN, y + 3, width, weight=1.2, ink=INK)
        numbers = [
            self._fact(name, number, LEAD + 4, width, bold_value=True) for name, number in sheet.numbers
        ] or [self._box(sheet.no_number, LEAD + 2, width, bold=True)]
        more = self._box(sheet.more_in_diary, BODY, width, soft=True)
        y = self._within(painter, MARGIN, y + 7, numbers, y + 7 + _NUMBERS, more)
        rule(painter, MARGIN, y + 3, width, weight=1.2, ink=INK)
        lead = [
            self._box(sheet.call_for, LEAD + 1, width, bold=True),
            self._box(sheet.fever, HEADING + 1, width),
        ]
        y = self._down(painter, MARGIN, y + 7, lead) + 4
        self._paint_lists(painter, QRectF(MARGIN, y, width, 200), HEADING + 0.5)
        most = max((len(each.words) for each in sheet.lists), default=0) + 2
        y += most * (HEADING + 0.5) * TIGHT + 8
        foot = self._box(f"{sheet.source} {sheet.made}", SMALL, width, soft=True)
        bottom = self.page_size[1] - 24 - foot.height
        if sheet.rules:
            lines = [self._box(line, BODY, width) for line in sheet.rules]
            title = self._box(sheet.rules_title, HEADING, width, bold=True)
            self._within(painter, MARGIN, y, [title, *lines], bottom - 4, more)
        foot.paint(painter, MARGIN, bottom)

    def _stack(self, painter: QPainter, side: QRectF, boxes: Sequence[TextBox]) -> None:
        """From top to bottom as far as the side goes; where not all fits, it says so."""
        more = self._box(self._sheet.more_below, _TINY, side.width() - 2 * _INSIDE)
        bottom = side.bottom() - 3
        self._within(painter, side.left() + _INSIDE, side.top() + _INSIDE, boxes, bottom, more)

    def _within(
        self, painter: QPainter, x: float, y: float, boxes: Sequence[TextBox], bottom: float, more: TextBox
    ) -> float:
        """Draws boxes down to ``bottom``; where they do not all fit, ``more`` stands for the others."""
        room = bottom - y
        if sum(box.height + 1 for box in boxes) > room:
            used = list(accumulate(box.height + 1 for box in boxes))
            fitting = sum(height + more.height <= room for height in used)
            boxes = [*boxes[:fitting], more]
        return self._down(painter, x, y, boxes)

    def _down(self, painter: QPainter, x: float, y: float, boxes: Sequence[TextBox]) -> float:
        for box in boxes:
            box.paint(painter, x, y)
            y += box.height + 1
        return y

    def _fact(self, label: str, said: str, size: float, width: float, *, bold_value: bool = False) -> TextBox:
        text = f"{label}: {said}"
        start = len(label) + 2
        looks = [Stretch(start, len(text), Look.BOLD)] if bold_value else [Stretch(0, start - 1, Look.BOLD)]
        return TextBox(text, self._typeface, size, width, looks=looks, leading=TIGHT)

    def _box(
        self, text: str, size: float, width: float, *, bold: bool = False, soft: bool = False
    ) -> TextBox:
        ink = SOFT_INK if soft else INK
        return TextBox(text, self._typeface, size, width, bold=bold, ink=ink, leading=TIGHT)
