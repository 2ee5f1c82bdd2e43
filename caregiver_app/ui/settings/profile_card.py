"""Whose diary it is, and since when: every field keeps itself when it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import Profile
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.date_field import DateField
from caregiver_app.ui.shared.emergency_field import EmergencyField
from caregiver_app.ui.shared.infusion_fields import InfusionFields
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.unit_choice import UnitChoice

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class ProfileCard(Card):
    """The profile's fields.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        today: Today's date.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._diary = diary
        self._messages = messages
        self.set_title(self.tr("The patient and the therapy"))
        self.patient_field = LabelledField(self.tr("Patient's name"), parent=self)
        self.born_field = DateField("born_on", self.tr("Birth date"), messages, today, self)
        self.product_field = LabelledField(
            self.tr("CAR T-cell product"), hint=self.tr("as it stands on the discharge letter"), parent=self
        )
        self.allergies_field = LabelledField(
            self.tr("Allergies"), hint=self.tr("a nurse on the phone asks for them"), parent=self
        )
        self.infusion_fields = InfusionFields(messages, today, self)
        self.unit_choice = UnitChoice(self)
        self.emergency_field = EmergencyField(self)
        for name in (
            "patient_field",
            "born_field",
            "product_field",
            "allergies_field",
            "infusion_fields",
            "unit_choice",
            "emergency_field",
        ):
            widget = getattr(self, name)
            widget.setObjectName(name)
            self.body.addWidget(widget)
        self._connect()

    def refresh(self) -> None:
        """Shows the profile as kept; a field with an error keeps what is typed."""
        profile = self._diary.profile.get()
        for field, text in (
            (self.patient_field, profile.patient),
            (self.product_field, profile.product),
            (self.allergies_field, profile.allergies),
            (self.emergency_field.field, profile.emergency_number),
        ):
            if not field.has_error:
                field.set_text(text)
        if not self.born_field.has_error:
            self.born_field.set_value(profile.born_on)
        if not self.infusion_fields.has_error:
            self.infusion_fields.set_values(profile.infusions)
        self.unit_choice.set_value(profile.unit)

    def _connect(self) -> None:
        self.patient_field.finished.connect(self._on_patient_field_finished)
        self.born_field.finished.connect(self._on_born_field_finished)
        self.product_field.finished.connect(self._on_product_field_finished)
        self.allergies_field.finished.connect(self._on_allergies_field_finished)
        self.infusion_fields.finished.connect(self._on_infusion_fields_finished)
        self.unit_choice.chosen.connect(self._on_unit_choice_chosen)
        self.emergency_field.finished.connect(self._on_emergency_field_finished)

    def _keep(self, profile: Profile) -> None:
        """Keeps the profile if it is another one, or says beside its field what is wrong."""
        if profile == self._diary.profile.get():
            return
        try:
            self._diary.profile.save(profile)
        except AppError as error:
            self._show(error)

    def _show(self, error: AppError) -> None:
        text = self._messages.of(error)
        if self.infusion_fields.show_error(error.field, text):
            return
        if error.field == "born_on":
            self.born_field.show_error(text)
            return
        fields = {
            "product": self.product_field,
            "allergies": self.allergies_field,
            "emergency_number": self.emergency_field.field,
        }
        fields.get(error.field or "", self.patient_field).show_error(text)

    def _on_patient_field_finished(self) -> None:
        self.patient_field.clear_error()
        self._keep(replace(self._diary.profile.get(), patient=self.patient_field.text()))

    def _on_product_field_finished(self) -> None:
        self.product_field.clear_error()
        self._keep(replace(self._diary.profile.get(), product=self.product_field.text()))

    def _on_allergies_field_finished(self) -> None:
        self.allergies_field.clear_error()
        self._keep(replace(self._diary.profile.get(), allergies=self.allergies_field.text()))

    def _on_emergency_field_finished(self) -> None:
        self.emergency_field.field.clear_error()
        self._keep(replace(self._diary.profile.get(), emergency_number=self.emergency_field.text()))

    def _on_unit_choice_chosen(self) -> None:
        self._keep(replace(self._diary.profile.get(), unit=self.unit_choice.value()))

    def _on_born_field_finished(self) -> None:
        if not self.born_field.has_error:
            self._keep(replace(self._diary.profile.get(), born_on=self.born_field.value()))

    def _on_infusion_fields_finished(self) -> None:
        try:
            infusions = self.infusion_fields.values()
        except AppError as error:
            self._show(error)
            return
        self._keep(replace(self._diary.profile.get(), infusions=infusions))
