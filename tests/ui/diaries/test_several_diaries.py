"""Several patients: going from one diary to another in one window, and two windows on one diary."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import weakref
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from caregiver_app.app import Companion
from caregiver_app.diary.keeping.copying import copy_diary
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.store.lock import InUse, take_lock
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.paths import Paths, Sample, resources_dir
from caregiver_app.ui.diaries.card import DiariesCard
from caregiver_app.ui.diaries.door import DiariesDoor
from caregiver_app.ui.diaries.in_use_page import InUsePage
from caregiver_app.ui.diaries.known import KnownDiaries
from caregiver_app.ui.diaries.menu import DiariesMenu
from caregiver_app.ui.settings.room import SettingsRoom
from caregiver_app.ui.shell.notice_bar import NoticeBar
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.today.room import TodayRoom

NOW = datetime(2026, 11, 21, 14, 5)
LEFT = Qt.MouseButton.LeftButton
TIMEOUT = 20_000


def now() -> datetime:
    return NOW


class Desk:
    """Opens windows, and closes them all at the end."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
        self.qtbot, self.qapp, self.paths = qtbot, qapp, paths
        self.open: list[Companion] = []

    def start(self, paths: Paths | None = None, sample: Sample | None = None) -> Companion:
        companion = Companion(self.qapp, paths or self.paths, sample=sample, now=now)
        self.open.append(companion)
        with self.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
            companion.window.show()
        return companion

    def go(self, companion: Companion, path: Path) -> None:
        with self.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
            door(companion).open(path)

    def close(self, companion: Companion) -> None:
        self.open.remove(companion)
        companion.window.close()
        if companion._rooms is not None:
            companion._rooms.leave()
        companion.window.deleteLater()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", resources_dir())


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Desk]:
    desk = Desk(qtbot, qapp, paths)
    yield desk
    for companion in tuple(desk.open):
        desk.close(companion)


def begin(paths: Paths, patient: str, note: str = "") -> Path:
    diary = open_family_diary(paths, now)
    diary.profile.save(Profile(patient=patient, infusions=(date(2026, 11, 12),)))
    if note:
        diary.entries.add(EntryContent(NOW, note=note))
    diary.close()
    return paths.diary


@pytest.fixture
def sam(paths: Paths) -> Path:
    return begin(paths, "Sam", "Sam slept")


@pytest.fixture
def ann(paths: Paths, tmp_path: Path) -> Path:
    return begin(paths.for_diary(tmp_path / "elsewhere" / "ann.sqlite3"), "Ann", "Ann ate")


def door(companion: Companion) -> DiariesDoor:
    return companion.diaries


def today(companion: Companion) -> TodayRoom:
    room = companion.window.room("today")
    assert isinstance(room, TodayRoom)
    return room


def said(companion: Companion) -> str:
    bar = companion.window.findChild(NoticeBar)
    assert bar is not None
    return bar.text_label.text()


def titles(companion: Companion) -> tuple[str, str]:
    return companion.window.windowTitle(), companion.window.header.title_label.text()


def test_the_window_goes_over_to_another_diary_and_back(desk: Desk, sam: Path, ann: Path) -> None:
    companion = desk.start()
    assert titles(companion) == ("Sam – Caregiver Companion", "Sam's diary")
    desk.qtbot.keyClicks(today(companion).note_card.note_edit, "He is awake")
    desk.go(companion, ann)
    assert titles(companion) == ("Ann – Caregiver Companion", "Ann's diary")
    desk.qtbot.keyClicks(today(companion).note_card.note_edit, "She is awake")
    desk.go(companion, sam)
    notes = [entry.content.note for entry in companion.rooms._parts.diary.entries.newest(9)]
    assert sorted(notes) == ["He is awake", "Sam slept"]
    assert [known.patient for known in door(companion).known()] == ["Sam", "Ann"]


def test_what_was_left_is_gone(desk: Desk, sam: Path, ann: Path) -> None:
    others = QApplication.topLevelWidgets()  # what other tests left is theirs
    companion = desk.start()
    for name in ("diary", "trends", "care_team", "settings"):
        companion.window.open_room(name)
    window = weakref.ref(companion.window)
    left = [
        weakref.ref(part) for part in (companion.rooms, companion.rooms.editor, companion.rooms._parts.hub)
    ]
    diary = weakref.ref(companion.rooms._parts.diary)
    QApplication.processEvents()  # what waits for the window to be ready
    desk.go(companion, ann)
    QApplication.sendPostedEvents(None, 52)  # deferred deletes
    gc.unfreeze()
    gc.collect()
    assert [part() for part in left] == [None] * len(left)
    assert diary() is None
    shell = window()
    assert shell is None or not isValid(shell)
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
    assert [widget for widget in shown if widget not in others] == [companion.window]
    take_lock(sam, NOW).release()


