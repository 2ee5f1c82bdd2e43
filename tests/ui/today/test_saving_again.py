"""A disk that takes nothing while somebody types: saving goes on by itself, and no word is let go of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.refuge import Refuge
from caregiver_app.messages import Messages
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.quiet import quiet
from caregiver_app.ui.shell.notice_bar import NoticeBar
from caregiver_app.ui.today import saving_again
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom

LEFT = Qt.MouseButton.LeftButton


FullDisk = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def bar(qtbot: QtBot, messages: Messages, notices: Notices) -> Iterator[NoticeBar]:
    bar = NoticeBar(messages)
    qtbot.addWidget(bar)
    notices.posted.connect(bar.show_notice)
    yield bar
    bar.hide()


def notes(diary: Diary) -> list[str]:
    return [entry.content.note for entry in diary.entries.between(None, None)]


def test_what_could_not_be_saved_is_tried_again_without_a_key(
    qtbot: QtBot,
    room: TodayRoom,
    editor: EntryEditor,
    diary: Diary,
    bar: NoticeBar,
    monkeypatch: pytest.MonkeyPatch,
    full_disk: FullDisk,
) -> None:
    monkeypatch.setattr(saving_again, "WAITS_MS", (20, 30))
    qtbot.keyClicks(room.note_card.note_edit, "shivering")
    with full_disk():
        with qtbot.waitSignals([editor.not_saved] * 3):  # by the key's own timer, and again, and again
            pass
        assert notes(diary) == []
        assert "tried again by itself" in bar.text_label.text()
        assert room.note_card.note_edit.note() == "shivering"
    with qtbot.waitSignal(editor.saved):
        pass
    assert notes(diary) == ["shivering"]
    assert "is saved now" in bar.text_label.text()
    assert not editor.saving_again.is_waiting


def test_who_comes_back_to_the_window_has_it_tried_at_once(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary, bar: NoticeBar, full_disk: FullDisk
) -> None:
    qtbot.keyClicks(room.note_card.note_edit, "shivering")
    with full_disk():
        assert not editor.flush()
        editor.saving_again.try_now()
        assert editor.saving_again.is_waiting
    editor.saving_again.try_now()
    assert notes(diary) == ["shivering"]


def test_the_sentence_stays_until_it_worked_whatever_else_is_said(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, notices: Notices, bar: NoticeBar, full_disk: FullDisk
) -> None:
    qtbot.keyClicks(room.note_card.note_edit, "shivering")
    with full_disk():
        assert not editor.flush()
    assert not bar.close_button.isVisible()
    notices.trouble("Something else.")
    assert bar.text_label.text() == "Something else."
    qtbot.mouseClick(bar.close_button, LEFT)
    assert "tried again by itself" in bar.text_label.text()
    notices.say("Thrown away.", lambda: notices.say("Taken back."))
    qtbot.mouseClick(bar.undo_button, LEFT)
    assert bar.text_label.text() == "Taken back."
    assert editor.flush()
    assert "is saved now" in bar.text_label.text()
    qtbot.mouseClick(bar.close_button, LEFT)
    assert not bar.isVisible()


def test_keys_put_the_next_try_off_no_further(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary, bar: NoticeBar, full_disk: FullDisk
) -> None:
    with full_disk():
        for letter in "abc":
            qtbot.keyClicks(room.note_card.note_edit, letter)
            before, tries = editor.saving_again._timer.remainingTime(), editor.saving_again._tries
            assert not editor.flush()
            if before > 0 and editor.saving_again._tries == tries:
                assert editor.saving_again._timer.remainingTime() <= before
    assert editor.flush()
    assert notes(diary) == ["abc"]


def test_the_words_wait_in_a_refuge_as_well_until_they_are_saved(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary, bar: NoticeBar, tmp_path: Path
) -> None:
    refuge = Refuge(diary.path, [tmp_path / "not there", tmp_path])
    editor.saving_again.use_refuge(refuge)
    qtbot.keyClicks(room.note_card.note_edit, "shivering")
    quiet(editor)  # on a slow machine the note's reading would ask the diary that is closed next
    diary._parts.store.close()  # a diary that takes nothing, in a folder that does
    assert not editor.flush()
    kept = refuge.find()
    assert kept is not None
    assert kept.draft.note == "shivering"
    assert editor.saving_again.kept_in is not None
    editor.saving_again.worked()
    assert refuge.find() is None
