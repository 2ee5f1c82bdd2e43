"""The list of medicines, and what was given of them and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from caregiver_app.diary.ordered_rows import OrderedRows
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import check_after_earliest, check_not_in_future, checked_line
from caregiver_app.diary.store.rows import DoseRow, MedicineRow
from caregiver_app.diary.values import Change, Dose, Medicine, MedicineUse, Topic
from caregiver_app.errors import BadInput

HIDES_FEVER_FOR = timedelta(hours=6)
"""How long a dose that lowers a fever is shown beside a temperature: the time between two doses on the US
label of acetaminophen 500 mg ("every 6 hours": DailyMed, label updated 16 Nov 2020, read in November 2026).
Other medicines differ: this only says what was given.
"""


class Medicines:
    """Use cases on medicines."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._rows = OrderedRows(parts, MedicineRow, Topic.MEDICINES)

    def all(self) -> tuple[Medicine, ...]:
        """The whole list, stopped ones last, else in the order they were put in."""
        with self._parts.store.reading() as session:
            rows = session.scalars(
                select(MedicineRow).order_by(MedicineRow.stopped_on.is_not(None), MedicineRow.position)
            )
            return tuple(_medicine(row) for row in rows)

    def current(self) -> tuple[Medicine, ...]:
        """Those that are taken now: without a stop, or before it."""
        today = self._parts.today()
        return tuple(line for line in self.all() if line.stopped_on is None or today < line.stopped_on)

    def save(self, medicine: Medicine) -> Medicine:
        """Keeps a line; an empty id makes a new one.

        Raises:
            BadInput: The name is missing, or a date can't be.
        """
        medicine = replace(
            medicine,
            id=medicine.id or self._parts.new_id(),
            name=checked_line(medicine.name, "name", required=True),
            dose=checked_line(medicine.dose, "dose"),
            times=checked_line(medicine.times, "times"),
            note=checked_line(medicine.note, "note"),
        )
        if medicine.stopped_on is not None:
            check_after_earliest(medicine.stopped_on, "stopped_on")
        with self._parts.store.writing() as session:
            row = self._rows.row(session, medicine.id)
            row.name, row.dose, row.use = medicine.name, medicine.dose, medicine.use
            row.times, row.lowers_fever = medicine.times, medicine.lowers_fever
            row.note, row.stopped_on = medicine.note, medicine.stopped_on
        self._parts.listeners.tell(Topic.MEDICINES)
        return medicine

    def remove(self, medicine_id: str) -> Change:
        """Removes a line; what was given of it stays.

        Raises:
            BadInput: There is no such line.
        """
        return self._rows.remove(medicine_id)

    def give(self, medicine: Medicine, at: datetime, writer: str = "") -> Dose:
        """Writes down that a medicine of the list was given.

        Raises:
            BadInput: The time lies ahead.
        """
        dose = Dose("", medicine.name, medicine.dose, at, writer, medicine.lowers_fever, medicine.id)
        return self.save_dose(dose)

    def save_dose(self, dose: Dose) -> Dose:
        """Keeps a dose; an empty id makes a new one.

        Raises:
            BadInput: Nothing says what was given, or the time lies ahead.
        """
        was_there = bool(dose.id)  # one that comes back after it was taken away was in the past once
        dose = replace(
            dose,
            id=dose.id or self._parts.new_id(),
            name=checked_line(dose.name, "name", required=True),
            amount=checked_line(dose.amount, "amount"),
            writer=checked_line(dose.writer, "writer"),
            given_at=dose.given_at.replace(second=0, microsecond=0, tzinfo=None),
        )
        check_after_earliest(dose.given_at.date(), "given_at")
        with self._parts.store.writing() as session:
            row = session.get(DoseRow, dose.id)
            if not was_there or (row is not None and row.given_at != dose.given_at):
                check_not_in_future(dose.given_at, self._parts.now())
            if row is None:
                row = DoseRow(id=dose.id)
                session.add(row)
            row.name, row.amount, row.given_at = dose.name, dose.amount, dose.given_at
            row.writer, row.lowers_fever, row.medicine_id = dose.writer, dose.lowers_fever, dose.medicine_id
        self._parts.listeners.tell(Topic.MEDICINES)
        return dose

    def take_back(self, dose_id: str) -> Change:
        """Removes a dose that was not given.

        Raises:
            BadInput: There is no such dose.
        """
        with self._parts.store.writing() as session:
            row = session.get(DoseRow, dose_id)
            if row is None:
                raise BadInput("input.no_such_line", id=dose_id)
            session.delete(row)
        return self._parts.listeners.tell(Topic.MEDICINES)

    def doses(self, first: date, last: date) -> tuple[Dose, ...]:
        """What was given from one date to another, both included, oldest first."""
        return self._doses(datetime.combine(first, time.min), datetime.combine(last, time.max))

    def may_hide_fever(self, at: datetime) -> Dose | None:
        """The last dose before ``at`` that lowers a fever and was given within :data:`HIDES_FEVER_FOR`."""
        doses = self._doses(at - HIDES_FEVER_FOR, at)
        return next((dose for dose in reversed(doses) if dose.lowers_fever), None)

    def _doses(self, first: datetime, last: datetime) -> tuple[Dose, ...]:
        wanted = select(DoseRow).where(DoseRow.given_at.between(first, last))
        with self._parts.store.reading() as session:
            return tuple(_dose(row) for row in session.scalars(wanted.order_by(DoseRow.given_at, DoseRow.id)))


def _medicine(row: MedicineRow) -> Medicine:
    return Medicine(
        row.id,
        row.name,
        row.dose,
        MedicineUse(row.use),
        row.times,
        row.lowers_fever,
        row.note,
        row.stopped_on,
    )


def _dose(row: DoseRow) -> Dose:
    return Dose(row.id, row.name, row.amount, row.given_at, row.writer, row.lowers_fever, row.medicine_id)
