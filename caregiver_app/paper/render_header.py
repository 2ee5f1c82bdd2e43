"""The head of the first page: whose diary, which days, and where they stand in the guide's times."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from caregiver_app.paper.page_values import Clock, Header
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_shapes import list_bar, rule
from caregiver_app.paper.render_style import (
    BODY,
    INK,
    LEAD,
    RULE,
    SHADE,
    SMALL,
    SOFT_INK,
    TIGHT,
    TITLE,
    Typeface,
)
from caregiver_app.paper.render_text import TextBox

_RIGHT = Qt.AlignmentFlag.AlignRight
_RIGHT_DROP = 2.0
_CLOCK_WEEKS = (0, 7, 14, 21, 28)
_CLOCK_SPAN = 29
_CLOCK_ROW = 11.0


def header_piece(header: Header, typeface: Typeface, width: float) -> Piece:
    """What it is, patient and writers at the left; today, days and dates at the right."""
    right_width = width * 0.36
    left_width = width - right_width - 12
    title = TextBox(header.title, typeface, TITLE, left_width, bold=True, leading=TIGHT)
    kind = TextBox(header.kind, typeface, SMALL, width, ink=SOFT_INK)
    printed = TextBox(header.printed, typeface, SMALL, width, align=_RIGHT, ink=SOFT_INK)
    about = " · ".join(part for part in (header.about, header.written_by) if part)
    left = [
        _patient(header.patient, typeface, left_width, width),
        TextBox(about, typeface, BODY, width - printed.natural_width - 12, leading=TIGHT),
    ]
    days = " · ".join(part for part in (header.days, header.dates) if part)
    right = [
        TextBox(header.today, typeface, LEAD, right_width, bold=True, align=_RIGHT, leading=TIGHT),
        TextBox(days, typeface, BODY, right_width, align=_RIGHT, leading=TIGHT),
    ]
    room = width - right[0].natural_width - title.natural_width - 24
    is_beside = kind.natural_width <= room
    if not is_beside:
        kind = TextBox(header.kind, typeface, SMALL, left_width, ink=SOFT_INK)
    above = title.height + (0.0 if is_beside else kind.height)
    beside = sum(box.height for box in right) + _RIGHT_DROP
    is_long = len(left[0].lines) > 1
    name_top = max(above, beside) if is_long else above
    height = max(name_top + left[0].height, beside) + left[1].height

    def paint(painter: QPainter, x: float, y: float) -> None:
        title.paint(painter, x, y)
        if is_beside:
            kind.paint(painter, x + title.natural_width + 12, y + title.height - kind.height - 1.5)
        else:
            kind.paint(painter, x, y + title.height)
        left[0].paint(painter, x, y + name_top)
        left[1].paint(painter, x, y + height - left[1].height)
        printed.paint(painter, x, y + height - left[1].height + 0.5)
        down = y + _RIGHT_DROP
        for box in right:
            box.paint(painter, x + width - right_width, down)
            down += box.height
        rule(painter, x, y + height + 3, width, weight=1.6, ink=INK)

    return Piece(height + 4, paint)


def _patient(name: str, typeface: Typeface, beside: float, width: float) -> TextBox:
    """The name beside the days; one too long for that is smaller, and takes the whole width."""
    box = TextBox(name, typeface, LEAD, beside, bold=True, leading=TIGHT)
    return box if len(box.lines) == 1 else TextBox(name, typeface, BODY, width, bold=True, leading=TIGHT)


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

    return Piece(3 * _CLOCK_ROW, paint, gap=5)


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
