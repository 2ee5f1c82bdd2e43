"""The shapes behind the guide's text: rows, bars, circles and cards, painted in the theme's colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from caregiver_app.guide.items import GuideList, list_of
from caregiver_app.guide.model import Block, BlockKind

Color = Callable[[str], QColor]


@dataclass(frozen=True, slots=True)
class RowLook:
    """How a block's row is drawn just now.

    Attributes:
        marked: The item is in the diary of late: its list's colour and bar.
        hovered: The mouse is over it.
        focused: The keyboard is on it.
        outlined: It was asked for by "Show in guide".
        light: How strongly it is lit, from 0.0 to 1.0.
    """

    marked: bool = False
    hovered: bool = False
    focused: bool = False
    outlined: bool = False
    light: float = 0.0


def paint_block(painter: QPainter, block: Block, rect: QRectF, look: RowLook, px: int, color: Color) -> None:
    """Paints what lies behind a block; ``rect`` is its place on the widget, ``px`` the text's size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if block.kind is BlockKind.ITEM and block.item is not None:
        _paint_item(painter, list_of(block.item), rect, look, px, color)
    elif block.kind is BlockKind.NOTE:
        _paint_note(painter, rect, color)
    elif block.kind is BlockKind.QUESTION:
        painter.setPen(QPen(color("line"), 1.0))
        painter.setBrush(color("card"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
    elif block.kind is BlockKind.STEP:
        size = px * 1.75
        center = QPointF(rect.left() + px * 1.3, rect.top() + px * 0.98)
        painter.setBrush(color("accent_soft"))
        painter.drawEllipse(center, size / 2, size / 2)
    if block.kind is not BlockKind.ITEM and (look.light > 0 or look.outlined):
        _paint_light(painter, rect, look, color)


def _paint_item(
    painter: QPainter, list_: GuideList, rect: QRectF, look: RowLook, px: int, color: Color
) -> None:
    strong, soft = (color(list_.value), color(f"{list_.value}_soft"))
    row = rect.adjusted(0, 0.5, 0, -0.5)
    shape = QPainterPath()
    shape.addRoundedRect(row, 5, 5)
    if look.marked:
        painter.fillPath(shape, soft)
    elif look.hovered:
        painter.fillPath(shape, color("hover"))
    if look.light > 0:
        glow = QColor(soft)
        glow.setAlphaF(look.light)
        painter.fillPath(shape, glow)
    if look.marked:
        _paint_bar(painter, list_, row, px, strong)
    if look.outlined or look.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("focus") if look.focused else strong, 2.0))
        painter.drawRoundedRect(row.adjusted(1, 0.5, -1, -0.5), 5, 5)


def _paint_bar(painter: QPainter, list_: GuideList, row: QRectF, px: int, color: QColor) -> None:
    """CRS a solid bar, ICANS a row of dots: they differ by more than colour."""
    width = max(4.0, px * 0.3)
    if list_ is GuideList.CRS:
        clip = QPainterPath()
        clip.addRoundedRect(row, 5, 5)
        bar = QPainterPath()
        bar.addRect(QRectF(row.left(), row.top(), width, row.height()))
        painter.fillPath(clip.intersected(bar), color)
        return
    painter.setBrush(color)
    count = max(2, int(row.height() / (width * 1.9)))
    for number in range(count):
        y = row.top() + (number + 0.5) * row.height() / count
        painter.drawEllipse(QPointF(row.left() + width / 2 + 1, y), width / 2, width / 2)


def _paint_note(painter: QPainter, rect: QRectF, color: Color) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(rect, 8, 8)
    bar = QPainterPath()
    bar.addRect(QRectF(rect.left(), rect.top(), 4, rect.height()))
    painter.fillPath(shape, color("accent_soft"))
    painter.fillPath(shape.intersected(bar), color("accent"))


def _paint_light(painter: QPainter, rect: QRectF, look: RowLook, color: Color) -> None:
    """The light on a block that is no item: a bookmark or another place that was asked for."""
    area = rect.adjusted(-7, -4, 7, 4)
    glow = QColor(color("accent_soft"))
    glow.setAlphaF(look.light)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawRoundedRect(area, 6, 6)
    if look.outlined:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("accent"), 1.5))
        painter.drawRoundedRect(area, 6, 6)
