"""The icon beside the computer's clock, where the desktop has a place for such."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

SHOWN_MS = 10_000
"""How long a notification stays, where the desktop lets a program say so."""


class ReminderTray(QObject):
    """Icon, menu and notifications. Make it only where :meth:`is_there` is true.

    Args:
        icon: ``resources/icons/caregiver-companion.svg``.
        parent: What it ends with.
    """

    open_requested = Signal()
    """The window is wanted."""
    quit_requested = Signal()
    """The program is to end."""

    def __init__(self, icon: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self.waiting_action = self.menu.addAction("")
        self.waiting_action.setEnabled(False)
        self.open_action = self.menu.addAction(self.tr("Open Caregiver Companion"))
        self.quit_action = self.menu.addAction(self.tr("Quit"))
        self.icon = QSystemTrayIcon(QIcon(str(icon)), self)
        self.icon.setContextMenu(self.menu)
        self.open_action.triggered.connect(self.open_requested)
        self.quit_action.triggered.connect(self.quit_requested)
        self.icon.activated.connect(self._on_icon_activated)
        self.icon.messageClicked.connect(self.open_requested)
        self.say_waiting("")
        self.icon.show()

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a place for the icon; the icon itself claims to be visible even if not."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def say_waiting(self, summary: str) -> None:
        """Says in the menu and beside the pointer what waits."""
        self.waiting_action.setText((summary or self.tr("No reminder waits")).replace("&", "&&"))
        self.icon.setToolTip(_unmarked(summary) if summary else self.tr("Caregiver Companion"))

    def notify(self, title: str, text: str) -> None:
        """Shows a notification that goes away by itself."""
        self.icon.showMessage(title, _unmarked(text), self.icon.icon(), SHOWN_MS)

    def close(self) -> None:
        """Takes the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    def _on_icon_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_requested.emit()


def _unmarked(words: str) -> str:
    """Words that no desktop takes for markup: some show what stands in a notification as HTML."""
    return words.replace("<", "‹").replace(">", "›")
