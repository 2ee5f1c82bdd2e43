from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Degree, EntryContent, Profile
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.theme import Theme


def write(diary: Diary, day: int, note: str, *, hour: int = 9, **more: object) -> str:
    content = EntryContent(datetime(2026, 11, day, hour, 0), "Alex", note, **more)  # type: ignore[arg-type] # any field
    return diary.entries.add(content).id


def notes(room: DiaryRoom) -> list[str]:
    model = room.entry_model
    entries = [model.entry_at(model.index(row)) for row in range(model.rowCount())]
    return [entry.content.note for entry in entries if entry is not None]


def key(room: DiaryRoom, which: Qt.Key) -> None:
    room.entry_list.setFocus()
    QTest.keyClick(room.entry_list, which)


def test_an_empty_diary_teaches_and_offers_to_write(qtbot: QtBot, room: DiaryRoom) -> None:
    room.show()
    assert room.first_entry_hint.isVisible()
    assert not room.entry_list.isVisible()
    with qtbot.waitSignal(room.new_entry_requested):
        QTest.mouseClick(room.first_entry_hint.new_entry_button, Qt.MouseButton.LeftButton)


def test_newest_first_with_days(diary: Diary, room: DiaryRoom) -> None:
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),)))
    write(diary, 13, "first")
    write(diary, 21, "second")
    room.show()
    assert notes(room) == ["second", "first"]
    words = room.entry_model.data(room.entry_model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Saturday 21 November 2026 · Day 9")


def test_it_hears_of_what_is_written(diary: Diary, room: DiaryRoom) -> None:
    room.show()
    write(diary, 20, "He has a rash on his arm")
    assert notes(room) == ["He has a rash on his arm"]


def test_nothing_is_read_before_it_is_shown(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 20, "quiet day")
    assert room.entry_model.rowCount() == 0


def test_entries_of_an_item_and_back_to_all(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 19, "He has a rash on his arm")
    write(diary, 20, "quiet day")
    room.show()
    room.show_item("crs.skin-rash")
    assert notes(room) == ["He has a rash on his arm"]
    assert room.filter_bar.isVisible()
    assert room.filter_bar.words_label.text() == "1 entry"
    assert "“Skin rash”" in room.filter_bar.chip_buttons[0].text()
    QTest.mouseClick(room.filter_bar.show_all_button, Qt.MouseButton.LeftButton)
    assert len(notes(room)) == 2
    assert not room.filter_bar.isVisible()


def test_highlighted_only(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 19, "quiet day", symptoms={"icans.agitation": Degree.MILD})
    write(diary, 20, "another quiet day")
    room.show()
    QTest.mouseClick(room.actions_row.matches_only_button, Qt.MouseButton.LeftButton)
    assert notes(room) == ["quiet day"]


def test_a_day_clicked_in_the_calendar_is_shown_alone(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 19, "the day before")
    write(diary, 20, "that day")
    room.show()
    calendar = room.calendar_panel.month_calendar
    at = calendar.rect_of(date(2026, 11, 20)).center().toPoint()
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=at)
    assert notes(room) == ["that day"]
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=at)
    assert notes(room) == ["that day", "the day before"]


def test_an_empty_day_says_that_nothing_is_known(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 20, "that day")
    room.show()
    room.show_day(date(2026, 11, 3))
    assert room.nothing_label.isVisible()
    assert "says nothing about how the day was" in room.nothing_label.text()


def test_return_opens(qtbot: QtBot, diary: Diary, room: DiaryRoom) -> None:
    entry_id = write(diary, 20, "that day")
    room.show()
    room.entry_list.select(entry_id)
    with qtbot.waitSignal(room.entry_opened) as opened:
        key(room, Qt.Key.Key_Return)
    assert opened.args == [entry_id]


