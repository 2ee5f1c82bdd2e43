"""The stretch of time that the charts show, and the stretch that can be looked at. No widget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

SHORTEST: Final = timedelta(hours=6)
"""As near as one can look."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to a later one (naive local)."""

    first: datetime
    last: datetime

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return self.last - self.first

    def fraction(self, at: datetime) -> float:
        """Where a moment lies: 0 at the first, 1 at the last, beyond them outside."""
        return (at - self.first) / self.length

    def moment(self, fraction: float) -> datetime:
        """The moment at a fraction."""
        return self.first + self.length * fraction

    def dates(self) -> tuple[date, ...]:
        """Every date that it touches."""
        last = (self.last - timedelta(microseconds=1)).date()
        return tuple(
            self.first.date() + timedelta(days=day) for day in range((last - self.first.date()).days + 1)
        )

    def zoomed(self, factor: float, around: datetime, whole: Span) -> Span:
        """Shorter (factor under 1) or longer, inside ``whole``; ``around`` stays where it is."""
        length = min(max(self.length * factor, SHORTEST), whole.length)
        first = around - length * min(max(self.fraction(around), 0.0), 1.0)
        return Span(first, first + length).inside(whole)

    def moved(self, fraction: float, whole: Span) -> Span:
        """As long, a fraction of its length later, inside ``whole``."""
        step = self.length * fraction
        return Span(self.first + step, self.last + step).inside(whole)

    def holding(self, at: datetime, whole: Span) -> Span:
        """As long, moved as little as shows ``at``."""
        if at < self.first:
            return self.moved((at - self.first) / self.length - 0.05, whole)
        if at > self.last:
            return self.moved((at - self.last) / self.length + 0.05, whole)
        return self

    def inside(self, whole: Span) -> Span:
        """As long as may be, inside ``whole``."""
        length = min(self.length, whole.length)
        first = min(max(self.first, whole.first), whole.last - length)
        return Span(first, first + length)


NOTHING: Final = Span(datetime.min, datetime.min + SHORTEST)
"""What a chart shows before it is given days."""


def whole_days(first: date, last: date) -> Span:
    """From the first date's midnight to the end of the last."""
    return Span(datetime.combine(first, time.min), datetime.combine(last, time.min) + timedelta(days=1))


def day_ticks(span: Span, most: int) -> tuple[datetime, ...]:
    """Where the time axis is marked: at most so many midnights, or hours when looked at closely."""
    most = max(1, most)
    for hours in (3, 6, 12):
        if span.length / timedelta(hours=hours) <= most:
            return _every(span, timedelta(hours=hours))
    for days in (1, 2, 7, 14, 28, 91, 364):
        if span.length / timedelta(days=days) <= most:
            return _every(span, timedelta(days=days))
    return _every(span, timedelta(days=364 * (1 + int(span.length / timedelta(days=364)) // most)))


def _every(span: Span, step: timedelta) -> tuple[datetime, ...]:
    midnight = datetime.combine(span.first.date(), time.min)
    found = []
    at = midnight
    while at <= span.last:
        if at >= span.first:
            found.append(at)
        at += step
    return tuple(found)
