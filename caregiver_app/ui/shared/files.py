"""Where files are asked for: one way to ask, one folder to begin in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def usual_folder() -> Path:
    """The person's own documents, or the home folder where there are none."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()


def ask_for_file(
    parent: QWidget, title: str, name: str, filters: Sequence[str], folder: Path | None = None
) -> QFileDialog:
    """A dialog for one file that is there; who asks connects and opens it, and it goes once it is closed.

    Args:
        parent: It stands before it.
        title: What is asked for.
        name: The dialog's object name.
        filters: Which files are listed.
        folder: Where it begins; the usual one if None.
    """
    dialog = QFileDialog(parent, title, str(folder or usual_folder()))
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(list(filters))
    return dialog
