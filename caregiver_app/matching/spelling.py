"""What a word as typed may stand for: its base forms, and for a misspelt word the words that were meant.

A word that is in the list of real English words is never taken for another: "fewer" is not "fever". Nor is a
slip taken for a symptom's when a common English word is nearer. Where two words are about as near, both are
kept: the phrase decides.
"""

from __future__ import annotations

import re
from typing import Final

from caregiver_app.matching.forms import bases, forms
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.right_words import RightWords, Rivals
from caregiver_app.matching.slip_cost import CHEAPEST, beginnings, cost
from caregiver_app.matching.slip_targets import SlipTargets
from caregiver_app.matching.slips import BESIDE, HEARD_AS
from caregiver_app.matching.slips import SHORTEST as _SHORTEST

_LONGEST: Final = 24
_REMEMBERED: Final = 20_000
_REPEATED: Final = re.compile(r"(.)\1\1")

_BELIEVED: Final = {4: 0.4, 5: 1.0, 6: 1.2, 7: 1.35, 8: 1.5, 9: 1.65}
_BELIEVED_LONG: Final = 1.8
_BELIEVED_IN_FOUR: Final = 0.7
"""What the slips in a word of so many letters may cost: two plain ones from seven letters on."""

_NEARER: Final = {4: 0.0, 5: 0.1, 6: 0.1}
_NEARER_LONG: Final = 0.35
"""A common English word that costs so much less was meant instead."""

_SHORTEST_RUN_ON: Final = 6
_BELIEVED_RUN_ON: Final = 0.9
_LIKELIER_THAN_TWO: Final = 0.7
"""A misspelt word that is also run on to another must be long, and its slip a plain one."""

_AS_NEAR: Final = 0.35
"""What another word may cost more than the best one and still be kept."""

_A_LITTLE: Final = 1e-6
_HEARD_THE_SAME: Final = 0.75
"""What is left of a slip's cost when the word still sounds the same."""


