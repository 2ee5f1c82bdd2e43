"""What a word as typed may stand for: its base forms, and for a misspelt word the word that was meant.

A word that is in the list of real English words is never taken for another: "fewer" is not "fever".
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from caregiver_app.matching.forms import bases, forms
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.slips import BESIDE as _BESIDE
from caregiver_app.matching.slips import HEARD_AS as _HEARD_AS
from caregiver_app.matching.slips import SHORTEST as _SHORTEST
from caregiver_app.matching.slips import allowed_slips, is_likely_slip

_LONGEST = 24
_MOST_SLIPS = 2
_REPEATED = re.compile(r"(.)\1\1")
_REMEMBERED = 20_000


class Speller:
    """Gives the lexicon's words that a word may stand for; remembers what it has seen.

    Args:
        lexicon: The words to know.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[str, ...]] = {}
        self._choices: dict[tuple[str, int], list[str]] = {}

    def candidates(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon that ``word`` may stand for; empty when there is none."""
        known = self._known.get(word)
        if known is None:
            known = self._find(word)
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[word] = known
        return known

    def is_real(self, word: str) -> bool:
        """Whether ``word`` or a base form of it is in the list of real words."""
        return self._is_real(word)

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
        if not _REPEATED.search(word):
            return None
        kept: list[str] = []
        for char in word:
            if len(kept) >= 2 and kept[-1] == char == kept[-2]:
                continue
            kept.append(char)
        doubled = "".join(kept)
        single = "".join(char for at, char in enumerate(word) if at == 0 or word[at - 1] != char)
        return next((form for form in (doubled, single) if self._forms_of(form)), None)

    def _meant(self, word: str) -> str | None:
        """The word that a misspelt ``word`` was meant to be."""
        if self._is_real(word):
            return None
        best: tuple[int, bool, bool, str] | None = None
        for target, distance in self._near(word):
            names_symptom = self._targets[target]
            allowed = min(allowed_slips(target, word), 2 if names_symptom else 1)
            if distance <= allowed and (distance > 1 or is_likely_slip(target, word)):
                rank = (distance, not names_symptom, target[0] != word[0], target)
                best = rank if best is None or rank < best else best
        return None if best is None else best[3]

    def _near(self, word: str) -> Iterator[tuple[str, int]]:
        """The targets that begin likely and are two slips from ``word`` at most, with how many."""
        from rapidfuzz.distance import OSA  # here: 17 ms that a note without slips need not wait for
        from rapidfuzz.process import extract

        first = word[0] + _HEARD_AS.get(word[0], "") + _BESIDE.get(word[0], "")
        for letters in (first,) if word[1] in first else (first, word[1]):
            choices = self._choices.get((letters, len(word)))
            if choices is None:
                choices = self._choose(letters, len(word))
            for target, distance, _ in extract(
                word, choices, scorer=OSA.distance, score_cutoff=_MOST_SLIPS, limit=None
            ):
                yield target, int(distance)

    def _choose(self, letters: str, length: int) -> list[str]:
        """The targets that begin with one of ``letters`` and are about as long."""
        choices = [
            target
            for target in self._targets
            if target[0] in letters and abs(len(target) - length) <= _MOST_SLIPS
        ]
        self._choices[letters, length] = choices
        return choices

    def _is_real(self, word: str) -> bool:
        real = self._real_words
        return any(form in real for form in bases(word))

    @cached_property
    def _targets(self) -> dict[str, bool]:
        """What a slip may stand for, and whether it names a symptom by itself."""
        targets: dict[str, bool] = {}
        for word in sorted(self._lexicon.spelling_targets):
            if len(word) < _SHORTEST or not word.isalpha() or word in self._lexicon.exact_only:
                continue
            names_symptom = word in self._lexicon.symptom_words
            for form in forms(word):
                if form not in self._lexicon.exact_only and (form == word or form in self._real_words):
                    targets[form] = targets.get(form, False) or names_symptom
        return targets

    @cached_property
    def _real_words(self) -> frozenset[str]:
        return _read_words(self._lexicon.words_file) | self._lexicon.extra_words


def _read_words(path: Path) -> frozenset[str]:
    """The real words: xz, one a line, what it was made from named in the README beside it."""
    if not path.exists():
        return frozenset()
    return frozenset(lzma.decompress(path.read_bytes()).decode("ascii").split())
