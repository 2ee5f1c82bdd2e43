"""Asked only when the last words can't be saved and the window is being closed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_lose(parent: QWidget) -> bool:
    """Whether the person lets go of what could not be saved; staying is what Escape and Return do."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("close", "Not saved yet"))
    box.setText(
        QCoreApplication.translate(
            "close",
            "The entry you are writing could not be saved. If you close now, its last words are lost.",
        )
    )
    stay = box.addButton(
        QCoreApplication.translate("close", "Stay and mend it"), QMessageBox.ButtonRole.RejectRole
    )
    leave = box.addButton(
        QCoreApplication.translate("close", "Close and lose it"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave
