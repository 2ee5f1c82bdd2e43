"""Marks the sample diary, so that nobody takes it for a patient's."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class SampleBar(QFrame):
    """A coloured line above everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "sample")
        words = self.tr(
            "This is a sample diary to look around in. Nobody in it is real, and what you change is thrown "
            "away when you close it."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 6, 22, 6)
        layout.addWidget(role_label(words, "", self))
