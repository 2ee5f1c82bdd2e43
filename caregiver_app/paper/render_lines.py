"""Draws a list of lines under its heading: as many as stay, and a sentence for those that do not."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.paper.lines import Line, LineList
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_shapes import heading, list_bar, text_piece
from caregiver_app.paper.render_style import (
    BAR_WIDTH,
    BODY,
    SECTION_GAP,
    SMALL,
    SOFT_INK,
    TIGHT,
    Typeface,
)
from caregiver_app.paper.render_text import Look, Stretch, TextBox

MOST_LINES = 40
"""No page holds more lines than this; a longer list is laid out no further."""

_INDENT = BAR_WIDTH + 6
_LINE_GAP = 1.2


class LineListDrawing:
    """A list laid out to a width.

    Args:
        source: The list.
        typeface: The sheet's fonts.
        width: Points.
        most: As many lines at most stand on the page.
    """

    def __init__(self, source: LineList, typeface: Typeface, width: float, most: int = MOST_LINES) -> None:
        self.source = source
        self._typeface = typeface
        self._width = width
        self._indent = _INDENT if source.list is not None else 0.0
        self._head = heading(source.title, typeface, width, 0.0)
        self.most = min(most, len(source.lines))
        self._boxes = [line_box(line, typeface, width - self._indent) for line in source.lines[: self.most]]
        heights = (box.height + _LINE_GAP for box in self._boxes)
        self._heights = [0.0, *accumulate(heights)]
        self._none = self._small(source.none) if source.none and not source.lines else None
        self._notes = [self._small(note) for note in source.notes]

    def height(self, count: int) -> float:
        """With ``count`` of its lines, in points."""
        return self._head.height + self._heights[count] + sum(box.height for box in self._below(count)) + 1

    def paint(self, painter: QPainter, x: float, y: float, count: int) -> None:
        """Draws ``count`` lines, what stands for the others, and the notes."""
        self._head.paint(painter, x, y)
        top = y + self._head.height
        down = top
        for box in self._boxes[:count]:
            box.paint(painter, x + self._indent, down)
            down += box.height + _LINE_GAP
        for box in self._below(count):
            box.paint(painter, x + self._indent, down)
            down += box.height
        if self.source.list is not None:
            list_bar(painter, self.source.list, QRectF(x, top + 1, BAR_WIDTH, max(8.0, down - top - 2)))

    def _below(self, count: int) -> list[TextBox]:
        """What stands below the lines: none at all, those that do not fit, notes."""
        more = self.source.more(len(self.source.lines) - count)
        found = [self._none] if self._none is not None else []
        return [*found, *([self._small(more)] if more else []), *self._notes]

    def _small(self, text: str) -> TextBox:
        width = self._width - self._indent
        return TextBox(text, self._typeface, SMALL, width, ink=SOFT_INK, leading=TIGHT)


def line_box(line: Line, typeface: Typeface, width: float) -> TextBox:
    """A line with its beginning in bold."""
    text = f"{line.lead}  {line.text}" if line.text else line.lead
    looks = [Stretch(0, len(line.lead), Look.BOLD)]
    return TextBox(text, typeface, BODY, width, looks=looks, leading=TIGHT)


def rest_pieces(
    source: LineList, count: int, typeface: Typeface, width: float, step: Step = go_on
) -> list[Piece]:
    """The lines of a list after the first ``count``, for a following page."""
    lines = source.lines[count:]
    if not lines:
        return []
    again = heading(source.continued, typeface, width, 0.0)
    made = [heading(source.continued, typeface, width, SECTION_GAP)]
    for line in lines:
        step()
        piece = text_piece(line_box(line, typeface, width), gap=2)
        made.append(Piece(piece.height, piece.paint, piece.gap, continued=(again,)))
    return made
