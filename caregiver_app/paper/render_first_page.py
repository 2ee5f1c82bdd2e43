"""Puts the first page together: what stands beside what, and how much of each fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QPainter

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.paper.change_lines import MOST as MOST_CHANGES
from caregiver_app.paper.fitting import Counts, Part, fit
from caregiver_app.paper.lines import LineList
from caregiver_app.paper.page_values import SummaryPage
from caregiver_app.paper.render_flow import Piece, total_height
from caregiver_app.paper.render_grid import GridDrawing
from caregiver_app.paper.render_header import clock_piece, header_piece
from caregiver_app.paper.render_lines import LineListDrawing, rest_pieces
from caregiver_app.paper.render_questions import QuestionsDrawing
from caregiver_app.paper.render_shapes import text_piece
from caregiver_app.paper.render_side_list import SideListDrawing
from caregiver_app.paper.render_strip import PLOT_HEIGHTS
from caregiver_app.paper.render_style import SECTION_GAP, SMALL, SOFT_INK, TIGHT, Typeface
from caregiver_app.paper.render_text import TextBox
from caregiver_app.paper.render_vitals import VitalTableDrawing

COLUMN_GAP = 16.0
_MOST_HIGHLIGHTS = 12
"""As many entries of each of the guide's lists stand on the first page at most: it is a short list."""

_BLOCK_GAP = 5.0
_SIDE_LISTS = ("checks", "medicines", "calls", "rules")
_BY_IMPORTANCE = (
    "medicines",
    "highlights_icans",
    "highlights_crs",
    "changes",
    "calls",
    "checks",
    "rules",
)
"""Which lists keep their lines longest on a full page; the questions come before them all."""

_TABLE = "table"
_CLOCK, _DAILY, _PLOT, _ROOMY, _QUESTIONS = "clock", "daily", "plot", "roomy", "questions"
_ROWS = "rows"
_SLACK = 0.1
"""Points: heights added up in another order differ in their last digit, which must not begin a page."""
_LEAST_ROWS = 4
"""As many symptoms of the grid stay on the fullest page."""


class ListDrawing(Protocol):
    """A list laid out, that can be drawn with fewer of its lines."""

    source: LineList
    most: int

    def height(self, count: int) -> float:
        """With ``count`` of its lines, in points."""

    def paint(self, painter: QPainter, x: float, y: float, count: int) -> None:
        """Draws ``count`` of its lines."""


@dataclass(frozen=True, slots=True)
class Folded:
    """How many of a list's lines stand on the first page, and how many there are."""

    shown: int
    all: int


