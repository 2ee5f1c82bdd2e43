"""Every kind of sheet of every hard diary, on both papers, looked at by machine.

``python tests/stress/paper_matrix.py [FOLDER]``: each PDF is laid open with tools that are not the app's own
(poppler's ``pdffonts``, ``pdftotext`` and ``pdfimages``, and PDFium): every font embedded, title and language
named, no letter beyond the paper's edge or over another, none smaller than 7 points, no picture where none
belongs, up to 14 days on one page, and every line of the two lists found as text or counted as not there. The
PDFs stay in FOLDER, to be looked at by eye. Ends with 1 when anything is wrong.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path

import paper_diaries
from paper_checks import LEAST_SIZE, Looked, look
from paper_diaries import NAMES, TODAY, now

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.guide.items import load_items
from caregiver_app.paper.log_sheet import LogSpan
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.render_pages import SummaryRenderer
from caregiver_app.paper.render_pdf import Sheets, pdf_bytes
from caregiver_app.paper.render_scale import ScaledSheets
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.paths import resolve
from caregiver_app.ui.summary.kinds import PaperKind
from caregiver_app.ui.summary.making import Choices, Made, SheetMaker

_DAYS = (1, 7, 14, 30)
_ONE_PAGE_DAYS = 14
_EVERYTHING = frozenset(Section)


@dataclass(slots=True)
class Row:
    """What a diary's PDFs had in common."""

    files: int = 0
    pages: Counter[int] = field(default_factory=Counter)
    smallest: float = 99.0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)

    def add(self, name: str, found: Looked, seconds: float) -> None:
        """Counts one PDF."""
        self.files += 1
        self.pages[found.pages] += 1
        self.smallest = min(self.smallest, found.smallest)
        self.slowest = max(self.slowest, seconds)
        if found.smallest < LEAST_SIZE - 0.01:  # a size as the file rounds it
            found.faults.append(f"{found.smallest:.1f} points: {found.smallest_of}")
        self.faults += [f"{name}: {fault}" for fault in found.faults]