def test_the_next_start_opens_the_last_one_unless_one_is_named(desk: Desk, sam: Path, ann: Path) -> None:
    companion = desk.start()
    desk.go(companion, ann)
    desk.close(companion)
    again = desk.start()
    assert titles(again)[1] == "Ann's diary"
    desk.close(again)
    assert titles(desk.start(desk.paths.for_diary(sam)))[1] == "Sam's diary"


def test_each_diary_has_its_own_writer_and_place_in_the_guide(desk: Desk, sam: Path, ann: Path) -> None:
    companion = desk.start()
    companion._preferences.put(writer="Alex", guide_bookmarks=["a#b"], theme="dark")
    desk.go(companion, ann)
    assert companion._preferences.get("writer", str) == ""
    assert companion._preferences.get("guide_bookmarks", list) == []
    assert companion._preferences.get("theme", str) == "dark"
    companion._preferences.put(writer="Kim", theme="light")
    desk.go(companion, sam)
    assert companion._preferences.get("writer", str) == "Alex"
    assert companion._preferences.get("theme", str) == "light"


def test_a_draft_that_cannot_be_kept_keeps_the_diary_open(desk: Desk, sam: Path, ann: Path) -> None:
    companion = desk.start()
    companion.rooms.editor.set_typed("temperature", "hot")
    door(companion).open(ann)
    assert titles(companion)[1] == "Sam's diary"
    assert "can't be read, so its diary stays open" in said(companion)


@pytest.mark.parametrize("content", [b"no diary" * 400, None])
def test_what_cannot_be_opened_leaves_the_window_where_it_is(
    desk: Desk, sam: Path, tmp_path: Path, content: bytes | None
) -> None:
    other = tmp_path / "other.sqlite3"
    if content is not None:
        other.write_bytes(content)
    companion = desk.start()
    door(companion).open(other)
    assert titles(companion)[1] == "Sam's diary"
    assert "other.sqlite3" in said(companion)
    assert content is None or other.read_bytes() == content
    assert [known.patient for known in door(companion).known()] == ["Sam"]


def test_a_missing_one_is_greyed_and_can_be_taken_off_the_list(desk: Desk, sam: Path, ann: Path) -> None:
    companion = desk.start()
    desk.go(companion, ann)
    desk.go(companion, sam)
    ann.unlink()
    menu = companion.window.findChild(DiariesMenu)
    assert menu is not None
    menu.fill()
    first, second, *_rest = menu.actions()
    assert first.isChecked()
    assert "Sam" in first.text()
    assert not second.isEnabled()
    assert "not there" in second.text()
    assert "Ann" in second.text()
    companion.window.open_room("settings")
    room = companion.window.room("settings")
    assert isinstance(room, SettingsRoom)
    assert isinstance(room.diaries_card, DiariesCard)
    _sam_row, ann_row = room.diaries_card.rows
    assert not ann_row.open_button.isVisible()
    assert "Not there" in ann_row.state_label.text()
    desk.qtbot.mouseClick(ann_row.forget_button, LEFT)
    assert [known.patient for known in door(companion).known()] == ["Sam"]
    bar = companion.window.findChild(NoticeBar)
    assert bar is not None
    desk.qtbot.mouseClick(bar.undo_button, LEFT)
    assert [known.patient for known in door(companion).known()] == ["Sam", "Ann"]


def test_a_last_one_that_is_missing_is_told_and_none_is_begun_in_its_place(
    desk: Desk, sam: Path, ann: Path
) -> None:
    companion = desk.start()
    desk.go(companion, ann)
    desk.close(companion)
    ann.unlink()
    again = desk.start()
    assert not ann.exists()
    assert again._trouble is not None
    assert again._trouble.key == "store.not_there"
    desk.go(again, sam)
    assert titles(again)[1] == "Sam's diary"


def test_a_new_diary_asks_whose_it_is(desk: Desk, sam: Path, tmp_path: Path) -> None:
    companion = desk.start()
    with desk.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        door(companion)._on_new_dialog_file_selected(str(tmp_path / "kim.sqlite3"))
    assert companion.window.windowTitle() == "kim.sqlite3 – Caregiver Companion"
    companion.rooms._parts.diary.profile.save(Profile(patient="Kim"))
    assert companion.window.windowTitle() == "Kim – Caregiver Companion"
    assert [known.patient for known in door(companion).known()] == ["Kim", "Sam"]
    door(companion)._on_new_dialog_file_selected(str(sam))
    assert "already" in said(companion)


