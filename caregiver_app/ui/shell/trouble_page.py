"""The page that stands in the diary's place when it can't be opened."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label, selectable_label


class TroublePage(QWidget):
    """Says what is wrong and where the file is; nothing of it was changed.

    Args:
        sentence: What is wrong and what to do.
        path: The diary's file.
    """

    def __init__(self, sentence: str, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self.tr("The diary could not be opened"), self, role="call")
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
