"""The diary's folder and files, readable by their owner alone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import Trouble

_OWNER_ONLY_FOLDER = 0o700
_OWNER_ONLY_FILE = 0o600
REWRITTEN: Final = ".rewritten"
"""Ends the name of a diary that is being written anew, under another passphrase or none."""
COMING: Final = ".coming"
"""Ends the name of a copy that is about to take the diary's place."""
SAVED: Final = ".saved"
"""Ends the name of a diary that is being made of what could be read of a damaged one."""
UNFINISHED: Final = ".unfinished"
"""Ends the name of a copy that is being made: one left behind by a power cut is no copy."""
_LEFT_BEHIND: Final = (REWRITTEN, COMING, COMING + UNFINISHED, SAVED)
"""What may stand half made beside a diary whose lock nobody else holds."""
_SHARED: Final = "-shm"
_LOGS: Final = ("-wal", _SHARED, "-journal")
"""End the names of what SQLite keeps beside a database: two in WAL mode, one where a disk can do no WAL."""
_STRIP: Final = 1 << 20


def logs_of(path: Path) -> tuple[Path, ...]:
    """The files that SQLite may keep beside a database, whether they are there or not."""
    return tuple(path.with_name(path.name + suffix) for suffix in _LOGS)


def journal_of(path: Path) -> Path:
    """The file that SQLite undoes a change by where a database is not in WAL mode."""
    return path.with_name(path.name + _LOGS[-1])


def copy_database(source: Path, target: Path) -> None:
    """Copies a database's bytes, and of what SQLite keeps beside it all that holds changes; private.

    Nobody may write in it meanwhile. What shared memory says is derived, and of no use elsewhere.

    Raises:
        OSError: It can't be read, or the copy not be written.
        Trouble: There is no making the copy's file.
    """
    import shutil  # dear, and no start copies anything

    for part, copy in zip((source, *logs_of(source)), (target, *logs_of(target)), strict=True):
        copy.unlink(missing_ok=True)
        if part.exists() and not part.name.endswith(_SHARED):
            make_private(copy)
            shutil.copyfile(part, copy)


def remove_logs(path: Path) -> None:
    """Takes away what SQLite kept beside a database: replayed over another one, it would damage that.

    Raises:
        OSError: It can't be taken away.
    """
    for part in logs_of(path):
        part.unlink(missing_ok=True)


def remove_database(path: Path) -> None:
    """Takes a database away, and what SQLite kept beside it; neither need be there.

    Raises:
        OSError: It can't be taken away.
    """
    path.unlink(missing_ok=True)
    remove_logs(path)


def make_private(path: Path) -> None:
    """Makes the folder and an empty file where there are none, and closes the file to others.

    Raises:
        Trouble: The folder or the file can't be made.
    """
    try:
        if not path.exists():
            _make_folder(path.parent)
            _make_file(path)
        elif os.name == "posix":
            _close_to_others(path)
    except OSError as error:
        raise trouble_of_system(error, path) from error


def check_writable(path: Path) -> None:
    """Refuses a file that can't be written, or has a folder that can't: SQLite keeps its log there.

    Only asks: to open the file and close it again would drop the locks that SQLite has on it.

    Raises:
        Trouble: It can't be written.
    """
    own = os.access in os.supports_effective_ids
    place = path.resolve()
    if not all(os.access(part, os.W_OK, effective_ids=own) for part in (place, place.parent)):
        raise Trouble("store.read_only", path=path)


def _make_folder(folder: Path) -> None:
    missing = [part for part in (folder, *folder.parents) if not part.exists()]
    for part in reversed(missing):
        part.mkdir(mode=_OWNER_ONLY_FOLDER, exist_ok=True)
        sync_folder(part.parent)


def _make_file(path: Path) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, _OWNER_ONLY_FILE))
    sync_folder(path.parent)


def _close_to_others(path: Path) -> None:
    status = path.stat()
    if status.st_mode & 0o077 and path.is_file() and status.st_uid == os.geteuid():
        path.chmod(_OWNER_ONLY_FILE)


def sync_folder(folder: Path) -> None:
    """Puts a new name in ``folder`` on the disk, so that it survives a power cut (POSIX only)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_file(path: Path) -> None:
    """Puts a file's content on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(path: Path) -> None:
    """Takes away what a rewriting or restoring that was cut off left beside a diary; it may be readable.

    Raises:
        OSError: It can't be taken away.
    """
    for suffix in _LEFT_BEHIND:
        unfinished = path.with_name(path.name + suffix)
        for part in (unfinished, *logs_of(unfinished)):
            if part.exists():
                with part.open("rb+") as file:
                    overwrite(file.fileno())
                part.unlink()


def overwrite(handle: int) -> None:
    """Writes zeros over all of a file.

    How far that goes is the file system's and the disk's business: one that writes to a new place each time,
    as a solid-state disk does, keeps the old bytes until it needs the room.
    """
    left = os.fstat(handle).st_size
    os.lseek(handle, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(handle, bytes(min(left, _STRIP)))
    os.fsync(handle)
