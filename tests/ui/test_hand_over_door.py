"""The line above an entry that tells a writer what the others wrote."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.rooms import Rooms
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.today.news_line import NewsLine
from caregiver_app.ui.today.room import TodayRoom

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 11, 21, 14, 5)


@pytest.fixture
def start(parts: Parts, diary: Diary) -> Iterator[Callable[[], TodayRoom]]:
    """Opens the rooms on a diary in which Alex wrote, then June twice, and once called."""
    diary.profile.save(Profile("Sam", infusions=(NOW.date() - timedelta(days=9),)))
    for hours, writer, note in ((20, "Alex", "Soup."), (3, "June", "He has a rash."), (1, "June", "Asleep.")):
        at = NOW - timedelta(hours=hours)
        diary.entries.add(EntryContent(at, writer, note), latest=NOW)
    diary.calls.save(Call("", NOW - timedelta(hours=2), "Nurse line", "June"))

    opened: list[Rooms] = []

    def open_rooms() -> TodayRoom:
        rooms = Rooms(parts)
        opened.append(rooms)
        rooms.open_first()
        rooms.open_guide()
        rooms.finish()
        room = parts.window.room("today")
        assert isinstance(room, TodayRoom)
        return room

    yield open_rooms
    for rooms in opened:
        rooms.leave()


def line(room: TodayRoom) -> NewsLine | None:
    found = room.findChild(NewsLine)
    assert found is None or isinstance(found, NewsLine)
    return found if found is not None and not found.isHidden() else None


def test_it_is_told_at_the_start_and_opens_the_diary_there(
    start: Callable[[], TodayRoom], preferences: Preferences, window: MainWindow
) -> None:
    preferences.put(writer="Alex")
    told = line(start())
    assert told is not None
    assert told.words_label.text().startswith("Since you last wrote (Fri 20 Nov, ")
    assert told.words_label.text().endswith("): 2 entries by June, 1 with highlights, 1 call.")
    QTest.mouseClick(told.open_button, LEFT)
    room = window.room("diary")
    assert isinstance(room, DiaryRoom)
    assert room.isVisible()
    assert room.entry_model.query.first == NOW.date()
    assert told.isHidden()


def test_another_writer_is_told_when_chosen_and_nobody_is_held_up(
    start: Callable[[], TodayRoom], preferences: Preferences, qtbot: QtBot
) -> None:
    preferences.put(writer="June")
    room = start()
    assert line(room) is None
    room.entry_head.writer_combo.setCurrentText("Alex")
    qtbot.waitUntil(lambda: line(room) is not None)
    room.entry_head.writer_combo.setCurrentText("June")
    assert line(room) is None


def test_what_was_put_away_does_not_come_again(
    start: Callable[[], TodayRoom], preferences: Preferences
) -> None:
    preferences.put(writer="Alex")
    told = line(start())
    assert told is not None
    QTest.mouseClick(told.close_button, LEFT)
    assert told.isHidden()
    assert preferences.get("looked_at", dict) == {"Alex": NOW.isoformat()}
