"""What the family wants to be reminded of, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from caregiver_app.diary.limits_of_input import CLOCK_SLACK
from caregiver_app.diary.ordered_rows import OrderedRows
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.reminder_due import due_times
from caregiver_app.diary.reminder_times import pack_times, parse_times, unpack_times
from caregiver_app.diary.reminder_values import Answer, Due, Given, Purpose, Reminder, ReminderAnswer
from caregiver_app.diary.rules import check_after_earliest, checked_line
from caregiver_app.diary.store.reminder_rows import ReminderAnswerRow, ReminderRow
from caregiver_app.diary.values import Change, Medicine, Topic
from caregiver_app.errors import BadInput

if TYPE_CHECKING:
    from caregiver_app.diary.medicines import Medicines

_Answers = Mapping[tuple[str, datetime], ReminderAnswerRow]


class Reminders:
    """Use cases on reminders.

    Args:
        parts: The diary's parts.
        medicines: The list, and what was given of it.
    """

    def __init__(self, parts: Parts, medicines: Medicines) -> None:
        self._parts = parts
        self._medicines = medicines
        self._rows = OrderedRows(parts, ReminderRow, Topic.REMINDERS)
        self._removed_answers: dict[str, tuple[ReminderAnswer, ...]] = {}

    def all(self) -> tuple[Reminder, ...]:
        """All of them, those that are over last, else in the order they were put in."""
        with self._parts.store.reading() as session:
            rows = session.scalars(select(ReminderRow).order_by(ReminderRow.position))
            reminders = [_reminder(row) for row in rows]
        today = self._parts.today()
        return tuple(sorted(reminders, key=lambda reminder: reminder.is_over(today)))

    def save(self, reminder: Reminder) -> Reminder:
        """Keeps a reminder; an empty id makes a new one. One that was removed comes back with its answers.

        Raises:
            BadInput: Nothing says what for or when, or it ends before it begins.
        """
        reminder = self._checked(reminder)
        with self._parts.store.writing() as session:
            kept = session.get(ReminderRow, reminder.id)
            if kept is not None and _plan(_reminder(kept)) == _plan(reminder):
                reminder = replace(reminder, created_at=kept.created_at)
            elif kept is not None or reminder.created_at == datetime.min:
                reminder = replace(reminder, created_at=self._parts.now())
            row = self._rows.row(session, reminder.id)
            row.purpose, row.text = reminder.purpose, reminder.text
            row.medicine_id, row.times = reminder.medicine_id, pack_times(reminder.times)
            row.from_on, row.until_on = reminder.from_on, reminder.until_on
            row.is_on, row.created_at = reminder.is_on, reminder.created_at
            session.flush()
            for answer in self._removed_answers.get(reminder.id, ()):
                _write(session, answer)
        self._removed_answers.pop(reminder.id, None)  # only now: what could not be written can be tried again
        self._parts.listeners.tell(Topic.REMINDERS)
        return reminder

    def remove(self, reminder_id: str) -> Change:
        """Removes a reminder.

        Raises:
            BadInput: There is no such reminder.
        """
        with self._parts.store.reading() as session:
            of_it = ReminderAnswerRow.reminder_id == reminder_id
            answers = tuple(_answer(row) for row in session.scalars(select(ReminderAnswerRow).where(of_it)))
        change = self._rows.remove(reminder_id)
        self._removed_answers[reminder_id] = answers
        return change

    def turn(self, reminder: Reminder, *, is_on: bool) -> Reminder:
        """Turns a reminder on or off; what fell due while it was off is not told later."""
        return self.save(replace(reminder, is_on=is_on))

    def of_medicine(self, medicine: Medicine) -> Reminder:
        """The reminder that a line of the list proposes; it is not kept yet.

        Raises:
            BadInput: The line's times can't be read.
        """
        return Reminder("", Purpose.MEDICINE, "", parse_times(medicine.times), medicine.id)

    def medicine_of(self, reminder: Reminder) -> Medicine | None:
        """The line that a reminder is for, stopped or not; None when it is not on the list."""
        return next((line for line in self._medicines.all() if line.id == reminder.medicine_id), None)

    def open_between(self, after: datetime, until: datetime) -> tuple[Due, ...]:
        """What was due later than ``after`` and no later than ``until``, and is not answered.

        What was snoozed counts by the moment at which it comes again.
        """
        medicines = {line.id: line for line in self._medicines.all()}
        answers = self._answers(after)
        found: list[Due] = []
        for reminder in self.all():
            medicine = medicines.get(reminder.medicine_id)
            if reminder.medicine_id and medicine is None:
                continue  # its line is gone from the list
            times = tuple(due_times(reminder, after, until, medicine))
            found += [
                Due(reminder, due_at, None, medicine, is_passed=due_at != times[-1])
                for due_at in times
                if (reminder.id, due_at) not in answers
            ]
            for (reminder_id, due_at), row in answers.items():
                is_of_it = reminder_id == reminder.id and row.answer == Answer.SNOOZED
                is_back = row.again_at is not None and after < row.again_at <= until
                if is_of_it and is_back and _still_holds(reminder, medicine, until):
                    found.append(Due(reminder, due_at, row.again_at, medicine))
        return tuple(found)

    def follow_clock(self, back: timedelta | None = None) -> None:
        """Keeps what was to come within minutes from coming late, where the clock was set back since.

        A reminder that was made, or put off, at a moment that is now yet to come would wait until the clock
        has been there once more: for an hour in autumn, and for a year after a wrong date.

        Args:
            back: By how much the clock was set back just now; None where that is not known.
        """
        now = self._parts.now()
        ahead = ReminderRow.created_at > now + CLOCK_SLACK
        is_ahead = ReminderAnswerRow.answered_at > now + CLOCK_SLACK
        put_off = and_(ReminderAnswerRow.answer == Answer.SNOOZED.value, is_ahead)
        with self._parts.store.reading() as session:
            found = (select(ReminderRow.id).where(ahead), select(ReminderAnswerRow.due_at).where(put_off))
            if all(session.scalar(one.limit(1)) is None for one in found):
                return
        with self._parts.store.writing() as session:
            for reminder in session.scalars(select(ReminderRow).where(ahead)):
                reminder.created_at = now
            for answer in session.scalars(select(ReminderAnswerRow).where(put_off)):
                if answer.again_at is not None:
                    answer.again_at = now if back is None else max(now, answer.again_at - back)
                answer.answered_at = now

    def answer_to(self, due: Due) -> ReminderAnswer | None:
        """What was said to a due time."""
        with self._parts.store.reading() as session:
            row = session.get(ReminderAnswerRow, (due.reminder.id, due.due_at))
            return None if row is None else _answer(row)

    def answers(self, reminder_id: str) -> tuple[ReminderAnswer, ...]:
        """All that was said to a reminder, oldest first."""
        wanted = select(ReminderAnswerRow).where(ReminderAnswerRow.reminder_id == reminder_id)
        with self._parts.store.reading() as session:
            return tuple(_answer(row) for row in session.scalars(wanted.order_by(ReminderAnswerRow.due_at)))

    def answer(
        self,
        due: Due,
        answer: Answer,
        *,
        again_at: datetime | None = None,
        writer: str = "",
        at: datetime | None = None,
    ) -> ReminderAnswer | None:
        """Says what came of a due time; returns what was said before, for :meth:`take_back`.

        Args:
            due: The reminder, and when it was due.
            answer: What came of it.
            again_at: When it comes again, if it is snoozed.
            writer: Who says so.
            at: When that was said; now by default.

        Raises:
            BadInput: The reminder is gone, or it is to come again in the past.
        """
        now = self._parts.now()
        if answer is Answer.SNOOZED and (again_at is None or again_at <= now):
            raise BadInput("reminder.again_in_past", field="again_at")
        before = self.answer_to(due)
        said = ReminderAnswer(
            due.reminder.id,
            due.due_at,
            answer,
            at or now,
            again_at if answer is Answer.SNOOZED else None,
            checked_line(writer, "writer"),
        )
        self._put(said)
        return before

    def give(self, due: Due, writer: str = "", *, at: datetime | None = None) -> Given:
        """Writes down that the medicine was given, and that the reminder is done.

        Args:
            due: The reminder, and when it was due.
            writer: Who writes it down.
            at: When it was given; now by default.

        Raises:
            BadInput: It is for no medicine of the list, or the reminder is gone; no dose is written then.
        """
        if due.medicine is None:
            raise BadInput("reminder.no_medicine", field="medicine_id")
        with self._parts.store.reading() as session:
            _check_there(session, due.reminder.id)
        dose = self._medicines.give(due.medicine, at or self._parts.now(), writer)
        return Given(dose, self.answer(due, Answer.DONE, writer=writer))

    def take_back(self, due: Due, before: ReminderAnswer | None) -> None:
        """Undoes an answer: what was said before holds again, or nothing.

        Raises:
            BadInput: The reminder is gone.
        """
        if before is not None:
            self._put(before)
            return
        with self._parts.store.writing() as session:
            row = session.get(ReminderAnswerRow, (due.reminder.id, due.due_at))
            if row is not None:
                session.delete(row)
        self._parts.listeners.tell(Topic.REMINDERS)

    def take_dose_back(self, due: Due, given: Given) -> None:
        """Undoes :meth:`give`.

        Raises:
            BadInput: The dose or the reminder is gone.
        """
        self._medicines.take_back(given.dose.id)
        self.take_back(due, given.before)

    def _put(self, said: ReminderAnswer) -> None:
        with self._parts.store.writing() as session:
            _check_there(session, said.reminder_id)
            _write(session, said)
        self._parts.listeners.tell(Topic.REMINDERS)

    def _answers(self, after: datetime) -> _Answers:
        comes_later = and_(
            ReminderAnswerRow.answer == Answer.SNOOZED.value, ReminderAnswerRow.again_at > after
        )
        wanted = select(ReminderAnswerRow).where(or_(ReminderAnswerRow.due_at > after, comes_later))
        with self._parts.store.reading() as session:
            rows = session.scalars(wanted.order_by(ReminderAnswerRow.due_at)).all()
            session.expunge_all()
            return {(row.reminder_id, row.due_at): row for row in rows}

    def _checked(self, reminder: Reminder) -> Reminder:
        needs_words = reminder.purpose is Purpose.OTHER or (
            reminder.purpose is Purpose.MEDICINE and not reminder.medicine_id
        )
        reminder = replace(
            reminder,
            id=reminder.id or self._parts.new_id(),
            text=checked_line(reminder.text, "text", required=needs_words),
            times=tuple(sorted(set(reminder.times))),
            medicine_id=reminder.medicine_id if reminder.purpose is Purpose.MEDICINE else "",
        )
        if not reminder.times:
            raise BadInput("reminder.no_time", field="times")
        for on, field in ((reminder.from_on, "from_on"), (reminder.until_on, "until")):
            if on is not None:
                check_after_earliest(on, field)
        begins, ends = reminder.from_on, reminder.until_on
        if begins is not None and ends is not None and ends < begins:
            raise BadInput("reminder.ends_before_it_begins", field="until")
        return reminder


def _plan(reminder: Reminder) -> tuple[object, ...]:
    """What a change of which begins anew: nothing earlier is due by the new plan."""
    return reminder.times, reminder.from_on, reminder.until_on, reminder.is_on, reminder.medicine_id


def _still_holds(reminder: Reminder, medicine: Medicine | None, at: datetime) -> bool:
    """Whether one that was snoozed still asks: it is on, and its medicine is not stopped."""
    is_stopped = medicine is not None and medicine.stopped_on is not None and medicine.stopped_on <= at.date()
    return reminder.is_on and not is_stopped


def _check_there(session: Session, reminder_id: str) -> None:
    if session.get(ReminderRow, reminder_id) is None:
        raise BadInput("input.no_such_line", id=reminder_id)


def _write(session: Session, said: ReminderAnswer) -> None:
    row = session.get(ReminderAnswerRow, (said.reminder_id, said.due_at))
    if row is None:
        row = ReminderAnswerRow(reminder_id=said.reminder_id, due_at=said.due_at)
        session.add(row)
    row.answer, row.again_at = said.answer, said.again_at
    row.answered_at, row.writer = said.answered_at, said.writer


def _reminder(row: ReminderRow) -> Reminder:
    return Reminder(
        row.id,
        Purpose(row.purpose),
        row.text,
        unpack_times(row.times),
        row.medicine_id,
        row.from_on,
        row.until_on,
        row.is_on,
        row.created_at,
    )


def _answer(row: ReminderAnswerRow) -> ReminderAnswer:
    return ReminderAnswer(
        row.reminder_id, row.due_at, Answer(row.answer), row.answered_at, row.again_at, row.writer
    )
