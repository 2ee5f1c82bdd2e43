"""How far a cue reaches: which mentions a "no", an "if", a "my sister" speaks of.

Each kind of cue has a reach: how many other words it may step over before the first mention, whether it
carries on along a list, and what ends it. When it isn't clear that a cue reaches a mention, it doesn't:
a missed symptom is the worse mistake.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from caregiver_app.matching.cues import (
    BREAK,
    CONTRAST,
    DENIES,
    DOUBT,
    ENDED,
    HAPPENED,
    IF,
    INSTRUCTS,
    KIN,
    LIGHT,
    MILD,
    NO,
    NO_AFTER,
    NOT,
    NOT_A_NEGATION,
    OWNER,
    PAST,
    PAST_TIME,
    PATIENT,
    RETELLS,
    RETURNS,
    STRONG,
    VERB,
)
from caregiver_app.matching.steps import (
    AND,
    COLON,
    COMMA,
    CUE,
    DASH,
    LINE,
    MENTION,
    OR,
    STOP,
    WORD,
    Step,
    Walk,
)


class Lists(Enum):
    """Along which lists a cue carries on after its first mention."""

    CLOSED = "closed"
    """"no a, b or c", "no a, b, c": but not "no a, b"."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Reach:
    """What one kind of cue reaches.

    Attributes:
        words: Unknown words it may step over before the first mention.
        lists: Along which lists it carries on.
        subjects: Persons it may step over.
        through_breaks: Whether "because", "when" and the like don't end it.
        into_bullets: Whether it goes on through a colon and the bullets below.
        unseen: Whether a list goes on although none of our items stood in it yet: "denies pain, nausea".
    """

    words: int
    lists: Lists = Lists.ALL
    subjects: int = 0
    through_breaks: bool = False
    into_bullets: bool = False
    unseen: bool = False


REACH: Final = {
    NO: Reach(3, Lists.CLOSED),
    DENIES: Reach(3, unseen=True),
    NOT: Reach(1, Lists.CLOSED),
    ENDED: Reach(1, Lists.CLOSED),
    PAST: Reach(4),
    IF: Reach(9, subjects=1, through_breaks=True, into_bullets=True),
    INSTRUCTS: Reach(9, subjects=1, through_breaks=True, into_bullets=True, unseen=True),
    KIN: Reach(8, through_breaks=False),
}

_REACH_OF_NO: Final = REACH[NO]
_REACH_OF_NOT: Final = REACH[NOT]
_REACH_OF_DENIES: Final = REACH[DENIES]
_REACH_OF_KIN: Final = REACH[KIN]

_FARTHEST: Final = 80
_NEGATIONS: Final = frozenset({NO, DENIES, NOT})
_BEGINS_A_CLAUSE: Final = frozenset(
    {
        PATIENT,
        OWNER,
        KIN,
        CONTRAST,
        BREAK,
        HAPPENED,
        NO,
        NOT,
        DENIES,
        STRONG,
        MILD,
        IF,
        INSTRUCTS,
        DOUBT,
        RETELLS,
    }
)
_SEPARATORS: Final = frozenset({COMMA, AND, OR})
_STEPPED_OVER: Final = frozenset({LIGHT, MILD, STRONG, DOUBT, PAST_TIME, NOT_A_NEGATION})
_ACTS: Final = frozenset({HAPPENED, RETURNS, VERB})
_VERBS: Final = frozenset({VERB, HAPPENED})
_PERSONS: Final = frozenset({PATIENT, OWNER})
_OF_NO_STATE: Final = frozenset({IF, INSTRUCTS, PAST, NO_AFTER})
_DEGREES: Final = frozenset({LIGHT, MILD, STRONG})
_OPENS_A_CLAUSE: Final = frozenset({PATIENT, KIN, CONTRAST, BREAK, NO, NOT, DENIES, IF, INSTRUCTS})
_ENDS_A_LIST: Final = _OPENS_A_CLAUSE | {HAPPENED}
_WORDS: Final = frozenset({WORD, CUE})
_IN_AN_ELEMENT: Final = frozenset({WORD, MENTION, CUE})


def reached(walk: Walk, at: int) -> tuple[list[int], int]:
    """The steps of the mentions that the cue at step ``at`` reaches, and the step that ends its reach."""
    steps: list[int] = []
    cue = walk.cues[at]
    reach = None if cue is None else REACH.get(cue)
    if reach is None:
        return steps, at
    kinds = walk.kinds
    words, subjects, fresh, bullets = reach.words, reach.subjects, True, False
    last = min(len(kinds), at + _FARTHEST)
    step = at + 1
    while step < last:
        kind = kinds[step]
        if kind is MENTION:
            if not fresh and not bullets and not _runs_on(walk, step, reach):
                return steps, step
            steps.append(step)
            fresh = False
        elif kind is WORD:
            words -= 1
            if words < 0 and not bullets:
                return steps, step
        elif kind is CUE:
            stays, subjects = _passes(walk, step, reach, subjects, seen=bool(steps) and not fresh)
            if not stays:
                return steps, step
        elif kind in _SEPARATORS:
            if not bullets and not _carries_on(walk, step, reach, seen=bool(steps)):
                return steps, step
            fresh, words = True, reach.words
        elif kind is COLON and (step == at + 1 or reach.into_bullets):
            bullets = reach.into_bullets
        elif bullets and (kind is LINE or kind is DASH):
            fresh = True
        else:
            return steps, step
        step += 1
    return steps, step


