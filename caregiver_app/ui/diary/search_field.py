"""Where words are looked for: finds as one types, a moment after the last key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

_PAUSE_MS: Final = 120


class SearchField(QLineEdit):
    """A line; Escape empties it, Return and Down go on to what was found."""

    searched = Signal(str)
    """Carries the words."""
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search the diary (Ctrl+Shift+F)"))
        self.setAccessibleName(self.tr("Search the diary"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.search)
        self.textEdited.connect(self._on_text_edited)
        self.textChanged.connect(self._on_text_changed)

    def show_words(self, words: str) -> None:
        """Shows what is looked for, unless that is what is typed."""
        if self.text().strip() != words:
            self.setText(words)
        self._timer.stop()

    def search(self) -> None:
        """Looks for what is typed, now."""
        self._timer.stop()
        self.searched.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leaves by keys."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.search()
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_edited(self) -> None:
        self._timer.start()

    def _on_text_changed(self, text: str) -> None:
        if not text and not self._timer.isActive():
            self._timer.start()  # emptied by its own button
