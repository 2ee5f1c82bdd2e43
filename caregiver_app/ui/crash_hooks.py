"""Unhandled errors, on any thread: logged without diary text, then told calmly on the window's thread."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger("caregiver_app")


class CrashHooks(QObject):
    """Both of Python's hooks; they only log and emit, since they may run on a worker thread."""

    crashed = Signal(str)
    """The error's type; delivered on the thread that this object lives on."""

    def install(self) -> None:
        """Takes the place of Python's own hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Gives Python its own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)  # for who started it in a terminal; the log keeps no text
        if issubclass(kind, KeyboardInterrupt):
            return
        _log.error("unhandled %s\n%s", kind.__name__, _where(trace))
        self.crashed.emit(kind.__name__)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)


def _where(trace: TracebackType | None) -> str:
    """The places in the code alone: an error's own text may quote the diary."""
    return "".join(
        f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}\n"
        for frame in traceback.extract_tb(trace)
    )
