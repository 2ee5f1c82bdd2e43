"""What waits stands in the bar, is answered by mouse and keys, and never takes the keyboard by itself."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.reminder_values import Answer, Reminder
from caregiver_app.diary.values import Medicine
from caregiver_app.ui.notices import Notice
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.reminders.desk import ReminderDesk
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
MakeDesk = Callable[..., ReminderDesk]
WITH_TRAY = pytest.mark.qt_log_ignore("systemTrayWindowChanged", r"does not support raise\(\)", extend=True)
"""What Qt says of an icon beside the clock where there is no desktop."""


class Clock(Protocol):
    """A clock that a test sets."""

    time: datetime

    def at(self, hour: int, minute: int = 0, days: int = 0) -> None:
        """Sets it."""


def shown(desk: ReminderDesk) -> list[tuple[str, str]]:
    """What the bar lists."""
    return [(row.words_label.text(), row.details_label.text()) for row in desk.bar.rows]


def press(desk: ReminderDesk, answer: str, row: int = 0) -> None:
    """Clicks an answer."""
    QTest.mouseClick(desk.bar.rows[row].buttons[answer], LEFT)


@pytest.fixture
def field(window: MainWindow) -> QLineEdit:
    """Where somebody is writing."""
    field = QLineEdit(window)
    window.show_page(field)
    field.setFocus()
    return field


def test_without_reminders_there_is_no_bar(make_desk: MakeDesk, preferences: Preferences) -> None:
    desk = make_desk()
    assert desk.bar.isHidden()
    desk.stop()
    assert preferences.get("reminders_seen", str) == ""


def test_what_falls_due_is_listed_and_the_keyboard_stays(
    make_desk: MakeDesk, now: Clock, check: Reminder, field: QLineEdit
) -> None:
    desk = make_desk()
    assert desk.bar.isHidden()
    QTest.keyClicks(field, "Slept ")
    now.at(8)
    desk.clock.check()
    QTest.keyClicks(field, "well")
    assert desk.bar.isVisible()
    assert shown(desk) == [("Temperature", "Planned for 08:00.")]
    assert field.hasFocus()
    assert field.text() == "Slept well"


def test_a_click_answers_and_undo_takes_it_back(
    make_desk: MakeDesk, now: Clock, diary: Diary, check: Reminder, field: QLineEdit, said: list[Notice]
) -> None:
    desk = make_desk()
    now.at(8, 5)
    desk.clock.check()
    press(desk, "done")
    (answer,) = diary.reminders.answers(check.id)
    assert (answer.answer, answer.writer, answer.answered_at) == (Answer.DONE, "June", now.time)
    assert desk.bar.isHidden()
    assert field.hasFocus()
    assert said[-1].undo is not None
    said[-1].undo()
    assert diary.reminders.answers(check.id) == ()
    assert shown(desk) == [("Temperature", "Planned for 08:00.")]


def test_by_keyboard_alone_and_back_to_where_one_wrote(
    make_desk: MakeDesk, now: Clock, window: MainWindow, check: Reminder, medicine: Medicine, field: QLineEdit
) -> None:
    desk = make_desk()
    now.at(8, 5)
    desk.clock.check()
    window.rail.call_button.setFocus()
    QTest.keyClick(window.rail.call_button, Qt.Key.Key_Tab)
    assert desk.bar.more_button.hasFocus()
    field.setFocus()
    assert not desk.bar.rows_area.isVisible()
    assert desk.bar.head_label.accessibleName().startswith("2 reminders wait: ")
    QTest.keyClick(window, Qt.Key.Key_R, CTRL)
    assert desk.bar.more_button.hasFocus()
    QTest.keyClick(desk.bar.more_button, Qt.Key.Key_Space)
    first = desk.bar.rows[0].first_button
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert desk.bar.rows[0].buttons["later"].hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert len(desk.bar.rows) == 1
    last = desk.bar.rows[0].first_button
    assert last.hasFocus()
    QTest.keyClick(last, Qt.Key.Key_Space)
    assert desk.bar.isHidden()
    assert field.hasFocus()


def test_what_is_put_off_comes_again(
    make_desk: MakeDesk, now: Clock, check: Reminder, said: list[Notice]
) -> None:
    desk = make_desk()
    now.at(8, 5)
    desk.clock.check()
    press(desk, "later")
    assert desk.bar.isHidden()
    now.at(8, 19)
    desk.clock.check()
    assert desk.bar.isHidden()
    now.at(8, 20)
    desk.clock.check()
    assert shown(desk) == [("Temperature", "Planned for 08:00, put off to 08:20.")]


def test_given_writes_the_dose(
    make_desk: MakeDesk, now: Clock, diary: Diary, medicine: Medicine, said: list[Notice]
) -> None:
    desk = make_desk()
    now.at(8, 5)
    desk.clock.check()
    assert list(desk.bar.rows[0].buttons) == ["given", "later", "skip"]
    press(desk, "given")
    (dose,) = diary.medicines.doses(now.time.date(), now.time.date())
    assert (dose.given_at, dose.writer, dose.medicine_id) == (now.time, "June", medicine.id)
    now.at(20)
    desk.clock.check()
    assert shown(desk)[0][1] == "Planned for 20:00. Last written down as given: 08:05, by June."
    assert said[-1].undo is not None
    said[-1].undo()
    assert diary.medicines.doses(now.time.date(), now.time.date()) == ()


def test_in_a_low_window_with_large_text_one_reminder_is_one_line_that_opens(
    make_desk: MakeDesk, now: Clock, window: MainWindow, theme: Theme, qapp: QApplication, check: Reminder
) -> None:
    window.resize(1000, 640)
    desk = make_desk()
    now.at(8, 5)
    desk.clock.check()
    assert not desk.bar.head.isVisible()
    theme.use(qapp, "light", 200)
    qapp.processEvents()
    assert not desk.bar.rows_area.isVisible()
    assert "Temperature" in desk.bar.head_label.text()
    QTest.keyClick(window, Qt.Key.Key_R, CTRL)
    QTest.keyClick(desk.bar.more_button, Qt.Key.Key_Space)
    assert desk.bar.rows[0].first_button.hasFocus()
    theme.use(qapp, "light", 100)
    qapp.processEvents()
    assert not desk.bar.head.isVisible()
    assert desk.bar.rows_area.isVisible()


def test_a_missed_dose_says_whom_to_ask_and_no_more(
    make_desk: MakeDesk, now: Clock, diary: Diary, medicine: Medicine
) -> None:
    desk = make_desk()
    now.at(8, 30, days=1)
    desk.clock.check()
    ask = ", not answered here. Ask your care team what to do about a missed dose."
    assert shown(desk) == [
        ("Levetiracetam 750 mg", "Planned for 08:00."),
        ("Levetiracetam 750 mg", f"Planned for yesterday 08:00{ask}"),
        ("Levetiracetam 750 mg", f"Planned for yesterday 20:00{ask}"),
    ]
    assert list(desk.bar.rows[1].buttons) == ["given_as_planned", "skip"]
    QTest.mouseClick(desk.bar.more_button, LEFT)
    press(desk, "given_as_planned", row=2)
    (dose,) = diary.medicines.doses(datetime(2026, 11, 21).date(), datetime(2026, 11, 21).date())
    assert dose.given_at == datetime(2026, 11, 21, 20)
    assert len(desk.bar.rows) == 2


def test_what_was_missed_is_listed_at_the_next_start_and_older_ones_are_counted(
    make_desk: MakeDesk, now: Clock, check: Reminder
) -> None:
    first = make_desk()
    now.at(8)
    first.clock.check()
    first.stop()
    now.at(9, days=4)
    desk = make_desk()
    assert len(desk.bar.rows) == 6
    assert desk.clock.older == 6  # at 14 and 20 on the first day, thrice on the second, at 8 on the third
    assert desk.bar.head_label.accessibleName().endswith("6 more from over two days ago were not answered.")


def test_all_is_put_away_unanswered_at_the_next_start_too(
    make_desk: MakeDesk, now: Clock, diary: Diary, check: Reminder
) -> None:
    desk = make_desk()
    now.at(15)
    desk.clock.check()
    QTest.mouseClick(desk.bar.more_button, LEFT)
    QTest.mouseClick(desk.bar.away_button, LEFT)
    assert desk.bar.isHidden()
    assert diary.reminders.answers(check.id) == ()
    desk.stop()
    desk = make_desk()
    assert desk.bar.isHidden()
    now.at(20)
    desk.clock.check()
    assert len(desk.bar.rows) == 1


def test_put_away_can_be_undone(make_desk: MakeDesk, now: Clock, check: Reminder, said: list[Notice]) -> None:
    desk = make_desk()
    now.at(15)
    desk.clock.check()
    desk.bar.put_away_requested.emit()
    assert desk.bar.isHidden()
    assert said[-1].undo is not None
    said[-1].undo()
    assert len(desk.bar.rows) == 2


@WITH_TRAY
def test_the_quiet_time_holds_back_and_lists_when_it_ends(
    make_desk: MakeDesk, now: Clock, check: Reminder, preferences: Preferences
) -> None:
    preferences.put(quiet_from="19:00", quiet_to="07:00")
    desk = make_desk(tray=True)
    now.at(20)
    desk.clock.check()
    assert [when for _, when in shown(desk)] == []
    now.at(7, days=1)
    desk.clock.check()
    assert len(desk.bar.rows) == 3


@WITH_TRAY
def test_a_notification_comes_only_while_another_window_is_in_front(
    make_desk: MakeDesk, now: Clock, window: MainWindow, check: Reminder, preferences: Preferences
) -> None:
    desk = make_desk(tray=True)
    assert desk.tray is not None
    told: list[str] = []
    desk.notified.connect(told.append)
    now.at(8)
    desk.clock.check()
    assert told == []
    window.hide()
    now.at(14)
    desk.clock.check()
    desk.clock.check()
    assert told == ["Temperature"]
    assert desk.tray.icon.toolTip() == "2 reminders wait: Temperature."
    preferences.put(reminder_notices=False)
    now.at(20)
    desk.clock.check()
    assert told == ["Temperature"]


def test_a_change_of_the_plan_is_seen_at_once(
    make_desk: MakeDesk, now: Clock, diary: Diary, check: Reminder
) -> None:
    desk = make_desk()
    now.at(8)
    desk.clock.check()
    diary.reminders.remove(check.id)
    assert desk.bar.isHidden()
    diary.reminders.save(check)
    assert len(desk.bar.rows) == 1


@WITH_TRAY
def test_after_it_stopped_nothing_ticks_or_listens(
    make_desk: MakeDesk, now: Clock, diary: Diary, check: Reminder
) -> None:
    desk = make_desk(tray=True)
    assert desk.clock.is_running
    desk.stop()
    desk.stop()
    assert not desk.clock.is_running
    assert desk.tray is None
    now.at(8)
    diary.reminders.turn(check, is_on=True)
    assert desk.bar.isHidden()


@WITH_TRAY
def test_kept_running_the_window_is_hidden_and_the_tray_brings_it_back(
    make_desk: MakeDesk, window: MainWindow, preferences: Preferences
) -> None:
    desk = make_desk(tray=True)
    assert desk.tray is not None
    assert not desk.hide_instead_of_closing()
    preferences.put(keep_in_tray=True)
    assert desk.hide_instead_of_closing()
    assert window.isHidden()
    desk.tray.open_action.trigger()
    assert window.isVisible()


@WITH_TRAY
def test_a_shutdown_that_is_called_off_does_not_end_what_is_kept_running(
    make_desk: MakeDesk, now: Clock, window: MainWindow, preferences: Preferences, qapp: QApplication
) -> None:
    preferences.put(keep_in_tray=True)
    desk = make_desk(tray=True)
    qapp.commitDataRequest.emit(None)
    assert not desk.hide_instead_of_closing()  # nothing may hold the shutdown up
    now.at(9)
    assert desk.hide_instead_of_closing()
    assert window.isHidden()


def test_the_keyboard_goes_back_to_the_newer_of_two_places(
    make_desk: MakeDesk, now: Clock, check: Reminder, field: QLineEdit, window: MainWindow
) -> None:
    desk = make_desk()
    now.at(8)
    desk.clock.check()
    desk.bar.take_keyboard()
    other = QLineEdit(window)
    other.show()
    other.setFocus()
    desk.bar.take_keyboard()
    delete(field)
    press(desk, "done")
    assert other.hasFocus()


def test_a_place_that_is_gone_gets_no_keyboard(
    make_desk: MakeDesk, now: Clock, check: Reminder, field: QLineEdit
) -> None:
    desk = make_desk()
    now.at(8)
    desk.clock.check()
    desk.bar.take_keyboard()
    delete(field)
    press(desk, "done")
    assert desk.bar.isHidden()


def test_without_a_place_for_an_icon_closing_means_closing(
    make_desk: MakeDesk, window: MainWindow, preferences: Preferences
) -> None:
    preferences.put(keep_in_tray=True)
    assert not make_desk().hide_instead_of_closing()
    assert window.isVisible()


def test_snoozing_reads_the_clock_of_the_app(
    make_desk: MakeDesk, now: Clock, diary: Diary, check: Reminder
) -> None:
    desk = make_desk()
    now.at(14, 1)
    desk.clock.check()
    QTest.mouseClick(desk.bar.more_button, LEFT)
    press(desk, "later")
    (answer,) = diary.reminders.answers(check.id)
    assert answer.again_at == now.time + timedelta(minutes=15)


def test_a_diary_that_can_not_be_read_is_said_once_and_looked_at_again(
    make_desk: MakeDesk, now: Clock, diary: Diary, check: Reminder, said: list[Notice]
) -> None:
    desk = make_desk()
    diary.close()
    diary.path.write_bytes(b"no diary any more" * 500)
    for minute in (0, 1):
        now.at(8, minute)
        desk.clock.check()
    assert [notice.trouble for notice in said] == [True]
    assert desk.clock.is_running
