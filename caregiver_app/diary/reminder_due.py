"""Which times are due, and what of them is told when: rules without a clock, a store or a window.

All moments are those of the clock on the wall, as a family plans by it. Where that clock jumps forward, in
spring or after a sleep, what was due in between is told at once; where it goes back, nothing is told twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from caregiver_app.diary.reminder_values import Due, QuietTime, Reminder
from caregiver_app.diary.values import Medicine

LISTED_FOR = timedelta(hours=48)
"""How long one that nobody answered is listed; older ones are only counted."""
LATE_AFTER = timedelta(hours=1)
"""From when on one that was not answered is told as planned for earlier."""
TURNED_BACK_AT_MOST = timedelta(hours=26)
"""How far a clock goes back by the change to winter time or by travel; more than that mends a wrong date."""


def due_times(
    reminder: Reminder, after: datetime, until: datetime, medicine: Medicine | None = None
) -> Iterator[datetime]:
    """The moments at which a reminder is due, later than ``after`` and no later than ``until``.

    Args:
        reminder: The reminder.
        after: Not itself among them.
        until: May be among them.
        medicine: The line of the list that it is for, which may have been stopped.
    """
    after = max(after, reminder.created_at)
    if not reminder.is_on or after >= until:
        return
    last = until.date()
    if reminder.until_on is not None:
        last = min(last, reminder.until_on)
    if medicine is not None and medicine.stopped_on is not None:
        last = min(last, medicine.stopped_on - timedelta(days=1))
    first = after.date()
    if reminder.from_on is not None:
        first = max(first, reminder.from_on)
    for number in range((last - first).days + 1):
        yield from _on_day(reminder, first + timedelta(days=number), after, until)


def _on_day(reminder: Reminder, on: date, after: datetime, until: datetime) -> Iterator[datetime]:
    for minute in reminder.times:
        at = datetime.combine(on, time(minute // 60, minute % 60))
        if after < at <= until:
            yield at


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the clock brought.

    Attributes:
        listed: What waits for an answer, the latest first.
        new: What of it was not told before.
    """

    listed: tuple[Due, ...]
    new: tuple[Due, ...]


class ReminderWatch:
    """Remembers up to when it looked and what it told, so that each due time is told exactly once.

    Args:
        open_between: What is due in a span and not answered.
        seen_until: Up to when an earlier run had looked; None for never.
    """

    def __init__(
        self,
        open_between: Callable[[datetime, datetime], tuple[Due, ...]],
        seen_until: datetime | None = None,
    ) -> None:
        self._open_between = open_between
        self._told: set[tuple[str, datetime, datetime]] = set()
        self._put_away: datetime = datetime.min
        self.seen_until = seen_until

    def put_away_until(self, moment: datetime) -> None:
        """What was due up to a moment is not listed any more, answered or not."""
        self._put_away = moment

    def look(self, now: datetime, quiet: QuietTime) -> Look:
        """What waits at this moment.

        In the quiet time nothing is added: what falls due is listed when it ends.
        """
        until = now
        if self.seen_until is not None and now < self.seen_until <= now + TURNED_BACK_AT_MOST:
            until = self.seen_until
        self.seen_until = until
        after = max(until - LISTED_FOR, self._put_away)
        found = (
            due for due in self._open_between(after, until) if due.again_at is None or due.again_at <= now
        )
        waiting = sorted(found, key=_latest_first, reverse=True)
        if quiet.holds(now):
            return Look(tuple(due for due in waiting if due.key in self._told), ())
        new = tuple(due for due in waiting if due.key not in self._told)
        self._told.update(due.key for due in new)
        return Look(tuple(waiting), new)


def _latest_first(due: Due) -> tuple[datetime, str]:
    return due.comes_at, due.reminder.id


def is_late(due: Due, now: datetime) -> bool:
    """Whether it was planned for so much earlier that this is to be said."""
    return due.due_at + LATE_AFTER < now
