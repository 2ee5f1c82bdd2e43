"""A picture of the window, for who has no screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from caregiver_app.errors import Trouble


class WindowPicture(QObject):
    """Draws the window into a file once it is ready, and ends the run.

    Args:
        window: The window.
        path: The file.

    Attributes:
        trouble: Why there is no picture, if there is none.
    """

    def __init__(self, window: QWidget, path: Path) -> None:
        super().__init__()
        self._window = window
        self._path = path
        self.trouble: Trouble | None = None

    def give_up(self) -> None:
        """The window could not be built: ends the run with no picture."""
        self.trouble = Trouble("screen.picture_not_written", path=str(self._path))
        QApplication.exit(1)

    def draw_soon(self) -> None:
        """Everything that is seen at first is in its place: draws it."""
        QTimer.singleShot(300, self, self._draw)  # the last layouts and the guide's first scroll settle

    def _draw(self) -> None:
        window = self._window
        if not window.grab().save(str(self._path), "PNG"):
            self.trouble = Trouble("screen.picture_not_written", path=str(self._path))
        window.close()
        QApplication.quit()
