"""Puts what could be read of a damaged diary in its place, and keeps the damaged file beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from caregiver_app.diary.keeping.copies import Backups
from caregiver_app.diary.keeping.salvage import Salvaged, salvage
from caregiver_app.diary.store.files import (
    SAVED,
    copy_database,
    logs_of,
    remove_database,
    remove_logs,
    sync_file,
    sync_folder,
)
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.store.lock import take_lock
from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import Trouble
from caregiver_app.messages import Messages

CAN_BE_TRIED: Final = frozenset({"store.damaged", "store.not_a_diary"})
"""What opening a diary says when something may still be read of it."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was saved, and where the damaged file is kept."""

    saved: Salvaged
    damaged_kept_at: Path

    def sentences(self, messages: Messages) -> tuple[str, ...]:
        """What a person should know of it."""
        saved = self.saved
        told = [messages.text("salvage.saved", entries=saved.entries, lines=saved.lines)]
        filled = saved.filled
        if filled is not None and (filled.entries or filled.lines):
            told.append(
                messages.text(
                    "salvage.from_copy", entries=filled.entries, lines=filled.lines, path=filled.copy
                )
            )
        if saved.newest is not None:
            newest = saved.newest
            told.append(messages.text("salvage.newest", date=f"{newest:%Y-%m-%d}", time=f"{newest:%H:%M}"))
        if saved.missing or saved.dropped:
            told.append(messages.text("salvage.lost", missing=saved.missing, dropped=saved.dropped))
        return (*told, messages.text("salvage.kept", path=self.damaged_kept_at))


def save_what_can_be_read(
    path: Path, now: datetime, key: Key | None = None, *, fills: bool = True
) -> Rescued:
    """Makes a sound diary at ``path`` of what can be read there, and of the newest copy what can't.

    The damaged file is copied aside before anything is changed, and never deleted.

    Args:
        path: The damaged diary.
        now: The wall clock.
        key: Of an encrypted diary.
        fills: Whether a copy fills in what can't be read.

    Raises:
        Trouble: Nothing could be read, or there is no room for a second copy; ``path`` is then as it was.
    """
    into = _free(path.with_name(path.name + SAVED))
    try:
        copies = [copy.path for copy in Backups(path, lambda: now, key=key).all()] if fills else []
        saved = salvage(path, into, key, copies)
        if not saved.entries and not saved.lines:
            raise Trouble("salvage.nothing", path=path)
        kept = _free(path.with_name(f"{path.name}.damaged-{now:%Y-%m-%d-%H%M}"))
        keep_aside(path, kept)
        remove_logs(path)
        into.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise trouble_of_system(error, path) from error
    finally:
        remove_database(into)
    return Rescued(saved, kept)


def save_alone(path: Path, now: datetime, key: Key | None = None) -> Rescued:
    """As :func:`save_what_can_be_read`, while nobody else may open a window on the diary.

    Raises:
        InUse: A window has it.
        Trouble: Nothing could be read, or there is no room for a second copy.
    """
    lock = take_lock(path, now)
    try:
        return save_what_can_be_read(path, now, key)
    finally:
        lock.release()


def _free(wish: Path) -> Path:
    number, path = 1, wish
    while path.exists():
        number += 1
        path = wish.with_name(f"{wish.name}.{number}")
    return path


def keep_aside(path: Path, kept: Path) -> None:
    """Copies the damaged file and what was still to be written into it; on the disk before it returns."""
    copy_database(path, kept)
    for part in (kept, *logs_of(kept)):
        if part.exists():
            sync_file(part)
