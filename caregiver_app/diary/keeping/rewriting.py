"""Writes a diary anew under another key, or under none: a passphrase set, changed or taken off.

The new file is written beside the old one by SQLCipher's own export, compared with it row by row, put on the
disk, and takes its place by one rename: who is cut off before it has the old diary, who is cut off after it
the new one. SQLCipher's rekey, which writes over the only file there is, is not used.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, closing, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.diary.keeping.comparing import are_same
from caregiver_app.diary.store.connecting import keyed, sqlcipher
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.files import (
    REWRITTEN,
    logs_of,
    make_private,
    overwrite,
    sweep,
    sync_file,
    sync_folder,
)
from caregiver_app.diary.store.key import Key, key_for
from caregiver_app.diary.store.lock import take_lock
from caregiver_app.diary.store.schema import SCHEMA, version_in
from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import Trouble

if TYPE_CHECKING:
    import sqlite3


def encrypt(path: Path, passphrase: str, now: datetime) -> Key:
    """Encrypts a plain diary that nobody has open.

    Raises:
        BadInput: The passphrase can't be taken.
        InUse: A window has the diary.
        Trouble: It is damaged, in use, or there is no room for a second file. It is then as it was.
    """
    new = Key(passphrase)
    rewrite_diary(path, None, new, now)
    return new


def decrypt(path: Path, passphrase: str, now: datetime) -> None:
    """Takes the passphrase off a diary that nobody has open.

    Raises:
        WrongPassphrase: It is another one.
        InUse: A window has the diary.
        Trouble: It is damaged, in use, or there is no room for a second file. It is then as it was.
    """
    rewrite_diary(path, Key(passphrase), None, now)


def change(path: Path, old: str, new: str, now: datetime) -> Key:
    """Gives a diary that nobody has open another passphrase.

    Raises:
        BadInput: The new one can't be taken.
        WrongPassphrase: The old one is another.
        InUse: A window has the diary.
        Trouble: It is damaged, in use, or there is no room for a second file. It is then as it was.
    """
    key = Key(new)
    rewrite_diary(path, Key(old), key, now)
    return key


def rewrite_diary(path: Path, old: Key | None, new: Key | None, now: datetime) -> None:
    """Gives a diary that nobody has open another key, or none.

    Raises:
        WrongPassphrase: ``old`` is not its key.
        InUse: A window has the diary.
        Trouble: It is damaged, in use, or there is no room for a second file. It is then as it was.
    """
    path = path.resolve()
    lock = take_lock(path, now)
    try:
        if not path.is_file():
            raise Trouble("store.cannot_open", path=path)
        old = key_for(path, old)
        if old is not None:
            old.meet(path)
        if version_in(path, SCHEMA, old) == 0:
            raise Trouble("store.not_a_diary", path=path)
        rewrite(path, old, new)
    finally:
        lock.release()


def rewrite(path: Path, old: Key | None, new: Key | None) -> None:
    """As :func:`rewrite_diary`, for a file whose lock is held or needs none, such as a copy.

    Raises:
        WrongPassphrase: ``old`` is not its key.
        Trouble: It is damaged, in use, or there is no room for a second file. It is then as it was.
    """
    path = path.resolve()  # of a link the file behind it, or that would stay as it is
    coming = path.with_name(path.name + REWRITTEN)
    try:
        sweep(path)
        with _Leaving(path) as leaving, ExitStack() as held:
            _hold(path, old, held)
            write_anew(path, coming, old, new)
            if os.name != "posix":
                held.close()  # Windows replaces no file that is open
            coming.replace(path)
            sync_folder(path.parent)
            leaving.overwrite()  # while it is held: who waits for it must not write in it
        for key in (old, new):
            if key is not None:
                key.forget(path)
    except OSError as error:
        raise trouble_of_system(error, path) from error
    finally:
        with suppress(OSError):
            sweep(path)


def write_anew(source: Path, target: Path, old: Key | None, new: Key | None) -> None:
    """Writes a file of the same content under another key, and compares the two; ``source`` is only read.

    Raises:
        WrongPassphrase: ``old`` is not its key.
        Trouble: It is damaged, or there is no room for the new file.
    """
    make_private(target)
    raw = ""
    if new is not None:
        new.settle(target)
        raw = new.of(target)
    try:
        with speaking_plainly(source), closing(_open(source, old)) as reading:
            reading.execute("ATTACH ? AS coming KEY ?", (str(target), raw))
            reading.execute("PRAGMA coming.journal_mode = MEMORY")  # a file that is cut off is thrown away
            reading.execute("PRAGMA coming.synchronous = OFF")
            reading.execute("SELECT sqlcipher_export('coming')").fetchone()
            for pragma in ("application_id", "user_version"):  # the export leaves these out
                (value,) = reading.execute(f"PRAGMA main.{pragma}").fetchone()
                reading.execute(f"PRAGMA coming.{pragma} = {int(value)}")
            reading.execute("DETACH coming")
            with closing(_open(target, new)) as written:
                _check(reading, written, source, is_encrypted=new is not None)
        sync_file(target)
    finally:
        if new is not None:
            new.forget(target)


def _check(
    reading: sqlite3.Connection, written: sqlite3.Connection, source: Path, *, is_encrypted: bool
) -> None:
    """Looks through the new file, and for every row of the old one in it.

    Raises:
        Trouble: They are not alike: what was read is damaged, or what was written.
    """
    whole = written.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if is_encrypted:
        whole = whole and not written.execute("PRAGMA cipher_integrity_check").fetchall()
    if not (whole and are_same(reading, written)):
        raise Trouble("store.damaged", path=source)


def _open(path: Path, key: Key | None) -> sqlite3.Connection:
    """By SQLCipher in any case: two libraries with one file open would drop each other's locks."""
    if key is not None:
        return keyed(path, str(path), key, isolation_level=None, timeout=2.0)
    connection: sqlite3.Connection = sqlcipher().connect(str(path), isolation_level=None, timeout=2.0)
    return connection


def _hold(path: Path, key: Key | None, held: ExitStack) -> None:
    """Writes the log into the file, and keeps all others from writing until ``held`` ends.

    Raises:
        Trouble: Somebody has it open.
    """
    with speaking_plainly(path):
        holder = held.enter_context(closing(_open(path, key)))
        (mode,) = holder.execute("PRAGMA journal_mode = DELETE").fetchone()
        if mode != "delete":
            raise Trouble("store.locked", path=path)
        holder.execute("BEGIN IMMEDIATE")


class _Leaving:
    """The old file and its log, held by their bytes, so that these can be overwritten once unnamed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handles: list[int] = []

    def __enter__(self) -> _Leaving:
        if os.name == "posix":  # elsewhere a file that is held open can't be replaced
            for part in (self._path, *logs_of(self._path)):
                with suppress(FileNotFoundError):
                    self._handles.append(os.open(part, os.O_RDWR))
        return self

    def overwrite(self) -> None:
        for handle in self._handles:
            overwrite(handle)

    def __exit__(self, *_raised: object) -> None:
        for handle in self._handles:
            os.close(handle)
