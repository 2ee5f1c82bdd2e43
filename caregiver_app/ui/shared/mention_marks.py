"""How a mention looks: amber with a solid line, violet with a dotted one; grey, dashed where it says no."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from caregiver_app.guide.items import GuideList, list_of
from caregiver_app.ui.theme import Theme

LINE_WIDTH: Final = 2.5
_DOT_STEP: Final = 1.9
"""Distance between the middles of two dots, in dots."""


class MarkKind(Enum):
    """The looks there are."""

    CRS = "crs"
    ICANS = "icans"
    BOTH = "both"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to paint, in the text's UTF-16 units (Qt's own)."""

    start: int
    end: int
    kind: MarkKind


def kind_of(items: Iterable[str], *, flags: bool) -> MarkKind:
    """The look of a match of ``items``; grey unless it ``flags`` its entry."""
    if not flags:
        return MarkKind.NO
    lists = {list_of(item) for item in items}
    if len(lists) > 1:
        return MarkKind.BOTH
    return MarkKind.CRS if GuideList.CRS in lists else MarkKind.ICANS


def paint_background(painter: QPainter, rect: QRectF, kind: MarkKind, theme: Theme) -> None:
    """Paints what lies under the words."""
    if kind is MarkKind.NO:
        return
    role = "icans_soft" if kind is MarkKind.ICANS else "crs_soft"
    painter.fillRect(rect, theme.color(role))


def paint_line(painter: QPainter, rect: QRectF, kind: MarkKind, theme: Theme) -> None:
    """Paints the line below the words; a mention on both lists has both lines."""
    bottom = rect.bottom() - LINE_WIDTH / 2
    line = QLineF(rect.left() + 1, bottom, rect.right() - 1, bottom)
    if kind is MarkKind.NO:
        pen = QPen(theme.color("no"), 1.2)
        pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        painter.drawLine(line)
        return
    if kind is not MarkKind.ICANS:
        pen = QPen(theme.color("crs"), LINE_WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(line)
    if kind is not MarkKind.CRS:
        shift = LINE_WIDTH + 1 if kind is MarkKind.BOTH else 0
        paint_dots(painter, line.translated(0, shift), theme)


def paint_dots(painter: QPainter, line: QLineF, theme: Theme, width: float = LINE_WIDTH) -> None:
    """Paints the ICANS line: round dots of ``width`` along a level or upright ``line``."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("icans"))
    radius = width / 2
    count = max(1, int((line.length() - width) / (width * _DOT_STEP)) + 1)
    for number in range(count):
        at = line.pointAt((radius + number * width * _DOT_STEP) / max(line.length(), width))
        painter.drawEllipse(QPointF(at), radius, radius)
