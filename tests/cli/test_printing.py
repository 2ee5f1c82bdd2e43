"""Sheets as PDFs from the command line."""

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QGuiApplication

Run = Callable[..., tuple[int, str, str]]


def text_of(path: Path) -> str:
    """Without blanks: where lines break is the page's business."""
    return "".join("".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("call", "Forthephonecall"),
        ("card", "CART-celltherapypatient"),
        ("log", "Logsheetforoneday"),
        ("log --week", "Logsheetforaweek"),
        ("guide --larger", "Thesevensteps"),
        ("guide --chapter side-effects --paper letter", "Sideeffectstowatchfor"),
    ],
)
def test_each_sheet_is_written(
    qapp: QGuiApplication, run: Run, tmp_path: Path, arguments: str, says: str
) -> None:
    path = tmp_path / "sheet.pdf"
    assert tuple(run("print", *arguments.split(), "-o", str(path))) == (0, "", "")
    assert says in text_of(path)


def test_a_chapter_that_is_none_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    status, _, said = run("print", "guide", "--chapter", "no-such", "-o", str(path))
    assert status == 2
    assert "no chapter of the guide" in said
    assert not path.exists()


def test_parts_of_the_summary_are_chosen_by_name(qapp: QGuiApplication, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    period = ("--from", "2026-11-15", "--to", "2026-11-21", "-o", str(path))
    run("add", "--note", "He was shivering all night.", "--at", "2026-11-20T08:00")
    assert run("summary", *period, "--with", "diary, folded", "--without", "calls")[0] == 0
    text = text_of(path)
    assert "Hewasshiveringallnight." in text
    assert "Notonthispage,asthefamilychose:calls." in text
    status, _, said = run("summary", *period, "--with", "pictures")
    assert status == 2
    assert said.startswith("“pictures” is no part of the summary. There are: changes, highlights,")
