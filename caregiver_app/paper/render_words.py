"""Draws entries in the family's words, whole or cut."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.paper.page_values import FullDiary, Words, WordsRow
from caregiver_app.paper.plain_text import can_slant, isolated
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_shapes import heading, rule, text_piece
from caregiver_app.paper.render_style import BODY, HAIRLINE, SECTION_GAP, SMALL, SOFT_INK, Typeface
from caregiver_app.paper.render_text import Look, Stretch, TextBox, underlines

_LEFT = 78.0
_ROW_GAP = 4.0
_WHOLE_LINES = 14


def words_pieces(words: Words, typeface: Typeface, width: float, step: Step = go_on) -> list[Piece]:
    """The highlighted entries, newest first."""
    made = [heading(words.title, typeface, width, SECTION_GAP, words.legend if words.rows else "")]
    if not words.rows:
        made.append(text_piece(TextBox(words.none, typeface, BODY, width, ink=SOFT_INK), gap=2))
    again = heading(words.continued, typeface, width, 0.0)
    for row in words.rows:
        step()
        made += _entry(row, typeface, width, (again,))
    for line in words.own_words:
        made[-1] = replace(made[-1], with_next=True)
        made.append(text_piece(TextBox(line, typeface, SMALL, width, ink=SOFT_INK), gap=3))
    if words.put_aside:
        made[-1] = replace(made[-1], with_next=True)
        made.append(text_piece(TextBox(words.put_aside, typeface, SMALL, width, ink=SOFT_INK), gap=3))
    return made


def diary_pieces(diary: FullDiary, typeface: Typeface, width: float, step: Step = go_on) -> list[Piece]:
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
            step()
            made += _entry(row, typeface, width, (again, replace(head, gap=3)), short=True)
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
        italic = [Stretch(0, len(writer), Look.ITALIC)] if writer and can_slant(writer) else []
        boxes.append(TextBox(lead + row.facts.text, typeface, SMALL + 0.5, width, looks=[*italic, *moved]))
    return boxes
