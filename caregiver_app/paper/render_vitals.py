"""Draws the table of measurements: lowest, highest, last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from caregiver_app.paper.render_shapes import heading, rule
from caregiver_app.paper.render_style import BODY, HAIRLINE, INK, SMALL, SOFT_INK, TIGHT, Typeface
from caregiver_app.paper.render_text import Look, Stretch, TextBox
from caregiver_app.paper.vital_values import Reading, VitalLine, VitalTable

_GAP = 6.0
_PADDING = 0.8


class VitalTableDrawing:
    """The table laid out to a width.

    Args:
        table: What it shows.
        typeface: The sheet's fonts.
        width: Points.
    """

    def __init__(self, table: VitalTable, typeface: Typeface, width: float) -> None:
        self._table = table
        self._typeface = typeface
        self._width = width
        self._head = heading(table.title, typeface, width, 0.0)
        self._lefts = self._columns()
        self._heads = [
            self._box(said, number, size=SMALL, soft=True) for number, said in enumerate(table.heads, 1)
        ]
        self._rows = [self._row(line) for line in table.lines]
        notes = [table.none] if not table.lines else []
        notes += [table.not_measured] if table.not_measured else []
        self._notes = [TextBox(note, typeface, SMALL, width, ink=SOFT_INK, leading=TIGHT) for note in notes]

    @property
    def height(self) -> float:
        """Points."""
        heads = self._heads[0].height if self._rows else 0.0
        rows = sum(_height(row) for row in self._rows)
        return self._head.height + heads + rows + sum(note.height for note in self._notes) + 1

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draws it with its top left corner at x, y."""
        self._head.paint(painter, x, y)
        down = y + self._head.height
        if self._rows:
            for number, box in enumerate(self._heads, 1):
                box.paint(painter, x + self._left(number), down)
            down += self._heads[0].height
        for row in self._rows:
            for number, box in enumerate(row):
                box.paint(painter, x + self._left(number), down + _PADDING)
            down += _height(row)
            rule(painter, x, down, self._width, ink=HAIRLINE)
        for note in self._notes:
            note.paint(painter, x, down + 1)
            down += note.height

    def _row(self, line: VitalLine) -> list[TextBox]:
        said = ", ".join(part for part in (line.when, line.change) if part)
        return [
            self._box(line.name, 0),
            self._reading(line.lowest, 1),
            self._reading(line.highest, 2),
            self._reading(line.last, 3, said),
        ]

    def _reading(self, reading: Reading, column: int, said: str = "") -> TextBox:
        looks = [Stretch(0, len(reading.text), Look.BOLD)] if reading.past_limit else []
        text = f"{reading.text}  {said}" if said else reading.text
        if said:
            looks.append(Stretch(len(reading.text), len(text), Look.SMALL))
        return self._box(text, column, looks=looks)

    def _box(
        self, text: str, column: int, *, size: float = BODY, soft: bool = False, looks: Sequence[Stretch] = ()
    ) -> TextBox:
        ink = SOFT_INK if soft else INK
        width = self._width_of(column)
        return TextBox(text, self._typeface, size, width, looks=looks, leading=TIGHT, ink=ink)

    def _columns(self) -> tuple[float, ...]:
        """Where each column begins: names and numbers take what they need, the last column has the rest."""
        lines = self._table.lines
        shares = (
            [line.name for line in lines],
            [line.lowest.text for line in lines] + [self._table.heads[0]],
            [line.highest.text for line in lines] + [self._table.heads[1]],
        )
        lefts = [0.0]
        for number, texts in enumerate(shares):
            widest = max((self._natural(text, bold=number > 0) for text in texts), default=0.0)
            lefts.append(lefts[-1] + min(widest + _GAP, self._width / 3))
        return tuple(lefts)

    def _natural(self, text: str, *, bold: bool) -> float:
        return TextBox(text, self._typeface, BODY, self._width, bold=bold).natural_width

    def _left(self, column: int) -> float:
        return self._lefts[column]

    def _width_of(self, column: int) -> float:
        following = (*self._lefts[1:], self._width + 1)
        return following[column] - self._lefts[column] - 1


def _height(row: list[TextBox]) -> float:
    return max(box.height for box in row) + 2 * _PADDING
