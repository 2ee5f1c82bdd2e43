"""The few shapes of the sheet: rules, the lists' bars, the grid's marks, boxes to tick, lines to write on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver_app.guide.items import GuideList
from caregiver_app.paper.page_values import Mark
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_style import (
    BAR_WIDTH,
    CRS_INK,
    HEADING,
    ICANS_INK,
    INK,
    RULE,
    SMALL,
    SOFT_INK,
    Typeface,
)
from caregiver_app.paper.render_text import TextBox

_DOT_STEP = 5.6


def rule(
    painter: QPainter, x: float, y: float, width: float, *, weight: float = 0.5, ink: QColor = RULE
) -> None:
    """A line across."""
    painter.setPen(QPen(ink, weight))
    painter.drawLine(QLineF(x, y, x + width, y))


def list_bar(painter: QPainter, name: GuideList, rect: QRectF) -> None:
    """CRS: solid. ICANS: dotted. They differ without colour."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    if name is GuideList.CRS:
        painter.setBrush(CRS_INK)
        painter.drawRect(rect)
    else:
        painter.setBrush(ICANS_INK)
        along = rect.height() >= rect.width()
        length = rect.height() if along else rect.width()
        radius = min(rect.width(), rect.height()) / 2
        count = max(1, round(length / _DOT_STEP))
        for number in range(count):
            place = (number + 0.5) * length / count
            centre = (
                QPointF(rect.center().x(), rect.top() + place)
                if along
                else QPointF(rect.left() + place, rect.center().y())
            )
            painter.drawEllipse(centre, radius, radius)
    painter.restore()


def lists_bar(painter: QPainter, lists: Sequence[GuideList], x: float, y: float, height: float) -> None:
    """The bar of one list, or both side by side for what stands in both."""
    for number, name in enumerate(lists):
        list_bar(painter, name, QRectF(x + number * (BAR_WIDTH + 1.5), y, BAR_WIDTH, height))


def mark(painter: QPainter, kind: Mark, x: float, y: float, radius: float = 3.1) -> None:
    """A full dot for present, a ring for possible; centred on x, y. Absent is a word, not a shape."""
    painter.save()
    if kind is Mark.PRESENT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(INK)
        painter.drawEllipse(QPointF(x, y), radius, radius)
    elif kind is Mark.POSSIBLE:
        painter.setPen(QPen(INK, 1.1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), radius - 0.4, radius - 0.4)
    painter.restore()


def tick_box(painter: QPainter, x: float, y: float, size: float) -> None:
    """An empty box."""
    painter.save()
    painter.setPen(QPen(INK, 0.9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(x, y, size, size))
    painter.restore()


def heading(title: str, typeface: Typeface, width: float, gap: float, note: str = "") -> Piece:
    """A section's title over a rule, with a small note at the right."""
    aside = TextBox(note, typeface, SMALL, width, align=Qt.AlignmentFlag.AlignRight, ink=SOFT_INK)
    box = TextBox(title, typeface, HEADING, width, bold=True)

    def paint(painter: QPainter, x: float, y: float) -> None:
        box.paint(painter, x, y)
        aside.paint(painter, x, y + box.height - aside.height - 1)
        rule(painter, x, y + box.height + 1, width, weight=0.8, ink=INK)

    return Piece(box.height + 4, paint, gap=gap, with_next=True)


def text_piece(box: TextBox, *, gap: float = 0.0, indent: float = 0.0, with_next: bool = False) -> Piece:
    """A laid-out paragraph as a piece."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        box.paint(painter, x + indent, y)

    return Piece(box.height, paint, gap=gap, with_next=with_next)
