"""The page of a window whose diary is open in another one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class InUsePage(QWidget):
    """Says who has the diary, and offers to try again or to look at a copy.

    Args:
        sentence: Who has it, and since when.
        parent: The parent widget.
    """

    retry_requested = Signal()
    look_requested = Signal()

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self.tr("The diary is open elsewhere"), self, role="call")
        card.body.addWidget(role_label(sentence, "", card))
        words = self.tr(
            "Two windows that write in one diary would write over each other, so only one may. You can look "
            "at a copy of it, as it is now; nothing that you write in that copy is kept."
        )
        card.body.addWidget(role_label(words, "", card))
        self.retry_button = QPushButton(self.tr("Try again"), card)
        self.look_button = QPushButton(self.tr("Look at a copy"), card)
        buttons = QWidget(card)
        flow = FlowLayout(buttons)
        for button, role in ((self.retry_button, "primary"), (self.look_button, "chip")):
            button.setAccessibleName(button.text())
            set_role(button, role)
            flow.addWidget(button)
        card.body.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 18)
        layout.addWidget(card)
        layout.addStretch(1)
        self.retry_button.clicked.connect(self.retry_requested)
        self.look_button.clicked.connect(self.look_requested)
