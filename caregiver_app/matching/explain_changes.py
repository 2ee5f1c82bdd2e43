"""What would have changed a mention's status: every change is tried by reading the changed note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from caregiver_app.matching.entries import Cue
from caregiver_app.matching.explanation import (
    Cause,
    Change,
    Edit,
    End,
    Ground,
    Near,
    Place,
    ReadingFound,
    Replacement,
)
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.mention import Mention
from caregiver_app.matching.own_words import OwnWords

MOST = 4
_MOST_CUES = 3
"""So many deciding words at most are left out together."""

_PERSONS = frozenset({Cue.KIN.value, Cue.OWNER.value})
_WORD_BEFORE = re.compile(r"(\w+)\s+$")

Read = Callable[[str], tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a mention before anything is tried.

    Attributes:
        note: The note.
        mention: The mention.
        ground: What set its status.
        near: The nearest words that don't reach it.
        reading: The reading that it is, if it is one.
        own: The family's own words that found it, if they did.
        mild: The words near that play it down, if there are any.
        first: The mention's first word.
        begins_denied: Whether it denies already: "can't find her words".
    """

    note: str
    mention: Mention
    ground: Ground
    near: Near | None
    reading: ReadingFound | None
    own: OwnWords | None
    mild: Place | None
    first: Place
    begins_denied: bool


class Changes:
    """Tries changes.

    Args:
        read: Reads a note as the family's matcher does.
        without: Reads a note without one of the family's own words or limits.
        ground_of: What set the status of a mention of another note.
        words: The words to try, from ``explain.toml``.
    """

    def __init__(
        self,
        read: Read,
        without: Callable[[OwnWords | Limit], Read],
        ground_of: Callable[[str, Mention], Ground],
        words: Mapping[str, str],
    ) -> None:
        self._read = read
        self._without = without
        self._ground_of = ground_of
        self._words = words

    def of(self, known: Known) -> tuple[Change, ...]:
        """The most telling changes that hold, each to another status."""
        found: list[Change] = []
        for change in self._tried(known):
            if change not in found:
                found.append(change)
            if len(found) == MOST:
                break
        return tuple(found)

    def _tried(self, known: Known) -> Iterator[Change]:
        if known.ground.words is not None:
            yield from self._without_deciding(known)
        if known.near is not None:
            yield from self._without_end(known, known.near)
        if known.reading is not None:
            yield from self._with_number(known, known.reading)
        if known.own is not None:
            yield from self._taught(known, Edit.NO_OWN_WORDS, known.own)
        if known.mention.status.flags:
            yield from self._with_words_before(known)

    def _without_deciding(self, known: Known) -> Iterator[Change]:
        """The deciding words left out, and what decides then, until the status is another."""
        words = known.ground.words
        assert words is not None
        if known.ground.cue in _PERSONS:
            place = self._with_owner(known.note, words)
            instead = Replacement(place, self._words["patient"])
            yield from self._change(known, Edit.INSTEAD, (instead,))
        left_out: tuple[Replacement, ...] = ()
        for _ in range(_MOST_CUES):
            left_out = (*left_out, Replacement(_with_space(known.note, words), ""))
            change = Change(Edit.WITHOUT, left_out, None)
            same = self._same(change.applied_to(known.note), known, left_out)
            if same is None or same.status is not known.mention.status:
                yield from self._change(known, Edit.WITHOUT, left_out)
                if same is None or same.status.flags is not known.mention.status.flags:
                    return
            after = self._ground_of(change.applied_to(known.note), same)
            if after.words is None or after.cause is not Cause.CUE:
                return
            moved = _moved_back(known.note, after.words, left_out)
            if moved is None:
                return
            words = moved

    def _without_end(self, known: Known, near: Near) -> Iterator[Change]:
        """What ends the reach of the words near by left out, or an "or" in its place."""
        if near.end in (End.NOT_THE_SUBJECT, End.SENTENCE, End.WORDS, End.NEXT):
            return
        ended_by = near.ended_by
        if near.end in (End.DENIES_NOTHING, End.NO_CONDITION):
            if near.words.end >= ended_by.end:
                return
            ended_by = Place(near.words.end, ended_by.end, known.note[near.words.end : ended_by.end])
            ended_by = _trimmed(ended_by)
        left_out = Replacement(_with_space(known.note, ended_by), "")
        changed = [*self._change(known, Edit.WITHOUT, (left_out,))]
        if not changed:
            changed = [*self._change(known, Edit.INSTEAD, (Replacement(ended_by, self._words["or"]),))]
        yield from changed

    def _with_number(self, known: Known, reading: ReadingFound) -> Iterator[Change]:
        """The nearest number on the other side of the limit."""
        number = _other_side(reading)
        if number is not None:
            yield from self._change(known, Edit.NUMBER, (Replacement(reading.number, number),))
        if reading.limit.given_by:
            yield from self._taught(known, Edit.NO_LIMIT, reading.limit)

    def _taught(self, known: Known, edit: Edit, what: OwnWords | Limit) -> Iterator[Change]:
        """Without what the family added."""
        same = counterpart(self._without(what)(known.note), known.mention, ())
        becomes = None if same is None else same.status
        if becomes is not known.mention.status:
            yield Change(edit, (), becomes)

    def _with_words_before(self, known: Known) -> Iterator[Change]:
        """A "very", a "no", an "if" just before the mention."""
        if known.ground.cause in (Cause.WEAKER, Cause.EVERYDAY_ACHE):
            if known.mild is not None:
                instead = Replacement(known.mild, self._words["very"])
                yield from self._change(known, Edit.INSTEAD, (instead,))
            yield from self._before(known, "very")
        if known.begins_denied:
            left_out = Replacement(_with_space(known.note, known.first), "")
            yield from self._change(known, Edit.WITHOUT, (left_out,))
        elif known.reading is None:
            yield from self._before(known, "no")
        yield from self._before(known, "if")

    def _before(self, known: Known, word: str) -> Iterator[Change]:
        at = known.first.start
        put_in = Replacement(Place(at, at, ""), f"{self._words[word]} ")
        yield from self._change(known, Edit.BEFORE, (put_in,))

    def _change(self, known: Known, edit: Edit, replacements: tuple[Replacement, ...]) -> Iterator[Change]:
        """The change, if the note so changed gives another status."""
        change = Change(edit, replacements, None)
        same = self._same(change.applied_to(known.note), known, replacements)
        becomes = None if same is None else same.status
        if becomes is not known.mention.status:
            yield replace(change, becomes=becomes)

    def _same(self, note: str, known: Known, replacements: tuple[Replacement, ...]) -> Mention | None:
        return counterpart(self._read(note), known.mention, replacements)

    def _with_owner(self, note: str, words: Place) -> Place:
        """The person with the "my" before: "he" stands for both."""
        before = _WORD_BEFORE.search(note, max(0, words.start - 12), words.start)
        if before is None or before.group(1).lower() not in self._words["owners"].split():
            return words
        return Place(before.start(), words.end, note[before.start() : words.end])


