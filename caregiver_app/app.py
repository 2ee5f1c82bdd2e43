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
from functools import partial
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
    from caregiver_app.diary.keeping.copies import Backups
    from caregiver_app.ui.diaries.calling_card import Doorbell
    from caregiver_app.ui.diaries.closed_door import ClosedDoor
    from caregiver_app.ui.diaries.door import DiariesDoor
    from caregiver_app.ui.diaries.mover import Mover
    from caregiver_app.ui.diaries.opener import Opener
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
        from caregiver_app.diary.keeping.copying import copy_diary
        from caregiver_app.diary.store.key import is_encrypted

        if not is_encrypted(paths.diary):  # else it is copied once it is unlocked
            copy_diary(paths.diary, throwaway.diary)
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
        self._is_remembered = False
        self._is_logging = False
        self._caller: Caller | None = None
        self._holder: HolderDoor | None = None
        self._doorbell: Doorbell | None = None
        self._key: Key | None = None
        self._privacy: PrivacyDoor | None = None
        self._rewritten: KeyWish | None = None
        self._preferences = Preferences(paths.preferences)
        self._theme = Theme(paths.resources / "themes")
        self._theme.use(app, self._preferences.get("theme", str), self._preferences.get("text_scale", int))
        self.window, self._notices = self._make_window()

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
        from caregiver_app.ui.crash_desk import CrashDesk
        from caregiver_app.ui.crash_hooks import CrashHooks

        gc.disable()  # until everything is in: what start-up makes is all kept, so looking for waste is waste
        paths = self._paths
        hooks = CrashHooks(paths.logs)
        desk = CrashDesk(paths.logs, paths.resources, self._now, self._save_at_crash, self._place)
        if screenshot is None:
            hooks.crashed.connect(desk.take)
        hooks.install()
        picture = None
        if screenshot is not None:
            from caregiver_app.ui.window_picture import WindowPicture

            picture = WindowPicture(self.window, screenshot)
            self.ready.connect(picture.draw_soon)
        self._draws = picture is not None
        if picture is not None:
            hooks.crashed.connect(picture.give_up)
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
    def _is_throwaway(self) -> bool:
        return self._sample is not None or self._copy_of is not None

    def _on_window_first_painted(self) -> None:
        """Brings in the diary and Today; what comes later waits until Today is painted."""
        from caregiver_app.diary.store.key import NeedsPassphrase
        from caregiver_app.diary.store.lock import InUse
        from caregiver_app.messages import load_messages

        self._messages = load_messages(self._paths.resources)
        self._dress_window()
        try:
            if self._diary is None:
                self._diary = self._open_at_start(self._key)
            self._move_in(self._diary)
        except InUse as held:
            self._ask_holder(held)
            return
        except NeedsPassphrase as locked:
            self._ask_passphrase(locked)
            return
        except AppError as trouble:
            self._show_trouble(trouble)
            return
        self.today_shown.emit()
        QTimer.singleShot(0, self, self._show_guide)

    def _dress_window(self) -> None:
        """Adds what the first picture could do without."""
        from caregiver_app.ui.diaries.door import DiariesDoor
        from caregiver_app.ui.diaries.moving import name_in_preferences, paths_at_start
        from caregiver_app.ui.shell.notice_bar import NoticeBar

        bar = NoticeBar(self._messages, self.window)
        self.window.set_notice_bar(bar)
        self._notices.posted.connect(bar.show_notice)
        self._notices.start()
        if self._is_throwaway:
            from caregiver_app.ui.shell.sample_bar import SampleBar

            self.window.show_sample_bar(SampleBar(self.window, copy_of=str(self._copy_of or "")))
        if self._diary is None and not self._is_throwaway:
            named = self._paths
            self._paths = paths_at_start(named)
            self._is_remembered = self._paths is not named
            self._preferences.use_diary(name_in_preferences(self._paths))
        self._door = DiariesDoor(self._paths, self._notices, self.window, is_sample=self._is_throwaway)
        self._door.diary_requested.connect(self.go_to)
        self._door.new_diary_requested.connect(self.go_to)

    def _open_at_start(self, key: Key | None = None) -> Diary:
        if self._is_remembered and not self._paths.diary.exists():
            raise Trouble("store.not_there", path=self._paths.diary)
        if self._copy_of is not None and not self._paths.diary.exists():
            from caregiver_app.ui.privacy.unlocking import copy_locked

            copy_locked(self._copy_of, self._paths.diary, key)
        diary = self._open(self._paths, key)
        if self._sample is not None:
            from caregiver_app.diary.sample import write_sample

            write_sample(diary, self._paths.resources, self._now().date(), self._sample)
        return diary

    def _open(self, paths: Paths, key: Key | None = None) -> Diary:
        from caregiver_app.diary.opening import open_family_diary
        from caregiver_app.guide.items import load_items

        self._items = load_items(paths.resources)
        alone = not self._is_throwaway
        return open_family_diary(
            paths, self._now, items=self._items, messages=self._messages, alone=alone, key=key
        )

    def _move_in(self, diary: Diary) -> None:
        self._key = diary.key
        if diary.key is not None:
            self._preferences.name_no_people()
        from caregiver_app.ui.hub import Hub
        from caregiver_app.ui.parts import Parts
        from caregiver_app.ui.rooms import Rooms

        self._rooms = Rooms(
            Parts(
                diary=diary,
                window=self.window,
                theme=self._theme,
                preferences=self._preferences,
                notices=self._notices,
                paths=self._paths,
                now=self._now,
                items=self._items,
                messages=self._messages,
                hub=Hub(),
                is_sample=self._is_throwaway,
                diaries=self._door,
                on_restore=None if self._is_throwaway else self.restore,
                privacy=None if self._is_throwaway else self.privacy,
            )
        )
        self._rooms.open_first()
        if self._copy_of is not None:  # nobody shall write what is thrown away
            self.window.room("today").setEnabled(False)
            self.window.open_room("diary")

    def go_to(self, path: Path) -> None:
        """Leaves the open diary for another; stays if either can't be done."""
        from caregiver_app.diary.store.key import NeedsPassphrase
        from caregiver_app.diary.store.lock import InUse
        from caregiver_app.ui.diaries.moving import call_forward, open_in_own_window

        if self._is_throwaway:
            open_in_own_window(self._paths, path)
            return
        if not self._may_leave(self.tr("so its diary stays open")):
            return
        paths = self._paths.for_diary(path)
        try:
            diary = self._open(paths)
        except InUse as held:
            self._notices.trouble(self._messages.of(held))
            self._caller = call_forward(held, path)
            return
        except NeedsPassphrase:
            diary = None  # its own window asks for it
        except AppError as trouble:
            self._notices.trouble(self._messages.of(trouble))
            return
        self._change_to(paths, diary)

    def _change_to(self, paths: Paths, diary: Diary | None) -> None:
        """A new window for a diary; it opens the diary itself where that isn't open yet."""
        from caregiver_app.ui.diaries.moving import name_in_preferences

        old = self.window
        self.window, self._notices = self._make_window()
        self.window.show()
        self._leave(old)
        self._paths, self._diary, self._trouble, self._key = paths, diary, None, None
        self._preferences.use_diary(name_in_preferences(paths))

    def _ask_passphrase(self, locked: NeedsPassphrase) -> None:
        from caregiver_app.ui.privacy.unlock_page import UnlockPage

        page = UnlockPage(self._copy_of or self._paths.diary, self._unlock, self._messages)
        self._show_page_alone(locked, page)
        page.focus_first()

    def _unlock(self, passphrase: str) -> None:
        """Opens the locked diary; raises BadInput with another passphrase."""
        from caregiver_app.ui.privacy.unlocking import key_of_locked

        key = key_of_locked(self._copy_of or self._paths.diary, passphrase, self._backups())
        try:
            self._change_to(self._paths, self._open_at_start(key))
        except Trouble as trouble:
            self._key = key  # opens the copies
            self._show_trouble(trouble)

    def privacy(self) -> PrivacyDoor:
        """What has to do with the open diary's passphrase."""
        from caregiver_app.ui.privacy.door import PrivacyDoor

        if self._privacy is None:
            assert self._diary is not None
            door = PrivacyDoor(self._diary, self._backups(), self._preferences, self._messages, self._notices)
            door.lock_requested.connect(self._lock)
            door.rewrite_requested.connect(self._rewrite)
            door.guard(self.window, self._rewritten)
            self._privacy, self._rewritten = door, None
        return self._privacy

    def _lock(self) -> None:
        """Closes an encrypted diary and forgets its key; what is typed is saved first."""
        if self._may_leave(self.tr("so the diary is not locked")):
            self._change_to(self._paths, None)

    def _rewrite(self, wish: KeyWish) -> None:
        if self._away(partial(wish.carry_out, self._paths.diary, self._now())):
            self._key, self._rewritten = wish.new, wish

    def restore(self, copy: Copy) -> None:
        """Puts a copy in the diary's place, and opens that; once what asked for it is through."""
        QTimer.singleShot(0, self, partial(self._away, partial(self._restore, copy)))

    def _restore(self, copy: Copy) -> tuple[str, Callable[[], object] | None]:
        from caregiver_app.diary.keeping.restore import restore

        done = restore(self._paths.diary, copy.path, self._backups(), self._now())
        undo = None if done.before is None else partial(self.restore, done.before)
        return self.tr("The copy is in the diary's place."), undo

    def _away(self, work: Callable[[], tuple[str, Callable[[], object] | None]]) -> bool:
        """Closes the diary, does ``work`` on its file, opens it again and says what came of it."""
        if not self._may_leave(self.tr("so nothing was changed")):
            return False
        self._leave(self.window)
        undo, is_done = None, False
        try:
            told, undo = work()
            is_done = True
        except AppError as trouble:
            told = self._messages.of(trouble)
        self._trouble = None
        self.window, self._notices = self._make_window()
        self.window.show()
        self._notices.say(told, undo)
        return is_done

    def _may_leave(self, consequence: str) -> bool:
        """Whether all that is typed is kept; says so if not."""
        if self._rooms is None or self._rooms.may_leave():
            return True
        words = self.tr("The entry you are writing can't be saved yet, {consequence}. Mend it first.")
        self._notices.trouble(words.format(consequence=consequence))
        return False

    def _backups(self) -> Backups:
        from caregiver_app.diary.keeping.copies import Backups

        second = self._preferences.get("second_place", str)
        return Backups(self._paths.diary, self._now, Path(second) if second else None, self._key)

    def _leave(self, window: MainWindow) -> None:
        """Lets go of the open diary and its window."""
        window.keep_place()
        window.hide()
        if self._rooms is not None:
            self._rooms.leave()
            self._rooms.deleteLater()
        window.deleteLater()
        if self._privacy is not None:
            self._privacy.close()
        self._rooms, self._doorbell, self._diary, self._privacy = None, None, None, None
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
        self._door.follow(self._diary)  # writes the list of diaries: nothing that Today waits for
        self._door.add_menu()
        if self._is_throwaway:
            return
        if self._key is not None or self._rewritten is not None:
            self.privacy()
        from caregiver_app.ui.diaries.calling_card import Doorbell

        self._doorbell = Doorbell(self._paths.diary)
        self._doorbell.rung.connect(self.window.come_forward)

    def _show_trouble(self, trouble: AppError) -> None:
        """The diary can't be opened: says so, and changes nothing."""
        from caregiver_app.ui.trouble_door import TroubleDoor

        door = TroubleDoor(trouble, self._messages, self._backups(), self._now, self.window)
        door.restore_requested.connect(self.restore)
        door.retry_requested.connect(partial(self.go_to, self._paths.diary))
        self._show_page_alone(trouble, door.page)

    def _show_page_alone(self, trouble: AppError, page: QWidget) -> None:
        self._trouble = trouble
        self.window.show_trouble(page)
        self._door.add_menu()
        gc.enable()
        self.ready.emit()

    def _ask_holder(self, held: InUse) -> None:
        """Has the window that has the diary come forward, and ends; says who has it if that can't be done."""
        from caregiver_app.ui.diaries.holder_door import HolderDoor

        self._holder = HolderDoor(held, self._paths.diary, self._messages.of(held), calls=not self._draws)
        self._holder.page_wanted.connect(partial(self._show_page_alone, held))
        self._holder.retry_requested.connect(self.go_to)
        self._holder.answered.connect(self._on_holder_answered)
        self._holder.start()

    def _on_holder_answered(self) -> None:
        self.window.close()
        self._app.quit()

    def _save_at_crash(self) -> bool | None:
        return None if self._rooms is None else self._rooms.save_now()

    def _place(self) -> tuple[MainWindow, Notices]:
        return self.window, self._notices
