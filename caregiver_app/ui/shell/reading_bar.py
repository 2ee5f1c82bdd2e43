"""Says above everything that a diary can only be read, why, whom to ask, and what works all the same."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from caregiver_app.errors import AppError
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class ReadingBar(QFrame):
    """A coloured line; with the words goes a button that tries once more.

    Args:
        trouble: Why the diary can only be read.
        left_out: Lines that only the newer version knows.
        parent: The parent widget.
    """

    retry_requested = Signal()

    def __init__(self, trouble: AppError, left_out: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_bar")
        set_role(self, "sample")
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        is_newer = trouble.key == "store.read_newer"
        self.why_label = role_label(self._newer(left_out) if is_newer else self._protected(), "", words)
        self.what_label = role_label(
            self.tr(
                "Nothing of it is changed. Printing and taking it out still work; until it can be written "
                "again, please write on paper."
            ),
            "",
            words,
        )
        for label in (self.why_label, self.what_label):
            column.addWidget(label)
        self.retry_button = QPushButton(self.tr("Try again"), self)
        self.retry_button.setObjectName("retry_button")
        self.retry_button.setAccessibleName(self.tr("Try again whether the diary can be written"))
        set_role(self.retry_button, "chip")
        row = AdaptiveRow(words, self)
        row.buttons.addWidget(self.retry_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 6, 22, 6)
        layout.addWidget(row)
        self.retry_button.clicked.connect(self.retry_requested)

    def _newer(self, left_out: int) -> str:
        words = self.tr(
            "A newer version of this app wrote this diary: here it can only be read, without what is new in "
            "it. Ask whoever set up this app for the newer version."
        )
        if not left_out:
            return words
        lines = self.tr("Lines that can't be shown: {count}.").format(count=left_out)
        return f"{words} {lines}"

    def _protected(self) -> str:
        return self.tr(
            "This diary can only be read: its file, its folder or the disk is write-protected. Ask whoever "
            "looks after this computer, or the stick that it is on."
        )
