"""Sheets with larger letters: laid out for a smaller page, drawn larger."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter

from caregiver_app.paper.render_pdf import Sheets

LARGER = 1.15
_SMALLER_STEPS = (LARGER, 1.1, 1.05, 1.0)


def larger_sheets(
    lay_out: Callable[[tuple[float, float]], Sheets], size: tuple[float, float]
) -> ScaledSheets:
    """Sheets with larger letters: as much larger as leaves a summary's first page one page.

    Args:
        lay_out: Makes the sheets for a size of page, in points.
        size: Width and height of a page.
    """
    tried = (ScaledSheets(lay_out, size, scale) for scale in _SMALLER_STEPS)
    return next(
        (sheets for sheets in tried if getattr(sheets.inner, "first_fits", True)),
        ScaledSheets(lay_out, size, LARGER),
    )


class ScaledSheets:
    """Sheets drawn ``scale`` times as large on pages of the same size.

    Args:
        lay_out: Makes the sheets for a size of page, in points.
        page_size_points: Width and height of a page.
        scale: How many times as large.
    """

    def __init__(
        self,
        lay_out: Callable[[tuple[float, float]], Sheets],
        page_size_points: tuple[float, float],
        scale: float,
    ) -> None:
        self.page_size = page_size_points
        self._scale = scale
        self.inner = lay_out((page_size_points[0] / scale, page_size_points[1] / scale))

    @property
    def document_title(self) -> str:
        """What the file is called inside."""
        return self.inner.document_title

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self.inner.page_count

    def paint(self, painter: QPainter, page_index: int) -> None:
        """Draws a page."""
        painter.save()
        painter.scale(self._scale, self._scale)
        self.inner.paint(painter, page_index)
        painter.restore()
