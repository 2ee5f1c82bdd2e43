"""Draws a list with its title at the left and its lines at the right: little height for short lines."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtGui import QPainter

from caregiver_app.paper.lines import LineList
from caregiver_app.paper.render_lines import MOST_LINES, line_box
from caregiver_app.paper.render_shapes import rule
from caregiver_app.paper.render_style import BODY, RULE, SMALL, SOFT_INK, TIGHT, Typeface
from caregiver_app.paper.render_text import TextBox

_TITLE = 84.0
_ABOVE = 3.0
_LINE_GAP = 0.8


class SideListDrawing:
    """A list laid out to a width.

    Args:
        source: The list.
        typeface: The sheet's fonts.
        width: Points.
    """

    def __init__(self, source: LineList, typeface: Typeface, width: float) -> None:
        self.source = source
        self._typeface = typeface
        self._width = width
        self._title = TextBox(source.title, typeface, BODY, _TITLE - 6, bold=True, leading=TIGHT)
        self.most = min(MOST_LINES, len(source.lines))
        self._boxes = [line_box(line, typeface, width - _TITLE) for line in source.lines[: self.most]]
        self._heights = [0.0, *accumulate(box.height + _LINE_GAP for box in self._boxes)]
        self._none = self._small(source.none) if source.none and not source.lines else None

    def height(self, count: int) -> float:
        """With ``count`` of its lines, in points."""
        lines = self._heights[count] + sum(box.height for box in self._below(count))
        return _ABOVE + max(self._title.height, lines) + 1

    def paint(self, painter: QPainter, x: float, y: float, count: int) -> None:
        """Draws ``count`` lines and what stands for the others."""
        rule(painter, x, y, self._width, ink=RULE)
        self._title.paint(painter, x, y + _ABOVE)
        down = y + _ABOVE
        for box in self._boxes[:count]:
            box.paint(painter, x + _TITLE, down)
            down += box.height + _LINE_GAP
        for box in self._below(count):
            box.paint(painter, x + _TITLE, down)
            down += box.height

    def _below(self, count: int) -> list[TextBox]:
        more = self.source.more(len(self.source.lines) - count)
        found = [self._none] if self._none is not None else []
        return [*found, *([self._small(more)] if more else [])]

    def _small(self, text: str) -> TextBox:
        return TextBox(text, self._typeface, SMALL, self._width - _TITLE, ink=SOFT_INK, leading=TIGHT)
