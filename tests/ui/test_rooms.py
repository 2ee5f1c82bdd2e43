"""The window with its rooms, as a run builds it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import EntryContent
from caregiver_app.ui.check.room import CheckRoom
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.exchange.card import ExchangeCard
from caregiver_app.ui.first_run.page import FirstRunPage
from caregiver_app.ui.notices import Notice
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.rooms import Rooms
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.today.room import TodayRoom

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rooms(parts: Parts) -> Iterator[Rooms]:
    rooms = Rooms(parts)
    yield rooms
    if not rooms._is_left:
        rooms.leave()


def first_run(window: MainWindow) -> FirstRunPage:
    page = window.rooms_stack.currentWidget()
    assert isinstance(page, FirstRunPage)
    return page


def test_the_first_page_opens_ready_to_be_typed_into(window: MainWindow, rooms: Rooms) -> None:
    rooms.open_first()
    assert QApplication.focusWidget() is first_run(window).patient_field.edit


@pytest.mark.parametrize("button", ["start_button", "skip_button"])
def test_who_writes_is_not_asked_again(window: MainWindow, rooms: Rooms, button: str) -> None:
    rooms.open_first()
    page = first_run(window)
    QTest.keyClicks(page.writer_field.edit, "Alex")
    QTest.mouseClick(getattr(page, button), LEFT)
    today = window.rooms_stack.currentWidget()
    assert isinstance(today, TodayRoom)
    assert today.entry_head.writer() == "Alex"
    assert rooms.editor.draft.writer == "Alex"


def test_what_was_typed_on_the_first_page_is_kept_by_whoever_goes_on_without_its_buttons(
    window: MainWindow, rooms: Rooms, diary: Diary
) -> None:
    rooms.open_first()
    page = first_run(window)
    QTest.keyClicks(page.patient_field.edit, "Ben")
    window.open_room("settings")
    assert diary.profile.get().patient == "Ben"


def test_what_was_typed_on_the_first_page_is_kept_where_the_window_closes(
    window: MainWindow, rooms: Rooms, diary: Diary
) -> None:
    rooms.open_first()
    page = first_run(window)
    QTest.keyClicks(page.patient_field.edit, "Ben")
    QTest.keyClicks(page.infusion_fields.infusion_field.field.edit, "31 Feb 2026")
    window.close()
    assert diary.profile.get().patient == "Ben"


def test_the_foot_says_when_something_could_not_be_saved(window: MainWindow, rooms: Rooms) -> None:
    rooms.open_first()
    window.open_room("today")
    rooms.editor.set_typed("temperature", "3" * 600)
    assert not rooms.save_now()
    assert window.footer.saved_label.accessibleName() == "Not saved yet"
    rooms.editor.set_typed("temperature", "")  # else closing asks
    assert rooms.save_now()


def test_an_answer_that_is_not_kept_yet_holds_the_window(
    window: MainWindow,
    rooms: Rooms,
    diary: Diary,
    full_disk: Callable[[], AbstractContextManager[None]],
) -> None:
    rooms.open_first()
    window.open_room("check")
    room = window.room("check")
    assert isinstance(room, CheckRoom)
    room.begin()

    def stay() -> None:
        box = window.findChild(QMessageBox)
        assert box is not None
        assert "thinking check" in box.text()
        QTest.keyClick(box, Qt.Key.Key_Escape)

    with full_disk():
        QTest.keyClicks(room.ask_page, "1")
        QTimer.singleShot(0, window, stay)
        window.close()
        assert window.isVisible()
    window.close()
    assert not window.isVisible()
    latest = diary.thinking_checks.latest()
    assert latest is not None
    assert len(latest.answers) == 1


@pytest.mark.parametrize("way", ["leave", "close"])
def test_a_file_that_is_being_written_is_waited_for(
    window: MainWindow, rooms: Rooms, parts: Parts, tmp_path: Path, way: str
) -> None:
    rooms.open_first()
    window.open_room("settings")
    card = window.findChild(ExchangeCard)
    assert card is not None
    parts.diary.entries.add(EntryContent(parts.now(), "June", "shivering"))
    said: list[Notice] = []
    parts.notices.posted.connect(said.append)
    card.take_out.save_to(tmp_path / "diary.json")
    getattr(rooms, way)()
    assert "shivering" in (tmp_path / "diary.json").read_text()
    assert [str(tmp_path / "diary.json") in notice.text for notice in said] == [True]
    window.set_close_guard(bool)


def test_the_diary_is_searched_from_anywhere(window: MainWindow, rooms: Rooms) -> None:
    rooms.open_first()
    rooms.finish()
    QTest.keyClick(
        window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    room = window.rooms_stack.currentWidget()
    assert isinstance(room, DiaryRoom)
    assert QApplication.focusWidget() is room.actions_row.search_field
