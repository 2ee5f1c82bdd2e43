"""Cuts a note into stretches that can be read one by one.

A stretch is a sentence or a line. A line break ends a stretch, with two exceptions that people write every
day: a heading that ends in a colon goes with the bullets below it ("Call if:" and its list), and a question
goes with its short answer ("Any fever? No."). A line that ends in a comma goes on in the next one. A stretch
that never ends is cut where a clause or a list goes on.

Stretches make live reading cheap: an edit changes one of them, the others are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeGuard, final
from zlib import crc32

LONGEST: Final = 1_200
"""A stretch of more characters is cut: about 240 words, more than a sentence that can be followed has."""
_LEAST: Final = 400
"""Characters of a long stretch that stay together, so that few words lose sight of what speaks of them."""
_LANDMARK: Final = 48
"""Characters behind a place to cut that it is known by."""

_BREAK: Final = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_BREAKS: Final = frozenset(_BREAK)
_MARK: Final = re.compile(rf"[.!?\u2026{_BREAK}]")
_RUN: Final = re.compile(rf"[.!?\u2026{_BREAK}]++[\"')\]\u201d\u2019]*+")
"""Marks and line breaks that stand together, with the quotes that close behind them."""

_ABBREVIATIONS: Final = frozenset(
    {
        *("dr", "mr", "mrs", "ms", "st", "vs", "approx", "temp", "e.g", "i.e", "etc", "hr", "hrs", "min"),
        *("temps", "resp", "resps", "diff", "abd", "incr", "decr"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    }
)
_ANSWER: Final = re.compile(
    r"\s*(?:(?:s?he|they|pt|patient|mom|dad) )?(?:(?:said|says) )?"
    r"(?:no|nope|none|nah|nil|absent|unlikely|denie[sd]|yes|yep|yeah|yup|negative|never"
    r"|not (?:at all|today|really|present|seen|noted|there))\b[^.!?\n]{0,12}(?:[.!?]|$)",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"[ \t]*(?:[-*\u2022\u2013+>]|\d{1,2}[.)])\s*")
_MAX_BULLETS: Final = 30
_CUTS: Final = (
    re.compile(
        r"(?:;|\s-+)(?=\s)|(?=\s(?:but|then|because|so|now|and (?:then|now|he|she|i|we|they))\s)",
        re.IGNORECASE,
    ),
    re.compile(r",(?=\s)|(?=\s(?:and|or)\s)", re.IGNORECASE),
    re.compile(r"(?=\s)"),
)
"""Where a long stretch is cut, the best places first: before what is found, or behind a mark."""
_BETWEEN_WORDS: Final = re.compile(r"[^\w\u0300-\u036f]")


@final
class _Piece:
    """A sentence or a line; the next one starts at ``following``."""

    __slots__ = ("end", "following", "mark", "start")

    def __init__(self, start: int, end: int, following: int, mark: str) -> None:
        self.start = start
        self.end = end
        self.following = following
        self.mark = mark
        """Its last character, unless it was cut there."""


def split(note: str) -> list[tuple[int, int]]:
    """The stretches of ``note`` as (start, end), in order, leaving out blank ones."""
    found: list[tuple[int, int]] = []
    piece = _next_piece(note, 0)
    while piece is not None:
        start = piece.start
        end, piece = _stretch(note, piece)
        found.append((start, end))
    return found


def stretches(note: str, at: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``note`` from ``at`` on, as they are asked for.

    What stands before ``at`` doesn't matter: from the start of any stretch they are those of the whole note.
    """
    piece = _next_piece(note, at)
    while piece is not None:
        start = piece.start
        end, piece = _stretch(note, piece)
        yield start, end


def _stretch(note: str, first: _Piece) -> tuple[int, _Piece | None]:
    """Where the stretch that begins with ``first`` ends, and the piece behind it."""
    start, end, mark = first.start, first.end, first.mark
    piece = _next_piece(note, first.following)
    if mark == "?":
        if _has_room(piece, start) and _ANSWER.match(note, piece.start, piece.end):
            end, piece = piece.end, _next_piece(note, piece.following)
    elif mark == ":":
        bullets = 0
        while bullets < _MAX_BULLETS and _has_room(piece, start) and _is_bullet(note, piece):
            end, piece = piece.end, _next_piece(note, piece.following)
            bullets += 1
    elif mark == ",":
        while mark == "," and _has_room(piece, start):
            end, mark, piece = piece.end, piece.mark, _next_piece(note, piece.following)
    return end, piece


def _has_room(piece: _Piece | None, start: int) -> TypeGuard[_Piece]:
    """Whether there is a next piece and the stretch from ``start`` may take it in."""
    return piece is not None and piece.end - start <= LONGEST


def _is_bullet(note: str, piece: _Piece) -> bool:
    return _BULLET.match(note, piece.start, piece.end) is not None


def _next_piece(note: str, start: int) -> _Piece | None:
    """The first piece from ``start`` on that isn't blank."""
    while start < len(note):
        end, following = _piece_end(note, start)
        last = note[start:end].rstrip()[-1:]
        if last:
            is_cut = following == end and last in ",:"  # else a line ends behind them
            return _Piece(start, end, following, "" if is_cut else last)
        start = following
    return None


def _piece_end(note: str, start: int) -> tuple[int, int]:
    """Where the piece from ``start`` ends and where the next one starts."""
    limit = start + LONGEST
    at = start
    while mark := _MARK.search(note, at, limit):
        run = _RUN.match(note, mark.start())
        assert run is not None
        end, at = _end(note, start, *run.span())
        if end >= 0:
            return end, at
        if at > limit:
            return at, at
    if limit >= len(note):
        return len(note), len(note)
    cut = _cut(note, start)
    return cut, cut


def _cut(note: str, start: int) -> int:
    """Where a piece without an end is cut."""
    cut = _cut_in(note[start : start + LONGEST + _LANDMARK])
    if cut:
        return start + cut
    between = _BETWEEN_WORDS.search(note, start + _LEAST)
    return between.end() if between else len(note)


@lru_cache(maxsize=64)  # in a text that repeats itself, each edit moves every cut behind it
def _cut_in(window: str) -> int:
    """Where it is cut within what may stay together, and the landmark behind; 0 for nowhere.

    Of places that are equally good the one is taken that has the highest checksum of the words behind it:
    wherever the piece begins, most of its cuts fall where they fell before.
    """
    for places in _CUTS:
        found = [place.end() for place in places.finditer(window, _LEAST, LONGEST)]
        if found:
            return max(found, key=lambda place: _checksum(window[place : place + _LANDMARK]))
    return 0


def _checksum(text: str) -> int:
    return crc32(text.lower().encode("utf-8", "surrogatepass"))


def _end(note: str, start: int, first: int, following: int) -> tuple[int, int]:
    """Where the piece ends (-1 if it goes on behind its marks) and where the next one starts."""
    if note[first] in _BREAKS:
        return first, following
    end = next((at for at in range(first, following) if note[at] in _BREAKS), following)
    if end < following:
        return end, following
    if end < len(note) and not note[end].isspace():
        return -1, following  # "101.3", "a.m"
    if end == first + 1 and note[first] == "." and _is_abbreviation(note, first, start):
        return -1, following
    return end, following


def _is_abbreviation(note: str, stop: int, start: int) -> bool:
    word_start = stop
    while word_start > max(start, stop - 7) and not note[word_start - 1].isspace():
        word_start -= 1
    word = note[word_start:stop].lower()
    goes_on = note[stop + 1 : stop + 3].strip() != ""
    return word in _ABBREVIATIONS and goes_on
