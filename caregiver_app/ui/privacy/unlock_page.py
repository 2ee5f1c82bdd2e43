"""The page of a locked diary: the passphrase, and whom to call without it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.store.key import WrongPassphrase
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.calling.number_row import NumberRow
from caregiver_app.ui.privacy.numbers import kept_numbers
from caregiver_app.ui.privacy.passphrase_field import PassphraseField
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import breakable, role_label, selectable_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import set_role

LONGEST_WAIT: Final = 30
"""Seconds at most between two tries; each wrong one doubles them. The rest is SQLCipher's slow key."""


class UnlockPage(QWidget):
    """Stands where Today will.

    Args:
        diary: The locked diary.
        unlock: Opens it with a passphrase; raises BadInput if it is another one.
        messages: The sentences for what is wrong.
        parent: The parent widget.
    """

    def __init__(
        self, diary: Path, unlock: Callable[[str], None], messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._unlock = unlock
        self._messages = messages
        self._wait = 0
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.scroll_area = ScrollColumn(self)
        self.scroll_area.column.addWidget(self._lock_card(diary))
        self.scroll_area.column.addWidget(self._call_card(diary))
        self.scroll_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)

    def focus_first(self) -> None:
        """Puts the cursor where the passphrase is typed."""
        self.passphrase_field.setFocus()

    def show_wrong(self, sentence: str) -> None:
        """It was another one; the next try has to wait a little."""
        self.passphrase_field.show_error(sentence)
        self.passphrase_field.edit.selectAll()
        self._wait = min(LONGEST_WAIT, 2 * self._wait or 1)
        self._left = self._wait
        self._timer.start()
        self._show_wait()

    def _lock_card(self, diary: Path) -> Card:
        card = Card(self.tr("The diary is locked"), self)
        card.body.addWidget(
            role_label(self.tr("It opens with the passphrase that was set for it."), "", card)
        )
        self.passphrase_field = PassphraseField(self.tr("Passphrase"), card)
        self.passphrase_field.setObjectName("passphrase_field")
        self.unlock_button = QPushButton(self.tr("Unlock"), card)
        self.unlock_button.setObjectName("unlock_button")
        self.unlock_button.setAccessibleName(self.unlock_button.text())
        set_role(self.unlock_button, "primary")
        self.wait_label = role_label("", "subtle", card, name="wait_label")
        self.wait_label.hide()
        row = QWidget(card)
        FlowLayout(row).addWidget(self.unlock_button)
        place = self.tr("The file: {path}").format(path=breakable(str(diary)))
        for widget in (
            self.passphrase_field,
            row,
            self.wait_label,
            selectable_label(place, "subtle", card),
        ):
            card.body.addWidget(widget)
        self.unlock_button.clicked.connect(self._on_unlock_button_clicked)
        self.passphrase_field.edit.returnPressed.connect(self._on_unlock_button_clicked)
        return card

    def _call_card(self, diary: Path) -> Card:
        card = Card(self.tr("If somebody needs help now"), self, role="call")
        words = self.tr(
            "Don't wait for this program: call the care team, or the emergency number where you are."
        )
        card.body.addWidget(role_label(words, "strong", card))
        numbers = kept_numbers(diary)
        self.rows: list[NumberRow] = []
        self.said_label = role_label("", "subtle", card, name="said_label")
        self.said_label.hide()
        for number in numbers:
            row = NumberRow(
                number.name or self.tr("Emergency number"),
                number.phone,
                number.note,
                is_first=not number.name,
                parent=card,
            )
            row.said.connect(self._on_row_said)
            self.rows.append(row)
            card.body.addWidget(row)
        if not numbers:
            words = self.tr(
                "The care team's numbers are locked away with the diary. They are on the card for wallet and "
                "fridge and on the call sheet, if you printed these."
            )
            card.body.addWidget(role_label(words, "", card))
        card.body.addWidget(self.said_label)
        return card

    def _show_wait(self) -> None:
        is_waiting = self._left > 0
        self.unlock_button.setEnabled(not is_waiting)
        self.wait_label.setVisible(is_waiting)
        if is_waiting:
            words = self.tr("Next try in {seconds} s").format(seconds=self._left)
            self.wait_label.setText(words)

    def _on_timer_timeout(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._timer.stop()
        self._show_wait()

    def _on_unlock_button_clicked(self) -> None:
        if self._left <= 0:
            self.passphrase_field.clear_error()
            try:
                self._unlock(self.passphrase_field.text())
            except WrongPassphrase:
                self.show_wrong(
                    self.tr(
                        "This passphrase does not open the diary. Look at capital letters and the keyboard's "
                        "language, and type it again."
                    )
                )
            except AppError as trouble:
                self.passphrase_field.show_error(self._messages.of(trouble))

    def _on_row_said(self, words: str) -> None:
        self.said_label.setText(words)
        self.said_label.show()
