"""Makes the rooms when they are first opened, and connects the doors between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Change, Entry, EntryContent, Topic
from caregiver_app.guide.items import load_items
from caregiver_app.messages import load_messages
from caregiver_app.paths import Paths
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.moments import time_text
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom

MINUTE_MS: Final = 60_000


class Rooms(QObject):
    """The rooms of one open diary.

    Args:
        diary: The open diary; closed with :meth:`close`.
        window: Where the rooms are shown.
        theme: The theme in use.
        preferences: How this person likes the window.
        notices: What is to be said.
        paths: Where things are.
        now: The wall clock.
        is_sample: Whether the diary is the throwaway sample.
    """

    def __init__(
        self,
        diary: Diary,
        *,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        notices: Notices,
        paths: Paths,
        now: Callable[[], datetime],
        is_sample: bool,
    ) -> None:
        super().__init__()
        self._diary = diary
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._notices = notices
        self._paths = paths
        self._now = now
        self._is_sample = is_sample
        self._items = load_items(paths.resources)
        self._messages = load_messages(paths.resources)
        self._hub = Hub()
        diary.listen(self._hub.tell)
        self.editor = EntryEditor(diary, self._messages, notices, now)
        self.editor.set_writer(self._first_writer())
        self._minute_timer = QTimer(self)
        self._shown_date = now().date()
        self._add_rooms()
        self._connect()
        self._add_keys()
        self._show_profile()

    @property
    def today(self) -> TodayRoom:
        """Today's room."""
        room = self._window.room("today")
        assert isinstance(room, TodayRoom)
        return room

    def open_first(self) -> None:
        """Opens Today, or the first run's page where nothing is set up yet."""
        profile = self._diary.profile.get()
        if profile.is_set_up or self._preferences.get("first_run_skipped", bool) or self._is_sample:
            self._window.open_room("today")
            self.today.focus_first()
        else:
            self._open_first_run()

    def open_guide(self) -> None:
        """Puts the guide beside the rooms."""
        from caregiver_app.guide.loader import load_guide
        from caregiver_app.ui.guide_door import GuideDoor

        guide = load_guide(self._paths.resources)
        self._door = GuideDoor(
            guide, self._diary, self._hub, self._notices, self._preferences, self._theme, self._now
        )
        self._door.item_chosen.connect(self._on_door_item_chosen)
        self._door.directory_requested.connect(self._on_door_directory_requested)
        self._door.theme_toggled.connect(self._on_door_theme_toggled)
        self._window.set_guide(self._door.pane)

    def warm_up(self) -> None:
        """Has the matcher loaded before the first word is typed."""
        self._diary.entries.preview(EntryContent(self._now(), note="."))

    def save_now(self) -> bool:
        """Saves what is being typed; False if it can't be saved as it is."""
        return self.editor.flush()

    def close(self) -> None:
        """Lets go of the diary."""
        self._diary.close()

    def _add_rooms(self) -> None:
        add = self._window.add_room
        add("today", self._make_today)
        add("diary", self._make_diary)
        add("summary", self._make_summary)
        add("care_team", self._make_care_team)
        add("settings", self._make_settings)

    def _connect(self) -> None:
        self._hub.changed.connect(self._on_hub_changed)
        self.editor.saved.connect(self._on_editor_saved)
        self.editor.edited.connect(self._window.footer.show_unsaved)
        self._window.set_close_guard(self.save_now)
        self._window.call_requested.connect(self.open_calling)
        self._window.activated.connect(self._on_window_activated)
        self._minute_timer.timeout.connect(self._on_minute_timer_timeout)
        self._minute_timer.start(MINUTE_MS)

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+N", self._on_new_entry_requested),
            ("Ctrl+F", self._on_find_requested),
        ):
            QShortcut(QKeySequence(keys), self._window).activated.connect(slot)

    def _first_writer(self) -> str:
        kept = self._preferences.get("writer", str)
        writers = self._diary.entries.writers()
        return kept or (writers[0] if writers else "")

    # --- the rooms, each made when it is first opened ---------------------------------------------------

    def _make_today(self) -> QWidget:
        room = TodayRoom(
            self.editor, self._diary, self._items, self._messages, self._hub, self._theme, self._now
        )
        room.guide_requested.connect(self._on_guide_requested)
        room.call_requested.connect(self.open_calling)
        room.writer_chosen.connect(self._on_today_writer_chosen)
        return room

    def _make_diary(self) -> QWidget:
        from caregiver_app.ui.diary.room import DiaryRoom

        room = DiaryRoom(self._diary, self._items, self._hub, self._theme, self._notices, self._now)
        room.entry_opened.connect(self._on_diary_entry_opened)
        room.new_entry_requested.connect(self._on_new_entry_requested)
        return room

    def _make_summary(self) -> QWidget:
        from caregiver_app.ui.summary.page import SummaryRoom

        return SummaryRoom(
            self._diary,
            self._items,
            self._paths.resources,
            self._messages,
            self._hub,
            self._now,
            preferences=self._preferences,
        )

    def _make_care_team(self) -> QWidget:
        from caregiver_app.ui.care_team.room import CareTeamRoom

        room = CareTeamRoom(self._diary, self._messages, self._hub, self._notices, self._now)
        room.guide_place_requested.connect(self._on_guide_place_requested)
        return room

    def _make_settings(self) -> QWidget:
        from caregiver_app.ui.settings.room import SettingsRoom

        return SettingsRoom(
            self._diary,
            self._messages,
            self._hub,
            self._notices,
            self._now,
            preferences=self._preferences,
            theme=self._theme,
            diary_path=str(self._paths.diary),
        )

    def _open_first_run(self) -> None:
        from caregiver_app.ui.first_run.page import FirstRunPage

        page = FirstRunPage(self._diary, self._messages, self._now)
        page.finished.connect(self._on_first_run_ended)
        page.skipped.connect(self._on_first_run_skipped)
        page.sample_requested.connect(self._on_sample_requested)
        self._window.show_page(page)

    def open_calling(self) -> None:
        """Shows whom to call, with what to have at hand."""
        from caregiver_app.ui.calling.dialog import CallDialog

        self.save_now()
        view = self.editor.view()
        reason = tuple(dict.fromkeys(item for match in view.matches if match.flags for item in match.items))
        CallDialog(self._diary, self._items, self._messages, self._now, reason, self._window).open()

    # --- what happens -----------------------------------------------------------------------------------

    def _on_hub_changed(self, change: Change) -> None:
        if Topic.PROFILE in change.topics:
            self._show_profile()

    def _on_editor_saved(self, entry: Entry) -> None:
        del entry
        self._window.footer.show_saved(time_text(self._now()))

    def _on_window_activated(self) -> None:
        if self.editor.is_stale():
            self.editor.start_new(self.editor.draft.writer)

    def _on_minute_timer_timeout(self) -> None:
        if self._now().date() != self._shown_date:
            self._shown_date = self._now().date()
            self._show_profile()
            self._hub.tell(Change(frozenset({Topic.ENTRIES})))

    def _on_today_writer_chosen(self, writer: str) -> None:
        self._preferences.put(writer=writer)

    def _on_new_entry_requested(self) -> None:
        self._window.open_room("today")
        self.today.start_new()

    def _on_find_requested(self) -> None:
        self._door.pane.focus_search()

    def _on_diary_entry_opened(self, entry_id: str) -> None:
        self._window.open_room("today")
        self.today.open_entry(entry_id)

    def _on_guide_requested(self, item_id: str) -> None:
        self._door.pane.show_item(item_id)

    def _on_guide_place_requested(self, source: str) -> None:
        self._door.show_source(source)

    def _on_door_item_chosen(self, item_id: str) -> None:
        from caregiver_app.ui.diary.room import DiaryRoom

        self.save_now()
        self._window.open_room("diary")
        room = self._window.room("diary")
        assert isinstance(room, DiaryRoom)
        room.show_item(item_id)

    def _on_door_directory_requested(self) -> None:
        from caregiver_app.ui.care_team.room import CareTeamRoom

        self._window.open_room("care_team")
        room = self._window.room("care_team")
        assert isinstance(room, CareTeamRoom)
        room.show_section("directory")

    def _on_door_theme_toggled(self) -> None:
        name = "light" if self._theme.name == "dark" else "dark"
        self._preferences.put(theme=name)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._theme.use(app, name, self._theme.scale)

    def _on_first_run_ended(self) -> None:
        self._window.open_room("today")

    def _on_first_run_skipped(self) -> None:
        self._preferences.put(first_run_skipped=True)
        self._window.open_room("today")

    def _on_sample_requested(self) -> None:
        import sys

        QProcess.startDetached(sys.executable, ["-m", "caregiver_app", "demo"])

    def _show_profile(self) -> None:
        self._window.header.show_profile(self._diary.profile.get(), self._now().date())
