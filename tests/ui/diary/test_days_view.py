"""The week and the day beside the month: what stands where, and how one moves through them."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.ui.diary.hour_chips import chips_of_day
from caregiver_app.ui.diary.room import DiaryRoom

WEDNESDAY = date(2026, 11, 18)


@pytest.fixture
def room(diary: Diary, make_room: Callable[[], DiaryRoom]) -> DiaryRoom:
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),)))
    for day, hour, note in ((18, 2, "shivering"), (18, 14, "slept"), (19, 9, "quiet"), (10, 9, "before")):
        diary.entries.add(EntryContent(datetime(2026, 11, day, hour), "Alex", note, temperature_c=37.5))
    room = make_room()
    room.resize(800, 900)
    room.show()
    return room


def notes(room: DiaryRoom) -> list[str]:
    model = room.entry_model
    entries = [model.entry_at(model.index(row)) for row in range(model.rowCount())]
    return [entry.content.note for entry in entries if entry is not None]


def test_a_week_shows_its_entries_at_their_hours(room: DiaryRoom) -> None:
    panel = room.calendar_panel
    QTest.mouseClick(panel.week_button, Qt.MouseButton.LeftButton)
    week = panel.week_view
    assert week.isVisible()
    assert not panel.month_calendar.isVisible()
    assert week.last - week.first == timedelta(days=6)
    night, noon = week.chips(WEDNESDAY)
    assert night.rect.bottom() < noon.rect.top()
    assert (len(night.lists), len(noon.lists)) == (1, 0)
    assert week.chips(date(2026, 11, 10)) == ()
    assert not room.grab().isNull()
    QTest.mouseClick(panel.earlier_button, Qt.MouseButton.LeftButton)
    assert len(week.chips(date(2026, 11, 10))) == 1


def test_a_day_of_the_week_is_chosen_and_let_go(qtbot: QtBot, room: DiaryRoom) -> None:
    room.calendar_panel.week_button.click()
    week = room.calendar_panel.week_view
    at = week.rect_of(WEDNESDAY).center().toPoint()
    QTest.mouseClick(week, Qt.MouseButton.LeftButton, pos=at)
    assert notes(room) == ["slept", "shivering"]
    assert "highlighted: CRS" in week.accessibleDescription()
    week.setFocus()
    QTest.keyClick(week, Qt.Key.Key_Return)
    assert len(notes(room)) == 4
    chip = week.chips(WEDNESDAY)[0]
    with qtbot.waitSignal(room.entry_opened) as opened:
        QTest.mouseDClick(week, Qt.MouseButton.LeftButton, pos=chip.rect.center().toPoint())
    assert opened.args == [chip.entries[0].id]


def test_the_day_goes_with_the_list(room: DiaryRoom) -> None:
    panel = room.calendar_panel
    panel.month_calendar.show_day(WEDNESDAY)
    panel.day_button.click()
    assert notes(room) == ["slept", "shivering"]
    assert "Day 6" in panel.month_label.text()
    assert len(panel.day_view.chips(WEDNESDAY)) == 2
    panel.later_button.click()
    assert notes(room) == ["quiet"]
    panel.day_view.setFocus()
    QTest.keyClick(panel.day_view, Qt.Key.Key_Left)
    assert notes(room) == ["slept", "shivering"]
    panel.month_button.click()
    assert panel.month_calendar.isVisible()
    assert notes(room) == ["slept", "shivering"]


def test_it_hears_of_what_is_written(diary: Diary, room: DiaryRoom) -> None:
    room.calendar_panel.week_button.click()
    diary.entries.add(EntryContent(datetime(2026, 11, 18, 20), "Alex", "written now"))
    assert len(room.calendar_panel.week_view.chips(WEDNESDAY)) == 3


def test_chips_never_lie_over_each_other_nor_leave_the_day(diary: Diary) -> None:
    for minute in range(30):
        diary.entries.add(EntryContent(datetime(2026, 11, 18, 22, minute), note=f"number {minute}"))
    entries = diary.entries.on(WEDNESDAY)
    column = QRectF(0, 0, 100, 240)
    chips = chips_of_day(entries, column, 16)
    assert [entry for chip in chips for entry in chip.entries] == list(entries)
    for chip, later in pairwise(chips):
        assert chip.rect.bottom() <= later.rect.top()
    assert chips[-1].rect.bottom() <= column.bottom() + 0.5
