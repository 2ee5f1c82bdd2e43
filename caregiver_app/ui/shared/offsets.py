"""Code points to UTF-16 units: the matcher counts the first, Qt's text classes the second."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

_LAST_OF_ONE_UNIT: Final = "\uffff"


class Utf16Offsets:
    """The offsets of one text, for asking many at once.

    Args:
        text: The text that the offsets point into.
    """

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [i for i, c in enumerate(text) if c > _LAST_OF_ONE_UNIT]
        self._wide_units = [position + number for number, position in enumerate(self._wide)]

    def to_utf16(self, offset: int) -> int:
        """Where code point ``offset`` begins, in UTF-16 units."""
        return offset + bisect_left(self._wide, offset)

    def from_utf16(self, unit: int) -> int:
        """The code point that begins at ``unit``, or the next one if ``unit`` lies inside a pair."""
        return unit - bisect_left(self._wide_units, unit)

    def from_utf16_inside(self, unit: int) -> int:
        """The code point that ``unit`` belongs to, its own one also from inside a pair."""
        return self.from_utf16(unit) if self._begins(unit) else self.from_utf16(unit - 1)

    def _begins(self, unit: int) -> bool:
        return self.to_utf16(self.from_utf16(unit)) == unit


def to_utf16(text: str, offset: int) -> int:
    """Where code point ``offset`` of ``text`` begins, in UTF-16 units."""
    return Utf16Offsets(text).to_utf16(offset)


def from_utf16(text: str, unit: int) -> int:
    """The code point of ``text`` that begins at UTF-16 unit ``unit``."""
    return Utf16Offsets(text).from_utf16(unit)