class FirstPage:
    """The first page, and what of it goes on elsewhere.

    Args:
        model: What the summary says.
        typeface: The sheet's fonts.
        width: Points.
        room: The height there is.
    """

    def __init__(self, model: SummaryPage, typeface: Typeface, width: float, room: float) -> None:
        self._model = model
        self._typeface = typeface
        self._width = width
        self._half = (width - COLUMN_GAP) / 2
        self._lists: dict[str, ListDrawing] = {}
        self._table = (
            VitalTableDrawing(model.vitals, typeface, self._half) if model.vitals is not None else None
        )
        self._columns = self._make_columns()
        given = (model.checks, model.medicines, model.calls, model.rules)
        for name, source in zip(_SIDE_LISTS, given, strict=True):
            if source is not None:
                self._lists[name] = SideListDrawing(source, typeface, width)
        self._grid = GridDrawing(model.grid, model.strip, typeface, width)
        self._questions = (
            QuestionsDrawing(model.questions, typeface, width) if model.questions is not None else None
        )
        self._header = header_piece(model.header, typeface, width)
        self._clock = clock_piece(model.clock, typeface, width) if model.clock is not None else None
        self._left_out = (
            TextBox(model.left_out, typeface, SMALL, width, ink=SOFT_INK, leading=TIGHT)
            if model.left_out
            else None
        )
        self._grid_heights: dict[tuple[int, ...], float] = {}
        self.counts = self._fit(room)

    @property
    def folded(self) -> Mapping[str, Folded]:
        """Each list with how much of it stands on the first page."""
        found = {
            name: Folded(self.counts[name], len(drawing.source.lines))
            for name, drawing in self._lists.items()
        }
        if self._model.questions is not None:
            found[_QUESTIONS] = Folded(self.counts[_QUESTIONS], len(self._model.questions.rows))
        found[_ROWS] = Folded(self.counts[_ROWS], self._grid.mark_rows)
        return found

    def pieces(self) -> list[Piece]:
        """The page from top to bottom."""
        counts = self.counts
        made = [self._header]
        if self._clock is not None and counts[_CLOCK]:
            made.append(self._clock)
        columns = self._columns_piece(counts)
        made += [columns] if columns is not None else []
        made += self._grid_pieces(counts)
        for number, name in enumerate(name for name in _SIDE_LISTS if name in self._lists):
            made.append(self._side_piece(name, counts, gap=0.0 if number else SECTION_GAP))
        if self._questions is not None:
            made += self._questions.pieces(counts[_QUESTIONS])
        if self._left_out is not None:
            made.append(text_piece(self._left_out, gap=3))
        return made

    def following_pieces(self) -> list[Piece]:
        """What always follows: the days of a long period."""
        return self._grid.following_pieces()

    def rest_pieces(self, step: Step = go_on) -> list[Piece]:
        """All that did not fit, for the pages after, with a step before each line."""
        made: list[Piece] = []
        for name, drawing in self._lists.items():
            made += rest_pieces(drawing.source, self.counts[name], self._typeface, self._width, step)
        made += self._grid.rest_pieces(self.counts[_ROWS])
        if self._grid.fits_one_band and not self.counts[_DAILY]:
            made += self._grid.daily_pieces()
        if self._questions is not None:
            made += self._questions.rest(self.counts[_QUESTIONS])
        return made

    def _make_columns(self) -> tuple[list[str], list[str]]:
        """What stands at the left and what at the right; all of it across where one side is empty."""
        model = self._model
        wanted = {f"highlights_{each.list}": each for each in model.highlights}
        left, right = list(wanted)[:1], list(wanted)[1:]
        sources: dict[str, LineList] = {}
        if model.changes is not None:
            sources["changes"] = model.changes
            left.insert(0, "changes")
        sources.update(wanted)
        if self._table is not None:
            right.insert(0, _TABLE)
        width = self._half if left and right else self._width
        for name, source in sources.items():
            most = MOST_CHANGES if name == "changes" else _MOST_HIGHLIGHTS
            self._lists[name] = LineListDrawing(source, self._typeface, width, most)
        return left, right

    def _columns_piece(self, counts: Mapping[str, int]) -> Piece | None:
        left, right = self._columns
        height = self._columns_height(counts)
        if not height:
            return None

        def paint(painter: QPainter, x: float, y: float) -> None:
            for names, at in ((left, x), (right, x + (self._half + COLUMN_GAP if left else 0))):
                down = y
                for name in names:
                    if name == _TABLE and self._table is not None:
                        self._table.paint(painter, at, down)
                    else:
                        self._lists[name].paint(painter, at, down, counts[name])
                    down += self._block_height(name, counts) + _BLOCK_GAP

        return Piece(height, paint, gap=SECTION_GAP)

    def _columns_height(self, counts: Mapping[str, int]) -> float:
        heights = [
            sum(self._block_height(name, counts) for name in names) + _BLOCK_GAP * max(0, len(names) - 1)
            for names in self._columns
        ]
        return max(heights)

    def _block_height(self, name: str, counts: Mapping[str, int]) -> float:
        if name == _TABLE:
            return self._table.height if self._table is not None else 0.0
        return self._lists[name].height(counts[name])

    def _side_piece(self, name: str, counts: Mapping[str, int], gap: float) -> Piece:
        drawing, count = self._lists[name], counts[name]

        def paint(painter: QPainter, x: float, y: float) -> None:
            drawing.paint(painter, x, y, count)

        return Piece(drawing.height(count), paint, gap=gap)

    def _grid_pieces(self, counts: Mapping[str, int]) -> list[Piece]:
        return self._grid.first_pieces(
            PLOT_HEIGHTS[counts[_PLOT]],
            daily=bool(counts[_DAILY]),
            roomy=bool(counts[_ROOMY]),
            rows=counts[_ROWS],
        )

    def _fit(self, room: float) -> Counts:
        firsts = [
            Part(_DAILY, int(self._grid.has_daily)),
            Part(_PLOT, len(PLOT_HEIGHTS) - 1, 2),
            Part(_CLOCK, int(self._clock is not None)),
            Part(_PLOT, len(PLOT_HEIGHTS) - 1),
            Part(_ROOMY, 1),
        ]
        lists = [
            Part(name, self._lists[name].most, self._lists[name].source.least)
            for name in _BY_IMPORTANCE
            if name in self._lists
        ]
        if self._questions is not None:
            lists.insert(0, Part(_QUESTIONS, self._questions.most, 2))
        thens = [Part(_ROWS, self._grid.mark_rows, _LEAST_ROWS)]
        return fit(room - _SLACK, self._height, firsts, lists, thens)

    def _height(self, counts: Mapping[str, int]) -> float:
        """Of the page with such counts."""
        height = self._header.height
        if self._clock is not None and counts[_CLOCK]:
            height += self._clock.gap + self._clock.height
        height += _with_gap(self._columns_height(counts)) + self._grid_height(counts)
        height += _with_gap(
            sum(self._lists[name].height(counts[name]) for name in _SIDE_LISTS if name in self._lists)
        )
        if self._questions is not None:
            height += self._questions.height(counts[_QUESTIONS])
        if self._left_out is not None:
            height += self._left_out.height + 3
        return height

    def _grid_height(self, counts: Mapping[str, int]) -> float:
        key = (counts[_PLOT], counts[_DAILY], counts[_ROOMY], counts[_ROWS])
        if key not in self._grid_heights:
            self._grid_heights[key] = total_height(self._grid_pieces(counts))
        return self._grid_heights[key]


def _with_gap(height: float) -> float:
    return height + SECTION_GAP if height else 0.0
