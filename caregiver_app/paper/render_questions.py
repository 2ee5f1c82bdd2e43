"""Draws the family's questions, each with a box to tick and a line to write the answer on."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from caregiver_app.paper.page_values import QuestionList, QuestionRow
from caregiver_app.paper.render_flow import Piece, total_height
from caregiver_app.paper.render_shapes import heading, rule, text_piece, tick_box
from caregiver_app.paper.render_style import BODY, RULE, SECTION_GAP, SMALL, SOFT_INK, TIGHT, Typeface
from caregiver_app.paper.render_text import TextBox

MOST_QUESTIONS = 24
"""No page holds more questions than this with room for their answers."""

_ANSWER_LINE = 17.0
_BOX = 8.5
_INDENT = _BOX + 7
_COLUMN_GAP = 18.0
_BLANK_LINES = 3


class QuestionsDrawing:
    """The questions laid out to a width; two short ones stand side by side.

    Args:
        source: The questions.
        typeface: The sheet's fonts.
        width: Points.
    """

    def __init__(self, source: QuestionList, typeface: Typeface, width: float) -> None:
        self._source = source
        self._typeface = typeface
        self._width = width
        self.most = min(MOST_QUESTIONS, len(source.rows))
        self._pieces: dict[int, list[Piece]] = {}

    def height(self, count: int) -> float:
        """With ``count`` questions, in points."""
        return total_height(self.pieces(count))

    def pieces(self, count: int) -> list[Piece]:
        """The heading, ``count`` questions, and what stands for the others."""
        if count not in self._pieces:
            self._pieces[count] = self._make(count)
        return self._pieces[count]

    def rest(self, count: int) -> list[Piece]:
        """The questions after the first ``count``, for a following page."""
        rows = self._source.rows[count:]
        if not rows:
            return []
        head = heading(self._source.continued, self._typeface, self._width, SECTION_GAP)
        return [head, *self._rows(list(rows))]

    def _make(self, count: int) -> list[Piece]:
        made = [heading(self._source.title, self._typeface, self._width, SECTION_GAP)]
        made += self._rows(list(self._source.rows[:count]))
        more = self._source.more(len(self._source.rows) - count)
        if more:
            made.append(text_piece(self._small(more), gap=2))
        if not self._source.rows:
            made.append(text_piece(self._small(self._source.room), gap=1))
            made += [_blank_line(self._width) for _ in range(_BLANK_LINES)]
        return made

    def _rows(self, rows: list[QuestionRow]) -> list[Piece]:
        again = heading(self._source.continued, self._typeface, self._width, 0.0)
        half = (self._width - _COLUMN_GAP) / 2
        made = []
        while rows:
            pair = [_Question(row, self._typeface, half) for row in rows[:2]]
            if not all(question.is_short for question in pair):
                pair = [_Question(rows[0], self._typeface, self._width)]
            made.append(_questions_piece(pair, half + _COLUMN_GAP, again))
            rows = rows[len(pair) :]
        return made

    def _small(self, text: str) -> TextBox:
        return TextBox(text, self._typeface, SMALL, self._width, ink=SOFT_INK, leading=TIGHT)


class _Question:
    """A question laid out to a width."""

    def __init__(self, row: QuestionRow, typeface: Typeface, width: float) -> None:
        self._room = width - _INDENT
        self._text = TextBox(row.text, typeface, BODY, self._room, leading=TIGHT)
        self._answer = TextBox(row.answer, typeface, BODY, self._room, leading=TIGHT) if row.answer else None

    @property
    def is_short(self) -> bool:
        return self._answer is None and len(self._text.lines) == 1

    @property
    def height(self) -> float:
        return self._text.height + (self._answer.height + 1 if self._answer else _ANSWER_LINE)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        tick_box(painter, x + 0.5, y + 1.8, _BOX)
        self._text.paint(painter, x + _INDENT, y)
        if self._answer:
            self._answer.paint(painter, x + _INDENT, y + self._text.height + 1)
        else:
            rule(painter, x + _INDENT, y + self._text.height + _ANSWER_LINE, self._room, ink=RULE)


def _questions_piece(pair: list[_Question], step: float, again: Piece) -> Piece:
    def paint(painter: QPainter, x: float, y: float) -> None:
        for number, question in enumerate(pair):
            question.paint(painter, x + number * step, y)

    return Piece(max(question.height for question in pair), paint, gap=3, continued=(again,))


def _blank_line(width: float) -> Piece:
    def paint(painter: QPainter, x: float, y: float) -> None:
        rule(painter, x, y + _ANSWER_LINE, width, ink=RULE)

    return Piece(_ANSWER_LINE, paint)
