"""The one place that builds the window's parts and hands them to each other.

The window is painted first, with nothing behind it; the diary, the rooms and the guide are brought in after
that, step by step, so that the window stays alive. Heavy modules are imported in the step that needs them.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from caregiver_app.errors import AppError, BadInput
from caregiver_app.paths import Paths, Sample
from caregiver_app.screen import missing_screen
from caregiver_app.ui.binding import import_without_feature_scan
from caregiver_app.ui.translation import install_translation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from caregiver_app.diary.diary import Diary
    from caregiver_app.diary.keeping.copies import Backups, Copy
    from caregiver_app.ui.crash_desk import CrashDesk
    from caregiver_app.ui.diaries.calling_card import Doorbell
    from caregiver_app.ui.diaries.closed_door import ClosedDoor
    from caregiver_app.ui.diaries.door import DiariesDoor
    from caregiver_app.ui.diaries.mover import Mover
    from caregiver_app.ui.diaries.opener import Opener
    from caregiver_app.ui.error_report import Crash
    from caregiver_app.ui.notices import Notices
    from caregiver_app.ui.privacy.door import PrivacyDoor
    from caregiver_app.ui.rooms import Rooms
    from caregiver_app.ui.shell.window import MainWindow

DESKTOP_FILE = "org.caregiver_companion.CaregiverCompanion"


def run_window(
    paths: Paths, *, sample: Sample | None = None, looks: bool = False, screenshot: Path | None = None
) -> int:
    """Runs the window until it is closed.

    Args:
        paths: Where the diary and the resources are.
        sample: Opens a throwaway sample diary in place of the family's.
        looks: Opens a throwaway copy of the diary, to look at.
        screenshot: Draws the window into this file once it is ready, and ends.

    Returns:
        The exit status.

    Raises:
        BadInput: There is no screen to open a window on.
        Trouble: The picture could not be written.
    """
    if missing_screen(os.environ, sys.platform):
        if screenshot is None:
            raise BadInput("screen.missing")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Caregiver Companion")
    app.setDesktopFileName(DESKTOP_FILE)
    language = QLocale().name().partition("_")[0]
    install_translation(app, paths.resources / "translations", language)
    if sample is None and not looks:
        return Companion(app, paths).run(screenshot)
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="caregiver-sample-") as folder:
        throwaway = Paths(Path(folder), paths.resources)
        if sample is not None:
            from caregiver_app.ui.sample_clock import sample_clock

            return Companion(app, throwaway, sample=sample, now=sample_clock()).run(screenshot)
        return Companion(app, throwaway, copy_of=paths.diary).run(screenshot)


class Companion(QObject):
    """One run of the window.

    Args:
        app: The application.
        paths: Where things are.
        sample: The throwaway sample that the diary is, if it is one.
        copy_of: What the diary is a throwaway copy of, if it is one.
        now: The wall clock.
    """

    ready = Signal()
    """Everything that is seen at first is in its place."""
    today_shown = Signal()
    """Today's room stands, with its entries."""

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        *,
        sample: Sample | None = None,
        copy_of: Path | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        import_without_feature_scan()  # ahead of the window's own modules, so that they are spared as well
        from caregiver_app.ui.preferences import Preferences
        from caregiver_app.ui.theme import Theme

        self._app = app
        self._paths = paths
        self._sample = sample
        self._copy_of = copy_of
        self._now = now
        self._rooms: Rooms | None = None
        self._diary: Diary | None = None
        self._trouble: AppError | None = None
        self._draws = False
        self._is_logging = False
        self._opener: Opener | None = None
        self._mover: Mover | None = None
        self._closed: ClosedDoor | None = None
        self._diaries: DiariesDoor | None = None
        self._doorbell: Doorbell | None = None
        self._privacy: PrivacyDoor | None = None
        self._desk: CrashDesk | None = None
        self._preferences = Preferences(paths.preferences)
        self._theme = Theme(paths.resources / "themes")
        self._theme.use(app, self._preferences.get("theme", str), self._preferences.get("text_scale", int))
        self.window, self.notices = self._make_window()

    def _make_window(self) -> tuple[MainWindow, Notices]:
        from caregiver_app.ui.notices import Notices
        from caregiver_app.ui.shell.window import MainWindow

        window = MainWindow(self._paths.resources / "icons", self._theme, self._preferences)
        window.first_painted.connect(self._on_window_first_painted)
        return window, Notices()

    def run(self, screenshot: Path | None) -> int:
        """Shows the window and runs until it is closed.

        Raises:
            Trouble: The diary could not be opened for a picture, or the picture not be written.
        """
        from caregiver_app.ui.crash_hooks import CrashHooks

        gc.disable()  # until everything is in: what start-up makes is all kept, so looking for waste is waste
        hooks = CrashHooks(self._paths.logs)
        if screenshot is None:
            hooks.crashed.connect(self._on_hooks_crashed)
            hooks.troubled.connect(self._on_hooks_troubled)
        hooks.install()
        picture = None
        if screenshot is not None:
            from caregiver_app.ui.window_picture import WindowPicture

            picture = WindowPicture(self.window, screenshot)
            self.ready.connect(picture.draw_soon)
        self._draws = picture is not None
        if picture is not None:
            hooks.crashed.connect(picture.give_up)
            hooks.troubled.connect(picture.give_up)
        self.window.show()
        try:
            status = self._app.exec()
        finally:
            gc.enable()
            hooks.uninstall()
            if self._rooms is not None:
                self._rooms.close()
        if picture is not None and self._trouble is not None:
            raise self._trouble
        if picture is not None and picture.trouble is not None:
            raise picture.trouble
        return status

    @property
    def rooms(self) -> Rooms:
        """The rooms, once :attr:`today_shown` has been emitted."""
        assert self._rooms is not None
        return self._rooms

    @property
    def opener(self) -> Opener:
        """Which diary the window has; once its first picture stands."""
        if self._opener is None:
            from caregiver_app.messages import load_messages
            from caregiver_app.ui.diaries.opener import Opener

            self._messages = load_messages(self._paths.resources)
            self._opener = Opener(
                self._paths, self._messages, self._now, sample=self._sample, copy_of=self._copy_of
            )
            if self._opener.name_in_preferences and not self._opener.is_throwaway:
                self._preferences.use_diary(self._opener.name_in_preferences)
        return self._opener

    @property
    def mover(self) -> Mover:
        """The ways out of the open diary."""
        if self._mover is None:
            from caregiver_app.ui.diaries.mover import Mover

            self._mover = Mover(self, self.opener, self._messages, self._now)
        return self._mover

    @property
    def diaries(self) -> DiariesDoor:
        """The ways to other diaries."""
        if self._diaries is None:
            from caregiver_app.ui.diaries.door import DiariesDoor

            opener = self.opener
            door = DiariesDoor(opener.paths, self.notices, self.window, is_sample=opener.is_throwaway)
            door.diary_requested.connect(self.mover.go_to)
            door.new_diary_requested.connect(self.mover.go_to)
            self._diaries = door
        return self._diaries

    @property
    def closed_door(self) -> ClosedDoor:
        """What stands in the diary's place while it can't be opened."""
        if self._closed is None:
            from caregiver_app.ui.diaries.closed_door import ClosedDoor

            door = ClosedDoor(self._messages, self.mover.unlock, self._now, calls=not self._draws)
            door.page_made.connect(self._show_page_alone)
            door.retry_requested.connect(self.mover.go_to)
            door.restore_requested.connect(self.restore)
            door.answered.connect(self._on_closed_door_answered)
            self._closed = door
        return self._closed

    def privacy(self) -> PrivacyDoor:
        """What has to do with the open diary's passphrase."""
        if self._privacy is None:
            from caregiver_app.ui.privacy.door import PrivacyDoor

            assert self._diary is not None
            door = PrivacyDoor(self._diary, self.backups(), self._preferences, self._messages, self.notices)
            door.lock_requested.connect(self.mover.lock)
            door.rewrite_requested.connect(self.mover.rewrite)
            door.guard(self.window, self.mover.rewritten)
            self._privacy, self.mover.rewritten = door, None
        return self._privacy

    def backups(self) -> Backups:
        """The diary's copies."""
        second = self._preferences.get("second_place", str)
        return self.opener.backups(Path(second) if second else None)

    def restore(self, copy: Copy) -> None:
        """Puts a copy in the diary's place, and opens that."""
        self.mover.restore(copy)

    def saves_now(self) -> bool:
        """Saves; False if something that was typed can't be kept at all."""
        return self._rooms is None or self._rooms.save_now()

    def keeps_all(self) -> bool:
        """Saves; False if something that was typed can't be read as it stands."""
        return self._rooms is None or self._rooms.may_leave()

    def change_window(self, meanwhile: Callable[[], None]) -> None:
        """Lets go of the diary and puts a new window in this one's place, whatever comes of ``meanwhile``."""
        try:
            self._leave(self.window)
            meanwhile()
        finally:  # an error is told in the new window, which is never left without its diary
            self._trouble = None
            self._preferences.use_diary(self.opener.name_in_preferences)
            self.window, self.notices = self._make_window()
            self.window.show()

    def show_trouble(self, trouble: AppError) -> None:
        """Says in the diary's place why it can't be opened."""
        self.closed_door.show(trouble, self.opener.file, self.backups(), self.window)

    def _on_window_first_painted(self) -> None:
        """Brings in the diary and Today; what comes later waits until Today is painted."""
        try:
            opener = self.opener
        except AppError as trouble:
            self._show_last_words(trouble)
            return
        self._dress_window()
        try:
            self._diary = opener.open()
            self._move_in(self._diary)
        except AppError as trouble:
            self._let_go()  # of one that opens, and then can't be read
            self.show_trouble(trouble)
            return
        self.today_shown.emit()
        QTimer.singleShot(0, self, self._show_guide)

    def _show_last_words(self, trouble: AppError) -> None:
        """The file of sentences is what can't be read: without it there is no window to work with."""
        from caregiver_app.messages import last_words
        from caregiver_app.ui.shell.trouble_page import TroublePage

        self.window.show_trouble(TroublePage(last_words().of(trouble), str(self._paths.resources)))
        gc.enable()
        self.ready.emit()

    def _dress_window(self) -> None:
        """Adds what the first picture could do without."""
        from caregiver_app.ui.shell.notice_bar import NoticeBar

        bar = NoticeBar(self._messages, self.window)
        self.window.set_notice_bar(bar)
        self.notices.posted.connect(bar.show_notice)
        self.notices.start()
        if self.opener.is_throwaway:
            from caregiver_app.ui.shell.sample_bar import SampleBar

            self.window.show_sample_bar(SampleBar(self.window, copy_of=str(self._copy_of or "")))

    def _move_in(self, diary: Diary) -> None:
        from caregiver_app.ui.hub import Hub
        from caregiver_app.ui.parts import Parts
        from caregiver_app.ui.rooms import Rooms

        if diary.key is not None:
            self._preferences.name_no_people()
        is_throwaway = self.opener.is_throwaway or diary.reads_only
        self._rooms = Rooms(
            Parts(
                diary=diary,
                window=self.window,
                theme=self._theme,
                preferences=self._preferences,
                notices=self.notices,
                paths=self.opener.paths,
                now=self._now,
                items=self.opener.items,
                messages=self._messages,
                hub=Hub(),
                is_sample=is_throwaway,
                diaries=self._ways_to_others,
                on_restore=None if is_throwaway else self.restore,
                privacy=None if is_throwaway else self.privacy,
            )
        )
        self._rooms.open_first()
        if diary.reads_only:
            from caregiver_app.ui.diaries.reading_only import ReadingOnly

            reading = ReadingOnly(self.window, self.opener.trouble, diary.left_out)
            reading.retry_requested.connect(self.mover.try_to_write)

    def _ways_to_others(self) -> DiariesDoor:
        return self.diaries

    def _leave(self, window: MainWindow) -> None:
        """Lets go of the open diary and its window."""
        window.keep_place()
        window.hide()
        window.deleteLater()
        self._let_go()

    def _let_go(self) -> None:
        """Closes the diary and all that works with it; whatever goes wrong with a part, the rest follows."""
        rooms, diary, privacy = self._rooms, self._diary, self._privacy
        self._rooms = self._diary = self._privacy = self._doorbell = self._diaries = None
        try:
            if rooms is not None:
                rooms.leave()
                rooms.deleteLater()
        finally:
            if privacy is not None:
                privacy.close()
            if diary is not None:
                diary.close()
            gc.unfreeze()  # what was kept for good goes with its diary

    def _show_guide(self) -> None:
        if not self._is_logging:
            from caregiver_app.ui.error_log import log_to

            self._is_logging = True
            log_to(self._paths.logs)
        gc.collect()  # what an earlier diary left
        self.rooms.open_guide()
        self.rooms.finish()
        self._show_ways_out()
        gc.freeze()
        gc.enable()
        self.ready.emit()
        QTimer.singleShot(0, self, self._keep_copies)

    def _keep_copies(self) -> None:
        if self._rooms is not None and not self._draws:
            self._rooms.keep_copies()

    def _show_ways_out(self) -> None:
        """The menu of diaries, and what another window calls this one by."""
        assert self._diary is not None
        from caregiver_app.ui.diaries.menu import add_menu

        self.diaries.follow(self._diary)  # writes the list of diaries: nothing that Today waits for
        add_menu(self.diaries, self.window)
        if self.opener.is_throwaway:
            return
        if self.opener.key is not None or self.mover.rewritten is not None:
            self.privacy()
        if self._diary.reads_only:
            return  # nobody needs to ask for it: it is not held
        from caregiver_app.ui.diaries.calling_card import Doorbell

        self._doorbell = Doorbell(self.opener.paths.diary)
        self._doorbell.rung.connect(self.window.come_forward)

    def _show_page_alone(self, trouble: AppError, page: QWidget) -> None:
        self._trouble = trouble
        from caregiver_app.ui.diaries.menu import add_menu

        self.window.show_trouble(page)
        add_menu(self.diaries, self.window)
        gc.enable()
        self.ready.emit()

    def _on_closed_door_answered(self) -> None:
        self.window.close()
        self._app.quit()

    def _crash_desk(self) -> CrashDesk:
        if self._desk is None:
            from caregiver_app.ui.crash_desk import CrashDesk  # no start waits for it

            paths = self._paths
            self._desk = CrashDesk(paths.logs, paths.resources, self._now, self._save_at_crash, self._place)
        return self._desk

    def _on_hooks_crashed(self, crash: Crash) -> None:
        self._crash_desk().take(crash)

    def _on_hooks_troubled(self, trouble: AppError) -> None:
        self._crash_desk().tell_of(trouble)

    def _save_at_crash(self) -> bool | None:
        return None if self._rooms is None else self._rooms.save_now()

    def _place(self) -> tuple[MainWindow, Notices]:
        return self.window, self.notices
