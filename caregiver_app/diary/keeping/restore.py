"""Puts a copy in the diary's place. The present state is copied first, so it can itself be undone.

The swap is one rename of a file that was looked through: who is cut off before it has the old diary, who is
cut off after it has the new one. Before the rename the old diary's write-ahead log is written into it and
taken away, so that no log of one file can ever be read over another.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from caregiver_app.diary.keeping.copies import Backups, Copy, Made, Reason
from caregiver_app.diary.keeping.copying import Holding
from caregiver_app.diary.keeping.second_place import carry
from caregiver_app.diary.store.connecting import connect
from caregiver_app.diary.store.engine import speaking_plainly
from caregiver_app.diary.store.files import COMING, make_private, remove_logs, sync_folder
from caregiver_app.diary.store.key import Key, is_encrypted, key_for
from caregiver_app.diary.store.lock import take_lock
from caregiver_app.diary.store.schema import SCHEMA
from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import Trouble


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done.

    Attributes:
        holding: What the diary holds now.
        before: The copy of what it held before: restoring that one undoes it. None when the diary was too
            damaged to be copied; the damaged file is then kept at ``damaged``.
        damaged: Where a damaged diary was put.
    """

    holding: Holding
    before: Copy | None
    damaged: Path | None = None


def restore(diary: Path, copy: Path, backups: Backups, now: datetime) -> Restored:
    """Puts ``copy`` in the place of ``diary``, which nobody may have open.

    Args:
        diary: The diary's file.
        copy: A copy of it; it stays where it is.
        backups: Where the present state is copied to first.
        now: The wall clock.

    Raises:
        InUse: A window has the diary.
        Trouble: The copy is damaged or newer than this program, the diary is in use, or there is no room. The
            diary is then as it was.
    """
    make_private(diary)
    lock = take_lock(diary, now)
    try:
        return _restore(diary, copy, backups, now)
    finally:
        lock.release()
        if backups.key is not None:
            backups.key.forget(diary)


def _restore(diary: Path, copy: Path, backups: Backups, now: datetime) -> Restored:
    holding = backups.look_into(copy)
    if holding.version > SCHEMA.version:
        raise Trouble("store.newer", path=copy)
    before, damaged = _keep_present(diary, backups, now)
    coming = diary.with_name(diary.name + COMING)
    _bring(copy, coming, backups.key)
    try:
        if damaged is None:
            _fold_log(diary, key_for(diary, backups.key))
        remove_logs(diary)
        coming.replace(diary)
        sync_folder(diary.parent)
    except OSError as error:
        raise trouble_of_system(error, diary) from error
    finally:
        with suppress(OSError):
            coming.unlink(missing_ok=True)
    return Restored(holding, None if before is None else before.copy, damaged)


def _bring(copy: Path, coming: Path, key: Key | None) -> None:
    """Beside an encrypted diary a plain copy from before is encrypted first: it stays encrypted."""
    if key is None or is_encrypted(copy):
        carry(copy, coming, key)
        return
    from caregiver_app.diary.keeping.rewriting import write_anew

    write_anew(copy, coming, None, key)


def _keep_present(diary: Path, backups: Backups, now: datetime) -> tuple[Made | None, Path | None]:
    """A copy of what is there; of a damaged file its very bytes."""
    if diary.stat().st_size == 0:
        return None, None
    try:
        return backups.now(Reason.RESTORE), None
    except Trouble as trouble:
        if trouble.key not in {"store.damaged", "store.not_a_diary"}:
            raise
    number = 1
    while (kept := diary.with_name(f"{diary.name}.damaged-{now:%Y-%m-%d-%H%M}.{number}")).exists():
        number += 1
    from caregiver_app.diary.keeping.rescue import keep_aside

    keep_aside(diary, kept)
    return None, kept


def _fold_log(diary: Path, key: Key | None) -> None:
    """Writes the log into the file and does without one, which also finds out whether anybody has it open.

    Raises:
        Trouble: Somebody has.
    """
    with speaking_plainly(diary), closing(connect(diary, key, wait=2.0)) as connection:
        (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        if mode != "delete":
            raise Trouble("store.locked", path=diary)