def counterpart(
    mentions: tuple[Mention, ...], mention: Mention, replacements: tuple[Replacement, ...]
) -> Mention | None:
    """The mention of a changed note that stands where ``mention`` stood."""
    start, end = _moved(mention.start, replacements), _moved(mention.end, replacements)
    best: tuple[int, Mention] | None = None
    for other in mentions:
        shared = min(end, other.end) - max(start, other.start)
        if other.items == mention.items and shared > 0 and (best is None or shared > best[0]):
            best = (shared, other)
    return None if best is None else best[1]


def _moved(offset: int, replacements: tuple[Replacement, ...]) -> int:
    """Where an offset of the note lies behind the replacements; what is put in just there moves it too."""
    moved = offset
    for one in replacements:
        start, end = one.place.start, one.place.end
        if start < offset or start == end == offset:
            moved += len(one.text) - (min(end, offset) - start)
    return moved


def _moved_back(note: str, place: Place, left_out: tuple[Replacement, ...]) -> Place | None:
    """Where words of the changed note stand in the note; None if a place that was left out cuts them."""
    start, end = place.start, place.end
    for one in sorted(left_out, key=lambda one: one.place.start):
        gap = one.place.end - one.place.start
        if one.place.start <= start:
            start, end = start + gap, end + gap
        elif one.place.start < end:
            return None
    return Place(start, end, note[start:end])


def _with_space(note: str, words: Place) -> Place:
    """The words with the space that would be one too many without them."""
    end = words.end
    if words.start == 0 or note[words.start - 1].isspace():
        while end < len(note) and note[end] == " ":
            end += 1
    return Place(words.start, end, note[words.start : end])


def _trimmed(place: Place) -> Place:
    space = len(place.text) - len(place.text.lstrip())
    return Place(place.start + space, place.end, place.text[space:])


def _other_side(reading: ReadingFound) -> str | None:
    """The number just on the other side of the limit, in the note's own unit and manner of writing."""
    typed = reading.number.text
    digits = len(re.split("[.,]", typed)[1]) if re.search("[.,]", typed) else 0
    digits = max(digits, 1) if reading.kind is MeasurementKind.TEMPERATURE else digits
    limit = reading.limit.value
    if reading.in_fahrenheit:
        limit = limit * 9 / 5 + 32
    step = 10.0**-digits
    matches_above = reading.limit.bound is Bound.AT_OR_ABOVE
    value = limit
    if reading.passes:
        value = limit - step if matches_above else limit + step
    text = f"{round(value, digits):.{digits}f}"
    return text.replace(".", ",") if "," in typed else text
