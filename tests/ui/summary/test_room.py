import os
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from itertools import combinations
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.errors import Trouble
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.render_pages import SummaryRenderer
from caregiver_app.paper.render_pdf import Sheets
from caregiver_app.paper.sheet import Paper
from caregiver_app.paths import resources_dir
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.summary.page import SummaryRoom
from caregiver_app.ui.summary.printing import (
    CUPS_SOCKET,
    ask_on_this_computer,
    make_dialog,
    make_printer,
    print_sheets,
)
from caregiver_app.ui.theme import Theme

RESOURCES = resources_dir()


@pytest.fixture
def kept_diary(diary: Diary) -> Diary:
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),)))
    for day in (13, 20):
        diary.entries.add(EntryContent(datetime(2026, 11, day, 9), "Alex", f"He has a fever, {day}."))
    return diary


@pytest.fixture
def make_room(
    qtbot: QtBot,
    kept_diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
    now: Callable[[], datetime],
    theme: Theme,
    preferences: Preferences,
) -> Callable[[], SummaryRoom]:
    def make() -> SummaryRoom:
        room = SummaryRoom(kept_diary, items, RESOURCES, messages, hub, now, preferences=preferences)
        qtbot.addWidget(room)
        room.resize(760, 800)
        return room

    return make


@pytest.fixture
def room(make_room: Callable[[], SummaryRoom], qtbot: QtBot) -> SummaryRoom:
    room = make_room()
    with qtbot.waitExposed(room):
        room.show()
    return room


def chip(room: SummaryRoom, name: str) -> QPushButton:
    found = room.findChild(QPushButton, f"{name}_chip")
    assert isinstance(found, QPushButton)
    return found


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def pdf_text(path: Path) -> str:
    return "".join("".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_it_opens_on_the_last_seven_days(room: SummaryRoom) -> None:
    assert room.options.period() == Period(date(2026, 11, 15), date(2026, 11, 21))
    assert chip(room, "last_7_days").isChecked()
    assert room.preview.sheets.page_count == 1
    assert room.count_label.text() == "1 page"


def test_nothing_is_read_before_it_is_shown(make_room: Callable[[], SummaryRoom]) -> None:
    assert make_room().preview.sheets.page_count == 0


def test_a_quick_choice_sets_the_days_and_is_remembered(
    room: SummaryRoom, make_room: Callable[[], SummaryRoom]
) -> None:
    click(chip(room, "since_infusion"))
    assert room.options.period() == Period(date(2026, 11, 12), date(2026, 11, 21))
    again = make_room()
    again.refresh()
    assert again.options.period().first == date(2026, 11, 12)
    assert chip(again, "since_infusion").isChecked()


def test_days_by_hand_release_the_chips(room: SummaryRoom) -> None:
    room.options.first_field.setDate(QDate(2026, 11, 20))
    assert not any(chip(room, name).isChecked() for name in ("last_7_days", "since_infusion"))
    assert room.preview.sheets.page_count == 1


def test_a_day_can_be_typed(room: SummaryRoom) -> None:
    room.options.first_field.setFocus()
    room.options.first_field.setSelectedSection(QDateEdit.Section.DaySection)
    QTest.keyClicks(room.options.first_field, "18")
    assert room.options.period().first == date(2026, 11, 18)


def test_reversed_days_are_said_beside_the_fields_and_stop_the_print(room: SummaryRoom) -> None:
    room.options.first_field.setDate(QDate(2026, 11, 25))
    assert room.options.error_label.isVisible()
    assert "after the last day" in room.options.error_label.text()
    assert not room.options.save_button.isEnabled()
    assert room.preview.sheets.page_count == 0
    room.options.first_field.setDate(QDate(2026, 11, 12))
    assert not room.options.error_label.isVisible()
    assert room.options.save_button.isEnabled()


def test_a_change_in_the_diary_is_on_the_sheets_at_once(room: SummaryRoom, kept_diary: Diary) -> None:
    before = room.preview.sheets.grab().toImage()
    kept_diary.entries.add(EntryContent(datetime(2026, 11, 21, 9), "Alex", "Confused and shivering."))
    assert room.preview.sheets.grab().toImage() != before


def test_a_change_while_hidden_waits_until_it_is_shown(
    room: SummaryRoom, kept_diary: Diary, qtbot: QtBot
) -> None:
    room.hide()
    kept_diary.entries.add(EntryContent(datetime(2026, 11, 21, 9), "Alex", "Shivering again."))
    assert room.model is not None
    before = room.model.highlights[0].lines
    with qtbot.waitExposed(room):
        room.show()
    assert len(room.model.highlights[0].lines) == len(before) + 1


def tick(room: SummaryRoom, name: str) -> None:
    """Presses Space on a box of "What prints"."""
    if not room.options.parts_button.isChecked():
        click(room.options.parts_button)
    box = room.options.parts_panel.findChild(QCheckBox, f"{name}_box")
    assert isinstance(box, QCheckBox)
    assert box.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Space)