def test_a_double_click_opens(qtbot: QtBot, diary: Diary, room: DiaryRoom) -> None:
    entry_id = write(diary, 20, "that day")
    room.show()
    rect = room.entry_list.visualRect(room.entry_model.index(0))
    with qtbot.waitSignal(room.entry_opened) as opened:
        QTest.mouseClick(room.entry_list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        QTest.mouseDClick(room.entry_list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert opened.args == [entry_id]


def test_delete_and_undo(diary: Diary, room: DiaryRoom, notices: Notices) -> None:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    for day in (18, 19, 20):
        write(diary, day, f"day {day}")
    room.show()
    room.entry_list.setCurrentIndex(room.entry_model.index(1))
    key(room, Qt.Key.Key_Delete)
    assert notes(room) == ["day 20", "day 18"]
    assert room.entry_list.currentIndex().row() == 1
    undo = said[0].undo
    assert undo is not None
    undo()
    assert notes(room) == ["day 20", "day 19", "day 18"]


def test_the_menu_opens_and_deletes(qtbot: QtBot, diary: Diary, room: DiaryRoom) -> None:
    entry_id = write(diary, 20, "that day")
    room.show()
    menu = room.entry_list.menu_for(entry_id)
    by_text: dict[str, QAction] = {action.text(): action for action in menu.actions() if action.text()}
    with qtbot.waitSignal(room.entry_opened):
        by_text["Open"].trigger()
    by_text["Delete"].trigger()
    assert notes(room) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_comes_by_key_too(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 20, "that day")
    room.show()
    room.entry_list.setCurrentIndex(room.entry_model.index(0))
    room.entry_list.customContextMenuRequested.emit(QPoint(5, 5))
    menus = [
        menu for menu in room.entry_list.findChildren(type(room.entry_list.menu_for("x"))) if menu.isVisible()
    ]
    assert len(menus) == 1
    menus[0].close()


def test_the_keyboard_stays_on_its_entry(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 18, "older")
    chosen = write(diary, 19, "chosen")
    room.show()
    room.entry_list.select(chosen)
    write(diary, 20, "newer")
    assert room.entry_list.current_id() == chosen


def test_a_long_diary_comes_page_by_page(diary: Diary, room: DiaryRoom) -> None:
    for minute in range(90):
        diary.entries.add(
            EntryContent(datetime(2026, 11, 20, minute // 60, minute % 60), note=f"entry {minute}")
        )
    room.show()
    first = room.entry_model.rowCount()
    assert 40 <= first < 90
    room.entry_list.scrollToBottom()
    room.entry_list.scrollToBottom()
    while room.entry_model.canFetchMore(room.entry_model.index(-1)):
        room.entry_model.fetchMore(room.entry_model.index(-1))
    assert notes(room) == [f"entry {minute}" for minute in reversed(range(90))]


def test_matches_far_back_are_found_when_only_they_are_wanted(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 1, "He has a rash")
    for minute in range(85):
        diary.entries.add(EntryContent(datetime(2026, 11, 20, minute // 60, minute % 60), note="quiet"))
    room.show()
    room.entry_model.show_matches_only(on=True)
    assert notes(room) == ["He has a rash"]


def test_big_text_folds_the_month_away_until_it_is_asked_for(
    diary: Diary, room: DiaryRoom, theme: Theme, qapp: QApplication
) -> None:
    write(diary, 20, "that day")
    room.show()
    assert room.calendar_panel.isVisible()
    theme.use(qapp, "light", 200)
    assert not room.calendar_panel.isVisible()
    room.actions_row.calendar_button.click()
    assert room.calendar_panel.isVisible()
    theme.use(qapp, "light")


def test_what_could_not_be_read_is_shown_as_it_was_typed(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 19, "he sleeps", pulse=88)
    write(diary, 20, "he sleeps", pulse=88, unread={"temperature": "384", "oxygen": "9,,7"})
    room.show()
    unread, read = (room.entry_model.index(row) for row in range(2))
    assert "“384” could not be read" in unread.data()
    assert "“9,,7” could not be read" in unread.data()
    assert "could not be read" not in read.data()
    heights = [room.entry_list.visualRect(index).height() for index in (unread, read)]
    assert heights[0] - heights[1] >= 2 * room.entry_list.fontMetrics().height() - 2


@pytest.mark.parametrize(
    "note", ["<b>bold</b> & <img src=x>", "🤒 fever 👩‍👧", "مريض اليوم", "a\0b", "x" * 5000, "\n\n"]
)
def test_any_text_is_painted_as_it_is(diary: Diary, room: DiaryRoom, note: str) -> None:
    write(diary, 20, note, pulse=90)
    room.show()
    assert not room.grab().isNull()
    assert notes(room) == [note]


def test_many_entries_of_an_item_come_page_by_page(diary: Diary, room: DiaryRoom) -> None:
    for minute in range(60):
        diary.entries.add(EntryContent(datetime(2026, 11, 20, 9, minute), note=f"a rash, look {minute}"))
    room.show()
    room.show_item("crs.skin-rash")
    assert room.entry_model.rowCount() < 60
    while room.entry_model.canFetchMore(room.entry_model.index(-1)):
        room.entry_model.fetchMore(room.entry_model.index(-1))
    assert notes(room) == [f"a rash, look {minute}" for minute in reversed(range(60))]


def test_the_month_stays_while_a_notice_comes_and_goes(diary: Diary, room: DiaryRoom) -> None:
    write(diary, 20, "that day")
    room.show()
    button = room.actions_row.calendar_button
    folds_at = next(height for height in range(900, 300, -10) if not _is_month_shown_at(room, height))
    for height, is_shown in ((300, True), (40, True), (-30, True), (-200, False), (-150, False), (40, True)):
        room.resize(700, folds_at + height)
        assert button.isChecked() is is_shown


def _is_month_shown_at(room: DiaryRoom, height: int) -> bool:
    room.resize(700, 1200)
    room.resize(700, height)
    return room.calendar_panel.isVisible()
