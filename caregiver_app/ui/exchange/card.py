"""The card in Settings: the diary taken out, and files brought in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from caregiver_app.messages import Messages
from caregiver_app.ui.exchange.bring_in import BringIn
from caregiver_app.ui.exchange.take_out import TakeOut
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.theme import set_role

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class ExchangeCard(Card):
    """Both ways, below each other.

    Args:
        diary: The diary.
        resources: The app's own texts.
        messages: The sentences.
        notices: Where it is said how it went.
        now: The wall clock.
        preferences: Where the meaning of a device's columns is remembered.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        resources: Path,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Take out and bring in"))
        self.take_out = TakeOut(diary, resources, messages, notices, now, self)
        self.bring_in = BringIn(diary, messages, notices, now, preferences, self)
        rule = QFrame(self)
        set_role(rule, "rule")
        self.body.addWidget(role_label(self.tr("Take the diary out"), "strong", self))
        self.body.addWidget(self.take_out)
        self.body.addWidget(rule)
        self.body.addWidget(role_label(self.tr("Bring a file in"), "strong", self))
        self.body.addWidget(self.bring_in)
