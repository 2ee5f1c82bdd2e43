"""The day after infusion, and the guide's times for its two lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from caregiver_app.guide.items import GuideList


@dataclass(frozen=True, slots=True)
class GuideTime:
    """The days after an infusion that the guide names for a list, both ends included."""

    first: int
    last: int

    def holds(self, day: int) -> bool:
        """Whether ``day`` lies inside."""
        return self.first <= day <= self.last


GUIDE_TIMES: dict[GuideList, GuideTime] = {
    GuideList.CRS: GuideTime(0, 14),
    GuideList.ICANS: GuideTime(7, 28),
}
"""CRS "up to two weeks after", ICANS "one to four weeks after an infusion": the therapy guide."""


def day_after(infusions: Sequence[date], on: date) -> int | None:
    """The day after the latest infusion on or before ``on``; before the first one, a negative number.

    Args:
        infusions: Infusion dates, oldest first; may be empty.
        on: The date asked about.

    Returns:
        0 on an infusion's own day, or None with no infusion.
    """
    if not infusions:
        return None
    begun = [infusion for infusion in infusions if infusion <= on]
    return (on - (begun[-1] if begun else infusions[0])).days


def days_after_each(infusions: Sequence[date], on: date) -> tuple[int, ...]:
    """The day after each infusion that has begun by ``on``, oldest infusion first."""
    return tuple((on - infusion).days for infusion in infusions if infusion <= on)


def lists_in_time(infusions: Sequence[date], on: date) -> tuple[GuideList, ...]:
    """The lists whose time, counted from any of the infusions, holds ``on``."""
    days = days_after_each(infusions, on)
    return tuple(name for name, time in GUIDE_TIMES.items() if any(time.holds(day) for day in days))


class _Taken(Protocol):
    @property
    def at(self) -> datetime: ...


Taken = TypeVar("Taken", bound=_Taken)
"""What was taken at a moment, such as a reading."""


def runs(points: Sequence[Taken]) -> tuple[tuple[Taken, ...], ...]:
    """The points, oldest first, in runs between which no line is drawn: a day without one lies between."""
    found: list[list[Taken]] = []
    for point in points:
        if found and point.at.date() - found[-1][-1].at.date() <= timedelta(days=1):
            found[-1].append(point)
        else:
            found.append([point])
    return tuple(tuple(run) for run in found)
