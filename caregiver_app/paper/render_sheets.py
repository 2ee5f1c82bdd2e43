"""What sheets made of pieces share: pages, a foot, a head on the pages after the first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from caregiver_app.paper.plain_text import one_line
from caregiver_app.paper.render_flow import Flow
from caregiver_app.paper.render_shapes import rule
from caregiver_app.paper.render_style import BOTTOM, FOOTER_HEIGHT, MARGIN, SMALL, SOFT_INK, TOP, Typeface
from caregiver_app.paper.render_text import TextBox


class FlowSheets:
    """Pages of pieces with a foot.

    Args:
        title: What the file is called inside.
        footer: Stands at each foot.
        page_of: "Page {page} of {pages}", both still in braces.
        page_size_points: Width and height of a page.
    """

    def __init__(self, title: str, footer: str, page_of: str, page_size_points: tuple[float, float]) -> None:
        self._title = title
        self._footer = footer
        self._page_of = page_of
        self.page_size = page_size_points
        self.typeface = Typeface()
        self.width = page_size_points[0] - 2 * MARGIN
        self._foot = page_size_points[1] - BOTTOM - FOOTER_HEIGHT
        self.flow = Flow(TOP, TOP, self._foot - 6)

    @property
    def document_title(self) -> str:
        """What the file is called inside."""
        return one_line(self._title)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self.flow.pages)

    def paint(self, painter: QPainter, page_index: int) -> None:
        """Draws a page."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self.flow.pages[page_index]:
            placed.piece.paint(painter, MARGIN, placed.y)
        rule(painter, MARGIN, self._foot, self.width)
        said = self._page_of.format(page=page_index + 1, pages=self.page_count)
        page = TextBox(said, self.typeface, SMALL, self.width, align=Qt.AlignmentFlag.AlignRight)
        page.paint(painter, MARGIN, self._foot + 4)
        room = self.width - page.natural_width - 12
        footer = TextBox(self._footer, self.typeface, SMALL, room, ink=SOFT_INK)
        footer.paint(painter, MARGIN, self._foot + 4)
        painter.restore()
