"""Reminders in words: what was planned, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.reminder_due import is_late
from caregiver_app.diary.reminder_values import Due, Purpose, QuietTime, Reminder
from caregiver_app.diary.values import Dose, Medicine
from caregiver_app.ui.shared.medicine_words import medicine_words
from caregiver_app.ui.shared.wording import clock_time, medium_date, short_date

translate = QCoreApplication.translate


def purpose_words(purpose: Purpose) -> str:
    """What a reminder is for."""
    return {
        Purpose.ENTRY: translate("Reminders", "a check, to write down"),
        Purpose.THINKING_CHECK: translate("Reminders", "the thinking and writing check"),
        Purpose.MEDICINE: translate("Reminders", "a medicine"),
        Purpose.OTHER: translate("Reminders", "something else"),
    }[purpose]


def reminder_words(reminder: Reminder, medicine: Medicine | None) -> str:
    """What is to be done, in the family's words if there are any."""
    if reminder.text:
        return reminder.text
    if medicine is not None:
        return medicine_words(medicine)
    return {
        Purpose.ENTRY: translate("Reminders", "Look, measure, write it down"),
        Purpose.THINKING_CHECK: translate("Reminders", "Thinking and writing check"),
        Purpose.MEDICINE: translate("Reminders", "A medicine that is no longer on the list"),
        Purpose.OTHER: translate("Reminders", "Reminder"),
    }[reminder.purpose]


def due_words(due: Due) -> str:
    """What is to be done."""
    return reminder_words(due.reminder, due.medicine)


def minute_words(minute: int) -> str:
    """A minute of the day, as the computer's locale has it."""
    return clock_time(datetime.combine(date.min, time(minute // 60, minute % 60)))


def times_words(times: Sequence[int]) -> str:
    """Times of the day in a row."""
    return ", ".join(map(minute_words, times))


def day_and_time(at: datetime, today: date) -> str:
    """A moment of these days: the time, and the day if it is not today."""
    if at.date() == today:
        return clock_time(at)
    if at.date() == today - timedelta(days=1):
        return translate("Reminders", "yesterday {time}").format(time=clock_time(at))
    return translate("Reminders", "{day}, {time}").format(day=short_date(at.date()), time=clock_time(at))


def planned_words(due: Due, now: datetime) -> str:
    """For when it was planned, and what else is known: no advice but to ask the care team."""
    words = translate("Reminders", "planned for {when}").format(when=day_and_time(due.due_at, now.date()))
    if due.again_at is not None:
        again = day_and_time(due.again_at, now.date())
        words = translate("Reminders", "{planned}, put off to {when}").format(planned=words, when=again)
    if is_late(due, now) or due.is_passed:
        words = translate("Reminders", "{planned}, not answered here").format(planned=words)
        if due.reminder.purpose is Purpose.MEDICINE:
            words = translate(
                "Reminders", "{planned}. Ask your care team what to do about a missed dose."
            ).format(planned=words)
    return words


def last_dose_words(dose: Dose | None, today: date) -> str:
    """When the medicine was last written down as given; empty if it was not lately."""
    if dose is None:
        return ""
    when = day_and_time(dose.given_at, today)
    if dose.writer:
        return translate("Reminders", "Last written down as given: {when}, by {writer}.").format(
            when=when, writer=dose.writer
        )
    return translate("Reminders", "Last written down as given: {when}.").format(when=when)


def older_words(older: int) -> str:
    """How many are too long ago to be listed."""
    if older == 1:
        return translate("Reminders", "1 more from over two days ago was not answered.")
    return translate("Reminders", "{count} more from over two days ago were not answered.").format(
        count=older
    )


def held_words(reminder: Reminder, quiet: QuietTime) -> str:
    """Which of its times lie in the quiet time; empty if none does."""
    held = [minute for minute in reminder.times if quiet.holds_minute(minute)]
    if not held:
        return ""
    return translate("Reminders", "{times}: in your quiet time, so it is listed at {end}.").format(
        times=times_words(held), end=minute_words(quiet.ends)
    )


def end_words(reminder: Reminder, medicine: Medicine | None, today: date) -> str:
    """From when, until when, and why it is silent if it is."""
    if reminder.is_over(today) and reminder.until_on is not None:
        return translate("Reminders", "over: it ended on {date}").format(date=medium_date(reminder.until_on))
    if reminder.medicine_id and medicine is None:
        return translate("Reminders", "silent: the medicine is no longer on the list")
    if medicine is not None and medicine.stopped_on is not None:
        on = medium_date(medicine.stopped_on)
        if medicine.stopped_on <= today:
            return translate("Reminders", "silent: the medicine was stopped on {date}").format(date=on)
        return translate("Reminders", "until the medicine stops on {date}").format(date=on)
    if not reminder.is_on:
        return translate("Reminders", "turned off")
    if reminder.from_on is not None and reminder.from_on > today:
        return translate("Reminders", "from {date}").format(date=medium_date(reminder.from_on))
    if reminder.until_on is not None:
        return translate("Reminders", "until {date}").format(date=medium_date(reminder.until_on))
    return ""
