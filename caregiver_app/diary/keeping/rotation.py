"""Which copies are kept: all of the last hours, then one a day, then one a week. Pure: names and dates only.

The numbers are a plain habit of backup programs, no rule of medicine: a family finds the last day hour by
hour, the last two weeks day by day, and everything older week by week.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable
from datetime import datetime, timedelta
from typing import Final

HOURS: Final = 24
"""So many of the newest are kept, whenever they were made."""
DAYS: Final = 14
"""Back from the newest copy's day, each day keeps its last copy."""


def to_keep(made: Collection[datetime]) -> frozenset[datetime]:
    """Those of the copies that are kept.

    It goes by the copies' own times and not by today's: after a month away nothing is thrown out, and a clock
    that was wrong for a day throws out nothing but what stands too close to another copy.

    Args:
        made: When each copy was made.
    """
    newest_first = sorted(set(made), reverse=True)
    if not newest_first:
        return frozenset()
    kept = set(newest_first[:HOURS])
    seen: set[Hashable] = set()
    edge = newest_first[0].date() - timedelta(days=DAYS - 1)
    for moment in newest_first:
        day = moment.date()
        slot: Hashable = day if day >= edge else day.isocalendar()[:2]
        if slot not in seen:
            seen.add(slot)
            kept.add(moment)
    return frozenset(kept)
