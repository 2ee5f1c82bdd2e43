"""The page that stands in the diary's place when it can't be opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label, selectable_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import set_role

_WIDEST: Final = 1000


class TroublePage(QWidget):
    """Says what is wrong and where the file is; nothing of it was changed.

    Args:
        sentence: What is wrong and what to do.
        path: The diary's file.
    """

    copies_requested = Signal()
    salvage_requested = Signal()
    retry_requested = Signal()

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
        self.scroll_area = ScrollColumn(self, width=_WIDEST)
        self.scroll_area.column.addWidget(card)
        self.scroll_area.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)

    def offer_copies(self) -> None:
        """There are copies of it that can take its place."""
        self.copies_button = self._button(self.card, self.tr("Look at copies…"), "copies_button", "primary")
        self.copies_button.clicked.connect(self.copies_requested)

    def offer_salvage(self) -> None:
        """Something may still be read of it."""
        self.salvage_card = Card(self.tr("Save what can be read"), self)
        self.told_label = selectable_label(
            self.tr(
                "The program can go through the file, save the entries that are still whole, and put them in "
                "the diary's place. The damaged file is kept beside it. If there is a copy that is whole, "
                "that is the better way."
            ),
            "",
            self.salvage_card,
        )
        self.salvage_card.body.addWidget(self.told_label)
        self.salvage_button = self._button(
            self.salvage_card, self.tr("Save what can be read"), "salvage_button", "chip"
        )
        self.retry_button = self._button(
            self.salvage_card, self.tr("Open what was saved"), "retry_button", "primary"
        )
        self.retry_button.hide()
        self.scroll_area.column.insertWidget(1, self.salvage_card)
        self.salvage_button.clicked.connect(self.salvage_requested)
        self.retry_button.clicked.connect(self.retry_requested)

    def show_work(self) -> None:
        """It is being gone through."""
        self.salvage_button.setEnabled(False)
        self.told_label.setText(self.tr("Going through the file…"))

    def show_saved(self, sentences: Sequence[str]) -> None:
        """It is saved; ``sentences`` say what, and what not."""
        self.told_label.setText("\n\n".join(sentences))
        self.salvage_button.hide()
        self.retry_button.show()
        self.retry_button.setFocus()

    def show_not_saved(self, sentence: str) -> None:
        """Nothing could be saved, and nothing was changed."""
        self.told_label.setText(sentence)
        self.salvage_button.setEnabled(True)

    def _button(self, card: Card, words: str, name: str, role: str) -> QPushButton:
        row = QWidget(card)
        button = QPushButton(words, row)
        button.setObjectName(name)
        button.setAccessibleName(words)
        set_role(button, role)
        FlowLayout(row).addWidget(button)
        card.body.addWidget(row)
        return button
