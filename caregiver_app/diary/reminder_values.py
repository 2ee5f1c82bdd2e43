"""Reminders as plain values: what for, at which times of the day, and what came of one that was due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from caregiver_app.diary.values import Dose, Medicine

DAY_MINUTES = 24 * 60


class Purpose(StrEnum):
    """What a reminder is for."""

    ENTRY = "entry"
    THINKING_CHECK = "thinking_check"
    MEDICINE = "medicine"
    OTHER = "other"


class Answer(StrEnum):
    """What came of one that was due."""

    DONE = "done"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something that the family wants to be reminded of. It says what was planned, and nothing else.

    Attributes:
        id: 32 hexadecimal digits.
        purpose: What it is for.
        text: What is to be done, in the family's words.
        times: Minutes of the day by the clock on the wall, each once, earliest first.
        medicine_id: The medicine's line, for a medicine.
        from_on: The first day, if it begins later than it was made.
        until_on: The last day, if it ends.
        is_on: Whether it reminds at all.
        created_at: Since when it stands like this: nothing is due at an earlier moment.
    """

    id: str
    purpose: Purpose
    text: str
    times: tuple[int, ...] = ()
    medicine_id: str = ""
    from_on: date | None = None
    until_on: date | None = None
    is_on: bool = True
    created_at: datetime = datetime.min

    def is_over(self, today: date) -> bool:
        """Whether its last day is past."""
        return self.until_on is not None and self.until_on < today


@dataclass(frozen=True, slots=True)
class ReminderAnswer:
    """What came of the reminder that was due at ``due_at``.

    Attributes:
        reminder_id: Its reminder.
        due_at: When it was due, by the clock on the wall.
        answer: What came of it.
        answered_at: When that was said.
        again_at: When it comes again, while it is snoozed.
        writer: Who said so.
    """

    reminder_id: str
    due_at: datetime
    answer: Answer
    answered_at: datetime
    again_at: datetime | None = None
    writer: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """One time that a reminder was due at and that nobody has answered.

    Attributes:
        reminder: What for.
        due_at: When it was due.
        again_at: When it comes again, if it was snoozed.
        medicine: The line of the list that is to be given, for a medicine.
        is_passed: Whether the reminder has been due again since: it was missed.
    """

    reminder: Reminder
    due_at: datetime
    again_at: datetime | None = None
    medicine: Medicine | None = None
    is_passed: bool = False

    @property
    def comes_at(self) -> datetime:
        """When it asks to be told: when it was due, or when it comes again."""
        return self.again_at or self.due_at

    @property
    def key(self) -> tuple[str, datetime, datetime]:
        """What it is told by: once when it is due, and once each time it comes again."""
        return self.reminder.id, self.due_at, self.comes_at


@dataclass(frozen=True, slots=True)
class Given:
    """A medicine was given upon its reminder: the dose that was written, and the answer there was before."""

    dose: Dose
    before: ReminderAnswer | None


@dataclass(frozen=True, slots=True)
class QuietTime:
    """A part of the day in which nothing is told, across midnight if it ends before it begins.

    Attributes:
        begins: Minute of the day.
        ends: Minute of the day that is no part of it; the same as ``begins`` for no quiet time at all.
    """

    begins: int = 0
    ends: int = 0

    def holds(self, at: datetime) -> bool:
        """Whether ``at`` lies in it."""
        return self.holds_minute(at.hour * 60 + at.minute)

    def holds_minute(self, minute: int) -> bool:
        """Whether a minute of the day lies in it."""
        if self.begins <= self.ends:
            return self.begins <= minute < self.ends
        return minute >= self.begins or minute < self.ends

    def end_after(self, at: datetime) -> datetime:
        """When the quiet time that holds ``at`` is over; ``at`` itself if none does."""
        if not self.holds(at):
            return at
        end = datetime.combine(at.date(), time(self.ends // 60, self.ends % 60))
        return end if end > at else end + timedelta(days=1)


NO_QUIET_TIME = QuietTime()
