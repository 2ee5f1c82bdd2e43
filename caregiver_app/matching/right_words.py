"""The list of right English words, taken apart letter by letter as words that begin so are asked for."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

from caregiver_app.matching.nearby import close
from caregiver_app.matching.slip_cost import CHEAPEST, NEXT_CHEAPEST, beginnings, cost


class RightWords:
    """The words that are never taken for a slip of another.

    Args:
        path: The list, packed by gzip: one word a line, the common ones in order, a blank line, the others in
            order.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._by_letter: dict[str, frozenset[str]] = {}
        self._read: tuple[str, str] | None = None

    def __contains__(self, word: str) -> bool:
        first = word[:1]
        words = self._by_letter.get(first)
        if words is None:
            words = frozenset(part for text in self._texts for part in _beginning_with(first, text))
            self._by_letter[first] = words
        return word in words

    @property
    def common(self) -> tuple[str, ...]:
        """The common ones."""
        return tuple(self._texts[0].split())

    @property
    def others(self) -> tuple[str, ...]:
        """The others."""
        return tuple(self._texts[1].split())

    def common_beginning_with(self, first: str) -> list[str]:
        """The common ones that begin with a letter."""
        return _beginning_with(first, self._texts[0])

    @property
    def _texts(self) -> tuple[str, str]:
        """The common ones and the others; read when first asked for."""
        if self._read is None:
            self._read = "", ""
            if self._path.exists():
                text = gzip.decompress(self._path.read_bytes()).decode("ascii")
                common, _, others = text.partition("\n\n")
                self._read = f"\n{common}\n", f"\n{others}"
        return self._read


def _beginning_with(first: str, text: str) -> list[str]:
    """The words of a sorted list, each between two line breaks, that begin with a letter."""
    start = text.find("\n" + first)
    if start < 0:
        return []
    return text[start : text.find("\n", text.rfind("\n" + first) + 1)].split()


class Rivals:
    """The common English words that no slip of a symptom may be nearer to.

    Args:
        words: The list of right words.
        own: Words that are no rivals: the symptoms themselves in all their forms.
    """

    def __init__(self, words: RightWords, own: frozenset[str]) -> None:
        self._words = words
        self._own = own
        self._by_letter: dict[str, dict[int, list[str]]] = {}
        self._about: dict[tuple[str, int, int], list[str]] = {}

    def has_nearer(self, word: str, price: float, margin: float, firsts: set[str], most: int) -> bool:
        """Whether a word costs less than ``price`` by more than ``margin``.

        Args:
            word: As typed.
            price: What it costs as a slip of the word that may be meant.
            margin: So much less a rival must cost.
            firsts: What a rival may begin with.
            most: How many letters away it may be.
        """
        if CHEAPEST + margin >= price:
            return False
        if NEXT_CHEAPEST + margin >= price:
            same = self._beginning_with(word[0])
            return any(form in same.get(len(form), ()) for form in _with_another_doubled(word))
        for first in firsts & beginnings(word, price - margin):
            rivals = self._as_long(first, len(word) - most, len(word) + most)
            near = close(word, rivals, most)
            if any(cost(word, rival, price - margin) + margin < price for rival, _ in near):
                return True
        return False

    def _as_long(self, first: str, least: int, most: int) -> Sequence[str]:
        about = self._about.get((first, least, most))
        if about is None:
            words = self._beginning_with(first)
            about = [word for length in range(least, most + 1) for word in words.get(length, ())]
            self._about[first, least, most] = about
        return about

    def _beginning_with(self, first: str) -> dict[int, list[str]]:
        words = self._by_letter.get(first)
        if words is None:
            words = {}
            for word in self._words.common_beginning_with(first):
                if word not in self._own:
                    words.setdefault(len(word), []).append(word)
            self._by_letter[first] = words
        return words


def _with_another_doubled(word: str) -> set[str]:
    """``word`` with one letter more or less in a double."""
    less = {word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1]}
    return less | {word[:at] + letter + word[at:] for at, letter in enumerate(word)}
