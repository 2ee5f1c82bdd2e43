"""The sheet for a phone call, printed into a real file."""

import io
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

import pypdf
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Contact, EntryContent, Profile
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paper.render_call_sheet import CallSheetRenderer
from caregiver_app.paper.render_pdf import pdf_bytes
from caregiver_app.paper.sheet import Paper
from caregiver_app.ui.calling.dialog import CallDialog
from caregiver_app.ui.calling.facts import Fact
from caregiver_app.ui.calling.facts_card import FactsCard
from caregiver_app.ui.calling.sheet import make_call_sheet
from caregiver_app.ui.summary.output import output_of_call_sheet

FACTS = (
    Fact("Patient", ("Sam",)),
    Fact("Today", ("Day 9, 21 Nov 2026, 14:05",)),
    Fact("Highlighted", ("14:05: Skin rash. “He has a rash”", "2:00: Headaches")),
)


def squeezed(content: bytes) -> list[str]:
    """The text of each page without blanks."""
    pages = pypdf.PdfReader(io.BytesIO(content), strict=True).pages
    return ["".join(page.extract_text().split()) for page in pages]


def test_one_page_tells_all_and_has_room_for_the_answer(qapp: QApplication) -> None:
    sheet = make_call_sheet(FACTS, [("Nurse line", "555 1234")])
    for paper in Paper:
        (page,) = squeezed(pdf_bytes(CallSheetRenderer(sheet, paper.points), language="en"))
        for words in ("Sam;Day9", "5551234·Nurseline", "14:05:Skinrash.“Hehasarash”", "2:00:Headaches"):
            assert words in page
        assert page.index("Headaches") < page.index("Whattheysay")


def test_facts_that_fill_a_page_go_on_over_the_next(qapp: QApplication) -> None:
    many = tuple(Fact(f"Fact {number}", ("word " * 90,)) for number in range(12))
    sheets = CallSheetRenderer(make_call_sheet(many, []), Paper.A4.points)
    pages = squeezed(pdf_bytes(sheets, language="en"))
    assert len(pages) == 2
    assert "Page2of2" in pages[1]


def test_many_highlighted_entries_are_counted_and_none_leaves_the_page(qapp: QApplication) -> None:
    many = (*FACTS[:2], Fact("Highlighted", tuple(f"Line {number}. " + "word " * 80 for number in range(40))))
    sheets = CallSheetRenderer(make_call_sheet(many, []), Paper.LETTER.points)
    text = "".join(squeezed(pdf_bytes(sheets, language="en")))
    assert "Line9." in text
    assert "Line10." not in text
    assert "30morestandinthediary." in text
    for placed in (placed for page in sheets._flow.pages for placed in page):
        assert placed.y + placed.piece.height < Paper.LETTER.points[1] - 40


def test_what_was_chosen_is_printed(qtbot: QtBot, messages: Messages, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    output = output_of_call_sheet(make_call_sheet(FACTS, []), "call", messages, window)
    output.ask_printer()
    dialog = window.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "call.pdf"))
    with qtbot.waitSignal(output.done):
        dialog.accepted.emit(dialog.printer())  # accept() would first ask for a printer: there is none here
    dialog.reject()
    (page,) = squeezed((tmp_path / "call.pdf").read_bytes())
    assert "Skinrash" in page


def test_the_dialog_asks_for_a_printer(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    now: Callable[[], datetime],
) -> None:
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),), emergency_number="112"))
    diary.care_team.save(Contact("", "Nurse line", "555 1234"))
    diary.entries.add(EntryContent(datetime(2026, 11, 21, 13, 0), note="He has a rash"))
    dialog = CallDialog(diary, items, messages, now)
    dialog.show()
    QTest.qWaitForWindowExposed(dialog)
    card = dialog.findChild(FactsCard)
    assert isinstance(card, FactsCard)
    card.print_button.click()
    asked = dialog.findChild(QPrintDialog)
    assert isinstance(asked, QPrintDialog)
    asked.reject()
    dialog.close()
