"""The family's reminders: what for, at which times, until when; from a medicine in one press."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver_app.diary.reminder_times import clock_text, parse_times
from caregiver_app.diary.reminder_values import NO_QUIET_TIME, Purpose, QuietTime, Reminder
from caregiver_app.diary.values import Medicine
from caregiver_app.errors import BadInput
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RecordRow, RowWords
from caregiver_app.ui.care_team.reminder_row import ReminderRow, UnderstoodLabel
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.reminders.clock import quiet_time
from caregiver_app.ui.reminders.words import (
    end_words,
    held_words,
    purpose_words,
    reminder_words,
    times_words,
)
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.medicine_words import button_words, medicine_words
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.shared.typed_date import date_hint, parse_typed_date
from caregiver_app.ui.shared.wording import medium_date
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.ui.preferences import Preferences


class RemindersCard(RecordCard[Reminder]):
    """The reminders, each of which can be changed, turned off and removed.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        now: The wall clock.
        preferences: The quiet time, where there is one.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        preferences: Preferences | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(messages, notices, _specs(), parent)
        self._diary = diary
        self._now = now
        self._preferences = preferences
        self._medicines: dict[str, Medicine] = {}
        self._new_medicine_id = ""
        self.medicine_buttons: dict[str, QPushButton] = {}
        self.understood_label = UnderstoodLabel(self.new_form)
        self._medicines_row = QWidget(self)
        self._flow = FlowLayout(self._medicines_row)
        self.body.insertWidget(self.body.indexOf(self.new_form), self._medicines_row)
        self.set_words(
            title=self.tr("Reminders"),
            add=self.tr("Add a reminder"),
            keep=self.tr("Keep this reminder"),
            empty=self.tr(
                "None yet. A reminder stands in a line below the header at the times you planned, while this "
                "program runs. It makes no sound, and holds nothing up."
            ),
        )

    def refresh(self) -> None:
        """Shows the reminders, and the medicines that have none."""
        self._medicines = {line.id: line for line in self._diary.medicines.all()}
        super().refresh()
        for record in self._records.values():
            row = self.rows[record.id]
            assert isinstance(row, ReminderRow)
            row.show_reminder(record, self.words(record).title)
        self._show_medicines()

    def records(self) -> Sequence[Reminder]:
        """The reminders, those that are over last."""
        return self._diary.reminders.all()

    def new_row(self, record: Reminder) -> RecordRow:
        """A row that can be turned off."""
        row = ReminderRow(record.id, self._specs, self)
        row.turn_requested.connect(self._on_row_turn_requested)
        self.connect_row(row)
        return row

    def words(self, record: Reminder) -> RowWords:
        """What for, when, until when."""
        medicine = self._medicines.get(record.medicine_id)
        today = self._now().date()
        end = end_words(record, medicine, today)
        times = times_words(record.times) or self.tr("at no time that can be read")
        lines = (" · ".join(part for part in (times, end) if part), held_words(record, self._quiet()))
        is_quiet = not record.is_on or record.is_over(today)
        return RowWords(reminder_words(record, medicine), lines=tuple(filter(None, lines)), is_quiet=is_quiet)

    def values(self, record: Reminder) -> Mapping[str, str]:
        """The fields."""
        return {
            "purpose": record.purpose.value,
            "text": record.text,
            "times": ", ".join(map(clock_text, record.times)),
            "until": "" if record.until_on is None else medium_date(record.until_on),
        }

    def keep(self, values: Mapping[str, str], record: Reminder | None) -> None:
        """Keeps a reminder."""
        purpose = Purpose(values["purpose"] or Purpose.OTHER)
        changed = record or Reminder("", purpose, "", medicine_id=self._new_medicine_id)
        self._diary.reminders.save(
            replace(
                changed,
                purpose=purpose,
                text=values["text"],
                times=parse_times(values["times"]),
                until_on=parse_typed_date(values["until"], "until") if values["until"] else None,
            )
        )

    def take_away(self, record: Reminder) -> None:
        """Removes a reminder."""
        self._diary.reminders.remove(record.id)

    def bring_back(self, record: Reminder) -> None:
        """Puts a removed one back, with what came of it."""
        self._diary.reminders.save(record)

    def open_new_form(self) -> None:
        """Opens the form for a check, which most are for."""
        super().open_new_form()
        if self.new_form.is_empty:
            self._new_medicine_id = ""
            self.new_form.prefill({"purpose": Purpose.ENTRY.value})

    def later_stops(self) -> list[QWidget]:
        """The buttons for medicines that have no reminder."""
        return list(self.medicine_buttons.values())

    def _quiet(self) -> QuietTime:
        return NO_QUIET_TIME if self._preferences is None else quiet_time(self._preferences)

    def _show_medicines(self) -> None:
        """A button for each medicine that is taken now and has no reminder."""
        for button in self.medicine_buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        reminded = {record.medicine_id for record in self._records.values()}
        self.medicine_buttons = {
            line.id: self._medicine_button(line)
            for line in self._diary.medicines.current()
            if line.id not in reminded
        }
        self._medicines_row.setVisible(bool(self.medicine_buttons))

    def _medicine_button(self, medicine: Medicine) -> QPushButton:
        words = self.tr("Remind of {medicine}")
        button = QPushButton(
            words.format(medicine=button_words(medicine)).replace("&", "&&"), self._medicines_row
        )
        button.setObjectName(f"medicine_{medicine.id}_button")
        button.setAccessibleName(words.format(medicine=medicine_words(medicine)))
        set_role(button, "chip")
        button.clicked.connect(partial(self._remind_of, medicine))
        self._flow.addWidget(button)
        button.show()
        return button

    def _remind_of(self, medicine: Medicine) -> None:
        """Makes the reminder that the line proposes, or asks for its times where they are words."""
        try:
            proposed = self._diary.reminders.of_medicine(medicine)
        except BadInput as problem:
            if not self.keep_new():  # what is typed there already stays, with what is wrong beside it
                return
            self.open_new_form()
            self._new_medicine_id = medicine.id
            self.new_form.prefill({"purpose": Purpose.MEDICINE.value, "times": medicine.times})
            if medicine.times:
                self.new_form.show_error("times", self._messages.of(problem))
            self.new_form.fields["times"].edit.setFocus()
            return
        kept = self._diary.reminders.save(proposed)
        self.add_button.setFocus()
        self._notices.say(
            self.tr("You are reminded of {medicine}: {times}.").format(
                medicine=medicine_words(medicine), times=times_words(kept.times)
            ),
            partial(self._take_back, kept),
        )

    def _take_back(self, reminder: Reminder) -> None:
        try:
            self.take_away(reminder)
        except BadInput as error:
            self._notices.say(self._messages.of(error))

    def _on_row_turn_requested(self, record_id: str, is_on: bool) -> None:
        self._diary.reminders.turn(self.record(record_id), is_on=is_on)


def _specs() -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    purposes = tuple((purpose.value, purpose_words(purpose)) for purpose in Purpose)
    return (
        FieldSpec("purpose", translate("RemindersCard", "What for"), choices=purposes, width=240),
        FieldSpec(
            "text",
            translate("RemindersCard", "In your words"),
            translate("RemindersCard", "Temperature and how he is"),
            240,
        ),
        FieldSpec(
            "times",
            translate("RemindersCard", "When"),
            translate("RemindersCard", "8 and 20, or every 4 hours from 8 to 20"),
            320,
        ),
        FieldSpec("until", translate("RemindersCard", "Until"), date_hint()),
    )
