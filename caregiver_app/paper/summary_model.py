"""From a diary's values to the printed summary as plain values. No Qt, no clock, no files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from caregiver_app.errors import BadInput
from caregiver_app.messages import Messages
from caregiver_app.paper.change_lines import build_changes
from caregiver_app.paper.family_words import build_diary, build_questions, build_words
from caregiver_app.paper.given import build_calls, build_check_words, build_medicines, build_rules
from caregiver_app.paper.grid import build_grid
from caregiver_app.paper.handwriting import TakenHandwriting, build_handwriting
from caregiver_app.paper.header import build_clock, build_header
from caregiver_app.paper.highlights import build_highlights
from caregiver_app.paper.lines import LineList
from caregiver_app.paper.page_values import Period, SummaryPage
from caregiver_app.paper.photos import build_photos
from caregiver_app.paper.sections import FIRST_PAGE, USUAL, Section
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.strip import build_strip
from caregiver_app.paper.vitals import build_vital_table
from caregiver_app.paper.wording import Wording

Made = TypeVar("Made")

LONGEST_PERIOD = 3660
"""Days. Ten years are more than any appointment looks back on, and keep a mistyped year from hanging."""


def build_summary(
    source: SummarySource,
    period: Period,
    printed_at: datetime,
    texts: Messages,
    *,
    sections: frozenset[Section] = USUAL,
    visit: date | None = None,
) -> SummaryPage:
    """Lays out in words what the summary of ``period`` says.

    Args:
        source: The diary's values, its entries those of the period.
        period: The days it covers.
        printed_at: Now, as the person's clock shows it.
        texts: The page's words.
        sections: What prints.
        visit: The day of the last visit, where the period begins with it.

    Raises:
        BadInput: The period ends before it begins, or is longer than :data:`LONGEST_PERIOD`.
    """
    check_period(period)
    wording = Wording(texts, source.profile.infusions, source.profile.unit)
    text = texts.text
    follows = Section.FOLDED in sections

    def wanted(section: Section, made: Callable[[], Made]) -> Made | None:
        return made() if section in sections else None

    given = _given(source, period, printed_at.date(), wording, sections)
    in_grid = {Section.TEMPERATURE, Section.MEASUREMENTS, Section.DAYS, Section.CHECKS} & sections
    page = SummaryPage(
        header=build_header(source, period, printed_at, wording),
        clock=build_clock(source, period, wording),
        changes=wanted(
            Section.CHANGES, lambda: build_changes(source, period, wording, since=visit, follows=follows)
        ),
        highlights=wanted(Section.HIGHLIGHTS, lambda: build_highlights(source, wording, follows=follows))
        or (),
        vitals=wanted(
            Section.MEASUREMENTS,
            lambda: build_vital_table(source, wording, temperature=Section.TEMPERATURE not in sections),
        ),
        strip=wanted(Section.TEMPERATURE, lambda: build_strip(source, period, wording)),
        grid=build_grid(source, period, wording, sections, follows=follows) if in_grid else None,
        checks=given["checks"],
        medicines=given["medicines"],
        calls=given["calls"],
        rules=given["rules"],
        questions=wanted(
            Section.QUESTIONS, lambda: build_questions(source.questions, wording, follows=follows)
        ),
        footer=text("footer.line"),
        page_of=text("footer.page", page="{page}", pages="{pages}"),
        guide_source=_guide_line(source, wording),
        left_out=_left_out(sections, wording),
        folds=follows,
    )
    return _with_following(page, source, printed_at.date(), wording, sections)


def _with_following(
    page: SummaryPage, source: SummarySource, today: date, wording: Wording, sections: frozenset[Section]
) -> SummaryPage:
    """The page with what follows the first one."""
    has_diary = Section.DIARY in sections
    words = build_words(source, wording, diary_follows=has_diary) if Section.WORDS in sections else None
    taken = source.handwriting or TakenHandwriting((), None, _no_picture)
    return replace(
        page,
        words=words,
        diary=build_diary(source, wording) if has_diary else None,
        photos=build_photos(source.photos, source.entries, wording) if Section.PHOTOS in sections else None,
        handwriting=build_handwriting(
            source.profile, taken.checks, taken.baseline, taken.data, today, wording.texts
        )
        if Section.HANDWRITING in sections
        else None,
    )


def _no_picture(picture_id: str) -> bytes:
    raise KeyError(picture_id)


def _given(
    source: SummarySource, period: Period, today: date, wording: Wording, sections: frozenset[Section]
) -> dict[str, LineList | None]:
    """The words of checks, medicines, calls and rules, each where it is wanted."""
    follows = Section.FOLDED in sections
    made: dict[Section, Callable[[], LineList | None]] = {
        Section.CHECKS: lambda: build_check_words(source.checks, wording, follows=follows),
        Section.MEDICINES: lambda: build_medicines(source, period, wording, today=today, follows=follows),
        Section.CALLS: lambda: build_calls(source.calls, wording, follows=follows),
        Section.RULES: lambda: build_rules(source, period, wording, follows=follows),
    }
    return {section.value: make() if section in sections else None for section, make in made.items()}


def _left_out(sections: frozenset[Section], wording: Wording) -> str:
    """Names what was taken off the first page, so that nobody takes it for not there."""
    text = wording.texts.text
    missing = [text(f"sections.{name.value}") for name in FIRST_PAGE if name not in sections]
    return text("sections.left_out", names="; ".join(missing)) if missing else ""


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
