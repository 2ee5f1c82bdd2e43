"""Reminders in the care team room: typed leniently, shown as understood, from a medicine in one press."""

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.reminder_values import Purpose, Reminder
from caregiver_app.diary.values import Medicine
from caregiver_app.ui.care_team.reminder_row import ReminderRow
from caregiver_app.ui.care_team.room import CareTeamRoom
from caregiver_app.ui.notices import Notice

LEFT = Qt.MouseButton.LeftButton


def line(room: CareTeamRoom, name: str) -> QLineEdit:
    """A line of the form for a new reminder."""
    edit = room.reminders_card.new_form.fields[name].edit
    assert isinstance(edit, QLineEdit)
    return edit


def only_row(room: CareTeamRoom) -> ReminderRow:
    """The one row there is."""
    (row,) = room.reminders_card.rows.values()
    assert isinstance(row, ReminderRow)
    return row


def test_a_reminder_is_typed_and_shown_as_understood(room: CareTeamRoom, diary: Diary) -> None:
    room.show()
    card = room.reminders_card
    QTest.mouseClick(card.add_button, LEFT)
    QTest.keyClicks(line(room, "text"), "Temperature")
    QTest.keyClicks(line(room, "times"), "every 4 hours from 8 to 20")
    assert card.understood_label.text() == "Understood: 08:00, 12:00, 16:00, 20:00"
    QTest.keyClicks(line(room, "until"), "24 Dec 2026")
    QTest.keyClick(line(room, "until"), Qt.Key.Key_Return)
    (kept,) = diary.reminders.all()
    assert (kept.purpose, kept.text, kept.times) == (Purpose.ENTRY, "Temperature", (480, 720, 960, 1200))
    assert kept.until_on == date(2026, 12, 24)
    row = only_row(room)
    assert row.title_label.text() == "Temperature"
    assert row.lines_label.text() == "08:00, 12:00, 16:00, 20:00 · until 24 Dec 2026"


def test_times_that_can_not_be_read_stay_with_a_sentence(room: CareTeamRoom, diary: Diary) -> None:
    room.show()
    card = room.reminders_card
    QTest.mouseClick(card.add_button, LEFT)
    QTest.keyClicks(line(room, "times"), "after lunch")
    QTest.keyClick(line(room, "until"), Qt.Key.Key_Return)
    assert diary.reminders.all() == ()
    assert line(room, "times").text() == "after lunch"
    assert "after lunch" in card.new_form.fields["times"].error_label.text()
    assert card.understood_label.isHidden()


def test_a_medicine_is_reminded_of_in_one_press(room: CareTeamRoom, diary: Diary, said: list[Notice]) -> None:
    medicine = diary.medicines.save(Medicine("", "Levetiracetam", "750 mg", times="8:00 and 20:00"))
    room.show()
    card = room.reminders_card
    QTest.mouseClick(card.medicine_buttons[medicine.id], LEFT)
    (kept,) = diary.reminders.all()
    assert (kept.medicine_id, kept.times) == (medicine.id, (480, 1200))
    assert card.medicine_buttons == {}
    assert only_row(room).title_label.text() == "Levetiracetam 750 mg"
    assert said[-1].undo is not None
    said[-1].undo()
    assert diary.reminders.all() == ()


def test_a_medicine_without_clear_times_asks_for_them_and_loses_nothing(
    room: CareTeamRoom, diary: Diary
) -> None:
    medicine = diary.medicines.save(Medicine("", "Vitamin D", times="with breakfast"))
    room.show()
    card = room.reminders_card
    QTest.mouseClick(card.add_button, LEFT)
    QTest.keyClicks(line(room, "text"), "Drink")
    QTest.keyClicks(line(room, "times"), "10")
    QTest.mouseClick(card.medicine_buttons[medicine.id], LEFT)
    assert [reminder.text for reminder in diary.reminders.all()] == ["Drink"]
    assert line(room, "times").text() == "with breakfast"
    assert card.new_form.has_error
    line(room, "times").clear()
    QTest.keyClicks(line(room, "times"), "8")
    QTest.mouseClick(card.new_form.done_button, LEFT)
    kept = diary.reminders.all()[-1]
    assert (kept.purpose, kept.medicine_id, kept.times) == (Purpose.MEDICINE, medicine.id, (480,))


def test_it_is_turned_off_and_on_changed_and_removed(
    room: CareTeamRoom, diary: Diary, said: list[Notice]
) -> None:
    kept = diary.reminders.save(Reminder("", Purpose.OTHER, "Drink", (600,)))
    room.show()
    row = only_row(room)
    QTest.mouseClick(row.turn_button, LEFT)
    assert not diary.reminders.all()[0].is_on
    assert row.lines_label.text() == "10:00 · turned off"
    QTest.mouseClick(row.turn_button, LEFT)
    assert diary.reminders.all()[0].is_on
    QTest.mouseClick(row.edit_button, LEFT)
    times = row.form.fields["times"].edit
    assert isinstance(times, QLineEdit)
    assert times.text() == "10:00"
    QTest.keyClicks(times, " and 6pm")
    QTest.keyClick(row.form.fields["until"].edit, Qt.Key.Key_Return)
    assert diary.reminders.all()[0].times == (600, 1080)
    assert not row.is_open
    QTest.mouseClick(row.remove_button, LEFT)
    assert diary.reminders.all() == ()
    assert said[-1].undo is not None
    said[-1].undo()
    assert [reminder.id for reminder in diary.reminders.all()] == [kept.id]


def test_a_stopped_medicine_says_that_it_is_silent(room: CareTeamRoom, diary: Diary) -> None:
    stopped = date(2026, 11, 20)
    medicine = diary.medicines.save(Medicine("", "Levetiracetam", times="8", stopped_on=stopped))
    made = datetime(2026, 11, 1, 8)
    diary.reminders.save(Reminder("", Purpose.MEDICINE, "", (480,), medicine.id, created_at=made))
    room.show()
    row = only_row(room)
    assert row.lines_label.text() == "08:00 · silent: the medicine was stopped on 20 Nov 2026"
    diary.medicines.remove(medicine.id)
    assert row.lines_label.text() == "08:00 · silent: the medicine is no longer on the list"
