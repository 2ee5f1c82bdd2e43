"""Draws the handwriting: the baseline at the head of each page, the days in two columns below it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from caregiver_app.paper.handwriting import HandwritingSheet, Written
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_image import kept_image
from caregiver_app.paper.render_shapes import heading, rule, text_piece
from caregiver_app.paper.render_sheets import FlowSheets
from caregiver_app.paper.render_style import BODY, LEAD, SMALL, SOFT_INK, TITLE, Typeface
from caregiver_app.paper.render_text import TextBox

_BETWEEN = 18.0
_TALLEST = 120.0
"""Points: a photo held upright would else fill the page."""


class HandwritingSheets(FlowSheets):
    """Handwriting on pages.

    Args:
        sheet: What they show.
        page_size_points: Width and height of a page.
    """

    def __init__(self, sheet: HandwritingSheet, page_size_points: tuple[float, float]) -> None:
        super().__init__(f"{sheet.title} · {sheet.about}", sheet.footer, sheet.page_of, page_size_points)
        head = [text_piece(TextBox(sheet.title, self.typeface, TITLE, self.width, bold=True))]
        if sheet.about:
            head.append(text_piece(TextBox(sheet.about, self.typeface, LEAD, self.width)))
        self.flow.add([*head, *handwriting_pieces(sheet, self.typeface, self.width)])


def handwriting_pieces(sheet: HandwritingSheet, typeface: Typeface, width: float) -> list[Piece]:
    """How to read it, the baseline, which comes again at the head of each page, and the days two by two."""
    made = [text_piece(TextBox(sheet.how, typeface, BODY, width, ink=SOFT_INK), gap=2)]
    again: tuple[Piece, ...] = ()
    if sheet.baseline is not None:
        again = (_row((sheet.baseline,), typeface, width),)
        made.extend(again)
    pairs = [sheet.written[start : start + 2] for start in range(0, len(sheet.written), 2)]
    return [*made, *(replace(_row(pair, typeface, width), continued=again) for pair in pairs)]


def titled_handwriting_pieces(sheet: HandwritingSheet, typeface: Typeface, width: float) -> list[Piece]:
    """As a part of a longer print, with a heading like the other parts."""
    head = heading(sheet.title, typeface, width, 0.0)
    pieces = handwriting_pieces(sheet, typeface, width)
    return [head, *(replace(piece, continued=(head, *piece.continued)) for piece in pieces)]


def _row(pair: tuple[Written, ...], typeface: Typeface, width: float) -> Piece:
    half = (width - _BETWEEN) / 2
    parts = [_part(one, typeface, half) for one in pair]

    def paint(painter: QPainter, x: float, y: float) -> None:
        rule(painter, x, y, width)
        for number, part in enumerate(parts):
            part.paint(painter, x + number * (half + _BETWEEN), y + 4)

    return Piece(max(part.height for part in parts) + 8, paint, gap=6)


def _part(one: Written, typeface: Typeface, half: float) -> Piece:
    words = TextBox(one.words, typeface, SMALL + 0.5, half, bold=True)
    note = TextBox(one.note, typeface, SMALL, half, ink=SOFT_INK) if one.note else None
    image = kept_image(one.picture)
    room = QSize(round(half), round(_TALLEST))
    size = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paint(painter: QPainter, x: float, y: float) -> None:
        words.paint(painter, x, y)
        top = y + words.height + 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(x, top, size.width(), size.height()), image)
        if note is not None:
            note.paint(painter, x, top + size.height() + 2)

    return Piece(words.height + 4 + size.height() + (note.height if note else 0.0), paint)
