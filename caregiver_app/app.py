"""The one place that builds the window's parts and hands them to each other.

The window is painted first, with nothing behind it; the diary, the rooms and the guide are brought in after
that, step by step, so that the window stays alive. Heavy modules are imported in the step that needs them.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from caregiver_app.errors import AppError, BadInput, Trouble
from caregiver_app.paths import Paths, Sample
from caregiver_app.screen import missing_screen
from caregiver_app.ui.binding import import_without_feature_scan
from caregiver_app.ui.translation import install_translation

if TYPE_CHECKING:
    from caregiver_app.messages import Messages
    from caregiver_app.ui.rooms import Rooms

SAMPLE_STARTS = time(14, 20)
DESKTOP_FILE = "org.caregiver_companion.CaregiverCompanion"


def run_window(paths: Paths, *, sample: Sample | None = None, screenshot: Path | None = None) -> int:
    """Runs the window until it is closed.

    Args:
        paths: Where the diary and the resources are.
        sample: Opens a throwaway sample diary in place of the family's.
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
    if sample is not None:
        from tempfile import TemporaryDirectory

        with TemporaryDirectory(prefix="caregiver-sample-") as folder:
            sample_paths = Paths(Path(folder), paths.resources)
            return Companion(app, sample_paths, sample=sample, now=sample_clock()).run(screenshot)
    return Companion(app, paths).run(screenshot)


def sample_clock() -> Callable[[], datetime]:
    """A clock that starts this afternoon, when the sample's last entry has just been written."""
    shift = datetime.combine(date.today(), SAMPLE_STARTS) - datetime.now()
    return lambda: datetime.now() + shift


class Companion(QObject):
    """One run of the window.

    Args:
        app: The application.
        paths: Where things are.
        sample: The throwaway sample that the diary is, if it is one.
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
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        import_without_feature_scan()  # ahead of the window's own modules, so that they are spared as well
        from caregiver_app.ui.notices import Notices
        from caregiver_app.ui.preferences import Preferences
        from caregiver_app.ui.shell.window import MainWindow
        from caregiver_app.ui.theme import Theme

        self._app = app
        self._paths = paths
        self._sample = sample
        self._now = now
        self._rooms: Rooms | None = None
        self._trouble: AppError | None = None
        self._preferences = Preferences(paths.preferences)
        self._notices = Notices()
        self._theme = Theme(paths.resources / "themes")
        self._theme.use(app, self._preferences.get("theme", str), self._preferences.get("text_scale", int))
        self.window = MainWindow(paths.resources / "icons", self._theme, self._preferences)
        self.window.first_painted.connect(self._on_window_first_painted)

    def run(self, screenshot: Path | None) -> int:
        """Shows the window and runs until it is closed.

        Raises:
            Trouble: The diary could not be opened for a picture, or the picture not be written.
        """
        from caregiver_app.ui.crash_hooks import CrashHooks

        gc.disable()  # until everything is in: what start-up makes is all kept, so looking for waste is waste
        hooks = CrashHooks()
        hooks.crashed.connect(self._on_hooks_crashed)
        hooks.install()
        picture = _Picture(self, screenshot) if screenshot is not None else None
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

    def _on_window_first_painted(self) -> None:
        """Brings in the diary and Today; what comes later waits until Today is painted."""
        from caregiver_app.messages import load_messages

        messages = load_messages(self._paths.resources)
        self._dress_window()
        try:
            self._open(messages)
        except AppError as trouble:
            self._show_trouble(trouble, messages.of(trouble))
            return
        self.today_shown.emit()
        QTimer.singleShot(0, self, self._show_guide)

    def _dress_window(self) -> None:
        """Adds what the first picture could do without."""
        from caregiver_app.ui.shell.notice_bar import NoticeBar
        from caregiver_app.ui.shell.sample_bar import SampleBar

        bar = NoticeBar(self.window)
        self.window.set_notice_bar(bar)
        self._notices.posted.connect(bar.show_notice)
        self._notices.start()
        if self._sample is not None:
            self.window.show_sample_bar(SampleBar(self.window))

    def _open(self, messages: Messages) -> None:
        from caregiver_app.diary.opening import open_family_diary
        from caregiver_app.guide.items import load_items
        from caregiver_app.ui.hub import Hub
        from caregiver_app.ui.parts import Parts
        from caregiver_app.ui.rooms import Rooms

        items = load_items(self._paths.resources)
        diary = open_family_diary(self._paths, self._now, items=items, messages=messages)
        if self._sample is not None:
            from caregiver_app.diary.sample import write_sample

            write_sample(diary, self._paths.resources, self._now().date(), self._sample)
        self._rooms = Rooms(
            Parts(
                diary=diary,
                window=self.window,
                theme=self._theme,
                preferences=self._preferences,
                notices=self._notices,
                paths=self._paths,
                now=self._now,
                items=items,
                messages=messages,
                hub=Hub(),
                is_sample=self._sample is not None,
            )
        )
        self._rooms.open_first()

    def _show_guide(self) -> None:
        from caregiver_app.ui.error_log import log_to

        log_to(self._paths.logs)
        self.rooms.open_guide()
        self.rooms.finish()
        gc.freeze()
        gc.enable()
        self.ready.emit()

    def _show_trouble(self, trouble: AppError, sentence: str) -> None:
        """The diary can't be opened: says so, and changes nothing."""
        from caregiver_app.ui.shell.trouble_page import TroublePage

        self._trouble = trouble
        self.window.show_trouble(TroublePage(sentence, str(self._paths.diary)))
        gc.enable()
        self.ready.emit()

    def _on_hooks_crashed(self, kind: str) -> None:
        if self._rooms is not None:
            self._rooms.save_now()
        self._notices.trouble(
            self.tr(
                "Something went wrong in this program ({kind}). What you typed is saved. "
                "If a page looks wrong, close the window and open it again."
            ).format(kind=kind)
        )


class _Picture(QObject):
    """Draws the window into a file once it is ready, and ends the run."""

    def __init__(self, companion: Companion, path: Path) -> None:
        super().__init__()
        self._companion = companion
        self._path = path
        self.trouble: Trouble | None = None
        companion.ready.connect(self._on_companion_ready)

    def give_up(self) -> None:
        """The window could not be built: ends the run with no picture."""
        self.trouble = Trouble("screen.picture_not_written", path=str(self._path))
        QApplication.exit(1)

    def _on_companion_ready(self) -> None:
        QTimer.singleShot(300, self, self._draw)  # the last layouts and the guide's first scroll settle

    def _draw(self) -> None:
        window = self._companion.window
        if not window.grab().save(str(self._path), "PNG"):
            self.trouble = Trouble("screen.picture_not_written", path=str(self._path))
        window.close()
        QApplication.quit()