def _runs_on(walk: Walk, step: int, reach: Reach) -> bool:
    """Whether a mention right behind another one, with no mark between, belongs to the same list."""
    if _closed_by_or(walk, step):
        return True
    before = step - 1
    while walk.cues[before] is LIGHT:
        before -= 1
    return walk.kinds[before] is MENTION and (reach.subjects > 0 or reach is _REACH_OF_KIN)


def _passes(walk: Walk, step: int, reach: Reach, subjects: int, *, seen: bool) -> tuple[bool, int]:
    """Whether a cue steps over the cue at ``step``, and how many persons it may still step over."""
    cue = walk.cues[step]
    if cue in _STEPPED_OVER:
        return True, subjects
    if cue in _ACTS:
        return not seen, subjects
    if cue is RETELLS:
        return reach.subjects > 0 or reach is _REACH_OF_NOT, subjects + 1
    if cue in _PERSONS:
        return subjects > 0, subjects - 1
    if cue is BREAK:
        return reach.through_breaks and not seen, subjects
    if cue in _NEGATIONS:
        return reach.subjects > 0 or reach is _REACH_OF_KIN, subjects
    if cue in _OF_NO_STATE:
        return reach.subjects > 0 or reach is _REACH_OF_DENIES or reach is _REACH_OF_NO, subjects
    return False, subjects


def _carries_on(walk: Walk, separator: int, reach: Reach, *, seen: bool) -> bool:
    """Whether a list goes on behind ``separator``."""
    kind = walk.kinds[separator]
    if _closed_by_or(walk, separator):
        return True
    if kind is OR:
        return _starts_plainly(walk, separator + 1)
    if reach is _REACH_OF_KIN and _same_person(walk, separator, seen=seen):
        return True
    if not seen and not _goes_on_unseen(walk, separator, reach):
        return False
    bare, next_separator = _bare_element(walk, separator + 1, stress_ends=reach is not _REACH_OF_DENIES)
    if not bare:
        return False
    if kind is AND or reach.lists is Lists.ALL:
        return True
    before = _kind_before_element(walk, separator)
    return next_separator in _SEPARATORS or before is COMMA


def _same_person(walk: Walk, separator: int, *, seen: bool) -> bool:
    """Whether what follows is told of the person before: "my brother has asthma and was wheezing".

    Behind an "and" a verb is enough; behind a comma only when an illness of that person was told, for
    "my sister came by, had chills all night" may well be the patient's night.
    """
    following = walk.cues[separator + 1] if separator + 1 < len(walk.cues) else None
    if walk.kinds[separator] is AND:
        is_next = separator + 1 < len(walk.kinds) and walk.kinds[separator + 1] is MENTION
        return following in _VERBS or (is_next and (seen or _has_just_a_thing(walk, separator)))
    return seen and following in _VERBS


def _goes_on_unseen(walk: Walk, separator: int, reach: Reach) -> bool:
    """Whether a list may go on although none of our items stood in it yet: "denies pain, nausea"."""
    return reach.unseen or (reach is _REACH_OF_KIN and _has_just_a_thing(walk, separator))


def _has_just_a_thing(walk: Walk, separator: int) -> bool:
    """Whether "has a cold" stands before the separator: what follows is another thing that the person has."""
    words = 0
    for step in range(separator - 1, max(-1, separator - 5), -1):
        if walk.cues[step] in _VERBS:
            return words > 0
        if walk.kinds[step] not in _WORDS:
            return False
        words += walk.kinds[step] is WORD
    return False


def _kind_before_element(walk: Walk, separator: int) -> Step | None:
    """The kind of the separator before the element that ends at ``separator``."""
    for step in range(separator - 1, max(-1, separator - 6), -1):
        if walk.kinds[step] is not MENTION and walk.cues[step] not in _DEGREES:
            return walk.kinds[step]
    return None


def _starts_plainly(walk: Walk, step: int) -> bool:
    return step < len(walk.kinds) and walk.cues[step] not in _OPENS_A_CLAUSE


def _bare_element(walk: Walk, step: int, *, stress_ends: bool) -> tuple[bool, Step | None]:
    """Whether the element that starts at ``step`` is a bare symptom, and what kind of step ends it."""
    mentions = words = 0
    first = True
    for at in range(step, min(len(walk.kinds), step + 8)):
        kind = walk.kinds[at]
        if kind is MENTION:
            if first and stress_ends and walk.cues[at] is STRONG:
                return False, None
            mentions += 1
        elif kind is WORD:
            words += 1
        elif kind is CUE:
            cue = walk.cues[at]
            stress = cue in (STRONG, MILD) and not stress_ends
            if (cue in _BEGINS_A_CLAUSE and not stress) or cue is VERB:
                return False, None
        else:
            return _is_bare(mentions, words), kind
        first = False
    return _is_bare(mentions, words), STOP


def _is_bare(mentions: int, words: int) -> bool:
    return (mentions >= 1 and words == 0) or (mentions == 0 and 1 <= words <= 2)


def _closed_by_or(walk: Walk, separator: int) -> bool:
    """Whether the list goes on to an "or": "a, b, c or d" belongs together."""
    in_element = 0
    for at in range(separator + 1, min(len(walk.kinds), separator + 30)):
        kind = walk.kinds[at]
        if kind is OR:
            return _starts_plainly(walk, at + 1)
        if kind is COMMA:
            in_element = 0
        elif kind is CUE and walk.cues[at] in _ENDS_A_LIST:
            return False
        elif kind in _IN_AN_ELEMENT:
            in_element += 1
            if in_element > 4:
                return False
        else:
            return False
    return False
