"""Makes the rooms when they are first opened, and connects them with the doors between them."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.values import EntryContent
from caregiver_app.ui.doors import Doors
from caregiver_app.ui.hand_over_door import HandOverDoor
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.shared.quiet import quiet
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom
from caregiver_app.ui.watch import Watch

if TYPE_CHECKING:
    from caregiver_app.ui.check.room import CheckRoom
    from caregiver_app.ui.copies.keeper import CopiesKeeper
    from caregiver_app.ui.first_run.have_diary import HaveDiary
    from caregiver_app.ui.first_run.page import FirstRunPage
    from caregiver_app.ui.reminders.desk import ReminderDesk


class Rooms(QObject):
    """The rooms of one open diary.

    Args:
        parts: The run's parts; the diary is closed with :meth:`close`.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._stop_listening = parts.diary.listen(parts.hub.tell)
        self.editor = EntryEditor(parts.diary, parts.messages, parts.notices, parts.now, self._first_writer())
        self._doors = Doors(parts, self.editor)
        self._watch = Watch(parts, self.editor)
        self._hand_over = HandOverDoor(parts, self.editor)
        self._copies: CopiesKeeper | None = None
        self._reminders: ReminderDesk | None = None
        self._is_left = False
        self._have: HaveDiary | None = None  # goes before the page that it belongs to
        self._first_page: FirstRunPage | None = None
        self._check: CheckRoom | None = None
        for name, factory in (
            ("today", self._make_today),
            ("diary", self._make_diary),
            ("check", self._make_check),
            ("trends", self._make_trends),
            ("summary", self._make_summary),
            ("care_team", self._make_care_team),
            ("settings", self._make_settings),
        ):
            parts.window.add_room(name, factory)
        self._watch.rules_requested.connect(self._doors.show_rules)
        self._hand_over.entries_requested.connect(self._doors.show_since)
        parts.window.set_close_guard(self._may_close)
        parts.window.call_requested.connect(self._doors.call)

    def open_first(self) -> None:
        """Opens Today, or the first run's page where nothing is set up yet."""
        is_known = self._parts.diary.profile.get().is_set_up or self._parts.is_sample
        if not is_known and not self._parts.preferences.get("first_run_skipped", bool):
            self._open_first_run()
            return
        if self._parts.is_sample:  # opens on an entry, so that there is something to see
            for entry in self._parts.diary.entries.newest(1)[:1]:
                self.editor.open(entry.id)
        self._open_today()

    def open_guide(self) -> None:
        """Puts the guide beside the rooms."""
        from caregiver_app.guide.loader import load_guide
        from caregiver_app.ui.guide_door import GuideDoor

        parts = self._parts
        guide = load_guide(parts.paths.resources)
        self._guide = GuideDoor(
            guide,
            parts.diary,
            parts.hub,
            parts.notices,
            parts.preferences,
            parts.theme,
            parts.messages,
            parts.now,
        )
        self._doors.set_guide(self._guide)
        parts.window.set_guide(self._guide.pane)

    def finish(self) -> None:
        """What nothing that is seen waits for: the keys, and the matcher, before the first word is typed."""
        window = self._parts.window
        window.rail.add_keys()
        QShortcut(QKeySequence("Ctrl+N"), window).activated.connect(self._doors.new_entry)
        QShortcut(QKeySequence("Ctrl+Shift+F"), window).activated.connect(self._doors.find_in_diary)
        find = QShortcut(QKeySequence("Ctrl+F"), window.left_pane)  # the guide has a Ctrl+F of its own
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._doors.find_in_guide)
        self._parts.diary.entries.preview(EntryContent(self._parts.now(), note="."))
        self._hand_over.tell()
        QTimer.singleShot(0, self, self._remind)
        gc.freeze()  # what is loaded by now stays: looking through it again would hold up a key

    def _remind(self) -> None:
        """Lists what was missed, and reminds from now on."""
        if self._is_left:
            return  # quicker than this could begin
        from caregiver_app.ui.reminders.desk import ReminderDesk
        from caregiver_app.ui.today.refuge_door import use_refuge

        use_refuge(self._parts, self.editor)
        self._reminders = ReminderDesk(self._parts, self.editor)
        self._reminders.start()

    def keep_copies(self) -> None:
        """Has the diary looked through and copied, now and by the hour; a sample needs none."""
        if self._parts.on_restore is not None:
            self._copies_keeper().start()

    def _copies_keeper(self) -> CopiesKeeper:
        from caregiver_app.ui.copies.keeper import CopiesKeeper

        parts = self._parts
        if self._copies is None:
            self._copies = CopiesKeeper(parts.diary, parts.preferences, parts.messages, parts.notices)
            if parts.on_restore is not None:
                self._copies.restore_requested.connect(parts.on_restore)
        return self._copies

    def save_now(self) -> bool:
        """Saves what is being typed; False if it can't be saved as it is."""
        if self._first_page is not None:
            self._first_page.keep_what_can_be()
        is_entry_saved = self.editor.flush(is_leaving=True)
        return self._keeps_check() and is_entry_saved

    def may_leave(self) -> bool:
        """Whether all that is typed is kept, fields that can't be read as they stand among it."""
        return self.save_now() and not self.editor.view().reading.problems

    def close(self) -> None:
        """Lets go of the diary; a copy that is being made is waited for, and what comes in or leaves."""
        self._is_left = True
        self._finish_exchange()
        if self._reminders is not None:
            self._reminders.stop()
        if self._copies is not None:
            self._copies.stop()
        self._be_quiet()
        self._parts.diary.close()

    def leave(self) -> None:
        """Another diary takes this one's place: from here on nothing of this one ticks or listens."""
        self._is_left = True
        self._finish_exchange()
        self._stop_listening()
        if self._reminders is not None:
            self._reminders.stop()
        if self._copies is not None:
            self._copies.stop()
        self._be_quiet()
        for part in vars(self).values():
            if isinstance(part, QObject):
                part.deleteLater()
                QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)
        self._copies = self._reminders = self._first_page = self._check = self._have = None
        self._parts.diary.close()

    def _be_quiet(self) -> None:
        """Nothing that waits asks a diary that was let go of."""
        for part in (self._parts.window, *vars(self).values()):
            if isinstance(part, QObject):
                quiet(part)

    def _finish_exchange(self) -> None:
        from caregiver_app.ui.exchange.working import finish_all

        finish_all(self._parts.window)

    def _may_close(self) -> bool:
        if self.save_now():
            return self._reminders is None or not self._reminders.hide_instead_of_closing()
        from caregiver_app.ui.shell.close_question import ask_to_lose

        window = self._parts.window
        if not self.editor.flush() and not ask_to_lose(window, self.editor.saving_again.kept_in):
            return False
        return self._keeps_check() or ask_to_lose(window, check=True)

    def _keeps_check(self) -> bool:
        """Whether the thinking check that is being answered is in the diary."""
        return self._check is None or self._check.keep_all()

    def _first_writer(self) -> str:
        kept = self._parts.preferences.get("writer", str)
        return kept or next(iter(self._parts.diary.entries.writers()), "")

    def _open_today(self) -> None:
        self._parts.window.open_room("today")
        room = self._parts.window.room("today")
        assert isinstance(room, TodayRoom)
        room.focus_first()

    def _make_today(self) -> QWidget:
        parts = self._parts
        room = TodayRoom(
            self.editor,
            parts.diary,
            parts.items,
            parts.messages,
            parts.hub,
            parts.notices,
            parts.theme,
            parts.now,
        )
        QTimer.singleShot(0, room, room.show_photos)  # once what is seen first is painted
        room.guide_requested.connect(self._doors.show_in_guide)
        room.call_requested.connect(self._doors.call)
        room.medicines_requested.connect(self._doors.show_medicines)
        room.writer_chosen.connect(self._on_today_writer_chosen)
        room.news_opened.connect(self._hand_over.open)
        room.news_put_away.connect(self._hand_over.put_away)
        return room

    def _make_diary(self) -> QWidget:
        from caregiver_app.ui.diary.room import DiaryRoom

        parts = self._parts
        room = DiaryRoom(
            parts.diary, parts.items, parts.messages, parts.hub, parts.theme, parts.notices, parts.now
        )
        room.guide_requested.connect(self._doors.show_in_guide)
        room.entry_opened.connect(self._doors.open_entry)
        room.new_entry_requested.connect(self._doors.new_entry)
        return room

    def _make_check(self) -> QWidget:
        from caregiver_app.ui.check.room import CheckRoom

        parts = self._parts
        room = CheckRoom(
            parts.diary,
            parts.items,
            parts.paths.resources,
            parts.messages,
            parts.hub,
            parts.notices,
            parts.theme,
            parts.now,
            self._first_writer,
        )
        room.guide_requested.connect(self._doors.show_in_guide)
        room.call_requested.connect(self._doors.call)
        self._check = room
        return room

    def _make_trends(self) -> QWidget:
        from caregiver_app.ui.trends.room import TrendsRoom

        parts = self._parts
        room = TrendsRoom(parts.diary, parts.items, parts.messages, parts.hub, parts.theme, parts.now)
        room.entry_opened.connect(self._doors.open_entry)
        room.day_opened.connect(self._doors.show_day)
        room.new_entry_requested.connect(self._doors.new_entry)
        return room

    def _make_summary(self) -> QWidget:
        from caregiver_app.ui.summary.page import SummaryRoom

        parts = self._parts
        return SummaryRoom(
            parts.diary,
            parts.items,
            parts.paths.resources,
            parts.messages,
            parts.hub,
            parts.now,
            preferences=parts.preferences,
        )

    def _make_care_team(self) -> QWidget:
        from caregiver_app.ui.care_team.room import CareTeamRoom

        parts = self._parts
        room = CareTeamRoom(
            parts.diary,
            parts.items,
            parts.messages,
            parts.hub,
            parts.notices,
            parts.now,
            parts.preferences,
        )
        room.guide_place_requested.connect(self._doors.show_place)
        return room

    def _make_settings(self) -> QWidget:
        from caregiver_app.ui.settings.room import SettingsRoom

        parts = self._parts
        return SettingsRoom(
            parts.diary,
            parts.messages,
            parts.hub,
            parts.notices,
            parts.now,
            preferences=parts.preferences,
            theme=parts.theme,
            diary_path=str(parts.paths.diary),
            diaries=None if parts.diaries is None else parts.diaries(),
            copies=None if parts.on_restore is None else self._copies_keeper(),
            privacy=None if parts.privacy is None else parts.privacy(),
        )

    def _open_first_run(self) -> None:
        from caregiver_app.ui.first_run.page import FirstRunPage

        page = FirstRunPage(self._parts.diary, self._parts.messages, self._parts.now, self._parts.preferences)
        page.finished.connect(self._on_first_run_finished)
        page.skipped.connect(self._on_first_run_skipped)
        page.sample_requested.connect(self._doors.open_sample)
        page.have_requested.connect(self._on_first_page_have_requested)
        page.have_button.setVisible(self._parts.on_restore is not None)
        self._parts.window.room_opened.connect(page.keep_on_leaving)
        self._first_page = page
        self._parts.window.show_page(page)
        page.focus_first()

    def _on_today_writer_chosen(self, writer: str) -> None:
        self._parts.preferences.put(writer=writer)
        self._hand_over.tell_soon()

    def _on_first_run_finished(self) -> None:
        if self.editor.view().is_new:  # the writer is known only now
            self.editor.start_new(self._first_writer())
        self._open_today()

    def _on_first_page_have_requested(self) -> None:
        from caregiver_app.ui.first_run.have_diary import HaveDiary

        assert self._first_page is not None
        if self._have is None:
            self._have = HaveDiary(self._parts, self._first_page)
            self._have.arrived.connect(self._on_have_arrived)
        self._have.ask()

    def _on_have_arrived(self) -> None:
        if self._first_page is not None:
            self._first_page.leave_as_it_is()
        self._on_first_run_finished()

    def _on_first_run_skipped(self) -> None:
        self._parts.preferences.put(first_run_skipped=True)
        self._on_first_run_finished()
