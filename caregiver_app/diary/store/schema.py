"""Which shape of the database this version of the app writes, and how a file is recognised."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.key import SQLITE, Key, NeedsPassphrase, is_encrypted
from caregiver_app.diary.store.sqlite_errors import database_errors
from caregiver_app.diary.store.troubles import trouble_of_sqlite, trouble_of_system
from caregiver_app.errors import Trouble

APPLICATION_ID = 0x43434479
"""SQLite's ``application_id`` of a diary: "CCDy" in ASCII."""


@dataclass(frozen=True, slots=True)
class Schema:
    """One shape of the database.

    Attributes:
        version: Its number, kept in SQLite's ``user_version``; grows by one with each migration.
        revision: The migration that leads to it.
        migrations: The folders with migrations.
    """

    version: int
    revision: str
    migrations: tuple[Path, ...]


SCHEMA = Schema(4, "0004", (Path(__file__).parent / "migrations" / "versions",))
"""The newest shape."""


def version_in(path: Path, schema: Schema, key: Key | None = None) -> int:
    """The schema version of the file; 0 when it is still empty.

    Args:
        path: The file.
        schema: The newest shape.
        key: Of an encrypted one.

    Raises:
        WrongPassphrase: The key is not this file's.
        NeedsPassphrase: It is encrypted, and there is no key.
        Trouble: It is no diary, a newer one, or can't be read.
    """
    if key is None:
        _check_beginning(path)
    try:
        with closing(connect(path, key)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except database_errors() + (UnicodeDecodeError,) as error:  # noqa: RUF005 - mypy reads it only so
        trouble = trouble_of_sqlite(error, path)
        if trouble is None:
            raise
        raise trouble from error
    if tables and application != APPLICATION_ID:
        raise Trouble("store.not_a_diary", path=path)
    if version > schema.version:
        raise Trouble("store.newer", path=path)
    return int(version) if tables else 0


def _check_beginning(path: Path) -> None:
    """SQLite takes a file too short for its header as a new one, and would write over it.

    Raises:
        Trouble: The file holds something, and no database.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(len(SQLITE))
    except FileNotFoundError:
        return
    except OSError as error:
        raise trouble_of_system(error, path) from error
    if beginning and beginning != SQLITE:
        if is_encrypted(path):
            raise NeedsPassphrase(path)
        raise Trouble("store.not_a_diary", path=path)
