"""A tick with a sentence beside it that breaks into lines, which Qt's own tick can't."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from caregiver_app.ui.shared.labels import role_label


class WrappingCheck(QWidget):
    """The sentence belongs to the tick: a click on it is one on the tick.

    Args:
        words: The sentence.
        parent: The parent widget.
    """

    clicked = Signal(bool)
    """The person ticked, or took the tick away."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self.box.setAccessibleName(words)
        self.label = role_label(words, "", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self.clicked)

    def isChecked(self) -> bool:  # noqa: N802
        """Whether it is ticked."""
        return self.box.isChecked()

    def setChecked(self, is_checked: bool) -> None:  # noqa: N802
        """Ticks it, or takes the tick away."""
        self.box.setChecked(is_checked)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """What may become a click on the sentence."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the sentence: the left button, let go where it was pressed."""
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
