"""Reads one stretch: finds phrases and readings, lets the context decide, says why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, final

from caregiver_app.matching.cues import NOT_A_NEGATION
from caregiver_app.matching.entries import Entry, Part
from caregiver_app.matching.family_terms import FamilyTerms
from caregiver_app.matching.judge import Verdict, judge
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.limits import ITEMS_OF_KIND, Limit
from caregiver_app.matching.mention import Mention, Status
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.matching.readings import Reading, find_readings, passed
from caregiver_app.matching.reasons import reading_detail, reason
from caregiver_app.matching.run_ons import apart
from caregiver_app.matching.steps import Span, Walk, walk
from caregiver_app.matching.tokens import Kind, Tokens, cut
from caregiver_app.matching.word_book import WordBook

_FEVER: Final = ("crs.chills-fever",)
_PERSON_OBJECTS: Final = frozenset({"he", "him", "himself", "she", "herself", "me", "i", "myself"})


_NOT_THIS: Final = Part.NOT_THIS
_MENTIONED: Final = frozenset({Part.PRESENT, Part.POSSIBLE, Part.KIN_ONLY})
_PRESENT_PART: Final = Part.PRESENT
_POSSIBLE_PART: Final = Part.POSSIBLE
_KIN_ONLY: Final = Part.KIN_ONLY
_PRESENT: Final = Status.PRESENT
_POSSIBLE: Final = Status.POSSIBLE
_ABSENT: Final = Status.ABSENT
_OTHER: Final = Status.OTHER
_STRONGER: Final = frozenset({Status.OTHER, Status.HYPOTHETICAL, Status.PAST})
"""What the context says that goes before what the phrase itself says."""
_NUMBER: Final = Kind.NUMBER


@final
class Found:
    """A mention before its context is known."""

    __slots__ = ("detail", "end", "items", "own", "part", "start", "status")

    def __init__(
        self,
        start: int,
        end: int,
        items: tuple[str, ...],
        part: Part,
        detail: str,
        status: Status | None,
        own: OwnWords | None,
    ) -> None:
        self.start = start
        self.end = end
        self.items = items
        self.part = part
        self.detail = detail
        self.status = status
        self.own = own


@final
class Sight:
    """A stretch and all that was seen in it, before it is told as mentions; explanations start from it.

    Attributes:
        text: The stretch.
        tokens: Its words and marks.
        candidates: For each token the words of the lexicon that it may stand for.
        spans: Everything found, cues and measures among it.
        fevers: Tokens at which a mention of fever ends.
        found: What may be a mention, in order.
        walk: The stretch as steps.
        verdicts: By step, what the context says of the mentions in it.
    """

    __slots__ = ("candidates", "fevers", "found", "spans", "text", "tokens", "verdicts", "walk")

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        candidates: Sequence[tuple[str, ...]],
        spans: list[Span],
        fevers: frozenset[int],
        found: list[Found],
        walk: Walk,
        verdicts: dict[int, Verdict],
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.candidates = candidates
        self.spans = spans
        self.fevers = fevers
        self.found = found
        self.walk = walk
        self.verdicts = verdicts

    def verdict(self, at: int) -> Verdict:
        """The verdict on ``found[at]``."""
        return self.verdicts[self.walk.step_of[at]]


def read_stretch(text: str, lexicon: Lexicon, book: WordBook, terms: FamilyTerms) -> tuple[Mention, ...]:
    """The mentions of one stretch; offsets are into ``text``."""
    sight = look(text, lexicon, book, terms)
    if sight is None:
        return ()
    mentions: list[Mention] = []
    for at in range(len(sight.found)):
        mention = told(sight, at, lexicon)
        if mention is not None:
            mentions.append(mention)
    return tuple(mentions)


def look(text: str, lexicon: Lexicon, book: WordBook, terms: FamilyTerms) -> Sight | None:
    """What is seen in one stretch; None when nothing in it could be a mention."""
    written, places = cut(text)
    if not written:
        return None
    words, kinds, candidates, closes_gap, denies, plain, cuts = zip(
        *map(book.__getitem__, written), strict=True
    )
    tokens = Tokens(words, kinds, places)
    if any(cuts):
        tokens = apart(
            text, tokens, {word: letters for word, letters in zip(words, cuts, strict=True) if letters}
        )
        known = map(book.of_word, tokens.words, tokens.kinds)
        words, kinds, candidates, closes_gap, denies, plain, cuts = zip(*known, strict=True)
    spans = _spans(lexicon.trie.find(candidates, kinds, closes_gap, denies), denies)
    if terms.own_words:
        spans += terms.spans(tokens, closes_gap, denies)
    has_number = _NUMBER in kinds
    if not spans and not has_number:
        return None
    # The words around are looked for only where there is something to speak of.
    may_be = _may_be_mentions(spans)
    cues = _spans(lexicon.cue_trie.find(candidates, kinds, closes_gap, denies), denies) if may_be else []
    found = _pick(spans, cues, terms)
    fevers = frozenset([mention.end for mention in found if mention.items == _FEVER])
    if has_number:
        spans += _spans(lexicon.measure_trie.find(candidates, kinds, closes_gap, denies), denies)
        found += _readings(tokens, spans, fevers, terms.limits, lexicon)
    if not found:
        return None
    if not may_be:
        cues = _spans(lexicon.cue_trie.find(candidates, kinds, closes_gap, denies), denies)
    if len(found) > 1:
        found.sort(key=_place)
    steps = walk(tokens, plain, [(mention.start, mention.end) for mention in found], cues)
    return Sight(text, tokens, candidates, [*spans, *cues], fevers, found, steps, judge(steps))


def told(sight: Sight, at: int, lexicon: Lexicon) -> Mention | None:
    """``sight.found[at]`` as a mention, if it is one."""
    return _mention(sight.text, sight.tokens, sight.found[at], sight.verdict(at), lexicon)


def _place(found: Found) -> tuple[int, int, tuple[str, ...]]:
    return found.start, found.end, found.items


def _spans(found: list[tuple[int, int, Entry, int]], denies: Sequence[bool]) -> list[Span]:
    spans: list[Span] = []
    for start, end, entry, denied in found:
        # Two denials are no phrase: "not only can't sit still" is "can't sit still", not "not .. sit still".
        if denied < 0 or not denies[start]:
            spans.append(Span(start, end, entry, denied))
    return spans


def _may_be_mentions(spans: list[Span]) -> bool:
    return any(span.entry.part in _MENTIONED for span in spans)


def _pick(spans: list[Span], cues: list[Span], terms: FamilyTerms) -> list[Found]:
    """The longest mention at each place for each item, without those that an exclusion covers.

    Where the family's own words stand, nothing shorter counts: they said what it means.
    """
    excluded: list[Span] = []
    mentions: list[Span] = []
    for span in spans:
        part = span.entry.part
        if part is _NOT_THIS:
            excluded.append(span)
        elif part in _MENTIONED:
            mentions.append(span)
    if len(mentions) > 1:
        mentions.sort(key=_order)
    kept: list[Found] = []
    last_end: dict[tuple[str, ...], int] = {}
    own_end = 0
    walls = _Walls(excluded) if excluded else None
    for span in mentions:
        entry = span.entry
        items = entry.items
        last = last_end.get(items, 0)
        if span.end <= own_end or span.end <= last or (walls is not None and walls.cover(span)):
            continue
        part = entry.part
        assert isinstance(part, Part)
        if kept and span.start < last:
            continue
        status = _ABSENT if span.denied >= 0 and not _is_no_denial(cues, span.denied) else None
        own = terms.meant_by(entry) if entry.own >= 0 else None
        kept.append(Found(span.start, span.end, items, part, "", status, own))
        last_end[items] = span.end
        if own is not None:
            own_end = span.end
    return kept


def _order(span: Span) -> tuple[int, int, bool, bool, bool]:
    """The first and longest first; then what is not denied, the family's, what says more."""
    entry = span.entry
    return span.start, -span.end, span.denied >= 0, entry.own < 0, entry.part is not _PRESENT_PART


