"""The summary on sheets of paper. One renderer for the PDF, the printer and the preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.paper.page_values import SummaryPage
from caregiver_app.paper.plain_text import one_line
from caregiver_app.paper.render_first_page import FirstPage, Folded
from caregiver_app.paper.render_flow import Flow, Piece
from caregiver_app.paper.render_handwriting import titled_handwriting_pieces
from caregiver_app.paper.render_photos import photo_pieces
from caregiver_app.paper.render_shapes import rule
from caregiver_app.paper.render_style import (
    BOTTOM,
    FOOTER_HEIGHT,
    MARGIN,
    RUNNING_HEIGHT,
    SECTION_GAP,
    SMALL,
    SOFT_INK,
    TOP,
    Typeface,
)
from caregiver_app.paper.render_text import TextBox
from caregiver_app.paper.render_words import diary_pieces, words_pieces

_PAGE_NUMBER = 84.0
"""Kept at the right of the foot's first line: enough for "Page 1000 of 1000"."""


class SummaryRenderer:
    """Lays a summary out on pages and draws them on any painter whose unit is the point.

    Args:
        model: What the summary says.
        page_size_points: Width and height of a page.
        step: Called before each small piece of the work; raises to end it.
    """

    def __init__(self, model: SummaryPage, page_size_points: tuple[float, float], step: Step = go_on) -> None:
        self.model = model
        self.page_size = page_size_points
        self._step = step
        self._typeface = Typeface()
        self._width = page_size_points[0] - 2 * MARGIN
        self._foot = page_size_points[1] - BOTTOM - max(FOOTER_HEIGHT, self._footer_height())
        self._flow = Flow(TOP, TOP + RUNNING_HEIGHT, self._foot - 6)
        self._lay_out()

    @property
    def document_title(self) -> str:
        """What the file is called inside."""
        header = self.model.header
        return one_line(f"{header.title} · {header.running}")

    @property
    def folded(self) -> Mapping[str, Folded]:
        """Each list with how much of it stands on the first page."""
        return self._first.folded

    @property
    def first_fits(self) -> bool:
        """Whether what belongs on the first page takes no more than that page."""
        return self._first_pages == 1

    @property
    def page_count(self) -> int:
        """How many pages there are, at least one."""
        return len(self._flow.pages)

    def paint(self, painter: QPainter, page_index: int) -> None:
        """Draws a page; the sheet itself is left as it is."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if page_index:
            self._paint_running_head(painter)
        for placed in self._flow.pages[page_index]:
            placed.piece.paint(painter, MARGIN, placed.y)
        self._paint_footer(painter, page_index)
        painter.restore()

    def _lay_out(self) -> None:
        """The first page; then what always follows, and what was asked for."""
        model, typeface, width, step = self.model, self._typeface, self._width, self._step
        self._first = FirstPage(model, typeface, width, self._flow.room)
        self._flow.add(self._first.pieces())
        self._first_pages = len(self._flow.pages)
        step()
        following = self._first.following_pieces()
        rest = self._first.rest_pieces(step) if model.folds else []
        words = words_pieces(model.words, typeface, width, step) if model.words is not None else []
        if following or rest or words:
            self._flow.new_page()
            self._flow.add([*following, *rest, *words], step)
        if model.diary is not None:
            self._add_part(diary_pieces(model.diary, typeface, width, step), is_empty=not model.diary.days)
        if model.photos is not None:
            self._add_part(photo_pieces(model.photos, typeface, width), is_empty=not model.photos.photos)
        if model.handwriting is not None:
            kept = titled_handwriting_pieces(model.handwriting, typeface, width)
            self._add_part(kept, is_empty=model.handwriting.is_empty)

    def _add_part(self, pieces: Sequence[Piece], *, is_empty: bool) -> None:
        """A part on pages of its own; one that has nothing to show stands below the part before it."""
        if not is_empty or len(self._flow.pages) == self._first_pages:
            self._flow.new_page()
        self._flow.add([replace(pieces[0], gap=2 * SECTION_GAP), *pieces[1:]], self._step)

    def _paint_running_head(self, painter: QPainter) -> None:
        header = self.model.header
        title = TextBox(header.title, self._typeface, SMALL, self._width, bold=True)
        left = title.natural_width + 12
        right = Qt.AlignmentFlag.AlignRight
        head = TextBox(header.running, self._typeface, SMALL, self._width - left, align=right)
        if len(head.lines) == 1:
            title.paint(painter, MARGIN, TOP - 2)
        else:  # whose, and which days, matter more
            left = 0.0
            head = TextBox(header.running, self._typeface, SMALL, self._width, align=right)
        head.paint_line(painter, 0, MARGIN + left, TOP - 2)
        rule(painter, MARGIN, TOP + 12, self._width)

    def _footer_height(self) -> float:
        """What the foot takes: with larger letters its sentences take more lines."""
        return 4 + sum(box.height for box in self._footer_boxes())

    def _footer_boxes(self) -> list[TextBox]:
        width = self._width - _PAGE_NUMBER
        line = TextBox(self.model.footer, self._typeface, SMALL, width, ink=SOFT_INK)
        if not self.model.guide_source:
            return [line]
        return [line, TextBox(self.model.guide_source, self._typeface, SMALL, self._width, ink=SOFT_INK)]

    def _paint_footer(self, painter: QPainter, page_index: int) -> None:
        rule(painter, MARGIN, self._foot, self._width)
        said = self.model.page_of.format(page=page_index + 1, pages=self.page_count)
        page = TextBox(said, self._typeface, SMALL, self._width, align=Qt.AlignmentFlag.AlignRight)
        page.paint(painter, MARGIN, self._foot + 4)
        down = self._foot + 4
        for box in self._footer_boxes():
            box.paint(painter, MARGIN, down)
            down += box.height
