"""Reminders on a real diary: kept, answered, snoozed, given, taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.reminder_values import Answer, Due, Purpose, Reminder
from caregiver_app.diary.values import Change, Medicine, Topic
from caregiver_app.errors import BadInput

CHECK = Reminder("", Purpose.ENTRY, " Take the  temperature ", (480, 840, 1200))
DAY = timedelta(days=1)


class Clock(Protocol):
    """A clock that a test sets."""

    time: datetime


def due_now(diary: Diary, now: datetime) -> tuple[Due, ...]:
    return diary.reminders.open_between(now - 2 * DAY, now)


@pytest.fixture
def medicine(diary: Diary) -> Medicine:
    return diary.medicines.save(Medicine("", "Levetiracetam", "750 mg", times="8:00 and 20:00"))


def test_a_reminder_is_kept_changed_and_told_of(diary: Diary, open_again: Callable[..., Diary]) -> None:
    told: list[Change] = []
    diary.listen(told.append)
    check = diary.reminders.save(CHECK)
    assert check.text == "Take the temperature"
    other = diary.reminders.save(Reminder("", Purpose.OTHER, "Drink", (600,), until_on=date(2026, 12, 24)))
    check = diary.reminders.save(replace(check, text=""))
    assert [change.topics for change in told] == [{Topic.REMINDERS}] * 3
    diary.close()
    assert open_again().reminders.all() == (check, other)


@pytest.mark.parametrize(
    ("reminder", "field"),
    [
        (replace(CHECK, times=()), "times"),
        (Reminder("", Purpose.OTHER, " ", (480,)), "text"),
        (replace(CHECK, from_on=date(2026, 11, 22), until_on=date(2026, 11, 21)), "until"),
        (replace(CHECK, until_on=date(1026, 11, 21)), "until"),
    ],
)
def test_what_can_not_be_is_said_beside_its_field(diary: Diary, reminder: Reminder, field: str) -> None:
    with pytest.raises(BadInput) as problem:
        diary.reminders.save(reminder)
    assert problem.value.field == field
    assert diary.reminders.all() == ()


def test_what_was_planned_before_it_was_kept_or_changed_is_not_due(diary: Diary, clock: Clock) -> None:
    check = diary.reminders.save(CHECK)  # at 15:10
    clock.time += timedelta(hours=5)
    assert [due.due_at.hour for due in due_now(diary, clock.time)] == [20]
    check = diary.reminders.save(replace(check, times=(485, 1201)))
    assert due_now(diary, clock.time) == ()
    check = diary.reminders.turn(check, is_on=False)
    clock.time += DAY
    diary.reminders.turn(check, is_on=True)
    assert due_now(diary, clock.time) == ()
    clock.time += DAY
    assert len(due_now(diary, clock.time)) == 2


def test_an_answer_is_given_once_and_can_be_taken_back(diary: Diary, clock: Clock) -> None:
    diary.reminders.save(CHECK)
    clock.time += timedelta(hours=5)
    (due,) = due_now(diary, clock.time)
    again = clock.time + timedelta(minutes=15)
    assert diary.reminders.answer(due, Answer.SNOOZED, again_at=again, writer=" June ") is None
    assert due_now(diary, clock.time) == ()
    (back,) = due_now(diary, again)
    assert (back.due_at, back.comes_at) == (due.due_at, again)
    before = diary.reminders.answer(back, Answer.DONE, writer="June")
    assert before is not None
    assert before.answer is Answer.SNOOZED
    assert due_now(diary, again) == ()
    diary.reminders.take_back(back, before)
    assert due_now(diary, again) == (back,)
    diary.reminders.take_back(back, None)
    assert due_now(diary, clock.time) == (due,)
    with pytest.raises(BadInput):
        diary.reminders.answer(due, Answer.SNOOZED, again_at=clock.time)


def test_given_writes_the_dose_and_both_are_undone(diary: Diary, clock: Clock, medicine: Medicine) -> None:
    diary.reminders.save(diary.reminders.of_medicine(medicine))
    clock.time += timedelta(hours=5)
    (due,) = due_now(diary, clock.time)
    assert due.medicine == medicine
    given = diary.reminders.give(due, "June")
    (dose,) = diary.medicines.doses(clock.time.date(), clock.time.date())
    assert (dose.name, dose.amount, dose.writer, dose.given_at) == (
        "Levetiracetam",
        "750 mg",
        "June",
        clock.time,
    )
    assert due_now(diary, clock.time) == ()
    diary.reminders.take_dose_back(due, given)
    assert diary.medicines.doses(clock.time.date(), clock.time.date()) == ()
    assert due_now(diary, clock.time) == (due,)


def test_a_stopped_or_removed_medicine_is_silent(diary: Diary, clock: Clock, medicine: Medicine) -> None:
    reminder = diary.reminders.save(diary.reminders.of_medicine(medicine))
    clock.time += timedelta(hours=5)
    (due,) = due_now(diary, clock.time)
    diary.reminders.answer(due, Answer.SNOOZED, again_at=clock.time + timedelta(minutes=15))
    later = clock.time + timedelta(minutes=20)
    assert len(due_now(diary, later)) == 1
    diary.medicines.save(replace(medicine, stopped_on=clock.time.date()))
    assert due_now(diary, later) == ()
    diary.medicines.remove(medicine.id)
    assert due_now(diary, later) == ()
    assert diary.reminders.medicine_of(reminder) is None


def test_a_medicine_whose_times_are_words_proposes_nothing(diary: Diary) -> None:
    medicine = diary.medicines.save(Medicine("", "Vitamin D", times="with breakfast"))
    with pytest.raises(BadInput) as problem:
        diary.reminders.of_medicine(medicine)
    assert problem.value.field == "times"


def test_a_removed_reminder_comes_back_in_its_place_with_its_answers(diary: Diary, clock: Clock) -> None:
    check, other = diary.reminders.save(CHECK), diary.reminders.save(replace(CHECK, text="Weigh"))
    clock.time += timedelta(hours=5)
    for due in due_now(diary, clock.time):
        diary.reminders.answer(due, Answer.SKIPPED)
    said = diary.reminders.answers(check.id)
    assert [answer.answer for answer in said] == [Answer.SKIPPED]
    diary.reminders.remove(check.id)
    assert diary.reminders.all() == (other,)
    diary.reminders.save(check)
    assert diary.reminders.all() == (check, other)
    assert diary.reminders.answers(check.id) == said
    assert due_now(diary, clock.time) == ()


def test_what_has_been_due_again_since_is_passed(diary: Diary, clock: Clock, medicine: Medicine) -> None:
    diary.reminders.save(diary.reminders.of_medicine(medicine))
    clock.time += timedelta(hours=17)
    missed, latest = due_now(diary, clock.time)
    assert (missed.is_passed, latest.is_passed) == (True, False)
    diary.reminders.give(missed, at=missed.due_at)
    assert diary.medicines.doses(missed.due_at.date(), missed.due_at.date())[0].given_at == missed.due_at
    assert due_now(diary, clock.time) == (latest,)
    diary.reminders.answer(latest, Answer.SKIPPED)
    assert due_now(diary, clock.time) == ()


def test_upon_a_reminder_that_is_gone_no_dose_is_written(
    diary: Diary, clock: Clock, medicine: Medicine
) -> None:
    reminder = diary.reminders.save(diary.reminders.of_medicine(medicine))
    clock.time += DAY
    (due, *_) = due_now(diary, clock.time)
    diary.reminders.remove(reminder.id)
    with pytest.raises(BadInput):
        diary.reminders.give(due, "Mia")
    assert diary.medicines.doses(date(2026, 11, 1), date(2026, 12, 1)) == ()
