"""Says which entries are shown and how many, and lets each filter be taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from caregiver_app.diary.query import EntryQuery
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.tips import plain_tip
from caregiver_app.ui.theme import set_role


@dataclass(frozen=True, slots=True)
class FilterChip:
    """A filter in words, and what is wanted without it."""

    words: str
    without: EntryQuery


class FilterBar(QFrame):
    """Above the list; hidden while all entries are shown."""

    show_all_requested = Signal()
    removed = Signal(object)
    """A filter was taken away; carries what is wanted now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "quiet-card")
        self._chips: tuple[FilterChip, ...] = ()
        self.chip_buttons: list[QPushButton] = []
        self.words_label = role_label("", "", self, name="words_label")
        self.show_all_button = QPushButton(self.tr("Show all"), self)
        self.show_all_button.setObjectName("show_all_button")
        self.show_all_button.setAccessibleName(self.tr("Show all entries"))
        set_role(self.show_all_button, "link")
        self.words_label.setWordWrap(False)
        self._flow = FlowLayout(self, spacing=8)
        self._flow.setContentsMargins(14, 5, 8, 5)
        self._flow.addWidget(self.words_label)
        self._flow.addWidget(self.show_all_button)
        self.show_all_button.clicked.connect(self.show_all_requested)
        self.hide()

    def say(self, words: str, chips: Sequence[FilterChip]) -> None:
        """Shows how many were found and by what; without chips the bar is hidden."""
        self.words_label.setText(words)
        self._show_chips(tuple(chips))
        self.setVisible(bool(chips))

    def _show_chips(self, chips: tuple[FilterChip, ...]) -> None:
        if chips == self._chips:
            return
        had_focus = any(button.hasFocus() for button in self.chip_buttons)
        for button in self.chip_buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._chips = chips
        self.chip_buttons = [self._button(chip) for chip in chips]
        for place, button in enumerate(self.chip_buttons, start=1):
            self._flow.insert(place, button)
        if had_focus:
            (self.chip_buttons[0] if self.chip_buttons else self.show_all_button).setFocus()

    def _button(self, chip: FilterChip) -> QPushButton:
        shown = chip.words if len(chip.words) <= 60 else f"{chip.words[:58]}…"
        button = QPushButton(f"{shown}  ✕".replace("&", "&&"), self)
        button.setAccessibleName(self.tr("Take away: {filter}").format(filter=chip.words))
        button.setToolTip(plain_tip(button.accessibleName()))
        button.setMinimumWidth(1)  # a long one is cut where big text leaves no room
        set_role(button, "chip")
        button.clicked.connect(partial(self.removed.emit, chip.without))
        return button
