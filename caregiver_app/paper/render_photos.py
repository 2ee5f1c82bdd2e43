"""Draws the photos: two large ones below each other, or up to six a page, each with its words as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from caregiver_app.paper.photo_values import Photo, PhotoPages
from caregiver_app.paper.render_flow import Piece
from caregiver_app.paper.render_image import kept_image
from caregiver_app.paper.render_shapes import heading, text_piece
from caregiver_app.paper.render_style import BODY, SMALL, SOFT_INK, Typeface
from caregiver_app.paper.render_text import TextBox

_GUTTER: Final = 14.0
_DOTS_A_POINT: Final = 300 / 72
"""As sharp as a home printer shows a photo."""
_FEW: Final = 2
_HIGHEST: Final = {1: 280.0, 2: 168.0}
"""By how many stand in a row: two rows, or three, fit on either paper with a few lines of words each."""


def photo_pieces(pages: PhotoPages, typeface: Typeface, width: float) -> list[Piece]:
    """Every photo in time order."""
    made = [heading(pages.title, typeface, width, 0.0)]
    if not pages.photos:
        made.append(text_piece(TextBox(pages.none, typeface, BODY, width, ink=SOFT_INK), gap=2))
        return made
    again = heading(pages.continued, typeface, width, 0.0)
    in_row = 1 if len(pages.photos) <= _FEW else 2
    cell = (width - (in_row - 1) * _GUTTER) / in_row
    for start in range(0, len(pages.photos), in_row):
        row = [
            _Cell(photo, typeface, cell, _HIGHEST[in_row]) for photo in pages.photos[start : start + in_row]
        ]
        made.append(_row(row, cell, again))
    return made


def _row(cells: Sequence[_Cell], cell: float, again: Piece) -> Piece:
    def paint(painter: QPainter, x: float, y: float) -> None:
        for number, each in enumerate(cells):
            each.paint(painter, x + number * (cell + _GUTTER), y)

    return replace(Piece(max(each.height for each in cells), paint, gap=10.0), continued=(again,))


@dataclass(slots=True)
class _Cell:
    """A photo with its words below."""

    photo: Photo
    typeface: Typeface
    width: float
    highest: float
    size: tuple[float, float] = (0.0, 0.0)
    boxes: tuple[TextBox, ...] = ()

    def __post_init__(self) -> None:
        photo = self.photo
        scale = min(self.width / photo.width, self.highest / photo.height)
        self.size = (photo.width * scale, photo.height * scale)
        self.boxes = (
            TextBox(photo.caption, self.typeface, BODY, self.width, own_direction=True),
            TextBox(photo.head, self.typeface, SMALL, self.width, ink=SOFT_INK),
        )

    @property
    def height(self) -> float:
        """With its words."""
        return self.size[1] + 4 + sum(box.height for box in self.boxes)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Reads the photo in the size that it prints in, draws it and lets go of it."""
        width, height = self.size
        image = _image(self.photo, QSize(round(width * _DOTS_A_POINT), round(height * _DOTS_A_POINT)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(x, y, width, height), image)
        painter.restore()
        down = y + height + 4
        for box in self.boxes:
            box.paint(painter, x, down)
            down += box.height


def _image(photo: Photo, most: QSize) -> QImage:
    return kept_image(photo.data(), most if photo.width > most.width() else None)
