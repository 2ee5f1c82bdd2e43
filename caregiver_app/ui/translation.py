"""Loads the window's sentences in the computer's language, where somebody has translated them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator


def install_translation(app: QCoreApplication, folder: Path, language: str) -> QTranslator | None:
    """Has ``app`` speak ``language``.

    Args:
        app: The application.
        folder: ``resources/translations``.
        language: A language's two or three letters, such as ``"de"``.

    Returns:
        The translator, which the caller keeps; None where there is no such translation.
    """
    path = folder / f"caregiver_app_{language}.qm"
    if not path.is_file():
        return None
    translator = QTranslator(app)
    if not translator.load(str(path)):
        return None
    app.installTranslator(translator)
    return translator
