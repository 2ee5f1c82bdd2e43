"""Finds the words of a list that are a few letters away from another, without looking at most of the list.

Of two words that are two letters apart, four of the first six letters stand in both, in the same order. So
each word is kept under every four of its first six letters, and only words that share a four are compared.
Where three letters may differ, at most one of them is among the first four letters, or among the last four.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from itertools import combinations

_SHORT = 5
_LONG = 9

_Index = Mapping[tuple[str, ...], tuple[str, ...]]
"""For each choice of letters, in their order, the beginnings (or ends) that it was taken from."""


class Nearby:
    """A list of words, ready for looking up; what is needed for it is made when first needed.

    Args:
        words: Words of four letters or more.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)

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
            found = _among(self._in_short, word[:_SHORT], 3)
        elif length < _LONG:
            found = _among(self._in_long, word[:6], 4)
        else:
            found = _among(self._at_beginning, word[:4], 3) + _among(self._at_end, word[-4:], 3)
        likely = {one for words in found for one in words if -most <= len(one) - length <= most}
        return close(word, list(likely), most) if likely else []

    @cached_property
    def _in_short(self) -> _Lookup:
        return _Lookup(self._words, slice(0, _SHORT), 3, range(4, _SHORT + 3))

    @cached_property
    def _in_long(self) -> _Lookup:
        return _Lookup(self._words, slice(0, 6), 4, range(4, _LONG + 2))

    @cached_property
    def _at_beginning(self) -> _Lookup:
        return _Lookup(self._words, slice(0, 4), 3, range(_LONG - 3, 99))

    @cached_property
    def _at_end(self) -> _Lookup:
        return _Lookup(self._words, slice(-4, None), 3, range(_LONG - 3, 99))


class _Lookup:
    """Words by the letters that one part of them has."""

    def __init__(self, words: Sequence[str], part: slice, kept: int, lengths: range) -> None:
        self.words: dict[str, list[str]] = {}
        for word in words:
            if len(word) in lengths:
                self.words.setdefault(word[part], []).append(word)
        index: dict[tuple[str, ...], tuple[str, ...]] = {}
        for letters in self.words:
            for key in combinations(letters, kept):
                index[key] = (*index[key], letters) if key in index else (letters,)
        self.index: _Index = index


def _among(lookup: _Lookup, letters: str, kept: int) -> list[list[str]]:
    index = lookup.index
    parts = {part for key in combinations(letters, kept) if key in index for part in index[key]}
    return [lookup.words[part] for part in parts]


def close(word: str, others: Sequence[str], most: int) -> list[tuple[str, int]]:
    """Those of ``others`` at most so many letters away, each with how many, nearest first."""
    extract, distance = _compiled()
    return [one[:2] for one in extract(word, others, scorer=distance, score_cutoff=most, limit=None)]


@cache
def _compiled() -> tuple[Callable[..., list[tuple[str, int, int]]], Callable[..., int]]:
    from rapidfuzz.distance import OSA  # here: a note without slips need not wait for it
    from rapidfuzz.process import extract

    return extract, OSA.distance
