"""The other process that opens PDFs: a hostile one can hang or crash the library, and only this ends.

It is started as ``python -m caregiver_app.diary.pdf_child``. On its input come the length of the PDF in a
line, the PDF, and then a JSON object a line for each wish; on its output go, for each of them, a JSON object
in a line and as many bytes as its ``size`` says.
"""

from __future__ import annotations

import json
import sys
from typing import Any, BinaryIO, Final

MEMORY_MAX: Final = 1_500_000_000
"""Bytes of address space, where the system lets a process bind itself."""
_PIXELS_MAX: Final = 24_000_000
_NOT_WORDS: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, 0xFFFE, 0xFFFF), " ")


def main() -> None:
    """Answers until the input ends."""
    _bind_memory()
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    data = asked.read(int(asked.readline()))
    document = _open(data, answers)
    if document is None:
        return
    for line in asked:
        wish = json.loads(line)
        try:
            answer, raw = _WISHES[wish["wish"]](document, wish)
        except (RuntimeError, ValueError, MemoryError, IndexError):
            answer, raw = {"trouble": "damaged"}, b""
        _answer(answers, answer, raw)


def _bind_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows binds no process from within
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MAX, MEMORY_MAX))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _open(data: bytes, answers: BinaryIO) -> Any:
    import pypdfium2  # type: ignore[import-untyped]  # it says nothing of its types

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower() or "security" in str(error).lower()
        _answer(answers, {"trouble": "locked" if is_locked else "damaged"}, b"")
        return None
    _answer(answers, {"count": count}, b"")
    return document


def _read(document: Any, wish: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    pages = [_words(document[number])[: wish["longest"]] for number in range(len(document))]
    return {"title": document.get_metadata_dict().get("Title", ""), "pages": pages}, b""


def _words(page: Any) -> str:
    """A page's words; character for character, so that places in them are places on the page."""
    text = page.get_textpage().get_text_range().translate(_NOT_WORDS)
    return str(text.encode("utf-8", errors="replace").decode("utf-8"))


def _sizes(document: Any, _wish: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    return {"sizes": [document.get_page_size(number) for number in range(len(document))]}, b""


def _render(document: Any, wish: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    page = document[wish["page"]]
    width, height = page.get_size()
    scale = min(wish["width"] / width, (_PIXELS_MAX / (width * height)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
    shape = {"width": bitmap.width, "height": bitmap.height, "stride": bitmap.stride}
    return shape, bytes(bitmap.buffer)


def _areas(document: Any, wish: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Where some spans of a page's words stand, in points from the upper left corner."""
    from pypdfium2 import raw

    page = document[wish["page"]]
    text = page.get_textpage()
    areas = []
    for start, end in wish["spans"]:
        first = max(0, raw.FPDFText_GetCharIndexFromTextIndex(text, start))
        last = raw.FPDFText_GetCharIndexFromTextIndex(text, end - 1)
        count = text.count_rects(first, max(first, last) - first + 1)
        areas.append(_joined([_upright(page, text.get_rect(number)) for number in range(count)]))
    return {"areas": areas}, b""


def _joined(parts: list[list[float]]) -> list[list[float]]:
    """Parts that follow each other on a line made one: some programs place each letter by itself."""
    lines: list[list[float]] = []
    for left, top, right, bottom in parts:
        last = lines[-1] if lines else None
        if last is not None and min(bottom, last[3]) - max(top, last[1]) > 0 and left >= last[0]:
            lines[-1] = [last[0], min(top, last[1]), max(right, last[2]), max(bottom, last[3])]
        else:
            lines.append([left, top, right, bottom])
    return lines


def _upright(page: Any, sides: tuple[float, float, float, float]) -> list[float]:
    """Left, top, right and bottom from the upper left corner of the page as it is shown."""
    from pypdfium2 import raw

    left, bottom, right, top = sides
    width, height = page.get_size()
    corners = []
    for x, y in ((left, top), (right, bottom)):
        at_x, at_y = raw.c_int(), raw.c_int()
        raw.FPDF_PageToDevice(page, 0, 0, round(width * 10), round(height * 10), 0, x, y, at_x, at_y)
        corners.append((at_x.value / 10, at_y.value / 10))
    (x1, y1), (x2, y2) = corners
    return [min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)]


def _words_within(document: Any, wish: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The words within an area, given in points from the upper left corner."""
    page = document[wish["page"]]
    left, top, right, bottom = wish["area"]
    height = page.get_height()
    words = page.get_textpage().get_text_bounded(left, height - bottom, right, height - top)
    return {"words": words.translate(_NOT_WORDS).encode("utf-8", "replace").decode("utf-8")}, b""


def _answer(answers: BinaryIO, answer: dict[str, Any], raw: bytes) -> None:
    answers.write(json.dumps({**answer, "size": len(raw)}).encode("ascii") + b"\n")
    answers.write(raw)
    answers.flush()


_WISHES: Final = {
    "read": _read,
    "sizes": _sizes,
    "render": _render,
    "areas": _areas,
    "words_within": _words_within,
}

if __name__ == "__main__":
    main()
