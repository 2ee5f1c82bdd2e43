"""A window on a diary that can only be read: says so, and closes the rooms that are there to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from caregiver_app.ui.shell.reading_bar import ReadingBar

if TYPE_CHECKING:
    from caregiver_app.errors import AppError
    from caregiver_app.ui.shell.window import MainWindow

WRITTEN_IN: Final = frozenset({"today", "check"})
"""The rooms in which something is typed or drawn that could not be saved."""


class ReadingOnly(QObject):
    """Lives as long as the window. What is wished for in other rooms, the diary refuses with a sentence.

    Args:
        window: The window, with its rooms.
        trouble: Why the diary can only be read; None for a copy that was asked for.
        left_out: Lines that only a newer version knows.
    """

    retry_requested = Signal()
    """It is to be tried whether it can be written now."""

    def __init__(self, window: MainWindow, trouble: AppError | None, left_out: int) -> None:
        super().__init__(window)
        self._window = window
        window.room_opened.connect(self._close_to_writing)
        if trouble is not None:
            bar = ReadingBar(trouble, left_out, window)
            bar.retry_requested.connect(self.retry_requested)
            window.show_sample_bar(bar)
        window.room("today").setEnabled(False)
        window.open_room("diary")

    def _close_to_writing(self, name: str) -> None:
        if name in WRITTEN_IN:
            self._window.room(name).setEnabled(False)
