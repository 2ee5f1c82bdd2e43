"""A whole diary as JSON: complete, versioned, described by ``resources/exchange/diary.schema.json``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from caregiver_app import __version__
from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.exchange.json_values import to_json

FORMAT: Final = "caregiver-companion.diary"
VERSION: Final = 1
"""Rises when a reader of the version before would lose something."""
PARTS: Final = tuple(sorted(WholeDiary.__dataclass_fields__))
"""What a diary is made of, in the order it stands in the file."""


def diary_to_json(whole: WholeDiary, written_at: datetime) -> bytes:
    """The file's bytes, UTF-8. The same diary at the same time gives the same bytes."""
    return b"".join(json_pieces(whole, written_at))


def json_pieces(whole: WholeDiary, written_at: datetime, step: Step = go_on) -> Iterator[bytes]:
    """The same in pieces: a diary with its pictures is large, and is never in memory a second time.

    The parts stand in their names' order, as the checksum takes them: who reads the file line by line can
    work it out on the way.
    """
    head = {
        "format": FORMAT,
        "version": VERSION,
        "written_at": written_at.replace(microsecond=0, tzinfo=None).isoformat(),
        "written_by": f"Caregiver Companion {__version__}",
        "checksum": _checksum(whole, step),
    }
    told = "".join(f" {_json(key)}: {_json(value)},\n" for key, value in head.items())
    yield f'{{\n{told} "diary": {{\n'.encode()
    for place, name in enumerate(PARTS):
        yield (",\n  " if place else "  ").encode() + f"{_json(name)}: ".encode()
        yield from _by_line(getattr(whole, name), step)
    yield b"\n }\n}\n"


def _by_line(part: Any, step: Step) -> Iterator[bytes]:
    """A line for each entry, contact and so on: two files can be laid side by side."""
    if not isinstance(part, tuple) or not part:
        yield _json(to_json(part)).encode()
        return
    yield b"[\n   "
    for place, each in enumerate(part):
        step()
        yield (b",\n   " if place else b"") + _json(to_json(each)).encode()
    yield b"\n  ]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _checksum(whole: WholeDiary, step: Step) -> str:
    checksum = Checksum()
    for name in PARTS:
        part = getattr(whole, name)
        if isinstance(part, tuple):
            checksum.begin_list(name)
            for each in part:
                step()
                checksum.add_line(to_json(each))
            checksum.end_list()
        else:
            checksum.add_part(name, to_json(part))
    return checksum.told()


class Checksum:
    """What tells a damaged file from a whole one: SHA-256 of the diary with sorted keys, no blanks, ASCII.

    Taken piece by piece, the parts by their names' order.
    """

    def __init__(self) -> None:
        self._sum = hashlib.sha256(b"{")
        self._comma = b""
        self._last = ""
        self.is_sorted = True
        """Whether the parts came in their order: else it is not the diary's."""

    def add_part(self, name: str, value: Any) -> None:
        """A part that is no list, or a list as a whole."""
        self._begin(name)
        self._sum.update(_canonical(value))

    def begin_list(self, name: str) -> None:
        """A part that is a list, whose lines follow."""
        self._begin(name)
        self._sum.update(b"[")
        self._comma = b""

    def add_line(self, value: Any) -> None:
        """A line of the list."""
        self._sum.update(self._comma + _canonical(value))
        self._comma = b","

    def end_list(self) -> None:
        """The list is through."""
        self._sum.update(b"]")
        self._comma = b","

    def told(self) -> str:
        """The checksum of what came so far."""
        whole = self._sum.copy()
        whole.update(b"}")
        return whole.hexdigest()

    def _begin(self, name: str) -> None:
        self.is_sorted = self.is_sorted and self._last < name
        self._last = name
        self._sum.update(self._comma + _canonical(name) + b":")
        self._comma = b","


def checksum_of(diary: Any) -> str:
    """The checksum of what the file says under “diary”, whatever that is."""
    return hashlib.sha256(_canonical(diary)).hexdigest()


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")
