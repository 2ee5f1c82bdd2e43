"""Windows beside this one: another diary in its own, and what is done when another has this one's."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from caregiver_app.diary.store.lock import InUse
from caregiver_app.paths import Paths
from caregiver_app.ui.diaries.calling_card import ANSWER_MS, LOOK_MS, card_of, leave_card, take_card


def open_in_own_window(paths: Paths, path: Path) -> None:
    """Opens a diary in a window beside this one."""
    _start("--data-dir", str(paths.data), "--diary", str(path))


def look_in_own_window(path: Path) -> None:
    """Shows a throwaway copy of a diary, or of a backup of one, in a window beside this one."""
    _start("look", "--diary", str(path))


def call_forward(held: InUse, path: Path) -> Caller | None:
    """Calls the window that has a diary, if it is on this computer; None if it can't be called."""
    if held.holder is None or not held.holder.is_here or not leave_card(path):
        return None
    return Caller(path)


class Caller(QObject):
    """Waits until the other window has taken the card away, or is not going to.

    Args:
        path: The diary that is open there.
    """

    answered = Signal()
    not_answered = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(LOOK_MS)

    def _on_timer_timeout(self) -> None:
        self._looks += 1
        if not card_of(self._path).exists():
            self._timer.stop()
            self.answered.emit()
        elif self._looks * LOOK_MS >= ANSWER_MS:
            self._timer.stop()
            take_card(self._path)
            self.not_answered.emit()


def _start(*arguments: str) -> None:
    QProcess.startDetached(sys.executable, ["-m", "caregiver_app", *arguments])
