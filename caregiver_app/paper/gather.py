"""Reads from the diary what a summary is made from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.diary.limits_of_input import EARLIEST
from caregiver_app.diary.medicines import HIDES_FEVER_FOR
from caregiver_app.diary.thinking_days import days
from caregiver_app.diary.thinking_values import ThinkingCheck
from caregiver_app.diary.values import Dose, Entry
from caregiver_app.guide.items import Item
from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.model import Source
from caregiver_app.paper.handwriting import TakenHandwriting
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.photo_values import TakenPhotos
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.summary_model import check_period

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_GUIDE = "guide"
_LEAST_COMPARED, _MOST_COMPARED = 7, 28
"""A period is compared with as many days before it, but with no fewer and no more than these."""


def load_guide_source(resources: Path, language: str = "en") -> Source:
    """Where the guide's two lists come from."""
    return load_guide(resources, language).sources[_GUIDE]


def gather(
    diary: Diary,
    items: Mapping[str, Item],
    guide: Source,
    period: Period,
    dropped: frozenset[str] = frozenset(),
) -> SummarySource:
    """The diary's values for ``period``, with what was seen before it.

    Args:
        diary: An open diary.
        items: The guide's items by id.
        guide: Where the two lists come from.
        period: The days.
        dropped: Lines that a caregiver took off the page.

    Raises:
        BadInput: The period can't be printed.
    """
    check_period(period)
    entries = diary.entries.between(period.first, period.last)
    day_before = _days_before(period.first, 1)
    compared = _days_before(period.first, min(max(period.days, _LEAST_COMPARED), _MOST_COMPARED))
    has_before = day_before < period.first
    before = diary.entries.days(EARLIEST, day_before) if has_before else ()
    dates = [*(day.on for day in before[:1]), *(entry.content.at.date() for entry in entries[:1])]
    checks = diary.thinking_checks.between(period.first, period.last)
    return SummarySource(
        profile=diary.profile.get(),
        entries=entries,
        questions=diary.questions.all(),
        items=items,
        limits=diary.limits.all(),
        own_words=diary.own_words.all(),
        calls=diary.calls.between(period.first, period.last),
        medicines=diary.medicines.all(),
        doses=_doses(diary, period),
        rules=diary.family_rules.all(),
        earlier=diary.entries.between(compared, day_before) if has_before else (),
        checks=days(checks),
        dropped=dropped,
        photos=_photos(diary, entries),
        handwriting=_handwriting(diary, checks),
        seen_before=frozenset(item for day in before for item in day.items),
        begins_on=min(dates, default=None),
        guide_title=guide.title,
        guide_seen=guide.seen,
    )


def _doses(diary: Diary, period: Period) -> tuple[Dose, ...]:
    """The period's doses, with those of the day before that may hide a fever in its first hours."""
    doses = diary.medicines.doses(_days_before(period.first, 1), period.last)
    begin = datetime.combine(period.first, time.min)
    return tuple(dose for dose in doses if dose.given_at + HIDES_FEVER_FOR >= begin)


def _photos(diary: Diary, entries: tuple[Entry, ...]) -> TakenPhotos | None:
    """What there is of photos; the diary's part for them is only asked where there are any."""
    with_some = [entry.id for entry in entries if entry.pictures]
    return TakenPhotos(diary.pictures.of_entries(with_some), diary.pictures.data) if with_some else None


def _handwriting(diary: Diary, checks: tuple[ThinkingCheck, ...]) -> TakenHandwriting | None:
    """What there is of handwriting; the pictures themselves are only read where they are printed."""
    if not any(check.handwriting_id for check in checks):
        return None
    newest = tuple(sorted(checks, key=lambda check: (check.at, check.id), reverse=True))
    return TakenHandwriting(newest, diary.thinking_checks.baseline(), diary.pictures.data)


def _days_before(on: date, days: int) -> date:
    return date.fromordinal(max(date.min.toordinal(), on.toordinal() - days))
