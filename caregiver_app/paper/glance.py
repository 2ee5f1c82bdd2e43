"""At a glance: what was highlighted of each of the guide's two lists, and when."""

from __future__ import annotations

from datetime import date

from caregiver_app.guide.items import ITEM_IDS, GuideList, list_of
from caregiver_app.paper.page_values import GlanceItem, GlanceList, Mark
from caregiver_app.paper.sources import SummarySource, marks_by_day
from caregiver_app.paper.wording import Wording

_FEVER = "crs.chills-fever"


def build_glance(source: SummarySource, wording: Wording) -> tuple[GlanceList, ...]:
    """Both lists, in the guide's order."""
    days = marks_by_day(source.entries)
    present = {
        item: [on for on, marks in days.items() if marks.items.get(item) is Mark.PRESENT] for item in ITEM_IDS
    }
    possible = {
        item: [on for on, marks in days.items() if marks.items.get(item) is Mark.POSSIBLE]
        for item in ITEM_IDS
    }
    text = wording.texts.text
    return tuple(
        GlanceList(
            list=name,
            name=text(f"glance.{name.value}"),
            long_name=text(f"glance.{name.value}_long"),
            items=tuple(
                GlanceItem(
                    item,
                    source.items[item].words,
                    _detail(item, present[item], possible[item], source, wording),
                )
                for item in ITEM_IDS
                if list_of(item) is name and (present[item] or possible[item])
            ),
            none=text("glance.none"),
        )
        for name in GuideList
    )


def _detail(
    item: str, present: list[date], possible: list[date], source: SummarySource, wording: Wording
) -> str:
    text = wording.texts.text
    parts = []
    if present:
        parts.append(wording.days(present))
        if possible:
            parts.append(text("glance.possible", days=wording.days(possible)))
    else:
        parts.append(text("glance.only_possible", days=wording.days(possible)))
    if item == _FEVER and (highest := _highest(source)):
        parts.append(
            text("glance.highest", value=wording.temperature(highest[0]), day=wording.day_only(highest[1]))
        )
    first = min(present + possible)
    if item not in source.seen_before and source.begins_on is not None and source.begins_on < first:
        many = len(present) + len(possible) > 1
        day = wording.day_only(first)
        parts.append(text("glance.first_time_on", day=day) if many else text("glance.first_time"))
    return "; ".join(parts)


def _highest(source: SummarySource) -> tuple[float, date] | None:
    """The highest temperature and the first day it was read on."""
    readings = [
        (entry.content.temperature_c, entry.content.at.date())
        for entry in source.entries
        if entry.content.temperature_c is not None
    ]
    return max(readings, key=lambda reading: reading[0], default=None)
