"""The emergency number: typed, or picked from the commonest ones."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role

QUICK_PICKS: Final = ("911", "112", "999", "000")


class EmergencyField(QWidget):
    """A line for the emergency number with quick picks below it."""

    finished = Signal()
    """A number was picked, or the line was left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LabelledField(self.tr("Emergency number"), parent=self)
        self.field.setObjectName("field")
        self.picks = QWidget(self)
        flow = FlowLayout(self.picks)
        for number in QUICK_PICKS:
            button = QPushButton(number, self.picks)
            button.setObjectName(f"pick_{number}_button")
            button.setAccessibleName(self.tr("Use {number}").format(number=number))
            set_role(button, "chip")
            button.clicked.connect(partial(self._pick, number))
            flow.addWidget(button)
        self.hint_label = role_label(
            self.tr("It differs from country to country: check which is yours."),
            "subtle",
            self,
            name="hint_label",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.picks)
        column.addWidget(self.hint_label)
        self.field.finished.connect(self.finished)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        """The number."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Puts a number in."""
        self.field.set_text(text)

    def _pick(self, number: str) -> None:
        self.field.set_text(number)
        self.finished.emit()
