"""The forms of a family's own words, and their slips: "flapy things" for "the flappy thing"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from caregiver_app.matching.forms import bases, forms
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.slips import BESIDE, HEARD_AS, SHORTEST, allowed_slips, is_likely_slip
from caregiver_app.matching.spelling import Speller

_LONGEST = 24
_REMEMBERED = 20_000


class OwnForms:
    """Says which of the family's words a word of a note stands for.

    Words that are forms of one another share a stem, so that each word of a note stands for few stems.

    Args:
        phrases: The family's own words, word by word.
        lexicon: Its irregular forms.
        speller: Knows the lexicon's words and the real ones; neither is taken for a slip of an own word.
    """

    def __init__(self, phrases: Sequence[Sequence[str]], lexicon: Lexicon, speller: Speller) -> None:
        self._irregular = lexicon.irregular
        self._speller = speller
        self._stems: dict[str, str] = {}
        self._targets: dict[str, dict[str, str]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        for words in phrases:
            for word in words:
                # A word all alone must not be found in a word that only looks like its base ("ceil-ing").
                self._join(word, self._bases(word) if len(words) > 1 else (word,))
        for word in {word for words in phrases for word in words}:
            if SHORTEST <= len(word) <= _LONGEST and word.isalpha():
                for form in (word,) if word.endswith("s") else forms(word):
                    self._targets.setdefault(form[0], {})[form] = word

    def stem(self, word: str) -> str:
        """What an own word is known by."""
        return self._stems[word]

    def stems_of(self, word: str) -> tuple[str, ...]:
        """What a note's word may stand for; empty when it is none of the family's."""
        if not self._stems:
            return ()
        known = self._known.get(word)
        if known is None:
            known = self._find(word)
            if len(word) > _LONGEST:
                return known
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[word] = known
        return known

    def _find(self, word: str) -> tuple[str, ...]:
        found = self._stems_among(self._bases(word))
        if found or not (SHORTEST <= len(word) <= _LONGEST and word.isalpha()):
            return found
        taken_for = self._speller.candidates(word)
        found = self._stems_among(taken_for)
        if found or not set(taken_for).isdisjoint(self._bases(word)):
            return found  # a word that the lexicon knows is no slip
        meant = self._meant(word)
        return () if meant is None or self._speller.is_real(word) else (self._stems[meant],)

    def _stems_among(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._stems[word] for word in words if word in self._stems))

    def _meant(self, word: str) -> str | None:
        """The family's word that a misspelt ``word`` was meant to be."""
        best: tuple[int, str, str] | None = None
        for first in {word[0], *HEARD_AS.get(word[0], ""), *BESIDE.get(word[0], ""), word[1]}:
            for target, own in self._targets.get(first, {}).items():
                allowed = allowed_slips(target, word)
                if not allowed:
                    continue
                from rapidfuzz.distance import OSA  # here: a note without slips need not wait for it

                distance = OSA.distance(word, target, score_cutoff=allowed)
                if distance <= allowed and (distance > 1 or is_likely_slip(target, word)):
                    best = min(best or (distance, target, own), (distance, target, own))
        return None if best is None else best[2]

    def _bases(self, word: str) -> tuple[str, ...]:
        return (*bases(word), *self._irregular.get(word, ()))

    def _join(self, word: str, same: Iterable[str]) -> None:
        """Gives ``word`` and its base forms one stem, with all words that had a stem of theirs before."""
        forms_of_it = {word, *same}
        old = {self._stems[form] for form in forms_of_it if form in self._stems}
        stem = min(old, default=word)
        for form, other in self._stems.items():
            if other in old:
                self._stems[form] = stem
        self._stems.update(dict.fromkeys(forms_of_it, stem))
