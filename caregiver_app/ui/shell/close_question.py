"""Asked only when the last words can't be saved and the window is being closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from caregiver_app.ui.shared.labels import breakable


def ask_to_lose(parent: QWidget, kept_in: Path | None = None, *, check: bool = False) -> bool:
    """Whether the person lets go of what could not be saved; staying is what Escape and Return do.

    Args:
        parent: The window.
        kept_in: Where the words wait for the next time, if they do.
        check: It is answers of a thinking check that could not be saved.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("close", "Not saved yet"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_check_words() if check else _words(kept_in))
    stay = box.addButton(
        QCoreApplication.translate("close", "Stay and mend it"), QMessageBox.ButtonRole.RejectRole
    )
    leave = box.addButton(
        QCoreApplication.translate("close", "Close and lose it")
        if kept_in is None
        else QCoreApplication.translate("close", "Close"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave


def _check_words() -> str:
    return QCoreApplication.translate(
        "close",
        "The thinking check could not be saved whole. If you close now, what was answered last is lost.",
    )


def _words(kept_in: Path | None) -> str:
    if kept_in is None:
        return QCoreApplication.translate(
            "close",
            "The entry you are writing could not be saved. If you close now, its last words are lost.",
        )
    words = QCoreApplication.translate(
        "close",
        "The entry you are writing could not be saved in the diary. Its words wait in a file of their own, "
        "{path}, and come into the diary the next time it is opened, if that file is still there.",
    )
    return words.format(path=breakable(str(kept_in)))
