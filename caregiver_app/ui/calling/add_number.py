"""Two fields and a button to put a care-team number in, right where one is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import Contact
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_field import LabelledField

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class AddNumberForm(QWidget):
    """Keeps a number as soon as both fields are filled and the button or Return is pressed.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        parent: The parent widget.
    """

    added = Signal()

    def __init__(self, diary: Diary, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._messages = messages
        self.name_field = LabelledField(
            self.tr("Who"), hint=self.tr("CAR-T nurse, day and night"), parent=self
        )
        self.phone_field = LabelledField(self.tr("Phone number"), parent=self)
        self.add_button = QPushButton(self.tr("Add this number"), self)
        self.add_button.setAccessibleName(self.add_button.text())
        for widget, name in (
            (self.name_field, "name_field"),
            (self.phone_field, "phone_field"),
            (self.add_button, "add_button"),
        ):
            widget.setObjectName(name)
        row = QWidget(self)
        flow = FlowLayout(row, spacing=10)
        for field in (self.name_field, self.phone_field):
            field.setMinimumWidth(240)
            flow.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(row)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self.keep)
        self.name_field.edit.returnPressed.connect(self.phone_field.edit.setFocus)
        self.phone_field.edit.returnPressed.connect(self.keep)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not (self.name_field.text() or self.phone_field.text())

    def keep_as_it_stands(self) -> bool:
        """Keeps half of it, too: a number without a name, or what to ask for; False if it can't be kept."""
        if self.is_empty or self.keep():
            return True
        name, phone = self.name_field.text(), self.phone_field.text()
        try:
            if phone:
                self._diary.care_team.save(Contact("", name or phone, phone))
            else:
                self._diary.questions.add(self.tr("The number of {name}?").format(name=name))
        except AppError:
            return False
        for field in (self.name_field, self.phone_field):
            field.set_text("")
        return True

    def keep(self) -> bool:
        """Keeps the number; False when something is wrong, which is then said beside its field."""
        for field in (self.name_field, self.phone_field):
            field.clear_error()
        try:
            self._diary.care_team.save(Contact("", self.name_field.text(), self.phone_field.text()))
        except AppError as error:
            field = self.phone_field if error.field == "phone" else self.name_field
            field.show_error(self._messages.of(error))
            field.edit.setFocus()
            return False
        for field in (self.name_field, self.phone_field):
            field.set_text("")
        self.added.emit()
        return True
