"""The matcher: a note in, mentions out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from caregiver_app.errors import BadInput
from caregiver_app.matching.family_terms import FamilyTerms, check_own_words, key_of
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.limits import Limit
from caregiver_app.matching.live import LiveReading
from caregiver_app.matching.mention import Mention, Status
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.matching.reader import Sight, look, read_stretch
from caregiver_app.matching.spelling import Speller
from caregiver_app.matching.stretches import LONGEST, split
from caregiver_app.matching.word_book import WordBook

if TYPE_CHECKING:
    from caregiver_app.matching.explain import Explainer
    from caregiver_app.matching.explain_text import ExplanationText
    from caregiver_app.matching.explanation import Explanation

_CODE_VERSION = 5
"""Raised with every change of the code that changes what is found."""

_REMEMBERED = 4096


class Matcher:
    """Reads notes against the guide's sixteen items.

    The same note always gives the same mentions. Stretches (sentences, lines) that were read before are
    remembered; a note that is being written is best read by :meth:`live`.

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
        self._book = WordBook(lexicon, self._speller)
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
        family = Matcher(self._lexicon, limits, self._speller, own_words)
        family._book = self._book
        return family

    def check_own_words(self, text: str) -> None:
        """Whether ``text`` can be a family's own words.

        Raises:
            BadInput: It has no word in it, could never be found, stands on every page, or says that something
                isn't there.
        """
        check_own_words(text, self._lexicon)
        if any(mention.status is Status.ABSENT for mention in self.read(text)):
            raise BadInput("own_words.says_no", field="text")

    def key_of_own_words(self, text: str) -> tuple[str, ...]:
        """By what two texts are the same own words."""
        return key_of(text, self._lexicon)

    def explain(self, note: str, mention: Mention) -> Explanation:
        """Why ``mention`` is read in ``note``, and what would change it; takes its time.

        Raises:
            LookupError: It isn't read there.
        """
        return self._explaining().explain(note, mention)

    def in_words(self, explanation: Explanation, *, with_places: bool = False) -> ExplanationText:
        """An explanation as sentences of the lexicon's language.

        Args:
            explanation: The explanation.
            with_places: Whether the word list's file and line are said.
        """
        return self._explaining().in_words(explanation, with_places=with_places)

    def look(self, text: str) -> Sight | None:
        """All that is seen in one stretch, for explanations."""
        return look(text, self._lexicon, self._book, self._terms)

    def read(self, note: str) -> tuple[Mention, ...]:
        """The mentions of ``note``, in order."""
        mentions: list[Mention] = []
        for start, end in split(note):
            found = self.read_stretch(note[start:end])
            mentions += [mention.moved(start) for mention in found] if start else found
        return tuple(mentions)

    def live(self) -> LiveReading:
        """Reads one note while it is written, sooner than anew with every key."""
        return LiveReading(self.read_stretch)

    def read_stretch(self, text: str) -> tuple[Mention, ...]:
        """The mentions of one stretch, from its start; what was read lately is remembered."""
        read = self._recent.get(text)
        return self._read_and_remember(text) if read is None else read

    def _read_and_remember(self, text: str) -> tuple[Mention, ...]:
        """Half of what is remembered is dropped when it grows too much; a word without end never is."""
        if len(text) > LONGEST:
            return self._read_afresh(text)
        read = self._older.get(text)
        if read is None:
            read = self._read_afresh(text)
        if len(self._recent) >= _REMEMBERED:
            self._older, self._recent = self._recent, {}
        self._recent[text] = read
        return read

    def _explaining(self) -> Explainer:
        if self._explainer is None:
            from caregiver_app.matching.explain import Explainer  # here: only who asks why pays for it

            self._explainer = Explainer(self, self._lexicon, self._terms)
        return self._explainer

    def _read_afresh(self, text: str) -> tuple[Mention, ...]:
        return read_stretch(text, self._lexicon, self._book, self._terms)
