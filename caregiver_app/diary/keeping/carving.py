"""Rows read straight off the pages of a SQLite file, whatever still holds them together.

Used where SQLite itself can't go on: the first page is gone, or a page in the middle of a table. The layout
of a page, a cell and a record is that of "Database File Format" in SQLite's own documentation
(sqlite.org/fileformat2.html, sections 1.5, 1.6 and 2.1; read in November 2026).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

Value = int | float | str | bytes | None

_TABLE_LEAF: Final = 0x0D
_HEADER: Final = 100
"""Bytes before the first page's own header."""
_SIZES: Final = (4096, 1024, 2048, 8192, 16384, 32768, 65536, 512)
_WIDTHS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of an integer by its serial type."""
_LONGEST: Final = 64 * 1024 * 1024
"""No row of a diary is longer; a length beyond is rubbish."""


class _Rubbish(Exception):
    """What stands there is no cell."""


class CarvedRow(NamedTuple):
    """A row as it was found."""

    page: int
    rowid: int
    values: tuple[Value, ...]


def carve(data: bytes) -> Iterator[CarvedRow]:
    """Every row on every leaf of a table, page after page; the same row may come more than once."""
    yield from _rows(data, _page_size(data))


def _page_size(data: bytes) -> int:
    """The size that the header names; where that is rubbish, the one at which most rows are found."""
    if len(data) >= _HEADER:
        (named,) = struct.unpack_from(">H", data, 16)
        named = 65536 if named == 1 else named
        if named in _SIZES and data[:15] == b"SQLite format 3":
            return named
    return max(_SIZES, key=lambda size: sum(1 for _ in _rows(data, size)))


def _rows(data: bytes, size: int) -> Iterator[CarvedRow]:
    for number in range(1, len(data) // size + 1):
        yield from _rows_of_page(data, size, number)


def _rows_of_page(data: bytes, size: int, number: int) -> Iterator[CarvedRow]:
    start = (number - 1) * size
    head = start + (_HEADER if number == 1 else 0)
    if data[head] != _TABLE_LEAF:
        return
    (count,) = struct.unpack_from(">H", data, head + 3)
    if head + 8 + 2 * count > start + size:
        return  # no page has room for so many
    for place in range(count):
        (offset,) = struct.unpack_from(">H", data, head + 8 + 2 * place)
        if not 0 < offset < size:
            continue
        try:
            rowid, payload = _cell(data, size, start, start + offset)
            yield CarvedRow(number, rowid, _record(payload))
        except (_Rubbish, IndexError, struct.error):
            continue  # this cell is lost; the next one begins at a place of its own


def _cell(data: bytes, size: int, page: int, at: int) -> tuple[int, bytes]:
    length, at = _varint(data, at)
    rowid, at = _varint(data, at)
    if not 0 < length <= min(_LONGEST, len(data)):
        raise _Rubbish
    usable = size
    most = usable - 35
    if length <= most:
        kept = length
    else:
        least = (usable - 12) * 32 // 255 - 23
        kept = least + (length - least) % (usable - 4)
        kept = kept if kept <= most else least
    if at + kept > page + size:
        raise _Rubbish
    payload = bytearray(data[at : at + kept])
    if length > kept:
        (following,) = struct.unpack_from(">I", data, at + kept)
        _overflow(data, size, following, length, payload)
    return rowid, bytes(payload)


def _overflow(data: bytes, size: int, page: int, length: int, payload: bytearray) -> None:
    seen: set[int] = set()
    while len(payload) < length:
        start = (page - 1) * size
        if page < 1 or page in seen or start + size > len(data):
            raise _Rubbish
        seen.add(page)
        payload += data[start + 4 : start + 4 + min(size - 4, length - len(payload))]
        (page,) = struct.unpack_from(">I", data, start)


def _record(payload: bytes) -> tuple[Value, ...]:
    head, at = _varint(payload, 0)
    if not 0 < head <= len(payload):
        raise _Rubbish
    kinds: list[int] = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    at = head
    values: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, kind, at)
        values.append(value)
    if at != len(payload):
        raise _Rubbish
    return tuple(values)


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind in _WIDTHS:
        end = at + _WIDTHS[kind]
        return int.from_bytes(_cut(payload, at, end), "big", signed=True), end
    if kind == 7:
        (number,) = struct.unpack_from(">d", payload, at)
        return number, at + 8
    if kind < 12:
        raise _Rubbish
    end = at + (kind - 12) // 2
    taken = _cut(payload, at, end)
    return (taken.decode("utf-8", "replace") if kind % 2 else taken), end


def _cut(payload: bytes, at: int, end: int) -> bytes:
    if end > len(payload):
        raise _Rubbish
    return payload[at:end]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of up to 9 bytes, seven bits in each but the last; and where it ends."""
    number = 0
    for _ in range(8):
        byte = data[at]
        at += 1
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at
    return _signed(number << 8 | data[at]), at + 1


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number
