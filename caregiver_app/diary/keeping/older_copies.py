"""Copies that were made before the passphrase was set, changed or taken off: they still open as they did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from caregiver_app.diary.keeping.copies import Backups, copies_in
from caregiver_app.diary.keeping.rewriting import rewrite
from caregiver_app.diary.keeping.second_place import second_folder
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.files import REWRITTEN
from caregiver_app.diary.store.key import Key, WrongPassphrase, is_encrypted
from caregiver_app.diary.store.sqlite_errors import database_errors
from caregiver_app.errors import AppError

_TRIED: Final = 3
"""So many of the newest copies are tried."""


@dataclass(frozen=True, slots=True)
class Older:
    """Files beside a diary that open otherwise than it does.

    Attributes:
        copies: Those that can be written anew like the diary.
        others: Those that can't: damaged files that were kept. The family alone may delete them.
    """

    copies: tuple[Path, ...]
    others: tuple[Path, ...]


def older_copies(backups: Backups) -> Older:
    """What opens otherwise than the diary now does, here and at the second place.

    Raises:
        Trouble: A folder can't be read.
    """
    diary = backups.diary
    copies = tuple(path for path in all_copies(backups) if not _opens_like(path, backups.key))
    kept = (*diary.parent.glob(f"{diary.name}.damaged-*"), *diary.parent.glob(f"{diary.name}.saved*"))
    others = tuple(path for path in sorted(kept) if backups.key is not None and not is_encrypted(path))
    return Older(copies, others)


def rewrite_older(backups: Backups, old: Key | None) -> tuple[Path, ...]:
    """Writes the older copies anew, each whole or not at all, so that they open like the diary.

    Args:
        backups: Whose copies.
        old: The key that encrypted ones may have.

    Returns:
        Those that stay as they were: damaged, or under a passphrase from even before.
    """
    left = []
    for unfinished in backups.folder.glob(f"*{REWRITTEN}*"):  # of a run that was cut off
        with suppress(OSError):
            unfinished.unlink()
    for path in older_copies(backups).copies:
        try:
            rewrite(path, old if is_encrypted(path) else None, backups.key)
        except AppError:
            left.append(path)
    return tuple(left)


def first_page_is_damaged(diary: Path, backups: Backups, key: Key) -> bool:
    """Whether a key that does not open the diary opens a copy with the same salt: then it is the right one.

    Raises:
        Trouble: A file can't be read.
    """
    for copy in backups.all()[:_TRIED]:
        if is_encrypted(copy.path) and key.of(copy.path) == key.of(diary) and _opens_like(copy.path, key):
            return True
    return False


def all_copies(backups: Backups) -> tuple[Path, ...]:
    """Every copy of a diary: in its folder, from before a migration, and at the second place.

    Raises:
        Trouble: The folder can't be read.
    """
    return tuple(_copies(backups))


def _copies(backups: Backups) -> Iterator[Path]:
    diary = backups.diary
    yield from (copy.path for copy in backups.all())
    yield from sorted(diary.parent.glob(f"{diary.name}.version-*.backup"))
    if backups.second_place is not None:
        with suppress(AppError):  # a stick that is out; its copies are found when it is in
            yield from (copy.path for copy in copies_in(second_folder(backups.second_place, diary)))


def _opens_like(path: Path, key: Key | None) -> bool:
    if key is None or not is_encrypted(path):
        return key is None and not is_encrypted(path)
    try:
        connect(path, key, reads_only=True).close()
    except database_errors() + (WrongPassphrase,):  # noqa: RUF005 - mypy reads it only so
        return False
    return True
