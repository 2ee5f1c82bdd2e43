"""What words of a note mean to a family, said straight from the note with keys alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.shared.mention_marks import MarkKind
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.meaning_form import MeaningForm
from caregiver_app.ui.today.room import TodayRoom

TREMORS = ("icans.seizures-tremors",)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def said(notices: Notices) -> list[Notice]:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    return said


@pytest.fixture
def note(room: TodayRoom) -> QWidget:
    """A note with its last two words selected by keys."""
    QTest.qWaitForWindowActive(room)
    edit = room.note_card.note_edit
    edit.setFocus()
    QTest.keyClicks(edit, "Did his flappy thing")
    for _ in range(2):
        QTest.keyClick(edit, Qt.Key.Key_Left, CTRL | SHIFT)
    return edit


def form_of(room: TodayRoom) -> MeaningForm:
    form = room.findChild(MeaningForm)
    assert isinstance(form, MeaningForm)
    return form


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def choose(words: str) -> None:
    """Chooses in the list that has the keyboard, as keys do."""
    box = focused()
    assert isinstance(box, QComboBox)
    QTest.keyClicks(box, words)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_selected_words_get_their_meaning_by_keys_alone(
    qtbot: QtBot, room: TodayRoom, note: QWidget, diary: Diary, said: list[Notice]
) -> None:
    QTest.keyClick(note, Qt.Key.Key_M, CTRL)
    form = form_of(room)
    assert form.form.values()["text"] == "flappy thing"
    choose("Seizures")
    assert focused() is form.form.fields["given_by"].edit
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    (kept,) = diary.own_words.all()
    assert kept.own == OwnWords("flappy thing", TREMORS, "Alex", date(2026, 11, 21))
    qtbot.waitUntil(lambda: [m.kind for m in room.note_card.note_edit.marks()] == [MarkKind.ICANS])
    (row,) = room.note_card.match_list.rows()
    assert "as Alex said on 21 Nov 2026" in row.reason_label.text()
    assert form.isHidden()
    assert focused() is note
    QTest.keyClicks(note, " again")
    assert room.note_card.note_edit.note() == "Did his flappy thing again"
    assert said[0].undo is not None
    said[0].undo()
    assert diary.own_words.all() == ()
    qtbot.waitUntil(lambda: room.note_card.note_edit.marks() == ())
    said[0].undo()  # pressed twice, or removed in the other room meanwhile


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(
    room: TodayRoom, note: QWidget, diary: Diary
) -> None:
    QTest.keyClick(note, Qt.Key.Key_M, CTRL)
    form = form_of(room).form
    QTest.mouseClick(form.done_button, Qt.MouseButton.LeftButton)
    assert form.fields["item"].error_label.isVisible()
    assert form.fields["item"].edit.accessibleDescription()
    form.fields["given_on"].edit.setFocus()
    form.fields["given_on"].set_text("")
    QTest.keyClicks(form.fields["given_on"].edit, "1 Jan 2030")
    form.fields["item"].edit.setFocus()
    choose("Dizz")
    QTest.mouseClick(form.done_button, Qt.MouseButton.LeftButton)
    assert form.fields["given_on"].error_label.isVisible()
    assert not form.fields["item"].has_error
    assert (form.values()["text"], form.values()["given_on"]) == ("flappy thing", "1 Jan 2030")
    assert diary.own_words.all() == ()


def test_escape_keeps_nothing_and_leads_back_to_the_note(
    room: TodayRoom, note: QWidget, diary: Diary
) -> None:
    QTest.keyClick(note, Qt.Key.Key_M, CTRL)
    choose("Dizz")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert form_of(room).isHidden()
    assert focused() is note
    assert diary.own_words.all() == ()
    QTest.keyClick(note, Qt.Key.Key_M, CTRL)
    assert focused() is form_of(room).form.fields["text"].edit
    assert form_of(room).form.values()["item"] == ""


def test_escape_leaves_from_a_button_too(room: TodayRoom, note: QWidget) -> None:
    QTest.keyClick(note, Qt.Key.Key_M, CTRL)
    form_of(room).form.done_button.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert form_of(room).isHidden()
    assert focused() is note


def test_what_is_complete_is_kept_when_the_room_is_left(room: TodayRoom, note: QWidget, diary: Diary) -> None:
    QTest.keyClick(note, Qt.Key.Key_M, CTRL)
    room.hide()
    assert diary.own_words.all() == ()
    room.show()
    form = form_of(room)
    assert form.isVisible()
    QTest.keyClicks(form.form.fields["item"].edit, "Dizz")
    room.hide()
    assert [kept.own.items for kept in diary.own_words.all()] == [("crs.dizziness",)]


def test_the_button_and_the_menu_say_what_they_do(room: TodayRoom, note: QWidget) -> None:
    button = room.note_card.meaning_button
    assert button.text() == "These words mean…"
    edit = room.note_card.note_edit
    assert "These words mean…" in [action.text() for action in edit.actions() if isinstance(action, QAction)]
    QTest.keyClick(edit, Qt.Key.Key_End)
    assert button.text() == "Our own words…"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert focused() is form_of(room).form.fields["text"].edit


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(8, 20, "flappy thing"), (10, 17, "flappy thing"), (7, 21, "flappy thing"), (26, 30, "\U0001f937 zwei")],
)
def test_whole_words_are_taken_without_the_marks_around_them(
    room: TodayRoom, start: int, end: int, words: str
) -> None:
    edit = room.note_card.note_edit
    edit.setPlainText("Did the flappy thing, and\n\U0001f937 zwei")
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    assert edit.selected_words() == words


@pytest.mark.parametrize("scale", [100, 200])
def test_the_form_fits_a_narrow_window(
    qapp: QApplication, room: TodayRoom, note: QWidget, theme: Theme, scale: int
) -> None:
    QTest.keyClick(note, Qt.Key.Key_M, CTRL)
    theme.use(qapp, "light", scale)
    try:
        assert room.page.minimumSizeHint().width() <= (480 if scale == 100 else 620)
    finally:
        theme.use(qapp, "light")