class Speller:
    """Gives the lexicon's words that a word may stand for; remembers what it has seen.

    Args:
        lexicon: The words to know.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.right_words = RightWords(lexicon.words_file)
        self._known: dict[str, tuple[str, ...]] = {}
        self._slip_targets: SlipTargets | None = None
        self._rival_words: Rivals | None = None
        self._joined = tuple(sorted(lexicon.joined_words))
        self._irregular = lexicon.irregular
        self._misspellings = lexicon.misspellings
        self._extra_words = lexicon.extra_words
        self._vocabulary = lexicon.trie.vocabulary
        self.run_ons: dict[str, int] = {}
        """The words met that are two written as one, with the letters of the first."""

    def candidates(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon that ``word`` may stand for; empty when there is none."""
        known = self._known.get(word)
        if known is None:
            if len(word) > _LONGEST:
                return ()
            if len(self._known) > _REMEMBERED:
                self._known.clear()
                self.run_ons.clear()
            known = self._known[word] = self._find(word)
        return known

    def is_real(self, word: str) -> bool:
        """Whether a word, or a base form of it, is in the list of real English words."""
        return any(self._is_right(form) for form in bases(word))

    def _find(self, word: str) -> tuple[str, ...]:
        spelt = self._misspellings.get(word)
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
            cut = self._cut(word) or (0 if near else self._cut_misspelt(word))
            if cut:
                self.run_ons[word] = cut
                return ()
        return tuple(dict.fromkeys(form for each in meant for form in self._forms_of(each)))

    def _forms_of(self, word: str) -> tuple[str, ...]:
        vocabulary = self._vocabulary
        found = [form for form in bases(word) if form in vocabulary]
        irregular = self._irregular.get(word)
        if irregular is not None:
            found += [form for form in irregular if form in vocabulary]
        return tuple(found) if len(found) < 2 else tuple(dict.fromkeys(found))

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
        if self._forms_of(doubled) or self._is_right(doubled):
            return doubled
        return single if self._forms_of(single) else None

    def _likeliest(self, word: str) -> list[tuple[float, str]]:
        """The words that a misspelt ``word`` may have been meant to be, each with what the slip costs."""
        near = self._near(word)
        if not near:
            return []
        best, target = min(near)
        if self._nearer_word(word, target, best):
            return []
        return sorted(one for one in near if one[0] <= best + _AS_NEAR)

    def _cut(self, word: str) -> int:
        """After how many letters ``word`` ends and another begins, or 0: one of them says something."""
        if len(word) < _SHORTEST_RUN_ON or not self._targets.may_begin_or_end(word):
            return 0
        targets = self._targets.all_forms
        cuts = [
            at
            for at in range(1, len(word) - 1)
            if (word[:at] in targets and self._says(word[:at], word[at:]))
            or (word[at:] in targets and self._says(word[at:], word[:at]))
        ]
        return _most_uneven(cuts, len(word))

    def _cut_misspelt(self, word: str) -> int:
        """The same where the one that says something is misspelt too."""
        joined = self._lexicon.joined_words
        ends = self._joined
        if len(word) <= _SHORTEST_RUN_ON or not (word.startswith(ends) or word.endswith(ends)):
            return 0
        cuts = [
            at
            for at in range(1, len(word) - 1)
            if (word[at:] in joined and self._says_misspelt(word[:at], word[at:]))
            or (word[:at] in joined and self._says_misspelt(word[at:], word[:at]))
        ]
        return _most_uneven(cuts, len(word))

    def _says(self, word: str, beside: str) -> bool:
        """Whether ``word`` says something beside a word that may stand there without a space."""
        says_symptom = self._targets.says_symptom(word)
        if says_symptom is None:
            return False
        if beside in self._lexicon.joined_words:
            return says_symptom
        if len(beside) < _SHORTEST or beside in self._lexicon.exact_only or not self._is_right(beside):
            return False
        if not self._forms_of(beside):
            return False
        return says_symptom or self._targets.says_symptom(beside) is not None

    def _says_misspelt(self, word: str, beside: str) -> bool:
        """Whether ``word`` is a likely slip of a word that says a symptom alone."""
        if len(word) < _SHORTEST_RUN_ON + (len(beside) < 3):
            return False
        near = [] if self._is_right(word) else self._likeliest(word)
        return (
            bool(near) and near[0][0] <= _BELIEVED_RUN_ON and self._targets.says_symptom(near[0][1]) is True
        )

    def _near(self, word: str) -> list[tuple[float, str]]:
        """The targets that ``word`` is believed to be a slip of, each with what the slip costs."""
        targets = self._targets
        alike = targets.alike(word)
        most = _BELIEVED_LONG
        near: list[tuple[float, str]] = []
        likely = targets.within(word, _most_letters(word))
        if alike:
            likely += [(one, 0) for one in alike]
        for target, letters in likely:
            if letters > 1 and target[0] != word[0] and self._is_much(word, target):
                continue
            share = _HEARD_THE_SAME if target in alike and targets.says_symptom(target) else 1.0
            believed = min(_believed(word, target), most)
            price = cost(word, target, believed / share) * share
            if price <= believed and targets.says_symptom(target) is not None:
                near.append((price, target))
                most = min(most, price + _AS_NEAR)
        return near

    @staticmethod
    def _is_much(word: str, target: str) -> bool:
        """Whether a slip at the first letter is too much to believe one more."""
        return target[0] not in beginnings(word, _believed(word, target) - CHEAPEST + _A_LITTLE)

    def _nearer_word(self, word: str, target: str, price: float) -> bool:
        """Whether a common English word is nearer than what costs ``price``."""
        margin = _NEARER.get(min(len(target), len(word) + 1), _NEARER_LONG)
        firsts = {word[0], word[1], *BESIDE.get(word[0], ""), *HEARD_AS.get(word[0], "")}
        return self._rivals.has_nearer(word, price, margin, firsts, _most_letters(word))

    def _is_right(self, word: str) -> bool:
        return word in self.right_words or word in self._extra_words

    @property
    def _targets(self) -> SlipTargets:
        """Made when a word is first met that may be a slip."""
        if self._slip_targets is None:
            self._slip_targets = SlipTargets(self._lexicon, self._is_right)
        return self._slip_targets

    @property
    def _rivals(self) -> Rivals:
        if self._rival_words is None:
            words = self._lexicon.symptom_words | self._lexicon.exact_only
            own = {form for word in words for form in (*bases(word), *forms(word))}
            self._rival_words = Rivals(self.right_words, self._targets.all_forms.union(own))
        return self._rival_words


def _believed(word: str, target: str) -> float:
    """What slips may cost to be believed: more in a long word."""
    is_swapped = len(target) == _SHORTEST and word[0] == target[0] and sorted(word) == sorted(target)
    if is_swapped or (len(word) == _SHORTEST and len(target) > _SHORTEST):
        return _BELIEVED_IN_FOUR
    return _BELIEVED.get(min(len(target), len(word) + 1), _BELIEVED_LONG)


def _most_uneven(cuts: list[int], length: int) -> int:
    """The cut with the longest word beside it; 0 when there is none."""
    return max(cuts, key=lambda at: max(at, length - at), default=0)


def _most_letters(word: str) -> int:
    return 1 if len(word) == _SHORTEST else 2 if len(word) < 9 else 3