def test_the_sample_is_never_remembered(desk: Desk, paths: Paths) -> None:
    companion = desk.start(sample=Sample.NINE_DAYS)
    assert door(companion).known() == ()
    assert not paths.known_diaries.exists()


def test_a_second_window_calls_the_first_forward_and_ends(desk: Desk, sam: Path) -> None:
    first = desk.start()
    first.window.showMinimized()
    second = Companion(desk.qapp, desk.paths, now=now)
    desk.open.append(second)
    second.window.show()
    desk.qtbot.waitUntil(lambda: not second.window.isVisible(), timeout=TIMEOUT)
    assert not first.window.isMinimized()
    assert first.rooms.save_now()


def test_a_diary_held_on_another_computer_is_told_and_opened_once_it_is_free(desk: Desk, sam: Path) -> None:
    lock = take_lock(sam, NOW)
    held = {"machine": "kitchen", "process": 1, "since": "2026-11-21T09:30:00"}
    sam.with_name(f"{sam.name}.lock").write_text(json.dumps(held))
    companion = desk.start()
    page = companion.window.rooms_stack.currentWidget()
    assert isinstance(page, InUsePage)
    assert isinstance(companion._trouble, InUse)
    assert "kitchen since 2026-11-21 09:30" in companion._messages.of(companion._trouble)
    lock.release()
    with desk.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        desk.qtbot.mouseClick(page.retry_button, LEFT)
    assert titles(companion)[1] == "Sam's diary"


def test_the_command_line_works_beside_an_open_window(desk: Desk, sam: Path, paths: Paths) -> None:
    companion = desk.start()
    command = [sys.executable, "-m", "caregiver_app", "add", "--note", "typed elsewhere"]
    subprocess.run([*command, "--data-dir", str(paths.data)], check=True, capture_output=True)
    notes = [entry.content.note for entry in companion.rooms._parts.diary.entries.newest(2)]
    assert "typed elsewhere" in notes


def test_a_damaged_list_is_an_empty_one(tmp_path: Path) -> None:
    file = tmp_path / "diaries.json"
    for text in (
        "{",
        "7",
        '[7, {"path": 1}, {"path": "rel", "patient": ""}, {"path": "/a\\u0000", "patient": ""}]',
    ):
        file.write_text(text)
        assert KnownDiaries(file).all() == ()
    file.write_text('[{"path": "/a/b.sqlite3", "patient": "Sam"}, 7]')
    assert [known.patient for known in KnownDiaries(file).all()] == ["Sam"]


HOLDS = """
import sys, time
from datetime import datetime
from pathlib import Path
from caregiver_app.diary.store.lock import take_lock
lock = take_lock(Path(sys.argv[1]), datetime(2026, 11, 21))
print(lock.is_held, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
def test_a_killed_window_keeps_nobody_out(sam: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(sam)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        with pytest.raises(InUse) as told:
            take_lock(sam, NOW)
        assert told.value.holder is not None
        assert told.value.holder.process == holder.pid
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    lock = take_lock(sam, NOW)
    assert lock.is_held
    lock.release()


def test_a_copy_to_look_at_takes_no_words(desk: Desk, sam: Path, tmp_path: Path) -> None:
    throwaway = Paths(tmp_path / "copy", resources_dir())
    copy_diary(sam, throwaway.diary)
    companion = Companion(desk.qapp, throwaway, copy_of=sam, now=now)
    desk.open.append(companion)
    with desk.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        companion.window.show()
    assert titles(companion)[1] == "Sam's diary"
    assert not today(companion).isEnabled()
    assert companion.window.rooms_stack.currentWidget() is not today(companion)
    assert not throwaway.known_diaries.exists()


def test_the_header_never_cuts_a_name_in_silence(desk: Desk, paths: Paths) -> None:
    begin(paths, "Bartholomew Featherstonehaugh")
    companion = desk.start()
    label = companion.window.header.title_label
    companion.window.resize(1900, 800)
    desk.qtbot.waitUntil(lambda: label.text() == "Bartholomew Featherstonehaugh's diary")
    companion.window.resize(800, 600)
    desk.qtbot.waitUntil(lambda: label.text().endswith("…"))
    assert label.text().startswith("Barth")
    assert "Featherstonehaugh" in label.toolTip()
    assert "Featherstonehaugh" in companion.window.windowTitle()
