"""The words that a slip may stand for: the lexicon's words in their regular forms."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from caregiver_app.matching.forms import forms
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.nearby import Nearby
from caregiver_app.matching.slips import SHORTEST
from caregiver_app.matching.sounds import sound

_SHORTEST_HEARD = 4
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

    @cached_property
    def all_forms(self) -> frozenset[str]:
        """All of them, and forms that are no words."""
        return frozenset((*self._bases, *self._forms))

    def may_begin_or_end(self, word: str) -> bool:
        """Whether one of them may stand at the beginning or the end of a longer ``word``."""
        beginnings, ends = self._four_letters
        return word[:SHORTEST] in beginnings or word[-SHORTEST:] in ends

    def within(self, word: str, most: int) -> list[tuple[str, int]]:
        """Those at most so many letters away, with how many; forms that are no words among them."""
        return self._nearby.within(word, most)

    def alike(self, word: str) -> tuple[str, ...]:
        """Those that name a symptom by themselves and sound as ``word`` does, and forms that are no words."""
        heard = sound(word)
        return self._by_sound.get(heard, ()) if len(heard) >= _SHORTEST_HEARD else ()

    @cached_property
    def _four_letters(self) -> tuple[frozenset[str], frozenset[str]]:
        """How they begin and end."""
        words = self.all_forms
        return frozenset(word[:SHORTEST] for word in words), frozenset(word[-SHORTEST:] for word in words)

    @cached_property
    def _nearby(self) -> Nearby:
        return Nearby(sorted(self.all_forms))

    @cached_property
    def _by_sound(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for word in sorted(self.all_forms):
            if self._bases.get(word) or self._forms.get(word):
                key = sound(word)
                found[key] = (*found.get(key, ()), word)
        return found
