"""The sample's reminders, with what came of them in the last days."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.reminder_due import LISTED_FOR
from caregiver_app.diary.reminder_times import parse_times
from caregiver_app.diary.reminder_values import Answer, Purpose, Reminder

_MADE_AT = time(9)
_ANSWERED_AFTER = timedelta(minutes=10)
_LAST_ANSWERED = time(12)


def write_reminders(diary: Diary, resources: Path, infusion: date, today: date, language: str) -> None:
    """Puts the reminders in, as if made on the infusion's day, and answers all but this afternoon's."""
    with (resources / "sample" / f"six_weeks.{language}.toml").open("rb") as file:
        told = tomllib.load(file)
    medicines = {line.name: line.id for line in diary.medicines.all()}
    for row in told["reminders"]:
        diary.reminders.save(
            Reminder(
                "",
                Purpose(row["purpose"]),
                row.get("text", ""),
                parse_times(row["times"]),
                medicines[row["medicine"]] if "medicine" in row else "",
                created_at=datetime.combine(infusion, _MADE_AT),
            )
        )
    until = datetime.combine(today, _LAST_ANSWERED)
    for due in diary.reminders.open_between(until - LISTED_FOR, until):
        writer = told["writers"][due.due_at.hour % 2]
        diary.reminders.answer(due, Answer.DONE, writer=writer, at=due.due_at + _ANSWERED_AFTER)
