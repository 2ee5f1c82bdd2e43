"""Calls on the summary: newest first with what was advised, and no section without one."""

import io
from collections.abc import Callable
from datetime import datetime

import pypdf
from PySide6.QtGui import QGuiApplication

from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.values import Entry
from caregiver_app.messages import Messages
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.render_pages import SummaryRenderer
from caregiver_app.paper.render_pdf import pdf_bytes
from caregiver_app.paper.sheet import Paper
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.summary_model import build_summary

FIRST = Call("1" * 32, datetime(2026, 11, 16, 18, 0), "CAR T line", "June", "38.2", "Bring him in.\nNow.")
SECOND = Call("2" * 32, datetime(2026, 11, 17, 2, 20), "Night ward")


def test_the_newest_stands_first_and_missing_advice_is_said(
    make_source: Callable[..., SummarySource],
    week: tuple[Entry, ...],
    texts: Messages,
    week_period: Period,
    printed_at: datetime,
) -> None:
    page = build_summary(make_source(week, calls=(FIRST, SECOND)), week_period, printed_at, texts)
    assert page.calls is not None
    newest, oldest = page.calls.rows
    assert [(row.day, row.time) for row in (newest, oldest)] == [("Day 5", "02:20"), ("Day 4", "18:00")]
    assert [line.text for line in oldest.paragraphs] == ["To CAR T line: 38.2", "Advice: Bring him in. Now."]
    assert [line.text for line in newest.paragraphs] == [
        "To Night ward",
        "What was advised was not written down.",
    ]
    assert oldest.writer == "June"


def test_no_call_takes_no_room(
    make_source: Callable[..., SummarySource],
    week: tuple[Entry, ...],
    texts: Messages,
    week_period: Period,
    printed_at: datetime,
) -> None:
    assert build_summary(make_source(week), week_period, printed_at, texts).calls is None


def test_the_questions_stay_on_the_first_page(
    qapp: QGuiApplication,
    make_source: Callable[..., SummarySource],
    week: tuple[Entry, ...],
    texts: Messages,
    week_period: Period,
    printed_at: datetime,
) -> None:
    page = build_summary(make_source(week, calls=(FIRST,)), week_period, printed_at, texts)
    pdf = pdf_bytes(SummaryRenderer(page, Paper.A4.points), language="en")
    first, second = (squeezed(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert "Questionsfortheteam" in first
    assert "Bringhimin." in second


def squeezed(text: str) -> str:
    """Text without blanks: where lines break is the page's business."""
    return "".join(text.split())
