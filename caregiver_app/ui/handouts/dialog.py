"""What a paper is called, who gave it and when, beside the paper itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver_app.diary.limits_of_input import LINE_MAX
from caregiver_app.errors import AppError, BadInput
from caregiver_app.messages import Messages
from caregiver_app.ui.shared.date_field import DateField
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role

Keep = Callable[[str, str, date | None], object]


_WIDE: Final = 38
_HIGH: Final = 24
"""The dialog with the paper beside it, in heights of a line."""
_SHARE_OF_SCREEN: Final = 0.9


class HandoutDialog(QDialog):
    """Three lines to type into; what is wrong is said beside the line.

    Args:
        heading: What is done.
        done: The words on the button that does it.
        keep: Keeps title, giver and date; its BadInput is shown.
        messages: The sentences for what is wrong.
        today: Today's date.
        parent: The pane.
    """

    def __init__(
        self,
        heading: str,
        done: str,
        keep: Keep,
        messages: Messages,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self._keep = keep
        self._messages = messages
        self._title_before = ""
        self.title_field = LabelledField(self.tr("Title"), parent=self)
        self.given_by_field = LabelledField(
            self.tr("Given by"), hint=self.tr("the clinic, the ward, a nurse's name"), parent=self
        )
        self.given_on_field = DateField("given_on", self.tr("Date on the paper"), messages, today, self)
        self.problem_label = role_label("", "error", self, name="problem_label")
        self.problem_label.hide()
        self.done_button = QPushButton(done, self)
        self.done_button.setObjectName("done_button")
        self.done_button.setAccessibleName(done)
        self.done_button.setDefault(True)
        set_role(self.done_button, "primary")
        self.cancel_button = QPushButton(self.tr("Not now"), self)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)
        self.given_on_field.pick_button.setAutoDefault(False)
        set_role(self.cancel_button, "quiet")
        for name in ("title_field", "given_by_field", "given_on_field"):
            getattr(self, name).setObjectName(name)
        self._lay_out(heading)
        self.done_button.clicked.connect(self._on_done_button_clicked)
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def set_values(self, title: str, given_by: str = "", given_on: date | None = None) -> None:
        """Puts in what is known."""
        self._title_before = title
        self.title_field.set_text(title)
        self.given_by_field.set_text(given_by)
        self.given_on_field.set_value(given_on)
        self.title_field.edit.selectAll()

    def show_preview(self, preview: QWidget) -> None:
        """Shows the paper beside the form."""
        preview.setParent(self)
        preview.setMinimumSize(300, 360)
        preview.setAccessibleName(self.tr("The paper"))
        self._row.addWidget(preview, 1)
        preview.show()
        line = self.fontMetrics().height()
        screen = self.screen().availableSize()
        self.resize(QSize(_WIDE * line, _HIGH * line).boundedTo(screen * _SHARE_OF_SCREEN))

    def keep_as_it_stands(self) -> bool:
        """Keeps the paper with what is typed, a date that is none as words; False if it can't be kept."""
        title = self.title_field.text() or self._title_before or self.windowTitle()
        given_by, given_on = self.given_by_field.text(), None
        try:
            given_on = self.given_on_field.value()
        except BadInput:
            given_by = " ".join(filter(None, (given_by, self.given_on_field.field.text())))
        try:
            self._keep(title[:LINE_MAX], given_by[:LINE_MAX], given_on)
        except AppError:
            return False
        return True

    def _lay_out(self, heading: str) -> None:
        form = QVBoxLayout()
        form.setSpacing(12)
        form.addWidget(role_label(heading, "title", self))
        for field in (self.title_field, self.given_by_field, self.given_on_field):
            field.setMinimumWidth(280)
            form.addWidget(field)
        form.addWidget(self.problem_label)
        form.addWidget(
            role_label(
                self.tr(
                    "It is kept in this diary as it is. Nothing in it is checked or fetched by this app."
                ),
                "subtle",
                self,
            )
        )
        form.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.done_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        form.addLayout(buttons)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 20, 20, 20)
        self._row.setSpacing(20)
        self._row.addLayout(form)

    def _on_done_button_clicked(self) -> None:
        self.title_field.clear_error()
        self.given_by_field.clear_error()
        self.problem_label.hide()
        try:
            given_on = self.given_on_field.value()
            self._keep(self.title_field.text(), self.given_by_field.text(), given_on)
        except AppError as error:
            self._show_error(error.field or "", self._messages.of(error))
            return
        self.accept()

    def _show_error(self, name: str, text: str) -> None:
        fields: dict[str, LabelledField | DateField] = {
            "title": self.title_field,
            "given_by": self.given_by_field,
            "given_on": self.given_on_field,
        }
        if name in fields:
            fields[name].show_error(text)
            fields[name].setFocus()
        else:
            self.problem_label.setText(text)
            self.problem_label.show()
