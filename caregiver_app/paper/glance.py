"""At a glance: what was highlighted of each of the guide's two lists, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from caregiver_app.guide.items import ITEM_IDS, GuideList, list_of
from caregiver_app.paper.page_values import GlanceItem, GlanceList, Mark, Period
from caregiver_app.paper.sources import SummarySource, marks_by_day
from caregiver_app.paper.wording import Wording

_FEVER = "crs.chills-fever"
_MOST_WITH_DATES = 8
"""With more items than this, days are said by number only; the grid below carries their dates."""


def build_glance(source: SummarySource, period: Period, wording: Wording) -> tuple[GlanceList, ...]:
    """Both lists, in the guide's order."""
    seen = _seen(source)
    glance = _Glance(source, period, wording, with_dates=len(seen) <= _MOST_WITH_DATES)
    text = wording.texts.text
    return tuple(
        GlanceList(
            list=name,
            name=text(f"glance.{name.value}"),
            long_name=text(f"glance.{name.value}_long"),
            items=tuple(
                GlanceItem(item, source.items[item].words, glance.detail(item, *seen[item]))
                for item in ITEM_IDS
                if list_of(item) is name and item in seen
            ),
            none=text("glance.none"),
        )
        for name in GuideList
    )


def _seen(source: SummarySource) -> dict[str, tuple[list[date], list[date]]]:
    """Items to the days they were present on and the days they were only possible on."""
    seen: dict[str, tuple[list[date], list[date]]] = {}
    for on, marks in marks_by_day(source.entries).items():
        for item, mark in marks.items.items():
            if mark is not Mark.ABSENT:
                seen.setdefault(item, ([], []))[mark is Mark.POSSIBLE].append(on)
    return seen


@dataclass(frozen=True, slots=True)
class _Glance:
    source: SummarySource
    period: Period
    wording: Wording
    with_dates: bool

    def detail(self, item: str, present: list[date], possible: list[date]) -> str:
        """Says on which days, how high the fever was, and whether it is new."""
        text = self.wording.texts.text
        parts = [self._days(present)] if present else []
        if possible:
            key = "glance.possible" if present else "glance.only_possible"
            parts.append(text(key, days=self._days(possible)))
        if item == _FEVER and (highest := _highest(self.source)):
            value, on = self.wording.temperature(highest[0]), self.wording.day_only(highest[1])
            parts.append(text("glance.highest", value=value, day=on))
        days = present + possible
        if self._is_new(item, min(days)):
            on = self.wording.day_only(min(days))
            parts.append(text("glance.first_time_on", day=on) if len(days) > 1 else text("glance.first_time"))
        return "; ".join(parts)

    def _days(self, days: list[date]) -> str:
        return self.wording.days(days, with_dates=self.with_dates)

    def _is_new(self, item: str, first: date) -> bool:
        """Not seen before these days; or, in a diary that begins in them, what its last day brought."""
        begins = self.source.begins_on
        if item in self.source.seen_before or begins is None or begins >= first:
            return False
        last = max(entry.content.at.date() for entry in self.source.entries)
        return begins < self.period.first or first == last


def _highest(source: SummarySource) -> tuple[float, date] | None:
    """The highest temperature and the first day it was read on."""
    readings = [
        (entry.content.temperature_c, entry.content.at.date())
        for entry in source.entries
        if entry.content.temperature_c is not None
    ]
    return max(readings, key=lambda reading: reading[0], default=None)
