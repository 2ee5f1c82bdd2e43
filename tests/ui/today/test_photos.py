"""Photos of an entry, brought in through the real room, card and viewer."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.shared.picture_viewer import PictureViewer
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three pictures, a red, a green and a blue one."""
    made = [tmp_path / f"{colour}.png" for colour in ("red", "green", "blue")]
    for path in made:
        Image.new("RGB", (60, 40), path.stem).save(path)
    return made


@pytest.fixture
def said(notices: Notices) -> list[Notice]:
    heard: list[Notice] = []
    notices.posted.connect(heard.append)
    return heard


def wait_for_tiles(qtbot: QtBot, room: TodayRoom, count: int) -> None:
    qtbot.waitUntil(lambda: len(room.photos_card.tiles) == count)


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def choose(room: TodayRoom, files: list[Path]) -> None:
    room.photos_card.photos_chosen.emit(tuple(files))


def test_an_entry_of_photos_alone_is_kept(
    qtbot: QtBot, room: TodayRoom, diary: Diary, editor: EntryEditor, files: list[Path]
) -> None:
    assert room.photos_card.hint_label.isVisible()
    choose(room, files)
    wait_for_tiles(qtbot, room, 3)
    assert not room.photos_card.hint_label.isVisible()
    (entry,) = diary.entries.between(None, None)
    assert (entry.id, entry.pictures, entry.content.writer) == (editor.entry_id, 3, "Alex")
    room.start_new()
    assert not room.photos_card.tiles
    qtbot.waitUntil(lambda: "3 photos" in words_of(room.earlier_list))
    room.open_entry(entry.id)
    assert len(room.photos_card.tiles) == 3


def test_words_typed_below_a_photo_are_kept(
    qtbot: QtBot, room: TodayRoom, diary: Diary, editor: EntryEditor, files: list[Path]
) -> None:
    choose(room, files[:1])
    wait_for_tiles(qtbot, room, 1)
    (tile,) = room.photos_card.tiles.values()
    QTest.keyClicks(tile.caption_field, "rash on left arm ")
    assert editor.flush()
    assert editor.entry_id is not None
    assert diary.pictures.of_entry(editor.entry_id)[0].caption == "rash on left arm"
    assert tile.caption_field.text() == "rash on left arm "
    assert "rash on left arm" in tile.picture_button.accessibleName()


def test_a_photo_that_was_removed_comes_back_with_its_words(
    qtbot: QtBot,
    room: TodayRoom,
    diary: Diary,
    editor: EntryEditor,
    files: list[Path],
    said: list[Notice],
) -> None:
    choose(room, files)
    wait_for_tiles(qtbot, room, 3)
    order = list(room.photos_card.tiles)
    middle = room.photos_card.tiles[order[1]]
    QTest.keyClicks(middle.caption_field, "the display")
    qtbot.mouseClick(middle.remove_button, LEFT)
    assert list(room.photos_card.tiles) == [order[0], order[2]]
    assert QApplication.focusWidget() is room.photos_card.tiles[order[2]].picture_button
    notice = said[-1]
    assert "the display" in notice.text
    assert notice.undo is not None
    notice.undo()
    assert list(room.photos_card.tiles) == order
    assert editor.entry_id is not None
    assert diary.pictures.of_entry(editor.entry_id)[1].caption == "the display"


def test_an_entry_of_nothing_but_a_removed_photo_goes_and_comes_back_with_it(
    qtbot: QtBot,
    room: TodayRoom,
    diary: Diary,
    editor: EntryEditor,
    files: list[Path],
    said: list[Notice],
) -> None:
    choose(room, files[:1])
    wait_for_tiles(qtbot, room, 1)
    entry_id = editor.entry_id
    assert entry_id is not None
    (tile,) = room.photos_card.tiles.values()
    qtbot.mouseClick(tile.remove_button, LEFT)
    assert not diary.entries.is_kept(entry_id)
    undo = said[-1].undo
    assert undo is not None
    undo()
    assert diary.entries.get(entry_id).pictures == 1
    assert (editor.entry_id, len(room.photos_card.tiles)) == (entry_id, 1)
    (tile,) = room.photos_card.tiles.values()
    qtbot.mouseClick(tile.remove_button, LEFT)
    undo = said[-1].undo
    diary.entries.empty_trash()
    assert undo is not None
    undo()
    assert "not there" in said[-1].text or "no such" in said[-1].text


