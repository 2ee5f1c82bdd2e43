"""Watches the clock and the person's coming back: a new day, an entry left alone, what was saved when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from caregiver_app.diary.values import Change, Entry, Topic
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.shared.moments import time_text
from caregiver_app.ui.shell.days_panel import DaysPanel
from caregiver_app.ui.today.editor import EntryEditor

if TYPE_CHECKING:
    from caregiver_app.ui.shell.rules_bar import RulesBar

MINUTE_MS: Final = 60_000
_OF_THE_DAY: Final = frozenset({Topic.ENTRIES, Topic.FAMILY_RULES, Topic.MEDICINES, Topic.REMINDERS})
"""What says something else on the next day, though nobody wrote."""


class Watch(QObject):
    """Keeps the header, the foot and the editor in step with the time.

    Args:
        parts: The run's parts.
        editor: The entry being written.
    """

    rules_requested = Signal()
    """The family's own rules are wanted."""

    def __init__(self, parts: Parts, editor: EntryEditor) -> None:
        super().__init__()
        self._rules_bar: RulesBar | None = None
        self._parts = parts
        self._editor = editor
        self._days_panel = DaysPanel(parts.window.header, parts.theme)
        self._shown_date = parts.now().date()
        self._minute_timer = QTimer(self)
        self._minute_timer.timeout.connect(self._on_minute_timer_timeout)
        self._minute_timer.start(MINUTE_MS)
        parts.hub.changed.connect(self._on_hub_changed)
        editor.saved.connect(self._on_editor_saved)
        editor.edited.connect(parts.window.footer.show_unsaved)
        editor.not_saved.connect(parts.window.footer.show_not_saved)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_application_state_changed)
        self._show_profile()

    def _on_hub_changed(self, change: Change) -> None:
        if change.topics & {Topic.PROFILE, Topic.FAMILY_RULES}:
            self._show_profile()

    def _on_editor_saved(self, entry: Entry) -> None:
        del entry
        self._parts.window.footer.show_saved(time_text(self._parts.now()))

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            return
        self._editor.saving_again.try_now()
        if self._editor.is_stale():
            self._editor.start_new(self._editor.draft.writer)

    def _on_minute_timer_timeout(self) -> None:
        today = self._parts.now().date()
        if today != self._shown_date:
            self._shown_date = today
            self._show_profile()
            self._parts.hub.tell(Change(_OF_THE_DAY))

    def _show_profile(self) -> None:
        profile = self._parts.diary.profile.get()
        today = self._parts.now().date()
        self._days_panel.show_profile(profile, today)
        self._parts.window.show_whose(profile.patient, self._parts.paths.diary.name)
        rules = self._parts.diary.family_rules.holding(profile.infusions, today)
        if self._rules_bar is None and rules:
            self._rules_bar = self._make_rules_bar()
        if self._rules_bar is not None:
            self._rules_bar.show_rules(rules, profile.infusions, today)

    def _make_rules_bar(self) -> RulesBar:
        """Made with the first rule: most families start without one."""
        from caregiver_app.ui.shell.rules_bar import RulesBar

        bar = RulesBar(self._parts.window)
        bar.rules_requested.connect(self.rules_requested)
        self._parts.window.add_below_header(bar)
        return bar
