"""The banner above an entry that says to call, or that no listed words were found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import Match
from caregiver_app.guide.items import Item
from caregiver_app.ui.calling.words import CallWords, call_words
from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_look, set_role


class CallBanner(QFrame):
    """Red and outlined when it says to call, quiet otherwise.

    Args:
        items: The guide's items by id.
        parent: The parent widget.
    """

    numbers_requested = Signal()
    """The numbers to call are wanted."""

    def __init__(self, items: Mapping[str, Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._emergency_number = ""
        self.lead_label = role_label("", "strong", self, name="lead_label")
        self.body_label = role_label("", "", self, name="body_label")
        self.numbers_button = QPushButton(self)
        self.numbers_button.setObjectName("numbers_button")
        said = QWidget(self)
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self.lead_label)
        words.addWidget(self.body_label)
        self.row = AdaptiveRow(said, self)
        self.row.buttons.addWidget(self.numbers_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.row)
        self.numbers_button.clicked.connect(self.numbers_requested)
        self.show_matches((), has_numbers=False)

    def set_emergency_number(self, number: str) -> None:
        """The number that is named first for some items."""
        self._emergency_number = number

    def show_matches(self, matches: Sequence[Match], has_numbers: bool) -> None:
        """Says what these matches call for.

        Args:
            matches: An entry's matches.
            has_numbers: Whether the family has put a care-team number in.
        """
        words = call_words(matches, self._items, self._emergency_number)
        self.lead_label.setText(words.lead)
        self.lead_label.setVisible(words.says_call)
        self.body_label.setText(words.body)
        self.numbers_button.setText(self.tr("Show numbers") if has_numbers else self.tr("Add numbers"))
        self.numbers_button.setAccessibleName(self.numbers_button.text())
        self._dress(words)

    @property
    def says_call(self) -> bool:
        """Whether it says to call."""
        return bool(self.lead_label.text())

    def _dress(self, words: CallWords) -> None:
        set_role(self, "call" if words.says_call else "quiet-card")
        set_role(self.numbers_button, "danger" if words.says_call else "link")
        set_look(self.body_label, "role", "" if words.says_call else "subtle")
        self.setAccessibleName(self.tr("Who to call"))
        self.setAccessibleDescription(f"{words.lead} {words.body}".strip())
