"""Handwriting on paper: the baseline on every page, the days newest first, no days without a picture."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from caregiver_app.diary.sample_checks import handwriting
from caregiver_app.diary.thinking_values import ThinkingCheck
from caregiver_app.diary.values import Profile
from caregiver_app.guide.items import load_items
from caregiver_app.paper.handwriting import CHECKS_MOST, HandwritingSheet, TakenHandwriting, build_handwriting
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.render_handwriting import HandwritingSheets
from caregiver_app.paper.render_pages import SummaryRenderer
from caregiver_app.paper.render_pdf import pdf_bytes
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.summary_model import build_summary
from caregiver_app.paper.wording import load_texts
from caregiver_app.paths import resources_dir

BASELINE = ThinkingCheck(
    "b", datetime(2026, 11, 10, 18, 0), "June", "adult", handwriting_id="p", baseline=True
)
PROFILE = Profile("Sam", infusions=(date(2026, 11, 12),))


def sheet(checks: Sequence[ThinkingCheck], baseline: ThinkingCheck | None = BASELINE) -> HandwritingSheet:
    drawn = handwriting("The sun", 0, 1).data
    return build_handwriting(
        PROFILE,
        checks,
        baseline,
        {"p": drawn}.__getitem__,
        date(2026, 12, 24),
        load_texts(resources_dir(), "en"),
    )


def days(count: int) -> list[ThinkingCheck]:
    last = datetime(2026, 12, 24, 9, 0)
    return [
        replace(BASELINE, id=str(number), at=last - timedelta(days=number), baseline=False)
        for number in range(count)
    ]


def test_the_newest_stand_first_and_days_without_a_picture_nowhere() -> None:
    three = days(3)
    made = sheet([three[0], replace(three[1], handwriting_id=None), replace(three[2], note="Shaky\ntoday")])
    assert [one.words[:11].strip() for one in made.written] == ["24 Dec 2026", "22 Dec 2026"]
    assert "Shaky today" in made.written[1].note


def test_the_baseline_is_not_laid_beside_itself() -> None:
    made = sheet([*days(1), BASELINE])
    assert len(made.written) == 1
    assert made.baseline is not None
    assert made.baseline.words.startswith("Baseline · 10 Nov 2026")


def test_the_baseline_stands_on_every_page(qapp: QApplication) -> None:
    sheets = HandwritingSheets(sheet(days(60)), Paper.A4.points)
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf_bytes(sheets, language="en"))).pages]
    assert len(pages) == sheets.page_count > 1
    assert all("Baseline" in page for page in pages)
    assert "".join(pages).count("9:00") + "".join(pages).count("09:00") >= CHECKS_MOST


def test_with_nothing_yet_it_says_so(qapp: QApplication) -> None:
    sheets = HandwritingSheets(sheet((), None), Paper.LETTER.points)
    (page,) = PdfReader(BytesIO(pdf_bytes(sheets, language="en"))).pages
    assert "No handwriting was kept yet" in page.extract_text().replace("\t", " ")


def test_what_is_too_old_for_the_print_is_counted() -> None:
    made = sheet(days(CHECKS_MOST + 3))
    assert len(made.written) == CHECKS_MOST
    assert made.how.endswith("Not here: 3 older ones, which are in the diary.")


def test_it_follows_the_summary_where_it_is_asked_for(qapp: QApplication) -> None:
    drawn = handwriting("The sun", 0, 1).data
    taken = TakenHandwriting(tuple(days(3)), BASELINE, {"p": drawn}.__getitem__)
    texts = load_texts(resources_dir(), "en")
    period = Period(date(2026, 12, 22), date(2026, 12, 24))
    source = SummarySource(PROFILE, (), (), load_items(resources_dir()), handwriting=taken)
    page = build_summary(
        source, period, datetime(2026, 12, 24, 9, 0), texts, sections=USUAL | {Section.HANDWRITING}
    )
    pdf = pdf_bytes(SummaryRenderer(page, Paper.A4.points), language="en")
    first, second = PdfReader(BytesIO(pdf)).pages
    assert len(second.images) == 4
    assert "Baseline" in second.extract_text()
    assert "Baseline" not in first.extract_text()
