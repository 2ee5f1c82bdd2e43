"""The pages of a PDF below each other, drawn when they come into view."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from caregiver_app.guide.model import Place
from caregiver_app.guide.search import Hit
from caregiver_app.ui.handouts.pdf_marks import PdfMarks, page_of
from caregiver_app.ui.handouts.pdf_pages import GAP, DrawnPages, PageColumn
from caregiver_app.ui.handouts.pdf_selection import PdfSelection
from caregiver_app.ui.handouts.pdf_source import PdfSource, Sizes
from caregiver_app.ui.theme import Theme

_DIMMED: Final = 0.3
"""How much of a dark theme's own colour lies over a white page."""
_FIRST_SHOWN: Final = 0.3
"""A find is brought this far down the view."""


class PdfView(QAbstractScrollArea):
    """Shows a PDF, as wide as the pane at 100 %. In a dark theme its white pages are dimmed.

    Args:
        data: The PDF.
        theme: The theme in use.
        parent: The sheet.
    """

    place_moved = Signal()
    """The reader scrolled, or was taken to a place."""
    words_selected = Signal(bool)
    """Whether words are selected now."""
    failed = Signal(object)
    """Carries the error: the PDF can't be read any more."""

    def __init__(self, data: bytes, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pdf_view")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._percent = 100
        self._sizes: Sizes = ()
        self._column: PageColumn | None = None
        self._drawn = DrawnPages()
        self._asked: tuple[int, int] | None = None
        self._fraction = 0.0
        self._is_settling = False
        self._sought: Hit | None = None
        self.source = PdfSource(data, self)
        self.marks = PdfMarks(self.source, self)
        self.selection = PdfSelection(self.source, self)
        self.selection.words_selected.connect(self.words_selected)
        self.marks.changed.connect(self._on_marks_changed)
        self.source.opened.connect(self._on_source_opened)
        self.source.drawn.connect(self._on_source_drawn)
        self.source.failed.connect(self.failed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)

    @property
    def is_settled(self) -> bool:
        """Whether all that is in view is drawn and marked."""
        return (
            self._column is not None
            and self._asked is None
            and not self.source.is_busy
            and len(self._drawn) > 0
        )

    @property
    def drawn_count(self) -> int:
        """How many drawn pages are kept."""
        return len(self._drawn)

    def set_text_scale(self, percent: int) -> None:
        """Sets the pages' width in percent of the pane's."""
        if percent != self._percent:
            self._percent = percent
            self._lay_out()

    def fraction(self) -> float:
        """How far down the reader is."""
        return self._fraction

    def scroll_to_fraction(self, fraction: float) -> None:
        """Goes as far down as that, now or as soon as the pages are there."""
        self._fraction = max(0.0, min(1.0, fraction))
        self._lay_out()

    def top_block(self) -> str:
        """The page in view, as a bookmark keeps it; "" at the beginning."""
        top = self.verticalScrollBar().value()
        if self._column is None or top == 0:
            return ""
        pages = self._column.between(top + self.viewport().height() * _FIRST_SHOWN, self._column.height)
        return f"p{pages[0] + 1}" if pages else ""

    def scroll_to_block(self, block_id: str) -> None:
        """Goes to a page, now or as soon as the pages are there."""
        if not block_id.removeprefix("p").isdecimal():
            self.scroll_to_fraction(0.0)
            return
        self._sought = Hit(Place("", block_id), 0, 0)
        self._seek()

    def light(self, block_id: str) -> None:
        """A paper has no rows to be lit."""

    def take_focus(self) -> None:
        """Takes the keyboard."""
        self.setFocus()

    def mark_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Marks all finds, and one of them as the present one."""
        self.marks.set_hits(hits, current)
        self.viewport().update()

    def scroll_to_hit(self, hit: Hit) -> None:
        """Brings a find into view, as soon as it is known where it stands."""
        self._sought = hit
        self._seek()

    def selected_words(self) -> str:
        """What is selected, in one line."""
        return " ".join(self.selection.words.split())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keeps the place."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws the pages in view, and wants those that are missing."""
        if self._column is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shift = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = self._column.between(-shift.y(), -shift.y() + self.viewport().height())
        for page in seen:
            self._paint_page(painter, page, self._column.rect(page).translated(shift))
        painter.end()
        near = [*seen, *(p for p in (seen[-1] + 1, seen[0] - 1) if 0 <= p < len(self._sizes))] if seen else []
        self._want(near)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copies what is selected; goes to the ends."""
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy) and self.selection.words:
            QGuiApplication.clipboard().setText(self.selection.words)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        """Lays the pages out at the present width, and keeps the place."""
        if not self._sizes:
            return
        self._is_settling = True
        width = max(80, (self.viewport().width() - 2 * GAP) * self._percent // 100)
        self._column = self.selection.column = PageColumn(self._sizes, width)
        for bar, whole, seen in (
            (self.verticalScrollBar(), self._column.height, self.viewport().height()),
            (self.horizontalScrollBar(), self._column.width, self.viewport().width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(self.fontMetrics().height() * 2)
        self.verticalScrollBar().setValue(round(self._fraction * self.verticalScrollBar().maximum()))
        self._is_settling = False
        self.viewport().update()

    def _paint_page(self, painter: QPainter, page: int, rect: QRectF) -> None:
        image = self._drawn.get(page, self._pixels(page)) or self._drawn.likest(page)
        if image is None:
            painter.fillRect(rect, self._theme.color("card"))
            return
        painter.drawImage(rect, image)
        assert self._column is not None
        scale = self._column.scale
        marks = [
            (
                QRectF(rect.left() + a * scale, rect.top() + b * scale, (c - a) * scale, (d - b) * scale),
                is_now,
            )
            for (a, b, c, d), is_now in self.marks.on_page(page)
        ]
        box = self.selection.on_page(page)
        selected = QRectF(box.topLeft() * scale, box.size() * scale) if box is not None else None
        if selected is not None:
            selected.translate(rect.topLeft())
        paint_marks(painter, rect, marks, selected, self._theme)

    def _pixels(self, page: int) -> int:
        assert self._column is not None
        return round(self._column.rect(page).width() * self.devicePixelRatioF())

    def _want(self, pages: list[int]) -> None:
        """Has the first of these pages drawn that is not yet, one at a time."""
        for page in pages:
            width = self._pixels(page)
            if self._asked is None and self._drawn.get(page, width) is None:
                self._asked = page, width
                self.source.draw(page, width)

    def _seek(self) -> None:
        """Goes to what is looked for, as near as is known."""
        if self._sought is None or self._column is None:
            return
        page = min(page_of(self._sought), len(self._sizes) - 1)
        rect = self._column.rect(page)
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        if self._sought.end == 0:
            self._sought = None
            bar.setValue(round(rect.top()) - GAP)
            return
        area = self.marks.area_of(self._sought)
        if area is None:
            return
        self._sought = None
        top, bottom = (round(rect.top() + side * self._column.scale) for side in (area[1], area[3]))
        if top < bar.value() or bottom > bar.value() + seen:
            bar.setValue(round(top - seen * _FIRST_SHOWN))
        left = round(rect.left() + area[0] * self._column.scale)
        across = self.horizontalScrollBar()
        if not across.value() <= left <= across.value() + self.viewport().width():
            across.setValue(left - self.viewport().width() // 3)

    def _on_source_opened(self, sizes: Sizes) -> None:
        self._sizes = sizes
        self._lay_out()
        self._seek()

    def _on_source_drawn(self, page: int, width: int, image: QImage) -> None:
        self._asked = None
        self._drawn.put(page, width, image)
        self.viewport().repaint()

    def _on_marks_changed(self) -> None:
        self._seek()
        self.viewport().update()

    def _on_scrolled(self, value: int) -> None:
        self.viewport().update()
        if not self._is_settling:
            self._fraction = value / max(1, self.verticalScrollBar().maximum())
            self.place_moved.emit()


def paint_marks(
    painter: QPainter, page: QRectF, marks: list[tuple[QRectF, bool]], selected: QRectF | None, theme: Theme
) -> None:
    """Marks finds and what is selected on a page, and dims it in a dark theme."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for area, is_now in marks:
        painter.fillRect(area.adjusted(-1, -1, 1, 1), theme.color("find_now" if is_now else "find"))
    painter.restore()
    if theme.color("paper").lightness() < 128:
        shade = QColor(theme.color("paper"))
        shade.setAlphaF(_DIMMED)
        painter.fillRect(page, shade)
    if selected is not None:
        painter.setPen(theme.color("accent"))
        painter.drawRect(selected)
    now = [area for area, is_now in marks if is_now]
    if now:
        painter.setPen(theme.color("accent"))
        painter.drawRects(now)
