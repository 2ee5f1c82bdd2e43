"""°C or °F."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import TemperatureUnit
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.wording import unit_sign
from caregiver_app.ui.theme import set_role


class UnitChoice(QWidget):
    """Two chips, one of which is chosen."""

    chosen = Signal()
    """The person chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[TemperatureUnit, QPushButton] = {}
        row = QWidget(self)
        flow = FlowLayout(row)
        names = {
            TemperatureUnit.CELSIUS: self.tr("Celsius"),
            TemperatureUnit.FAHRENHEIT: self.tr("Fahrenheit"),
        }
        for unit, name in names.items():
            button = QPushButton(f"{unit_sign(unit)}  {name}", row)
            button.setObjectName(f"{unit.name.lower()}_button")
            button.setAccessibleName(self.tr("Temperatures in degrees {unit}").format(unit=name))
            button.setCheckable(True)
            set_role(button, "chip")
            self._group.addButton(button)
            self.buttons[unit] = button
            flow.addWidget(button)
        label = role_label(self.tr("Temperatures"), "field", self)
        label.setBuddy(self.buttons[TemperatureUnit.CELSIUS])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(row)
        self.set_value(TemperatureUnit.CELSIUS)
        self._group.buttonClicked.connect(self.chosen)

    def value(self) -> TemperatureUnit:
        """The unit chosen."""
        return next(unit for unit, button in self.buttons.items() if button.isChecked())

    def set_value(self, unit: TemperatureUnit) -> None:
        """Chooses a unit."""
        self.buttons[unit].setChecked(True)
