"""A line of buttons above many cards, each of which goes to one of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.theme import set_role


class Sections(QWidget):
    """The cards' headings in a row.

    Args:
        parent: The parent widget.
    """

    chosen = Signal(object)
    """Carries the :class:`~caregiver_app.ui.shared.card.Card` that is to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=6)
        self.buttons: list[QPushButton] = []

    def show_cards(self, cards: Iterable[Card]) -> None:
        """One button for each card."""
        for card in cards:
            words = card.title_label.text()
            button = QPushButton(words, self)
            button.setObjectName(f"to_{card.objectName()}_button")
            button.setAccessibleName(self.tr("Go to: {section}").format(section=words))
            set_role(button, "chip")
            button.clicked.connect(partial(self.chosen.emit, card))
            self._flow.addWidget(button)
            self.buttons.append(button)


def focus_into(card: Card) -> None:
    """Puts the keyboard on the first thing in a card that takes it."""
    for widget in card.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(card) and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return
