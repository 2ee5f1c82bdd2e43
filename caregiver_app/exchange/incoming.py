"""A file that is to come in: not larger than what we read, and known for what it is before it is read."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from caregiver_app.errors import BadInput
from caregiver_app.exchange.cells import csv_rows
from caregiver_app.exchange.csv_in import is_ours
from caregiver_app.exchange.json_out import FORMAT

_MB: Final = 1_000_000
_MOST_MB: Final = 20
"""Of any table: a year of entries is less than one."""
_MOST_OURS_MB: Final = 600
"""Of our own JSON, which carries every picture."""
_HEAD: Final = 200


class Incoming(StrEnum):
    """What a file is."""

    DIARY = "diary"
    OUR_TABLE = "our_table"
    TABLE = "table"
    FHIR = "fhir"


def load(path: Path) -> bytes:
    """The file's bytes.

    Raises:
        BadInput: It can't be read, or is too large to be one of ours or a table.
    """
    try:
        with path.open("rb") as file:
            about = os.fstat(file.fileno())
            head = file.read(_HEAD) if stat.S_ISREG(about.st_mode) else b""
            most = _MOST_OURS_MB if FORMAT.encode() in head else _MOST_MB
            if about.st_size > most * _MB:
                raise BadInput("exchange.too_large", size=f"{about.st_size / _MB:,.0f}", most=most)
            data = head + file.read(most * _MB + 1)
    except OSError as error:
        raise BadInput("exchange.unreadable_file", path=path, reason=error.strerror or str(error)) from error
    if len(data) > most * _MB:  # a pipe has no size
        raise BadInput("exchange.too_large", size=f"over {most}", most=most)
    return data


def kind_of(data: bytes) -> Incoming:
    """What the bytes are; a file that is nothing else is a table, and its reader says what is wrong with it.

    Raises:
        BadInput: It is a spreadsheet's or another program's own file.
    """
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"SQLite format 3")):
        raise BadInput("exchange.other_file")
    if start.startswith((b"{", b"[")):
        is_bundle = FORMAT.encode() not in start and b'"resourceType"' in data
        return Incoming.FHIR if is_bundle else Incoming.DIARY
    _, header = next(csv_rows(data), (0, []))
    return Incoming.OUR_TABLE if is_ours(header) else Incoming.TABLE


def local_offset(at: datetime) -> int:
    """How far the wall clock stands from UTC at a time in this computer's zone, in minutes."""
    return (at.astimezone().utcoffset() or timedelta()) // timedelta(minutes=1)


def on_the_wall(utc: datetime) -> datetime:
    """What the clock on the wall showed here at a time that a device or a hospital wrote in UTC, with Z."""
    return utc.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
