"""Words with their buttons at the side where there is room, and below where there is none."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from caregiver_app.ui.shared.flow_layout import FlowLayout

_WORDS_LINES: Final = 11
_SPACING: Final = 8


class AdaptiveRow(QWidget):
    """Two parts, beside or below each other by the width there is.

    Args:
        words: The words.
        words_lines: Room that the words need at least beside the buttons, in heights of a line.
        parent: The parent widget.

    Attributes:
        buttons: The flow to add buttons to.
        stays_below: Keeps the buttons below however wide it is.
    """

    def __init__(
        self, words: QWidget, parent: QWidget | None = None, *, words_lines: int = _WORDS_LINES
    ) -> None:
        super().__init__(parent)
        self.stays_below = False
        self._words = words
        self._words_lines = words_lines
        self._side = QWidget(self)
        self.buttons = FlowLayout(self._side)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_SPACING)
        self._layout.addWidget(words, 1)
        self._layout.addWidget(self._side)

    @property
    def is_wide(self) -> bool:
        """Whether the buttons stand at the side."""
        return self._layout.direction() is QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can always become as narrow as its widest part: then the buttons go below."""
        width = max(self._words.minimumSizeHint().width(), self.buttons.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width may want the other order."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Other buttons or another text size may want the other order too."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        side = self.buttons.one_line_width()
        own = self._words.minimumSizeHint().expandedTo(self._words.minimumSize()).width()
        words = max(self._words_lines * self.fontMetrics().height(), own)
        needed = side + _SPACING + words
        is_wide = not self.stays_below and self.width() >= needed
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        least = side if is_wide else 0
        if self._layout.direction() is wanted and self._side.minimumWidth() == least:
            return
        self._layout.setDirection(wanted)
        self._side.setMinimumWidth(least)
        align = Qt.AlignmentFlag.AlignTop if is_wide else Qt.AlignmentFlag(0)
        self._layout.setAlignment(self._side, align)
        self.updateGeometry()
