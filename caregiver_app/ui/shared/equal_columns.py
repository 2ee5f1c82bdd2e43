"""Fields side by side in columns of one width, in as many as there is room for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

_LEAST_LINES: Final = 5.5
_SPACING: Final = 10


class EqualColumns(QWidget):
    """All fields in one row, or in rows of one length, or one below the other.

    Args:
        parent: The parent widget.
        least_lines: The least width of a column, in heights of a line.
    """

    def __init__(self, parent: QWidget | None = None, *, least_lines: float = _LEAST_LINES) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self._fields: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACING)

    def add(self, field: QWidget) -> None:
        """Adds a field at the end."""
        self._fields.append(field)
        self._columns = 0
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One column is always enough."""
        return QSize(self._least(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width may want other columns."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """So may another text size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()
        return super().event(event)

    def _least(self) -> int:
        return round(self.fontMetrics().height() * self._least_lines)

    def _arrange(self) -> None:
        room = (self.width() + _SPACING) // (self._least() + _SPACING)
        count = len(self._fields)
        even = (n for n in range(count, 1, -1) if count % n == 0 or n == 2)
        columns = next((n for n in even if n <= room), 1)
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for number, field in enumerate(self._fields):
            self._grid.addWidget(field, number // columns, number % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
