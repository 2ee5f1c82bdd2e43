"""Which copies are kept: all of the last hours, then one a day, then one a week. Pure: names and dates only.

The numbers are a plain habit of backup programs, no rule of medicine: a family finds the last day hour by
hour, the last two weeks day by day, and everything older week by week.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable
from datetime import datetime
from typing import Final

HOURS: Final = 24
"""So many of the newest are kept, whenever they were made."""
DAYS: Final = 14
"""Of the last days with a copy, each keeps its last one."""


def to_keep(made: Collection[datetime], now: datetime | None = None) -> frozenset[datetime]:
    """Those of the copies that are kept.

    It goes by the copies' own times and not by today's: after a month away nothing is thrown out, and a clock
    that was wrong for a day throws out nothing but what stands too close to another copy. Copies of a time
    that is yet to come, since the clock was set back, are kept by the same rule for themselves: they push out
    none of those that are made now, and are pushed out by none.

    Args:
        made: When each copy was made.
        now: When the last one was made, by the clock as it goes now.
    """
    if now is None:
        return _kept(made)
    return _kept([moment for moment in made if moment <= now]) | _kept([m for m in made if m > now])


def _kept(made: Collection[datetime]) -> frozenset[datetime]:
    newest_first = sorted(set(made), reverse=True)
    kept = set(newest_first[:HOURS])
    seen: set[Hashable] = set()
    days = list(dict.fromkeys(moment.date() for moment in newest_first))[:DAYS]
    for moment in newest_first:
        day = moment.date()
        slot: Hashable = day if day >= days[-1] else day.isocalendar()[:2]
        if slot not in seen:
            seen.add(slot)
            kept.add(moment)
    return frozenset(kept)
