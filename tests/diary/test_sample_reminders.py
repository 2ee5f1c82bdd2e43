"""The sample's reminders: three of them, one for a medicine that was stopped, and one that waits."""

from datetime import datetime, timedelta

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.reminder_values import Purpose
from caregiver_app.diary.sample import write_sample
from caregiver_app.diary.sample_reminders import write_reminders
from caregiver_app.paths import resources_dir

NOW = datetime(2026, 11, 21, 15, 10)


def test_all_that_was_due_is_answered_but_for_this_afternoon(diary: Diary) -> None:
    write_sample(diary, resources_dir(), NOW.date())
    infusion = NOW.date() - timedelta(days=41)
    write_reminders(diary, resources_dir(), infusion, NOW.date(), "en")
    purposes = [reminder.purpose for reminder in diary.reminders.all()]
    assert purposes == [Purpose.ENTRY, Purpose.MEDICINE, Purpose.THINKING_CHECK]
    (due,) = [
        due
        for due in diary.reminders.open_between(NOW - timedelta(days=2), NOW)
        if due.reminder.purpose is not Purpose.MEDICINE  # in this sample of nine days it is not stopped yet
    ]
    assert (due.reminder.text, due.due_at) == ("Temperature, and how he is", NOW.replace(hour=14, minute=0))
