"""The card in Settings: whether the diary has a passphrase, and what can be done about it."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from caregiver_app.ui.privacy.dialog import PassphraseDialog, Purpose
from caregiver_app.ui.privacy.door import PrivacyDoor
from caregiver_app.ui.privacy.wrapping_check import WrappingCheck
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_choice import LabelledChoice
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role

MINUTES: Final = (0, 2, 5, 10, 30)
"""After so many without a key it may lock itself; 0 is never."""


class PassphraseCard(Card):
    """Plain words, and the buttons that fit how it stands.

    Args:
        door: What is chosen happens there.
        parent: The parent widget.
    """

    def __init__(self, door: PrivacyDoor, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._door = door
        self.set_title(self.tr("Passphrase"))
        self.state_label = role_label("", "", self, name="state_label")
        self.set_button = self._button(self.tr("Set a passphrase…"), "set_button", "chip")
        self.lock_button = self._button(self.tr("Lock now (Ctrl+L)"), "lock_button", "chip")
        self.change_button = self._button(self.tr("Change it…"), "change_button", "link")
        self.off_button = self._button(self.tr("Take it off…"), "off_button", "link")
        self.print_button = self._button(self.tr("Print a sheet to write it on…"), "print_button", "link")
        self.save_button = self._button(self.tr("Save that sheet as PDF…"), "save_button", "link")
        self.minutes_field = LabelledChoice(
            self.tr("Lock by itself when nobody touches keyboard or mouse"),
            [(str(minutes), self._minutes_words(minutes)) for minutes in MINUTES],
            parent=self,
        )
        self.minutes_field.setObjectName("minutes_field")
        self.numbers_check = WrappingCheck(
            self.tr("Keep the numbers of “Who to call” readable without the passphrase"), self
        )
        self.numbers_check.setObjectName("numbers_check")
        self.older_label = role_label("", "", self, name="older_label")
        self.older_button = self._button(self.tr("Write these copies anew"), "older_button", "chip")
        row = QWidget(self)
        flow = FlowLayout(row)
        for button in (
            self.set_button,
            self.lock_button,
            self.change_button,
            self.off_button,
            self.print_button,
            self.save_button,
        ):
            flow.addWidget(button)
        self._older_row = QWidget(self)
        FlowLayout(self._older_row).addWidget(self.older_button)
        for widget in (
            self.state_label,
            row,
            self.minutes_field,
            self.numbers_check,
            self.older_label,
            self._older_row,
        ):
            self.body.addWidget(widget)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Shows how it stands now."""
        door = self._door
        is_set = door.key is not None
        self.state_label.setText(self._state(is_set=is_set))
        self.set_button.setVisible(not is_set)
        for widget in (
            self.lock_button,
            self.change_button,
            self.off_button,
            self.print_button,
            self.save_button,
            self.minutes_field,
            self.numbers_check,
        ):
            widget.setVisible(is_set)
        self.minutes_field.set_text(str(door.minutes))
        self.numbers_check.setChecked(door.keeps_numbers)
        self._show_older(is_set=is_set)

    def _state(self, *, is_set: bool) -> str:
        if is_set:
            return self.tr(
                "The diary and its copies are encrypted, and open with the passphrase only. What you print, "
                "save as PDF or take out is not encrypted, nor is what stands on the screen."
            )
        return self.tr(
            "Whoever can open this computer's files can read the diary. With a passphrase it is encrypted, "
            "and so are its copies. Without the passphrase nobody can open it again. If a password on the "
            "computer itself is enough for you, you need none here."
        )

    def _show_older(self, *, is_set: bool) -> None:
        door = self._door
        older = door.older()
        lines = []
        if door.is_busy:
            lines.append(self.tr("The copies made before are being written anew…"))
        elif older.copies:
            words = (
                self.tr("{count} copies made before still open as they did then, without this passphrase.")
                if is_set
                else self.tr("{count} copies made before are still encrypted.")
            )
            lines.append(words.format(count=len(older.copies)))
        if older.others:
            names = ", ".join(path.name for path in older.others)
            words = self.tr(
                "Damaged files that were kept can be read without it; delete them yourself: {names}"
            )
            lines.append(words.format(names=names))
        self.older_label.setText("\n".join(lines))
        self.older_label.setVisible(bool(lines))
        self._older_row.setVisible(bool(older.copies) and not door.is_busy)

    def _connect(self) -> None:
        door = self._door
        self.set_button.clicked.connect(partial(self._ask, Purpose.SET))
        self.change_button.clicked.connect(partial(self._ask, Purpose.CHANGE))
        self.off_button.clicked.connect(partial(self._ask, Purpose.TAKE_OFF))
        self.lock_button.clicked.connect(door.lock)
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.older_button.clicked.connect(door.rewrite_copies)
        self.minutes_field.finished.connect(self._on_minutes_field_finished)
        self.numbers_check.clicked.connect(door.set_keeps_numbers)
        door.copies_changed.connect(self.refresh)

    def _ask(self, purpose: Purpose) -> None:
        door = self._door
        dialog = PassphraseDialog(purpose, door.key, door.messages, door.copies_then(), self.window())
        dialog.wished.connect(door.rewrite_requested)
        dialog.open()

    def _minutes_words(self, minutes: int) -> str:
        return self.tr("after {count} minutes").format(count=minutes) if minutes else self.tr("never")

    def _button(self, words: str, name: str, role: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        set_role(button, role)
        return button

    def _on_print_button_clicked(self) -> None:
        self._door.sheet(self.window()).ask_printer()

    def _on_save_button_clicked(self) -> None:
        self._door.sheet(self.window()).ask_where()

    def _on_minutes_field_finished(self) -> None:
        self._door.set_minutes(int(self.minutes_field.text() or "0"))
