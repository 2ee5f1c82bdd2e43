"""The card in Settings and its dialog: set, changed and taken off by real keys, all of it in the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from caregiver_app.app import Companion
from caregiver_app.diary.keeping.older_copies import older_copies
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.store.key import is_encrypted
from caregiver_app.diary.values import Contact, EntryContent, Profile
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.privacy.card import PassphraseCard
from caregiver_app.ui.privacy.dialog import PassphraseDialog
from caregiver_app.ui.privacy.numbers import kept_numbers
from caregiver_app.ui.privacy.strength import LEAST, strength_words
from caregiver_app.ui.settings.room import SettingsRoom

NOW = datetime(2026, 11, 21, 14, 5)
TIMEOUT = 20_000
WORDS = "four words are better"
OTHERS = "five words are better still"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = Paths(tmp_path / "data", resources_dir())
    diary = open_family_diary(paths, lambda: NOW)
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),)))
    diary.care_team.save(Contact("", "CAR-T nurse", "555 0100"))
    diary.entries.add(EntryContent(NOW, writer="Alex", note="slept well"))
    diary.backups.now("asked")
    diary.close()
    return paths


@pytest.fixture
def companion(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Companion]:
    companion = Companion(qapp, paths, now=lambda: NOW)
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        companion.window.show()
    yield companion
    companion.window.close()
    companion.rooms.leave()
    companion.privacy().close()
    companion.window.deleteLater()


def card_of(companion: Companion) -> PassphraseCard:
    companion.window.open_room("settings")
    room = companion.window.room("settings")
    assert isinstance(room, SettingsRoom)
    assert room.passphrase_card is not None
    return room.passphrase_card


def dialog_of(companion: Companion) -> PassphraseDialog:
    (dialog,) = companion.window.findChildren(PassphraseDialog)
    return dialog


def type_in(edit: QLineEdit, words: str) -> None:
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(edit, words)


def carry_out(qtbot: QtBot, companion: Companion) -> None:
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        dialog_of(companion).do_button.click()


def _about(companion: Companion) -> list[bool]:
    """What Settings says of the file: once, whether it is encrypted."""
    card_of(companion)
    room = companion.window.room("settings")
    assert isinstance(room, SettingsRoom)
    labels = [label.text() for label in room.about_card.findChildren(QLabel)]
    return ["is encrypted" in text for text in labels if "encrypted" in text]


def test_set_change_and_take_off(qtbot: QtBot, companion: Companion, paths: Paths) -> None:
    card_of(companion).set_button.click()
    dialog = dialog_of(companion)
    for first, second, told in (
        ("short", "short", "too short"),
        (WORDS, "", "not the same"),
    ):
        type_in(dialog.new_field.edit, first)
        type_in(dialog.again_field.edit, second)
        dialog.do_button.click()
        assert told in dialog.new_field.error_label.text() + dialog.again_field.error_label.text()
        assert dialog.isVisible()
    type_in(dialog.new_field.edit, WORDS)
    QTest.keyClick(dialog.new_field.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.new_field.show_button.isChecked()
    type_in(dialog.again_field.edit, WORDS)
    QTest.keyClick(dialog.numbers_check.box, Qt.Key.Key_Space)
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        QTest.keyClick(dialog.again_field.edit, Qt.Key.Key_Return)
    assert is_encrypted(paths.diary)
    assert _about(companion) == [True]
    assert [number.phone for number in kept_numbers(paths.diary)] == ["555 0100"]
    door = companion.privacy()
    qtbot.waitUntil(lambda: not door.is_busy, timeout=TIMEOUT)
    assert older_copies(companion.backups()).copies == ()

    card = card_of(companion)
    assert card.set_button.isHidden()
    card.change_button.click()
    dialog = dialog_of(companion)
    type_in(dialog.old_field.edit, OTHERS)
    type_in(dialog.new_field.edit, OTHERS)
    type_in(dialog.again_field.edit, OTHERS)
    dialog.copies_check.setChecked(False)
    dialog.do_button.click()
    assert "another" in dialog.old_field.error_label.text()
    type_in(dialog.old_field.edit, WORDS)
    carry_out(qtbot, companion)
    card = card_of(companion)
    assert "made before" in card.older_label.text()
    assert kept_numbers(paths.diary)
    card.older_button.click()
    again = companion.privacy()
    qtbot.waitUntil(lambda: not again.is_busy and not card.older_label.text(), timeout=TIMEOUT)

    card.off_button.click()
    type_in(dialog_of(companion).old_field.edit, OTHERS)
    carry_out(qtbot, companion)
    assert not is_encrypted(paths.diary)
    assert _about(companion) == [False]
    assert not kept_numbers(paths.diary)
    assert companion.rooms._parts.diary.entries.newest(9)[0].content.note == "slept well"


def test_every_field_and_button_has_a_name_and_nothing_is_kept_of_what_was_typed(
    companion: Companion,
) -> None:
    card_of(companion).set_button.click()
    dialog = dialog_of(companion)
    for widget in (
        dialog.new_field.edit,
        dialog.new_field.show_button,
        dialog.numbers_check.box,
        dialog.copies_check.box,
        dialog.do_button,
        dialog.leave_button,
    ):
        assert widget.accessibleName()
    type_in(dialog.new_field.edit, WORDS)
    assert "long" in dialog.strength_label.text()
    dialog.leave_button.click()
    assert dialog.new_field.text() == ""


def test_the_sheet_is_one_page_without_the_passphrase(companion: Companion, tmp_path: Path) -> None:
    output = companion.privacy().sheet(companion.window)
    output.save_to(tmp_path / "sheet.pdf")
    (page,) = PdfReader(tmp_path / "sheet.pdf").pages
    said = " ".join(page.extract_text().split())
    assert "diary.sqlite3" in said
    assert "never prints the passphrase" in said
    assert f"backups/{companion._paths.diary.stem}" in said.replace(" ", "")
    assert "no second way in" in said
    assert "two places" in said
    assert "SQLCipher 4 defaults" in said


def test_strength_goes_by_length() -> None:
    assert strength_words("") == ""
    assert "too short" in strength_words("x" * (LEAST - 1))
    assert len({strength_words("x" * count).partition(":")[2] for count in (7, 8, 12, 20)}) == 4
