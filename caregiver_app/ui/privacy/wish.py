"""What is wished for with the passphrase, and how it is carried out while the diary is closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.keeping.rewriting import rewrite_diary
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.ui.privacy.numbers import drop_numbers


@dataclass(frozen=True, slots=True)
class KeyWish:
    """A diary is to open otherwise than it does.

    Attributes:
        old: What opens it now; None for a plain diary.
        new: What shall open it; None to take the passphrase off.
        copies_too: Whether the copies made before are to be written anew as well.
        keeps_numbers: Whether the numbers of "Who to call" shall be readable without it.
    """

    old: Key | None
    new: Key | None
    copies_too: bool = False
    keeps_numbers: bool = False

    def carry_out(self, diary: Path, now: datetime) -> tuple[str, None]:
        """Writes the diary anew; returns what is said of it.

        Raises:
            Trouble: It can't be done; the diary is as it was.
        """
        rewrite_diary(diary, self.old, self.new, now)
        if self.new is None:
            try:
                drop_numbers(diary)  # they are in the plain diary again
            except OSError as error:
                raise trouble_of_system(error, diary) from error
            told = QCoreApplication.translate(
                "privacy", "The passphrase is off: the diary opens without one."
            )
        elif self.old is None:
            told = QCoreApplication.translate(
                "privacy",
                "The diary is encrypted, and opens with the passphrase only. "
                "Settings prints a sheet to write it on.",
            )
        else:
            told = QCoreApplication.translate("privacy", "The diary opens with the new passphrase only.")
        return told, None
