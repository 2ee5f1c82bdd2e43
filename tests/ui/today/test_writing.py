"""An entry typed with real keys: saved without a button, read against the guide, found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Degree, Entry
from caregiver_app.ui.shared.mention_marks import MarkKind
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom

NOW = datetime(2026, 11, 21, 14, 5)


def entries(diary: Diary) -> tuple[Entry, ...]:
    return diary.entries.between(None, None)


def type_note(qtbot: QtBot, room: TodayRoom, words: str) -> None:
    qtbot.keyClicks(room.note_card.note_edit, words)


def test_what_is_typed_is_kept_without_a_button(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    with qtbot.waitSignal(editor.saved):
        qtbot.keyClicks(room.measurements_card.temperature_field.edit, "38.4")
    with qtbot.waitSignal(editor.saved):
        type_note(qtbot, room, "Kept losing his words")
    (entry,) = entries(diary)
    assert entry.content.temperature_c == 38.4
    assert entry.content.note == "Kept losing his words"
    assert entry.content.writer == "Alex"
    assert entry.day == 9


def test_matches_are_painted_and_listed_with_a_way_to_the_guide(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor
) -> None:
    with qtbot.waitSignal(editor.read):
        type_note(qtbot, room, "shivering ")
        room.note_card.note_edit.insertPlainText("\U0001f9e3")
        type_note(qtbot, room, ", no headache")
    qtbot.waitUntil(lambda: len(room.note_card.note_edit.marks()) == 2)
    chills, headache = room.note_card.note_edit.marks()
    assert (chills.kind, headache.kind) == (MarkKind.CRS, MarkKind.NO)
    text = room.note_card.note_edit.document().toRawText().encode("utf-16-le")
    assert text[headache.start * 2 : headache.end * 2].decode("utf-16-le") == "headache"
    first = room.note_card.match_list.rows()[0]
    assert "Chills and fever" in first.words_label.text()
    with qtbot.waitSignal(room.guide_requested) as asked:
        qtbot.mouseClick(first.guide_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["crs.chills-fever"]


def test_a_match_says_to_call_and_no_match_never_reassures(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor
) -> None:
    with qtbot.waitSignal(editor.read):
        type_note(qtbot, room, "ate soup")
    assert not room.call_banner.says_call
    assert "call the care team" in room.call_banner.body_label.text()
    type_note(qtbot, room, " and had a seizure")
    qtbot.waitUntil(lambda: room.call_banner.says_call)
    assert "911" in room.call_banner.lead_label.text() + room.call_banner.body_label.text()
    with qtbot.waitSignal(room.call_requested):
        qtbot.mouseClick(room.call_banner.numbers_button, Qt.MouseButton.LeftButton)


def test_bad_input_is_said_beside_its_field_and_kept(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    field = room.measurements_card.temperature_field
    qtbot.keyClicks(field.edit, "384")
    qtbot.waitUntil(lambda: field.has_error)
    assert "38.4" in field.error_label.text()
    assert field.edit.text() == "384"
    qtbot.waitUntil(lambda: bool(entries(diary)))
    (entry,) = entries(diary)
    assert entry.content.temperature_c is None
    assert dict(entry.content.unread) == {"temperature": "384"}
    room.start_new()
    assert field.edit.text() == ""
    room.open_entry(entry.id)
    assert field.edit.text() == "384"
    assert field.has_error


def test_a_time_ahead_is_said_and_the_words_are_kept(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    type_note(qtbot, room, "shivering")
    room.entry_head.time_edit.setTime(QTime(23, 50))
    qtbot.waitUntil(lambda: room.entry_head.error_label.isVisible())
    assert "23:50" in room.entry_head.error_label.text()
    assert editor.flush()
    (entry,) = entries(diary)
    assert entry.content.note == "shivering"
    assert entry.content.at == NOW
    room.entry_head.time_edit.setTime(QTime(13, 20))
    qtbot.waitUntil(lambda: not room.entry_head.error_label.isVisible())
    assert editor.flush()
    assert entries(diary)[0].content.at == NOW.replace(hour=13, minute=20)


def test_a_symptom_is_ticked_with_its_degree_by_keyboard_alone(
    qtbot: QtBot, room: TodayRoom, diary: Diary, editor: EntryEditor
) -> None:
    chip = room.symptoms_card.chip("icans.speech-difficulties")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert room.symptoms_card.degree_row.isVisible()
    qtbot.keyClick(chip, Qt.Key.Key_3)
    assert editor.flush()
    assert dict(entries(diary)[0].content.symptoms) == {"icans.speech-difficulties": Degree.SEVERE}
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert not chip.isChecked()


def test_one_click_says_the_degree(qtbot: QtBot, room: TodayRoom, editor: EntryEditor) -> None:
    qtbot.mouseClick(room.symptoms_card.chip("headaches"), Qt.MouseButton.LeftButton)
    mild = room.symptoms_card.findChild(QPushButton, "degree_mild")
    qtbot.mouseClick(mild, Qt.MouseButton.LeftButton)
    assert dict(editor.draft.symptoms) == {"headaches": Degree.MILD}
    assert "mild" in room.symptoms_card.chip("headaches").text()


def test_nothing_unusual_is_an_entry_of_its_own_until_something_is_seen(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    button = room.symptoms_card.nothing_unusual_button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert editor.flush()
    assert entries(diary)[0].content.nothing_unusual
    qtbot.mouseClick(room.symptoms_card.chip("crs.dizziness"), Qt.MouseButton.LeftButton)
    assert not button.isChecked()
    assert not button.isEnabled()


def test_a_wrong_match_is_put_aside_and_taken_back(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    type_note(qtbot, room, "shivering")
    qtbot.waitUntil(lambda: bool(room.note_card.match_list.rows()))
    menu = room.note_card.match_list.rows()[0].wrong_button.menu()
    menu.actions()[0].trigger()
    assert not entries(diary)[0].flagged
    assert entries(diary)[0].content.note == "shivering"
    assert [mark.kind for mark in room.note_card.note_edit.marks()] == [MarkKind.NO]
    again = room.note_card.match_list.rows()[0].wrong_button
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert entries(diary)[0].flagged


def test_an_emptied_entry_goes_to_the_trash_and_comes_back_when_typed_on(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    type_note(qtbot, room, "x")
    assert editor.flush()
    (first,) = entries(diary)
    qtbot.keyClick(room.note_card.note_edit, Qt.Key.Key_Backspace)
    assert editor.flush()
    assert entries(diary) == ()
    type_note(qtbot, room, "y")
    assert editor.flush()
    (second,) = entries(diary)
    assert (second.id, second.content.note) == (first.id, "y")


def test_an_entry_thrown_away_elsewhere_is_let_go_of_and_what_is_typed_next_is_kept(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    type_note(qtbot, room, "thrown away")
    assert editor.flush()
    (first,) = entries(diary)
    diary.entries.delete(first.id)
    assert room.note_card.note_edit.note() == ""
    type_note(qtbot, room, "next")
    assert editor.flush()
    assert [entry.content.note for entry in entries(diary)] == ["next"]
    diary.entries.restore(first.id)
    assert {entry.content.note for entry in entries(diary)} == {"thrown away", "next"}


def test_what_comes_in_with_a_whole_diary_is_followed(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    type_note(qtbot, room, "mine")
    assert editor.flush()
    whole = diary.whole.read()
    said = replace(whole.entries[0], content=replace(whole.entries[0].content, note="theirs"))
    diary.whole.replace(replace(whole, entries=(said,)))
    assert room.note_card.note_edit.note() == "theirs"
    diary.whole.replace(replace(whole, entries=()))
    assert room.note_card.note_edit.note() == ""


def test_words_not_saved_yet_outlive_their_entry_being_thrown_away(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    type_note(qtbot, room, "kept")
    assert editor.flush()
    (first,) = entries(diary)
    type_note(qtbot, room, " and more")
    diary.entries.delete(first.id)
    assert editor.flush()
    assert [entry.content.note for entry in entries(diary)] == ["kept and more"]


def test_the_days_entries_stand_below_and_open_again(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    type_note(qtbot, room, "first")
    room.start_new()
    assert room.note_card.note_edit.note() == ""
    (row,) = room.earlier_list.rows()
    qtbot.mouseClick(row.open_button, Qt.MouseButton.LeftButton)
    assert room.note_card.note_edit.note() == "first"
    type_note(qtbot, room, "ly ")
    assert editor.flush()
    assert len(entries(diary)) == 1


def test_what_stands_below_knows_of_the_entry_above(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor
) -> None:
    assert "Nothing is written" in room.earlier_list.empty_label.text()
    type_note(qtbot, room, "shivering")
    assert editor.flush()
    qtbot.waitUntil(lambda: "Nothing else is written" in room.earlier_list.empty_label.text())


def test_a_measurement_and_the_same_number_in_the_note_are_told_apart(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor
) -> None:
    qtbot.keyClicks(room.measurements_card.temperature_field.edit, "38.4")
    type_note(qtbot, room, "38.4 at two")
    assert editor.flush()
    qtbot.waitUntil(lambda: bool(room.note_card.match_list.rows()))
    actions = room.note_card.match_list.rows()[0].wrong_button.menu().actions()
    assert len({action.text() for action in actions}) == len(actions) == 2


def test_the_keys_stay_in_the_list_when_a_match_is_put_aside(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor
) -> None:
    type_note(qtbot, room, "shivering, lost his words")
    assert editor.flush()
    qtbot.waitUntil(lambda: len(room.note_card.match_list.rows()) == 2)
    row = room.note_card.match_list.rows()[0]
    row.wrong_button.setFocus()
    row.wrong_button.menu().actions()[0].trigger()
    assert room.note_card.match_list.rows()[0].guide_button.hasFocus()


def test_rows_stay_while_their_words_only_move(qtbot: QtBot, room: TodayRoom, editor: EntryEditor) -> None:
    type_note(qtbot, room, "shivering, lost his words")
    qtbot.waitUntil(lambda: len(room.note_card.match_list.rows()) == 2)
    before = room.note_card.match_list.rows()
    room.note_card.note_edit.moveCursor(QTextCursor.MoveOperation.Start)
    type_note(qtbot, room, "a rash, ")
    qtbot.waitUntil(lambda: len(room.note_card.match_list.rows()) == 3)
    rows = room.note_card.match_list.rows()
    assert set(before) < set(rows)
    note = room.note_card.note_edit.note()
    assert [note[match.start : match.end] for match in before[0].group.matches] == ["shivering"]


def test_a_huge_note_offers_no_endless_menu(qtbot: QtBot, room: TodayRoom, editor: EntryEditor) -> None:
    room.note_card.note_edit.insertPlainText("shivering. " * 2000)
    assert editor.flush()
    qtbot.waitUntil(lambda: bool(room.note_card.match_list.rows()))
    assert len(room.note_card.match_list.rows()[0].wrong_button.menu().actions()) < 20


def test_the_line_being_typed_stays_in_sight(qtbot: QtBot, room: TodayRoom, editor: EntryEditor) -> None:
    room.resize(720, 420)
    edit = room.note_card.note_edit
    edit.setFocus()
    for number in range(6):
        qtbot.keyClicks(edit, f"line {number} shivering")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert editor.flush()
    qtbot.waitUntil(lambda: room.call_banner.says_call)

    def is_seen() -> bool:
        at = edit.viewport().mapTo(room.viewport(), edit.cursorRect().center())
        return 0 < at.y() < room.viewport().height()

    qtbot.waitUntil(is_seen)


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_hides_at_the_side_with_large_text(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, theme: Theme, qapp: QApplication, scale: int
) -> None:
    theme.use(qapp, "light", scale)
    try:
        qtbot.keyClicks(room.measurements_card.blood_pressure_field.edit, "60/120")
        type_note(qtbot, room, "shivering, no headache")
        assert editor.flush()
        qtbot.waitUntil(lambda: bool(room.note_card.match_list.rows()))
        assert room.page.minimumSizeHint().width() <= (480 if scale == 100 else 620)
    finally:
        theme.use(qapp, "light")


def test_an_entry_is_called_new_until_it_is_kept(qtbot: QtBot, room: TodayRoom, editor: EntryEditor) -> None:
    qtbot.keyClicks(room.measurements_card.temperature_field.edit, "38.4")
    assert room.entry_head.title_label.text() == "New entry"
    assert editor.flush()
    assert room.entry_head.title_label.text().startswith("Entry of")