def test_the_full_diary_adds_pages_and_is_remembered(
    room: SummaryRoom, make_room: Callable[[], SummaryRoom]
) -> None:
    tick(room, "diary")
    assert room.preview.sheets.page_count == 2
    again = make_room()
    again.refresh()
    assert again.preview.sheets.page_count == 2


def test_a_part_that_is_taken_off_is_named_on_the_page(
    room: SummaryRoom, make_room: Callable[[], SummaryRoom]
) -> None:
    assert room.model is not None
    assert room.model.calls is not None
    tick(room, "calls")
    assert room.model.calls is None
    assert room.model.left_out == "Not on this page, as the family chose: calls."
    again = make_room()
    again.refresh()
    assert again.model is not None
    assert again.model.calls is None


def test_a_line_can_be_taken_off_and_put_back_with_the_keyboard(
    room: SummaryRoom, make_room: Callable[[], SummaryRoom]
) -> None:
    click(room.options.lines_button)
    panel = room.options.lines_panel
    panel.lines_list.setFocus()
    panel.lines_list.setCurrentRow(0)
    QTest.keyClick(panel.lines_list, Qt.Key.Key_Space)
    assert room.model is not None
    crs = room.model.highlights[0]
    assert (crs.lines, crs.notes) == ((), ("1 line taken off this page by the family.",))
    again = make_room()
    again.refresh()
    assert again.model is not None
    assert again.model.highlights[0].lines == ()
    QTest.keyClick(panel.lines_list, Qt.Key.Key_Space)
    assert len(room.model.highlights[0].lines) == 1


def test_without_a_highlighted_line_the_list_says_so(room: SummaryRoom) -> None:
    room.options.first_field.setDate(QDate(2026, 11, 21))
    click(room.options.lines_button)
    assert not room.options.lines_panel.lines_list.isVisible()
    assert room.options.lines_panel.explained_label.text().startswith("No highlighted line")


def test_larger_letters_are_the_same_page_laid_out_for_less_room(room: SummaryRoom) -> None:
    usual = room.preview.sheets.grab().toImage()
    QTest.keyClick(room.options.size_picker, Qt.Key.Key_Down)
    assert room.kept.larger
    assert room.preview.sheets.page_count == 1
    assert room.preview.sheets.grab().toImage() != usual


def kind(room: SummaryRoom, name: str) -> None:
    chip = room.kind_chips.findChild(QPushButton, f"{name}_kind")
    assert isinstance(chip, QPushButton)
    click(chip)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("call", "Whattheysay,andwhosaysit"),
        ("card", "CART-celltherapypatient"),
        ("log", "Logsheetforoneday"),
        ("guide", "Therapyguide"),
    ],
)
def test_each_other_sheet_is_shown_and_saved(room: SummaryRoom, tmp_path: Path, name: str, says: str) -> None:
    kind(room, name)
    assert not chip(room, "last_7_days").isVisible()
    assert room.preview.sheets.page_count >= 1
    path = tmp_path / "sheet.pdf"
    room.save_to(path)
    assert says in pdf_text(path)
    assert not room.options.visit_row.isVisible()
    kind(room, "summary")
    assert chip(room, "last_7_days").isVisible()


