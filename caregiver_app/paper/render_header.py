"""The head of the first page: whose diary, which days, and where they stand in the guide's times."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from caregiver_app.paper.page_values import Clock, Header
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_shapes import list_bar, rule
from caregiver_app.paper.render_style import BODY, INK, LEAD, RULE, SHADE, SMALL, SOFT_INK, TITLE, Typeface
from caregiver_app.paper.render_text import TextBox

_RIGHT = Qt.AlignmentFlag.AlignRight
_CLOCK_WEEKS = (0, 7, 14, 21, 28)
_CLOCK_SPAN = 29
_CLOCK_ROW = 11.0


def header_piece(header: Header, typeface: Typeface, width: float) -> Piece:
    """Title, patient and writers at the left, days and dates at the right."""
    right_width = width * 0.36
    left_width = width - right_width - 12
    left = [
        TextBox(header.title, typeface, TITLE, left_width, bold=True),
        TextBox(header.patient, typeface, LEAD, left_width, bold=True),
        TextBox(header.about, typeface, BODY, left_width),
    ]
    if header.written_by:
        left.append(TextBox(header.written_by, typeface, BODY, left_width))
    right = [TextBox(header.dates, typeface, BODY, right_width, align=_RIGHT)]
    if header.days:
        right.insert(0, TextBox(header.days, typeface, LEAD, right_width, bold=True, align=_RIGHT))
    right.append(TextBox(header.printed, typeface, BODY, right_width, align=_RIGHT, ink=SOFT_INK))
    height = max(sum(box.height for box in left) + 2, sum(box.height for box in right) + 7)

    def paint(painter: QPainter, x: float, y: float) -> None:
        down = y
        for box in left:
            box.paint(painter, x, down)
            down += box.height
        down = y + 7
        for box in right:
            box.paint(painter, x + width - right_width, down)
            down += box.height
        rule(painter, x, y + height + 4, width, weight=1.6, ink=INK)

    return Piece(height + 6, paint)


def clock_piece(clock: Clock, typeface: Typeface, width: float) -> Piece:
    """The guide's two times as bars over the days after infusion, with the sheet's days marked."""
    words = [TextBox(said, typeface, SMALL, width) for _, said, _, _ in clock.times]
    words.append(TextBox(clock.label, typeface, SMALL, width, ink=SOFT_INK))
    left = max(box.natural_width for box in words) + 14
    step = (width - left) / _CLOCK_SPAN
    centre = Qt.AlignmentFlag.AlignHCenter
    numbers = [(day, TextBox(str(day), typeface, SMALL, 30, align=centre)) for day in _CLOCK_WEEKS]

    def paint(painter: QPainter, x: float, y: float) -> None:
        start = x + left
        _paint_period(painter, clock, start, y, step)
        for number, (name, _, first, last) in enumerate(clock.times):
            bar = QRectF(start + first * step, y + number * _CLOCK_ROW + 4, (last - first + 1) * step, 3.8)
            list_bar(painter, name, bar)
        for number, box in enumerate(words):
            box.paint(painter, x, y + number * _CLOCK_ROW)
        for day, box in numbers:
            box.paint(painter, start + (day + 0.5) * step - 15, y + 2 * _CLOCK_ROW)

    return Piece(3 * _CLOCK_ROW, paint, gap=6)


def _paint_period(painter: QPainter, clock: Clock, start: float, y: float, step: float) -> None:
    """The sheet's own days as a framed, lightly shaded stretch."""
    first, last = start + clock.first * step, start + (clock.last + 1) * step
    painter.save()
    painter.setPen(QPen(INK, 0.8))
    painter.setBrush(SHADE)
    painter.drawRect(QRectF(first, y - 0.5, last - first, 3 * _CLOCK_ROW + 1))
    painter.setPen(QPen(RULE, 0.5))
    for day in range(_CLOCK_SPAN):
        x = start + (day + 0.5) * step
        painter.drawLine(QLineF(x, y + 2 * _CLOCK_ROW - 2, x, y + 2 * _CLOCK_ROW))
    painter.restore()
