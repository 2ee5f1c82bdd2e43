"""What a window does whose diary is open in another one: calls that one forward, or says who has it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from caregiver_app.diary.store.lock import InUse
from caregiver_app.ui.diaries.in_use_page import InUsePage
from caregiver_app.ui.diaries.moving import Caller, call_forward, look_in_own_window


class HolderDoor(QObject):
    """Asks the other window, if it is on this computer.

    Args:
        held: Who has the diary.
        path: The diary.
        sentence: Who has it, and since when.
        calls: Whether the other window is called at all.
    """

    answered = Signal()
    """The other window came forward: this one is not needed."""
    page_wanted = Signal(object)
    """Nobody answered; carries the page that says who has it."""
    retry_requested = Signal(object)
    """It is to be tried again; carries the diary's path."""

    def __init__(self, held: InUse, path: Path, sentence: str, *, calls: bool) -> None:
        super().__init__()
        self._held = held
        self._path = path
        self._sentence = sentence
        self._calls = calls
        self.caller: Caller | None = None

    def start(self) -> None:
        """Calls, or says at once who has it."""
        self.caller = call_forward(self._held, self._path) if self._calls else None
        if self.caller is None:
            self._show_page()
            return
        self.caller.answered.connect(self.answered)
        self.caller.not_answered.connect(self._show_page)

    def _show_page(self) -> None:
        page = InUsePage(self._sentence)
        page.retry_requested.connect(partial(self.retry_requested.emit, self._path))
        page.look_requested.connect(partial(look_in_own_window, self._path))
        self.page_wanted.emit(page)
