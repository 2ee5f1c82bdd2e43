"""The menu beside the patient's name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from caregiver_app.ui.diaries.door import DiariesDoor, name_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from caregiver_app.ui.shell.window import MainWindow


class DiariesMenu(QMenu):
    """The known diaries by patient and place, and the ways to others. Filled when it opens.

    Args:
        door: What is chosen happens there.
        parent: The window.
    """

    def __init__(self, door: DiariesDoor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("diaries_menu")
        self._door = door
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Shows what is known now."""
        self.clear()
        door = self._door
        for known in door.known():
            words = (
                self.tr("{patient}   ({place})")
                if known.is_there
                else self.tr("{patient}   (not there: {place})")
            )
            action = self.addAction(_plain(words.format(patient=name_of(known), place=known.path)))
            action.setEnabled(known.is_there)
            action.setCheckable(True)
            action.setChecked(known.path == door.path and not door.is_sample)
            action.triggered.connect(partial(door.open, known.path))
        self.addSeparator()
        self._add(self.tr("Open another diary…"), "open_action").triggered.connect(door.ask_which)
        self._add(self.tr("New diary for someone else…"), "new_action").triggered.connect(door.ask_where)
        self._add(self.tr("Show in folder"), "folder_action").triggered.connect(door.show_folder)

    def _add(self, words: str, name: str) -> QAction:
        action = self.addAction(words)
        action.setObjectName(name)
        return action


def add_menu(door: DiariesDoor, window: MainWindow) -> None:
    """Puts the menu into the header, beside the patient's name."""
    words = QCoreApplication.translate("DiariesMenu", "Whose diary: open another, or begin a new one")
    window.header.set_menu(DiariesMenu(door, window), words)


def _plain(words: str) -> str:
    """An ampersand in a name is no key."""
    return words.replace("&", "&&")
