"""A file that is to come in: not larger than what we read, and known for what it is before it is read."""

from __future__ import annotations

import errno
import os
import re
import select
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from caregiver_app.diary.store.files import logs_of
from caregiver_app.errors import BadInput
from caregiver_app.exchange.cells import csv_rows
from caregiver_app.exchange.csv_in import is_ours
from caregiver_app.exchange.json_out import FORMAT
from caregiver_app.exchange.sizes import MOST_MB, MOST_OURS_MB

_MB: Final = 1_000_000
_NESTS_MAX: Final = 4_000_000
"""Objects and lists in JSON that is read as a whole: each takes some 70 bytes of memory."""
_HEAD: Final = 200
_PIPE_S: Final = 20.0
"""How long somebody may take to begin writing into a pipe."""
OTHERS: Final = (
    *(
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\x1f\x8b",
        b"BZh",
        b"Rar!",
        b"\xfd7zXZ",
        b"7z\xbc\xaf",
        b"SQLite format 3",
    ),
    *(
        b"%PDF",
        b"{\\rtf",
        b"\xd0\xcf\x11\xe0",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"RIFF",
        b"II*\0",
        b"MM\0*",
    ),
)
"""How spreadsheets, archives, documents and pictures begin."""

_UTC: Final = re.compile(r"(?:Z|[+-]00:?00)$")


class Incoming(StrEnum):
    """What a file is."""

    DIARY = "diary"
    OUR_TABLE = "our_table"
    TABLE = "table"
    FHIR = "fhir"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that is to come in.

    Attributes:
        file: To read from.
        head: Its first bytes, which are read already where it can't go back.
        size: Its size in bytes; None for a pipe, which has none.
    """

    file: BinaryIO
    head: bytes
    size: int | None

    @property
    def is_ours(self) -> bool:
        """Whether it says that it is a diary's JSON."""
        return FORMAT.encode() in self.head

    def all(self) -> bytes:
        """Its bytes, no more than are read as a whole.

        Raises:
            BadInput: It is larger.
        """
        if self.size is not None and self.size > MOST_MB * _MB:
            raise BadInput("exchange.too_large", size=f"{self.size / _MB:,.0f}", most=MOST_MB)
        if self.size is not None:
            self.file.seek(0)
        data = (b"" if self.size is not None else self.head) + self.file.read(MOST_MB * _MB + 1)
        if len(data) > MOST_MB * _MB:
            raise BadInput("exchange.too_large", size=f"{len(data) / _MB:,.0f}", most=MOST_MB)
        return data


@contextmanager
def opened(path: Path, own: Path | None = None) -> Iterator[OpenFile]:
    """Opens a file for reading, whatever it is.

    Args:
        path: The file.
        own: The diary that is open: closing its file beside the database would drop the database's locks
            (sqlite.org/howtocorrupt.html, 2.2).

    Raises:
        BadInput: It can't be read, is too large whatever it is, or is the open diary itself.
    """
    try:
        if own is not None and any(each.exists() and path.samefile(each) for each in (own, *logs_of(own))):
            raise BadInput("exchange.itself", path=path)
        with _opened(path) as file:
            about = os.fstat(file.fileno())
            size = about.st_size if stat.S_ISREG(about.st_mode) else None
            if size is None:
                _await_writer(file, path)
            found = OpenFile(file, file.read(_HEAD), size)
            if size is not None and size > MOST_OURS_MB * _MB:
                raise BadInput("exchange.too_large", size=f"{size / _MB:,.0f}", most=MOST_OURS_MB)
            if size is not None:
                file.seek(0)
            yield found
    except OSError as error:
        raise BadInput("exchange.unreadable_file", path=path, reason=error.strerror or str(error)) from error
    except ValueError as error:  # a name with a NUL in it
        raise BadInput("exchange.unreadable_file", path=path, reason=str(error)) from error


def _opened(path: Path) -> BinaryIO:
    """A pipe that nobody writes to must not keep us waiting while it is opened."""
    if os.name != "posix":
        return path.open("rb")
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        os.set_blocking(handle, True)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def _await_writer(file: BinaryIO, path: Path) -> None:
    if os.name == "posix" and not select.select([file], [], [], _PIPE_S)[0]:
        raise BadInput("exchange.nobody_writes", path=path)


def load(path: Path) -> bytes:
    """The bytes of a file that is read as a whole.

    Raises:
        BadInput: It can't be read, or is too large.
    """
    with opened(path) as found:
        return found.all()


def kind_of(data: bytes) -> Incoming:
    """What the bytes are; a file that is nothing else is a table, and its reader says what is wrong with it.

    Raises:
        BadInput: It is a spreadsheet's or another program's own file, or built to take all the memory.
    """
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(OTHERS):
        raise BadInput("exchange.other_file")
    if start.startswith(b"<"):
        raise BadInput("exchange.markup")
    if start.startswith((b"{", b"[")):
        if data.count(b"{") + data.count(b"[") > _NESTS_MAX:
            raise BadInput("exchange.not_ours")
        is_bundle = FORMAT.encode() not in start and b'"resourceType"' in data
        return Incoming.FHIR if is_bundle else Incoming.DIARY
    if b"\0" in start and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadInput("exchange.csv_not_utf8", place=f"{data.index(bytes(1)) + 1:,}")
    _, header = next(csv_rows(data), (0, []))
    return Incoming.OUR_TABLE if is_ours(header) else Incoming.TABLE


def local_offset(at: datetime) -> int:
    """How far the wall clock stands from UTC at a time in this computer's zone, in minutes."""
    return (at.astimezone().utcoffset() or timedelta()) // timedelta(minutes=1)


def tells_utc(text: str) -> bool:
    """Whether a moment is written in UTC, as devices and hospitals do: with Z, or an offset of nothing."""
    return _UTC.search(text) is not None


def on_the_wall(utc: datetime) -> datetime:
    """What the clock on the wall showed here at a time that a device or a hospital wrote in UTC."""
    return utc.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
