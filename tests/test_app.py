"""The whole window, put together: written in, shown in the guide, closed, found again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from caregiver_app.app import Companion
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.values import Profile
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.first_run.page import FirstRunPage
from caregiver_app.ui.guide.pane import GuidePane
from caregiver_app.ui.shell.trouble_page import TroublePage
from caregiver_app.ui.today.room import TodayRoom

NOW = datetime(2026, 11, 21, 14, 5)


def now() -> datetime:
    return NOW


@dataclass
class Run:
    """A window that is open for the time of a ``with``."""

    qtbot: QtBot
    qapp: QApplication
    paths: Paths

    def __enter__(self) -> Companion:
        self.companion = Companion(self.qapp, self.paths, now=now)
        with self.qtbot.waitSignal(self.companion.ready, timeout=20_000):
            self.companion.window.show()
        return self.companion

    def __exit__(self, *raised: object) -> None:
        self.companion.window.close()
        self.companion.rooms.close()
        self.companion.window.deleteLater()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", resources_dir())


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Callable[[], Run]:
    return lambda: Run(qtbot, qapp, paths)


def set_up(paths: Paths) -> None:
    diary = open_family_diary(paths, now)
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),)))
    diary.close()


def today(companion: Companion) -> TodayRoom:
    room = companion.window.room("today")
    assert isinstance(room, TodayRoom)
    return room


def test_a_new_family_is_asked_first(opened: Callable[[], Run]) -> None:
    with opened() as companion:
        page = companion.window.rooms_stack.currentWidget()
        assert isinstance(page, FirstRunPage)
        page.skipped.emit()
        assert companion.window.rooms_stack.currentWidget() is today(companion)
    with opened() as companion:
        assert companion.window.rooms_stack.currentWidget() is today(companion)


def test_written_shown_in_the_guide_closed_and_found_again(
    qtbot: QtBot, paths: Paths, opened: Callable[[], Run]
) -> None:
    set_up(paths)
    with opened() as companion:
        room = today(companion)
        qtbot.keyClicks(room.note_card.note_edit, "Kept losing his words")
        qtbot.waitUntil(lambda: bool(room.note_card.match_list.rows()))
        (row,) = room.note_card.match_list.rows()
        qtbot.mouseClick(row.guide_button, Qt.MouseButton.LeftButton)
        pane = companion.window.findChild(GuidePane, "guide_pane")
        assert isinstance(pane, GuidePane)
        assert pane.state().chapter_id == "side-effects"
        qtbot.keyClicks(room.note_card.note_edit, ", twice")
    with opened() as companion:  # closed in the middle of typing: every key is there
        (earlier,) = today(companion).earlier_list.rows()
        qtbot.mouseClick(earlier.open_button, Qt.MouseButton.LeftButton)
        assert today(companion).note_card.note_edit.note() == "Kept losing his words, twice"


def test_an_item_of_the_guide_shows_its_entries(
    qtbot: QtBot, paths: Paths, opened: Callable[[], Run]
) -> None:
    set_up(paths)
    with opened() as companion:
        qtbot.keyClicks(today(companion).note_card.note_edit, "shivering")
        pane = companion.window.findChild(GuidePane, "guide_pane")
        assert isinstance(pane, GuidePane)
        pane.item_clicked.emit("crs.chills-fever")
        diary = companion.window.rooms_stack.currentWidget()
        assert isinstance(diary, DiaryRoom)
        assert diary.entry_model.rowCount() >= 1
        pane.item_clicked.emit("crs.skin-rash")
        assert diary.nothing_label.isVisible() or diary.entry_model.rowCount() == 0


def test_the_reader_comes_back_to_the_place(paths: Paths, opened: Callable[[], Run]) -> None:
    set_up(paths)
    with opened() as companion:
        pane = companion.window.findChild(GuidePane, "guide_pane")
        assert isinstance(pane, GuidePane)
        companion.rooms._guide.show_source("second-opinion")
        place = pane.state().chapter_id
    with opened() as companion:
        pane = companion.window.findChild(GuidePane, "guide_pane")
        assert isinstance(pane, GuidePane)
        assert pane.state().chapter_id == place != "side-effects"


def test_a_diary_that_cannot_be_opened_says_so_and_is_left_as_it_is(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    paths.data.mkdir()
    paths.diary.write_bytes(b"not a diary at all" * 100)
    before = paths.diary.read_bytes()
    companion = Companion(qapp, paths, now=now)
    with qtbot.waitSignal(companion.ready):
        companion.window.show()
    page = companion.window.rooms_stack.currentWidget()
    assert page is not None
    assert type(page).__name__ == "TroublePage"
    companion.window.close()
    assert paths.diary.read_bytes() == before


def test_everything_the_keyboard_reaches_in_the_window_has_a_name(
    qtbot: QtBot, paths: Paths, opened: Callable[[], Run]
) -> None:
    set_up(paths)
    with opened() as companion:
        qtbot.keyClicks(today(companion).note_card.note_edit, "shivering, no headache")
        qtbot.waitUntil(lambda: len(today(companion).note_card.match_list.rows()) == 2)
        window = companion.window
        nameless = [
            f"{type(widget).__name__} {widget.objectName()}"
            for widget in window.findChildren(QWidget)
            if widget.isVisibleTo(window)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
            and not (isinstance(widget, QAbstractButton) and widget.text())
            and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        ]
        assert nameless == []
        buddies = {label.buddy() for label in window.findChildren(QLabel)}
        inputs = [
            widget
            for widget in today(companion).findChildren(QWidget)
            if isinstance(widget, QPlainTextEdit | QComboBox | QAbstractSpinBox)
            or (
                isinstance(widget, QLineEdit)
                and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
            )
        ]
        assert [widget.objectName() for widget in inputs if widget not in buddies] == []


def test_a_damaged_file_of_sentences_is_told_in_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(resources_dir(), resources)
    (resources / "messages" / "en.toml").write_text("[store\n")
    companion = Companion(qapp, Paths(tmp_path / "data", resources), now=now)
    qtbot.addWidget(companion.window)
    with qtbot.waitSignal(companion.ready, timeout=20_000):
        companion.window.show()
    (page,) = companion.window.findChildren(TroublePage)
    assert any("en.toml can't be read" in label.text() for label in page.findChildren(QLabel))
    assert not (tmp_path / "data" / "diary.sqlite3").exists()
    companion.window.close()
