"""The family's own rules that hold today, in one line below the strip of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.rule_words import chip_words, rule_lines
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import set_role

_SPACING: Final = 6
_SIDES: Final = 22
_LEAST: Final = 120


class RulesBar(QFrame):
    """A chip for each rule as far as there is room, and one that says how many there are besides.

    It stays one line, however large the text: what is written below needs the height. Hidden without rules.
    """

    rules_requested = Signal()
    """The rules are wanted, with their sources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "rules")
        self.setAccessibleName(self.tr("Rules that hold today"))
        self.chips: list[QPushButton] = []
        self._flow = FlowLayout(self, spacing=_SPACING)
        self._flow.setContentsMargins(_SIDES, 4, _SIDES, 6)
        self.more_chip = self._chip("", "")
        self._flow.addWidget(self.more_chip)
        self.more_chip.setObjectName("more_chip")
        self.hide()

    def show_rules(self, rules: Sequence[FamilyRule], infusions: Sequence[date], today: date) -> None:
        """Shows the rules that hold today."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for rule in rules:
            chip = self._chip(chip_words(rule, infusions), "\n".join(rule_lines(rule, infusions, today)))
            self._flow.insert(len(self.chips), chip)
            self.chips.append(chip)
        self.setVisible(bool(self.chips))
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Any width will do: what does not fit is counted."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width holds other chips."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """So does another text size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return super().event(event)

    def _chip(self, words: str, details: str) -> QPushButton:
        chip = QPushButton(words.replace("&", "&&"), self)
        set_role(chip, "rule-chip")
        chip.setAccessibleName(words)
        chip.setAccessibleDescription(details)
        chip.setToolTip(plain_tip(details))
        chip.clicked.connect(self.rules_requested)
        return chip

    def _fit(self) -> None:
        """Shows as many chips as one line holds."""
        room = self.width() - 2 * _SIDES
        widths = [_width(chip) + _SPACING for chip in self.chips]
        shown = len(self.chips)
        if sum(widths) - _SPACING > room:
            self._say_more(len(self.chips))
            room -= _width(self.more_chip) + _SPACING
            shown = next((n for n in range(len(widths)) if sum(widths[: n + 1]) - _SPACING > room), shown - 1)
        for number, chip in enumerate(self.chips):
            chip.setVisible(number < shown)
        self._say_more(len(self.chips) - shown)
        self.more_chip.setVisible(shown < len(self.chips))

    def _say_more(self, count: int) -> None:
        if count == len(self.chips):
            words = self.tr("1 rule today") if count == 1 else self.tr("{count} rules today")
        else:
            words = self.tr("{count} more")
        self.more_chip.setText(words.format(count=count))
        self.more_chip.setAccessibleName(self.more_chip.text())


def _width(chip: QPushButton) -> int:
    chip.ensurePolished()
    return chip.sizeHint().width()
