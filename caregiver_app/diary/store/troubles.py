"""The one place that sorts what SQLite and the file system complain of into sentences."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from caregiver_app.diary.store.sqlite_errors import file_errors
from caregiver_app.errors import Trouble

_OF_SQLITE = {
    sqlite3.SQLITE_NOTADB: "store.not_a_diary",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_READONLY: "store.read_only",
    sqlite3.SQLITE_PERM: "store.read_only",
    sqlite3.SQLITE_AUTH: "store.read_only",
    sqlite3.SQLITE_BUSY: "store.locked",
    sqlite3.SQLITE_LOCKED: "store.locked",
    sqlite3.SQLITE_FULL: "store.disk_full",
    sqlite3.SQLITE_IOERR: "store.disk_fails",
    sqlite3.SQLITE_CANTOPEN: "store.cannot_open",
}
_WORDS_ALONE = {
    "database or disk is full": "store.disk_full",
    "disk I/O error": "store.disk_fails",
    "attempt to write a readonly database": "store.read_only",
    "database is locked": "store.locked",
    "unable to open database file": "store.cannot_open",
    "file is not a database": "store.not_a_diary",
}
"""How SQLCipher's online backup tells of a disk: without a code."""
_IMPOSSIBLE = (
    "Invalid isoformat string",
    "is not a valid ",
    "fromisoformat: argument must be str",
    "year 0 is out of range",
    "month must be in 1..12",
    "day is out of range for month",
    "hour must be in 0..23",
    "minute must be in 0..59",
    "second must be in 0..59",
)
"""How Python tells of a date, or a word of a few, that the constraints would never have let in."""
_BROKEN_SCHEMA = (
    "malformed",
    "Could not decode to UTF-8",
    "invalid fts5",
    "unsupported file format",
    "no such table",
    "no such column",
    "parse error in",
)
"""How SQLite tells that what a file says of its own tables is damaged: migrations know no other tables."""
_OF_SYSTEM = {
    errno.ENOSPC: "store.disk_full",
    errno.EDQUOT: "store.disk_full",
    errno.EROFS: "store.read_only",
    errno.EACCES: "store.read_only",
    errno.EPERM: "store.read_only",
    errno.EIO: "store.disk_fails",
}


def trouble_of_sqlite(error: BaseException | None, path: Path) -> Trouble | None:
    """The trouble that ``error`` stands for, or None when it is our bug (a broken constraint, bad SQL)."""
    code = getattr(error, "sqlite_errorcode", None)
    key = None if code is None else _OF_SQLITE.get(code & 0xFF)
    if code is None and isinstance(error, file_errors()):
        key = _WORDS_ALONE.get(str(error))
    if key is None and (isinstance(error, UnicodeDecodeError) or _tells_of_damage(error)):
        key = "store.damaged"
    return None if key is None else Trouble(key, path=path)


def _tells_of_damage(error: BaseException | None) -> bool:
    """Whether it is the file's content that SQLite stumbled over, in cases without a code of their own."""
    told = str(error)
    if isinstance(error, file_errors()):
        return any(sign in told for sign in _BROKEN_SCHEMA)
    return isinstance(error, ValueError | TypeError) and any(sign in told for sign in _IMPOSSIBLE)


def trouble_of_system(error: OSError, path: Path) -> Trouble:
    """The trouble that a failed file operation stands for."""
    return Trouble(_OF_SYSTEM.get(error.errno or 0, "store.cannot_open"), path=path)
