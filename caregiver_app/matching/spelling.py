"""What a word as typed may stand for: its base forms, and for a misspelt word the words that were meant.

A word that is in the list of real English words is never taken for another: "fewer" is not "fever". Nor is a
slip taken for a symptom's when a common English word is nearer. Where two words are about as near, both are
kept: the phrase decides.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from caregiver_app.matching.forms import bases, forms
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.nearby import Nearby, close
from caregiver_app.matching.slip_cost import CHEAPEST, cost
from caregiver_app.matching.slips import BESIDE, HEARD_AS
from caregiver_app.matching.slips import SHORTEST as _SHORTEST
from caregiver_app.matching.sounds import sound

_LONGEST = 24
_REMEMBERED = 20_000
_REPEATED = re.compile(r"(.)\1\1")

_BELIEVED = {4: 0.4, 5: 1.0, 6: 1.2, 7: 1.35, 8: 1.5, 9: 1.65}
_BELIEVED_LONG = 1.8
_BELIEVED_IN_FOUR = 0.7
"""What the slips in a word of so many letters may cost: two plain ones from seven letters on."""

_NEARER = {4: 0.0, 5: 0.1, 6: 0.1}
_NEARER_LONG = 0.35
"""A common English word that costs so much less was meant instead."""

_SHORTEST_RUN_ON = 6
_BELIEVED_RUN_ON = 0.9
_LIKELIER_THAN_TWO = 0.7
"""A misspelt word that is also run on to another must be long, and its slip a plain one."""

_SHORTEST_HEARD = 4
"""Of how many sounds a word must be for its sound alone to tell it: "dar" is diarrhea and Daria."""

_AS_NEAR = 0.35
_AS_NEAR_SYMPTOM = 0.35
"""What another word may cost more than the best one and still be kept; less if it says a symptom alone."""

_HEARD_THE_SAME = 0.75
"""What is left of a slip's cost when the word still sounds the same."""


