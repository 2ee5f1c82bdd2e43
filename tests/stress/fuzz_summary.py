"""Prints for the fuzzing: the appointment summary as a PDF and as a page for a browser."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO

from fuzz_targets import NOW, load_sentences

from caregiver_app.diary.diary import Diary
from caregiver_app.exchange.html_page import diary_html
from caregiver_app.guide.items import load_items
from caregiver_app.paper.gather import gather, load_guide_source
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.paper.summary_model import build_summary
from caregiver_app.paper.wording import load_texts
from caregiver_app.paths import resources_dir

_application: list[object] = []


class _Harmless(HTMLParser):
    """Complains of anything on our own page that could run or be fetched."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "iframe", "object", "embed", "link", "base", "form"), (
            f"<{tag}> in the page"
        )
        for name, value in attrs:
            assert not name.startswith("on"), f"{name} in the page"
            if name in ("src", "href", "srcset", "background"):
                assert (value or "").startswith(("data:image/", "#")), f"{name} leads to {value!r}"


def _ready() -> None:
    from PySide6.QtGui import QGuiApplication

    if not _application:
        _application.append(QGuiApplication.instance() or QGuiApplication([]))


def printed(diary: Diary, period: Period) -> bytes:
    """The summary's PDF; it can be read, and the browser's page holds nothing that runs or is fetched."""
    from pypdf import PdfReader

    from caregiver_app.paper.render_pages import SummaryRenderer
    from caregiver_app.paper.render_pdf import pdf_bytes

    _ready()
    resources = resources_dir()
    source = gather(diary, load_items(resources), load_guide_source(resources), period)
    sections = frozenset({*USUAL, Section.DIARY})
    page = build_summary(source, period, NOW, load_texts(resources), sections=sections)
    made = pdf_bytes(SummaryRenderer(page, Paper.A4.points), language="en")
    assert PdfReader(BytesIO(made)).pages, "a PDF without pages"
    _Harmless().feed(diary_html(diary, resources, load_sentences(), period, NOW).decode())
    return made


def pdf_of_words(words: str) -> bytes:
    """A PDF with real letters, to begin with."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPainter, QPdfWriter

    _ready()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.drawText(100, 200, words)
    painter.end()
    return bytes(buffer.data().data())
