"""A page of text that never fetches anything and keeps the reader's place when it is laid out anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

_WIDEST: Final = 46
"""The widest column of text, in times the text's size: longer lines are hard to follow."""
_MARGIN: Final = 20
"""The least space beside the text."""
_BLEED: Final = 10
"""The part of it that can be painted on."""


class OfflineBrowser(QTextBrowser):
    """The text widget under the reading pane.

    The place is kept as a share of the whole length. Qt moves the scroll bar of its own accord while it lays
    out, shows or resizes; only what is left of that is the reader's doing.
    """

    place_moved = Signal()
    """The reader scrolled, or was taken to a place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text_px = 15
        self._fraction = 0.0
        self._settling = False
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_value_changed)
        self.verticalScrollBar().rangeChanged.connect(self._on_scroll_range_changed)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Nothing: the guide is all text, and no address is ever fetched."""
        return None

    def set_text(self, html: str, px: int) -> None:
        """Shows other text, ``px`` large, as far down as the present one."""
        self._text_px = px
        with self._laying_out():
            self.document().setDocumentMargin(_BLEED)
            self.setHtml(html)
        self._settle()

    def fraction(self) -> float:
        """How far down the reader is, from 0.0 to 1.0."""
        return self._fraction

    def scroll_to_fraction(self, fraction: float) -> None:
        """Goes as far down as that."""
        self._fraction = max(0.0, min(1.0, fraction))
        self._settle()

    def side_margin(self) -> int:
        """The space beside the text, which grows where lines would become too long."""
        return max(_MARGIN, (self.width() - self._text_px * _WIDEST) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keeps the place."""
        with self._laying_out():
            super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Keeps the place, where Qt would show its text cursor at the beginning."""
        with self._laying_out():
            super().showEvent(event)
        self._settle()

    @contextmanager
    def _laying_out(self) -> Iterator[None]:
        """While in here, the scroll bar is moved by Qt and not by the reader."""
        was, self._settling = self._settling, True
        try:
            yield
        finally:
            self._settling = was

    def _settle(self) -> None:
        """After the text was laid out anew: margins for a readable column, and the old place."""
        with self._laying_out():
            side = self.side_margin() - _BLEED
            self.setViewportMargins(side, 0, side, 0)
            bar = self.verticalScrollBar()
            bar.setValue(round(self._fraction * bar.maximum()))

    def _on_scroll_value_changed(self, value: int) -> None:
        if not self._settling:
            self._fraction = value / max(1, self.verticalScrollBar().maximum())
            self.place_moved.emit()

    def _on_scroll_range_changed(self) -> None:
        self._settle()
