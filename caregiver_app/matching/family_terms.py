"""What one family adds to the lexicon: the limits it was given and its own words."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from caregiver_app.errors import BadInput
from caregiver_app.matching.entries import Entry, Part
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.limits import Limit
from caregiver_app.matching.own_forms import OwnForms
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.matching.phrases import Element
from caregiver_app.matching.spelling import Speller
from caregiver_app.matching.steps import Span
from caregiver_app.matching.tokens import Kind, Tokens, tokenize
from caregiver_app.matching.trie import PhraseTrie

_SHORTEST = 3
"""Letters of a word that may be own words all alone."""


class FamilyTerms:
    """One family's terms.

    Args:
        limits: What readings are judged against.
        own_words: Its own words; those without a letter or digit in them find nothing.
        lexicon: Its word forms, and which words say nothing by themselves.
        speller: Knows the real words, which are never taken for a slip.
    """

    def __init__(
        self, limits: tuple[Limit, ...], own_words: tuple[OwnWords, ...], lexicon: Lexicon, speller: Speller
    ) -> None:
        self.limits = limits
        self.own_words = own_words
        self._meant: dict[Entry, OwnWords] = {}
        self._trie: PhraseTrie[Entry] = PhraseTrie()
        phrases = [words_of(own.text) for own in own_words]
        self._forms = OwnForms(phrases, lexicon, speller)
        for number, (own, words) in enumerate(zip(own_words, phrases, strict=True)):
            entry = Entry(Part.PRESENT, own.items, own=number)
            self._meant[entry] = own
            for reading in _readings(words, lexicon):
                stems: list[Element] = [(self._forms.stem(word),) for word in reading]
                self._trie.add(stems, entry)

    @property
    def digest(self) -> str:
        """Changes whenever the same note could give other mentions."""
        limits = [(limit.kind.value, limit.bound.value, limit.value, limit.given_by) for limit in self.limits]
        own = [(own.text, own.items, own.given_by, own.given_on) for own in self.own_words]
        return f"{zlib.crc32(repr((limits, own) if own else limits).encode()):08x}"

    def spans(self, tokens: Tokens, closes_gap: Sequence[bool], denies: Sequence[bool]) -> list[Span]:
        """Where the family's own words stand."""
        candidates = [
            self._forms.stems_of(word) if kind <= Kind.NUMBER else ()
            for word, kind in zip(tokens.words, tokens.kinds, strict=True)
        ]
        if not any(candidates):
            return []
        return [Span(*found) for found in self._trie.find(candidates, tokens.kinds, closes_gap, denies)]

    def meant_by(self, entry: Entry) -> OwnWords | None:
        """The family's own words that ``entry`` was made from, if it was."""
        return self._meant.get(entry) if entry.own >= 0 else None


def key_of(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """By what two texts are the same own words: what :func:`words_of` gives, without small words in front."""
    return _without_lead(words_of(text), lexicon)


def words_of(text: str) -> tuple[str, ...]:
    """The words of ``text`` as they are compared: small letters, no accents, no marks."""
    tokens = tokenize(text)
    return tuple(word for word, kind in zip(tokens.words, tokens.kinds, strict=True) if kind <= Kind.NUMBER)


def check_own_words(text: str, lexicon: Lexicon) -> None:
    """Whether ``text`` can be own words at all.

    Raises:
        BadInput: It has no word in it, could never be found, or stands on every page.
    """
    tokens = tokenize(text)
    places = [at for at, kind in enumerate(tokens.kinds) if kind <= Kind.NUMBER]
    if not any(tokens.words[at].strip("'").isalpha() for at in places):
        raise BadInput("own_words.no_word", field="text")
    for at in range(places[0], places[-1]):
        if tokens.kinds[at] > Kind.JOIN:
            raise BadInput("own_words.in_pieces", field="text", mark=tokens.words[at])
    rest = _without_lead(words_of(text), lexicon)
    if not rest:
        raise BadInput("own_words.only_small_words", field="text")
    if len(rest) == 1 and (len(rest[0]) < _SHORTEST or rest[0] in lexicon.everyday):
        raise BadInput("own_words.too_common", field="text", word=rest[0])


def _readings(words: tuple[str, ...], lexicon: Lexicon) -> list[tuple[str, ...]]:
    """The words as typed, and without the small words before them where two words or more are left."""
    if not words:
        return []
    rest = _without_lead(words, lexicon)
    return [words, rest] if 1 < len(rest) < len(words) else [words]


def _without_lead(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    lead = next((at for at, word in enumerate(words) if word not in lexicon.small), len(words))
    return words[lead:]
