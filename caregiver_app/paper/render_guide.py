"""Draws the guide to read on paper."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from caregiver_app.guide.model import BlockKind
from caregiver_app.paper.guide_sheet import GuideChapter, GuideLine, GuideSheet
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_shapes import heading, list_bar, text_piece, tick_box
from caregiver_app.paper.render_sheets import FlowSheets
from caregiver_app.paper.render_style import BAR_WIDTH, BODY, HEADING, LEAD, SMALL, SOFT_INK, TITLE
from caregiver_app.paper.render_text import Look, Stretch, TextBox

_TEXT = BODY + 1
_INDENT = 18.0
_BOX = 8.5


class GuideSheets(FlowSheets):
    """The guide on pages, a chapter after the other.

    Args:
        sheet: What it says.
        page_size_points: Width and height of a page.
    """

    def __init__(self, sheet: GuideSheet, page_size_points: tuple[float, float]) -> None:
        names = sheet.chapters[0].title if len(sheet.chapters) == 1 else sheet.title
        super().__init__(names, sheet.footer, sheet.page_of, page_size_points)
        self._sheet = sheet
        head = TextBox(sheet.title, self.typeface, TITLE, self.width, bold=True)
        about = TextBox(sheet.about, self.typeface, SMALL, self.width, ink=SOFT_INK)
        self.flow.add([text_piece(head, with_next=True), text_piece(about, with_next=True)])
        for chapter in sheet.chapters:
            self.flow.add(self._chapter(chapter))

    def _chapter(self, chapter: GuideChapter) -> list[Piece]:
        again = heading(chapter.continued, self.typeface, self.width, 0.0)
        title = TextBox(chapter.title, self.typeface, LEAD + 2, self.width, bold=True)
        made = [text_piece(title, gap=18, with_next=True)]
        for line in chapter.lines:
            made.append(replace(self._line(line), continued=(again,)))
        made.append(heading(self._sheet.sources_title, self.typeface, self.width, 10.0))
        for number, source in enumerate(chapter.sources, 1):
            box = TextBox(f"[{number}]  {source}", self.typeface, SMALL, self.width, ink=SOFT_INK)
            made.append(replace(text_piece(box, gap=1), continued=(again,)))
        return made

    def _line(self, line: GuideLine) -> Piece:
        note = f" [{line.note}]"
        if line.kind is BlockKind.HEADING:
            box = TextBox(line.text, self.typeface, HEADING + 1, self.width, bold=True)
            return text_piece(box, gap=9, with_next=True)
        indent = 0.0 if line.kind in (BlockKind.PARAGRAPH, BlockKind.NOTE) else _INDENT
        text = line.text + note
        looks = [Stretch(len(line.text), len(text), Look.SMALL)]
        if line.kind is BlockKind.NOTE:
            looks.insert(0, Stretch(0, len(line.text), Look.ITALIC))
        box = TextBox(text, self.typeface, _TEXT, self.width - indent, looks=looks)
        number = TextBox(f"{line.number}.", self.typeface, _TEXT, _INDENT, bold=True) if line.number else None

        def paint(painter: QPainter, x: float, y: float) -> None:
            if line.list is not None:
                list_bar(painter, line.list, QRectF(x + 5, y + 1, BAR_WIDTH, box.height - 2))
            elif line.kind is BlockKind.QUESTION:
                tick_box(painter, x + 1, y + 2.5, _BOX)
            elif number is not None:
                number.paint(painter, x, y)
            box.paint(painter, x + indent, y)

        return Piece(box.height, paint, gap=2.5 if line.kind is BlockKind.ITEM else 5)
