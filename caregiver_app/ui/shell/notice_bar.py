"""The bar that shows one notice at a time, with Undo where there is something to undo."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.notices import Notice
from caregiver_app.ui.theme import set_look, set_role

SHOWN_MS: Final = 12_000
"""How long a notice stays: long enough for a tired reader to reach Undo."""


class NoticeBar(QFrame):
    """Hidden until there is something to say.

    Args:
        messages: The sentences for what can't be undone.
        parent: The parent widget.
    """

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._undo: Notice | None = None
        self._standing: Notice | None = None
        self.text_label = QLabel(self)
        self.undo_button = QPushButton(self.tr("Undo"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._timer = QTimer(self)
        self._build()
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Shows a notice in place of the one before."""
        if notice.stands or notice.settles:
            self._standing = notice if notice.stands else None
        self._undo = notice
        self.text_label.setText(notice.text)
        self.undo_button.setVisible(notice.undo is not None)
        self.close_button.setVisible(not notice.stands)
        set_look(self, "role", "call" if notice.trouble else "quiet-card")
        self.show()
        if notice.trouble:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MS)

    def _build(self) -> None:
        self.text_label.setWordWrap(True)
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.undo_button, "primary")
        set_role(self.close_button, "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self.text_label, 1)
        layout.addWidget(self.undo_button)
        layout.addWidget(self.close_button)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._put_away)
        self.close_button.clicked.connect(self._put_away)
        self.undo_button.clicked.connect(self._on_undo_button_clicked)

    def _put_away(self) -> None:
        """Hides what was said; what stands is seen again."""
        if self._standing is None:
            self.hide()
        else:
            self.show_notice(self._standing)

    def _on_undo_button_clicked(self) -> None:
        said = self._undo
        self._put_away()
        if said is not None and said.undo is not None:
            try:
                said.undo()
            except AppError as error:
                self.show_notice(Notice(self._messages.of(error), trouble=True))
