"""Draws the sheet for a phone call: what each fact is at the left, the fact at the right, large enough."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from caregiver_app.paper.call_sheet import CallSheet
from caregiver_app.paper.plain_text import isolated, one_line
from caregiver_app.paper.render_flow import Flow, Piece
from caregiver_app.paper.render_shapes import heading, rule, text_piece
from caregiver_app.paper.render_style import (
    BODY,
    BOTTOM,
    FOOTER_HEIGHT,
    HAIRLINE,
    LEAD,
    MARGIN,
    RULE,
    SECTION_GAP,
    SMALL,
    SOFT_INK,
    TITLE,
    TOP,
    Typeface,
)
from caregiver_app.paper.render_text import TextBox

_LABELS = 128.0
_FACT = BODY + 1
_LINE_TO_WRITE_ON = 22.0
_LINES_TO_WRITE_ON = 6
_TOGETHER = 150.0
"""Points: a fact that is higher goes on over the next page, line by line."""


class CallSheetRenderer:
    """Lays the sheet out and draws it; one page as long as the facts fit.

    Args:
        sheet: What it says.
        page_size_points: Width and height of a page.
    """

    def __init__(self, sheet: CallSheet, page_size_points: tuple[float, float]) -> None:
        self._sheet = sheet
        self.page_size = page_size_points
        self._typeface = Typeface()
        self._width = page_size_points[0] - 2 * MARGIN
        self._foot = page_size_points[1] - BOTTOM - FOOTER_HEIGHT
        self._flow = Flow(TOP, TOP, self._foot - 6)
        self._lay_out()

    @property
    def document_title(self) -> str:
        """What the file is called inside."""
        return one_line(f"{self._sheet.title} · {self._sheet.about}")

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._flow.pages)

    def paint(self, painter: QPainter, page_index: int) -> None:
        """Draws a page."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self._flow.pages[page_index]:
            placed.piece.paint(painter, MARGIN, placed.y)
        rule(painter, MARGIN, self._foot, self._width)
        said = self._sheet.page_of.format(page=page_index + 1, pages=self.page_count)
        page = TextBox(said, self._typeface, SMALL, self._width, align=Qt.AlignmentFlag.AlignRight)
        page.paint(painter, MARGIN, self._foot + 4)
        room = self._width - page.natural_width - 12
        TextBox(self._sheet.footer, self._typeface, SMALL, room, ink=SOFT_INK).paint(
            painter, MARGIN, self._foot + 4
        )
        painter.restore()

    def _lay_out(self) -> None:
        sheet, typeface, width = self._sheet, self._typeface, self._width
        self._flow.add(
            [
                text_piece(TextBox(one_line(sheet.title), typeface, TITLE, width, bold=True)),
                text_piece(TextBox(one_line(sheet.about), typeface, LEAD, width)),
                *(piece for label, lines in sheet.facts for piece in self._fact(label, lines)),
                heading(one_line(sheet.room), typeface, width, SECTION_GAP + 6),
                *(self._line_to_write_on() for _ in range(_LINES_TO_WRITE_ON)),
            ]
        )

    def _fact(self, label: str, lines: tuple[str, ...]) -> list[Piece]:
        name = TextBox(one_line(label), self._typeface, SMALL + 0.5, _LABELS - 10, ink=SOFT_INK)
        boxes = [
            TextBox(isolated(one_line(line)), self._typeface, _FACT, self._width - _LABELS) for line in lines
        ]
        whole = sum(box.height for box in boxes) <= _TOGETHER
        first, rest = (boxes, []) if whole else (boxes[:1], boxes[1:])
        height = max(name.height, sum(box.height for box in first)) + (8 if whole else 4)

        def paint(painter: QPainter, x: float, y: float) -> None:
            rule(painter, x, y, self._width, ink=HAIRLINE)
            name.paint(painter, x, y + 5)
            down = y + 4
            for box in first:
                box.paint(painter, x + _LABELS, down)
                down += box.height

        return [Piece(height, paint, gap=2), *(text_piece(box, indent=_LABELS) for box in rest)]

    def _line_to_write_on(self) -> Piece:
        def paint(painter: QPainter, x: float, y: float) -> None:
            rule(painter, x, y + _LINE_TO_WRITE_ON, self._width, ink=RULE)

        return Piece(_LINE_TO_WRITE_ON, paint)
