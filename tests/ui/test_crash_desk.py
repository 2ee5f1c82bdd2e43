"""An error of ours in the open window: the entry is saved first, then a calm page tells and takes no keys."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.errors import Trouble
from caregiver_app.messages import Messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.crash_desk import CrashDesk
from caregiver_app.ui.crash_dialog import CrashDialog
from caregiver_app.ui.crash_hooks import CrashHooks
from caregiver_app.ui.error_log import PrivateLog, log_file
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.quiet import quiet
from caregiver_app.ui.today.editor import EntryEditor

SECRET = "Sam lost his words"
LEFT = Qt.MouseButton.LeftButton


class Slots(QObject):
    """Slots that raise."""

    def one(self) -> None:
        raise ValueError(SECRET)

    def other(self) -> None:
        raise LookupError(SECRET)

    def full(self) -> None:
        raise Trouble("store.disk_full", path=Path("diary.sqlite3"))


class Desk(QWidget):
    """A window in which an entry is typed, with the desk behind it."""

    def __init__(
        self, folder: Path, diary: Diary, messages: Messages, notices: Notices, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.edit = QPlainTextEdit(self)
        self.one_button = QPushButton("one", self)
        self.other_button = QPushButton("other", self)
        layout = QVBoxLayout(self)
        for widget in (self.edit, self.one_button, self.other_button):
            layout.addWidget(widget)
        self.notices = notices
        self.slots = Slots()
        self.editor = EntryEditor(diary, messages, notices, now, "Alex")
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self.one_button.clicked.connect(self.slots.one)
        self.other_button.clicked.connect(self.slots.other)
        self.save_breaks = False
        self.logs = folder / "logs"
        self.hooks = CrashHooks(self.logs)
        self.desk = CrashDesk(self.logs, resources_dir(), now, self.save, self.place)
        self.hooks.crashed.connect(self.desk.take)
        self.hooks.troubled.connect(self.desk.tell_of)
        self.has_diary = True

    def save(self) -> bool | None:
        if self.save_breaks:
            self.slots.other()
        return self.editor.flush(is_leaving=True) if self.has_diary else None

    def place(self) -> tuple[QWidget, Notices]:
        return self, self.notices

    def dialogs(self) -> list[CrashDialog]:
        return [page for page in self.findChildren(CrashDialog) if page.isVisible()]

    def dialog(self) -> CrashDialog:
        (dialog,) = self.dialogs()
        return dialog

    def _on_edit_text_changed(self) -> None:
        self.editor.set_note(self.edit.toPlainText())


@pytest.fixture
def window(
    qtbot: QtBot,
    tmp_path: Path,
    diary: Diary,
    messages: Messages,
    notices: Notices,
    now: Callable[[], datetime],
) -> Iterator[Desk]:
    window = Desk(tmp_path, diary, messages, notices, now)
    qtbot.addWidget(window)
    window.show()
    QTest.qWaitForWindowActive(window)
    window.edit.setFocus()
    with qtbot.captureExceptions():
        window.hooks.install()
        yield window
        window.hooks.uninstall()
    quiet(window.editor)
    for dialog in window.dialogs():
        dialog.close()
    window.hide()
    logger = logging.getLogger("caregiver_app")
    for handler in [handler for handler in logger.handlers if isinstance(handler, PrivateLog)]:
        logger.removeHandler(handler)
        handler.close()


def notes(diary: Diary) -> list[str]:
    return [entry.content.note for entry in diary.entries.between(None, None)]


@pytest.mark.parametrize("on_thread", [False, True])
def test_the_entry_is_saved_before_the_page_says_so(
    qtbot: QtBot, window: Desk, diary: Diary, on_thread: bool
) -> None:
    qtbot.keyClicks(window.edit, "shivering")
    if on_thread:
        threading.Thread(target=window.slots.one).start()
    else:
        qtbot.mouseClick(window.one_button, LEFT)
    qtbot.waitUntil(lambda: bool(window.dialogs()))
    assert notes(diary) == ["shivering"]
    assert "is saved" in window.dialog().saved_label.text()


def test_nothing_of_the_diary_is_in_the_report_or_the_log(qtbot: QtBot, window: Desk, tmp_path: Path) -> None:
    qtbot.keyClicks(window.edit, "a word of the note")
    qtbot.mouseClick(window.one_button, LEFT)
    qtbot.waitUntil(lambda: bool(window.dialogs()))
    report = window.dialog().report_edit.toPlainText()
    log = log_file(window.logs).read_text()
    for text in (report, log):
        assert "ValueError" in text
        assert "tests/ui/test_crash_desk.py" in text
        assert "in one" in text
        for word in (SECRET, "Sam", "a word of the note", "Alex", str(tmp_path), str(Path.home())):
            assert word not in text
    for fact in (
        "Caregiver Companion 0",
        "diary format",
        "Python 3",
        "SQLite 3",
        "Qt 6",
        "System: ",
        "unhandled",
    ):
        assert fact in report


def test_a_burst_is_one_page_that_takes_no_keys(qtbot: QtBot, window: Desk, diary: Diary) -> None:
    for button in (window.one_button, window.other_button, window.one_button):
        QTimer.singleShot(0, button.click)
    qtbot.waitUntil(lambda: bool(window.dialogs()) and "LookupError" in report_in(window))
    assert report_in(window).count("Error: ValueError") == 1
    assert not window.dialog().isModal()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.edit)
    qtbot.keyClicks(window.edit, "on")
    qtbot.keyClick(window.dialog().report_edit, Qt.Key.Key_Return)  # meant for the entry: presses no button
    assert window.dialogs()
    assert window.edit.toPlainText() == "on"


def report_in(window: Desk) -> str:
    return window.dialog().report_edit.toPlainText()


def test_an_error_that_was_told_of_is_told_again_in_a_line_only(qtbot: QtBot, window: Desk) -> None:
    qtbot.mouseClick(window.one_button, LEFT)
    qtbot.waitUntil(lambda: bool(window.dialogs()))
    qtbot.mouseClick(window.dialog().close_button, LEFT)
    qtbot.waitUntil(lambda: not window.dialogs())
    with qtbot.waitSignal(window.notices.posted) as told:
        qtbot.mouseClick(window.one_button, LEFT)
    assert "is saved" in told.args[0].text
    window.has_diary = False
    with qtbot.waitSignal(window.notices.posted) as told:
        qtbot.mouseClick(window.one_button, LEFT)
    assert "is saved" not in told.args[0].text
    assert not window.dialogs()


def test_a_full_disk_is_told_in_its_own_words_and_is_no_fault_of_the_program(
    qtbot: QtBot, window: Desk
) -> None:
    with qtbot.waitSignal(window.notices.posted) as told:
        QTimer.singleShot(0, window.slots.full)
    assert "full" in told.args[0].text
    assert told.args[0].trouble
    assert not window.dialogs()


def test_an_entry_that_cannot_be_saved_is_not_called_saved(qtbot: QtBot, window: Desk, diary: Diary) -> None:
    diary.close()
    qtbot.keyClicks(window.edit, "shivering")
    qtbot.mouseClick(window.one_button, LEFT)
    qtbot.waitUntil(lambda: bool(window.dialogs()))
    assert "not saved yet" in window.dialog().saved_label.text()


def test_an_error_in_saving_itself_ends_in_the_same_page(qtbot: QtBot, window: Desk) -> None:
    window.save_breaks = True
    qtbot.mouseClick(window.one_button, LEFT)
    qtbot.waitUntil(lambda: bool(window.dialogs()) and "LookupError" in report_in(window))
    assert "not saved yet" in window.dialog().saved_label.text()


def test_before_a_diary_is_open_nothing_is_called_saved(qtbot: QtBot, window: Desk) -> None:
    window.has_diary = False
    qtbot.mouseClick(window.one_button, LEFT)
    qtbot.waitUntil(lambda: bool(window.dialogs()))
    assert "start again" in window.dialog().saved_label.text()


def test_the_report_is_copied_or_saved_by_hand(qtbot: QtBot, window: Desk, tmp_path: Path) -> None:
    qtbot.mouseClick(window.one_button, LEFT)
    qtbot.waitUntil(lambda: bool(window.dialogs()))
    dialog = window.dialog()
    report = dialog.report_edit.toPlainText()
    qtbot.mouseClick(dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == report
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == report
    dialog.save_to(tmp_path / "no" / "report.txt")
    assert "does not exist" in dialog.told_label.text()
