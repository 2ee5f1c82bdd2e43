"""Where the pages of a PDF lie below each other, and which of them have been drawn."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

GAP: Final = 12
"""Pixels between two pages, and beside them."""
_KEPT_BYTES: Final = 120_000_000


class PageColumn:
    """The pages at one width.

    Args:
        sizes: Each page's width and height in points.
        width: The widest page's width in pixels.
    """

    def __init__(self, sizes: tuple[tuple[float, float], ...], width: int) -> None:
        widest = max(size[0] for size in sizes)
        self.scale = width / widest
        self.width = width + 2 * GAP
        self._rects: list[QRectF] = []
        top = float(GAP)
        for wide, high in sizes:
            left = GAP + (widest - wide) * self.scale / 2
            self._rects.append(QRectF(left, top, wide * self.scale, high * self.scale))
            top += high * self.scale + GAP
        self.height = round(top)

    def rect(self, page: int) -> QRectF:
        """Where a page lies."""
        return self._rects[page]

    def between(self, top: float, bottom: float) -> list[int]:
        """The pages that can be seen between two heights."""
        return [n for n, rect in enumerate(self._rects) if rect.bottom() >= top and rect.top() <= bottom]


class DrawnPages:
    """The pages that were drawn last, as many as fit."""

    def __init__(self) -> None:
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    def put(self, page: int, width: int, image: QImage) -> None:
        """Keeps a page, and lets go of those looked at longest ago."""
        self._images[page, width] = image
        total = sum(kept.sizeInBytes() for kept in self._images.values())
        while total > _KEPT_BYTES and len(self._images) > 1:
            total -= self._images.popitem(last=False)[1].sizeInBytes()

    def get(self, page: int, width: int) -> QImage | None:
        """A page at that width, if it was drawn."""
        image = self._images.get((page, width))
        if image is not None:
            self._images.move_to_end((page, width))
        return image

    def likest(self, page: int) -> QImage | None:
        """A page at any width: better than none, until it is drawn anew."""
        return next((image for (number, _), image in reversed(self._images.items()) if number == page), None)

    def __len__(self) -> int:
        return len(self._images)
