"""Asking why in the diary's list, by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import EntryContent
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.why.dialog import WhyDialog


@pytest.fixture
def room(make_room: Callable[[], DiaryRoom]) -> DiaryRoom:
    room = make_room()
    room.show()
    return room


def _open(room: DiaryRoom) -> list[WhyDialog]:
    return [dialog for dialog in room.findChildren(WhyDialog) if dialog.isVisible()]


def test_f1_tells_why_of_everything_in_the_entry_and_leads_to_the_guide(
    qtbot: QtBot, room: DiaryRoom, diary: Diary
) -> None:
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9, 0), note="no headache", temperature_c=38.4))
    room.show_all()
    QTest.keyClick(room.entry_list, Qt.Key.Key_F1)
    (dialog,) = _open(room)
    titles = [view.title_label.text() for view in dialog.views]
    assert titles == ["Why “headache” is not highlighted", "Why “Chills and fever” is highlighted"]
    assert not any(view.wrong_button.isVisible() for view in dialog.views)
    with qtbot.waitSignal(room.guide_requested) as asked:
        QTest.keyClick(dialog.views[1].guide_button, Qt.Key.Key_Space)
    assert asked.args == ["crs.chills-fever"]
    assert not _open(room)


def test_an_entry_without_matches_says_so(qtbot: QtBot, room: DiaryRoom, diary: Diary) -> None:
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9, 0), note="Slept well."))
    room.show_all()
    QTest.keyClick(room.entry_list, Qt.Key.Key_F1)
    assert not _open(room)
