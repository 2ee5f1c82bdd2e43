"""A locked diary: the passphrase is asked for, wrong ones wait, numbers stay in reach, and it locks again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.app import Companion
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.keeping.rewriting import encrypt
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.store.key import Key, is_encrypted
from caregiver_app.diary.values import Change, Contact, EntryContent, Profile, Topic
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.calling.dialog import CallDialog
from caregiver_app.ui.privacy.numbers import keep_numbers, numbers_file
from caregiver_app.ui.privacy.unlock_page import LONGEST_WAIT, UnlockPage
from caregiver_app.ui.today.room import TodayRoom

NOW = datetime(2026, 11, 21, 14, 5)
TIMEOUT = 20_000
WORDS = "four words are better"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", resources_dir())


@pytest.fixture
def locked(paths: Paths) -> Path:
    diary = open_family_diary(paths, lambda: NOW)
    diary.profile.save(Profile(patient="Samwise", infusions=(date(2026, 11, 12),), emergency_number="112"))
    diary.care_team.save(Contact("", "CAR-T nurse", "555 0100"))
    diary.entries.add(EntryContent(NOW, writer="Rosie", note="slept well"))
    diary.close()
    encrypt(paths.diary, WORDS, NOW)
    return paths.diary


class Desk:
    """One window at a time, closed at the end."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, paths: Paths, copy_of: Path | None = None) -> None:
        self.qtbot = qtbot
        self.companion = Companion(qapp, paths, copy_of=copy_of, now=lambda: NOW)
        with qtbot.waitSignal(self.companion.ready, timeout=TIMEOUT):
            self.companion.window.show()

    @property
    def page(self) -> QWidget | None:
        return self.companion.window.rooms_stack.currentWidget()

    def unlock_page(self) -> UnlockPage:
        assert isinstance(self.page, UnlockPage)
        return self.page

    def type_passphrase(self, words: str) -> None:
        edit = self.unlock_page().passphrase_field.edit
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(edit, words)
        QTest.keyClick(edit, Qt.Key.Key_Return)

    def unlock(self) -> None:
        with self.qtbot.waitSignal(self.companion.ready, timeout=TIMEOUT):
            self.type_passphrase(WORDS)

    def close(self) -> None:
        self.companion.window.close()
        if self.companion._rooms is not None:
            self.companion._rooms.leave()
        if self.companion._privacy is not None:
            self.companion._privacy.close()
        self.companion.window.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, paths: Paths, locked: Path) -> Iterator[Desk]:
    del locked
    desk = Desk(qtbot, qapp, paths)
    yield desk
    desk.close()


def test_the_passphrase_is_asked_for_and_opens_today(desk: Desk) -> None:
    field = desk.unlock_page().passphrase_field
    assert not desk.companion.window.rail.isEnabled()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    field.show_button.click()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    desk.unlock()
    assert isinstance(desk.page, TodayRoom)
    assert desk.companion.rooms._parts.diary.entries.newest(9)[0].content.note == "slept well"


def test_a_wrong_passphrase_waits_twice_as_long_each_time(desk: Desk) -> None:
    page = desk.unlock_page()
    waits = []
    for _ in range(7):
        desk.type_passphrase("something else")
        assert "does not open" in page.passphrase_field.error_label.text()
        assert not page.unlock_button.isEnabled()
        waits.append(page._left)
        while page._left > 0:
            page._on_timer_timeout()
    assert waits == [1, 2, 4, 8, 16, LONGEST_WAIT, LONGEST_WAIT]
    assert page.unlock_button.isEnabled()
    desk.unlock()


def test_while_it_waits_nothing_is_tried(desk: Desk) -> None:
    desk.type_passphrase("something else")
    desk.type_passphrase(WORDS)
    assert isinstance(desk.page, UnlockPage)


def test_the_keys_lock_it_and_what_was_copied_is_gone(desk: Desk) -> None:
    desk.unlock()
    desk.companion.rooms.editor.set_note("typed a moment ago")
    QGuiApplication.clipboard().setText("slept well")
    is_ours = QGuiApplication.clipboard().ownsClipboard()  # offscreen doesn't know whose it is
    window = desk.companion.window
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    with desk.qtbot.waitSignal(desk.companion.ready, timeout=TIMEOUT):
        QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    desk.unlock_page()
    assert (QGuiApplication.clipboard().text() == "") is is_ours
    desk.unlock()
    notes = [entry.content.note for entry in desk.companion.rooms._parts.diary.entries.newest(9)]
    assert "typed a moment ago" in notes


