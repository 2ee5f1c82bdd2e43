"""What stands above the list: as high as it needs, up to a share of the room, and scrolled beyond."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

_SHARE: Final = 0.75
"""Big text in a small window: the list keeps the rest."""
_LEAST: Final = 60


class HeadArea(QScrollArea):
    """A column of widgets.

    Attributes:
        column: The layout to add to.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = self._height = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.page = QWidget(self)
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.setWidget(self.page)
        self.page.installEventFilter(self)

    def fit(self, room: int) -> None:
        """Takes as much as it needs of ``room`` pixels."""
        self._room = room
        self._fit()

    def height_wanted(self) -> int:
        """The height at which nothing needs to be scrolled."""
        return self.column.totalHeightForWidth(self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Other contents need another height."""
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as it may be and needs to be."""
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It never keeps a window from becoming smaller."""
        return QSize(super().minimumSizeHint().width(), min(self._height, _LEAST))

    def _fit(self) -> None:
        height = min(self.height_wanted(), max(round(self._room * _SHARE), _LEAST))
        if height != self._height:
            self._height = height
            self.setMaximumHeight(height)
            self.updateGeometry()
