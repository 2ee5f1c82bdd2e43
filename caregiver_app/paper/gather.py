"""Reads from the diary what a summary is made from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.guide.items import Item
from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.model import Source
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.summary_model import check_period

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_GUIDE = "guide"


def load_guide_source(resources: Path, language: str = "en") -> Source:
    """Where the guide's two lists come from."""
    return load_guide(resources, language).sources[_GUIDE]


def gather(diary: Diary, items: Mapping[str, Item], guide: Source, period: Period) -> SummarySource:
    """The diary's values for ``period``, with what was seen before it.

    Raises:
        BadInput: The period can't be printed.
    """
    check_period(period)
    entries = diary.entries.between(period.first, period.last)
    day_before = period.first - timedelta(1) if period.first > date.min else None
    earlier = diary.entries.between(None, day_before) if day_before else ()
    dates = [entry.content.at.date() for entry in (*earlier[:1], *entries[:1])]
    return SummarySource(
        profile=diary.profile.get(),
        entries=entries,
        questions=diary.questions.all(),
        items=items,
        limits=diary.limits.all(),
        own_words=diary.own_words.all(),
        calls=diary.calls.between(period.first, period.last),
        seen_before=frozenset(item for entry in earlier for item in entry.flagged_items),
        begins_on=min(dates, default=None),
        guide_title=guide.title,
        guide_seen=guide.seen,
    )