def test_a_wallet_card_keeps_its_size_whatever_the_letters(room: SummaryRoom) -> None:
    kind(room, "card")
    usual = room.preview.sheets.grab().toImage()
    assert not room.options.size_picker.isVisible()
    kind(room, "summary")
    QTest.keyClick(room.options.size_picker, Qt.Key.Key_Down)
    kind(room, "card")
    assert room.preview.sheets.grab().toImage() == usual


def test_a_week_and_a_chapter_can_be_chosen(room: SummaryRoom, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    kind(room, "log")
    QTest.keyClick(room.options.detail_picker, Qt.Key.Key_Down)
    room.save_to(path)
    assert "Logsheetforaweek" in pdf_text(path)
    kind(room, "guide")
    whole = room.preview.sheets.page_count
    QTest.keyClick(room.options.detail_picker, Qt.Key.Key_Down)
    assert room.preview.sheets.page_count < whole


def test_the_paper_is_remembered(room: SummaryRoom, make_room: Callable[[], SummaryRoom]) -> None:
    other = Paper.LETTER if room.paper is Paper.A4 else Paper.A4
    key = Qt.Key.Key_Down if other is Paper.LETTER else Qt.Key.Key_Up
    QTest.keyClick(room.options.paper_picker, key)
    assert room.paper is other
    assert make_room().options.paper_picker.currentData() == other.value


def test_the_sheets_are_white_and_as_wide_as_there_is_room(room: SummaryRoom) -> None:
    rect = room.preview.sheets.sheet_rect(0)
    assert room.preview.viewport().width() - 40 < rect.width() <= room.preview.viewport().width()
    image = room.preview.sheets.grab().toImage()
    assert QColor(image.pixel(rect.left() + 5, rect.top() + 5)) == QColor("white")
    room.resize(500, 800)
    assert room.preview.sheets.sheet_rect(0).width() < rect.width()


def test_saving_writes_the_pdf_says_so_and_offers_to_remember_the_visit(
    room: SummaryRoom, tmp_path: Path
) -> None:
    assert not chip(room, "since_last_visit").isEnabled()
    assert not room.options.visit_row.isVisible()
    click(room.options.save_button)
    dialog = room.findChild(QFileDialog, "save_dialog")
    assert isinstance(dialog, QFileDialog)
    assert "symptom-diary-summary-2026-11-15-to-2026-11-21.pdf" in dialog.selectedFiles()[0]
    path = tmp_path / "for the doctor"
    dialog.selectFile(str(path))
    dialog.accept()
    saved = tmp_path / "for the doctor.pdf"
    assert "“fever”–Chillsandfever" in pdf_text(saved)
    assert room.options.status_label.text() == f"Saved to {saved}"
    row = room.options.visit_row
    assert row.isVisible()
    assert not chip(room, "since_last_visit").isEnabled()
    row.visit_field.setDate(QDate(2026, 11, 18))
    click(row.keep_button)
    click(chip(room, "since_last_visit"))
    assert room.options.period() == Period(date(2026, 11, 18), date(2026, 11, 21))
    assert room.model is not None
    assert room.model.changes is not None
    assert room.model.changes.title == "What changed since the visit on 18 Nov"


def test_what_hinders_saving_is_said(room: SummaryRoom, tmp_path: Path) -> None:
    room.save_to(tmp_path / "gone" / "summary.pdf")
    assert "does not exist" in room.options.status_label.text()


def test_a_call_that_is_written_down_is_on_the_sheets(room: SummaryRoom, kept_diary: Diary) -> None:
    kept_diary.calls.save(Call("", datetime(2026, 11, 20, 9), "Nurse line", "June"))
    assert room.model is not None
    assert room.model.calls is not None
    assert "(June)" in room.model.calls.lines[0].text


def lay_out_of(room: SummaryRoom) -> Callable[[tuple[float, float]], Sheets]:
    model = room.model
    assert model is not None

    def lay_out(size: tuple[float, float]) -> Sheets:
        return SummaryRenderer(model, size)

    return lay_out


def test_printing_lays_out_for_the_printers_paper(room: SummaryRoom, tmp_path: Path) -> None:
    printer = make_printer(Paper.LETTER, "Summary")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_sheets(lay_out_of(room), printer)
    reader = pypdf.PdfReader(tmp_path / "printed.pdf")
    assert [float(side) for side in reader.pages[0].mediabox[2:]] == [612, 792]
    assert "“fever”–Chillsandfever" in pdf_text(tmp_path / "printed.pdf")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_trouble(room: SummaryRoom, tmp_path: Path) -> None:
    printer = make_printer(Paper.A4, "Summary")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    with pytest.raises(Trouble):
        print_sheets(lay_out_of(room), printer)


def test_the_print_button_opens_the_print_dialog(room: SummaryRoom) -> None:
    click(room.options.print_button)
    dialog = room.findChild(QDialog, "print_dialog")
    assert isinstance(dialog, QDialog)
    dialog.reject()
    assert not room.options.visit_row.isVisible()


def test_the_dialog_knows_how_many_pages_there_are(room: SummaryRoom) -> None:
    dialog = make_dialog(make_printer(Paper.A4, "Summary"), 3, room)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 3)
    dialog.reject()


