"""Makes pictures fit to be kept, one after the other, while the window goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from caregiver_app.errors import AppError
from caregiver_app.ui.tasks import Task


class PictureIntake(QObject):
    """A queue of pictures on their way in."""

    brought = Signal(object, object)
    """Carries the :class:`~caregiver_app.diary.picture_files.Encoded`, and for what it was asked."""
    refused = Signal(str, object)
    """Carries the file's name (empty for a pasted one), and the error with its sentence."""
    progressed = Signal(int, int)
    """How many of how many are through; both 0 when there is nothing to wait for any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Path | bytes, object]] = deque()
        self._current: tuple[Path | bytes, object] | None = None
        self._task: Task | None = None
        self._through = self._total = 0

    @property
    def is_busy(self) -> bool:
        """Whether a picture is on its way."""
        return self._task is not None

    def bring(self, sources: Sequence[Path | bytes], asked_for: object) -> None:
        """Puts files, or the bytes of pictures, at the end of the queue.

        Args:
            sources: The pictures.
            asked_for: Handed back with each.
        """
        self._waiting.extend((source, asked_for) for source in sources)
        self._total += len(sources)
        if self._task is None:
            self._next()

    def finish(self) -> None:
        """Waits until all are in: the window is about to close."""
        while (task := self._task) is not None:
            task.wait()
            QCoreApplication.sendPostedEvents(self)
            if self._task is task:
                return  # its result went astray: rather lost than waited for without end

    def _next(self) -> None:
        self._task = self._current = None
        if not self._waiting:
            self._through = self._total = 0
            self.progressed.emit(0, 0)
            return
        from caregiver_app.diary.picture_files import encode  # with the first picture

        self._current = self._waiting.popleft()
        self.progressed.emit(self._through, self._total)
        self._task = Task(partial(encode, self._current[0]))
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.broke_off.connect(self._on_task_broke_off)
        self._task.start()

    def _on_task_done(self, encoded: object) -> None:
        assert self._current is not None
        self._through += 1
        self.brought.emit(encoded, self._current[1])
        self._next()

    def _on_task_failed(self, error: AppError) -> None:
        assert self._current is not None
        self._through += 1
        source = self._current[0]
        self.refused.emit(source.name if isinstance(source, Path) else "", error)
        self._next()

    def _on_task_broke_off(self) -> None:
        self._through += 1
        self._next()
