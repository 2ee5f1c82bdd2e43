"""The matcher: a note in, mentions out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.limits import Limit
from caregiver_app.matching.mention import Mention
from caregiver_app.matching.own_words import FamilyTerms, OwnWords, check_own_words
from caregiver_app.matching.reader import Sight, look, read_stretch
from caregiver_app.matching.spelling import Speller
from caregiver_app.matching.stretches import split

if TYPE_CHECKING:
    from caregiver_app.matching.explain import Explainer
    from caregiver_app.matching.explanation import Explanation

_CODE_VERSION = 1
"""Raised with every change of the code that changes what is found."""

_REMEMBERED = 4096


class Matcher:
    """Reads notes against the guide's sixteen items.

    The same note always gives the same mentions. Stretches (sentences, lines) that were read before are
    remembered, so reading an edited note again costs what the edit touches.

    Args:
        lexicon: The phrases.
        limits: What readings are judged against.
        speller: Shared between matchers of one lexicon.
        own_words: What the family calls an item.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        limits: tuple[Limit, ...],
        speller: Speller | None = None,
        own_words: tuple[OwnWords, ...] = (),
    ) -> None:
        self._lexicon = lexicon
        self._speller = speller or Speller(lexicon)
        self._terms = FamilyTerms(limits, own_words, lexicon, self._speller)
        self._explainer: Explainer | None = None
        self._recent: dict[str, tuple[Mention, ...]] = {}
        self._older: dict[str, tuple[Mention, ...]] = {}

    @property
    def version(self) -> str:
        """Changes whenever the same note could give other mentions."""
        return f"{_CODE_VERSION}-{self._lexicon.digest}-{self._terms.digest}"

    def for_family(self, limits: tuple[Limit, ...], own_words: tuple[OwnWords, ...] = ()) -> Matcher:
        """The same lexicon with a family's limits and own words."""
        return Matcher(self._lexicon, limits, self._speller, own_words)

    def check_own_words(self, text: str) -> None:
        """Whether ``text`` can be a family's own words.

        Raises:
            BadInput: It has no word in it, could never be found, or stands on every page.
        """
        check_own_words(text, self._lexicon)

    def explain(self, note: str, mention: Mention) -> Explanation:
        """Why ``mention`` is read in ``note``, and what would change it; takes its time.

        Raises:
            LookupError: It isn't read there.
        """
        from caregiver_app.matching.explain import Explainer  # here: only who asks why pays for it

        if self._explainer is None:
            self._explainer = Explainer(self, self._lexicon, self._terms)
        return self._explainer.explain(note, mention)

    def look(self, text: str) -> Sight | None:
        """All that is seen in one stretch, for explanations."""
        return look(text, self._lexicon, self._speller, self._terms)

    def read(self, note: str) -> tuple[Mention, ...]:
        """The mentions of ``note``, in order."""
        mentions: list[Mention] = []
        for start, end in split(note):
            text = note[start:end]
            read = self._recent.get(text)
            if read is None:
                read = self._read_stretch(text)
            if read:
                mentions += read if start == 0 else [_moved(mention, start) for mention in read]
        return tuple(mentions)

    def _read_stretch(self, text: str) -> tuple[Mention, ...]:
        """Reads what wasn't met lately; half of what is remembered is dropped when it grows too much."""
        read = self._older.get(text)
        if read is None:
            read = self._read_afresh(text)
        if len(self._recent) >= _REMEMBERED:
            self._older, self._recent = self._recent, {}
        self._recent[text] = read
        return read

    def _read_afresh(self, text: str) -> tuple[Mention, ...]:
        return read_stretch(text, self._lexicon, self._speller, self._terms)


def _moved(mention: Mention, by: int) -> Mention:
    return Mention(
        mention.items,
        mention.status,
        mention.start + by,
        mention.end + by,
        mention.text,
        mention.reason,
        mention.own_words,
    )
