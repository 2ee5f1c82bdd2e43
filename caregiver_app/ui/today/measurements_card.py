"""The measurements: typed as the thermometer shows them, wrong ones said right below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.checks import fluids_sign, weight_sign
from caregiver_app.diary.drafting import TYPED_FIELDS
from caregiver_app.diary.values import TemperatureRoute, TemperatureUnit
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.equal_columns import EqualColumns
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.wording import unit_sign
from caregiver_app.ui.theme import set_look
from caregiver_app.ui.today.temperature_details import TemperatureDetails


class MeasurementsCard(Card):
    """Fields side by side, any of which may stay empty; a temperature asks two questions more."""

    typed = Signal(str, str)
    """Field and text."""
    done = Signal()
    """Enter was pressed: on with what comes next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Measurements"))
        self.title_label.show()
        self.temperature_field = LabelledField(self.tr("Temperature"), parent=self)
        self.pulse_field = LabelledField(self.tr("Pulse"), unit=self.tr("/min"), parent=self)
        self.blood_pressure_field = LabelledField(
            self.tr("Blood pressure"), unit=self.tr("mmHg"), parent=self
        )
        self.oxygen_field = LabelledField(self.tr("Oxygen"), unit="%", parent=self)
        self.weight_field = LabelledField(self.tr("Weight"), parent=self)
        self.fluids_field = LabelledField(self.tr("Fluids drunk"), parent=self)
        self.temperature_details = TemperatureDetails(self)
        self.dose_label = role_label("", "subtle", self, name="dose_label")
        self.past_limits_label = role_label("", "subtle", self, name="past_limits_label")
        fields = (
            self.temperature_field,
            self.pulse_field,
            self.blood_pressure_field,
            self.oxygen_field,
            self.weight_field,
            self.fluids_field,
        )
        self._fields = dict(zip(TYPED_FIELDS, fields, strict=True))
        self._build()

    def set_unit(self, unit: TemperatureUnit) -> None:
        """Shows the family's unit; the other may be typed too."""
        self.temperature_field.set_unit(unit_sign(unit))
        self.temperature_field.edit.setToolTip(
            self.tr("In °C or °F, as your thermometer shows it; “38.4 C” and “101.1 F” say which")
        )

        self.weight_field.set_unit(weight_sign(unit))
        self.weight_field.edit.setToolTip(self.tr("In kg or lb: “71 kg” and “157 lb” say which"))
        self.fluids_field.set_unit(fluids_sign(unit))
        self.fluids_field.edit.setToolTip(
            self.tr("In ml or fluid ounces: “250 ml”, “8 oz” and “2 cups” say which")
        )

    def field(self, name: str) -> LabelledField:
        """The field of a measurement."""
        return self._fields[name]

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Shows another draft's texts."""
        for name, field in self._fields.items():
            field.set_text(typed.get(name, ""))

    def show_temperature_details(self, route: TemperatureRoute | None, fever_reducer: bool | None) -> None:
        """Asks the two questions while there is a temperature, or an answer."""
        self.temperature_details.show_answers(route, fever_reducer)
        is_asked = bool(self.temperature_field.text()) or route is not None or fever_reducer is not None
        self.temperature_details.setVisible(is_asked)

    @property
    def asks_of_temperature(self) -> bool:
        """Whether the two questions are asked."""
        return not self.temperature_details.isHidden()

    def show_dose(self, words: str) -> None:
        """Names the fever medicine that was written down within six hours before, beside a temperature."""
        self.dose_label.setText(self.tr("Written down before: {dose}").format(dose=words) if words else "")
        self.dose_label.setVisible(bool(words))

    def show_past_limits(self, reasons: Sequence[str]) -> None:
        """Says which readings that stand on neither list pass a limit of the family's."""
        self.past_limits_label.setText("\n".join(reasons))
        self.past_limits_label.setVisible(bool(reasons))

    def show_reading(self, problems: Mapping[str, str], matched: frozenset[str]) -> None:
        """Shows what is wrong with a field, and which measurements match the guide.

        Args:
            problems: Field to a sentence.
            matched: Fields whose measurement matches.
        """
        for name, field in self._fields.items():
            field.show_error(problems.get(name, ""))
            if name not in problems:
                set_look(field.edit, "state", "matched" if name in matched else "")

    def _build(self) -> None:
        row = EqualColumns(self)
        for name, field in self._fields.items():
            field.setObjectName(f"{name}_field")
            field.edit.setObjectName(f"{name}_edit")
            field.edit.setPlaceholderText("–")
            field.edited.connect(partial(self.typed.emit, name))
            field.edit.returnPressed.connect(self.done)
            row.add(field)
        self.body.addWidget(row)
        self.temperature_details.setObjectName("temperature_details")
        self.body.addWidget(self.temperature_details)
        self.body.addWidget(self.dose_label)
        self.body.addWidget(self.past_limits_label)
        self.dose_label.hide()
        self.temperature_details.hide()
        self.past_limits_label.hide()
