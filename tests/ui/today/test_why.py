"""Asking why in Today: by the row's button, by F1 on the word, and back with Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from caregiver_app.diary.values import Degree
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom
from caregiver_app.ui.why.dialog import WhyDialog


def _dialog(qtbot: QtBot, room: TodayRoom) -> WhyDialog:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in room.findChildren(WhyDialog)))
    return next(one for one in room.findChildren(WhyDialog) if one.isVisible())


def _said(dialog: WhyDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def _write(qtbot: QtBot, room: TodayRoom, note: str) -> None:
    room.focus_note()
    room.note_card.note_edit.insertPlainText(note)  # at once: it is read once
    qtbot.waitUntil(lambda: bool(room.note_card.match_list.rows()))


def test_the_rows_why_is_reached_by_keys_and_escape_goes_back_to_it(qtbot: QtBot, room: TodayRoom) -> None:
    _write(qtbot, room, "no fever but chills all night")
    button = room.note_card.match_list.rows()[0].why_button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    dialog = _dialog(qtbot, room)
    said = _said(dialog)
    assert "<b><u>chills</u></b>" in said
    assert "<i>but</i>" in said
    assert ".toml" not in said
    assert "“no” stands near, but speaks of “fever”: “but” turns the sentence." in said
    assert "With any worry" in said or "with any worry" in said
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert room.focusWidget() is button


def test_f1_on_a_marked_word_asks_why_of_it_alone(qtbot: QtBot, room: TodayRoom) -> None:
    _write(qtbot, room, "🤒 no fever but chills")
    edit = room.note_card.note_edit
    qtbot.waitUntil(lambda: len(edit.marks()) == 2)
    cursor = edit.textCursor()
    cursor.setPosition(edit.toPlainText().index("fever") + 3)
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Qt.Key.Key_F1)
    dialog = _dialog(qtbot, room)
    assert [view.title_label.text() for view in dialog.views] == ["Why “fever” is not highlighted"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(edit, Qt.Key.Key_F1)
    assert not any(one.isVisible() for one in room.findChildren(WhyDialog))


def test_what_is_wrong_is_put_aside_from_there(qtbot: QtBot, room: TodayRoom, editor: EntryEditor) -> None:
    _write(qtbot, room, "shivering")
    room.note_card.match_list.rows()[0].why_button.click()
    view = _dialog(qtbot, room).views[0]
    assert view.wrong_button.isVisible()
    view.wrong_button.click()
    assert [match.set_aside for match in editor.view().matches] == [True]
    room.note_card.match_list.rows()[0].why_button.click()
    asked = _dialog(qtbot, room).views[0]
    assert asked.title_label.text() == "Why “shivering” is not counted"
    assert not asked.wrong_button.isVisible()
    QTest.keyClick(asked.window(), Qt.Key.Key_Escape)


def test_a_tick_and_a_measurement_have_a_why_and_a_way_to_the_guide(qtbot: QtBot, room: TodayRoom) -> None:
    room.symptoms_card.degree_chosen.emit("crs.dizziness", Degree.MILD)
    room.measurements_card.typed.emit("temperature", "38.4")
    qtbot.waitUntil(lambda: len(room.note_card.match_list.rows()) == 2)
    for row in room.note_card.match_list.rows():
        row.why_button.click()
        dialog = _dialog(qtbot, room)
        with qtbot.waitSignal(room.guide_requested) as asked:
            dialog.views[0].guide_button.click()
        assert asked.args == [row._group.items[0]]
        qtbot.waitUntil(lambda: not room.findChildren(WhyDialog))


@pytest.mark.parametrize("note", ["<b>shivering</b> & <i>", "shivering\n\nall night"])
def test_the_note_is_never_read_as_markup(qtbot: QtBot, room: TodayRoom, note: str) -> None:
    _write(qtbot, room, note)
    room.note_card.match_list.rows()[0].why_button.click()
    dialog = _dialog(qtbot, room)
    text = dialog.views[0].sentence_label.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert "<b><u>shivering</u></b>" in text
    assert "<b>shivering" not in text
