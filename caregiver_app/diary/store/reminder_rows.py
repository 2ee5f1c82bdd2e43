"""The tables of reminders; apart, since a start does without."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from caregiver_app.diary.store.rows import Base, one_of

PURPOSES = ("entry", "thinking_check", "medicine", "other")
"""What a reminder can be for."""
ANSWERS = ("done", "skipped", "snoozed")
"""What can come of one that was due."""


class ReminderRow(Base):
    """Something to be reminded of at set times of the day; ``times`` are "HH:MM", parted by blanks."""

    __tablename__ = "reminder"
    __table_args__ = (
        one_of("purpose", PURPOSES),
        CheckConstraint("is_on IN (0, 1)", name="is_on_bool"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    purpose: Mapped[str]
    text: Mapped[str]
    medicine_id: Mapped[str]
    times: Mapped[str]
    from_on: Mapped[date | None]
    until_on: Mapped[date | None]
    is_on: Mapped[bool]
    created_at: Mapped[datetime]


class ReminderAnswerRow(Base):
    """What came of a reminder that was due at ``due_at``; ``again_at`` is set while it is snoozed."""

    __tablename__ = "reminder_answer"
    __table_args__ = (one_of("answer", ANSWERS),)

    reminder_id: Mapped[str] = mapped_column(ForeignKey("reminder.id", ondelete="CASCADE"), primary_key=True)
    due_at: Mapped[datetime] = mapped_column(primary_key=True)
    answer: Mapped[str]
    again_at: Mapped[datetime | None]
    answered_at: Mapped[datetime]
    writer: Mapped[str]
