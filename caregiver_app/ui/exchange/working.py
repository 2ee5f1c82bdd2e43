"""Work that may take a while: the window stays alive, and says so after half a second, with a way out."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from caregiver_app.errors import AppError
from caregiver_app.ui.tasks import Task

_SAID_AFTER = 500
"""Milliseconds."""


class Working(QObject):
    """One piece of work at a time.

    Args:
        parent: The dialog that says so stands before it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._task: Task | None = None
        self._left: list[Task] = []
        self.stopped = Event()
        """Set when the person stopped what is being done; work asks it before it leaves anything behind."""
        self.dialog: QProgressDialog | None = None
        self._done: Callable[[object], None] | None = None
        self._failed: Callable[[AppError], None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def run(
        self,
        words: str,
        work: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[AppError], None],
        *,
        can_stop: bool = True,
    ) -> None:
        """Does ``work`` on a thread of its own, then ``done`` or ``failed`` here.

        Args:
            words: What is being done.
            work: It must touch no widget.
            done: Takes what it returned.
            failed: Takes what the person is to be told.
            can_stop: Whether there is a way out: what it returns is then thrown away. Writing a diary has
                none, since it is done whole or not at all.
        """
        self.wait()
        self.stopped = Event()
        self._done, self._failed = done, failed
        stop = self.tr("Stop") if can_stop else ""
        dialog = QProgressDialog(words, stop, 0, 0, self._parent)
        dialog.setObjectName("working_dialog")
        dialog.setWindowTitle(words)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumWidth(dialog.fontMetrics().height() * 20)
        QTimer.singleShot(_SAID_AFTER, dialog, dialog.show)
        if can_stop:
            dialog.canceled.connect(self._on_dialog_canceled)
            dialog.rejected.connect(self._on_dialog_canceled)  # Escape, where the button has no say
        else:
            dialog.setCancelButton(None)  # Qt's way to say that there is none
        self.dialog = dialog
        self._task = Task(work)
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.broke_off.connect(self._on_task_broke_off)
        self._task.start()

    def wait(self) -> None:
        """Waits until what was begun is through."""
        for task in (*self._left, *filter(None, (self._task,))):
            task.wait()

    def _end(self, task: QObject | None) -> bool:
        """Puts the dialog away; False for work that was stopped before."""
        if task is not self._task or task is None:
            self._left = [each for each in self._left if each is not task]
            return False
        self._task = None
        if self.dialog is not None:
            self.dialog.blockSignals(True)  # noqa: FBT003 - closing would count as stopping
            self.dialog.reset()
            self.dialog.deleteLater()
            self.dialog = None
        return True

    def _on_task_done(self, result: object) -> None:
        if self._end(self.sender()) and self._done is not None:
            self._done(result)

    def _on_task_failed(self, error: AppError) -> None:
        if self._end(self.sender()) and self._failed is not None:
            self._failed(error)

    def _on_task_broke_off(self) -> None:
        self._end(self.sender())

    def _on_dialog_canceled(self) -> None:
        task = self._task
        if task is not None:
            self.stopped.set()
            self._left.append(task)
            self._end(task)
