"""A box drawn on a page of a PDF, and the words in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea

from caregiver_app.ui.handouts.pdf_pages import PageColumn
from caregiver_app.ui.handouts.pdf_source import PdfSource


class PdfSelection(QObject):
    """Follows the mouse on the pages.

    Args:
        source: Knows the words.
        view: Where the pages are shown.
    """

    words_selected = Signal(bool)
    """Whether words are selected now."""

    def __init__(self, source: PdfSource, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._source = source
        self._view = view
        self._start: tuple[int, QPointF] | None = None
        self._box: tuple[int, QRectF] | None = None
        self.column: PageColumn | None = None
        self.words = ""
        source.read.connect(self._on_source_read)
        view.viewport().installEventFilter(self)

    def on_page(self, page: int) -> QRectF | None:
        """The box on a page, from its upper left corner, in points."""
        return self._box[1] if self._box is not None and self._box[0] == page else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Begins, grows or ends the box."""
        if self.column is None or not isinstance(event, QMouseEvent):
            return False
        across, down = self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value()
        at = event.position() + QPointF(across, down)
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._begin(at, self.column)
        elif kind == QEvent.Type.MouseMove and self._start is not None:
            self._grow(at, self._start, self.column)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._end()
        return False

    def _begin(self, at: QPointF, column: PageColumn) -> None:
        pages = column.between(at.y(), at.y())
        self._start = (pages[0], at) if pages else None
        self._box, self.words = None, ""
        self.words_selected.emit(bool(self.words))
        self._view.viewport().update()

    def _grow(self, at: QPointF, start: tuple[int, QPointF], column: PageColumn) -> None:
        page, began = start
        rect = column.rect(page)
        box = QRectF(began, at).normalized().intersected(rect).translated(-rect.topLeft())
        scale = column.scale
        area = QRectF(box.left() / scale, box.top() / scale, box.width() / scale, box.height() / scale)
        self._box = page, area
        self._view.viewport().update()

    def _end(self) -> None:
        self._start = None
        if self._box is not None:
            page, box = self._box
            self._source.words_within(page, (box.left(), box.top(), box.right(), box.bottom()))

    def _on_source_read(self, words: str) -> None:
        self.words = words.strip()
        self.words_selected.emit(bool(self.words))
