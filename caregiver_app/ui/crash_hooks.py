"""Unhandled errors, on any thread: logged without diary text, then told calmly on the window's thread."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caregiver_app.errors import AppError

if TYPE_CHECKING:
    from caregiver_app.ui.error_report import Crash


class CrashHooks(QObject):
    """Python's hooks; they only log and emit, since they may run on a worker thread.

    Args:
        logs: The folder of the error log, which is begun with the first error if it wasn't yet.
    """

    crashed = Signal(object)
    """Carries a :class:`~caregiver_app.ui.error_report.Crash`, on the thread that the receiver lives on."""

    troubled = Signal(object)
    """Carries an :class:`~caregiver_app.errors.AppError`: no fault of the program, with its own sentence."""

    def __init__(self, logs: Path) -> None:
        super().__init__()
        self._logs = logs
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Takes the place of the hooks there are."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def uninstall(self) -> None:
        """Puts those back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            return
        crash = self._kept(kind, error, trace)
        if isinstance(error, AppError):
            self.troubled.emit(error)
        else:
            self.crashed.emit(crash)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        """Of something that was being thrown away: nothing that a person did has failed."""
        self._kept(args.exc_type, args.exc_value, args.exc_traceback)

    def _kept(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> Crash:
        from caregiver_app.ui.error_log import log_crash
        from caregiver_app.ui.error_report import crash_of, say_in_terminal

        crash = crash_of(kind, error, trace)
        log_crash(self._logs, crash)
        say_in_terminal(kind, error, trace)
        return crash
