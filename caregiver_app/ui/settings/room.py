"""The settings room: the patient, the look, where the diary is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver_app import __version__
from caregiver_app.diary.values import Change, Topic
from caregiver_app.messages import Messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.exchange.card import ExchangeCard
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.settings.about_card import AboutCard
from caregiver_app.ui.settings.look_card import LookCard
from caregiver_app.ui.settings.profile_card import ProfileCard
from caregiver_app.ui.settings.reminders_card import RemindersCard
from caregiver_app.ui.settings.sections import Sections, focus_into
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import Theme

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.ui.copies.card import CopiesCard
    from caregiver_app.ui.copies.keeper import CopiesKeeper
    from caregiver_app.ui.diaries.card import DiariesCard
    from caregiver_app.ui.diaries.door import DiariesDoor
    from caregiver_app.ui.privacy.card import PassphraseCard
    from caregiver_app.ui.privacy.door import PrivacyDoor

_CARDS: Final = (
    "profile_card",
    "diaries_card",
    "copies_card",
    "passphrase_card",
    "exchange_card",
    "reminders_card",
    "look_card",
    "about_card",
)


class SettingsRoom(QWidget):
    """Cards in a column. Reads nothing before it is first shown.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        hub: Tells what changed.
        notices: Where "copied" is said.
        now: The wall clock.
        preferences: Where the look is remembered.
        theme: The theme in use.
        diary_path: The diary's file.
        diaries: The ways to other diaries, where there are any.
        copies: Makes the diary's copies, where there are any.
        privacy: What has to do with the passphrase, where there can be one.
        parent: The parent widget.
    """

    look_changed = Signal()
    """Another theme or text size is in use."""

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        hub: Hub,
        notices: Notices,
        now: Callable[[], datetime],
        *,
        preferences: Preferences,
        theme: Theme,
        diary_path: str,
        diaries: DiariesDoor | None = None,
        copies: CopiesKeeper | None = None,
        privacy: PrivacyDoor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._is_stale = True
        self.sections = Sections(self)
        self.profile_card = ProfileCard(diary, messages, self._today, self)
        self.scroll_area = ScrollColumn(self)
        self.diaries_card = None if diaries is None else _diaries_card(diaries, self)
        self.copies_card = None if copies is None else _copies_card(copies, now, self)
        self.passphrase_card = None if privacy is None else _passphrase_card(privacy, self)
        self.exchange_card = ExchangeCard(diary, resources_dir(), messages, notices, now, preferences, self)
        self.reminders_card = RemindersCard(preferences, messages, parent=self)
        self.look_card = LookCard(preferences, theme, self)
        is_encrypted = None if privacy is None else privacy.key is not None
        self.about_card = AboutCard(diary_path, __version__, notices, self, is_encrypted=is_encrypted)
        self._lay_out()
        self.look_card.look_changed.connect(self.look_changed)
        self.reminders_card.choices_changed.connect(self._on_reminders_card_choices_changed)
        self._hub = hub
        hub.changed.connect(self._on_hub_changed)

    def _lay_out(self) -> None:
        column = self.scroll_area.column
        column.addWidget(self.sections)
        shown = []
        for name in _CARDS:
            card = getattr(self, name)
            if card is not None:
                card.setObjectName(name)
                column.addWidget(card)
                shown.append(card)
        column.addStretch(1)
        self.sections.show_cards(shown)
        self.sections.chosen.connect(self._on_sections_chosen)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll_area)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Reads what changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        self.profile_card.refresh()
        if self.diaries_card is not None:
            self.diaries_card.refresh()
        if self.copies_card is not None:
            self.copies_card.refresh()
        if self.passphrase_card is not None:
            self.passphrase_card.refresh()

    def _on_sections_chosen(self, card: Card) -> None:
        focus_into(card)
        self.scroll_area.scroll_to(card)

    def _today(self) -> date:
        return self._now().date()

    def _on_reminders_card_choices_changed(self) -> None:
        self._hub.tell(Change(frozenset({Topic.REMINDERS})))

    def _on_hub_changed(self, change: Change) -> None:
        self._is_stale = self._is_stale or Topic.PROFILE in change.topics
        if self._is_stale and self.isVisible():
            self._refresh()


def _diaries_card(diaries: DiariesDoor, parent: QWidget) -> DiariesCard:
    from caregiver_app.ui.diaries.card import DiariesCard

    return DiariesCard(diaries, parent)


def _copies_card(copies: CopiesKeeper, now: Callable[[], datetime], parent: QWidget) -> CopiesCard:
    from caregiver_app.ui.copies.card import CopiesCard

    return CopiesCard(copies, now, parent)


def _passphrase_card(privacy: PrivacyDoor, parent: QWidget) -> PassphraseCard:
    from caregiver_app.ui.privacy.card import PassphraseCard

    return PassphraseCard(privacy, parent)
