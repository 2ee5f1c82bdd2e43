"""Who to call: the care team's numbers and the emergency number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import Contact
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.emergency_field import EmergencyField
from caregiver_app.ui.shared.record_form import FieldSpec

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class ContactsCard(RecordCard[Contact]):
    """The numbers.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        parent: The parent widget.
    """

    def __init__(
        self, diary: Diary, messages: Messages, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(messages, notices, _specs(), parent)
        self._diary = diary
        self.emergency_field = EmergencyField(self)
        self.emergency_field.setObjectName("emergency_field")
        self.set_words(
            title=self.tr("Who to call"),
            add=self.tr("Add a number"),
            empty=self.tr(
                "No number has been put in yet. It stands on the card or letter from the treatment center. "
                "“Who to call” shows it at once when it matters."
            ),
        )
        self.body.addWidget(self.emergency_field)
        self.emergency_field.finished.connect(self._on_emergency_field_finished)

    def refresh(self) -> None:
        """Shows the numbers as they are now."""
        super().refresh()
        if not self.emergency_field.field.has_error:
            self.emergency_field.set_text(self._diary.profile.get().emergency_number)

    def records(self) -> Sequence[Contact]:
        """The contacts."""
        return self._diary.care_team.contacts()

    def words(self, record: Contact) -> RowWords:
        """Name, number, remark."""
        return RowWords(record.name, record.phone, (record.note,) if record.note else ())

    def values(self, record: Contact) -> Mapping[str, str]:
        """The fields."""
        return {"name": record.name, "phone": record.phone, "note": record.note}

    def keep(self, values: Mapping[str, str], record: Contact | None) -> None:
        """Keeps a number."""
        record_id = record.id if record is not None else ""
        self._diary.care_team.save(Contact(record_id, values["name"], values["phone"], values["note"]))

    def take_away(self, record: Contact) -> None:
        """Removes a number."""
        self._diary.care_team.remove(record.id)

    def bring_back(self, record: Contact) -> None:
        """Puts a removed number back."""
        self._diary.care_team.save(record)

    def _on_emergency_field_finished(self) -> None:
        profile = self._diary.profile.get()
        number = self.emergency_field.text()
        self.emergency_field.field.clear_error()
        if number == profile.emergency_number:
            return
        try:
            self._diary.profile.save(replace(profile, emergency_number=number))
        except AppError as error:
            self.emergency_field.field.show_error(self._messages.of(error))


def _specs() -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    return (
        FieldSpec("name", translate("ContactsCard", "Who"), translate("ContactsCard", "CAR-T nurse line")),
        FieldSpec("phone", translate("ContactsCard", "Phone number")),
        FieldSpec(
            "note", translate("ContactsCard", "Remark"), translate("ContactsCard", "nights and weekends")
        ),
    )
