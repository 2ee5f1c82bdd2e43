"""One writing window per diary: a lock that the system lets go of when its process ends, however it ends.

The lock is on a small file beside the diary. What stands in that file only tells who has it; the lock itself
is the system's, so a file left behind by a crash keeps nobody out. The command line does without: SQLite's
own locks keep its short writes and the window's apart.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from caregiver_app.errors import Trouble

_OWNER_ONLY: Final = 0o600
_HELD: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
"""How a system says that somebody has the lock; EDEADLK is what Windows says after a few tries."""
_FAR: Final = 1 << 30
"""The byte that is locked on Windows, where nobody can read what is locked: far behind the words."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a diary open.

    Attributes:
        machine: The computer's name.
        process: The process's number there.
        since: When the window was opened, by that computer's clock, as ISO text; empty if not known.
    """

    machine: str
    process: int
    since: str

    @property
    def is_here(self) -> bool:
        """Whether it is a window of this computer."""
        return self.machine == _machine()


class InUse(Trouble):
    """Another window has the diary open.

    Args:
        path: The diary.
        holder: Who has it; None if that could not be read.
    """

    def __init__(self, path: Path, holder: Holder | None) -> None:
        self.holder = holder
        if holder is None or not holder.since:
            super().__init__("store.in_use", path=path)
        else:
            since = holder.since.replace("T", " ")[:16]
            super().__init__("store.in_use_by", path=path, machine=holder.machine, since=since)


class DiaryLock:
    """Held until :meth:`release`, or until the process ends.

    Args:
        handle: The open lock file; None where the file system knows no locks.
    """

    def __init__(self, handle: int | None) -> None:
        self._handle = handle

    @property
    def is_held(self) -> bool:
        """Whether nobody else can have it; False on a file system without locks, and after release."""
        return self._handle is not None

    def release(self) -> None:
        """Lets others have the diary."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.ftruncate(handle, 0)
            os.close(handle)


def lock_file(path: Path) -> Path:
    """The file beside a diary that its lock is on."""
    return path.with_name(f"{path.name}.lock")


def take_lock(path: Path, now: datetime) -> DiaryLock:
    """Takes the lock of the diary at ``path``.

    A folder that can't be written, or a file system that knows no locks, keeps nobody from their diary: the
    lock is then not held, and opening the diary says what is wrong, if anything is.

    Raises:
        InUse: Another window has it.
    """
    file = lock_file(path.resolve())
    try:
        handle = os.open(file, os.O_CREAT | os.O_RDWR, _OWNER_ONLY)
    except OSError:
        return DiaryLock(None)
    try:
        _lock(handle)
    except OSError as error:
        os.close(handle)
        if error.errno in _HELD:
            raise InUse(path, _holder_in(file)) from error
        return DiaryLock(None)
    _tell(handle, Holder(_machine(), os.getpid(), now.isoformat(timespec="seconds")))
    return DiaryLock(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _machine() -> str:
    """This computer's name; the standard library's own way compiles patterns for what no start needs."""
    return os.uname().nodename if sys.platform != "win32" else os.environ.get("COMPUTERNAME", "")


def _tell(handle: int, holder: Holder) -> None:
    """Writes who has it; a full disk costs no more than that."""
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(asdict(holder)).encode())
    except OSError:
        return


def _holder_in(file: Path) -> Holder | None:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return Holder(str(raw["machine"]), int(raw["process"]), str(raw["since"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
