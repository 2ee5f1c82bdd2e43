"""The settings room: the patient, the look, where the diary is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver_app.diary.values import Change, Topic
from caregiver_app.messages import Messages
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.settings.about_card import AboutCard
from caregiver_app.ui.settings.look_card import LookCard
from caregiver_app.ui.settings.profile_card import ProfileCard
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.theme import Theme

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class SettingsRoom(QWidget):
    """Three cards in a column. Reads nothing before it is first shown.

    Args:
        diary: The diary.
        hub: Tells what changed.
        preferences: Where the look is remembered.
        theme: The theme in use.
        messages: The sentences for what is wrong.
        now: The wall clock.
        diary_path: The diary's file.
        version: The app's version.
        parent: The parent widget.
    """

    look_changed = Signal()
    """Another theme or text size is in use."""

    def __init__(
        self,
        diary: Diary,
        hub: Hub,
        preferences: Preferences,
        theme: Theme,
        messages: Messages,
        now: Callable[[], datetime],
        diary_path: str,
        version: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._is_stale = True
        self.profile_card = ProfileCard(diary, messages, self._today, self)
        self.look_card = LookCard(preferences, theme, self)
        self.about_card = AboutCard(diary_path, version, self)
        self.scroll_area = ScrollColumn(self)
        for name in ("profile_card", "look_card", "about_card"):
            card = getattr(self, name)
            card.setObjectName(name)
            self.scroll_area.column.addWidget(card)
        self.scroll_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)
        self.look_card.look_changed.connect(self.look_changed)
        hub.changed.connect(self._on_hub_changed)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Reads what changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        self.profile_card.refresh()

    def _today(self) -> date:
        return self._now().date()

    def _on_hub_changed(self, change: Change) -> None:
        self._is_stale = self._is_stale or Topic.PROFILE in change.topics
        if self._is_stale and self.isVisible():
            self._refresh()
