"""What one caregiver hands on to the next: calls that were made, rules that hold until a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Call:
    """A call that was made, in the words of whoever made it.

    Attributes:
        id: 32 hexadecimal digits.
        called_at: Wall-clock time (naive, to the minute).
        to_whom: Who was called.
        writer: Who called and wrote it down.
        why: What for.
        advice: What was advised.
    """

    id: str
    called_at: datetime
    to_whom: str
    writer: str = ""
    why: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class FamilyRule:
    """A rule that the care team gave for some time, such as staying near. None comes from the app.

    Attributes:
        id: 32 hexadecimal digits.
        text: The rule, as short as the family calls it.
        given_by: Whose word it is: a person, a sheet, a letter.
        given_on: When it was given, or the date on the sheet.
        from_on: The first day it holds; None for "from the start".
        until_on: The last day it holds, as a date.
        until_day: The last day it holds, counted from the latest infusion, where no date is given.
    """

    id: str
    text: str
    given_by: str = ""
    given_on: date | None = None
    from_on: date | None = None
    until_on: date | None = None
    until_day: int | None = None

    def ends_on(self, infusions: Sequence[date]) -> date | None:
        """The last day it holds; None when it has no end, or one that can't be counted yet.

        Args:
            infusions: Infusion dates, oldest first; ``until_day`` is counted from the last one.
        """
        if self.until_on is not None:
            return self.until_on
        if self.until_day is None or not infusions:
            return None
        return infusions[-1] + timedelta(days=self.until_day)

    def is_over(self, infusions: Sequence[date], on: date) -> bool:
        """Whether its last day lies before ``on``."""
        end = self.ends_on(infusions)
        return end is not None and end < on

    def holds(self, infusions: Sequence[date], on: date) -> bool:
        """Whether it holds on that day."""
        return (self.from_on is None or self.from_on <= on) and not self.is_over(infusions, on)


@dataclass(frozen=True, slots=True)
class News:
    """What others wrote since somebody was last at the diary.

    Attributes:
        since: When they last wrote or looked.
        has_looked: Whether they looked last, rather than wrote.
        entries: How many entries each of the others wrote; without those who wrote none.
        highlighted: How many of these are highlighted.
        doses: How many doses the others wrote down.
        calls: How many calls.
        first_on: The first day that any of the entries tells of.
    """

    since: datetime
    has_looked: bool
    entries: Mapping[str, int]
    highlighted: int
    doses: int
    calls: int
    first_on: date
