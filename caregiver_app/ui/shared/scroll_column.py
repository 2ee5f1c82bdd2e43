"""A room's skeleton: one calm column that scrolls, never wider than is good to read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

COLUMN_WIDTH: Final = 780
"""The widest a column gets, in pixels."""


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
        page = QWidget(self)
        middle = QWidget(page)
        middle.setMaximumWidth(width)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        row = QHBoxLayout(page)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        self.setWidget(page)
