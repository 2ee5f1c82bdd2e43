"""Draws the day-by-day grid, a row a piece, so that a long one can go on on the next page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from caregiver_app.paper.grid_rows import dropped_rows, kept_rows
from caregiver_app.paper.page_values import Grid, GridBand, Legend, Mark, MarkRow, Strip, VitalRow
from caregiver_app.paper.render_flow import Paint, Piece
from caregiver_app.paper.render_shapes import heading, lists_bar, mark, rule, text_piece
from caregiver_app.paper.render_strip import StripDrawing
from caregiver_app.paper.render_style import (
    BAR_WIDTH,
    BODY,
    CELL,
    HAIRLINE,
    HEADING,
    INK,
    SECTION_GAP,
    SHADE,
    SMALL,
    SOFT_INK,
    TIGHT,
    Typeface,
)
from caregiver_app.paper.render_text import Look, Stretch, TextBox

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_INDENT = 2 * BAR_WIDTH + 5.5
_PADDING, _CROWDED_PADDING = 0.9, 0.4
_TOGETHER = 2
_SPILL = 20.0
_FEW_MONTHS = 2
_BAND_GAP = 8.0
_NARROW = 34.0
_COLUMN = 25.0
_LEAST_CELL, _LAST_CELL = 8.0, 7.5
"""Numbers get no smaller than the first; than the second only in a font much wider than usual."""
_GAP, _LEAST_GAP = 2.4, 1.0
_LEAST_ALIGNED = 4
"""With fewer days the strip's plot takes the whole width, whatever the columns take."""
_LABEL_SIZES = (BODY, 9.5, 9.0, SMALL)
_CROWDED_SIZES = (9.0, SMALL)
"""A row's name that does not fit one line is drawn smaller, before it takes two."""


