"""A call is written down right where its number stands."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.values import Contact
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.calling.dialog import CallDialog
from caregiver_app.ui.calling.number_row import NumberRow

NOW = datetime(2026, 11, 21, 14, 5)


@pytest.fixture
def dialog(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    now: Callable[[], datetime],
) -> Iterator[CallDialog]:
    diary.care_team.save(Contact("", "Nurse line", "555 1234"))
    diary.care_team.save(Contact("", "Night ward", "555 9876"))
    dialog = CallDialog(diary, items, messages, now, writer="June")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    QTest.qWaitForWindowExposed(dialog)
    yield dialog
    dialog.hide()
    dialog.deleteLater()


def tell(dialog: CallDialog, **values: str) -> None:
    """Opens the form and types, going on with Return."""
    QTest.keyClick(dialog.call_card.write_button, Qt.Key.Key_Space)
    for name, text in values.items():
        dialog.call_card.form.fields[name].edit.setFocus()
        QTest.keyClicks(dialog.call_card.form.fields[name].edit, text)


def test_time_contact_and_writer_are_there_already(diary: Diary, dialog: CallDialog) -> None:
    tell(dialog, why="38.4, shivering", advice="Come in")
    QTest.mouseClick(dialog.call_card.form.done_button, Qt.MouseButton.LeftButton)
    (call,) = diary.calls.newest(9)
    assert call == Call(call.id, NOW, "Nurse line", "June", "38.4, shivering", "Come in")
    assert "Nurse line" in dialog.said_label.text()
    assert not dialog.call_card.form.isVisible()


def test_the_number_that_was_copied_is_the_one_called(diary: Diary, dialog: CallDialog) -> None:
    night = next(row for row in dialog.findChildren(NumberRow) if row.name_label.text() == "Night ward")
    QTest.mouseClick(night.copy_button, Qt.MouseButton.LeftButton)
    tell(dialog, why="Question")
    assert dialog.call_card.form.values()["to_whom"] == "Night ward"


def test_closing_keeps_what_was_typed(diary: Diary, dialog: CallDialog) -> None:
    tell(dialog, advice="Come in")
    dialog.close()
    assert [call.advice for call in diary.calls.newest(9)] == ["Come in"]


def test_nothing_typed_is_no_call(diary: Diary, dialog: CallDialog) -> None:
    tell(dialog)
    QTest.keyClick(dialog.call_card.form.fields["why"].edit, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.call_card.form.isVisible()
    tell(dialog)
    dialog.close()
    assert diary.calls.newest(9) == ()


def test_a_time_ahead_is_said_beside_its_field_and_nothing_is_lost(diary: Diary, dialog: CallDialog) -> None:
    tell(dialog, advice="Come in")
    form = dialog.call_card.form
    form.fields["called_at"].set_text("2026-11-21 23:00")
    QTest.mouseClick(form.done_button, Qt.MouseButton.LeftButton)
    assert form.fields["called_at"].has_error
    assert form.values()["advice"] == "Come in"
    assert diary.calls.newest(9) == ()


def test_a_disk_that_takes_nothing_keeps_the_form_open_and_the_words_in_it(
    diary: Diary, dialog: CallDialog, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    tell(dialog, advice="Come in")
    form = dialog.call_card.form
    with full_disk():
        QTest.mouseClick(form.done_button, Qt.MouseButton.LeftButton)
        assert form.has_error
        assert form.isVisible()
    assert diary.calls.newest(9) == ()
    QTest.mouseClick(form.done_button, Qt.MouseButton.LeftButton)
    assert [call.advice for call in diary.calls.newest(9)] == ["Come in"]


def test_without_a_number_there_is_no_call_to_write_down(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    now: Callable[[], datetime],
) -> None:
    dialog = CallDialog(diary, items, messages, now)
    dialog.show()
    assert not dialog.call_card.isVisible()
    dialog.close()
