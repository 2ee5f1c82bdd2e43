"""From the first page to a diary that there is already, in the real window."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from caregiver_app.app import Companion
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.copies import Backups
from caregiver_app.diary.keeping.rewriting import rewrite_diary
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.exchange.json_out import diary_to_json
from caregiver_app.messages import Messages
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.exchange.import_dialog import ImportDialog
from caregiver_app.ui.first_run.found_dialog import FoundDialog
from caregiver_app.ui.first_run.page import FirstRunPage
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.rooms import Rooms
from caregiver_app.ui.shell.window import MainWindow

NOW = datetime(2026, 11, 21, 14, 5)
LEFT = Qt.MouseButton.LeftButton
TIMEOUT = 20_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A diary's file, and what it was taken out as; made once."""
    paths = Paths(tmp_path_factory.mktemp("made"), resources_dir())
    diary = open_family_diary(paths, lambda: NOW)
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),)))
    diary.entries.add(EntryContent(NOW, note="slept well"))
    out = diary_to_json(diary.whole.read(), NOW)
    diary.close()
    return paths.diary, out


@pytest.fixture
def stick(made: tuple[Path, bytes], tmp_path: Path) -> Path:
    """A copy of a diary, as it comes on a stick."""
    path = tmp_path / "stick.sqlite3"
    shutil.copy(made[0], path)
    return path


def choose(window: MainWindow, path: Path) -> None:
    page = window.rooms_stack.currentWidget()
    assert isinstance(page, FirstRunPage)
    page.have_button.click()
    dialog = page.findChild(QFileDialog, "have_dialog")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def notes(diary: Diary) -> list[str]:
    return [entry.content.note for entry in diary.entries.newest(9)]


def test_a_copy_is_shown_and_brought_to_this_computer(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, stick: Path
) -> None:
    companion = Companion(qapp, Paths(tmp_path / "data", resources_dir()), now=lambda: NOW)
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        companion.window.show()
    before = stick.read_bytes()
    choose(companion.window, stick)
    (dialog,) = companion.window.findChildren(FoundDialog)
    qtbot.waitUntil(dialog.bring_button.isVisible, timeout=TIMEOUT)
    assert "Sam's diary, 1 entry" in dialog.told_label.text()
    assert notes(companion.rooms._parts.diary) == []
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        qtbot.mouseClick(dialog.bring_button, LEFT)
    assert notes(companion.rooms._parts.diary) == ["slept well"]
    assert not companion.window.findChildren(FirstRunPage)
    assert stick.read_bytes() == before
    companion.window.close()
    companion.rooms.leave()
    companion.window.deleteLater()


def test_a_file_that_was_taken_out_is_brought_in(
    qtbot: QtBot, parts: Parts, diary: Diary, made: tuple[Path, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(made[1])
    rooms = Rooms(parts)
    rooms.open_first()
    choose(parts.window, out)
    qtbot.waitUntil(lambda: bool(parts.window.findChildren(ImportDialog)), timeout=TIMEOUT)
    (dialog,) = parts.window.findChildren(ImportDialog)
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=TIMEOUT)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: bool(notes(diary)), timeout=TIMEOUT)
    today = parts.window.room("today")
    qtbot.waitUntil(lambda: parts.window.rooms_stack.currentWidget() is today, timeout=TIMEOUT)
    assert rooms.may_leave()
    assert (notes(diary), diary.profile.get().patient) == (["slept well"], "Sam")


Show = Callable[[Path], FoundDialog]


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path, messages: Messages) -> Show:
    def show_it(path: Path) -> FoundDialog:
        dialog = FoundDialog(path, Backups(tmp_path / "own.sqlite3", lambda: NOW), messages)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: "looked through…" not in dialog.told_label.text(), timeout=TIMEOUT)
        return dialog

    return show_it


def test_a_locked_one_can_only_be_opened_where_it_is(qtbot: QtBot, stick: Path, show: Show) -> None:
    rewrite_diary(stick, None, Key("four words are better"), NOW)
    dialog = show(stick)
    assert "locked with a passphrase" in dialog.told_label.text()
    assert dialog.bring_button.isHidden()
    with qtbot.waitSignal(dialog.open_requested) as asked:
        qtbot.mouseClick(dialog.open_button, LEFT)
    assert asked.args == [stick]


def test_a_damaged_one_is_told_and_not_offered(stick: Path, show: Show) -> None:
    with stick.open("r+b") as file:
        file.truncate(stick.stat().st_size // 2)
    dialog = show(stick)
    assert "damaged" in dialog.told_label.text()
    assert dialog.bring_button.isHidden()
    assert dialog.open_button.isHidden()
    dialog.leave_button.click()
