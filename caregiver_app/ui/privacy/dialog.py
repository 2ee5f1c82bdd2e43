"""The dialog in which the passphrase is set, changed or taken off; it says first what that means."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.store.key import Key
from caregiver_app.errors import BadInput
from caregiver_app.messages import Messages
from caregiver_app.ui.privacy.passphrase_field import PassphraseField
from caregiver_app.ui.privacy.strength import LEAST, strength_words
from caregiver_app.ui.privacy.wish import KeyWish
from caregiver_app.ui.privacy.wrapping_check import WrappingCheck
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import set_role


class Purpose(Enum):
    """What the dialog is for."""

    SET = auto()
    CHANGE = auto()
    TAKE_OFF = auto()


class PassphraseDialog(QDialog):
    """Fields, what it means in words, and one button.

    Args:
        purpose: What it is for.
        key: What opens the diary now; None without a passphrase.
        messages: The sentences for what is wrong.
        copies: How many copies open otherwise, or will.
        parent: The window.
    """

    wished = Signal(object)
    """Carries a :class:`~caregiver_app.ui.privacy.wish.KeyWish`."""

    def __init__(
        self,
        purpose: Purpose,
        key: Key | None,
        messages: Messages,
        copies: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.purpose = purpose
        self._key = key
        self._messages = messages
        self.setObjectName("passphrase_dialog")
        self.setWindowTitle(self._title())
        self.card = Card(self._title(), self)
        self.old_field = self._field(self.tr("The passphrase as it is now"), "old_field")
        self.new_field = self._field(self.tr("New passphrase"), "new_field")
        self.again_field = self._field(self.tr("The same once more"), "again_field")
        self.strength_label = role_label("", "subtle", self.card, name="strength_label")
        self.numbers_check = self._check(
            self.tr("Keep the numbers of “Who to call” readable without the passphrase"), "numbers_check"
        )
        self.copies_check = self._check(self._copies_words(copies), "copies_check")
        self.copies_check.setChecked(True)
        self.do_button = QPushButton(self._title(), self)
        self.leave_button = QPushButton(self.tr("Leave it as it is"), self)
        for button, name, role in (
            (self.do_button, "do_button", "primary"),
            (self.leave_button, "leave_button", "chip"),
        ):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
            set_role(button, role)
        self.leave_button.setAutoDefault(False)
        self.do_button.setDefault(True)
        self._lay_out(has_copies=copies > 0)
        self.new_field.edited.connect(self._on_new_field_edited)
        self.do_button.clicked.connect(self._on_do_button_clicked)
        self.leave_button.clicked.connect(self.reject)
        self.finished.connect(self._on_finished)

    def _title(self) -> str:
        return {
            Purpose.SET: self.tr("Set a passphrase"),
            Purpose.CHANGE: self.tr("Change the passphrase"),
            Purpose.TAKE_OFF: self.tr("Take the passphrase off"),
        }[self.purpose]

    def _meaning(self) -> str:
        if self.purpose is Purpose.TAKE_OFF:
            return self.tr("After that, whoever can open this computer's files can read the diary.")
        return self.tr(
            "Without the passphrase nobody can open the diary or its copies: not you, not the care team, not "
            "who made this program. There is no second way in. Write it on paper, and keep the paper apart "
            "from the computer."
        )

    def _copies_words(self, copies: int) -> str:
        if self.purpose is Purpose.SET:
            words = self.tr(
                "Encrypt the copies made before as well ({count}): as they are, anybody can read them"
            )
        elif self.purpose is Purpose.CHANGE:
            words = self.tr(
                "Give the copies made before the new passphrase as well ({count}): "
                "as they are, they open with the old one"
            )
        else:
            words = self.tr(
                "Take it off the copies made before as well ({count}): as they are, they open with it only"
            )
        return words.format(count=copies)

    def _field(self, label: str, name: str) -> PassphraseField:
        field = PassphraseField(label, self.card)
        field.setObjectName(name)
        return field

    def _check(self, words: str, name: str) -> WrappingCheck:
        check = WrappingCheck(words, self.card)
        check.setObjectName(name)
        return check

    def _lay_out(self, *, has_copies: bool) -> None:
        is_set, sets = self.purpose is Purpose.SET, self.purpose is not Purpose.TAKE_OFF
        body = self.card.body
        body.addWidget(role_label(self._meaning(), "strong", self.card, name="meaning_label"))
        for widget, is_wanted in (
            (self.old_field, not is_set),
            (self.new_field, sets),
            (self.strength_label, False),  # until something is typed
            (self.again_field, sets),
            (self.numbers_check, is_set),
            (self.copies_check, has_copies),
        ):
            widget.setVisible(is_wanted)
            body.addWidget(widget)
        area = ScrollColumn(self)
        area.column.addWidget(self.card)
        area.column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 14)
        foot.addStretch(1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.do_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(foot)
        line = self.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(min(36 * line, room.width() - 40), min(34 * line, room.height() - 80))
        (self.new_field if is_set else self.old_field).setFocus()

    def _on_new_field_edited(self, text: str) -> None:
        self.strength_label.setText(strength_words(text))
        self.strength_label.setVisible(bool(text))

    def _on_do_button_clicked(self) -> None:
        """Whatever is wrong is said beside its field."""
        for field in (self.old_field, self.new_field, self.again_field):
            field.clear_error()
        try:
            wish = self._wish()
        except BadInput as wrong:
            field = {"old": self.old_field, "again": self.again_field}.get(wrong.field or "", self.new_field)
            field.show_error(self._messages.of(wrong))
            field.setFocus()
            return
        self.accept()
        self.wished.emit(wish)

    def _wish(self) -> KeyWish:
        """What was typed.

        Raises:
            BadInput: The old one is another, or the new one is too short, or not typed the same twice.
        """
        if self._key is not None and not self._is_old_right():
            raise BadInput("passphrase.old_is_another", field="old")
        copies_too = not self.copies_check.isHidden() and self.copies_check.isChecked()
        if self.purpose is Purpose.TAKE_OFF:
            return KeyWish(self._key, None, copies_too)
        new = Key(self.new_field.text())
        if len(self.new_field.text()) < LEAST:
            raise BadInput("passphrase.too_short", field="new", least=LEAST)
        if self.new_field.text() != self.again_field.text():
            raise BadInput("passphrase.not_the_same", field="again")
        return KeyWish(self._key, new, copies_too, self.numbers_check.isChecked())

    def _is_old_right(self) -> bool:
        try:
            return self._key is not None and Key(self.old_field.text()).is_same(self._key)
        except BadInput:
            return False

    def _on_finished(self) -> None:
        for field in (self.old_field, self.new_field, self.again_field):
            field.clear()
        self.deleteLater()
