"""The cards of calls and rules in the care team room."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.values import Contact
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.room import CareTeamRoom
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notice, Notices

NIGHT = datetime(2026, 11, 21, 2, 10)
CALL = Call("", NIGHT, "Nurse line", "Alex", "38.6", "Second dose now.")


@pytest.fixture
def said(notices: Notices) -> list[Notice]:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    return said


@pytest.fixture
def room(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    hub: Hub,
    notices: Notices,
    messages: Messages,
    now: Callable[[], datetime],
) -> Iterator[CareTeamRoom]:
    room = CareTeamRoom(diary, items, messages, hub, notices, now)
    qtbot.addWidget(room)
    room.resize(640, 900)
    room.show()
    yield room
    room.close()


def write(edit: QWidget, text: str) -> None:
    edit.setFocus()
    QTest.keyClicks(edit, text)


def test_a_call_is_written_down_with_its_time_and_contact_there(diary: Diary, room: CareTeamRoom) -> None:
    diary.care_team.save(Contact("", "Nurse line", "555 1234"))
    card = room.calls_card
    card.add_button.click()
    write(card.new_form.fields["advice"].edit, "Come in")
    card.new_form.done_button.click()
    (call,) = diary.calls.newest(9)
    assert (call.called_at, call.to_whom, call.advice) == (
        datetime(2026, 11, 21, 14, 5),
        "Nurse line",
        "Come in",
    )
    (row,) = card.rows.values()
    assert "Nurse line" in row.title_label.text()
    assert row.lines_label.text() == "Advice: Come in"


def test_the_newest_call_stands_first(diary: Diary, room: CareTeamRoom) -> None:
    diary.calls.save(CALL)
    newer = diary.calls.save(Call("", datetime(2026, 11, 21, 9, 0), "Ward"))
    layout = room.calls_card.rows_layout
    assert layout.indexOf(room.calls_card.rows[newer.id]) == 0
    assert layout.count() == 2


def test_a_call_is_changed_removed_and_brought_back(
    diary: Diary, room: CareTeamRoom, said: list[Notice]
) -> None:
    kept = diary.calls.save(CALL)
    row = room.calls_card.rows[kept.id]
    row.edit_button.click()
    write(row.form.fields["why"].edit, " and shivering")
    QTest.keyClick(row.form.fields["why"].edit, Qt.Key.Key_Return)
    (changed,) = diary.calls.newest(9)
    assert (changed.id, changed.why) == (kept.id, "38.6 and shivering")
    row.form.done_button.click()
    row.remove_button.click()
    assert diary.calls.newest(9) == ()
    undo = said[-1].undo
    assert undo is not None
    undo()
    assert diary.calls.newest(9) == (changed,)
