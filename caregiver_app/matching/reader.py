"""Reads one stretch: finds phrases and readings, lets the context decide, says why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from caregiver_app.matching.family_terms import FamilyTerms
from caregiver_app.matching.judge import Verdict, judge
from caregiver_app.matching.lexicon import Cue, Entry, Lexicon, Part
from caregiver_app.matching.limits import ITEMS_OF_KIND, Limit
from caregiver_app.matching.mention import Mention, Status
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.matching.readings import Reading, find_readings, passed
from caregiver_app.matching.reasons import reading_detail, reason
from caregiver_app.matching.run_ons import apart
from caregiver_app.matching.steps import Span, Walk, walk
from caregiver_app.matching.tokens import Kind, Tokens, cut
from caregiver_app.matching.word_book import WordBook

_FEVER = ("crs.chills-fever",)
_PERSON_OBJECTS = frozenset({"he", "him", "himself", "she", "herself", "me", "i", "myself"})


class Found(NamedTuple):
    """A mention before its context is known."""

    start: int
    end: int
    items: tuple[str, ...]
    part: Part
    detail: str = ""
    status: Status | None = None
    own: OwnWords | None = None


class Sight(NamedTuple):
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

    text: str
    tokens: Tokens
    candidates: Sequence[tuple[str, ...]]
    spans: Sequence[Span]
    fevers: frozenset[int]
    found: Sequence[Found]
    walk: Walk
    verdicts: Mapping[int, Verdict]

    def verdict(self, at: int) -> Verdict:
        """The verdict on ``found[at]``."""
        return self.verdicts[self.walk.step_of[at]]


def read_stretch(text: str, lexicon: Lexicon, book: WordBook, terms: FamilyTerms) -> tuple[Mention, ...]:
    """The mentions of one stretch; offsets are into ``text``."""
    sight = look(text, lexicon, book, terms)
    if sight is None:
        return ()
    mentions = (told(sight, at, lexicon) for at in range(len(sight.found)))
    return tuple(mention for mention in mentions if mention is not None)


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
    has_number = Kind.NUMBER in kinds
    if not spans and not has_number:
        return None
    # The words around are looked for only where there is something to speak of.
    may_be = _may_be_mentions(spans)
    cues = _spans(lexicon.cue_trie.find(candidates, kinds, closes_gap, denies), denies) if may_be else []
    found = _pick(spans, cues, terms)
    fevers = frozenset(mention.end for mention in found if mention.items == _FEVER)
    if has_number:
        spans += _spans(lexicon.measure_trie.find(candidates, kinds, closes_gap, denies), denies)
        found += _readings(tokens, spans, fevers, terms.limits, lexicon)
    if not found:
        return None
    if not may_be:
        cues = _spans(lexicon.cue_trie.find(candidates, kinds, closes_gap, denies), denies)
    found.sort(key=lambda mention: (mention.start, mention.end, mention.items))
    steps = walk(tokens, plain, [(mention.start, mention.end) for mention in found], cues)
    return Sight(text, tokens, candidates, [*spans, *cues], fevers, found, steps, judge(steps))


def told(sight: Sight, at: int, lexicon: Lexicon) -> Mention | None:
    """``sight.found[at]`` as a mention, if it is one."""
    return _mention(sight.text, sight.tokens, sight.found[at], sight.verdict(at), lexicon)


def _spans(found: Sequence[tuple[int, int, Entry, int]], denies: Sequence[bool]) -> list[Span]:
    # Two denials are no phrase: "not only can't sit still" is "can't sit still", not "not .. sit still".
    return [Span._make(one) for one in found if one[3] < 0 or not denies[one[0]]]


def _may_be_mentions(spans: Sequence[Span]) -> bool:
    return any(isinstance(span.entry.part, Part) and span.entry.part is not Part.NOT_THIS for span in spans)


def _pick(spans: Sequence[Span], cues: Sequence[Span], terms: FamilyTerms) -> list[Found]:
    """The longest mention at each place for each item, without those that an exclusion covers.

    Where the family's own words stand, nothing shorter counts: they said what it means.
    """
    excluded: list[Span] = []
    mentions: list[Span] = []
    for span in spans:
        if span.entry.part is Part.NOT_THIS:
            excluded.append(span)
        elif isinstance(span.entry.part, Part):
            mentions.append(span)
    if not mentions:
        return []
    mentions.sort(
        key=lambda span: (
            span.start,
            -span.end,
            span.denied >= 0,
            span.entry.own < 0,
            span.entry.part is not Part.PRESENT,
        )
    )
    kept: list[Found] = []
    last_end: dict[tuple[str, ...], int] = {}
    own_end = 0
    walls = _Walls(excluded)
    not_denied = {
        token
        for span in cues
        if span.entry.part is Cue.NOT_A_NEGATION
        for token in range(span.start, span.end)
    }
    for span in mentions:
        items = span.entry.items
        if span.end <= own_end or span.end <= last_end.get(items, 0) or walls.cover(span):
            continue
        part = span.entry.part
        assert isinstance(part, Part)
        if kept and span.start < last_end.get(items, 0):
            continue
        is_denied = span.denied >= 0 and span.denied not in not_denied
        status = Status.ABSENT if is_denied else None
        own = terms.meant_by(span.entry)
        kept.append(Found(span.start, span.end, items, part, status=status, own=own))
        last_end[items] = span.end
        if own is not None:
            own_end = span.end
    return kept


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
    status = None if limit else Status.ABSENT
    return Found(reading.start, reading.end, ITEMS_OF_KIND[reading.kind], Part.PRESENT, detail, status)


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
    if found.part is Part.KIN_ONLY:
        return Status.OTHER if verdict.owned else (said or Status.POSSIBLE)
    if said is Status.OTHER and _PERSON_OBJECTS.intersection(tokens.words[found.start : found.end]):
        said = None
    if found.status is not None and said not in (Status.OTHER, Status.HYPOTHETICAL, Status.PAST):
        return found.status
    if said is not None:
        return said
    if found.detail:
        return Status.PRESENT
    if found.part is Part.POSSIBLE:
        return Status.PRESENT if verdict.strong and not verdict.mild else Status.POSSIBLE
    return Status.POSSIBLE if verdict.mild and not verdict.strong else Status.PRESENT
