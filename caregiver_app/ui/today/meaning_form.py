"""Below the note: what the words that were selected in it mean to this family."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caregiver_app.errors import AppError
from caregiver_app.guide.items import Item, symptom_of
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.messages import Messages
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.meanings import (
    form_values,
    meaning_words,
    no_source_words,
    own_words_of,
    own_words_specs,
)
from caregiver_app.ui.shared.record_form import RecordForm
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class MeaningForm(Card):
    """Asks what words mean, and keeps it as the family's own.

    Args:
        diary: Where it is kept.
        items: The guide's items by id.
        messages: The sentences for what is wrong.
        notices: Where "kept, undo?" is said.
        today: Today's date.
        parent: The parent widget.
    """

    closed = Signal()
    """It was kept, or was not wanted after all."""

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        messages: Messages,
        notices: Notices,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, role="quiet-card")
        self._diary = diary
        self._items = items
        self._messages = messages
        self._notices = notices
        self._today = today
        self.set_title(self.tr("What do these words mean?"))
        self.source_label = role_label(no_source_words(), "subtle", self, name="source_label")
        self.form = RecordForm(own_words_specs(items, today()), self, can_cancel=True)
        self.form.setObjectName("form")
        self.form.done_button.setText(self.tr("Keep these words"))
        self.form.done_button.setAccessibleName(self.form.done_button.text())
        set_role(self.form.done_button, "primary")
        self.body.addWidget(self.source_label)
        self.body.addWidget(self.form)
        self.form.done.connect(self._on_form_done)
        self.form.cancelled.connect(self._on_form_cancelled)

    def ask(self, words: str, writer: str) -> None:
        """Opens with ``words`` filled in; what was typed before and not kept stays."""
        if self.isHidden() or self.form.is_empty:
            self.form.prefill(form_values(OwnWords(words, (), writer, self._today())))
        self.show()
        self.form.fields["item" if self.form.fields["text"].text() else "text"].edit.setFocus()

    def keep_what_is_complete(self) -> None:
        """Keeps what was filled in, when the room is left; what is half done stays as it is."""
        values = self.form.values()
        if not self.isHidden() and values["text"] and values["item"]:
            self._keep()

    def _keep(self) -> bool:
        self.form.clear_errors()
        try:
            kept = self._diary.own_words.add(own_words_of(self.form.values()))
        except AppError as error:
            self.form.show_error(error.field, self._messages.of(error))
            return False
        self.hide()
        meaning = meaning_words(symptom_of(kept.own.items[0]), self._items)
        self._notices.say(
            self.tr("“{words}” is read as {meaning} from now on.").format(
                words=kept.own.text, meaning=meaning
            ),
            partial(self._take_back, kept.id),
        )
        return True

    def _take_back(self, own_words_id: str) -> None:
        """The Undo; they may have been removed in another room meanwhile."""
        if any(kept.id == own_words_id for kept in self._diary.own_words.all()):
            self._diary.own_words.remove(own_words_id)

    def _on_form_done(self) -> None:
        if self._keep():
            self.closed.emit()

    def _on_form_cancelled(self) -> None:
        self.hide()
        self.closed.emit()
