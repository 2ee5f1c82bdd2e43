"""The doors between the rooms: what is wished for in one and happens in another."""

from __future__ import annotations

import sys
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

from caregiver_app.diary.query import EntryQuery
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom

if TYPE_CHECKING:
    from caregiver_app.ui.diary.room import DiaryRoom
    from caregiver_app.ui.guide_door import GuideDoor


class Doors(QObject):
    """Slots for the rooms' wishes.

    Args:
        parts: The run's parts.
        editor: The entry being written.
    """

    def __init__(self, parts: Parts, editor: EntryEditor) -> None:
        super().__init__()
        self._parts = parts
        self._editor = editor
        self._guide: GuideDoor | None = None

    def set_guide(self, guide: GuideDoor) -> None:
        """The guide is beside the rooms now."""
        self._guide = guide
        guide.item_chosen.connect(self.show_entries_with)
        guide.directory_requested.connect(self.show_directory)
        guide.theme_toggled.connect(self.toggle_theme)

    def new_entry(self) -> None:
        """Keeps the entry being written and starts another, wherever the person is."""
        self._today().start_new()

    def open_entry(self, entry_id: str) -> None:
        """Opens an entry in the editor."""
        self._today().open_entry(entry_id)

    def show_in_guide(self, item_id: str) -> None:
        """Scrolls the guide to an item and lights it."""
        if self._guide is not None:
            self._parts.window.show_reading()
            self._guide.pane.show_item(item_id)

    def show_place(self, source: str) -> None:
        """Scrolls the guide to a place, written as ``"chapter#block"``."""
        if self._guide is not None:
            self._parts.window.show_reading()
            self._guide.show_source(source)

    def find_in_guide(self) -> None:
        """Puts the cursor into the guide's search."""
        if self._guide is not None:
            self._parts.window.show_reading()
            self._guide.pane.focus_search()

    def show_entries_with(self, item_id: str) -> None:
        """Shows the entries that an item flags."""
        self._diary_room().show_item(item_id)

    def show_day(self, on: date) -> None:
        """Shows the entries of a date."""
        self._diary_room().show_day(on)

    def find_in_diary(self) -> None:
        """Puts the cursor into the diary's search, wherever the person is."""
        self._diary_room().focus_search()

    def show_since(self, first: date) -> None:
        """Shows the entries from a date on."""
        self._diary_room().show_query(EntryQuery(first=first))

    def show_directory(self) -> None:
        """Shows the family's own directory."""
        self._show_section("directory")

    def show_medicines(self) -> None:
        """Shows the list of medicines."""
        self._editor.flush()
        self._show_section("medicines")

    def show_rules(self) -> None:
        """Shows the family's own rules."""
        self._editor.flush()
        self._show_section("rules")

    def _show_section(self, name: str) -> None:
        from caregiver_app.ui.care_team.room import CareTeamRoom

        self._parts.window.open_room("care_team")
        room = self._parts.window.room("care_team")
        assert isinstance(room, CareTeamRoom)
        room.show_section(name)

    def call(self) -> None:
        """Shows whom to call, with what to have at hand."""
        from caregiver_app.ui.calling.dialog import CallDialog

        parts, writer = self._parts, self._editor.draft.writer
        reason: tuple[str, ...] = ()
        try:
            self._editor.flush()
            flagged = (match.items for match in self._editor.view().matches if match.flags)
            reason = tuple(dict.fromkeys(chain.from_iterable(flagged)))
        finally:  # an error in what is being written is told as any other; the numbers come all the same
            dialog = CallDialog(
                parts.diary, parts.items, parts.messages, parts.now, reason, writer, parts.window
            )
            dialog.open()

    def toggle_theme(self) -> None:
        """Light instead of dark, or the other way round; kept."""
        name = "light" if self._parts.theme.name == "dark" else "dark"
        self._parts.preferences.put(theme=name)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._parts.theme.use(app, name, self._parts.theme.scale)

    def open_sample(self) -> None:
        """Opens the sample diary in a window of its own, so that it can't be taken for the family's."""
        QProcess.startDetached(sys.executable, ["-m", "caregiver_app", "demo"])

    def _diary_room(self) -> DiaryRoom:
        from caregiver_app.ui.diary.room import DiaryRoom

        self._editor.flush()
        self._parts.window.open_room("diary")
        room = self._parts.window.room("diary")
        assert isinstance(room, DiaryRoom)
        return room

    def _today(self) -> TodayRoom:
        self._parts.window.open_room("today")
        room = self._parts.window.room("today")
        assert isinstance(room, TodayRoom)
        return room
