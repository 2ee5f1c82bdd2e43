"""Finds the words of a list that are a few letters away from another, without looking at most of the list.

Of two words that are two letters apart, four of the first six letters stand in both, in the same order. So
each word is kept under every four of its first six letters, and only words that share a four are compared.
Where three letters may differ, at most one of them is among the first four letters, or among the last four.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import combinations
from typing import Final

_SHORT: Final = 5
_LONG: Final = 9


class Nearby:
    """A list of words, ready for looking up; what is needed for it is made when first needed.

    Args:
        words: Words of four letters or more.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._in_short: _Lookup | None = None
        self._in_long: _Lookup | None = None
        self._at_beginning: _Lookup | None = None
        self._at_end: _Lookup | None = None

    def within(self, word: str, most: int) -> list[tuple[str, int]]:
        """The words at most so many letters left out, added, changed or swapped away, nearest first.

        Args:
            word: Four letters or more.
            most: At most 1 for a word of four letters, 2 below nine letters, 3 for the others.

        Returns:
            Each with how many letters away it is.
        """
        length = len(word)
        if length <= _SHORT:
            if self._in_short is None:
                self._in_short = _Lookup(self._words, slice(0, _SHORT), 3, range(4, _SHORT + 3))
            found = self._in_short.among(word[:_SHORT])
        elif length < _LONG:
            if self._in_long is None:
                self._in_long = _Lookup(self._words, slice(0, 6), 4, range(4, _LONG + 2))
            found = self._in_long.among(word[:6])
        else:
            lengths = range(_LONG - 3, 99)
            if self._at_beginning is None:
                self._at_beginning = _Lookup(self._words, slice(0, 4), 3, lengths)
            if self._at_end is None:
                self._at_end = _Lookup(self._words, slice(-4, None), 3, lengths)
            found = self._at_beginning.among(word[:4])
            seen = {one for words in found for one in words}
            found += [[one for one in words if one not in seen] for words in self._at_end.among(word[-4:])]
        shortest, longest = length - most, length + most
        likely = [one for words in found for one in words if shortest <= len(one) <= longest]
        return close(word, likely, most) if likely else []


class _Lookup:
    """Words by the letters that one part of them has.

    Args:
        words: The words.
        part: The part that is looked at.
        kept: How many of its letters two words must share.
        lengths: Only words as long as these are kept.
    """

    def __init__(self, words: Sequence[str], part: slice, kept: int, lengths: range) -> None:
        self._kept = kept
        self._words: dict[str, list[str]] = {}
        for word in words:
            if len(word) in lengths:
                self._words.setdefault(word[part], []).append(word)
        self._index: dict[tuple[str, ...], tuple[str, ...]] = {}
        """For each choice of letters, in their order, the beginnings (or ends) that it was taken from."""
        for letters in self._words:
            for key in combinations(letters, kept):
                self._index[key] = (*self._index.get(key, ()), letters)

    def among(self, letters: str) -> list[list[str]]:
        """The words that share so many letters with these, part by part."""
        parts: set[str] = set()
        index = self._index
        for key in combinations(letters, self._kept):
            if key in index:
                parts.update(index[key])
        return [self._words[part] for part in parts]


def close(word: str, others: Sequence[str], most: int) -> list[tuple[str, int]]:
    """Those of ``others`` at most so many letters away, each with how many, nearest first."""
    extract, distance = _compiled()
    return [one[:2] for one in extract(word, others, scorer=distance, score_cutoff=most, limit=None)]


@cache
def _compiled() -> tuple[Callable[..., list[tuple[str, int, int]]], Callable[..., int]]:
    from rapidfuzz.distance import OSA  # here: a note without slips need not wait for it
    from rapidfuzz.process import extract

    return extract, OSA.distance
