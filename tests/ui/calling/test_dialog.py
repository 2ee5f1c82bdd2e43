import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from datetime import date, datetime

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Contact, EntryContent, Profile
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.calling.dialog import CallDialog
from caregiver_app.ui.calling.number_row import NumberRow
from caregiver_app.ui.shared.card import Card

Open = Callable[..., CallDialog]


class Phone(QObject):
    """Takes calls in the place of a phone program."""

    def __init__(self) -> None:
        super().__init__()
        self.dialled: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.dialled.append(url.toString())


@pytest.fixture
def phone(qapp: QApplication) -> Iterator[Phone]:
    phone = Phone()
    QDesktopServices.setUrlHandler("tel", phone, "take")  # type: ignore[arg-type] # the stub is wrong
    yield phone
    QDesktopServices.unsetUrlHandler("tel")


@pytest.fixture
def open_dialog(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    now: Callable[[], datetime],
) -> Iterator[Open]:
    opened: list[CallDialog] = []

    def open_it(reason: Sequence[str] = ()) -> CallDialog:
        dialog = CallDialog(diary, items, messages, now, reason)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.show()
        opened.append(dialog)
        return dialog

    yield open_it
    for dialog in opened:
        dialog.hide()
        dialog.deleteLater()


def titles(dialog: CallDialog) -> list[str]:
    cards = [card for card in dialog.findChildren(Card) if card.isVisibleTo(dialog)]
    return [card.title_label.text() for card in sorted(cards, key=lambda card: card.y())]


def numbers(dialog: CallDialog) -> list[str]:
    return [row.number_label.text() for row in dialog.findChildren(NumberRow) if row.isVisibleTo(dialog)]


def fill(diary: Diary) -> None:
    diary.profile.save(
        Profile("Sam", date(1961, 4, 2), "axicabtagene", (date(2026, 11, 12),), emergency_number="112")
    )
    diary.care_team.save(Contact("", "Nurse", "+49 30 12345", "day and night"))


def test_the_care_team_first(diary: Diary, open_dialog: Open) -> None:
    fill(diary)
    dialog = open_dialog(["crs.skin-rash"])
    QTest.qWaitForWindowExposed(dialog)
    assert titles(dialog) == ["The care team", "In an emergency", "The call", "Have this at hand"]
    assert numbers(dialog) == ["+49 30 12345", "112"]


def test_the_emergency_number_first_when_it_must_be(diary: Diary, open_dialog: Open) -> None:
    fill(diary)
    dialog = open_dialog(["crs.skin-rash", "crs.breathing-problems"])
    assert titles(dialog)[0] == "Call this first"


