"""How long a passphrase is, in plain words. By its length only: what is guessed first nobody can count."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

LEAST: Final = 8
"""Fewer letters are not taken."""
_SHORT: Final = 12
_LONG: Final = 20


def strength_words(passphrase: str) -> str:
    """What is said of it while it is typed; empty for none."""
    count = len(passphrase)
    if not count:
        return ""
    if count < LEAST:
        words = QCoreApplication.translate(
            "privacy", "{count} letters: too short. At least {least} are needed."
        )
    elif count < _SHORT:
        words = QCoreApplication.translate(
            "privacy", "{count} letters: short. Who has the file can try out many a second; more words help."
        )
    elif count < _LONG:
        words = QCoreApplication.translate("privacy", "{count} letters: fair. One more word makes it long.")
    else:
        words = QCoreApplication.translate("privacy", "{count} letters: long.")
    return words.format(count=count, least=LEAST)
