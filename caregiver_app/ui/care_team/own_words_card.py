"""The family's own words: what they call it, what it means in the guide, who said so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import KeptOwnWords
from caregiver_app.guide.items import Item, symptom_of
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.meanings import (
    form_values,
    meaning_words,
    no_source_words,
    own_words_of,
    own_words_specs,
    source_line,
)

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class OwnWordsCard(RecordCard[KeptOwnWords]):
    """The family's own words, each of which can be changed and removed.

    Args:
        diary: The diary.
        items: The guide's items by id.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        now: The wall clock: a new line gets the day.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(messages, notices, own_words_specs(items, now().date()), parent)
        self._diary = diary
        self._items = items
        self._now = now
        self.source_label = role_label(no_source_words(), "subtle", self, name="source_label")
        self.set_words(
            title=self.tr("Our own words"),
            add=self.tr("Add words"),
            add_name=self.tr("Add words of our own"),
            keep=self.tr("Keep these words"),
            empty=self.tr(
                "None yet. If “the flappy thing” is what you call a tremor, put it in here; or select the "
                "words in a note and press Ctrl+M."
            ),
        )
        self.body.insertWidget(0, self.source_label)

    def open_new_form(self) -> None:
        """Opens the form with who writes and today filled in; what was typed before stays."""
        if self.new_form.is_empty:
            writer = next(iter(self._diary.entries.writers()), "")
            self.new_form.prefill(form_values(OwnWords("", (), writer, self._now().date())))
        super().open_new_form()

    def records(self) -> Sequence[KeptOwnWords]:
        """The family's own words."""
        return self._diary.own_words.all()

    def words(self, record: KeptOwnWords) -> RowWords:
        """The words, what they mean, who said so."""
        meaning = meaning_words(symptom_of(record.own.items[0]), self._items)
        source = source_line(record.own)
        title = self.tr("“{words}” means {meaning}").format(words=record.own.text, meaning=meaning)
        return RowWords(title, "", (source,) if source else ())

    def name(self, record: KeptOwnWords) -> str:
        """The words."""
        return record.own.text

    def values(self, record: KeptOwnWords) -> Mapping[str, str]:
        """The fields."""
        return form_values(record.own)

    def keep(self, values: Mapping[str, str], record: KeptOwnWords | None) -> None:
        """Keeps words."""
        self._diary.own_words.save(
            KeptOwnWords(record.id if record is not None else "", own_words_of(values))
        )

    def take_away(self, record: KeptOwnWords) -> None:
        """Removes words."""
        self._diary.own_words.remove(record.id)

    def bring_back(self, record: KeptOwnWords) -> None:
        """Puts removed words back."""
        self._diary.own_words.save(record)
