"""Underlines that a copier and a fax keep apart: solid for CRS, round dots for ICANS, both for both."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLine

from caregiver_app.guide.items import GuideList
from caregiver_app.paper.render_style import INK, SCALE

_SOLID_BELOW = 1.9
_DOTS_BELOW = 2.3
_DOTS_BELOW_SOLID = 3.6
_WEIGHT = 0.8
_DOT = 1.2
_DOT_STEP = 2.3


def paint_underline(
    painter: QPainter, line: QTextLine, start: int, end: int, lists: Iterable[GuideList], at: QPointF
) -> None:
    """Underlines what of ``start`` to ``end`` stands in ``line``.

    Args:
        painter: In points.
        line: A line of text that runs one way.
        start: In UTF-16 units of the layout's text.
        end: As ``start``.
        lists: The lists it matches.
        at: Where the line's baseline begins.
    """
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if first >= last:
        return
    left, right = (at.x() + _x(line, place) / SCALE for place in (first, last))
    named = set(lists)
    painter.save()
    if GuideList.CRS in named:
        painter.setPen(QPen(INK, _WEIGHT))
        painter.drawLine(QLineF(left, at.y() + _SOLID_BELOW, right, at.y() + _SOLID_BELOW))
    if GuideList.ICANS in named:
        below = _DOTS_BELOW_SOLID if GuideList.CRS in named else _DOTS_BELOW
        painter.setPen(_dotted_pen())
        painter.drawLine(QLineF(left + _DOT / 2, at.y() + below, right, at.y() + below))
    painter.restore()


def _dotted_pen() -> QPen:
    """Round dots: dashes of no length with round ends, which a PDF holds as one line."""
    pen = QPen(INK, _DOT)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, _DOT_STEP / _DOT])
    return pen


def _x(line: QTextLine, place: int) -> float:
    """Where a place is across the line, without the blanks that hang over its end."""
    found: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]  # typed as object
    return min(found[0], line.x() + line.naturalTextWidth())