def test_it_locks_itself_when_nobody_is_there_once_half_a_call_is_kept(
    desk: Desk, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    desk.unlock()
    door = desk.companion.privacy()
    assert not door.idle.is_waiting
    door.set_minutes(5)
    assert door.idle.is_waiting
    desk.companion.rooms.editor.set_typed("temperature", "38,x")  # waits in the entry as it stands
    diary, window = desk.companion.rooms._parts.diary, desk.companion.window
    calls: list[Call] = []

    def look(change: Change) -> None:
        if Topic.CALLS in change.topics:
            calls.extend(diary.calls.newest(9))

    diary.listen(look)
    window.call_requested.emit()
    dialog = window.findChild(CallDialog)
    assert dialog is not None
    dialog.call_card.open_form()
    fields = dialog.call_card.form.fields
    fields["called_at"].set_text("late at night")
    QTest.keyClicks(fields["advice"].edit, "Come in now")
    with full_disk():
        door.idle.noticed.emit()
    assert dialog.isVisible()
    assert isinstance(desk.page, TodayRoom)
    with desk.qtbot.waitSignal(desk.companion.ready, timeout=TIMEOUT):
        door.idle.noticed.emit()
    desk.unlock_page()
    (call,) = calls
    assert call.called_at == NOW
    assert "late at night" in call.advice
    assert "Come in now" in call.advice


def test_numbers_are_in_reach_only_if_the_family_keeps_them_outside(desk: Desk, paths: Paths) -> None:
    assert desk.unlock_page().rows == []
    desk.unlock()
    keep_numbers(desk.companion.rooms._parts.diary)
    desk.companion.rooms._parts.diary.care_team.save(Contact("", "Ward", "555 0199"))
    desk.companion.privacy().lock()
    desk.qtbot.waitUntil(lambda: isinstance(desk.page, UnlockPage), timeout=TIMEOUT)
    assert [row.number_label.text() for row in desk.unlock_page().rows] == ["112", "555 0100", "555 0199"]
    desk.unlock()
    desk.companion.privacy().set_keeps_numbers(keeps=False)
    assert not numbers_file(paths.diary).exists()


def test_beside_a_locked_diary_nobody_is_named(desk: Desk, paths: Paths) -> None:
    desk.unlock()
    desk.companion._preferences.put(writer="Rosie", theme="dark")
    assert desk.companion._preferences.get("writer", str) == "Rosie"
    seen = [path for path in paths.data.rglob("*") if path.is_file()]
    assert json.loads(paths.preferences.read_text("utf-8"))["theme"] == "dark"
    for path in seen:
        for word in (b"Rosie", b"Samwise", b"slept"):
            assert word not in path.read_bytes(), path


def test_a_spoilt_first_page_is_told_from_a_wrong_passphrase(desk: Desk, paths: Paths) -> None:
    from caregiver_app.diary.keeping.copies import Backups, Reason

    key = Key(WORDS)
    key.meet(paths.diary)
    Backups(paths.diary, lambda: NOW, key=key).now(Reason.ASKED)
    data = bytearray(paths.diary.read_bytes())
    data[2000] ^= 1
    paths.diary.write_bytes(data)
    desk.type_passphrase(WORDS)
    assert "damaged and was left" in desk.unlock_page().passphrase_field.error_label.text()


def test_a_copy_to_look_at_is_unlocked_first_and_stays_encrypted(
    qtbot: QtBot, qapp: QApplication, locked: Path, tmp_path: Path
) -> None:
    throwaway = Paths(tmp_path / "throwaway", resources_dir())
    desk = Desk(qtbot, qapp, throwaway, copy_of=locked)
    desk.unlock()
    assert len(desk.companion.rooms._parts.diary.entries.newest(9)) == 1
    assert is_encrypted(desk.companion.rooms._parts.diary.path)
    desk.close()


def test_going_to_a_locked_diary_asks_for_its_passphrase(
    qtbot: QtBot, qapp: QApplication, locked: Path, tmp_path: Path
) -> None:
    desk = Desk(qtbot, qapp, Paths(tmp_path / "other", resources_dir()))
    with qtbot.waitSignal(desk.companion.ready, timeout=TIMEOUT):
        desk.companion.mover.go_to(locked)
    desk.unlock()
    assert desk.companion.rooms._parts.diary.path == locked
    desk.close()


def test_what_was_copied_is_gone_when_the_program_ends(desk: Desk) -> None:
    """Some systems keep what a program leaves on the clipboard."""
    desk.unlock()
    QGuiApplication.clipboard().setText("slept well")
    is_ours = QGuiApplication.clipboard().ownsClipboard()  # offscreen doesn't know whose it is
    app = QGuiApplication.instance()
    assert app is not None
    app.aboutToQuit.emit()
    assert (QGuiApplication.clipboard().text() == "") is is_ours
