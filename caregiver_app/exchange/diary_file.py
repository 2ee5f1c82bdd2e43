"""Another copy of the diary as the database that it is: copied, brought up to date in the copy, and read."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from caregiver_app.diary.keeping.copying import is_sound
from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.diary.store.database import open_store
from caregiver_app.diary.store.files import copy_database
from caregiver_app.diary.store.key import SQLITE, Key, WrongPassphrase, is_encrypted
from caregiver_app.diary.whole import read_store
from caregiver_app.diary.whole_rules import check_whole
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.errors import BadInput, Trouble
from caregiver_app.exchange.incoming import OTHERS

_TEXTS: Final = frozenset({".csv", ".json", ".txt", ".tsv", ".xml", ".html"})


def is_database(path: Path, head: bytes) -> bool:
    """Whether a file that begins so is a database, or may be an encrypted one: that has no sign of its own.

    Raises:
        Trouble: It can't be read.
    """
    could_be_locked = path.suffix.lower() not in _TEXTS and not head.startswith(OTHERS)
    return head.startswith(SQLITE) or (could_be_locked and is_encrypted(path))


def diary_from_database(path: Path, key: Key | None = None, step: Step = go_on) -> WholeDiary:
    """What another diary's file holds. It is only looked at; an older one is brought up to date in a copy.

    Args:
        path: The file, which nothing has open here.
        key: Of the diary that it comes into: copies of one diary share it.
        step: Called on the way.

    Raises:
        BadInput: It is locked by another passphrase, or another program's database.
        Trouble: It is damaged, or written by a newer version.
        Stopped: The person stopped it.
    """
    if is_encrypted(path) and key is None:
        raise BadInput("exchange.locked", path=path)
    with tempfile.TemporaryDirectory(prefix="caregiver-arrival-") as folder:
        copy = Path(folder) / "copy.sqlite3"
        try:
            step()
            copy_database(path, copy)
            return _read(copy, key if is_encrypted(copy) else None, step)
        except WrongPassphrase as error:
            raise BadInput("exchange.locked", path=path) from error
        except Trouble as trouble:
            if trouble.key == "store.not_a_diary":
                raise BadInput("exchange.other_file") from trouble
            raise Trouble(trouble.key, path=path) from trouble
        except OSError as error:
            reason = error.strerror or str(error)
            raise BadInput("exchange.unreadable_file", path=path, reason=reason) from error
        finally:
            if key is not None:
                key.forget(copy)


def _read(copy: Path, key: Key | None, step: Step) -> WholeDiary:
    if key is not None:
        key.meet(copy)
    store = open_store(copy, key=key)
    try:
        step()
        if not is_sound(copy, key):
            raise Trouble("store.damaged", path=copy)
        whole = read_store(store, step)
    finally:
        store.close()
    check_whole(whole, step)
    return whole
