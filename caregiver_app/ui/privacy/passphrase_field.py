"""A line for a passphrase: its letters are hidden until they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role


class PassphraseField(LabelledField):
    """A field whose text is taken as typed, blanks at its ends included.

    Args:
        label: What belongs here.
        parent: The parent widget.
    """

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.show_button = QPushButton(self.tr("Show"), self)
        self.show_button.setObjectName("show_button")
        self.show_button.setAccessibleName(self.tr("Show the letters: {label}").format(label=label))
        self.show_button.setCheckable(True)
        self.show_button.setAutoDefault(False)  # in a dialog, Return would press it
        set_role(self.show_button, "chip")
        self.add_beside(self.show_button)
        self.caps_label = role_label(self.tr("Caps Lock seems to be on."), "subtle", self, name="caps_label")
        self.caps_label.hide()
        self.add_below(self.caps_label)
        self.edit.installEventFilter(self)
        self.show_button.toggled.connect(self._on_show_button_toggled)
        self._on_show_button_toggled(is_shown=False)

    def text(self) -> str:
        """What is typed, exactly."""
        return self.edit.text()

    def clear(self) -> None:
        """Forgets what is typed, and hides what will be."""
        self.edit.clear()
        self.show_button.setChecked(False)
        self.caps_label.hide()
        self.clear_error()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tells Caps Lock by the letters that come: Qt doesn't know that key's state."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            letter = event.text()
            if letter.isupper() or letter.islower():
                is_held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.caps_label.setVisible(letter.isupper() != is_held)
        return super().eventFilter(watched, event)

    def _on_show_button_toggled(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
