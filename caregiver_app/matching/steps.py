"""A stretch as steps: mentions, cues, separators and other words, in order.

Deciding what a cue reaches is walking along these steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final, final

from caregiver_app.matching.cues import (
    CONTRAST,
    DENIES,
    IF,
    INSTRUCTS,
    NO,
    NO_AFTER,
    NOT,
    NOT_A_NEGATION,
    NOT_AN_IF,
    NOT_THE_SUBJECT,
    PAST_AFTER,
    STRONG,
)
from caregiver_app.matching.entries import Cue, Entry, Measure, Part
from caregiver_app.matching.tokens import Kind, Tokens


@final
class Span:
    """Tokens ``start`` to ``end`` (one past the last) that an entry was found in.

    ``denied`` is the token of a "not" that the phrase stepped over, or -1.
    """

    __slots__ = ("denied", "end", "entry", "start")

    def __init__(self, start: int, end: int, entry: Entry, denied: int = -1) -> None:
        self.start = start
        self.end = end
        self.entry = entry
        self.denied = denied


class Step(IntEnum):
    """What one step is."""

    MENTION = 0
    CUE = 1
    WORD = 2
    COMMA = 3
    AND = 4
    OR = 5
    DASH = 6
    COLON = 7
    QUESTION = 8
    LINE = 9
    STOP = 10


MENTION: Final = Step.MENTION
CUE: Final = Step.CUE
WORD: Final = Step.WORD
COMMA: Final = Step.COMMA
AND: Final = Step.AND
OR: Final = Step.OR
DASH: Final = Step.DASH
COLON: Final = Step.COLON
QUESTION: Final = Step.QUESTION
LINE: Final = Step.LINE
STOP: Final = Step.STOP


@final
class Walk:
    """The steps of one stretch, as parallel tuples.

    Attributes:
        kinds: What each step is.
        cues: The cue of each step that is one; STRONG for a mention that begins with stress ("so tired").
        starts: First token of each step.
        ends: One past its last token.
        step_of: Index of the step of each mention, in the order of the mentions given.
        objects: Tokens at which a person isn't the one who acts: "with my sister".
    """

    __slots__ = ("cues", "ends", "kinds", "objects", "starts", "step_of")

    def __init__(
        self,
        kinds: tuple[Step, ...],
        cues: tuple[Cue | None, ...],
        starts: tuple[int, ...],
        ends: tuple[int, ...],
        step_of: tuple[int, ...],
        objects: frozenset[int],
    ) -> None:
        self.kinds = kinds
        self.cues = cues
        self.starts = starts
        self.ends = ends
        self.step_of = step_of
        self.objects = objects


_STEP_OF_KIND: Final = {
    Kind.WORD: Step.WORD,
    Kind.NUMBER: Step.WORD,
    Kind.COMMA: Step.COMMA,
    Kind.DASH: Step.DASH,
    Kind.COLON: Step.COLON,
    Kind.QUESTION: Step.QUESTION,
    Kind.LINE: Step.LINE,
    Kind.STOP: Step.STOP,
    Kind.JOIN: None,
}
_STEP_OF_WORD: Final = {
    **dict.fromkeys(("and", "n", "plus", "+"), Step.AND),
    **dict.fromkeys(("or", "nor", "/"), Step.OR),
}
_JOINERS: Final = frozenset({AND, OR})
_CANCELS: Final[dict[Part | Cue | Measure, tuple[Cue, ...]]] = {
    NOT_A_NEGATION: (NO, NOT, DENIES, NO_AFTER, PAST_AFTER),
    NOT_AN_IF: (IF, INSTRUCTS),
}


def walk(
    tokens: Tokens, plain: Sequence[Step | None], mentions: list[tuple[int, int]], cues: list[Span]
) -> Walk:
    """The steps of a stretch.

    Args:
        tokens: The stretch.
        plain: For each token its :func:`plain_step`.
        mentions: Token ranges, in order.
        cues: All cues found.
    """
    length = len(tokens)
    covered, cover_end = _covers(length, mentions)
    cue_at = _longest_cues(length, cues, covered)
    stressed: set[int] = set()
    objects: set[int] = set()
    for span in cues:
        part = span.entry.part
        if part is STRONG:
            if covered[span.start]:
                stressed.add(span.start)
        elif part is NOT_THE_SUBJECT:
            objects.add(span.end)
    if ")" in tokens.words:
        plain = _with_numbered_bullets(tokens, plain)
    kinds: list[Step] = []
    cues_of: list[Cue | None] = []
    starts: list[int] = []
    ends: list[int] = []
    step_of_start: dict[int, int] = {}
    at = 0
    while at < length:
        kind = plain[at]
        cue: Cue | None = None
        end = at + 1
        if covered[at]:
            kind, end, cue = MENTION, cover_end[at], STRONG if at in stressed else None
            for token in range(at, end):
                step_of_start[token] = len(kinds)
        else:
            longest = cue_at.get(at)
            if longest is not None and not (longest.end == end and kind in _JOINERS):
                kind, end, cue = CUE, longest.end, _cue_of(longest)
            elif kind is None:
                at = end
                continue
        kinds.append(kind)
        cues_of.append(cue)
        starts.append(at)
        ends.append(end)
        at = end
    return Walk(
        tuple(kinds),
        tuple(cues_of),
        tuple(starts),
        tuple(ends),
        tuple([step_of_start[start] for start, _ in mentions]),
        frozenset(objects),
    )


def _cue_of(span: Span) -> Cue:
    part = span.entry.part
    assert isinstance(part, Cue)
    return part


def plain_step(word: str, kind: Kind) -> Step | None:
    """What a token is when it stands for nothing else; None for a mark that joins and is no step."""
    return _STEP_OF_WORD.get(word, _STEP_OF_KIND[kind])


def _with_numbered_bullets(tokens: Tokens, plain: Sequence[Step | None]) -> list[Step | None]:
    """The plain steps with "1)" as what it is: "call if: 1) fever 2) rash" is a list of bullets."""
    steps = list(plain)
    for at, word in enumerate(tokens.words):
        if word == ")" and at > 0 and tokens.kinds[at - 1] is Kind.NUMBER:
            steps[at] = LINE
    return steps


def _covers(length: int, mentions: Sequence[tuple[int, int]]) -> tuple[list[bool], dict[int, int]]:
    """Which tokens stand in a mention, and where each run of overlapping mentions ends."""
    covered = [False] * length
    cover_end: dict[int, int] = {}
    run_start = run_end = -1
    for start, end in sorted(mentions):
        if start < run_end:
            run_end = max(run_end, end)
        else:
            run_start, run_end = start, end
        cover_end[run_start] = run_end
    for start, end in cover_end.items():
        for at in range(start, end):
            covered[at] = True
    return covered, cover_end


def _is_of_a_mention(canceller: Span, covered: list[bool], keeps: frozenset[int]) -> bool:
    """Whether a mention begins inside it: "hasn't gone" cancels nothing in "hasn't gone limp".

    Unless it begins with mere stress or contrast: "never so dizzy" is very dizzy, "not only nods" nods.
    """
    first = canceller.end
    while first > canceller.start and covered[first - 1]:
        first -= 1
    if first in (canceller.start, canceller.end):
        return False
    return not any(token in keeps for token in range(first, canceller.end))


def _longest_cues(length: int, cues: list[Span], covered: list[bool]) -> dict[int, Span]:
    """At each token the longest cue that starts there and stands outside every mention."""
    cancelled = _cancelled(length, cues, covered)
    longest: dict[int, Span] = {}
    for span in cues:
        cue = span.entry.part
        start, end = span.start, span.end
        if cue is NOT_THE_SUBJECT or covered[start] or covered[end - 1] or True in covered[start:end]:
            continue  # the first only marks a place
        if cancelled and cue in cancelled and max(cancelled[cue][start:end]) >= end - start:
            continue  # "no one" of "no one has" is no canceller: the longer words are meant
        known = longest.get(start)
        if known is None or end > known.end or (end == known.end and known.entry.part in _CANCELS):
            longest[start] = span
    return longest


def _cancelled(length: int, cues: list[Span], covered: list[bool]) -> dict[Part | Cue | Measure, list[int]]:
    """For each cue that can be cancelled how long what cancels it is, at each token."""
    cancellers = [span for span in cues if span.entry.part in _CANCELS]
    cancelled: dict[Part | Cue | Measure, list[int]] = {}
    if not cancellers:
        return cancelled
    keeps = frozenset(span.start for span in cues if span.entry.part in (STRONG, CONTRAST))
    for canceller, others in _CANCELS.items():
        reach = [0] * length
        for span in cancellers:
            if span.entry.part is canceller and not _is_of_a_mention(span, covered, keeps):
                for token in range(span.start, span.end):
                    reach[token] = max(reach[token], span.end - span.start)
        cancelled.update(dict.fromkeys(others, reach))
    return cancelled
