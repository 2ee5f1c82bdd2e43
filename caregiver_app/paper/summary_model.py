"""From a diary's values to the printed summary as plain values. No Qt, no clock, no files."""

from __future__ import annotations

from datetime import datetime

from caregiver_app.errors import BadInput
from caregiver_app.messages import Messages
from caregiver_app.paper.calls import build_calls
from caregiver_app.paper.family_words import build_diary, build_questions, build_words
from caregiver_app.paper.glance import build_glance
from caregiver_app.paper.grid import build_grid
from caregiver_app.paper.header import build_clock, build_header
from caregiver_app.paper.page_values import Period, SummaryPage
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.strip import build_strip
from caregiver_app.paper.wording import Wording

LONGEST_PERIOD = 3660
"""Days. Ten years are more than any appointment looks back on, and keep a mistyped year from hanging."""


def build_summary(
    source: SummarySource,
    period: Period,
    printed_at: datetime,
    texts: Messages,
    *,
    include_full_diary: bool = False,
) -> SummaryPage:
    """Lays out in words what the summary of ``period`` says.

    Args:
        source: The diary's values, its entries those of the period.
        period: The days it covers.
        printed_at: Now, as the person's clock shows it.
        texts: The page's words.
        include_full_diary: Whether every entry follows on further pages.

    Raises:
        BadInput: The period ends before it begins, or is longer than :data:`LONGEST_PERIOD`.
    """
    check_period(period)
    wording = Wording(texts, source.profile.infusions, source.profile.unit)
    text = texts.text
    return SummaryPage(
        header=build_header(source, period, printed_at, wording),
        clock=build_clock(source, period, wording),
        glance_title=text("glance.title"),
        glance=build_glance(source, period, wording) if source.entries else (),
        no_entries="" if source.entries else text("glance.no_entries"),
        strip=build_strip(source, period, wording),
        grid=build_grid(source, period, wording),
        words=build_words(source, wording, diary_follows=include_full_diary),
        questions=build_questions(source.questions, wording),
        footer=text("footer.line"),
        page_of=text("footer.page", page="{page}", pages="{pages}"),
        guide_source=_guide_line(source, wording),
        diary=build_diary(source, wording) if include_full_diary else None,
        calls=build_calls(source.calls, wording),
    )


def _guide_line(source: SummarySource, wording: Wording) -> str:
    """Where the two lists come from and when they were read."""
    if not source.guide_title or source.guide_seen is None:
        return ""
    seen = wording.full_date(source.guide_seen)
    return wording.texts.text("footer.source", title=source.guide_title, date=seen)


def check_period(period: Period) -> None:
    """Refuses a period that can't be printed.

    Raises:
        BadInput: It ends before it begins, or is too long.
    """
    if period.first > period.last:
        raise BadInput("paper.period_reversed", field="first")
    if period.days > LONGEST_PERIOD:
        raise BadInput("paper.period_too_long", field="first", days=LONGEST_PERIOD)
