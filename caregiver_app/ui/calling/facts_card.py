"""The card of facts to have at hand, as text that can be selected and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.calling.facts import Fact
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label, selectable_label
from caregiver_app.ui.theme import set_role


class FactsCard(Card):
    """Shows facts, one below the other.

    Args:
        facts: The facts.
        parent: The parent widget.
    """

    print_requested = Signal()
    """The facts are wanted on paper."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._facts = tuple(facts)
        self.set_title(self.tr("Have this at hand"))
        self.copy_button = QPushButton(self.tr("Copy all"), self)
        self.copy_button.setObjectName("copy_button")
        self.copy_button.setAccessibleName(self.tr("Copy these facts"))
        set_role(self.copy_button, "link")
        self.print_button = QPushButton(self.tr("Print…"), self)
        self.print_button.setObjectName("print_button")
        self.print_button.setAccessibleName(self.tr("Print these facts"))
        set_role(self.print_button, "link")
        self.header.addWidget(self.print_button)
        self.header.addWidget(self.copy_button)
        for fact in self._facts:
            block = QVBoxLayout()
            block.setSpacing(1)
            block.addWidget(role_label(fact.label, "field", self))
            words = selectable_label("\n".join(fact.lines), "", self)
            words.setAccessibleName(fact.label)
            block.addWidget(words)
            self.body.addLayout(block)
        self.print_button.clicked.connect(self.print_requested)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)

    def text(self) -> str:
        """The facts as plain text."""
        return "\n".join(f"{fact.label}: {'; '.join(fact.lines)}" for fact in self._facts)

    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
