"""Finding again in the window: words, filters as chips, the trash, and what an empty answer teaches."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.hits import Span
from caregiver_app.diary.query import EntryQuery
from caregiver_app.diary.values import EntryContent
from caregiver_app.guide.items import GuideList
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.ui.diary.excerpt import excerpt_of
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.notices import Notice, Notices

AT = datetime(2026, 11, 16, 9, 0)
NOTES = ("Slept well.", "Woke up shivering", "He is confused", "Ate a crêpe", "He slept in the sun")


@pytest.fixture
def room(diary: Diary, make_room: Callable[[], DiaryRoom]) -> DiaryRoom:
    for day, note in enumerate(NOTES):
        diary.entries.add(EntryContent(AT + timedelta(days=day), ("Alex", "June")[day % 2], note))
    room = make_room()
    room.resize(700, 900)
    room.show()
    return room


def notes(room: DiaryRoom) -> list[str]:
    model = room.entry_model
    entries = [model.entry_at(model.index(row)) for row in range(model.rowCount())]
    return [entry.content.note for entry in entries if entry is not None]


def chips(room: DiaryRoom) -> list[str]:
    return [button.text().removesuffix("  ✕") for button in room.filter_bar.chip_buttons]


def search(qtbot: QtBot, room: DiaryRoom, words: str) -> None:
    field = room.actions_row.search_field
    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, words)


def test_words_are_found_while_they_are_typed(qtbot: QtBot, room: DiaryRoom) -> None:
    room.focus_search()
    search(qtbot, room, "sle")
    assert notes(room) == ["He slept in the sun", "Slept well."]
    assert room.filter_bar.words_label.text() == "2 entries"
    assert chips(room) == ["“sle”"]
    assert not room.grab().isNull()
    QTest.keyClick(room.actions_row.search_field, Qt.Key.Key_Down)
    assert room.entry_list.hasFocus()
    QTest.keyClick(room.actions_row.search_field, Qt.Key.Key_Escape)
    assert len(notes(room)) == 5
    assert not room.filter_bar.isVisible()


def test_an_empty_answer_teaches(qtbot: QtBot, room: DiaryRoom) -> None:
    search(qtbot, room, "zebra")
    assert notes(room) == []
    assert room.nothing_label.isVisible()
    assert "try fewer letters" in room.nothing_label.text()
    assert room.filter_bar.words_label.text() == "0 entries"


def test_filters_are_chosen_together_and_taken_away_one_by_one(room: DiaryRoom) -> None:
    QTest.mouseClick(room.actions_row.filters_button, Qt.MouseButton.LeftButton)
    panel = room.filter_panel
    assert panel is not None
    assert panel.isVisible()
    for field, value in ((panel.item_field, "crs"), (panel.writer_field, "June")):
        field.edit.setCurrentIndex(field.edit.findData(value))
        field.finished.emit()
    for date_field, words in ((panel.first_field, "16 Nov 2026"), (panel.last_field, "2026-11-18")):
        QTest.keyClicks(date_field.field.edit, words)
        QTest.keyClick(date_field.field.edit, Qt.Key.Key_Return)
    assert room.entry_model.query == EntryQuery(
        guide_list=GuideList.CRS, writer="June", first=date(2026, 11, 16), last=date(2026, 11, 18)
    )
    assert notes(room) == ["Woke up shivering"]
    assert chips(room) == ["on the CRS list", "written by June", "from 16 Nov 2026", "until 18 Nov 2026"]
    for left in ([NOTES[1]], [NOTES[2], NOTES[1], NOTES[0]]):
        QTest.mouseClick(room.filter_bar.chip_buttons[left == [NOTES[1]]], Qt.MouseButton.LeftButton)
        assert notes(room) == left
    assert panel.writer_field.text() == ""
    QTest.mouseClick(room.filter_bar.show_all_button, Qt.MouseButton.LeftButton)
    assert len(notes(room)) == 5
    assert panel.first_field.value() is None


def test_a_period_the_wrong_way_round_is_said_beside_it(room: DiaryRoom) -> None:
    room.actions_row.filters_button.click()
    panel = room.filter_panel
    assert panel is not None
    for date_field, words in ((panel.first_field, "2026-11-18"), (panel.last_field, "2026-11-16")):
        QTest.keyClicks(date_field.field.edit, words)
        QTest.keyClick(date_field.field.edit, Qt.Key.Key_Return)
    assert panel.last_field.has_error
    assert room.entry_model.query.last is None


def test_the_trash_keeps_brings_back_and_is_emptied_by_hand_only(
    diary: Diary, room: DiaryRoom, notices: Notices
) -> None:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    for row in (4, 0):
        room.entry_list.setCurrentIndex(room.entry_model.index(row))
        room.entry_list.setFocus()
        QTest.keyClick(room.entry_list, Qt.Key.Key_Delete)
    assert notes(room) == ["Ate a crêpe", "He is confused", "Woke up shivering"]
    QTest.mouseClick(room.actions_row.trash_button, Qt.MouseButton.LeftButton)
    assert notes(room) == ["He slept in the sun", "Slept well."]
    assert room.trash_bar.words_label.text().startswith("2 entries are in the trash.")
    assert "deleted 21 Nov 2026" in room.entry_model.index(0).data()
    room.entry_list.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F1, Qt.Key.Key_F2):
        QTest.keyClick(room.entry_list, key)
    assert len(notes(room)) == 2
    QTest.keyClick(room.entry_list, Qt.Key.Key_Return)
    assert notes(room) == ["Slept well."]
    assert len(diary.entries.newest(9)) == 4
    undo = said[-1].undo
    assert undo is not None
    undo()
    assert notes(room) == ["He slept in the sun", "Slept well."]
    QTest.mouseClick(room.trash_bar.empty_button, Qt.MouseButton.LeftButton)
    press(room, "Keep them")
    assert len(diary.entries.trash()) == 2
    QTest.mouseClick(room.trash_bar.empty_button, Qt.MouseButton.LeftButton)
    press(room, "Empty the trash")
    assert diary.entries.trash() == ()
    assert "The trash is empty" in room.nothing_label.text()
    assert not room.trash_bar.empty_button.isEnabled()
    said[0].undo()  # type: ignore[misc]  # the first notice had one
    assert "emptied meanwhile" in said[-1].text


def press(room: DiaryRoom, text: str) -> None:
    question = room.trash_bar.question
    assert question is not None
    (button,) = (button for button in question.findChildren(QPushButton) if button.text() == text)
    button.click()


def test_an_empty_diary_still_leads_to_its_trash(diary: Diary, room: DiaryRoom) -> None:
    for entry in diary.entries.newest(9):
        diary.entries.delete(entry.id)
    assert room.first_entry_hint.isVisible()
    QTest.mouseClick(room.actions_row.trash_button, Qt.MouseButton.LeftButton)
    assert len(notes(room)) == 5


def test_a_change_elsewhere_moves_one_row(diary: Diary, room: DiaryRoom) -> None:
    entry = diary.entries.newest(1)[0]
    resets: list[bool] = []
    room.entry_model.modelReset.connect(lambda: resets.append(True))
    diary.entries.update(entry.id, EntryContent(AT - timedelta(days=1), "Kim", "moved"))
    assert notes(room)[-1] == "moved"
    room_words = diary.entries.add(EntryContent(AT + timedelta(hours=1), "Kim", "between"))
    assert notes(room)[-3:] == ["between", "Slept well.", "moved"]
    diary.entries.update(room_words.id, EntryContent(AT + timedelta(hours=1), "Kim", "a longer one\n" * 3))
    assert notes(room)[-3].startswith("a longer one")
    diary.entries.delete(room_words.id)
    assert notes(room)[-2:] == ["Slept well.", "moved"]
    assert resets == []


def test_the_window_lives_while_a_long_diary_is_read_anew(
    qtbot: QtBot, diary: Diary, room: DiaryRoom
) -> None:
    for minute in range(220):
        diary.entries.add(EntryContent(AT - timedelta(days=90, minutes=minute), note="quiet"))
    diary.entries.add(EntryContent(AT - timedelta(days=99), note="hr 128"))
    diary.limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120), "Alex")
    room.show_item("crs.fast-heartbeat-low-blood-pressure")
    assert notes(room) == []
    assert room.entry_model.is_looking
    assert "so far" in room.filter_bar.words_label.text()
    qtbot.waitUntil(lambda: not room.entry_model.is_looking)
    assert notes(room) == ["hr 128"]
    assert room.filter_bar.words_label.text() == "1 entry"


def test_a_hit_far_back_in_a_note_is_shown() -> None:
    note = "word " * 200 + "then he shivered at night"
    part = excerpt_of(note, (), "shiv", 120)
    assert part.text.startswith("… word")
    assert part.text.endswith("then he shivered at night")
    assert [part.text[hit.start : hit.end] for hit in part.hits] == ["shivered"]
    assert excerpt_of("he shivered", (), "shiv", 120).hits == (Span(3, 11),)
