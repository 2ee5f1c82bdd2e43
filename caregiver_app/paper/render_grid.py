"""Draws the day-by-day grid, a row a piece, so that a long one can go on on the next page."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from caregiver_app.paper.page_values import Grid, GridBand, Legend, Mark, MarkRow, VitalRow
from caregiver_app.paper.render_flow import Paint, Piece
from caregiver_app.paper.render_shapes import heading, lists_bar, mark, rule, text_piece
from caregiver_app.paper.render_style import (
    BAR_WIDTH,
    BODY,
    CELL,
    HAIRLINE,
    INK,
    SECTION_GAP,
    SHADE,
    SMALL,
    SOFT_INK,
    Typeface,
)
from caregiver_app.paper.render_text import Look, Stretch, TextBox

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_INDENT = 2 * BAR_WIDTH + 5.5
_PADDING = 1.5
_TOGETHER = 2
_SPILL = 20.0
_BAND_GAP = 8.0
_NARROW = 34.0


class GridDrawing:
    """The grid laid out to a width.

    Args:
        grid: What it shows.
        typeface: The sheet's fonts.
        width: Points.
    """

    def __init__(self, grid: Grid, typeface: Typeface, width: float) -> None:
        self._grid = grid
        self._typeface = typeface
        self._width = width
        most = max((len(band.columns) for band in grid.bands), default=1) or 1
        self._label_width = max(150.0, min(200.0, width - most * 38.0))
        spare = 5.0 if most > 10 else 0.0  # for a degree beside the last column's mark
        self._step = min((width - self._label_width - spare) / most, 62.0)

    def pieces(self) -> list[Piece]:
        """The section with its title, bands and legend."""
        if not self._grid.bands:
            return []
        made = [heading(self._grid.title, self._typeface, self._width, SECTION_GAP)]
        for band in self._grid.bands:
            made += self._band(band)
        made.append(self._legend(self._grid.legend))
        for line in self._grid.not_recorded:
            made.append(text_piece(TextBox(line, self._typeface, SMALL, self._width), gap=1.5))
        return made

    def _band(self, band: GridBand) -> list[Piece]:
        if band.skipped:
            return [text_piece(TextBox(band.skipped, self._typeface, CELL, self._width, ink=SOFT_INK), gap=5)]
        head = self._head(band)
        rows = [self._mark_row(band, row) for row in band.marks]
        rows += [self._vital_row(band, row, first=not n) for n, row in enumerate(band.vitals)]
        made = [head]
        for number, (height, paint) in enumerate(rows):
            stays = number < _TOGETHER or number == len(rows) - 2
            made.append(Piece(height, paint, with_next=stays and number < len(rows) - 1, continued=(head,)))
        return made

    def _head(self, band: GridBand) -> Piece:
        days = [self._cell(column.day, BODY, bold=True) for column in band.columns]
        dates = [self._cell(column.date, SMALL, wider=_SPILL) for column in band.columns]
        label = TextBox(self._grid.items_head, self._typeface, SMALL, self._label_width, bold=True)
        has_days = any(column.day for column in band.columns)
        height = (days[0].height if has_days else 0) + dates[0].height + 3

        def paint(painter: QPainter, x: float, y: float) -> None:
            self._shade(painter, band, x, y, height)
            label.paint(painter, x, y + height - label.height - 2)
            for number, (day, on) in enumerate(zip(days, dates, strict=True)):
                left = self._left(x, number)
                if has_days:
                    day.paint(painter, left, y)
                on.paint(painter, left - _SPILL / 2, y + height - on.height - 2)
            rule(painter, x, y + height, self._right(band), ink=INK)

        return Piece(height, paint, gap=_BAND_GAP if band is not self._grid.bands[0] else 2, with_next=True)

    def _mark_row(self, band: GridBand, row: MarkRow) -> tuple[float, Paint]:
        label = TextBox(row.words, self._typeface, BODY, self._label_width - _INDENT - 4)
        cells = [self._mark_cell(cell.mark, cell.degree) for cell in row.cells]
        height = label.height + 2 * _PADDING

        def paint(painter: QPainter, x: float, y: float) -> None:
            self._shade(painter, band, x, y, height)
            lists_bar(painter, row.lists, x, y + 0.8, height - 1.6)
            label.paint(painter, x + _INDENT, y + _PADDING)
            middle = y + height / 2
            for number, (cell, box) in enumerate(zip(row.cells, cells, strict=True)):
                left = self._left(x, number)
                if cell.mark in (Mark.PRESENT, Mark.POSSIBLE):
                    mark(painter, cell.mark, left + self._step / 2, middle)
                if box:
                    beside = self._step / 2 + 5 if cell.degree else 0
                    box.paint(painter, left + beside, middle - box.height / 2)
            rule(painter, x, y + height, self._right(band), ink=HAIRLINE)

        return height, paint

    def _mark_cell(self, kind: Mark | None, degree: str) -> TextBox | None:
        if kind is Mark.ABSENT:
            return self._cell(self._grid.absent, CELL)
        return TextBox(degree, self._typeface, SMALL, 40) if degree else None

    def _vital_row(self, band: GridBand, row: VitalRow, *, first: bool) -> tuple[float, Paint]:
        label = TextBox(row.name, self._typeface, BODY, self._label_width - _INDENT - 4)
        stacked = self._step < _NARROW and any(len(cell.lines) > 1 for cell in row.cells)
        cells = [
            [
                self._cell(line, CELL, bold=cell.past_limit)
                for line in self._lines(cell.lines, stacked=stacked)
            ]
            for cell in row.cells
        ]
        tallest = max((sum(box.height for box in boxes) for boxes in cells), default=0.0)
        height = max(label.height, tallest) + 2 * _PADDING

        def paint(painter: QPainter, x: float, y: float) -> None:
            self._shade(painter, band, x, y, height)
            if first:
                rule(painter, x, y, self._right(band), ink=INK)
            label.paint(painter, x + _INDENT, y + (height - label.height) / 2)
            for number, boxes in enumerate(cells):
                down = y + (height - sum(box.height for box in boxes)) / 2
                for place, box in enumerate(boxes):
                    box.paint(painter, self._left(x, number), down)
                    down += box.height
                    if stacked and not place and len(boxes) > 1:
                        self._fraction(painter, self._left(x, number), down)
            rule(painter, x, y + height, self._right(band), ink=HAIRLINE)

        return height, paint

    def _lines(self, lines: tuple[str, ...], *, stacked: bool) -> tuple[str, ...]:
        return lines if stacked or not lines else ("/".join(lines),)

    def _fraction(self, painter: QPainter, left: float, y: float) -> None:
        painter.setPen(QPen(SOFT_INK, 0.5))
        middle = left + self._step / 2
        painter.drawLine(QLineF(middle - 7, y, middle + 7, y))

    def _shade(self, painter: QPainter, band: GridBand, x: float, y: float, height: float) -> None:
        """Days without an entry are shaded from head to foot."""
        for number, column in enumerate(band.columns):
            if not column.written:
                painter.fillRect(QRectF(self._left(x, number), y + 0.4, self._step, height - 0.6), SHADE)

    def _cell(self, text: str, size: float, *, bold: bool = False, wider: float = 0.0) -> TextBox:
        return TextBox(text, self._typeface, size, self._step + wider, bold=bold, align=_CENTRE)

    def _left(self, x: float, number: int) -> float:
        return x + self._label_width + number * self._step

    def _right(self, band: GridBand) -> float:
        return self._label_width + len(band.columns) * self._step

    def _legend(self, legend: Legend) -> Piece:
        """The marks with their meaning, then the rest, flowing in one paragraph."""
        marks = [(kind, TextBox(said, self._typeface, SMALL, self._width)) for kind, said in legend.marks]
        absent = TextBox(
            self._grid.absent,
            self._typeface,
            SMALL,
            40,
            looks=[Stretch(0, len(self._grid.absent), Look.BOLD)],
        )
        rest = TextBox(" · ".join(legend.lines), self._typeface, SMALL, self._width, ink=SOFT_INK)
        first = marks[0][1].height if marks else 0.0

        def paint(painter: QPainter, x: float, y: float) -> None:
            along = x
            for kind, box in marks:
                if kind is Mark.ABSENT:
                    absent.paint(painter, along, y)
                    along += absent.natural_width + 4
                else:
                    mark(painter, kind, along + 3.5, y + box.height / 2, 2.8)
                    along += 10
                box.paint(painter, along, y)
                along += box.natural_width + 14
            rest.paint(painter, x, y + first)

        return Piece(first + rest.height, paint, gap=4)
