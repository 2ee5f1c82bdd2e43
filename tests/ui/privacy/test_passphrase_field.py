"""The line for a passphrase: hidden until asked for, and a word where Caps Lock seems to be on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from caregiver_app.ui.privacy.passphrase_field import PassphraseField

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(qtbot: QtBot) -> PassphraseField:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    field.show()
    return field


def press(field: PassphraseField, letter: str, held: Qt.KeyboardModifier = NONE) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()[0]), held, letter)
    QApplication.sendEvent(field.edit, event)


@pytest.mark.parametrize(
    ("letter", "held", "is_told"),
    [("A", NONE, True), ("a", SHIFT, True), ("a", NONE, False), ("A", SHIFT, False), ("É", NONE, True)],
)
def test_caps_lock_is_told_by_the_letters_that_it_makes(
    field: PassphraseField, letter: str, held: Qt.KeyboardModifier, is_told: bool
) -> None:
    press(field, letter, held)
    assert field.text() == letter
    assert field.caps_label.isVisible() == is_told


def test_a_letter_typed_without_it_takes_the_word_away_and_a_digit_does_not(field: PassphraseField) -> None:
    press(field, "A")
    press(field, "7")
    assert field.caps_label.isVisible()
    press(field, "a")
    assert not field.caps_label.isVisible()


def test_its_letters_are_hidden_until_asked_for_and_again_when_it_is_cleared(field: PassphraseField) -> None:
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    field.show_button.click()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    press(field, "A")
    field.clear()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    assert not field.caps_label.isVisible()
