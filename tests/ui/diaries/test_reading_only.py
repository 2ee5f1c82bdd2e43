"""A diary that can't be written, or is a newer version's, is opened for reading with a word."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.app import Companion
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.store.lock import take_lock
from caregiver_app.diary.store.schema import SCHEMA
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.errors import Trouble
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.shell.notice_bar import NoticeBar
from caregiver_app.ui.shell.reading_bar import ReadingBar
from caregiver_app.ui.shell.trouble_page import TroublePage

NOW = datetime(2026, 11, 21, 14, 5)
TIMEOUT = 20_000


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A diary's file."""
    paths = Paths(tmp_path_factory.mktemp("written"), resources_dir())
    diary = open_family_diary(paths, lambda: NOW)
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),)))
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 8, 0), writer="Alex", note="Slept well."))
    diary.close()
    return paths.diary.read_bytes()


@pytest.fixture
def paths(tmp_path: Path, written: bytes) -> Paths:
    diary = tmp_path / "stick" / "diary.sqlite3"
    diary.parent.mkdir()
    diary.write_bytes(written)
    return Paths(tmp_path / "data", resources_dir(), diary)


@pytest.fixture
def companion(qapp: QApplication, paths: Paths) -> Iterator[Companion]:
    companion = Companion(qapp, paths, now=lambda: NOW)
    yield companion
    companion.window.close()
    if companion._rooms is not None:
        companion._rooms.leave()
    companion.window.deleteLater()


def start(qtbot: QtBot, companion: Companion) -> None:
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        companion.window.show()


def bar(companion: Companion) -> ReadingBar | None:
    return companion.window.findChild(ReadingBar)


def said(companion: Companion) -> str:
    notices = companion.window.findChild(NoticeBar)
    assert notices is not None
    return notices.text_label.text()


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


def test_a_newer_diary_is_read_until_it_can_be_written(
    qtbot: QtBot, companion: Companion, paths: Paths
) -> None:
    set_version(paths.diary, SCHEMA.version + 1)
    start(qtbot, companion)
    reading = bar(companion)
    assert reading is not None
    assert "newer version" in reading.why_label.text()
    room = companion.window.rooms_stack.currentWidget()
    assert isinstance(room, DiaryRoom)
    assert room.entry_model.rowCount() > 0
    for name in ("today", "check"):
        companion.window.open_room(name)
        assert not companion.window.room(name).isEnabled()
    with pytest.raises(Trouble):
        companion.rooms._parts.diary.questions.add("May he fly?", "")
    qtbot.mouseClick(reading.retry_button, Qt.MouseButton.LeftButton)
    assert "newer version" in said(companion)
    set_version(paths.diary, SCHEMA.version)
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        qtbot.mouseClick(reading.retry_button, Qt.MouseButton.LeftButton)
    assert bar(companion) is None
    assert companion.window.room("today").isEnabled()


def test_a_protected_diary_is_read(
    qtbot: QtBot, companion: Companion, paths: Paths, write_protected: Callable[[Path], None]
) -> None:
    write_protected(paths.diary.parent)
    start(qtbot, companion)
    reading = bar(companion)
    assert reading is not None
    assert "write-protected" in reading.why_label.text()
    assert [known.path for known in companion.diaries.known()] == [paths.diary]


def test_a_diary_that_opens_and_cannot_be_read_is_let_go_of(
    qtbot: QtBot, companion: Companion, paths: Paths
) -> None:
    with closing(sqlite3.connect(paths.diary)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entry'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    raw = bytearray(paths.diary.read_bytes())
    raw[(page - 1) * size : page * size] = b"\xff" * size
    paths.diary.write_bytes(raw)
    start(qtbot, companion)
    assert isinstance(companion.window.rooms_stack.currentWidget(), TroublePage)
    take_lock(paths.diary, NOW).release()  # salvage and copies need it


def test_an_error_of_a_file_never_leaves_the_window_without_its_diary(
    qtbot: QtBot, companion: Companion
) -> None:
    start(qtbot, companion)
    left = companion.window
    companion.rooms._parts.diary.entries.add(
        EntryContent(NOW, note="Tea.")
    )  # Today reads it in the next round

    def fail() -> None:
        raise OSError("the stick is out")

    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT), pytest.raises(OSError, match="stick"):
        companion.change_window(fail)
    assert companion.window is not left
    assert companion.window.isVisible()
    assert len(companion.rooms._parts.diary.entries.newest(9)) == 2
