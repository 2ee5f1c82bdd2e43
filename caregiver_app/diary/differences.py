"""What differs between two notes, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_WORDS: Final = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_WORDS: Final = 3_000
"""Comparing takes the square of this; what changed in more words than that is told as one piece."""


class Kind(StrEnum):
    """What became of a piece of a note."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words with one fate."""

    kind: Kind
    text: str


def note_pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Both notes as pieces: without the new ones they make ``before``, without those gone ``after``."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    first = _common(old, new)
    last = _common(old[first:][::-1], new[first:][::-1])
    pieces = [
        Piece(Kind.SAME, "".join(old[:first])),
        *_middle(old[first : len(old) - last], new[first : len(new) - last]),
        Piece(Kind.SAME, "".join(old[len(old) - last :])),
    ]
    return tuple(piece for piece in pieces if piece.text)


def _common(old: list[str], new: list[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(old), len(new)))


def _middle(old: list[str], new: list[str]) -> Iterator[Piece]:
    if len(old) + len(new) > _MOST_WORDS:
        yield Piece(Kind.GONE, "".join(old))
        yield Piece(Kind.NEW, "".join(new))
        return
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Kind.SAME, "".join(old[i:j]))
        else:
            yield Piece(Kind.GONE, "".join(old[i:j]))
            yield Piece(Kind.NEW, "".join(new[k:m]))
