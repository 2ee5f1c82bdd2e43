"""The family's own words for an item: "he's doing the flappy thing" when they mean a tremor."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from caregiver_app.matching.forms import bases
from caregiver_app.matching.lexicon import Entry, Part
from caregiver_app.matching.limits import Limit
from caregiver_app.matching.phrases import Element
from caregiver_app.matching.steps import Span
from caregiver_app.matching.tokens import Kind, Tokens, tokenize
from caregiver_app.matching.trie import PhraseTrie


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words that a family uses for an item, and who said that they do.

    Attributes:
        text: The words as the family typed them.
        items: What they stand for; both headaches for a headache.
        given_by: Who said so.
        given_on: When, if known.
    """

    text: str
    items: tuple[str, ...]
    given_by: str = ""
    given_on: date | None = None


class FamilyTerms:
    """What one family adds to the lexicon: its limits and its own words.

    Args:
        limits: What readings are judged against.
        own_words: Its own words; those without a letter or digit in them find nothing.
    """

    def __init__(self, limits: tuple[Limit, ...], own_words: tuple[OwnWords, ...] = ()) -> None:
        self.limits = limits
        self.own_words = own_words
        self._meant: dict[Entry, OwnWords] = {}
        self._trie: PhraseTrie[Entry] | None = None
        for number, own in enumerate(own_words):
            self._add(own, number)

    @property
    def digest(self) -> str:
        """Changes whenever the same note could give other mentions."""
        limits = [(limit.kind.value, limit.bound.value, limit.value, limit.given_by) for limit in self.limits]
        own = [(own.text, own.items, own.given_by, own.given_on) for own in self.own_words]
        return f"{zlib.crc32(repr((limits, own) if own else limits).encode()):08x}"

    def spans(self, tokens: Tokens, closes_gap: Sequence[bool], denies: Sequence[bool]) -> list[Span]:
        """Where the family's own words stand."""
        if self._trie is None:
            return []
        vocabulary = self._trie.vocabulary
        candidates = [
            tuple(word for word in _candidates(word, kind) if word in vocabulary)
            for word, kind in zip(tokens.words, tokens.kinds, strict=True)
        ]
        if not any(candidates):
            return []
        return [Span(*found) for found in self._trie.find(candidates, tokens.kinds, closes_gap, denies)]

    def meant_by(self, entry: Entry) -> OwnWords | None:
        """The family's own words that ``entry`` was made from, if it was."""
        return self._meant.get(entry) if entry.own >= 0 else None

    def _add(self, own: OwnWords, number: int) -> None:
        tokens = tokenize(own.text)
        reading: list[Element] = [
            (word,) for word, kind in zip(tokens.words, tokens.kinds, strict=True) if kind <= Kind.NUMBER
        ]
        if not reading:
            return
        entry = Entry(Part.PRESENT, own.items, own=number)
        self._meant[entry] = own
        if self._trie is None:
            self._trie = PhraseTrie()
        self._trie.add(reading, entry)


def _candidates(word: str, kind: Kind) -> tuple[str, ...]:
    return bases(word) if kind is Kind.WORD else (word,) if kind is Kind.NUMBER else ()
