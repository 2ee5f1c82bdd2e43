"""The page that stands in the diary's place when it can't be opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label, selectable_label
from caregiver_app.ui.theme import set_role


class TroublePage(QWidget):
    """Says what is wrong and where the file is; nothing of it was changed.

    Args:
        sentence: What is wrong and what to do.
        path: The diary's file.
    """

    copies_requested = Signal()

    def __init__(self, sentence: str, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card = Card(self.tr("The diary could not be opened"), self, role="call")
        card.body.addWidget(role_label(sentence, "", card))
        card.body.addWidget(selectable_label(self.tr("The file: {path}").format(path=path), "subtle", card))
        card.body.addWidget(
            role_label(
                self.tr(
                    "Nothing in the file was changed. For a worry about the patient, don't wait for this "
                    "program: call the care team."
                ),
                "strong",
                card,
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 18)
        layout.addWidget(card)
        layout.addStretch(1)

    def offer_copies(self) -> None:
        """There are copies of it that can take its place."""
        row = QWidget(self.card)
        self.copies_button = QPushButton(self.tr("Look at copies…"), row)
        self.copies_button.setObjectName("copies_button")
        self.copies_button.setAccessibleName(self.copies_button.text())
        set_role(self.copies_button, "primary")
        FlowLayout(row).addWidget(self.copies_button)
        self.card.body.addWidget(row)
        self.copies_button.clicked.connect(self.copies_requested)
