"""A damaged diary's window saves what can be read, says what it was, and opens it."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.app import Companion
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.shell.trouble_page import TroublePage

NOW = datetime(2026, 11, 21, 15, 10)
LEFT = Qt.MouseButton.LeftButton
TIMEOUT = 10_000


@pytest.fixture
def damaged(tmp_path: Path) -> Paths:
    paths = Paths(tmp_path / "data", resources_dir())
    diary = open_family_diary(paths, lambda: NOW)
    diary.profile.save(Profile("Sam"))
    diary.entries.add(EntryContent(at=datetime(2026, 11, 20, 8, 0), note="He slept well."))
    diary.close()
    paths.diary.write_bytes(b"\0" * 100 + paths.diary.read_bytes()[100:])
    return paths


def _page(qtbot: QtBot, qapp: QApplication, paths: Paths) -> tuple[Companion, TroublePage]:
    companion = Companion(qapp, paths, now=lambda: NOW)
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        companion.window.show()
    page = companion.window.rooms_stack.currentWidget()
    assert isinstance(page, TroublePage)
    return companion, page


def test_what_can_be_read_is_saved_and_opened(qtbot: QtBot, qapp: QApplication, damaged: Paths) -> None:
    companion, page = _page(qtbot, qapp, damaged)
    qtbot.mouseClick(page.salvage_button, LEFT)
    qtbot.waitUntil(lambda: not page.retry_button.isHidden(), timeout=TIMEOUT)
    assert "Entries that were saved: 1" in page.told_label.text()
    assert "damaged-2026-11-21-1510" in page.told_label.text()
    with qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        qtbot.mouseClick(page.retry_button, LEFT)
    (entry,) = companion.rooms._parts.diary.entries.newest(5)
    assert entry.content.note == "He slept well."
    companion.window.close()
    companion.rooms.close()


def test_where_nothing_can_be_read_nothing_is_changed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    paths = Paths(tmp_path / "data", resources_dir())
    paths.data.mkdir()
    paths.diary.write_bytes(b"shopping list" * 999)
    companion, page = _page(qtbot, qapp, paths)
    qtbot.mouseClick(page.salvage_button, LEFT)
    qtbot.waitUntil(page.salvage_button.isEnabled, timeout=TIMEOUT)
    assert "Nothing of a diary could be read" in page.told_label.text()
    assert page.retry_button.isHidden()
    assert paths.diary.read_bytes() == b"shopping list" * 999
    companion.window.close()
