"""The words that a slip may stand for: the lexicon's words in their regular forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from caregiver_app.matching.forms import forms
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.nearby import Nearby
from caregiver_app.matching.slips import SHORTEST
from caregiver_app.matching.sounds import sound

_SHORTEST_HEARD: Final = 4
"""Of how many sounds a word must be for its sound alone to tell it: "dar" is diarrhea and Daria."""


class SlipTargets:
    """Knows what may be meant; a form that is no right word ("shaked") is left out when it is asked for.

    Args:
        lexicon: The words.
        is_right: Whether a word is in the list of right English words.
    """

    def __init__(self, lexicon: Lexicon, is_right: Callable[[str], bool]) -> None:
        self._is_right = is_right
        self._bases: dict[str, bool] = {}
        self._forms: dict[str, bool] = {}
        self._all_forms: frozenset[str] | None = None
        self._four_letters: tuple[frozenset[str], frozenset[str]] | None = None
        self._nearby: Nearby | None = None
        self._by_sound: dict[str, tuple[str, ...]] | None = None
        for word in lexicon.spelling_targets:
            if len(word) < SHORTEST or not word.isalpha() or word in lexicon.exact_only:
                continue
            says = word in lexicon.symptom_words
            self._bases[word] = says
            for form in forms(word)[1:]:
                if form not in lexicon.exact_only:
                    self._forms[form] = says or self._forms.get(form, False)

    def says_symptom(self, word: str) -> bool | None:
        """Whether ``word`` names a symptom by itself; None when no slip stands for it."""
        says = self._bases.get(word)
        if not says and word in self._forms and self._is_right(word):
            return self._forms[word]
        return says

    @property
    def all_forms(self) -> frozenset[str]:
        """All of them, and forms that are no words."""
        if self._all_forms is None:
            self._all_forms = frozenset((*self._bases, *self._forms))
        return self._all_forms

    def may_begin_or_end(self, word: str) -> bool:
        """Whether one of them may stand at the beginning or the end of a longer ``word``."""
        if self._four_letters is None:
            words = self.all_forms
            beginnings = frozenset(word[:SHORTEST] for word in words)
            self._four_letters = beginnings, frozenset(word[-SHORTEST:] for word in words)
        beginnings, ends = self._four_letters
        return word[:SHORTEST] in beginnings or word[-SHORTEST:] in ends

    def within(self, word: str, most: int) -> list[tuple[str, int]]:
        """Those at most so many letters away, with how many; forms that are no words among them."""
        if self._nearby is None:
            self._nearby = Nearby(sorted(self.all_forms))
        return self._nearby.within(word, most)

    def alike(self, word: str) -> tuple[str, ...]:
        """Those that name a symptom by themselves and sound as ``word`` does, and forms that are no words."""
        heard = sound(word)
        if len(heard) < _SHORTEST_HEARD:
            return ()
        if self._by_sound is None:
            self._by_sound = self._sounds()
        return self._by_sound.get(heard, ())

    def _sounds(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for word in sorted(self.all_forms):
            if self._bases.get(word) or self._forms.get(word):
                key = sound(word)
                found[key] = (*found.get(key, ()), word)
        return found
