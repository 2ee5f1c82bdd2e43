"""A whole copy of a diary while it is in use, looked through before anybody counts on it."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.files import (
    UNFINISHED,
    make_private,
    remove_database,
    sync_file,
    sync_folder,
)
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.schema import APPLICATION_ID
from caregiver_app.diary.store.sqlite_errors import file_errors
from caregiver_app.diary.store.troubles import trouble_of_sqlite, trouble_of_system
from caregiver_app.errors import Trouble


@dataclass(frozen=True, slots=True)
class Holding:
    """What a diary's file holds.

    Attributes:
        patient: Whose it is; empty if not given.
        entries: How many, without the trash.
        in_trash: How many are in the trash.
        newest: When the newest entry was seen; None without any.
        version: The schema's version.
    """

    patient: str
    entries: int
    in_trash: int
    newest: datetime | None
    version: int


def copy_diary(source: Path, target: Path, key: Key | None = None) -> Holding:
    """Copies a diary by SQLite's online backup, checks the copy and only then gives it its name.

    Args:
        source: The diary.
        target: Where the copy is wanted.
        key: Of an encrypted diary; its copy has the same.

    Raises:
        Trouble: The source can't be read, the disk is full, or the copy came out damaged.
    """
    unfinished = target.with_name(target.name + UNFINISHED)
    try:
        remove_database(unfinished)
        make_private(unfinished)
        if key is not None:
            key.lend(source, unfinished)
        with (
            speaking_plainly(source),
            closing(connect(source, key, reads_only=True)) as reading,
            closing(connect(unfinished, key)) as writing,
        ):
            reading.backup(writing)  # in one step: a reader of a WAL keeps no writer waiting
            writing.execute("PRAGMA journal_mode = DELETE")  # one file, whole in itself
        held = _look_through(unfinished, source, key)
        sync_file(unfinished)
        unfinished.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise trouble_of_system(error, target) from error
    finally:
        if key is not None:
            key.forget(unfinished)
        with suppress(OSError):
            remove_database(unfinished)
    return held


def _look_through(copy: Path, source: Path, key: Key | None) -> Holding:
    """As :func:`look_into`; what is wrong with the copy is wrong with what it was made of."""
    try:
        return look_into(copy, key)
    except Trouble as trouble:
        raise Trouble(trouble.key, path=source) from trouble


def is_sound(path: Path, key: Key | None = None) -> bool:
    """Looks through all of a diary, its indexes and what its lines refer to; takes its time.

    Raises:
        Trouble: It can't be read at all.
    """
    with speaking_plainly(path), closing(connect(path, key, reads_only=True)) as connection:
        try:
            if key is not None and connection.execute("PRAGMA cipher_integrity_check").fetchone():
                return False
            whole = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            return whole and connection.execute("PRAGMA foreign_key_check").fetchone() is None
        except file_errors() as error:
            trouble = trouble_of_sqlite(error, path)
            if trouble is not None and trouble.key in {"store.damaged", "store.not_a_diary"}:
                return False
            raise


def look_into(path: Path, key: Key | None = None) -> Holding:
    """Checks every page of a diary's file and counts what it holds; changes nothing.

    Args:
        path: The file.
        key: Of an encrypted one.

    Raises:
        WrongPassphrase: The key is not this file's.
        Trouble: It is damaged, no diary, or can't be read.
    """
    if not path.is_file():
        raise Trouble("store.cannot_open", path=path)
    with speaking_plainly(path), closing(connect(path, key, reads_only=True)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise Trouble("store.damaged", path=path)
        if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            raise Trouble("store.not_a_diary", path=path)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        patient = connection.execute("SELECT patient FROM profile").fetchone()
        entries, newest = connection.execute(
            "SELECT count(*), max(at) FROM entry WHERE deleted_at IS NULL"
        ).fetchone()
        (in_trash,) = connection.execute("SELECT count(*) FROM entry WHERE deleted_at IS NOT NULL").fetchone()
        return Holding(
            patient[0] if patient is not None else "",
            entries,
            in_trash,
            None if newest is None else datetime.fromisoformat(newest),
            version,
        )
