"""Photos in the rows of the diary: seen small, clicked large, read only where they are painted."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import EntryContent
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.shared.picture_viewer import PictureViewer

LEFT = Qt.MouseButton.LeftButton
PHOTO = 58
"""Pixels of a photo in a row."""


def write(diary: Diary, hour: int, photos: int, note: str = "") -> str:
    file = BytesIO()
    Image.new("RGB", (90, 60), "red").save(file, "PNG")
    kept = [diary.pictures.keep(file.getvalue(), "June").id for _ in range(photos)]
    return diary.entries.add(EntryContent(datetime(2026, 11, 20, hour), "June", note), pictures=kept).id


def viewers() -> list[PictureViewer]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PictureViewer)]


def red_at(room: DiaryRoom, entry_id: str) -> list[QPoint]:
    """Where a photo is seen in an entry's row: the middle of each stretch of red in its photos' line."""
    model, view = room.entry_model, room.entry_list
    rect = view.visualRect(model.index(model.row_of(entry_id) or 0))
    image = view.viewport().grab().toImage()
    y = rect.bottom() - 10 - 14 - PHOTO // 2
    reds = [x for x in range(rect.left(), rect.right()) if image.pixelColor(x, y).name() == "#ff0000"]
    starts = [x for x in reds if x - 1 not in reds]
    return [QPoint(x + PHOTO // 2, y) for x in starts]


def test_a_click_on_a_photo_shows_that_one_large(qtbot: QtBot, diary: Diary, room: DiaryRoom) -> None:
    entry_id = write(diary, 9, 3, "spots")
    opened: list[str] = []
    room.entry_opened.connect(opened.append)
    room.show()
    places = red_at(room, entry_id)
    assert len(places) == 3
    QTest.mouseClick(room.entry_list.viewport(), LEFT, pos=places[1])
    (viewer,) = viewers()
    assert "2 of 3" in viewer.facts_label.text()
    assert opened == []
    viewer.close()
    qtbot.waitUntil(lambda: not viewers())


def test_the_keyboard_gets_to_the_photos_too(
    qtbot: QtBot, diary: Diary, room: DiaryRoom, notices: Notices
) -> None:
    bare, with_one = write(diary, 9, 0, "nothing to see"), write(diary, 10, 1)
    heard: list[Notice] = []
    notices.posted.connect(heard.append)
    room.show()
    room.entry_list.select(bare)
    QTest.keyClick(room.entry_list, Qt.Key.Key_F3)
    assert heard[-1].text == "This entry has no photos."
    assert "Photos (F3)" not in [action.text() for action in room.entry_list.menu_for(bare).actions()]
    assert "Photos (F3)" in [action.text() for action in room.entry_list.menu_for(with_one).actions()]
    room.entry_list.select(with_one)
    QTest.keyClick(room.entry_list, Qt.Key.Key_F3)
    (viewer,) = viewers()
    viewer.close()
    qtbot.waitUntil(lambda: not viewers())
    words = room.entry_model.data(room.entry_list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert "1 photo" in words


def test_many_photos_stay_in_one_line(diary: Diary, room: DiaryRoom) -> None:
    entry_id = write(diary, 9, 20)
    room.show()
    assert 5 < len(red_at(room, entry_id)) < 20


def test_a_photo_that_goes_is_gone_from_its_row(diary: Diary, room: DiaryRoom) -> None:
    entry_id = write(diary, 9, 2, "spots")
    room.show()
    assert len(red_at(room, entry_id)) == 2
    first = diary.pictures.of_entry(entry_id)[0].picture.id
    diary.pictures.detach(entry_id, first)
    QApplication.processEvents()
    assert len(red_at(room, entry_id)) == 1


def test_photos_come_back_with_their_entry_from_the_trash(diary: Diary, room: DiaryRoom) -> None:
    entry_id = write(diary, 9, 1)
    room.show()
    room.entry_list.select(entry_id)
    QTest.keyClick(room.entry_list, Qt.Key.Key_Delete)
    assert room.entry_model.rowCount() == 0
    room.entry_actions.restore(entry_id)
    QApplication.processEvents()
    assert len(red_at(room, entry_id)) == 1
