"""The family's own rules that hold today, below the strip of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.rule_words import chip_words, rule_lines
from caregiver_app.ui.theme import set_role

_MOST: Final = 5
"""Chips that are shown; with more rules the last chip says how many there are besides."""


class RulesBar(QFrame):
    """A chip for each rule; hidden when none holds."""

    rules_requested = Signal()
    """The rules are wanted, with their sources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "rules")
        self.setAccessibleName(self.tr("Rules that hold today"))
        self.chips: list[QPushButton] = []
        self._flow = FlowLayout(self, spacing=6)
        self._flow.setContentsMargins(22, 4, 22, 6)
        self.hide()

    def show_rules(self, rules: Sequence[FamilyRule], infusions: Sequence[date], today: date) -> None:
        """Shows the rules that hold today."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        shown = rules if len(rules) <= _MOST else rules[: _MOST - 1]
        for rule in shown:
            details = "\n".join(rule_lines(rule, infusions, today))
            self._add(chip_words(rule, infusions), details)
        if len(shown) < len(rules):
            self._add(self.tr("{count} more").format(count=len(rules) - len(shown)), "")
        self.setVisible(bool(self.chips))

    def _add(self, words: str, details: str) -> None:
        chip = QPushButton(words.replace("&", "&&"), self)
        set_role(chip, "rule-chip")
        chip.setAccessibleName(words)
        chip.setAccessibleDescription(details)
        chip.setToolTip(details)
        chip.clicked.connect(self.rules_requested)
        self._flow.addWidget(chip)
        self.chips.append(chip)
