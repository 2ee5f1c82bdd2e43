"""What takes long: the window stays alive, it can be stopped, and the sheets are the same."""

import gc
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.stopping import Stopped
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.summary.page import SummaryRoom
from caregiver_app.ui.summary.patience import Patience


@pytest.fixture
def room(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
    now: Callable[[], datetime],
    preferences: Preferences,
) -> Iterator[SummaryRoom]:
    """A room whose full diary takes many pages."""
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),)))
    for day in (13, 20):
        note = f"He has a fever on the {day}th. " + "A long day, told in many words. " * 1500
        diary.entries.add(EntryContent(datetime(2026, 11, day, 9), "Alex", note))
    preferences.put(summary_added=["diary"])
    room = SummaryRoom(diary, items, resources_dir(), messages, hub, now, preferences=preferences)
    qtbot.addWidget(room)
    room.resize(760, 800)
    with qtbot.waitExposed(room):
        room.show()
    yield room
    room._output.working.wait()
    gc.unfreeze()


def test_a_long_period_is_made_off_the_windows_thread_and_is_the_same(
    qtbot: QtBot, room: SummaryRoom
) -> None:
    room.options.first_field.setDate(QDate(2026, 11, 8))
    at_once, pages = room.model, room.preview.sheets.page_count
    assert at_once is not None
    room.options.first_field.setDate(QDate(2026, 11, 1))
    assert room._output.working.is_busy
    assert room.model is None
    qtbot.waitUntil(lambda: not room._output.working.is_busy)
    assert room.model is not None
    assert room.model.diary == at_once.diary
    assert room.preview.sheets.page_count >= pages
    assert room.options.save_button.isEnabled()


def test_what_was_chosen_meanwhile_is_what_is_shown(qtbot: QtBot, room: SummaryRoom) -> None:
    room.options.first_field.setDate(QDate(2026, 11, 1))
    room.options.first_field.setDate(QDate(2026, 11, 2))
    qtbot.waitUntil(lambda: not room._output.working.is_busy)
    assert room.model is not None
    assert room.model.header.dates == "2–21 Nov 2026"


def test_making_can_be_stopped_and_begun_again(qtbot: QtBot, room: SummaryRoom) -> None:
    room.options.first_field.setDate(QDate(2026, 11, 1))
    room._output.working._on_dialog_canceled()
    assert room.preview.sheets.page_count == 0
    assert room.options.error_label.text().startswith("Stopped: the sheets were not made.")
    assert not room.options.save_button.isEnabled()
    room.options.first_field.setDate(QDate(2026, 11, 15))
    assert room.preview.sheets.page_count > 1
    assert room.options.save_button.isEnabled()


def test_days_that_cannot_be_printed_are_said_at_once_or_later(qtbot: QtBot, room: SummaryRoom) -> None:
    room.options.first_field.setDate(QDate(1990, 11, 1))
    qtbot.waitUntil(lambda: not room._output.working.is_busy)
    assert room.options.error_label.isVisible()
    assert not room.options.save_button.isEnabled()


def test_many_pages_are_saved_in_the_background(qtbot: QtBot, room: SummaryRoom, tmp_path: Path) -> None:
    room.options.first_field.setDate(QDate(2026, 11, 12))
    pages = room.preview.sheets.page_count
    assert pages > 12
    path = tmp_path / "many.pdf"
    with qtbot.waitSignal(room._output.done):
        room.save_to(path)
        assert room._output.working.is_busy
    assert len(pypdf.PdfReader(path).pages) == pages
    assert room.options.status_label.text() == f"Saved to {path}"


def test_a_save_that_is_stopped_leaves_no_file(qtbot: QtBot, room: SummaryRoom, tmp_path: Path) -> None:
    room.options.first_field.setDate(QDate(2026, 11, 12))
    with qtbot.waitSignal(room._output.failed):
        room.save_to(tmp_path / "many.pdf")
        room._output.working._on_dialog_canceled()
    assert room.options.status_label.text() == "Stopped: nothing was saved or printed."
    assert not list(tmp_path.glob("*.pdf"))
    assert room.options.save_button.isEnabled()


def test_work_on_the_windows_thread_says_so_and_can_be_stopped(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def work(patience: Patience) -> None:
        while True:
            patience.step()
            if patience.dialog is not None:
                stop = patience.dialog.findChild(QPushButton)
                assert isinstance(stop, QPushButton)
                QTest.mouseClick(stop, Qt.MouseButton.LeftButton)

    with Patience("Making the sheets", window) as patience, pytest.raises(Stopped):
        work(patience)
    assert patience.dialog is not None
    assert not patience.dialog.isVisible()
