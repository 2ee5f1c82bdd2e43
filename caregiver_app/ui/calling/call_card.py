"""Writing down, right where the numbers stand, that one of them was called and what was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.limits_of_input import LINE_MAX
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.shared.call_words import call_of, call_specs, call_values
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.record_form import RecordForm

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class CallCard(Card):
    """A button that opens a small form, with the time, the contact and the writer filled in.

    Args:
        diary: Where the call is kept.
        messages: The sentences for what is wrong.
        now: The wall clock.
        writer: Who calls, as far as is known.
        parent: The parent widget.
    """

    kept = Signal(str)
    """A call was kept; carries what to say of it."""
    form_opened = Signal(QWidget)

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        now: Callable[[], datetime],
        writer: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._diary = diary
        self._messages = messages
        self._now = now
        self._writer = writer
        self._to_whom = ""
        self.set_title(self.tr("The call"))
        self.hint_label = role_label(
            self.tr("Who was called, why and what they said: the next one of you will want to know."),
            "subtle",
            self,
            name="hint_label",
        )
        self.write_button = QPushButton(self.tr("Write down the call"), self)
        self.write_button.setObjectName("write_button")
        self.write_button.setAccessibleName(self.write_button.text())
        self.form = RecordForm(call_specs(), self, can_cancel=True)
        self.form.setObjectName("call_form")
        self.form.done_button.setText(self.tr("Keep this call"))
        self.form.done_button.setAccessibleName(self.form.done_button.text())
        self.form.hide()
        self.body.addWidget(self.hint_label)
        self.body.addWidget(self.write_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.form)
        self.write_button.clicked.connect(self.open_form)
        self.form.done.connect(self.keep)
        self.form.cancelled.connect(self._on_form_cancelled)

    def set_to_whom(self, name: str) -> None:
        """Who is being called; stands in the form until the person puts in another."""
        self._to_whom = name
        if self.form.is_empty:
            self._prefill()

    def open_form(self) -> None:
        """Opens the form; what was typed before stays."""
        if self.form.is_empty:
            self._prefill()
        self.write_button.hide()
        self.hint_label.hide()
        self.form.show()
        self.form.fields["why"].edit.setFocus()
        self.form_opened.emit(self.form)

    @property
    def holds_anything(self) -> bool:
        """Whether an open form holds more than was filled in from the start."""
        return not self.form.isHidden() and not self.form.is_empty

    def keep(self) -> bool:
        """Keeps the call; False when something is wrong, which is then said beside its field."""
        self.form.clear_errors()
        try:
            call = self._diary.calls.save(call_of(self.form.values()))
        except AppError as error:
            self.form.show_error(error.field, self._messages.of(error))
            return False
        self.form.set_values({})
        self._close_form()
        self.kept.emit(self.tr("The call to {name} was written down.").format(name=call.to_whom))
        return True

    def keep_as_it_stands(self) -> bool:
        """Keeps what is typed though a field is wrong, all of it as words; False if it can't be kept."""
        if not self.holds_anything or self.keep():
            return True
        values = {name: _whole_letters(text) for name, text in self.form.values().items()}
        typed = (f"{spec.label}: {values[spec.name]}" for spec in call_specs() if values[spec.name])
        to_whom = values["to_whom"][:LINE_MAX] or self.tr("not written down")
        try:
            self._diary.calls.save(Call("", self._now(), to_whom, advice="\n".join(typed)))
        except AppError:
            return False
        self.form.set_values({})
        return True

    def _prefill(self) -> None:
        self.form.prefill(call_values(Call("", self._now(), self._to_whom, self._writer)))

    def _close_form(self) -> None:
        self.form.hide()
        self.hint_label.show()
        self.write_button.show()
        self.write_button.setFocus()

    def _on_form_cancelled(self) -> None:
        """What was typed stays in the hidden form, for a second thought."""
        self.form.clear_errors()
        self._close_form()


def _whole_letters(text: str) -> str:
    """What a file can hold: a letter that was pasted by half becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
