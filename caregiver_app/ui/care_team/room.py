"""The care team room: who to call, calls, questions, medicines, limits, the family's own words, directory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver_app.diary.values import Change, Topic
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.calls_card import CallsCard
from caregiver_app.ui.care_team.contacts_card import ContactsCard
from caregiver_app.ui.care_team.directory_card import DirectoryCard
from caregiver_app.ui.care_team.limits_card import LimitsCard
from caregiver_app.ui.care_team.medicines_card import MedicinesCard
from caregiver_app.ui.care_team.own_words_card import OwnWordsCard
from caregiver_app.ui.care_team.questions_card import QuestionsCard
from caregiver_app.ui.care_team.reminders_card import RemindersCard
from caregiver_app.ui.care_team.rules_card import RulesCard
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.shared.tab_order import put_after

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.ui.preferences import Preferences

_Card = (
    ContactsCard
    | CallsCard
    | RulesCard
    | QuestionsCard
    | MedicinesCard
    | RemindersCard
    | LimitsCard
    | OwnWordsCard
    | DirectoryCard
)
_TOPICS = {
    "contacts": frozenset({Topic.CARE_TEAM, Topic.PROFILE}),
    "calls": frozenset({Topic.CALLS, Topic.PROFILE}),
    "rules": frozenset({Topic.FAMILY_RULES, Topic.PROFILE}),
    "questions": frozenset({Topic.QUESTIONS}),
    "medicines": frozenset({Topic.MEDICINES}),
    "reminders": frozenset({Topic.REMINDERS, Topic.MEDICINES}),
    "limits": frozenset({Topic.LIMITS, Topic.PROFILE}),
    "own_words": frozenset({Topic.OWN_WORDS}),
    "directory": frozenset({Topic.DIRECTORY}),
}


class CareTeamRoom(QWidget):
    """Cards in a column. Reads nothing before it is first shown.

    Args:
        diary: The diary.
        items: The guide's items by id.
        messages: The sentences for what is wrong.
        hub: Tells what changed.
        notices: Where "removed, undo?" is said.
        now: The wall clock.
        preferences: The quiet time for reminders, where there is one.
        parent: The parent widget.
    """

    guide_place_requested = Signal(str)
    """Carries the guide's place that a question came from, as ``"chapter#block"``."""

    def __init__(
        self,
        diary: Diary,
        items: Mapping[str, Item],
        messages: Messages,
        hub: Hub,
        notices: Notices,
        now: Callable[[], datetime],
        preferences: Preferences | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.contacts_card = ContactsCard(diary, messages, notices, self)
        self.calls_card = CallsCard(diary, messages, notices, now, self)
        self.rules_card = RulesCard(diary, messages, notices, now, self)
        self.questions_card = QuestionsCard(diary, messages, notices, self)
        self.medicines_card = MedicinesCard(diary, messages, notices, now, self)
        self.reminders_card = RemindersCard(diary, messages, notices, now, preferences, self)
        self.limits_card = LimitsCard(diary, messages, notices, now().date(), self)
        self.own_words_card = OwnWordsCard(diary, items, messages, notices, now, self)
        self.directory_card = DirectoryCard(diary, messages, notices, self)
        self._cards: dict[str, _Card] = {
            "contacts": self.contacts_card,
            "calls": self.calls_card,
            "rules": self.rules_card,
            "questions": self.questions_card,
            "medicines": self.medicines_card,
            "reminders": self.reminders_card,
            "limits": self.limits_card,
            "own_words": self.own_words_card,
            "directory": self.directory_card,
        }
        self._stale = set(self._cards)
        self.scroll_area = ScrollColumn(self)
        for name, card in self._cards.items():
            card.setObjectName(f"{name}_card")
            self.scroll_area.column.addWidget(card)
            card.form_opened.connect(self.scroll_area.bring_in)
        self.scroll_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)
        self.questions_card.guide_place_requested.connect(self.guide_place_requested)
        hub.changed.connect(self._on_hub_changed)

    def show_section(self, name: str) -> None:
        """Scrolls to a section, such as ``"contacts"`` or ``"medicines"``.

        Raises:
            KeyError: There is no such section.
        """
        card = self._cards[name]
        self._refresh()
        self.scroll_area.scroll_to(card)
        card.add_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Reads what changed since."""
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Keeps what was typed into a form and not yet confirmed."""
        super().hideEvent(event)
        if not event.spontaneous():
            for card in self._cards.values():
                card.keep_new()

    def _refresh(self) -> None:
        if not self._stale:
            return
        for name in sorted(self._stale):
            self._cards[name].refresh()
        self._stale.clear()
        for card in self._cards.values():  # rows made now would come last for Tab, after the last card
            rows = sorted(card.rows.values(), key=card.rows_layout.indexOf)
            put_after(card.add_button, [stop for row in rows for stop in row.stops()] + card.later_stops())

    def _on_hub_changed(self, change: Change) -> None:
        self._stale |= {name for name, topics in _TOPICS.items() if topics & change.topics}
        if self.isVisible():
            self._refresh()
