"""The shelf on the reading pane: papers come in, are searched with the guide, asked about, taken off."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt, QUrl
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.handout_files import read_handout
from caregiver_app.guide.items import load_items
from caregiver_app.guide.loader import load_guide
from caregiver_app.matching.loader import load_matcher
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.guide.pane import GuidePane
from caregiver_app.ui.handouts.dialog import HandoutDialog
from caregiver_app.ui.handouts.door import HandoutDoor
from caregiver_app.ui.handouts.paper_text import PaperText
from caregiver_app.ui.handouts.pdf_view import PdfView
from caregiver_app.ui.handouts.sheet import HandoutSheet
from caregiver_app.ui.handouts.shelf_bar import ShelfBar
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.theme import Theme

MARKDOWN = (
    b"# Ward sheet\n\nzebra one\n\n" + b"words to fill\n\n" * 80 + b"zebra [two](https://example.org)\n"
)


def pdf(pages: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.drawText(900, 900, f"zebra on page {number + 1}")
    painter.end()
    return bytes(buffer.data().data())


class Shelf:
    """The pane with its door, and what was said."""

    def __init__(self, tmp_path: Path, theme: Theme) -> None:
        resources = resources_dir()
        self.diary: Diary = open_diary(
            tmp_path / "diary.sqlite3",
            matcher=lambda: load_matcher(resources),
            items=load_items(resources),
            now=lambda: datetime(2026, 11, 21, 15, 10),
        )
        self.said: list[Notice] = []
        notices = Notices()
        notices.posted.connect(self.said.append)
        notices.start()
        hub = Hub()
        self.diary.listen(hub.tell)
        self.preferences = Preferences(tmp_path / "preferences.json")
        self.pane = GuidePane(load_guide(resources))
        self.pane.set_theme(theme)
        self.door = HandoutDoor(
            self.pane,
            self.diary,
            hub,
            notices,
            self.preferences,
            theme,
            load_messages(resources),
            lambda: datetime(2026, 11, 21, 15, 10),
        )
        self.keep_alive = notices, hub

    def put(self, data: bytes, title: str) -> str:
        """A paper that lies on the shelf already."""
        return "paper:" + self.diary.handouts.add(read_handout(data, "x.md"), title, "Ward 4").id

    @property
    def sheet(self) -> HandoutSheet:
        """The open paper."""
        sheet = self.pane.desk.sheet
        assert isinstance(sheet, HandoutSheet)
        return sheet


@pytest.fixture
def shelf(qtbot: QtBot, qapp: QApplication, tmp_path: Path, theme: Theme) -> Iterator[Shelf]:
    made = Shelf(tmp_path, theme)
    qtbot.addWidget(made.pane)
    made.pane.resize(450, 800)
    with qtbot.waitExposed(made.pane):
        made.pane.show()
    made.pane.activateWindow()
    yield made
    made.pane.desk.close_paper()
    made.diary.close()


def dialog_of(qtbot: QtBot, shelf: Shelf) -> HandoutDialog:
    qtbot.waitUntil(lambda: shelf.pane.findChild(HandoutDialog) is not None)
    dialog = shelf.pane.findChild(HandoutDialog)
    assert isinstance(dialog, HandoutDialog)
    return dialog


def test_a_file_is_read_named_and_put_on_the_shelf(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "sheet.md"
    path.write_bytes(MARKDOWN)
    shelf.door.add_file(path)
    dialog = dialog_of(qtbot, shelf)
    assert dialog.title_field.text() == "Ward sheet"
    dialog.title_field.edit.clear()
    QTest.keyClicks(dialog.given_by_field.edit, "Ward 4")
    QTest.keyClicks(dialog.given_on_field.field.edit, "3 Nov 2026")
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert dialog.title_field.has_error
    assert shelf.diary.handouts.all() == ()
    QTest.keyClicks(dialog.title_field.edit, "Night sheet")
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    (kept,) = shelf.diary.handouts.all()
    assert shelf.sheet.title_label.text() == kept.title == "Night sheet"
    assert shelf.sheet.source_label.text() == "Ward 4 · 3 Nov 2026 · added 21 Nov 2026"
    assert shelf.sheet.unchecked_label.isVisible()
    undo = shelf.said[-1].undo
    assert undo is not None
    undo()
    assert shelf.pane.desk.paper_id == ""


def test_a_paper_is_kept_with_what_is_typed_when_nobody_can_be_asked(
    qtbot: QtBot, shelf: Shelf, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.md"
    path.write_bytes(MARKDOWN)
    shelf.door.add_file(path)
    dialog = dialog_of(qtbot, shelf)
    dialog.title_field.edit.clear()
    QTest.keyClicks(dialog.given_by_field.edit, "Ward 4")
    QTest.keyClicks(dialog.given_on_field.field.edit, "last week")
    assert dialog.keep_as_it_stands()
    (kept,) = shelf.diary.handouts.all()
    assert (kept.title, kept.given_by, kept.given_on) == ("Ward sheet", "Ward 4 last week", None)
    dialog.close()


def test_a_file_that_cannot_be_read_is_said(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    shelf.door.add_file(tmp_path / "gone.pdf")
    qtbot.waitUntil(lambda: bool(shelf.said))
    assert "gone.pdf" in shelf.said[-1].text
    assert shelf.door.bar.add_button.isEnabled()


def test_a_search_walks_over_guide_and_papers(qtbot: QtBot, shelf: Shelf) -> None:
    first = shelf.put(MARKDOWN, "Ward sheet")
    second = shelf.put(pdf(3), "Booklet")
    bar = shelf.pane.find_bar
    shelf.pane.guide_view.setFocus()
    QTest.keyClick(shelf.pane.guide_view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(bar.search_field.hasFocus)
    QTest.keyClicks(bar.search_field, "ZEBRA")
    assert bar.count_label.text() == "1 of 5"
    assert shelf.pane.desk.open_id == first
    reader = shelf.sheet.reader
    assert isinstance(reader, PaperText)
    assert [s.cursor.selectedText() for s in reader.extraSelections()] == ["zebra", "zebra"]
    assert [action.text() for action in bar.where_menu.actions()] == ["Ward sheet   (2)", "Booklet   (3)"]
    QTest.keyClick(bar.search_field, Qt.Key.Key_Return)
    assert reader.fraction() > 0.5
    QTest.keyClick(bar.search_field, Qt.Key.Key_Return)
    QTest.keyClick(bar.search_field, Qt.Key.Key_F3)
    assert bar.count_label.text() == "4 of 5"
    assert shelf.pane.desk.open_id == second
    view = shelf.sheet.reader
    assert isinstance(view, PdfView)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert view.top_block() == "p2"
    QTest.keyClick(bar.search_field, Qt.Key.Key_F3)
    QTest.keyClick(bar.search_field, Qt.Key.Key_F3)
    assert shelf.pane.desk.open_id == first


def test_pages_in_view_are_drawn_and_marked(qtbot: QtBot, shelf: Shelf, theme: Theme) -> None:
    paper = shelf.put(pdf(12), "Booklet")
    shelf.door.show_paper(paper)
    view = shelf.sheet.reader
    assert isinstance(view, PdfView)
    qtbot.waitUntil(lambda: view.is_settled)
    assert 1 <= view.drawn_count <= 4
    before = view.viewport().grab().toImage()
    QTest.keyClicks(shelf.pane.find_bar.search_field, "zebra")
    qtbot.waitUntil(lambda: view.is_settled)
    after = view.viewport().grab().toImage()
    now = theme.color("find_now").rgb()
    colours = {after.pixel(x, y) for x in range(after.width()) for y in range(after.height())}
    assert now in colours
    assert before != after


def test_words_are_taken_from_a_pdf_and_asked_about(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.door.show_paper(shelf.put(pdf(1), "Booklet"))
    view = shelf.sheet.reader
    assert isinstance(view, PdfView)
    qtbot.waitUntil(lambda: view.is_settled)
    body = view.viewport()
    assert not shelf.sheet.ask_button.isEnabled()
    QTest.mousePress(body, Qt.MouseButton.LeftButton, pos=body.rect().topLeft() + QPoint(14, 14))
    QTest.mouseMove(body, QPoint(body.width() - 14, body.height() // 2))
    with qtbot.waitSignal(view.words_selected):
        QTest.mouseRelease(body, Qt.MouseButton.LeftButton, pos=QPoint(body.width() - 14, body.height() // 2))
    QTest.mouseClick(shelf.sheet.ask_button, Qt.MouseButton.LeftButton)
    (question,) = shelf.diary.questions.all()
    assert question.text == "“zebra on page 1”"
    assert question.source == shelf.pane.desk.paper_id


def test_a_paper_opens_where_it_was_left(qtbot: QtBot, shelf: Shelf) -> None:
    paper = shelf.put(MARKDOWN, "Ward sheet")
    chapter = shelf.pane.desk.open_id
    shelf.door.show_paper(paper)
    shelf.sheet.reader.scroll_to_fraction(0.5)
    QTest.keyClick(shelf.sheet.reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shelf.pane.desk.open_id == chapter
    QTest.keyClick(shelf.pane.guide_view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shelf.pane.desk.open_id == paper
    shelf.pane.desk.close_paper()
    shelf.door.show_paper(paper)
    assert shelf.sheet.reader.fraction() == pytest.approx(0.5, abs=0.02)


def test_a_removed_paper_is_closed_and_comes_back(shelf: Shelf) -> None:
    paper = shelf.put(MARKDOWN, "Ward sheet")
    shelf.door.show_paper(paper)
    shelf.sheet.remove_action.trigger()
    assert shelf.pane.desk.paper_id == ""
    assert shelf.pane.desk.find("zebra") == ()
    undo = shelf.said[-1].undo
    assert undo is not None
    undo()
    assert shelf.pane.desk.knows(paper)
    assert len(shelf.pane.desk.find("zebra")) == 2


def test_a_link_is_asked_about_first(shelf: Shelf) -> None:
    shelf.door.show_paper(shelf.put(MARKDOWN, "Ward sheet"))
    reader = shelf.sheet.reader
    assert isinstance(reader, PaperText)
    reader.anchorClicked.emit(QUrl("https://example.org"))
    box = shelf.pane.findChild(QMessageBox, "link_question")
    assert isinstance(box, QMessageBox)
    assert "https://example.org" in box.text()
    box.reject()


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/a.png", "file:///etc/passwd", "a.png", "qrc:/x"])
def test_nothing_is_fetched(shelf: Shelf, address: str) -> None:
    shelf.door.show_paper(shelf.put(MARKDOWN, "Ward sheet"))
    reader = shelf.sheet.reader
    assert isinstance(reader, PaperText)
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource):
        assert not reader.loadResource(kind.value, QUrl(address))


def test_a_scan_says_that_it_cannot_be_searched(shelf: Shelf, tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(300, 400)
    writer.write(tmp_path / "scan.pdf")
    shelf.door.show_paper(shelf.put((tmp_path / "scan.pdf").read_bytes(), "Scan"))
    assert shelf.sheet.problem_label.isVisible()


def test_a_bookmark_in_a_paper_is_kept_and_named(shelf: Shelf) -> None:
    paper = shelf.put(MARKDOWN, "Ward sheet")
    shelf.door.show_paper(paper)
    QTest.keyClick(shelf.sheet.reader, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert shelf.pane.state().bookmarks == (paper,)
    assert "Ward sheet" in [action.text() for action in shelf.pane.toolbar.bookmark_menu.actions()]


def test_the_way_to_add_a_paper_leaves_room_for_the_open_ones_title(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    """At 200 % "The therapy guide" was cut to "The …e" beside it."""
    bar = ShelfBar()
    qtbot.addWidget(bar)
    bar.show_shelf({}, "")
    bar.resize(470, 60)
    bar.show()
    assert bar.add_button.text() == "Add a paper…"
    try:
        theme.use(qapp, "light", 200)
        qtbot.waitUntil(lambda: bar.shelf_button.width() >= bar.shelf_button.sizeHint().width())
        assert bar.add_button.accessibleName() == "Add a paper"
    finally:
        theme.use(qapp, "light")