class GridDrawing:
    """The grid laid out to a width, with the temperature strip in it where the days stand side by side.

    Args:
        grid: What it shows; None for the strip alone.
        strip: The temperatures; None for none.
        typeface: The sheet's fonts.
        width: Points.
    """

    def __init__(self, grid: Grid | None, strip: Strip | None, typeface: Typeface, width: float) -> None:
        self._grid = grid
        self._strip = strip
        self._typeface = typeface
        self._width = width
        self._bands = grid.bands if grid is not None else ()
        most = max((len(band.columns) for band in self._bands), default=1) or 1
        self._label_width = max(150.0, min(196.0, width - most * _COLUMN))
        spare = 4.0 if most > 10 else 0.0  # for a degree beside the last column's mark
        step = (width - self._label_width - spare) / most
        self._step = step if most >= _LEAST_ALIGNED else min(step, 62.0)
        self._is_aligned = len(self._bands) == 1 and most >= _LEAST_ALIGNED
        self._strips: dict[float, StripDrawing] = {}
        self._degrees: dict[str, TextBox] = {}
        self._drawn_rows: dict[tuple[int, bool], tuple[float, Paint]] = {}
        self._is_roomy = True

    @property
    def fits_one_band(self) -> bool:
        """Whether all days stand side by side, so that the grid belongs to the first page."""
        return len(self._bands) <= 1

    @property
    def has_daily(self) -> bool:
        """Whether there are measurements that may give way."""
        return any(band.daily for band in self._bands)

    @property
    def mark_rows(self) -> int:
        """How many symptoms it has that may give way."""
        return len(self._bands[0].marks) if len(self._bands) == 1 else 0

    def first_pieces(self, plot_height: float, *, daily: bool, roomy: bool, rows: int) -> list[Piece]:
        """What stands on the first page: the strip, and the grid where all its days stand side by side.

        Args:
            plot_height: Of the strip's plot.
            daily: Whether the other measurements of each day stand in it.
            roomy: Whether its rows have the sheet's usual size of letters.
            rows: How many symptoms stand in it.
        """
        self._is_roomy = roomy
        if not self.fits_one_band or not self._bands:
            return self._strip_alone(plot_height)
        band = self._bands[0]
        head = self._head(band)
        inside = self._is_aligned and self._strip is not None
        made = [] if inside else self._strip_alone(plot_height)
        made.append(head)
        if inside:
            strip = self._strip_at(plot_height)
            made.append(Piece(strip.height, strip.paint, gap=1, with_next=True))
        marks = kept_rows(band.marks, rows)
        made += self._rows(band, head, [*band.vitals], marks, [*band.daily] if daily else [])
        dropped = len(band.marks) - len(marks)
        return [*made, *self._foot(daily_folded=not daily and bool(band.daily), dropped=dropped)]

    def following_pieces(self) -> list[Piece]:
        """The grid on pages of its own: many days, in bands."""
        if self.fits_one_band:
            return []
        self._is_roomy = True
        made: list[Piece] = []
        for band in self._bands:
            if band.skipped:
                box = TextBox(band.skipped, self._typeface, CELL, self._width, ink=SOFT_INK)
                made.append(text_piece(box, gap=5))
                continue
            head = self._head(band)
            made += [head, *self._rows(band, head, [*band.vitals], band.marks, [*band.daily])]
        return [*made, *self._foot(daily_folded=False)]

    def rest_pieces(self, rows: int) -> list[Piece]:
        """The symptoms that gave way on the first page."""
        made: list[Piece] = []
        self._is_roomy = True
        for band in self._bands[:1] if rows < self.mark_rows else ():
            assert self._grid is not None
            head = self._head(band)
            title = heading(self._grid.continued, self._typeface, self._width, SECTION_GAP)
            made += [title, head, *self._rows(band, head, [], dropped_rows(band.marks, rows), [])]
        return made

    def daily_pieces(self) -> list[Piece]:
        """The measurements of each day that gave way on the first page."""
        made: list[Piece] = []
        self._is_roomy = True
        for band in self._bands:
            if band.daily and self._grid is not None:
                head = self._head(band)
                made += [
                    heading(self._grid.daily_title, self._typeface, self._width, SECTION_GAP),
                    head,
                    *self._rows(band, head, [], (), [*band.daily]),
                ]
        return made

    def _strip_alone(self, plot_height: float) -> list[Piece]:
        if self._strip is None:
            return []
        strip = self._strip_at(plot_height)
        return [Piece(strip.height, strip.paint, gap=SECTION_GAP)]

    def _strip_at(self, plot_height: float) -> StripDrawing:
        assert self._strip is not None
        if plot_height not in self._strips:
            aligned = self._is_aligned and self._strip is not None
            width = self._label_width + len(self._strip.labels) * self._step if aligned else self._width
            self._strips[plot_height] = StripDrawing(
                self._strip,
                self._typeface,
                width,
                self._label_width,
                plot_height,
                own_days=not aligned,
            )
        return self._strips[plot_height]

    def _rows(
        self,
        band: GridBand,
        head: Piece,
        vitals: Sequence[VitalRow],
        marks: Sequence[MarkRow],
        daily: Sequence[VitalRow],
    ) -> list[Piece]:
        rows = [self._vital_row(band, row, first=False) for row in vitals]
        rows += [self._mark_row(band, row) for row in marks]
        rows += [self._vital_row(band, row, first=not n) for n, row in enumerate(daily)]
        made = []
        for number, (height, paint) in enumerate(rows):
            stays = number < _TOGETHER or number == len(rows) - 2
            made.append(Piece(height, paint, with_next=stays and number < len(rows) - 1, continued=(head,)))
        return made

    def _foot(self, *, daily_folded: bool, dropped: int = 0) -> list[Piece]:
        assert self._grid is not None
        folded = [self._grid.more_rows(dropped), self._grid.daily_folded if daily_folded else ""]
        made = [self._legend(self._grid.legend, [said for said in folded if said])]
        for line in self._grid.not_recorded:
            box = TextBox(line, self._typeface, SMALL, self._width, leading=TIGHT)
            made.append(text_piece(box, gap=1))
        return made

    def _head(self, band: GridBand) -> Piece:
        """The days, with the section's title beside them."""
        days = [self._cell(column.day, BODY, bold=True) for column in band.columns]
        dates = self._dates(band)
        grid = self._grid
        title = TextBox(
            grid.title if grid is not None else "", self._typeface, HEADING, self._label_width, bold=True
        )
        said = grid.items_head if grid is not None else ""
        label = TextBox(said, self._typeface, SMALL, self._label_width, leading=TIGHT)
        has_days = any(column.day for column in band.columns)
        height = title.height + label.height + 2

        def paint(painter: QPainter, x: float, y: float) -> None:
            self._shade(painter, band, x, y, height)
            title.paint(painter, x, y)
            label.paint(painter, x, y + title.height)
            for number, (day, on) in enumerate(zip(days, dates, strict=True)):
                left = self._left(x, number)
                if has_days:
                    day.paint(painter, left, y + 1)
                on.paint(painter, left - _SPILL / 2, y + title.height)
            rule(painter, x, y + height, self._right(band), weight=0.8, ink=INK)

        return Piece(height, paint, gap=_BAND_GAP, with_next=True)

    def _dates(self, band: GridBand) -> list[TextBox]:
        """A month's name may spill over the next column, unless that has one, too."""
        with_month = [(column.date, False) for column in band.columns if not column.date.isdigit()]
        many = len(with_month) > _FEW_MONTHS
        size = self._size_for(with_month, SMALL) if many else SMALL
        return [self._box(column.date, size, self._step + _SPILL, bold=False) for column in band.columns]

    def _mark_row(self, band: GridBand, row: MarkRow) -> tuple[float, Paint]:
        """A row as it is drawn; laid out once, however often the page is tried."""
        key = (id(row), self._is_roomy)
        if key not in self._drawn_rows:
            self._drawn_rows[key] = self._draw_mark_row(band, row)
        return self._drawn_rows[key]

    def _draw_mark_row(self, band: GridBand, row: MarkRow) -> tuple[float, Paint]:
        label = self._label(row.words)
        cells = [self._mark_cell(cell.mark, cell.degree) for cell in row.cells]
        beside = self._place_beside(band)
        padding = self._padding
        height = label.height + 2 * padding

        def paint(painter: QPainter, x: float, y: float) -> None:
            self._shade(painter, band, x, y, height)
            lists_bar(painter, row.lists, x, y + 0.8, height - 1.6)
            label.paint(painter, x + _INDENT, y + padding)
            middle = y + height / 2
            for number, (cell, box) in enumerate(zip(row.cells, cells, strict=True)):
                left = self._left(x, number)
                place = beside if box and cell.degree else self._step / 2
                if cell.mark in (Mark.PRESENT, Mark.POSSIBLE):
                    mark(painter, cell.mark, left + place, middle)
                if box:
                    box.paint(painter, left + (place + 5 if cell.degree else 0), middle - box.height / 2)
            rule(painter, x, y + height, self._right(band), ink=HAIRLINE)

        return height, paint

    @property
    def _padding(self) -> float:
        return _PADDING if self._is_roomy else _CROWDED_PADDING

    def _label(self, words: str) -> TextBox:
        room = self._label_width - _INDENT - 4
        sizes = _LABEL_SIZES if self._is_roomy else _CROWDED_SIZES
        boxes = (TextBox(words, self._typeface, size, room, leading=TIGHT) for size in sizes)
        tried = []
        for box in boxes:
            if len(box.lines) == 1:
                return box
            tried.append(box)
        return tried[-1]

    def _place_beside(self, band: GridBand) -> float:
        """Where in its column a mark stands that has a degree beside it: the same for all of them."""
        degrees = {cell.degree for row in band.marks for cell in row.cells if cell.degree}
        widest = max((self._degree(degree).natural_width for degree in degrees), default=0.0)
        return max(4.0, min(self._step / 2, self._step - widest - 6))

    def _mark_cell(self, kind: Mark | None, degree: str) -> TextBox | None:
        if kind is Mark.ABSENT:
            return self._cell(self._grid.absent if self._grid is not None else "", CELL, bold=True)
        return self._degree(degree) if degree else None

    def _degree(self, degree: str) -> TextBox:
        if degree not in self._degrees:
            self._degrees[degree] = TextBox(degree, self._typeface, SMALL, 40)
        return self._degrees[degree]

    def _vital_row(self, band: GridBand, row: VitalRow, *, first: bool) -> tuple[float, Paint]:
        label = self._label(row.name)
        stacked = self._step < _NARROW and any(len(cell.lines) > 1 for cell in row.cells)
        lines = [
            (line, cell.past_limit) for cell in row.cells for line in self._lines(cell.lines, stacked=stacked)
        ]
        size = self._size_for(lines, CELL if self._is_roomy else 9.0)
        cells = [
            [
                self._box(line, size, self._step, bold=cell.past_limit)
                for line in self._lines(cell.lines, stacked=stacked)
            ]
            for cell in row.cells
        ]
        tallest = max((sum(box.height for box in boxes) for boxes in cells), default=0.0)
        height = max(label.height, tallest) + 2 * self._padding

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
        width = self._step + wider
        return self._box(text, self._size_for([(text, bold)], size, width), width, bold=bold)

    def _size_for(self, lines: Sequence[tuple[str, bool]], size: float, width: float | None = None) -> float:
        """The size in which all of these fit a cell: the same for a whole row, so that numbers compare."""
        room = self._step if width is None else width
        boxes = [self._box(text, size, 200.0, bold=bold) for text, bold in set(lines)]
        widest = max((box.natural_width for box in boxes), default=0.0) / size
        if widest * size <= room - _GAP:
            return size
        if widest * _LEAST_CELL <= room - _GAP:
            return max(_LEAST_CELL, (room - _GAP) / widest // 0.5 * 0.5)
        return _LEAST_CELL if widest * _LEAST_CELL <= room - _LEAST_GAP else _LAST_CELL

    def _box(self, text: str, size: float, width: float, *, bold: bool) -> TextBox:
        return TextBox(text, self._typeface, size, width, bold=bold, align=_CENTRE, leading=TIGHT)

    def _left(self, x: float, number: int) -> float:
        return x + self._label_width + number * self._step

    def _right(self, band: GridBand) -> float:
        return self._label_width + len(band.columns) * self._step

    def _legend(self, legend: Legend, folded: Sequence[str]) -> Piece:
        """The marks with their meaning in a row, then the rest, flowing in one paragraph."""
        sign = self._grid.absent if self._grid is not None else ""
        absent = TextBox(sign, self._typeface, SMALL, 40, looks=[Stretch(0, len(sign), Look.BOLD)])
        marks = [(kind, TextBox(said, self._typeface, SMALL, self._width)) for kind, said in legend.marks]
        used = sum(box.natural_width + 14 + _sign_width(kind, absent) for kind, box in marks)
        blank = TextBox(legend.blank, self._typeface, SMALL, self._width)
        is_beside = used + blank.natural_width <= self._width
        lines = [*legend.lines, *folded]
        said = " · ".join(lines if is_beside else [legend.blank, *lines])
        rest = TextBox(said, self._typeface, SMALL, self._width, ink=SOFT_INK, leading=TIGHT)
        first = blank.height if marks or is_beside else 0.0

        def paint(painter: QPainter, x: float, y: float) -> None:
            along = x
            for kind, box in marks:
                if kind is Mark.ABSENT:
                    absent.paint(painter, along, y)
                else:
                    mark(painter, kind, along + 3.5, y + box.height / 2, 2.8)
                along += _sign_width(kind, absent)
                box.paint(painter, along, y)
                along += box.natural_width + 14
            if is_beside:
                blank.paint(painter, along, y)
            rest.paint(painter, x, y + first)

        return Piece(first + (rest.height if said else 0.0), paint, gap=2)


def _sign_width(kind: Mark, absent: TextBox) -> float:
    return absent.natural_width + 4 if kind is Mark.ABSENT else 10.0
