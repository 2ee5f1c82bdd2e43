"""Work off the window's thread, its result on it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal

from caregiver_app.errors import AppError


class Task(QObject):
    """One piece of work on a thread of its own.

    It must touch no widget, and of a diary only what reads or writes it as a whole.

    Connect bound methods of the window's objects: they are called on the window's thread, or not at all if
    they are gone by then. Keep the task until it has said how it went.

    Args:
        work: What is done.
    """

    done = Signal(object)
    """Carries what ``work`` returned."""
    failed = Signal(object)
    """Carries the :class:`~caregiver_app.errors.AppError` that has a sentence for the person."""
    broke_off = Signal()
    """It was a bug of ours; the crash hook tells of it."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self._thread = Thread(target=self._run)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def wait(self) -> None:
        """Waits until the work is through; its signals come with the window's next events."""
        self._thread.join()

    def _run(self) -> None:
        is_through = False
        try:
            self.done.emit(self._work())
            is_through = True
        except AppError as error:
            is_through = True
            self.failed.emit(error)
        finally:
            if not is_through:
                self.broke_off.emit()
