"""A room's skeleton: one calm column that scrolls, never wider than is good to read."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

COLUMN_WIDTH: Final = 780
"""The widest a column gets, in pixels."""
_ABOVE: Final = 12


class ScrollColumn(QScrollArea):
    """A scroll area with one column in its middle; Tab scrolls to what it reaches.

    Args:
        parent: The parent widget.
        width: The widest the column gets.

    Attributes:
        column: The layout to add to; end it with a stretch.
    """

    def __init__(self, parent: QWidget | None = None, *, width: int = COLUMN_WIDTH) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = QWidget(self)
        middle = QWidget(self.page)
        middle.setMaximumWidth(width)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        row = QHBoxLayout(self.page)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        self.setWidget(self.page)

    def scroll_to(self, widget: QWidget) -> None:
        """Scrolls so that ``widget`` begins at the top, as far as there is room below."""
        layout = self.page.layout()
        if layout is not None:
            layout.activate()
        top = widget.mapTo(self.page, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - _ABOVE)

    def bring_in(self, widget: QWidget) -> None:
        """Scrolls so that all of ``widget``, just shown, is seen once it has its place."""
        QTimer.singleShot(0, self, partial(self._bring_in, widget))

    def _bring_in(self, widget: QWidget) -> None:
        if widget.isVisible():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # its place may wait still
            self.ensureWidgetVisible(widget, 0, _ABOVE)