class Speller:
    """Gives the lexicon's words that a word may stand for; remembers what it has seen.

    Args:
        lexicon: The words to know.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[str, ...]] = {}
        self.run_ons: dict[str, int] = {}
        """The words met that are two written as one, with the letters of the first."""

    def candidates(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon that ``word`` may stand for; empty when there is none."""
        known = self._known.get(word)
        if known is None:
            known = self._find(word)
            if len(self._known) > _REMEMBERED:
                self._known.clear()
                self.run_ons.clear()
            self._known[word] = known
        return known

    def is_real(self, word: str) -> bool:
        """Whether a word, or a base form of it, is in the list of real English words."""
        real = self._real_words
        return any(form in real for form in bases(word))

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
        if self._is_right(word):
            return ()
        near = self._likeliest(word)
        meant = [target for _, target in near]
        if not near or near[0][0] > _LIKELIER_THAN_TWO:
            cut = self._cut(word, self._says) or (0 if near else self._cut(word, self._says_misspelt))
            if cut:
                self.run_ons[word] = cut
                return ()
        return tuple(dict.fromkeys(form for each in meant for form in self._forms_of(each)))

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
        if self._forms_of(doubled) or doubled in self._real_words:
            return doubled
        return single if self._forms_of(single) else None

    def _likeliest(self, word: str) -> list[tuple[float, str]]:
        """The words that a misspelt ``word`` may have been meant to be, each with what the slip costs."""
        near = sorted(self._near(word))
        if not near:
            return []
        best, target = near[0]
        if self._nearer_word(word, target, best):
            return []
        return [
            (price, target)
            for price, target in near
            if price <= best + (_AS_NEAR_SYMPTOM if self._symptoms[target] else _AS_NEAR)
        ]

    def _cut(self, word: str, says: Callable[[str, str], bool]) -> int:
        """After how many letters ``word`` ends and another begins, or 0: one of them says something."""
        cuts = [
            at
            for at in range(1, len(word) - 1)
            if (at > 1 and says(word[:at], word[at:])) or says(word[at:], word[:at])
        ]
        return max(cuts, key=lambda at: max(at, len(word) - at), default=0)

    def _says(self, word: str, beside: str) -> bool:
        """Whether ``word`` says something beside a word that may stand there without a space."""
        if word not in self._symptoms or len(word) + len(beside) < _SHORTEST_RUN_ON:
            return False
        if beside in self._lexicon.joined_words:
            return self._symptoms[word]
        if len(beside) < _SHORTEST or beside in self._lexicon.exact_only or not self._is_right(beside):
            return False
        return bool(self._forms_of(beside)) and (self._symptoms[word] or beside in self._symptoms)

    def _says_misspelt(self, word: str, beside: str) -> bool:
        """Whether ``word`` is a likely slip of a word that says a symptom alone."""
        if len(word) < _SHORTEST_RUN_ON + (len(beside) < 3) or beside not in self._lexicon.joined_words:
            return False
        near = [] if self._is_right(word) else self._likeliest(word)
        return bool(near) and near[0][0] <= _BELIEVED_RUN_ON and self._symptoms[near[0][1]]

    def _near(self, word: str) -> Iterable[tuple[float, str]]:
        """The targets that ``word`` is believed to be a slip of, each with what the slip costs."""
        heard = sound(word)
        alike = self._by_sound.get(heard, ()) if len(heard) >= _SHORTEST_HEARD else ()
        found = self._targets.within(word, _most_letters(word))
        for target in {*found, *alike} if alike else found:
            share = _HEARD_THE_SAME if target in alike else 1.0
            believed = _believed(word, target)
            price = cost(word, target, believed / share) * share
            if price <= believed:
                yield price, target

    def _nearer_word(self, word: str, target: str, price: float) -> bool:
        """Whether a common English word is nearer than what costs ``price``."""
        margin = _NEARER.get(min(len(target), len(word) + 1), _NEARER_LONG)
        if price - margin <= CHEAPEST:
            return False
        firsts = {word[0], word[1], *BESIDE.get(word[0], ""), *HEARD_AS.get(word[0], "")}
        most = _most_letters(word)
        lengths = range(len(word) - most, len(word) + most + 1)
        rivals = [
            rival for first in firsts for length in lengths for rival in self._rivals.get((first, length), ())
        ]
        return any(cost(word, rival, price) + margin < price for rival in close(word, rivals, most))

    def _is_right(self, word: str) -> bool:
        return word in self._real_words

    @cached_property
    def _symptoms(self) -> dict[str, bool]:
        """What a slip may stand for, and whether it names a symptom by itself."""
        lexicon = self._lexicon
        found: dict[str, bool] = {}
        for word in sorted(lexicon.spelling_targets):
            if len(word) < _SHORTEST or not word.isalpha() or word in lexicon.exact_only:
                continue
            for form in forms(word):
                if form not in lexicon.exact_only and (form == word or form in self._real_words):
                    found[form] = found.get(form, False) or word in lexicon.symptom_words
        return found

    @cached_property
    def _targets(self) -> Nearby:
        return Nearby(self._symptoms)

    @cached_property
    def _by_sound(self) -> dict[str, tuple[str, ...]]:
        """The symptoms by their sound."""
        found: dict[str, tuple[str, ...]] = {}
        for word, says_symptom in self._symptoms.items():
            if says_symptom:
                key = sound(word)
                found[key] = (*found.get(key, ()), word)
        return found

    @cached_property
    def _rivals(self) -> dict[tuple[str, int], list[str]]:
        """The common English words that no slip of a symptom may be nearer to, by first letter and length."""
        words = self._lexicon.symptom_words | self._lexicon.exact_only
        own = {form for word in words for form in (*bases(word), *forms(word))}
        found: dict[tuple[str, int], list[str]] = {}
        for word in self.right_words[0]:
            if word not in self._symptoms and word not in own:
                found.setdefault((word[0], len(word)), []).append(word)
        return found

    @cached_property
    def right_words(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The list of right English words: the common ones, the others."""
        return _read_words(self._lexicon.words_file)

    @cached_property
    def _real_words(self) -> frozenset[str]:
        common, rest = self.right_words
        return frozenset((*common, *rest)) | self._lexicon.extra_words


def _believed(word: str, target: str) -> float:
    """What slips may cost to be believed: more in a long word."""
    is_swapped = len(target) == _SHORTEST and word[0] == target[0] and sorted(word) == sorted(target)
    if is_swapped or (len(word) == _SHORTEST and len(target) > _SHORTEST):
        return _BELIEVED_IN_FOUR
    return _BELIEVED.get(min(len(target), len(word) + 1), _BELIEVED_LONG)


def _most_letters(word: str) -> int:
    return 1 if len(word) == _SHORTEST else 2 if len(word) < 9 else 3


def _read_words(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The real words: xz, one a line, the common ones first, then a blank line and the others."""
    if not path.exists():
        return (), ()
    common, _, rest = lzma.decompress(path.read_bytes()).decode("ascii").partition("\n\n")
    return tuple(common.split()), tuple(rest.split())