def test_everything_to_use_has_a_name_for_screen_readers(room: SummaryRoom) -> None:
    for widget in room.findChildren(QWidget):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.objectName():
            text = getattr(widget, "text", lambda: "")()
            assert widget.accessibleName() or text or widget.objectName().startswith("qt_"), (
                widget.objectName()
            )


@pytest.mark.parametrize(("scale", "width"), [(100, 480), (100, 640), (200, 480), (200, 640)])
def test_big_text_squeezes_nothing(
    room: SummaryRoom, theme: Theme, qapp: QApplication, qtbot: QtBot, scale: int, width: int
) -> None:
    theme.use(qapp, "light", scale)
    try:
        room.resize(width, 700)
        fields = (QPushButton, QCheckBox, QComboBox, QDateEdit, QLabel)
        shown = [
            widget
            for kind in fields
            for widget in room.options.findChildren(kind)
            if widget.isVisibleTo(room.options)
        ]
        qtbot.waitUntil(lambda: all(widget.height() >= widget.minimumSizeHint().height() for widget in shown))
        for widget in shown:
            assert widget.width() >= widget.minimumSizeHint().width()
            assert room.options.rect().contains(
                widget.rect().translated(widget.mapTo(room.options, widget.rect().topLeft()))
            )
        boxes = [w.rect().translated(w.mapTo(room.options, w.rect().topLeft())) for w in shown]
        assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]
    finally:
        theme.use(qapp, "light")


def test_the_keyboard_brings_every_button_into_sight(
    room: SummaryRoom, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.use(qapp, "light", 200)
    try:
        room.resize(480, 700)
        qtbot.waitUntil(lambda: room.preview_column.verticalScrollBar().maximum() > 0)
        room.options.parts_button.setFocus()
        for button in (room.options.lines_button, room.options.print_button, room.options.save_button):
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is button
            assert button.visibleRegion().boundingRect() == button.rect()
    finally:
        theme.use(qapp, "light")


@pytest.mark.skipif(sys.platform != "linux", reason="CUPS has its own ways elsewhere")
def test_printers_are_asked_for_on_this_computer_unless_the_family_named_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = Path(os.environ["HOME"]) / ".cups" / "client.conf"
    settings.parent.mkdir()
    settings.write_text("ServerName printers.example\n")
    monkeypatch.setenv("CUPS_SERVER", "")
    monkeypatch.delenv("CUPS_SERVER")
    ask_on_this_computer()
    assert "CUPS_SERVER" not in os.environ
    settings.unlink()
    ask_on_this_computer()
    assert os.environ.get("CUPS_SERVER") == CUPS_SOCKET or Path("/etc/cups/client.conf").exists()


def test_letters_that_no_font_has_are_told(room: SummaryRoom) -> None:
    assert not room.options.fonts_label.isVisible()
    room.options.show_missing_fonts(("Adlam",), ("fonts-noto-core",))
    assert room.options.fonts_label.isVisible()
    assert "print as boxes: Adlam." in room.options.fonts_label.text()
    assert "fonts-noto-core" in room.options.fonts_label.text()
    room.options.show_missing_fonts((), ())
    assert not room.options.fonts_label.isVisible()
