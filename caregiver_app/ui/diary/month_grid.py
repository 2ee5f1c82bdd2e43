"""A month as weeks of dates, without anything painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

DAYS_OF_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """The weeks that a month touches.

    Attributes:
        first: The month's first day.
        week_start: 1 for Monday to 7 for Sunday: where a week begins here.
    """

    first: date
    week_start: int = 1

    @property
    def start(self) -> date:
        """The first date shown, perhaps of the month before."""
        return self.first - timedelta(days=(self.first.isoweekday() - self.week_start) % DAYS_OF_WEEK)

    @property
    def last(self) -> date:
        """The last date shown, perhaps of the month after."""
        return self.start + timedelta(days=self.weeks * DAYS_OF_WEEK - 1)

    @property
    def weeks(self) -> int:
        """How many weeks the month touches."""
        return (next_month(self.first) - timedelta(days=1) - self.start).days // DAYS_OF_WEEK + 1

    def dates(self) -> tuple[date, ...]:
        """Every date shown, week by week."""
        return tuple(self.start + timedelta(days=number) for number in range(self.weeks * DAYS_OF_WEEK))

    def weekdays(self) -> tuple[int, ...]:
        """The weekdays of the columns, 1 for Monday to 7 for Sunday."""
        return tuple((self.week_start - 1 + number) % DAYS_OF_WEEK + 1 for number in range(DAYS_OF_WEEK))

    def place(self, on: date) -> tuple[int, int] | None:
        """Week and column of a date, or None if it isn't shown."""
        number = (on - self.start).days
        return divmod(number, DAYS_OF_WEEK) if 0 <= number < self.weeks * DAYS_OF_WEEK else None

    def holds(self, on: date) -> bool:
        """Whether ``on`` is of the month itself."""
        return (on.year, on.month) == (self.first.year, self.first.month)


def month_of(on: date) -> date:
    """The first day of a date's month."""
    return on.replace(day=1)


def next_month(first: date) -> date:
    """The first day of the month after; the last month there is stays."""
    if (first.year, first.month) == (date.max.year, date.max.month):
        return first
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def previous_month(first: date) -> date:
    """The first day of the month before; the first month there is stays."""
    return month_of(first - timedelta(days=1)) if first > date.min else first


def months_away(on: date, months: int) -> date:
    """The same day of a month before or after, or that month's last day."""
    first = month_of(on)
    for _ in range(abs(months)):
        first = next_month(first) if months > 0 else previous_month(first)
    end = next_month(first) - timedelta(days=1)
    return first.replace(day=min(on.day, end.day))
