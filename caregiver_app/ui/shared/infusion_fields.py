"""The date of the infusion, and of a second one where there was one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.errors import BadInput
from caregiver_app.messages import Messages
from caregiver_app.ui.shared.date_field import DateField
from caregiver_app.ui.theme import set_role


class InfusionFields(QWidget):
    """One date, or two.

    Args:
        messages: The sentences for what is wrong.
        today: Today's date.
        parent: The parent widget.
    """

    finished = Signal()
    """A date was typed or picked."""

    def __init__(self, messages: Messages, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.infusion_field = DateField("infusion", self.tr("Date of the infusion"), messages, today, self)
        self.second_field = DateField(
            "second_infusion", self.tr("Date of the second infusion"), messages, today, self
        )
        self.second_button = QPushButton(self.tr("There was a second infusion"), self)
        self.second_button.setAccessibleName(self.second_button.text())
        set_role(self.second_button, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.infusion_field)
        column.addWidget(self.second_field)
        column.addWidget(self.second_button, 0, Qt.AlignmentFlag.AlignLeft)
        for name in ("infusion_field", "second_field", "second_button"):
            getattr(self, name).setObjectName(name)
        self.second_field.hide()
        self.second_button.clicked.connect(self._on_second_button_clicked)
        self.infusion_field.finished.connect(self.finished)
        self.second_field.finished.connect(self.finished)

    def values(self) -> tuple[date, ...]:
        """The dates, as typed.

        Raises:
            BadInput: One is no date; the first one is missing while there is a second.
        """
        first, second = self.infusion_field.value(), self.second_field.value()
        for field in (self.infusion_field, self.second_field):
            field.clear_error()
        if first is None and second is not None:
            raise BadInput("rooms.first_infusion_missing", field="infusion")
        return tuple(on for on in (first, second) if on is not None)

    def set_values(self, infusions: tuple[date, ...]) -> None:
        """Puts dates in."""
        first, second = (*infusions, None, None)[:2]
        self.infusion_field.set_value(first)
        self.second_field.set_value(second)
        self._show_second(second is not None)

    @property
    def has_error(self) -> bool:
        """Whether something is wrong with a date."""
        return self.infusion_field.has_error or self.second_field.has_error

    def show_error(self, name: str | None, text: str) -> bool:
        """Shows an error beside the date of that name; False if it is about something else."""
        field = {"infusion": self.infusion_field, "second_infusion": self.second_field}.get(name or "")
        if field is None:
            return False
        field.show_error(text)
        field.field.edit.setFocus()
        return True

    def _show_second(self, is_shown: bool) -> None:
        self.second_field.setVisible(is_shown)
        self.second_button.setVisible(not is_shown)

    def _on_second_button_clicked(self) -> None:
        self._show_second(True)  # noqa: FBT003 - reads well
        self.second_field.field.edit.setFocus()
