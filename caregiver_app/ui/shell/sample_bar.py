"""Marks the sample diary, so that nobody takes it for a patient's."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class SampleBar(QFrame):
    """A coloured line above everything.

    Args:
        parent: The parent widget.
        copy_of: What is shown is a throwaway copy of this diary, and no sample.
    """

    def __init__(self, parent: QWidget | None = None, *, copy_of: str = "") -> None:
        super().__init__(parent)
        set_role(self, "sample")
        words = self._words() if not copy_of else self._words_of_copy(copy_of)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 6, 22, 6)
        layout.addWidget(role_label(words, "", self))

    def _words_of_copy(self, path: str) -> str:
        return self.tr(
            "You are looking at a copy of {path}. Nothing that is written in this window is kept."
        ).format(path=path)

    def _words(self) -> str:
        return self.tr("Sample diary: nobody is real, nothing is kept.")