def _is_no_denial(cues: list[Span], token: int) -> bool:
    """Whether the "not" is part of words that deny nothing: "not only"."""
    return any(span.entry.part is NOT_A_NEGATION and span.start <= token < span.end for span in cues)


class _Walls:
    """The places where a phrase means something else."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._at: dict[int, list[Span]] = {}
        for span in spans:
            for token in range(span.start, span.end):
                self._at.setdefault(token, []).append(span)

    def cover(self, mention: Span) -> bool:
        return any(
            wall.start <= mention.start
            and mention.end <= wall.end
            and (not wall.entry.items or wall.entry.items == mention.entry.items)
            and (mention.entry.own < 0 or wall.end - wall.start > mention.end - mention.start)
            for wall in self._at.get(mention.start, ())
        )


def _readings(
    tokens: Tokens, spans: Sequence[Span], fevers: frozenset[int], limits: Sequence[Limit], lexicon: Lexicon
) -> list[Found]:
    by_place: dict[tuple[int, int], Found] = {}
    for reading in find_readings(tokens, spans, fevers):
        found = _judged(reading, limits, lexicon)
        if found is None:
            continue
        place = (found.start, found.end)
        if place not in by_place or found.status is None:
            by_place[place] = found
    return list(by_place.values())


def _judged(reading: Reading, limits: Sequence[Limit], lexicon: Lexicon) -> Found | None:
    """A reading against the limits: past one it is a mention, inside it is said to be absent."""
    limit, has_limit = passed(reading, limits)
    if not has_limit:
        return None
    detail = reading_detail(reading, limit, lexicon.reasons)
    status = None if limit else _ABSENT
    items = ITEMS_OF_KIND[reading.kind]
    return Found(reading.start, reading.end, items, _PRESENT_PART, detail, status, None)


def _mention(text: str, tokens: Tokens, found: Found, verdict: Verdict, lexicon: Lexicon) -> Mention | None:
    status = _status(tokens, found, verdict)
    if status is None:
        return None
    start, end = tokens.starts[found.start], tokens.ends[found.end - 1]
    by = ""
    if verdict.by is not None and status is verdict.status:
        by = text[tokens.starts[verdict.by[0]] : tokens.ends[verdict.by[1] - 1]]
    why = reason(found.items, status, text[start:end], by, found.detail, lexicon, found.own)
    own_words = found.own.text if found.own is not None else ""
    return Mention(found.items, status, start, end, text[start:end], why, own_words)


def _status(tokens: Tokens, found: Found, verdict: Verdict) -> Status | None:
    said = verdict.status
    if found.part is _KIN_ONLY:
        return _OTHER if verdict.owned else (said or _POSSIBLE)
    if said is _OTHER and _PERSON_OBJECTS.intersection(tokens.words[found.start : found.end]):
        said = None
    if found.status is not None and said not in _STRONGER:
        return found.status
    if said is not None:
        return said
    if found.detail:
        return _PRESENT
    if found.part is _POSSIBLE_PART:
        return _PRESENT if verdict.strong and not verdict.mild else _POSSIBLE
    return _POSSIBLE if verdict.mild and not verdict.strong else _PRESENT
