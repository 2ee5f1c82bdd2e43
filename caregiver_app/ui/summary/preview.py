"""Pages as white sheets, drawn by the same renderer as the print."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from caregiver_app.paper.render_pdf import Sheets as PrintedSheets
from caregiver_app.paper.render_style import SHEET
from caregiver_app.ui.shared.scroll_column import ScrollColumn

_AROUND: Final = 14
_BETWEEN: Final = 18
_SHADOW: Final = 5
_SHADOW_ALPHA: Final = 14
_MOST_PIXELS_A_POINT: Final = 1.75
_COLUMN_WIDTH: Final = 1100


class Sheets(QWidget):
    """All pages under each other, as wide as there is room; only what is in sight is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer: PrintedSheets | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def page_count(self) -> int:
        """How many sheets are shown."""
        return self._renderer.page_count if self._renderer else 0

    @property
    def document_title(self) -> str:
        """What a file of them is called inside."""
        return self._renderer.document_title if self._renderer else ""

    def show_pages(self, renderer: PrintedSheets | None) -> None:
        """Shows the pages of ``renderer``; None for none."""
        self._renderer = renderer
        self.fit(self.width())
        self.update()

    def fit(self, width: int) -> None:
        """Takes the height that all sheets have at ``width``."""
        self.setFixedHeight(self._height_at(width))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the pages are on paper."""
        return QSize(640, self._height_at(640))

    def sheet_rect(self, index: int) -> QRect:
        """Where a sheet is."""
        width, height = self._sheet_size(self.width())
        left = (self.width() - width) // 2
        return QRect(left, _AROUND + index * (height + _BETWEEN), width, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws the sheets that the event touches."""
        if self._renderer is None:
            return
        painter = QPainter(self)
        for index in range(self._renderer.page_count):
            rect = self.sheet_rect(index)
            if rect.adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW).intersects(event.rect()):
                self._paint_sheet(painter, index, rect)

    def _paint_sheet(self, painter: QPainter, index: int, rect: QRect) -> None:
        assert self._renderer is not None
        self._paint_shadow(painter, rect)
        painter.save()
        painter.fillRect(rect, SHEET)
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        scale = rect.width() / self._renderer.page_size[0]
        painter.scale(scale, scale)
        self._renderer.paint(painter, index)
        painter.restore()

    def _paint_shadow(self, painter: QPainter, rect: QRect) -> None:
        shade = self.palette().color(QPalette.ColorRole.Shadow)
        shade.setAlpha(_SHADOW_ALPHA)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        for spread in range(_SHADOW, 0, -1):
            around = QRectF(rect).adjusted(-spread, -spread + 2, spread, spread + 2)
            painter.drawRoundedRect(around, spread, spread)
        painter.restore()

    def _sheet_size(self, width: int) -> tuple[int, int]:
        if self._renderer is None:
            return 0, 0
        page_width, page_height = self._renderer.page_size
        pixels = max(1, min(width - 2 * _AROUND, round(page_width * _MOST_PIXELS_A_POINT)))
        return pixels, round(pixels * page_height / page_width)

    def _height_at(self, width: int) -> int:
        count = self.page_count
        return 2 * _AROUND + count * self._sheet_size(width)[1] + max(0, count - 1) * _BETWEEN


class Preview(QScrollArea):
    """The sheets, to scroll through with mouse or keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets = Sheets(self)
        self.sheets.setObjectName("sheets")
        self.setWidget(self.sheets)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, renderer: PrintedSheets | None) -> None:
        """Shows the pages of ``renderer`` from the place that was in sight."""
        always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if renderer else never)
        self.sheets.show_pages(renderer)
        self.sheets.fit(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keeps the sheets as wide as there is room."""
        super().resizeEvent(event)
        self.sheets.fit(self.viewport().width())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As low as it may become: what is above has its height first."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Sheets fit any width."""
        return QSize(0, self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draws again in other colours."""
        super().changeEvent(event)
        self.sheets.update()


class PreviewColumn(ScrollColumn):
    """The choices and below them the sheets, which keep half of the height: with big text the whole scrolls.

    Args:
        preview: The sheets, last in the column.
        parent: The parent widget.
    """

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=_COLUMN_WIDTH)
        self._preview = preview
        self.column.setSpacing(12)
        self.column.addWidget(preview, 1)
        around = self.page.layout()
        if around is not None:  # sheets run on to the window's edge
            margins = around.contentsMargins()
            around.setContentsMargins(margins.left(), margins.top(), margins.right(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Gives the sheets their part of the new height."""
        self._preview.setMinimumHeight(self.viewport().height() // 2)
        super().resizeEvent(event)
