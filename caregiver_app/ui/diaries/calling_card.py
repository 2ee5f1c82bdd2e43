"""A second window on one diary asks the first to come forward, by a file beside the diary and no socket.

The first takes the file away, which is its answer; without an answer the second says who has the diary.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

ANSWER_MS: Final = 3_000
"""So long the first window has to answer."""
LOOK_MS: Final = 50
"""So often the second looks."""


def card_of(path: Path) -> Path:
    """The file by which the window with the diary at ``path`` is called."""
    path = path.resolve()
    return path.with_name(f"{path.name}.come-forward")


def leave_card(path: Path) -> bool:
    """Calls the window that has the diary; False if the file can't be made."""
    try:
        card_of(path).touch(mode=0o600)
    except OSError:
        return False
    return True


def take_card(path: Path) -> bool:
    """Takes the file away; False if somebody was quicker, or there is none."""
    try:
        card_of(path).unlink()
    except OSError:
        return False
    return True


class Doorbell(QObject):
    """Hears when another window calls for this one.

    Args:
        path: The open diary.
    """

    rung = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        take_card(path)  # of a call that nobody answered
        self._watcher = QFileSystemWatcher([str(path.resolve().parent)], self)
        self._watcher.directoryChanged.connect(self._on_watcher_directory_changed)

    def _on_watcher_directory_changed(self, folder: str) -> None:
        del folder
        if card_of(self._path).exists() and take_card(self._path):
            self.rung.emit()
