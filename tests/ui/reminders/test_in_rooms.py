"""The reminders come when all else stands, and go with their diary."""

from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QApplication

from caregiver_app.diary.reminder_values import Reminder
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.reminders.bar import ReminderBar
from caregiver_app.ui.reminders.clock import ReminderClock
from caregiver_app.ui.reminders.desk import ReminderDesk
from caregiver_app.ui.rooms import Rooms
from caregiver_app.ui.today.room import TodayRoom


class Clock(Protocol):
    """A clock that a test sets."""

    time: datetime

    def at(self, hour: int, minute: int = 0, days: int = 0) -> None:
        """Sets it."""


def test_what_was_missed_is_listed_once_today_stands_and_nothing_is_left(
    parts: Parts, now: Clock, check: Reminder
) -> None:
    parts.preferences.put(first_run_skipped=True)
    now.at(15)
    rooms = Rooms(parts)
    rooms.open_first()
    rooms.finish()
    window = parts.window
    assert window.findChild(ReminderBar) is None
    today = window.room("today")
    assert isinstance(today, TodayRoom)
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.processEvents()
    bar = window.findChild(ReminderBar)
    assert bar is not None
    assert bar.isVisible()
    assert len(bar.rows) == 2
    assert QApplication.focusWidget() is focused
    desk = rooms._reminders
    assert isinstance(desk, ReminderDesk)
    clock: ReminderClock = desk.clock
    rooms.leave()
    assert not clock.is_running
    assert parts.preferences.get("reminders_seen", str) == "2026-11-21T15:00"
    window.set_close_guard(_may_close)  # a run deletes the window that was left, and never closes it


def _may_close() -> bool:
    return True