def test_the_note_can_be_emptied_while_a_photo_holds_the_entry(
    qtbot: QtBot, room: TodayRoom, diary: Diary, editor: EntryEditor, files: list[Path]
) -> None:
    note = room.note_card.note_edit
    QTest.keyClicks(note, "spots")
    choose(room, files[:1])
    wait_for_tiles(qtbot, room, 1)
    note.selectAll()
    QTest.keyClick(note, Qt.Key.Key_Delete)
    assert editor.flush()
    assert editor.entry_id is not None
    entry = diary.entries.get(editor.entry_id)
    assert (entry.content.note, entry.pictures) == ("", 1)


def test_a_picture_is_pasted_and_words_stay_words(
    qtbot: QtBot, room: TodayRoom, diary: Diary, editor: EntryEditor, said: list[Notice]
) -> None:
    clipboard = QGuiApplication.clipboard()
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    clipboard.setImage(image)
    note = room.note_card.note_edit
    QTest.keyClick(note, Qt.Key.Key_V, CONTROL)
    wait_for_tiles(qtbot, room, 1)
    qtbot.waitUntil(lambda: [notice.text for notice in said] == ["Photo added to the entry, below “Photos”."])
    room.photos_card.add_button.setFocus()
    QTest.keyClick(room.photos_card.add_button, Qt.Key.Key_V, CONTROL)
    wait_for_tiles(qtbot, room, 2)
    table = QMimeData()
    table.setText("38.4 at two")
    table.setImageData(image)
    clipboard.setMimeData(table)
    QTest.keyClick(note, Qt.Key.Key_V, CONTROL)
    assert note.note() == "38.4 at two"
    assert len(room.photos_card.tiles) == 2
    clipboard.clear()


def test_files_are_dropped_on_the_entry(
    qtbot: QtBot, room: TodayRoom, files: list[Path], tmp_path: Path, said: list[Notice]
) -> None:
    letter = tmp_path / "letter.txt"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(letter))])
    assert not drag(room, mime).isAccepted()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    assert drag(room, mime).isAccepted()
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(room.viewport(), drop)
    wait_for_tiles(qtbot, room, 3)
    qtbot.waitUntil(lambda: len(said) > 0)
    assert [notice.text for notice in said] == ["3 photos added to the entry, below “Photos”."]


def drag(room: TodayRoom, mime: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(room.viewport(), event)
    return event


def test_what_can_not_be_taken_is_told_with_its_name(
    qtbot: QtBot, room: TodayRoom, diary: Diary, files: list[Path], tmp_path: Path
) -> None:
    heic = tmp_path / "IMG_1.heic"
    heic.write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
    choose(room, [heic, files[0]])
    wait_for_tiles(qtbot, room, 1)
    told = room.photos_card.error_label
    assert told.isVisible()
    assert "IMG_1.heic" in told.text()
    assert "JPEG" in told.text()
    assert diary.entries.between(None, None)[0].pictures == 1
    choose(room, files[1:2])
    assert not told.isVisible()
    wait_for_tiles(qtbot, room, 2)


def test_photos_go_to_the_entry_they_were_meant_for(
    qtbot: QtBot, room: TodayRoom, diary: Diary, editor: EntryEditor, files: list[Path]
) -> None:
    choose(room, files)
    room.start_new()  # while they are on their way
    qtbot.waitUntil(lambda: [entry.pictures for entry in diary.entries.between(None, None)] == [3])
    assert editor.entry_id is None
    assert not room.photos_card.tiles


def test_leaving_waits_for_what_is_on_its_way(
    room: TodayRoom, diary: Diary, editor: EntryEditor, files: list[Path]
) -> None:
    choose(room, files)
    assert editor.flush(is_leaving=True)
    assert [entry.pictures for entry in diary.entries.between(None, None)] == [3]


def test_a_photo_is_looked_at_large(
    qtbot: QtBot, room: TodayRoom, diary: Diary, files: list[Path], tmp_path: Path
) -> None:
    choose(room, files)
    wait_for_tiles(qtbot, room, 3)
    ids = list(room.photos_card.tiles)
    qtbot.mouseClick(room.photos_card.tiles[ids[1]].picture_button, LEFT)
    viewer = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PictureViewer))
    viewer.activateWindow()
    qtbot.waitUntil(viewer.isActiveWindow)
    seen: list[str] = []
    viewer.shown.connect(seen.append)
    assert "2 of 3" in viewer.facts_label.text()
    view = viewer.picture_view
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
    assert seen == [ids[2], ids[0], ids[2]]
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.transform().m11() > 1
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.transform().m11() == 1
    copy = tmp_path / "copy.png"
    viewer.save_to(copy)
    assert Image.open(BytesIO(copy.read_bytes())).getpixel((5, 5)) == (0, 0, 255)
    viewer.save_to(tmp_path)
    assert str(tmp_path) in viewer.facts_label.text()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(isinstance(w, PictureViewer) for w in QApplication.topLevelWidgets()))
