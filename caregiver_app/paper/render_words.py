"""Draws entries in the family's words, whole or cut, and the questions with room for answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from caregiver_app.paper.page_values import Calls, FullDiary, QuestionList, QuestionRow, Words, WordsRow
from caregiver_app.paper.plain_text import isolated
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_shapes import heading, rule, text_piece, tick_box
from caregiver_app.paper.render_style import BODY, HAIRLINE, RULE, SECTION_GAP, SMALL, SOFT_INK, Typeface
from caregiver_app.paper.render_text import Look, Stretch, TextBox, underlines

_LEFT = 78.0
_ROW_GAP = 4.0
_WHOLE_LINES = 14
_ANSWER_LINE = 19.0
_BOX = 8.5
_QUESTION_INDENT = _BOX + 7
_COLUMN_GAP = 18.0


def words_pieces(words: Words, typeface: Typeface, width: float) -> list[Piece]:
    """The highlighted entries, newest first."""
    made = [heading(words.title, typeface, width, SECTION_GAP, words.legend if words.rows else "")]
    if not words.rows:
        made.append(text_piece(TextBox(words.none, typeface, BODY, width, ink=SOFT_INK), gap=2))
    again = heading(words.continued, typeface, width, 0.0)
    for row in words.rows:
        made += _entry(row, typeface, width, (again,))
    for line in words.own_words:
        made[-1] = replace(made[-1], with_next=True)
        made.append(text_piece(TextBox(line, typeface, SMALL, width, ink=SOFT_INK), gap=3))
    if words.put_aside:
        made[-1] = replace(made[-1], with_next=True)
        made.append(text_piece(TextBox(words.put_aside, typeface, SMALL, width, ink=SOFT_INK), gap=3))
    return made


def calls_pieces(calls: Calls | None, typeface: Typeface, width: float) -> list[Piece]:
    """The calls, newest first; nothing when there are none."""
    if calls is None:
        return []
    made = [heading(calls.title, typeface, width, SECTION_GAP)]
    again = heading(calls.continued, typeface, width, 0.0)
    for row in calls.rows:
        made += _entry(row, typeface, width, (again,))
    return made


def diary_pieces(diary: FullDiary, typeface: Typeface, width: float) -> list[Piece]:
    """Every entry, day by day."""
    made = [heading(diary.title, typeface, width, 0.0)]
    again = heading(diary.continued, typeface, width, 0.0)
    if not diary.days:
        made.append(text_piece(TextBox(diary.none, typeface, BODY, width, ink=SOFT_INK), gap=2))
    for day in diary.days:
        title = TextBox(day.title, typeface, BODY + 0.5, width, bold=True)
        head = text_piece(title, gap=9, with_next=True)
        made.append(replace(head, continued=(again,)))
        for row in day.rows:
            made += _entry(row, typeface, width, (again, replace(head, gap=3)), short=True)
    return made


def questions_pieces(questions: QuestionList, typeface: Typeface, width: float) -> list[Piece]:
    """A box to tick, the question, and a line to write the answer on; short questions side by side."""
    made = [heading(questions.title, typeface, width, SECTION_GAP)]
    again = heading(questions.continued, typeface, width, 0.0)
    half = (width - _COLUMN_GAP) / 2
    rows = list(questions.rows)
    while rows:
        pair = [_Question(row, typeface, half) for row in rows[:2]]
        if not all(question.is_short for question in pair):
            pair = [_Question(rows[0], typeface, width)]
        made.append(_questions_piece(pair, half + _COLUMN_GAP, again))
        rows = rows[len(pair) :]
    if not questions.rows:
        made.append(text_piece(TextBox(questions.room, typeface, SMALL, width, ink=SOFT_INK), gap=2))
        made += [_blank_line(width) for _ in range(3)]
    return made


@dataclass(frozen=True, slots=True)
class _Line:
    box: TextBox
    number: int

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self.box.paint_line(painter, self.number, x, y)


def _entry(
    row: WordsRow, typeface: Typeface, width: float, again: tuple[Piece, ...], *, short: bool = False
) -> list[Piece]:
    """One piece for an entry of ordinary length; a piece a line for a long one."""
    boxes = _boxes(row, typeface, width - _LEFT)
    lines = [_Line(box, number) for box in boxes for number in range(len(box.lines))]
    side = _side(row, typeface, short=short)
    most = len(lines) if len(lines) <= _WHOLE_LINES else 3
    made = [_block(side, lines[:most], width)]
    made += [_block([], [line], width) for line in lines[most:]]
    for number, piece in enumerate(made):
        made[number] = replace(
            piece, gap=0.0 if number else _ROW_GAP, continued=again, with_next=number == len(made) - 2
        )
    last = made[-1]

    def paint_last(painter: QPainter, x: float, y: float) -> None:
        last.paint(painter, x, y)
        rule(painter, x, y + last.height + 3.5, width, ink=HAIRLINE)

    made[-1] = replace(last, height=last.height + 3.5, paint=paint_last)
    return made


def _block(side: list[TextBox], lines: list[_Line], width: float) -> Piece:
    body = sum(line.box.line_height for line in lines)
    height = max(sum(box.height for box in side), body)

    def paint(painter: QPainter, x: float, y: float) -> None:
        down = y
        for box in side:
            box.paint(painter, x, down)
            down += box.height
        down = y
        for line in lines:
            line.paint(painter, x + _LEFT, down)
            down += line.box.line_height

    return Piece(height, paint)


def _side(row: WordsRow, typeface: Typeface, *, short: bool) -> list[TextBox]:
    """Day and time, with the date below; in the full diary the day stands above already."""
    if short:
        return [TextBox(row.time, typeface, BODY, _LEFT, looks=[Stretch(0, len(row.time), Look.BOLD)])]
    head = TextBox(
        f"{row.day}  {row.time}", typeface, BODY, _LEFT, looks=[Stretch(0, len(row.day), Look.BOLD)]
    )
    if row.day == row.date:
        return [head]
    return [head, TextBox(row.date, typeface, SMALL, _LEFT, ink=SOFT_INK)]


def _boxes(row: WordsRow, typeface: Typeface, width: float) -> list[TextBox]:
    boxes = [
        TextBox(paragraph.text, typeface, BODY, width, looks=underlines(paragraph.spans), own_direction=True)
        for paragraph in row.paragraphs
    ]
    if row.rest:
        boxes.append(TextBox(row.rest, typeface, SMALL, width, ink=SOFT_INK))
    writer = isolated(row.writer)
    lead = f"{writer} · " if writer and row.facts.text else writer
    if lead or row.facts.text:
        looks = underlines(row.facts.spans)
        moved = [Stretch(look.start + len(lead), look.end + len(lead), look.look) for look in looks]
        italic = [Stretch(0, len(writer), Look.ITALIC)] if writer else []
        boxes.append(TextBox(lead + row.facts.text, typeface, SMALL + 0.5, width, looks=[*italic, *moved]))
    return boxes


class _Question:
    """A question laid out to a width."""

    def __init__(self, row: QuestionRow, typeface: Typeface, width: float) -> None:
        self._room = width - _QUESTION_INDENT
        self._text = TextBox(row.text, typeface, BODY, self._room)
        self._answer = TextBox(row.answer, typeface, BODY, self._room) if row.answer else None

    @property
    def is_short(self) -> bool:
        return self._answer is None and len(self._text.lines) == 1

    @property
    def height(self) -> float:
        return self._text.height + (self._answer.height + 2 if self._answer else _ANSWER_LINE)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        tick_box(painter, x + 0.5, y + 1.8, _BOX)
        self._text.paint(painter, x + _QUESTION_INDENT, y)
        if self._answer:
            self._answer.paint(painter, x + _QUESTION_INDENT, y + self._text.height + 2)
        else:
            below = y + self._text.height + _ANSWER_LINE
            rule(painter, x + _QUESTION_INDENT, below, self._room, ink=RULE)


def _questions_piece(pair: list[_Question], step: float, again: Piece) -> Piece:
    def paint(painter: QPainter, x: float, y: float) -> None:
        for number, question in enumerate(pair):
            question.paint(painter, x + number * step, y)

    return Piece(max(question.height for question in pair), paint, gap=5, continued=(again,))


def _blank_line(width: float) -> Piece:
    def paint(painter: QPainter, x: float, y: float) -> None:
        rule(painter, x, y + _ANSWER_LINE, width, ink=RULE)

    return Piece(_ANSWER_LINE, paint)
