"""The diary's folder and files, readable by their owner alone."""

from __future__ import annotations

import os
from pathlib import Path

from caregiver_app.diary.store.troubles import trouble_of_system

_OWNER_ONLY_FOLDER = 0o700
_OWNER_ONLY_FILE = 0o600


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


def _make_folder(folder: Path) -> None:
    missing = [part for part in (folder, *folder.parents) if not part.exists()]
    for part in reversed(missing):
        part.mkdir(mode=_OWNER_ONLY_FOLDER, exist_ok=True)
        _sync_folder(part.parent)


def _make_file(path: Path) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, _OWNER_ONLY_FILE))
    _sync_folder(path.parent)


def _close_to_others(path: Path) -> None:
    status = path.stat()
    if status.st_mode & 0o077 and path.is_file() and status.st_uid == os.geteuid():
        path.chmod(_OWNER_ONLY_FILE)


def _sync_folder(folder: Path) -> None:
    """Puts a new name in ``folder`` on the disk, so that it survives a power cut (POSIX only)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
