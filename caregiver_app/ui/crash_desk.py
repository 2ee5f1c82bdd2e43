"""What is done about an error that nobody caught: first the entry is saved, then the person is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from caregiver_app.errors import AppError
    from caregiver_app.ui.crash_dialog import CrashDialog
    from caregiver_app.ui.error_report import Crash
    from caregiver_app.ui.notices import Notices

TOLD_MOST: Final = 5
"""So many different errors stand in one report: after a broken disk each timer may find one of its own."""
AGAIN_MS: Final = 300
"""An error that comes up with each picture is heard no oftener."""


class CrashDesk(QObject):
    """Tells once of a burst. An error that was told of before is told again in the bar of notices only.

    Args:
        logs: The folder of the error log.
        resources: Where the sentences are.
        now: The wall clock.
        save: Saves what is being typed; False if it can't, None where no diary is open.
        place: The window that is open now, and its notices.
    """

    def __init__(
        self,
        logs: Path,
        resources: Path,
        now: Callable[[], datetime],
        save: Callable[[], bool | None],
        place: Callable[[], tuple[QWidget, Notices]],
    ) -> None:
        super().__init__()
        self._logs = logs
        self._resources = resources
        self._now = now
        self._save = save
        self._place = place
        self._waiting: list[Crash] = []
        self._told: dict[tuple[str, str], Crash] = {}
        self._has_saving_failed = False
        self._dialog: CrashDialog | None = None

    def tell_of(self, error: AppError) -> None:
        """Says what the disk, or what was typed, is in the way of: a full disk is no fault of the program."""
        from caregiver_app.messages import some_messages

        _, notices = self._place()
        notices.trouble(some_messages(self._resources).of(error))

    def take(self, crash: Crash) -> None:
        """Takes an error, and tells of it once what it came up in is through.

        It may have come up in the middle of a save, which must not be begun a second time inside itself.
        """
        if self._has_saving_failed:  # its error, which is no reason to save again
            self._has_saving_failed = False
            self._tell([crash], is_saved=False)
            return
        self._waiting.append(crash)
        if len(self._waiting) == 1:
            QTimer.singleShot(AGAIN_MS if crash.place in self._told else 0, self, self._save_and_tell)

    def _save_and_tell(self) -> None:
        crashes, self._waiting = self._waiting, []
        self._has_saving_failed = True
        try:
            is_saved = self._save()
            self._has_saving_failed = False
        finally:  # also where saving itself is what goes wrong; the hooks get that error, too
            self._tell(crashes, is_saved=False if self._has_saving_failed else is_saved)

    def _tell(self, crashes: list[Crash], *, is_saved: bool | None) -> None:
        is_known = all(crash.place in self._told for crash in crashes)
        self._told = {crash.place: crash for crash in crashes} | self._told
        if self._dialog is not None and is_known:
            self._dialog.show_saved(is_saved)
            return
        if is_known:
            self._remind(is_saved)
            return
        from caregiver_app.ui.error_log import log_file
        from caregiver_app.ui.error_report import report

        log = log_file(self._logs)
        text = report(list(self._told.values())[:TOLD_MOST], log, self._now())
        dialog = self._dialog or self._make_dialog()
        dialog.show_saved(is_saved)
        dialog.show_report(text, log if log.exists() else None)
        if dialog.isHidden():
            dialog.show_beside(QApplication.activeWindow())

    def _make_dialog(self) -> CrashDialog:
        from caregiver_app.messages import load_messages
        from caregiver_app.ui.crash_dialog import CrashDialog

        window, _ = self._place()
        self._dialog = CrashDialog(load_messages(self._resources), window)
        self._dialog.destroyed.connect(self._on_dialog_destroyed)
        return self._dialog

    def _remind(self, is_saved: bool | None) -> None:
        _, notices = self._place()
        if is_saved is None:
            words = self.tr("Something went wrong in this program again.")
        elif is_saved:
            words = self.tr("Something went wrong in this program again. The entry you are writing is saved.")
        else:
            words = self.tr(
                "Something went wrong in this program again. The entry you are writing is not saved yet: "
                "please leave the window open."
            )
        notices.trouble(words)

    def _on_dialog_destroyed(self) -> None:
        self._dialog = None
