"""Which symptoms of the grid stay where the page is too full for all. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from caregiver_app.guide.items import GuideList
from caregiver_app.paper.page_values import Mark, MarkRow


def kept_rows(rows: Sequence[MarkRow], count: int) -> tuple[MarkRow, ...]:
    """The ``count`` rows that were there on most days, as many of either list, in their order."""
    places = _kept_places(rows, count)
    return tuple(row for place, row in enumerate(rows) if place in places)


def dropped_rows(rows: Sequence[MarkRow], count: int) -> tuple[MarkRow, ...]:
    """The others, in their order."""
    places = _kept_places(rows, count)
    return tuple(row for place, row in enumerate(rows) if place not in places)


def _kept_places(rows: Sequence[MarkRow], count: int) -> set[int]:
    def weight(place: int) -> tuple[int, int]:
        marks = [cell.mark for cell in rows[place].cells]
        return marks.count(Mark.PRESENT), marks.count(Mark.POSSIBLE)

    ranked = sorted(range(len(rows)), key=weight, reverse=True)
    by_list = [[place for place in ranked if rows[place].lists[-1:] == (name,)] for name in GuideList]
    turns = zip_longest(*by_list, [place for place in ranked if not rows[place].lists])
    return set([place for turn in turns for place in turn if place is not None][:count])