def test_call_dials_and_copy_copies(diary: Diary, open_dialog: Open, phone: Phone) -> None:
    fill(diary)
    dialog = open_dialog()
    row = dialog.findChildren(NumberRow)[0]
    assert row.call_button.hasFocus() or dialog.focusWidget() is row.call_button
    QTest.keyClick(row.call_button, Qt.Key.Key_Space)
    assert phone.dialled == ["tel:+493012345"]
    QTest.mouseClick(row.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "+49 30 12345"


def test_facts_come_from_the_diary(diary: Diary, open_dialog: Open) -> None:
    fill(diary)
    diary.entries.add(EntryContent(datetime(2026, 11, 21, 13, 0), note="He has a rash", temperature_c=38.4))
    dialog = open_dialog()
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    for fact in ("Day 9, 21 Nov 2026", "Sam, born 2 Apr 1961", "axicabtagene", "12 Nov 2026", "38.4 °C · "):
        assert fact in text
    assert ": Chills and fever, Skin rash. “He has a rash”" in text


def test_with_no_number_one_can_be_put_in_right_there(diary: Diary, open_dialog: Open) -> None:
    dialog = open_dialog()
    form = dialog.add_number_form
    assert form.isVisible()
    QTest.keyClicks(form.name_field.edit, "Nurse")
    QTest.keyClick(form.name_field.edit, Qt.Key.Key_Return)
    QTest.keyClick(form.phone_field.edit, Qt.Key.Key_Return)
    assert form.phone_field.error_label.isVisible()
    assert form.name_field.text() == "Nurse"
    QTest.keyClicks(form.phone_field.edit, "555 1234")
    QTest.keyClick(form.phone_field.edit, Qt.Key.Key_Return)
    assert [(c.name, c.phone) for c in diary.care_team.contacts()] == [("Nurse", "555 1234")]
    assert numbers(dialog) == ["555 1234"]


def test_the_emergency_number_is_one_click(diary: Diary, open_dialog: Open) -> None:
    dialog = open_dialog(["icans.loss-of-consciousness"])
    button = dialog.emergency_field.findChild(QPushButton, "pick_999_button")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert diary.profile.get().emergency_number == "999"
    assert numbers(dialog) == ["999"]


def test_esc_closes_and_keeps_what_was_typed(diary: Diary, open_dialog: Open) -> None:
    dialog = open_dialog()
    QTest.keyClicks(dialog.add_number_form.name_field.edit, "Nurse")
    QTest.keyClicks(dialog.add_number_form.phone_field.edit, "555 1234")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert [contact.phone for contact in diary.care_team.contacts()] == ["555 1234"]


def test_esc_says_once_what_is_missing_and_then_closes(open_dialog: Open) -> None:
    dialog = open_dialog()
    QTest.keyClicks(dialog.add_number_form.name_field.edit, "Nurse")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.add_number_form.phone_field.has_error
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_call_that_a_full_disk_refused_is_kept_by_closing_once_more(
    diary: Diary, open_dialog: Open, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    fill(diary)
    dialog = open_dialog()
    dialog.call_card.open_form()
    QTest.keyClicks(dialog.call_card.form.fields["advice"].edit, "Come in now")
    with full_disk():
        dialog.close()
    assert dialog.isVisible()
    dialog.close()
    assert not dialog.isVisible()
    assert [call.advice for call in diary.calls.newest(9)] == ["Come in now"]


def test_half_a_number_is_kept_when_nobody_can_be_asked(diary: Diary, open_dialog: Open) -> None:
    dialog = open_dialog()
    QTest.keyClicks(dialog.add_number_form.name_field.edit, "Nurse")
    assert dialog.keep_as_it_stands()
    assert [question.text for question in diary.questions.all()] == ["The number of Nurse?"]
    QTest.keyClicks(dialog.add_number_form.phone_field.edit, "555 1234")
    assert dialog.keep_as_it_stands()
    assert [contact.phone for contact in diary.care_team.contacts()] == ["555 1234"]


def said(dialog: CallDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def test_the_numbers_stand_where_the_entries_cannot_be_read(diary: Diary, open_dialog: Open) -> None:
    fill(diary)
    with closing(sqlite3.connect(diary.path)) as file:
        file.execute("DROP TABLE entry")
    dialog = open_dialog()
    assert numbers(dialog) == ["+49 30 12345", "112"]
    assert dialog.focusWidget() is dialog.findChildren(NumberRow)[0].call_button
    assert "What the diary says could not be read." in said(dialog)


def test_a_part_that_cannot_be_read_does_not_keep_the_other_number_away(
    diary: Diary, open_dialog: Open
) -> None:
    fill(diary)
    with closing(sqlite3.connect(diary.path)) as file:
        file.execute("DROP TABLE contact")
    dialog = open_dialog()
    assert numbers(dialog) == ["112"]
    assert "put in yet" not in said(dialog)


def test_the_numbers_stand_where_a_note_is_too_much_for_this_program(
    qtbot: QtBot, diary: Diary, messages: Messages, now: Callable[[], datetime]
) -> None:
    fill(diary)
    diary.entries.add(EntryContent(datetime(2026, 11, 21, 13, 0), note="He has a rash"))
    dialog = CallDialog(diary, {}, messages, now)  # a guide without the item that the note is matched to
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with pytest.raises(KeyError, match=r"crs\.skin-rash"):
        dialog.show()
    assert numbers(dialog) == ["+49 30 12345", "112"]
    assert "What the diary says could not be read." in said(dialog)
