"""A stretch as steps: mentions, cues, separators and other words, in order.

Deciding what a cue reaches is walking along these steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from caregiver_app.matching.lexicon import Cue, Entry
from caregiver_app.matching.tokens import Kind, Tokens


class Span(NamedTuple):
    """Tokens ``start`` to ``end`` (one past the last) that an entry was found in.

    ``denied`` is the token of a "not" that the phrase stepped over, or -1.
    """

    start: int
    end: int
    entry: Entry
    denied: int = -1


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


class Walk(NamedTuple):
    """The steps of one stretch, as parallel tuples.

    Attributes:
        kinds: What each step is.
        cues: The cue of each step that is one; STRONG for a mention that begins with stress ("so tired").
        starts: First token of each step.
        ends: One past its last token.
        step_of: Index of the step of each mention, in the order of the mentions given.
        objects: Tokens at which a person isn't the one who acts: "with my sister".
    """

    kinds: tuple[Step, ...]
    cues: tuple[Cue | None, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    step_of: tuple[int, ...]
    objects: frozenset[int]


_STEP_OF_KIND = {
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
_STEP_OF_WORD = {
    **dict.fromkeys(("and", "n", "plus", "+"), Step.AND),
    **dict.fromkeys(("or", "nor", "/"), Step.OR),
}
_JOINERS = frozenset({Step.AND, Step.OR})
_CANCELS = {
    Cue.NOT_A_NEGATION: (Cue.NO, Cue.NOT, Cue.DENIES, Cue.NO_AFTER, Cue.PAST_AFTER),
    Cue.NOT_AN_IF: (Cue.IF, Cue.INSTRUCTS),
}

_NO_STEPS = frozenset({Cue.NOT_THE_SUBJECT})
"""Cues that only mark a place."""


def walk(
    tokens: Tokens, plain: Sequence[Step | None], mentions: Sequence[tuple[int, int]], cues: Sequence[Span]
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
    stressed = {
        span.start: Cue.STRONG for span in cues if span.entry.part is Cue.STRONG and covered[span.start]
    }
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
            kind, end, cue = Step.MENTION, cover_end[at], stressed.get(at)
            step_of_start.update(dict.fromkeys(range(at, end), len(kinds)))
        elif at in cue_at and not (cue_at[at][0] == end and kind in _JOINERS):
            kind, (end, cue) = Step.CUE, cue_at[at]
        elif kind is None:
            at = end
            continue
        kinds.append(kind)
        cues_of.append(cue)
        starts.append(at)
        ends.append(end)
        at = end
    return Walk(
        kinds=tuple(kinds),
        cues=tuple(cues_of),
        starts=tuple(starts),
        ends=tuple(ends),
        step_of=tuple(step_of_start[start] for start, _ in mentions),
        objects=frozenset(span.end for span in cues if span.entry.part is Cue.NOT_THE_SUBJECT),
    )


def plain_step(word: str, kind: Kind) -> Step | None:
    """What a token is when it stands for nothing else; None for a mark that joins and is no step."""
    return _STEP_OF_WORD.get(word, _STEP_OF_KIND[kind])


def _with_numbered_bullets(tokens: Tokens, plain: Sequence[Step | None]) -> list[Step | None]:
    """The plain steps with "1)" as what it is: "call if: 1) fever 2) rash" is a list of bullets."""
    steps = list(plain)
    for at, word in enumerate(tokens.words):
        if word == ")" and at > 0 and tokens.kinds[at - 1] is Kind.NUMBER:
            steps[at] = Step.LINE
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
        covered[start:end] = [True] * (end - start)
    return covered, cover_end


def _is_of_a_mention(canceller: Span, covered: Sequence[bool], keeps: frozenset[int]) -> bool:
    """Whether a mention begins inside it: "hasn't gone" cancels nothing in "hasn't gone limp".

    Unless it begins with mere stress or contrast: "never so dizzy" is very dizzy, "not only nods" nods.
    """
    first = canceller.end
    while first > canceller.start and covered[first - 1]:
        first -= 1
    if first in (canceller.start, canceller.end):
        return False
    return not any(token in keeps for token in range(first, canceller.end))


def _longest_cues(length: int, cues: Sequence[Span], covered: Sequence[bool]) -> dict[int, tuple[int, Cue]]:
    """At each token the longest cue that starts there and stands outside every mention."""
    cancelled = _cancelled(length, cues, covered)
    longest: dict[int, tuple[int, Cue]] = {}
    for start, end, entry, _ in cues:
        cue = entry.part
        assert isinstance(cue, Cue)
        if cue in _NO_STEPS or True in covered[start:end]:
            continue
        if cue in cancelled and max(cancelled[cue][start:end]) >= end - start:
            continue  # "no one" of "no one has" is no canceller: the longer words are meant
        known = longest.get(start)
        if known is None or end > known[0] or (end == known[0] and known[1] in _CANCELS):
            longest[start] = (end, cue)
    return longest


def _cancelled(length: int, cues: Sequence[Span], covered: Sequence[bool]) -> dict[Cue, list[int]]:
    """For each cue that can be cancelled how long what cancels it is, at each token."""
    parts = {span.entry.part for span in cues}
    if parts.isdisjoint(_CANCELS):
        return {}
    keeps = frozenset(span.start for span in cues if span.entry.part in (Cue.STRONG, Cue.CONTRAST))
    cancelled: dict[Cue, list[int]] = {}
    for canceller in parts.intersection(_CANCELS):
        reach = [0] * length
        for span in cues:
            if span.entry.part is canceller and not _is_of_a_mention(span, covered, keeps):
                for token in range(span.start, span.end):
                    reach[token] = max(reach[token], span.end - span.start)
        assert isinstance(canceller, Cue)
        cancelled.update(dict.fromkeys(_CANCELS[canceller], reach))
    return cancelled
