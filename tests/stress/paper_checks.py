"""Looks at a PDF as a machine can: its fonts, its glyphs' places and sizes, its pictures, its text."""

from __future__ import annotations

import ctypes
import re
import subprocess
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # has no types
import pypdfium2.raw as raw  # type: ignore[import-untyped]  # has no types

EDGE = 20.0
"""Points: no home printer reaches nearer to the paper's edge than about a quarter of an inch."""
LEAST_SIZE = 7.0
_MOST_SHARED = 0.2
_CELL = 40.0
_NO_GLYPH = {0xFFFE, 0xFFFF}


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph: its letter, its ink's box, where it stands on its line, its size in points."""

    letter: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: float
    size: float
    number: int


@dataclass(slots=True)
class Looked:
    """What was seen of a file."""

    pages: int = 0
    smallest: float = 99.0
    smallest_of: str = ""
    faults: list[str] = field(default_factory=list)
    text: str = ""


def look(path: Path, *, pictures: bool = False) -> Looked:
    """Looks at one PDF.

    Args:
        path: The file.
        pictures: Whether pictures are expected in it.
    """
    found = Looked()
    found.text = _told(["pdftotext", "-layout", str(path), "-"])
    _check_fonts(path, found)
    if not pictures and (images := _told(["pdfimages", "-list", str(path)]).splitlines()[2:]):
        found.faults.append(f"{len(images)} pictures where none is expected")
    document = pdfium.PdfDocument(path)
    found.pages = len(document)
    if not document.get_metadata_value("Title"):
        found.faults.append("no title")
    if b"/Lang (en)" not in path.read_bytes()[-3000:]:
        found.faults.append("no language")
    for number in range(found.pages):
        _check_page(document[number], number + 1, found)
    document.close()
    return found


def _told(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _check_fonts(path: Path, found: Looked) -> None:
    for line in _told(["pdffonts", str(path)]).splitlines()[2:]:
        embedded = re.search(r"(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line)
        if embedded is None or embedded[1] != "yes" or embedded[3] != "yes":
            found.faults.append(f"font not embedded or without its letters: {line.strip()}")


def _check_page(page: pdfium.PdfPage, number: int, found: Looked) -> None:
    width, height = page.get_size()
    glyphs = list(_glyphs(page))
    if not glyphs:
        found.faults.append(f"page {number} has no text")
    for glyph in glyphs:
        if glyph.size < found.smallest:
            found.smallest, found.smallest_of = glyph.size, f"{glyph.letter!r} on page {number}"
        inside = glyph.left >= EDGE and glyph.right <= width - EDGE
        if not (inside and glyph.bottom >= EDGE - 8 and glyph.top <= height - EDGE):
            found.faults.append(
                f"page {number}: {glyph.letter!r} at {glyph.left:.0f}, {glyph.top:.0f} beyond the edge"
            )
    over = [f"{a.letter}/{b.letter} at {a.left:.0f}, {height - a.top:.0f}" for a, b in _over(glyphs)]
    if over:
        found.faults.append(f"page {number}: {len(over)} letters over others: {'; '.join(over[:4])}")


def _glyphs(page: pdfium.PdfPage) -> Iterator[Glyph]:
    """All that leave ink, with the boxes of their ink."""
    text = page.get_textpage()
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        letter = chr(code) if code not in _NO_GLYPH else "\ufffd"
        if raw.FPDFText_IsGenerated(text, number) or letter.isspace():
            continue
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(text, number, left, right, bottom, top)
        x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
        raw.FPDFText_GetCharOrigin(text, number, x, y)
        raw.FPDFText_GetMatrix(text, number, matrix)
        size = raw.FPDFText_GetFontSize(text, number) * abs(matrix.d)
        if right.value - left.value > 0.01 and top.value - bottom.value > 0.01:
            yield Glyph(letter, left.value, bottom.value, right.value, top.value, y.value, size, number)
    text.close()


def _over(glyphs: list[Glyph]) -> Iterator[tuple[Glyph, Glyph]]:
    """Pairs whose ink's boxes share more than a little, but for marks above and below letters."""
    cells: defaultdict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        if unicodedata.combining(glyph.letter):
            continue
        seen = set()
        for column in range(int(glyph.left // _CELL), int(glyph.right // _CELL) + 1):
            for row in range(int(glyph.bottom // _CELL), int(glyph.top // _CELL) + 1):
                for other in cells[column, row]:
                    if other.number not in seen and _share(glyph, other) > _MOST_SHARED:
                        yield other, glyph
                    seen.add(other.number)
                cells[column, row].append(glyph)


def _share(one: Glyph, other: Glyph) -> float:
    """How much of the smaller box lies in the other; letters that join on one line don't count."""
    if abs(one.baseline - other.baseline) < 0.05 and abs(one.number - other.number) < 3:
        return 0.0
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.top, other.top) - max(one.bottom, other.bottom)
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / min(_area(one), _area(other))


def _area(glyph: Glyph) -> float:
    return (glyph.right - glyph.left) * (glyph.top - glyph.bottom)
