"""Says which entries are shown, and lets all be shown again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class FilterBar(QFrame):
    """A line above the list; hidden while all entries are shown."""

    show_all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "quiet-card")
        self.words_label = role_label("", "", self, name="words_label")
        self.show_all_button = QPushButton(self.tr("Show all"), self)
        self.show_all_button.setObjectName("show_all_button")
        self.show_all_button.setAccessibleName(self.tr("Show all entries"))
        set_role(self.show_all_button, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self.words_label, 1)
        row.addWidget(self.show_all_button)
        self.show_all_button.clicked.connect(self.show_all_requested)
        self.hide()

    def say(self, words: str) -> None:
        """Shows what is filtered by; empty words hide the bar."""
        self.words_label.setText(words)
        self.setVisible(bool(words))
