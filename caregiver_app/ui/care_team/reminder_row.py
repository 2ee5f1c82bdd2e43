"""A reminder in its card, with the button that turns it on and off; and what a field of times was read as."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from caregiver_app.diary.reminder_times import parse_times
from caregiver_app.diary.reminder_values import Reminder
from caregiver_app.errors import BadInput
from caregiver_app.ui.care_team.record_row import RecordRow
from caregiver_app.ui.reminders.words import times_words
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.record_form import FieldSpec, RecordForm
from caregiver_app.ui.theme import set_role


class UnderstoodLabel(QLabel):
    """Says below the field of times what was understood while it is typed; nothing for what is no time.

    Args:
        form: The form that has the field.
    """

    def __init__(self, form: RecordForm) -> None:
        field = form.fields["times"]
        assert isinstance(field, LabelledField)
        super().__init__(field)
        self.setObjectName("understood_label")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_role(self, "subtle")
        column = field.layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(column.count() - 1, self)
        self.hide()
        field.edit.textChanged.connect(self._on_edit_text_changed)

    def _on_edit_text_changed(self, typed: str) -> None:
        try:
            words = times_words(parse_times(typed))
        except BadInput:
            words = ""
        self.setText(self.tr("Understood: {times}").format(times=words) if words else "")
        self.setVisible(bool(words))


class ReminderRow(RecordRow):
    """A row that can be turned off.

    Args:
        record_id: The reminder's id.
        specs: The form's fields.
        parent: The card.
    """

    turn_requested = Signal(str, bool)
    """Reminder id, and whether it is to be on."""

    def __init__(self, record_id: str, specs: tuple[FieldSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(record_id, specs, parent)
        self._is_on = True
        self.understood_label = UnderstoodLabel(self.form)
        self.turn_button = QPushButton(self.view)
        self.turn_button.setObjectName("turn_button")
        set_role(self.turn_button, "link")
        self.view.buttons.insert(0, self.turn_button)
        self.turn_button.clicked.connect(self._on_turn_button_clicked)

    def show_reminder(self, reminder: Reminder, title: str) -> None:
        """Shows whether it is on."""
        self._is_on = reminder.is_on
        self.turn_button.setText(self.tr("Turn off") if reminder.is_on else self.tr("Turn on"))
        words = self.tr("Turn off: {what}") if reminder.is_on else self.tr("Turn on: {what}")
        self.turn_button.setAccessibleName(words.format(what=title))

    def _on_turn_button_clicked(self) -> None:
        self.turn_requested.emit(self.record_id, not self._is_on)
