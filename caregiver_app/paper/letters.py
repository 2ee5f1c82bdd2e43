"""Which writings a sheet is in, so that one can say which of them a computer has no font for. No Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from typing import Final

_LATIN_ENDS: Final = "\u024f"
_EAST_ASIAN: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})
_NAMES: Final = {
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "BOPOMOFO": "Chinese",
}


def letters_of(said: object) -> frozenset[str]:
    """All letters but the Latin ones of every text in values within values."""
    found: set[str] = set()
    waiting: list[object] = [said]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if not value.isascii():
                found.update(value)
        elif isinstance(value, (tuple, list)):
            waiting.extend(value)
        elif is_dataclass(value):
            waiting.extend(getattr(value, each.name) for each in fields(value))
    return frozenset(letter for letter in found if letter > _LATIN_ENDS and letter.isalpha())


def writings_without(
    letters: Iterable[str], can_draw: Callable[[str], bool]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The writings with a letter that can't be drawn, and the Debian packages that have fonts for them.

    Args:
        letters: As :func:`letters_of` gives them.
        can_draw: Whether any of the computer's fonts has a letter.
    """
    kinds = {unicodedata.name(letter, "").partition(" ")[0] for letter in letters if not can_draw(letter)}
    kinds.discard("")
    names = {_NAMES.get(kind, kind.partition("-")[0].capitalize()) for kind in kinds}
    packages = {"fonts-noto-cjk" if kind in _EAST_ASIAN else "fonts-noto-core" for kind in kinds}
    return tuple(sorted(names)), tuple(sorted(packages))  # packages as of Debian 12, seen November 2026
