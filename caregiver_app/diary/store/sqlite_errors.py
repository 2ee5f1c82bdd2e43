"""What Python's own SQLite and SQLCipher raise. The latter's errors are its own, asked for once it is in."""

from __future__ import annotations

import sqlite3
import sys
from typing import Final

_SQLCIPHER: Final = "sqlcipher3.dbapi2"


def database_errors() -> tuple[type[Exception], ...]:
    """What either raises."""
    module = sys.modules.get(_SQLCIPHER)
    return (sqlite3.Error,) if module is None else (sqlite3.Error, module.Error)


def file_errors() -> tuple[type[Exception], ...]:
    """What either raises over the file itself."""
    module = sys.modules.get(_SQLCIPHER)
    return (sqlite3.DatabaseError,) if module is None else (sqlite3.DatabaseError, module.DatabaseError)


def integrity_errors() -> tuple[type[Exception], ...]:
    """What either raises over a row that breaks a constraint."""
    module = sys.modules.get(_SQLCIPHER)
    return (sqlite3.IntegrityError,) if module is None else (sqlite3.IntegrityError, module.IntegrityError)
