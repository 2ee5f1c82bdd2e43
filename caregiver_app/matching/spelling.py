"""What a word as typed may stand for: its base forms, and for a misspelt word the word that was meant.

A word that is in the list of real English words is never taken for another: "fewer" is not "fever".
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from caregiver_app.matching.forms import bases, forms
from caregiver_app.matching.lexicon import Lexicon

_SHORTEST = 4
_LONGEST = 24
_REMEMBERED = 20_000


class Speller:
    """Gives the lexicon's words that a word may stand for; remembers what it has seen.

    Args:
        lexicon: The words to know.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[str, ...]] = {}

    def candidates(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon that ``word`` may stand for; empty when there is none."""
        known = self._known.get(word)
        if known is None:
            known = self._find(word)
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[word] = known
        return known

    def _find(self, word: str) -> tuple[str, ...]:
        if len(word) > _LONGEST:
            return ()
        spelt = self._lexicon.misspellings.get(word)
        found = self._forms_of(spelt or word)
        if found or len(word) < _SHORTEST or not word.isalpha():
            return found
        shorter = self._without_repeats(word)
        if shorter is not None:
            return self._forms_of(shorter)
        meant = self._meant(word)
        return self._forms_of(meant) if meant else ()

    def _forms_of(self, word: str) -> tuple[str, ...]:
        vocabulary = self._lexicon.trie.vocabulary
        forms_found = [*bases(word), *self._lexicon.irregular.get(word, ())]
        return tuple(dict.fromkeys(form for form in forms_found if form in vocabulary))

    def _without_repeats(self, word: str) -> str | None:
        """A letter written three times or more: "sooooo" is "so", "tiiired" is "tired"."""
        kept: list[str] = []
        for char in word:
            if len(kept) >= 2 and kept[-1] == char == kept[-2]:
                continue
            kept.append(char)
        doubled = "".join(kept)
        if doubled == word:
            return None
        single = "".join(char for at, char in enumerate(word) if at == 0 or word[at - 1] != char)
        return next((form for form in (doubled, single) if self._forms_of(form)), None)

    def _meant(self, word: str) -> str | None:
        """The word that a misspelt ``word`` was meant to be."""
        from rapidfuzz.distance import OSA

        best: str | None = None
        best_rank: tuple[int, int, str] | None = None
        for first in {word[0], *_HEARD_AS.get(word[0], ()), *word[1:2]}:
            for target in self._targets.get(first, ()):
                allowed = _allowed_edits(target, word)
                if allowed == 0 or abs(len(target) - len(word)) > allowed:
                    continue
                distance = OSA.distance(word, target, score_cutoff=allowed)
                if distance > allowed:
                    continue
                rank = (distance, int(target[0] != word[0]), target)
                if best_rank is None or rank < best_rank:
                    best, best_rank = target, rank
        if best is None or self._is_real(word):
            return None
        return best

    def _is_real(self, word: str) -> bool:
        real = self._real_words
        return any(form in real for form in bases(word))

    @cached_property
    def _targets(self) -> dict[str, tuple[str, ...]]:
        by_first: dict[str, list[str]] = {}
        for target in sorted(self._all_targets()):
            by_first.setdefault(target[0], []).append(target)
        return {first: tuple(words) for first, words in by_first.items()}

    def _all_targets(self) -> Iterable[str]:
        for word in self._lexicon.spelling_targets:
            if len(word) >= _SHORTEST and word.isalpha():
                yield from (form for form in forms(word) if form == word or form in self._real_words)

    @cached_property
    def _real_words(self) -> frozenset[str]:
        return _read_words(self._lexicon.words_file) | self._lexicon.extra_words


_HEARD_AS = {"c": "ks", "k": "c", "s": "cz", "f": "p", "g": "j", "j": "g", "u": "n", "i": "e", "e": "i"}
"""First letters that stand for one sound."""


def _allowed_edits(target: str, word: str) -> int:
    """How many slips are believed: more in a long word, and more when the word still sounds the same."""
    if min(len(target), len(word)) < _SHORTEST:
        return 0
    if len(target) == _SHORTEST:
        return 1 if sorted(target) == sorted(word) else 0  # "rahs", but not "rasp"
    if len(target) >= 8:
        return 2
    sounds_the_same = len(word) > _SHORTEST and _consonants(target) == _consonants(word)
    return 2 if sounds_the_same else 1


def _consonants(word: str) -> str:
    """What is heard first and last of a word: its consonants, doubled ones once."""
    heard: list[str] = []
    for char in word:
        if char not in "aeiouyh" and heard[-1:] != [char]:
            heard.append(char)
    return "".join(heard)


def _read_words(path: Path) -> frozenset[str]:
    """The real words: xz, one a line, what it was made from named in its README."""
    if not path.exists():
        return frozenset()
    return frozenset(lzma.decompress(path.read_bytes()).decode("ascii").split())
