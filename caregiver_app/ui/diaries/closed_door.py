"""What stands in the diary's place while it is not open: it is locked, open elsewhere, or in trouble."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caregiver_app.diary.store.key import NeedsPassphrase
from caregiver_app.diary.store.lock import InUse
from caregiver_app.errors import AppError
from caregiver_app.messages import Messages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from caregiver_app.diary.keeping.copies import Backups


class ClosedDoor(QObject):
    """Makes the page for what keeps the diary closed, and passes on what is wished for on it.

    Args:
        messages: The sentences.
        unlock: Tries a passphrase; raises BadInput if it is another one.
        now: The wall clock.
        calls: Whether another window that has the diary is called to come forward.
    """

    page_made = Signal(object, object)
    """Carries the error and the page that says what can be done."""
    retry_requested = Signal(object)
    """It is to be tried again; carries the diary's path."""
    restore_requested = Signal(object)
    """Carries the :class:`~caregiver_app.diary.keeping.copies.Copy` that is to take the diary's place."""
    answered = Signal()
    """The window that has the diary came forward: this one is not needed."""

    def __init__(
        self,
        messages: Messages,
        unlock: Callable[[str], None],
        now: Callable[[], datetime],
        *,
        calls: bool,
    ) -> None:
        super().__init__()
        self._messages = messages
        self._unlock = unlock
        self._now = now
        self._calls = calls
        self._behind: QObject | None = None

    def show(self, trouble: AppError, file: Path, backups: Backups, window: QWidget) -> None:
        """Has the page made; at once, but for a window that may still answer.

        Args:
            trouble: What keeps the diary closed.
            file: The diary, as the person knows it.
            backups: Its copies.
            window: What dialogs stand before.
        """
        if isinstance(trouble, InUse):
            self._ask_holder(trouble, file)
        elif isinstance(trouble, NeedsPassphrase):
            self._ask_passphrase(trouble, file)
        else:
            self._tell(trouble, backups, window)

    def _ask_holder(self, held: InUse, file: Path) -> None:
        """Has the window that has the diary come forward; says who has it if that can't be done."""
        from caregiver_app.ui.diaries.holder_door import HolderDoor

        door = HolderDoor(held, file, self._messages.of(held), calls=self._calls)
        door.page_wanted.connect(partial(self.page_made.emit, held))
        door.retry_requested.connect(self.retry_requested)
        door.answered.connect(self.answered)
        self._behind = door
        door.start()

    def _ask_passphrase(self, locked: NeedsPassphrase, file: Path) -> None:
        from caregiver_app.ui.privacy.unlock_page import UnlockPage

        page = UnlockPage(file, self._unlock, self._messages)
        self.page_made.emit(locked, page)
        page.focus_first()

    def _tell(self, trouble: AppError, backups: Backups, window: QWidget) -> None:
        """The diary can't be opened: says so, and changes nothing."""
        from caregiver_app.ui.trouble_door import TroubleDoor

        door = TroubleDoor(trouble, self._messages, backups, self._now, window)
        door.restore_requested.connect(self.restore_requested)
        door.retry_requested.connect(partial(self.retry_requested.emit, backups.diary))
        self.page_made.emit(trouble, door.page)