def main() -> int:
    """Makes the PDFs, looks at them and prints a row a diary."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    _check_the_checks()
    with tempfile.TemporaryDirectory() as place:
        out = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(place) / "pdf"
        out.mkdir(parents=True, exist_ok=True)
        rows = {name: _diary(Path(place), name, out) for name in NAMES}
        rows["passphrase sheet"] = _passphrase(out)
    for name, row in rows.items():
        pages = ", ".join(f"{count} of {pages} p." for pages, count in sorted(row.pages.items()))
        print(f"{name:17} {row.files:3} PDFs: {pages}; smallest {row.smallest:.1f} pt; ", end="")
        print(f"slowest {row.slowest:.2f} s; {len(row.faults)} faults")
    faults = [fault for row in rows.values() for fault in row.faults]
    print(*faults, sep="\n")
    print(f"{sum(row.files for row in rows.values())} PDFs, {len(faults)} faults")
    del application
    return 1 if faults else 0


def _diary(place: Path, name: str, out: Path) -> Row:
    row = Row()
    paths = resolve(paper_diaries.make(place, name))
    diary = open_family_diary(paths, now)
    maker = SheetMaker(diary, load_items(paths.resources), paths.resources, now)
    for stem, choices in _choices(diary):
        for paper in Paper:
            began = time.perf_counter()
            made = maker.make(choices)
            sheets = made.lay_out(paper.points)
            path = out / f"{name}-{stem}-{paper.value}.pdf"
            path.write_bytes(pdf_bytes(sheets, language="en"))
            seconds = time.perf_counter() - began
            found = look(path, pictures=bool(choices.sections & {Section.PHOTOS, Section.HANDWRITING}))
            _check_pages(choices, sheets, found)
            _check_lines(choices, made, sheets, found)
            row.add(path.stem, found, seconds)
    diary.close()
    return row


def _choices(diary: Diary) -> Iterator[tuple[str, Choices]]:
    def summary(days: int, sections: frozenset[Section], *, larger: bool = False) -> Choices:
        period = Period(TODAY - timedelta(days - 1), TODAY)
        return Choices(PaperKind.SUMMARY, period, sections, larger=larger)

    for days in _DAYS:
        yield f"{days}-days", summary(days, USUAL)
        yield f"{days}-days-larger", summary(days, USUAL, larger=True)
    for days in (7, 30):
        yield f"{days}-days-whole", summary(days, _EVERYTHING)
    rest = partial(Choices, period=Period(TODAY, TODAY))
    none: frozenset[Section] = frozenset()
    yield "call", rest(PaperKind.CALL, sections=none)
    yield "card", rest(PaperKind.CARD, sections=none)
    for span in LogSpan:
        yield f"log-{span.value}", rest(PaperKind.LOG, sections=none, span=span)
    yield "guide", rest(PaperKind.GUIDE, sections=none)
    yield "handwriting", rest(PaperKind.HANDWRITING, sections=frozenset({Section.HANDWRITING}))


def _passphrase(out: Path) -> Row:
    from caregiver_app.paper.render_call_sheet import CallSheetRenderer
    from caregiver_app.ui.privacy.sheet import passphrase_sheet

    row = Row()
    for paper in Paper:
        began = time.perf_counter()
        home = Path("/home/somebody/.local/share/caregiver-companion")
        sheets = CallSheetRenderer(passphrase_sheet(home / "diary.ccdiary", home / "copies"), paper.points)
        path = out / f"passphrase-{paper.value}.pdf"
        path.write_bytes(pdf_bytes(sheets, language="en"))
        row.add(path.stem, look(path), time.perf_counter() - began)
    return row


def _check_pages(choices: Choices, sheets: Sheets, found: Looked) -> None:
    if found.pages != sheets.page_count:
        found.faults.append(f"{found.pages} pages where {sheets.page_count} were laid out")
    one = choices.kind in (PaperKind.CARD, PaperKind.LOG)
    if choices.kind is PaperKind.SUMMARY:
        one = choices.period.days <= _ONE_PAGE_DAYS and choices.sections == USUAL
    if one and found.pages != 1:
        found.faults.append(f"{found.pages} pages where one is promised")


def _check_lines(choices: Choices, made: Made, sheets: Sheets, found: Looked) -> None:
    """Every line of the lists stands there as text, or the page says how many do not."""
    inner = sheets.inner if isinstance(sheets, ScaledSheets) else sheets
    if not isinstance(inner, SummaryRenderer) or made.model is None:
        return
    text = _letters(found.text)
    for source in made.model.highlights:
        folded = inner.folded[f"highlights_{source.list}"]
        whole = Section.FOLDED in choices.sections
        if folded.shown < folded.all and not whole:
            more = _letters(f"Not on this page: {folded.all - folded.shown}")
            if not _holds(text, more):
                found.faults.append(f"{source.title}: not said how many lines are missing")
        for line in source.lines if whole else source.lines[: folded.shown]:
            if not _holds(text, _letters(line.text)):
                found.faults.append(f"{source.title}: {line.lead} is not there as text")


def _letters(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text) if letter.isalnum())


def _holds(text: str, said: str) -> bool:
    """Whether all letters of ``said`` are on the pages; in two columns lines stand beside others."""
    return said in text or not Counter(said) - Counter(text)


def _check_the_checks() -> None:
    """A sheet that is wrong on purpose, so that a check which sees nothing is not taken for a good sheet."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "wrong.pdf"
        path.write_bytes(pdf_bytes(_Wrong(), language="en"))
        found = look(path)
        told = " ".join(found.faults)
        assert "beyond the edge" in told, told
        assert "letters over others" in told, told
        assert "pictures where none" in told, told
        assert found.smallest < LEAST_SIZE


class _Wrong:
    page_size = Paper.A4.points
    page_count = 1
    document_title = "wrong"

    def paint(self, painter: object, _page_index: int) -> None:
        from PySide6.QtCore import QPointF
        from PySide6.QtGui import QColor, QImage, QPainter

        from caregiver_app.paper.render_style import Typeface
        from caregiver_app.paper.render_text import TextBox

        assert isinstance(painter, QPainter)
        face = Typeface()
        write: Callable[[str, float, float, float], None] = lambda said, size, x, y: TextBox(  # noqa: E731  # four of them
            said, face, size, 300
        ).paint(painter, x, y)
        write("over each other", 12, 60, 60)
        write("over each other", 12, 64, 63)
        write("too small", 5, 60, 200)
        write("beyond the edge", 12, 560, 300)
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(QColor("red"))
        painter.drawImage(QPointF(60, 400), image)


if __name__ == "__main__":
    sys.exit(main())
