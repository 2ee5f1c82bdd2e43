"""Up to three lines of a name and a phone number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.values import Contact
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

MOST_LINES: Final = 3


class NumberLine(QWidget):
    """A name and a number.

    Attributes:
        kept: The contact as kept; keeping twice makes no second one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = Contact("", "", "")
        self.name_field = LabelledField(
            self.tr("Care team: who"), hint=self.tr("CAR-T nurse line"), parent=self
        )
        self.phone_field = LabelledField(self.tr("Phone number"), parent=self)
        self.name_field.setObjectName("name_field")
        self.phone_field.setObjectName("phone_field")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        grid.addWidget(self.name_field, 0, 0)
        grid.addWidget(self.phone_field, 0, 1)

    def typed(self) -> Contact:
        """The contact as typed."""
        return Contact(self.kept.id, self.name_field.text(), self.phone_field.text(), self.kept.note)

    def show_contact(self, contact: Contact) -> None:
        """Shows a contact that is kept."""
        self.kept = contact
        self.name_field.set_text(contact.name)
        self.phone_field.set_text(contact.phone)


class NumberLines(QWidget):
    """The lines, with a button for one more.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        parent: The parent widget.

    Signals:
        line_added: The line that the button put there, for what scrolls to bring in.
    """

    line_added = Signal(QWidget)

    def __init__(self, diary: Diary, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._messages = messages
        self.lines: list[NumberLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.more_button = QPushButton(self.tr("One more number"), self)
        self.more_button.setObjectName("more_button")
        self.more_button.setAccessibleName(self.more_button.text())
        set_role(self.more_button, "link")
        self._column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        contacts = diary.care_team.contacts()[:MOST_LINES]
        for contact in contacts or (Contact("", "", ""),):
            self._add_line().show_contact(contact)
        self.more_button.clicked.connect(self._on_more_button_clicked)

    def keep(self) -> bool:
        """Keeps every line that holds something; False when one can't be kept, which is said beside it."""
        is_right = True
        for line in self.lines:
            typed = line.typed()
            line.name_field.clear_error()
            line.phone_field.clear_error()
            if typed == line.kept or not (typed.name or typed.phone):
                continue
            try:
                line.kept = self._diary.care_team.save(typed)
            except AppError as error:
                field = line.phone_field if error.field == "phone" else line.name_field
                field.show_error(self._messages.of(error))
                field.edit.setFocus()
                is_right = False
        return is_right

    def _add_line(self) -> NumberLine:
        line = NumberLine(self)
        line.setObjectName(f"line_{len(self.lines)}")
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        if len(self.lines) > 1:  # the line moves in the order: the button would take Tab off the page
            self.setTabOrder(self.lines[-2].phone_field.edit, line.name_field.edit)
            self.setTabOrder(line.name_field.edit, line.phone_field.edit)
        else:
            self.setTabOrder(line.phone_field.edit, self.more_button)
        self.more_button.setVisible(len(self.lines) < MOST_LINES)
        return line

    def _on_more_button_clicked(self) -> None:
        line = self._add_line()
        line.name_field.edit.setFocus()
        self.line_added.emit(line)
