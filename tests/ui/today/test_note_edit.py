"""The note's editor gives back exactly what was typed, and paints without changing a letter."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from caregiver_app.ui.shared.mention_marks import Mark, MarkKind
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.note_edit import NoteEdit

WORDS = st.text(
    st.characters(
        exclude_categories=["Cs"], exclude_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\ufdd0\ufdd1"
    )
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(WORDS)
def test_a_note_comes_back_as_it_was(qtbot: QtBot, theme: Theme, note: str) -> None:
    edit = NoteEdit(theme)
    qtbot.addWidget(edit)
    edit.set_note(note)
    assert edit.note() == note


def test_markup_is_pasted_as_words_alone(qtbot: QtBot, theme: Theme) -> None:
    edit = NoteEdit(theme)
    qtbot.addWidget(edit)
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='http://127.0.0.1/x.png'>")
    data.setText("bold")
    edit.insertFromMimeData(data)
    assert edit.note() == "bold"


def test_marks_move_with_the_words_and_go_when_touched(qtbot: QtBot, theme: Theme) -> None:
    edit = NoteEdit(theme)
    qtbot.addWidget(edit)
    edit.set_note("shivering and headache")
    edit.set_marks([Mark(0, 9, MarkKind.CRS), Mark(14, 22, MarkKind.BOTH)])
    edit.moveCursor(edit.textCursor().MoveOperation.Start)
    qtbot.keyClicks(edit, "so ")
    assert [(mark.start, mark.end) for mark in edit.marks()] == [(3, 12), (17, 25)]
    cursor = edit.textCursor()
    cursor.setPosition(5)
    edit.setTextCursor(cursor)
    qtbot.keyClicks(edit, "x")
    assert [(mark.start, mark.end) for mark in edit.marks()] == [(18, 26)]


def test_it_paints_a_long_note_with_marks(qtbot: QtBot, theme: Theme) -> None:
    edit = NoteEdit(theme)
    qtbot.addWidget(edit)
    edit.set_note("shivering " * 3000)
    edit.set_marks([Mark(i, i + 9, MarkKind.ICANS) for i in range(0, 30_000, 10)])
    edit.resize(500, 200)
    image = edit.grab().toImage()
    dots = theme.color("icans")
    assert any(
        image.pixelColor(x, y) == dots for x in range(0, image.width(), 2) for y in range(0, image.height())
    )


def test_marks_are_painted_on_every_line_of_a_paragraph_however_far_down(qtbot: QtBot, theme: Theme) -> None:
    edit = NoteEdit(theme)
    qtbot.addWidget(edit)
    edit.resize(500, 200)
    edit.show()
    edit.set_note("shivering " * 3000)
    edit.set_marks([Mark(at, at + 9, MarkKind.ICANS) for at in range(0, 30_000, 10)])
    ground = theme.color("icans_soft").rgb()
    bar = edit.verticalScrollBar()
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        picture = edit.viewport().grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in (10, 30, 50)}
        assert ground in colours
    edit.hide()
