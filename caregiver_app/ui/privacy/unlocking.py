"""Tries a passphrase on a locked diary, and tells a wrong one from a damaged file where that can be told."""

from __future__ import annotations

from pathlib import Path

from caregiver_app.diary.keeping.copies import Backups
from caregiver_app.diary.keeping.older_copies import first_page_is_damaged
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.key import Key, WrongPassphrase
from caregiver_app.errors import Trouble


def key_of_locked(diary: Path, passphrase: str, backups: Backups) -> Key:
    """What opens the diary.

    Raises:
        BadInput: It is another passphrase.
        Trouble: The file can't be read, or a copy shows that it is damaged and the passphrase right.
    """
    key = Key(passphrase)
    key.meet(diary)
    try:
        with speaking_plainly(diary):
            connect(diary, key, reads_only=True).close()
    except WrongPassphrase as wrong:
        if first_page_is_damaged(diary, backups, key):
            raise Trouble("store.damaged", path=diary) from wrong
        raise
    return key
