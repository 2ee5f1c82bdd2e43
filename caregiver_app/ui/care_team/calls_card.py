"""The calls that were made, newest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from caregiver_app.diary.handing_over import Call
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.call_words import call_lines, call_of, call_specs, call_title, call_values
from caregiver_app.ui.shared.labels import role_label

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

_MOST: Final = 40
"""How many calls are listed; the summary prints those of any period."""


class CallsCard(RecordCard[Call]):
    """The calls, each of which can be changed and removed.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        now: The wall clock.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(messages, notices, call_specs(), parent)
        self._diary = diary
        self._now = now
        self._infusions: tuple[date, ...] = ()
        self.more_label = role_label(
            self.tr("The newest {count} are listed. A summary prints those of its days.").format(count=_MOST),
            "subtle",
            self,
            name="more_label",
        )
        self.set_words(
            title=self.tr("Calls we made"),
            add=self.tr("Write down a call"),
            keep=self.tr("Keep this call"),
            empty=self.tr(
                "None written down yet. Who was called, why and what they said: the next one of you, "
                "and the next nurse, will want to know."
            ),
        )
        self.body.addWidget(self.more_label)

    def open_new_form(self) -> None:
        """Opens the form with now, the first number and the last writer filled in."""
        if self.new_form.is_empty:
            contact = next((contact.name for contact in self._diary.care_team.contacts()), "")
            writer = next(iter(self._diary.entries.writers()), "")
            self.new_form.prefill(call_values(Call("", self._now(), contact, writer)))
        super().open_new_form()

    def refresh(self) -> None:
        """Shows the calls as they are now."""
        self._infusions = self._diary.profile.get().infusions
        super().refresh()
        self.more_label.setVisible(len(self.rows) >= _MOST)

    def records(self) -> Sequence[Call]:
        """The newest calls."""
        return self._diary.calls.newest(_MOST)

    def words(self, record: Call) -> RowWords:
        """When, to whom, why, what was advised."""
        return RowWords(call_title(record, self._infusions), "", call_lines(record))

    def values(self, record: Call) -> Mapping[str, str]:
        """The fields."""
        return call_values(record)

    def keep(self, values: Mapping[str, str], record: Call | None) -> None:
        """Keeps a call."""
        self._diary.calls.save(call_of(values, record.id if record is not None else ""))

    def take_away(self, record: Call) -> None:
        """Removes a call."""
        self._diary.calls.remove(record.id)

    def bring_back(self, record: Call) -> None:
        """Puts a removed call back."""
        self._diary.calls.save(record)
