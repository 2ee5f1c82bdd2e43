"""The reminders of a real diary in a real window, with a clock that a test sets."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.reminder_values import Purpose, Reminder
from caregiver_app.diary.values import Medicine
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.reminders.desk import ReminderDesk
from caregiver_app.ui.today.editor import EntryEditor


class Clock:
    """Says the time it was set to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 21, 7, 30)

    def __call__(self) -> datetime:
        return self.time

    def at(self, hour: int, minute: int = 0, days: int = 0) -> None:
        """Sets it to a time of the first day, or of a later one."""
        self.time = datetime(2026, 11, 21, hour, minute) + timedelta(days=days)


@pytest.fixture
def now() -> Clock:
    return Clock()


@pytest.fixture
def said(notices: Notices) -> list[Notice]:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    return said


@pytest.fixture
def check(diary: Diary) -> Reminder:
    return diary.reminders.save(Reminder("", Purpose.ENTRY, "Temperature", (480, 840, 1200)))


@pytest.fixture
def medicine(diary: Diary) -> Medicine:
    medicine = diary.medicines.save(Medicine("", "Levetiracetam", "750 mg", times="8:00 and 20:00"))
    diary.reminders.save(diary.reminders.of_medicine(medicine))
    return medicine


MakeDesk = Callable[..., ReminderDesk]


@pytest.fixture
def make_desk(parts: Parts) -> Iterator[MakeDesk]:
    """Starts the reminders, with a place for an icon beside the clock or without."""
    made: list[ReminderDesk] = []

    def make(*, tray: bool = False) -> ReminderDesk:
        editor = EntryEditor(parts.diary, parts.messages, parts.notices, parts.now, "June")
        desk = ReminderDesk(parts, editor, lambda: tray)
        desk.start()
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.stop()
