"""Why a mention was read: what found it, what set its status, what would have changed it.

Nothing here is guessed: the stretch is looked at once more as the matcher looks at it, and each change that
is named was tried by reading the changed note.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Protocol

from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.model import Guide
from caregiver_app.matching.entries import Entry, Measure
from caregiver_app.matching.explain_changes import Changes, Known, Read
from caregiver_app.matching.explain_ground import Grounds
from caregiver_app.matching.explain_lines import Lines, word_read
from caregiver_app.matching.explain_sentences import Sentences, load_sentences
from caregiver_app.matching.explain_text import ExplanationText, put_into_words
from caregiver_app.matching.explanation import (
    Cause,
    Explanation,
    Ground,
    GuidePlace,
    Line,
    Place,
    ReadAs,
    ReadingFound,
    WordRead,
)
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.limits import ITEMS_OF_KIND, Limit, MeasurementKind
from caregiver_app.matching.mention import Mention
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.matching.reader import Found, Sight, told
from caregiver_app.matching.readings import Reading, find_readings, passed
from caregiver_app.matching.stretches import split
from caregiver_app.matching.tokens import Kind, tokenize

_BESIDE = 2
"""Stretches before and after that are read again with the one of the mention."""

_SURE = frozenset({Cause.CUE, Cause.OWNER, Cause.DENIED_WITHIN})


class Reader(Protocol):
    """What explaining needs of a matcher."""

    def read(self, note: str) -> tuple[Mention, ...]:
        """The mentions of a note."""

    def look(self, text: str) -> Sight | None:
        """All that is seen in one stretch."""

    def for_family(self, limits: tuple[Limit, ...], own_words: tuple[OwnWords, ...] = ()) -> Reader:
        """The same matcher for another family."""


class Terms(Protocol):
    """What the family added."""

    @property
    def limits(self) -> tuple[Limit, ...]:
        """What readings are judged by."""

    @property
    def own_words(self) -> tuple[OwnWords, ...]:
        """The family's own words."""


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a note that a mention is read in, and that a change in it can touch.

    Attributes:
        start: Where it begins.
        after: How much of the note follows it.
    """

    start: int
    after: int

    def of(self, note: str) -> str:
        """The part of ``note``, which may have been changed inside it."""
        return note[self.start : len(note) - self.after]

    def reading(self, read: Read) -> Read:
        """Reads only this part of a note."""

        def read_window(note: str) -> tuple[Mention, ...]:
            return tuple(
                replace(one, start=one.start + self.start, end=one.end + self.start)
                for one in read(self.of(note))
            )

        return read_window


class Explainer:
    """Explains the mentions of one matcher.

    Args:
        matcher: The matcher.
        lexicon: Its phrases.
        terms: What the family added.
    """

    def __init__(self, matcher: Reader, lexicon: Lexicon, terms: Terms) -> None:
        self._matcher = matcher
        self._lexicon = lexicon
        self._terms = terms
        self._lines = Lines(lexicon)
        self._sentences: Sentences | None = None
        self._guide: Guide | None = None
        self._split_note: str | None = None
        self._stretches: list[tuple[int, int]] = []

    @property
    def sentences(self) -> Sentences:
        """The lexicon's sentences for explanations.

        Raises:
            LexiconError: They have a mistake in them.
        """
        if self._sentences is None:
            self._sentences = load_sentences(self._lexicon.folder)
        return self._sentences

    def explain(self, note: str, mention: Mention) -> Explanation:
        """Why ``mention`` is read in ``note``.

        Raises:
            LookupError: It isn't read there.
        """
        window = self._window(note, mention)
        sight, offset, at = self._find(window.of(note), mention, window.start)
        found = sight.found[at]
        grounds = Grounds(sight, offset, self._lines)
        ground = grounds.ground(at, mention)
        near = grounds.near(at) if mention.status.flags and ground.cause not in _SURE else None
        reading = self._reading(sight, found, grounds) if found.detail else None
        line, words = self._words(sight, found, grounds)
        known = Known(
            note=note,
            mention=mention,
            ground=ground,
            near=near,
            reading=reading,
            own=found.own,
            mild=grounds.mild(at),
            first=self._first(sight, found, grounds),
            begins_denied=not self._lexicon.denying.isdisjoint(sight.candidates[found.start]),
        )
        return Explanation(
            mention=mention,
            sentence=Place(offset, offset + len(sight.text), sight.text),
            words=words,
            found_by=reading or found.own or line,
            strength=found.part.value,
            ground=ground,
            near=near,
            changes=self._changes(window).of(known),
            guide=tuple(self._guide_place(item) for item in mention.items),
        )

    def in_words(self, explanation: Explanation, *, with_places: bool = False) -> ExplanationText:
        """The explanation as sentences."""
        return put_into_words(explanation, self.sentences, with_places=with_places)

    def _window(self, note: str, mention: Mention) -> Window:
        """The stretch of a mention with those beside it: an edit in it is read within them."""
        if self._split_note != note:
            self._split_note, self._stretches = note, split(note)
        at = bisect_right(self._stretches, (mention.start, len(note))) - 1
        if at < 0:
            raise LookupError(mention.text)
        first = self._stretches[max(0, at - _BESIDE)][0]
        last = self._stretches[min(len(self._stretches) - 1, at + _BESIDE)][1]
        return Window(first, len(note) - last)

    def _find(self, text: str, mention: Mention, offset: int) -> tuple[Sight, int, int]:
        """The stretch of a mention, where it begins in the note, and which of the things found it is.

        Args:
            text: The part of the note around it.
            mention: The mention.
            offset: Where that part begins in the note.
        """
        for start, end in split(text):
            start, end = start + offset, end + offset
            if not start <= mention.start < end:
                continue
            sight = self._matcher.look(text[start - offset : end - offset])
            place = (mention.start - start, mention.end - start, mention.items, mention.status)
            for at in range(len(sight.found) if sight is not None else 0):
                assert sight is not None
                one = told(sight, at, self._lexicon)
                if one is not None and (one.start, one.end, one.items, one.status) == place:
                    return sight, start, at
        raise LookupError(mention.text)

    def _changes(self, window: Window) -> Changes:
        def ground_of(note: str, mention: Mention) -> Ground:
            sight, offset, at = self._find(window.of(note), mention, window.start)
            return Grounds(sight, offset, self._lines).ground(at, mention)

        def without(what: OwnWords | Limit) -> Read:
            return window.reading(self._without(what).read)

        return Changes(window.reading(self._matcher.read), without, ground_of, self.sentences.words)

    def _words(
        self, sight: Sight, found: Found, grounds: Grounds
    ) -> tuple[Line | None, tuple[WordRead, ...]]:
        """The lexicon's line that found it, and how each of its words was read."""
        tokens = [
            token for token in range(found.start, found.end) if sight.tokens.kinds[token] <= Kind.NUMBER
        ]
        if found.detail:
            return None, ()
        places = [grounds.place(token, token + 1) for token in tokens]
        words = [sight.tokens.words[token] for token in tokens]
        if found.own is not None:
            return None, tuple(
                _own_word(place, word, found.own) for place, word in zip(places, words, strict=True)
            )
        line = self._lines.of(Entry(found.part, found.items), [sight.candidates[token] for token in tokens])
        if line is None:
            return None, ()
        read = (
            word_read(place, word, meant, self._lexicon)
            for place, word, meant in zip(places, words, line[1], strict=True)
        )
        return line[0], tuple(read)

    def _first(self, sight: Sight, found: Found, grounds: Grounds) -> Place:
        """The mention's first word; an "'s" belongs to the word before it."""
        first = found.start
        if sight.tokens.words[first].startswith("'") and first + 1 < found.end:
            first += 1
        return grounds.place(first, first + 1)

    def _reading(self, sight: Sight, found: Found, grounds: Grounds) -> ReadingFound | None:
        """The reading at the place of ``found``, the one that passes a limit before others."""
        readings = [
            one
            for one in find_readings(sight.tokens, sight.spans, sight.fevers)
            if (one.start, one.end) == (found.start, found.end) and ITEMS_OF_KIND[one.kind] == found.items
        ]
        readings.sort(key=lambda one: passed(one, self._terms.limits)[0] is None)
        limit = next((limit for one in readings[:1] if (limit := self._limit(one))), None)
        if limit is None:
            return None
        reading = readings[0]
        numbers = [at for at in range(reading.start, reading.end) if sight.tokens.kinds[at] is Kind.NUMBER]
        number = numbers[-1] if reading.kind is MeasurementKind.DIASTOLIC else numbers[0]
        typed = float(sight.tokens.words[number].replace(",", "."))
        return ReadingFound(
            number=grounds.place(number, number + 1),
            kind=reading.kind,
            value=reading.value,
            unit_written=any(
                span.entry.part in (Measure.CELSIUS, Measure.FAHRENHEIT) and number < span.start < reading.end
                for span in sight.spans
            ),
            in_fahrenheit=reading.kind is MeasurementKind.TEMPERATURE and abs(typed - reading.value) > 1,
            limit=limit,
            passes=passed(reading, self._terms.limits)[0] is not None,
        )

    def _limit(self, reading: Reading) -> Limit | None:
        """The limit that a reading passes, or else the first that there is for it."""
        limit, _ = passed(reading, self._terms.limits)
        return limit or next((one for one in self._terms.limits if one.kind is reading.kind), None)

    def _without(self, what: OwnWords | Limit) -> Reader:
        limits = tuple(one for one in self._terms.limits if one != what)
        own_words = tuple(one for one in self._terms.own_words if one != what)
        return self._matcher.for_family(limits, own_words)

    def _guide_place(self, item: str) -> GuidePlace:
        if self._guide is None:
            folder = self._lexicon.folder
            self._guide = load_guide(folder.parents[1], folder.name)
        place = self._guide.place_of_item(item)
        chapter, block = self._guide.chapter(place.chapter_id), self._guide.block(place)
        assert chapter is not None
        assert block is not None
        source = self._guide.sources[block.source]
        known = self._guide.items[item]
        return GuidePlace(item, known.words, known.list.value, chapter.title, source.title, source.who)


def _own_word(place: Place, word: str, own: OwnWords) -> WordRead:
    as_written = word in tokenize(own.text).words
    return WordRead(place, ReadAs.AS_WRITTEN if as_written else ReadAs.OWN, word if as_written else "")
