"""What can be done where the diary can't be opened: a copy in its place, or what can be read of it saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from caregiver_app.errors import AppError
from caregiver_app.messages import Messages
from caregiver_app.ui.shell.trouble_page import TroublePage

if TYPE_CHECKING:
    from caregiver_app.diary.keeping.copies import Backups
    from caregiver_app.ui.tasks import Task

_WITH_COPIES: Final = frozenset({"store.damaged", "store.not_a_diary", "store.disk_fails"})
"""Troubles that a copy helps against."""


class TroubleDoor(QObject):
    """Shows the page of one trouble, and does what is chosen on it.

    Args:
        trouble: Why the diary can't be opened.
        messages: The sentences.
        backups: The diary's copies, which know its file.
        now: The wall clock.
        window: What dialogs stand before.
    """

    restore_requested = Signal(object)
    """The :class:`~caregiver_app.diary.keeping.copies.Copy` that is to take the diary's place."""
    retry_requested = Signal()
    """There is a sound diary in its place now."""

    def __init__(
        self,
        trouble: AppError,
        messages: Messages,
        backups: Backups,
        now: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._path = backups.diary
        self._messages = messages
        self._backups = backups
        self._now = now
        self._window = window
        self._task: Task | None = None
        self.page = TroublePage(messages.of(trouble), str(self._path))
        self.page.retry_requested.connect(self.retry_requested)
        if trouble.key in _WITH_COPIES and backups.all():
            self.page.offer_copies()
            self.page.copies_requested.connect(self._on_page_copies_requested)
        if self._can_be_saved(trouble):
            self.page.offer_salvage()
            self.page.salvage_requested.connect(self._on_page_salvage_requested)

    def _can_be_saved(self, trouble: AppError) -> bool:
        from caregiver_app.diary.keeping.rescue import CAN_BE_TRIED

        return trouble.key in CAN_BE_TRIED

    def _on_page_copies_requested(self) -> None:
        from caregiver_app.ui.copies.dialog import CopiesDialog

        dialog = CopiesDialog(self._backups, self._messages, self._now, self._window)
        dialog.restore_requested.connect(self.restore_requested)
        dialog.open()

    def _on_page_salvage_requested(self) -> None:
        from caregiver_app.diary.keeping.rescue import save_alone
        from caregiver_app.ui.tasks import Task

        self.page.show_work()
        self._task = Task(partial(save_alone, self._path, self._now(), self._backups.key))
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.broke_off.connect(self._on_task_broke_off)
        self._task.start()

    def _on_task_done(self, rescued: object) -> None:
        from caregiver_app.diary.keeping.rescue import Rescued

        assert isinstance(rescued, Rescued)
        self.page.show_saved(rescued.sentences(self._messages))

    def _on_task_failed(self, trouble: object) -> None:
        assert isinstance(trouble, AppError)
        self.page.show_not_saved(self._messages.of(trouble))

    def _on_task_broke_off(self) -> None:
        self.page.show_not_saved(self._messages.text("salvage.nothing", path=self._path))
