"""Work that may take a while: the window stays alive, and says so after half a second, with a way out."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from caregiver_app.diary.stopping import Step, unless_set
from caregiver_app.errors import AppError
from caregiver_app.ui.tasks import Task

_SAID_AFTER = 500
"""Milliseconds."""


class Working(QObject):
    """One piece of work at a time.

    Args:
        parent: The dialog that says so stands before it.
    """

    was_stopped = Signal()
    """The person stopped what was being done; nothing comes of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._task: Task | None = None
        self._left: list[Task] = []
        self.stopped = Event()
        """Set when the person stopped what is being done; its steps end it then."""
        self._is_all_or_nothing = False
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
        work: Callable[[Step], object],
        done: Callable[[object], None],
        failed: Callable[[AppError], None],
        *,
        all_or_nothing: bool = False,
    ) -> None:
        """Does ``work`` on a thread of its own, then ``done`` or ``failed`` here.

        Args:
            words: What is being done.
            work: It must touch no widget, and calls the step that it is handed before each small piece of it.
            done: Takes what it returned.
            failed: Takes what the person is to be told.
            all_or_nothing: Whether it writes something: only the work itself knows then whether a stop came
                in time, and what came of it is waited for.
        """
        if self._task is not None:
            self._task.wait()
        self.stopped = Event()
        self._done, self._failed, self._is_all_or_nothing = done, failed, all_or_nothing
        self._show_dialog(words, can_stop=True, after=_SAID_AFTER)
        self._task = Task(partial(_at_rest, partial(work, unless_set(self.stopped))))
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.broke_off.connect(self._on_task_broke_off)
        self._task.start()

    def stop(self) -> None:
        """Stops what is being done, if anything is; nothing comes of it."""
        task = self._task
        if task is not None:
            self.stopped.set()
            self._left.append(task)
            self._end(task)

    def _show_dialog(self, words: str, *, can_stop: bool, after: int) -> None:
        self._put_dialog_away()
        stop = self.tr("Stop") if can_stop else ""
        dialog = QProgressDialog(words, stop, 0, 0, self._parent)
        dialog.setObjectName("working_dialog")
        dialog.setWindowTitle(words)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumWidth(dialog.fontMetrics().height() * 20)
        QTimer.singleShot(after, dialog, dialog.show)
        if can_stop:
            dialog.canceled.connect(self._on_dialog_canceled)
            dialog.rejected.connect(self._on_dialog_canceled)  # Escape, where the button has no say
        else:
            dialog.setCancelButton(None)  # Qt's way to say that there is none
        self.dialog = dialog

    def wait(self) -> None:
        """Waits until what was begun is through."""
        for task in (*self._left, *filter(None, (self._task,))):
            task.wait()

    def finish(self) -> None:
        """The diary is about to be left: what writes something is waited for and told, else it is stopped."""
        if not self._is_all_or_nothing:
            self.stop()
        self.wait()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _end(self, task: QObject | None) -> bool:
        """Puts the dialog away; False for work that was stopped before."""
        if task is not self._task or task is None:
            self._left = [each for each in self._left if each is not task]
            return False
        self._task = None
        self._put_dialog_away()
        return True

    def _put_dialog_away(self) -> None:
        if self.dialog is not None:
            self.dialog.blockSignals(True)  # noqa: FBT003 - closing would count as stopping
            self.dialog.reset()
            self.dialog.deleteLater()
            self.dialog = None

    def _on_task_done(self, result: object) -> None:
        if self._end(self.sender()) and self._done is not None:
            self._done(result)

    def _on_task_failed(self, error: AppError) -> None:
        if self._end(self.sender()) and self._failed is not None:
            self._failed(error)

    def _on_task_broke_off(self) -> None:
        self._end(self.sender())

    def _on_dialog_canceled(self) -> None:
        if self._task is None or self.stopped.is_set():
            return
        if self._is_all_or_nothing:
            self.stopped.set()
            self._show_dialog(self.tr("Stopping"), can_stop=False, after=0)
        else:
            self.stop()
            self.was_stopped.emit()


def finish_all(window: QWidget) -> None:
    """Has all such work of a window come to its end before its diary is left."""
    for working in window.findChildren(Working):
        working.finish()


def _at_rest(work: Callable[[], object]) -> object:
    """Does it while no rubbish is looked for: a large diary is a million values, none of them rubbish.

    Python looks through all of them again and again, and the window stands still meanwhile. What is there at
    the end is left out of the search from then on, until the next such work.
    """
    gc.unfreeze()
    gc.disable()
    try:
        return work()
    finally:
        gc.freeze()
        gc.enable()
