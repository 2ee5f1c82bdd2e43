"""Earlier versions from the diary's list: one for each sitting at the editor, shown, brought back, undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Degree, EntryContent
from caregiver_app.messages import Messages
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.diary.versions_dialog import VersionsDialog
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.shared.version_words import marked_note
from caregiver_app.ui.today.editor import EntryEditor

AT = datetime(2026, 11, 20, 9, 0)


def changed_entry(diary: Diary) -> str:
    content = EntryContent(AT, "Alex", "He shivered at two", temperature_c=38.1, pulse=90)
    entry = diary.entries.add(content)
    diary.entries.update(
        entry.id,
        replace(
            content,
            writer="June",
            note="He slept at two",
            temperature_c=38.6,
            symptoms={"headaches": Degree.MILD},
        ),
    )
    return entry.id


def dialog_of(room: DiaryRoom) -> VersionsDialog:
    (dialog,) = (child for child in room.findChildren(VersionsDialog) if child.isVisible())
    return dialog


def words_of(dialog: VersionsDialog, card: int) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in dialog.cards[card].findChildren(QLabel))


def test_a_changed_entry_says_so_and_f2_shows_what_it_said(diary: Diary, room: DiaryRoom) -> None:
    entry_id = changed_entry(diary)
    room.show()
    assert "1 earlier version" in room.entry_model.index(0).data()
    room.entry_list.select(entry_id)
    room.entry_list.setFocus()
    QTest.keyClick(room.entry_list, Qt.Key.Key_F2)
    dialog = dialog_of(room)
    now, first = words_of(dialog, 0), words_of(dialog, 1)
    assert "written by June" in now
    assert "38.6 °C" in now
    assert "38.1 °C" in now
    assert "pulse" not in now  # that did not change
    assert "<s>shivered</s> <b><u>slept</u></b>" in now
    assert "written by Alex" in first
    assert "He shivered at two" in first
    assert "pulse 90" in first
    dialog.close()


def test_a_click_on_its_line_shows_the_versions(diary: Diary, room: DiaryRoom) -> None:
    changed_entry(diary)
    room.show()
    rect = room.entry_list.visualRect(room.entry_model.index(0))
    line = room.entry_list.fontMetrics().height()
    found = [
        point
        for y in range(rect.top(), rect.bottom(), line // 2)
        if room.entry_list._has_link_at(point := rect.topLeft() + type(rect.topLeft())(30, y - rect.top()))
    ]
    QTest.mouseClick(room.entry_list.viewport(), Qt.MouseButton.LeftButton, pos=found[0])
    dialog_of(room).close()
    QTest.mouseClick(room.entry_list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert not [child for child in room.findChildren(VersionsDialog) if child.isVisible()]


def test_one_is_brought_back_and_that_is_undone(diary: Diary, room: DiaryRoom, notices: Notices) -> None:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    entry_id = changed_entry(diary)
    room.show()
    room.entry_actions.show_versions(entry_id)
    dialog_of(room).bring_back_buttons[0].click()
    assert diary.entries.get(entry_id).content.note == "He shivered at two"
    undo = said[-1].undo
    assert undo is not None
    undo()
    assert diary.entries.get(entry_id).content.note == "He slept at two"
    assert diary.entries.get(entry_id).content.writer == "June"


def test_an_entry_never_changed_is_said_so(diary: Diary, room: DiaryRoom, notices: Notices) -> None:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    entry = diary.entries.add(EntryContent(AT, note="quiet"))
    room.show()
    room.entry_actions.show_versions(entry.id)
    assert "never changed" in said[-1].text


def test_a_note_is_never_read_as_markup() -> None:
    assert marked_note("<b>a</b>", "<b>b</b>") == ("&lt;b&gt;<s>a</s> <b><u>b</u></b>&lt;/b&gt;")


@pytest.fixture
def editor(
    diary: Diary, messages: Messages, notices: Notices, now: Callable[[], datetime], hub: Hub
) -> EntryEditor:
    editor = EntryEditor(diary, messages, notices, now, "Alex")
    hub.changed.connect(editor.on_diary_changed)
    return editor


def type_in(editor: EntryEditor, *notes: str) -> None:
    for note in notes:
        editor.set_note(note)
        assert editor.flush()


def test_one_sitting_at_the_editor_is_one_version(diary: Diary, editor: EntryEditor) -> None:
    type_in(editor, "shiv", "shivering", "shivering at two")
    entry_id = editor.entry_id
    assert entry_id is not None
    assert diary.versions.of(entry_id) == ()
    editor.start_new("June")
    editor.open(entry_id)
    type_in(editor, "shivering at three", "shivering at three o'clock")
    assert [version.content.note for version in diary.versions.of(entry_id)] == ["shivering at two"]
    editor.open(entry_id)
    type_in(editor, "shivering at three o'clock", "slept")
    assert len(diary.versions.of(entry_id)) == 2


def test_the_editor_follows_a_version_brought_back(diary: Diary, editor: EntryEditor) -> None:
    type_in(editor, "first")
    entry_id = editor.entry_id
    assert entry_id is not None
    editor.open(entry_id)
    type_in(editor, "second")
    diary.versions.bring_back(entry_id, 1)
    assert editor.draft.note == "first"
    type_in(editor, "first and more")
    notes = [version.content.note for version in diary.versions.of(entry_id)]
    assert notes == ["first", "second", "first"]


def test_an_emptied_entry_comes_back_even_when_the_trash_was_emptied(
    diary: Diary, editor: EntryEditor
) -> None:
    type_in(editor, "first", "")
    assert len(diary.entries.trash()) == 1
    diary.entries.empty_trash()
    type_in(editor, "again")
    assert [entry.content.note for entry in diary.entries.newest(5)] == ["again"]
