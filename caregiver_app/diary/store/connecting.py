"""Connections to a diary's file: by Python's own SQLite, or by SQLCipher if the diary is encrypted.

SQLCipher is imported with the first key: a diary without a passphrase does without it.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import quote

if TYPE_CHECKING:
    from caregiver_app.diary.store.key import Key

WAIT: Final = 5.0
"""Seconds that a connection waits for another's lock."""


def connect(
    path: Path, key: Key | None = None, *, reads_only: bool = False, wait: float = WAIT
) -> sqlite3.Connection:
    """A connection to the file; SQLCipher's has the same methods, and errors of its own.

    Args:
        path: The file.
        key: Of an encrypted diary.
        reads_only: Writes nothing, and makes no file where there is none.
        wait: Seconds to wait for another's lock.

    Raises:
        WrongPassphrase: The key is not this file's.
        Trouble: The salt can't be read.
    """
    place = f"file:{quote(str(path))}?mode=ro" if reads_only else str(path)
    if key is None:
        return sqlite3.connect(place, uri=reads_only, timeout=wait)
    return keyed(path, place, key, uri=reads_only, timeout=wait)


def keyed(path: Path, place: str, key: Key, **options: object) -> sqlite3.Connection:
    """A connection by SQLCipher, its key tried on the file.

    Raises:
        WrongPassphrase: The key is not this file's.
        Trouble: The salt can't be read.
    """
    from caregiver_app.diary.store.key import WrongPassphrase

    raw = key.of(path)
    module = sqlcipher()
    connection = module.connect(place, **options)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # its complaints go to the terminal
        connection.set_key(raw)
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except module.DatabaseError as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_NOTADB:
            raise WrongPassphrase(path) from error
        raise
    return cast("sqlite3.Connection", connection)


def sqlcipher() -> ModuleType:
    """SQLCipher's module, which looks like ``sqlite3``."""
    import sqlcipher3.dbapi2  # type: ignore[import-untyped]  # it comes without types

    module: ModuleType = sqlcipher3.dbapi2
    return module
