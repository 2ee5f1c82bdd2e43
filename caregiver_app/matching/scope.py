"""How far a cue reaches: which mentions a "no", an "if", a "my sister" speaks of.

Each kind of cue has a reach: how many other words it may step over before the first mention, whether it
carries on along a list, and what ends it. When it isn't clear that a cue reaches a mention, it doesn't:
a missed symptom is the worse mistake.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from enum import Enum

from caregiver_app.matching.lexicon import Cue
from caregiver_app.matching.steps import Step, Walk


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


REACH = {
    Cue.NO: Reach(3, Lists.CLOSED),
    Cue.DENIES: Reach(3, unseen=True),
    Cue.NOT: Reach(1, Lists.CLOSED),
    Cue.ENDED: Reach(1, Lists.CLOSED),
    Cue.PAST: Reach(4),
    Cue.IF: Reach(9, subjects=1, through_breaks=True, into_bullets=True),
    Cue.INSTRUCTS: Reach(9, subjects=1, through_breaks=True, into_bullets=True, unseen=True),
    Cue.KIN: Reach(8, through_breaks=False),
}

_FARTHEST = 80
_NEGATIONS = frozenset({Cue.NO, Cue.DENIES, Cue.NOT})
_BEGINS_A_CLAUSE = frozenset(
    {
        Cue.PATIENT,
        Cue.OWNER,
        Cue.KIN,
        Cue.CONTRAST,
        Cue.BREAK,
        Cue.HAPPENED,
        Cue.NO,
        Cue.NOT,
        Cue.DENIES,
        Cue.STRONG,
        Cue.MILD,
        Cue.IF,
        Cue.INSTRUCTS,
        Cue.DOUBT,
        Cue.RETELLS,
    }
)
_SEPARATORS = frozenset({Step.COMMA, Step.AND, Step.OR})


def reached(walk: Walk, at: int) -> Generator[int, None, int]:
    """The steps of the mentions that the cue at step ``at`` reaches; returns the step that ends its reach."""
    cue = walk.cues[at]
    if cue is None or cue not in REACH:
        return at
    reach = REACH[cue]
    words, subjects, seen, fresh, bullets = reach.words, reach.subjects, False, True, False
    last = min(len(walk.kinds), at + _FARTHEST)
    step = at + 1
    while step < last:
        kind = walk.kinds[step]
        if kind is Step.MENTION:
            if not fresh and not bullets and not _runs_on(walk, step, reach):
                return step
            yield step
            seen, fresh = True, False
        elif kind in _SEPARATORS:
            if not bullets and not _carries_on(walk, step, reach, seen=seen):
                return step
            fresh, words = True, reach.words
        elif kind is Step.COLON and (step == at + 1 or reach.into_bullets):
            bullets = reach.into_bullets
        elif kind in (Step.LINE, Step.DASH) and bullets:
            fresh = True
        elif kind is Step.CUE:
            stays, subjects = _passes(walk, step, reach, subjects, seen=seen and not fresh)
            if not stays:
                return step
        elif kind is Step.WORD:
            words -= 1
            if words < 0 and not bullets:
                return step
        else:
            return step
        step += 1
    return step


def _runs_on(walk: Walk, step: int, reach: Reach) -> bool:
    """Whether a mention right behind another one, with no mark between, belongs to the same list."""
    if _closed_by_or(walk, step):
        return True
    before = step - 1
    while walk.cues[before] is Cue.LIGHT:
        before -= 1
    return walk.kinds[before] is Step.MENTION and (reach.subjects > 0 or reach is REACH[Cue.KIN])


def _passes(walk: Walk, step: int, reach: Reach, subjects: int, *, seen: bool) -> tuple[bool, int]:
    """Whether a cue steps over the cue at ``step``, and how many persons it may still step over."""
    cue = walk.cues[step]
    if cue in (Cue.LIGHT, Cue.MILD, Cue.STRONG, Cue.DOUBT, Cue.PAST_TIME, Cue.NOT_A_NEGATION):
        return True, subjects
    if cue in (Cue.HAPPENED, Cue.RETURNS, Cue.VERB):
        return not seen, subjects
    if cue is Cue.RETELLS:
        return reach.subjects > 0 or reach is REACH[Cue.NOT], subjects + 1
    if cue in (Cue.PATIENT, Cue.OWNER):
        return subjects > 0, subjects - 1
    if cue is Cue.BREAK:
        return reach.through_breaks and not seen, subjects
    if cue in _NEGATIONS:
        return reach.subjects > 0 or reach is REACH[Cue.KIN], subjects
    if cue in (Cue.IF, Cue.INSTRUCTS, Cue.PAST, Cue.NO_AFTER):
        return reach.subjects > 0 or reach is REACH[Cue.DENIES] or reach is REACH[Cue.NO], subjects
    return False, subjects


def _carries_on(walk: Walk, separator: int, reach: Reach, *, seen: bool) -> bool:
    """Whether a list goes on behind ``separator``."""
    kind = walk.kinds[separator]
    if _closed_by_or(walk, separator):
        return True
    if kind is Step.OR:
        return _starts_plainly(walk, separator + 1)
    if reach is REACH[Cue.KIN] and _same_person(walk, separator, seen=seen):
        return True
    if not seen and not _goes_on_unseen(walk, separator, reach):
        return False
    bare, next_separator = _bare_element(walk, separator + 1, stress_ends=reach is not REACH[Cue.DENIES])
    if not bare:
        return False
    if kind is Step.AND or reach.lists is Lists.ALL:
        return True
    before = _kind_before_element(walk, separator)
    return next_separator in _SEPARATORS or before is Step.COMMA


def _same_person(walk: Walk, separator: int, *, seen: bool) -> bool:
    """Whether what follows is told of the person before: "my brother has asthma and was wheezing".

    Behind an "and" a verb is enough; behind a comma only when an illness of that person was told, for
    "my sister came by, had chills all night" may well be the patient's night.
    """
    following = walk.cues[separator + 1] if separator + 1 < len(walk.cues) else None
    if walk.kinds[separator] is Step.AND:
        is_next = separator + 1 < len(walk.kinds) and walk.kinds[separator + 1] is Step.MENTION
        return following in (Cue.VERB, Cue.HAPPENED) or (
            is_next and (seen or _has_just_a_thing(walk, separator))
        )
    return seen and following in (Cue.VERB, Cue.HAPPENED)


def _goes_on_unseen(walk: Walk, separator: int, reach: Reach) -> bool:
    """Whether a list may go on although none of our items stood in it yet: "denies pain, nausea"."""
    return reach.unseen or (reach is REACH[Cue.KIN] and _has_just_a_thing(walk, separator))


def _has_just_a_thing(walk: Walk, separator: int) -> bool:
    """Whether "has a cold" stands before the separator: what follows is another thing that the person has."""
    words = 0
    for step in range(separator - 1, max(-1, separator - 5), -1):
        if walk.cues[step] in (Cue.VERB, Cue.HAPPENED):
            return words > 0
        if walk.kinds[step] not in (Step.WORD, Step.CUE):
            return False
        words += walk.kinds[step] is Step.WORD
    return False


def _kind_before_element(walk: Walk, separator: int) -> Step | None:
    """The kind of the separator before the element that ends at ``separator``."""
    for step in range(separator - 1, max(-1, separator - 6), -1):
        if walk.kinds[step] is not Step.MENTION and walk.cues[step] not in (Cue.LIGHT, Cue.MILD, Cue.STRONG):
            return walk.kinds[step]
    return None


def _starts_plainly(walk: Walk, step: int) -> bool:
    return step < len(walk.kinds) and walk.cues[step] not in (
        Cue.PATIENT,
        Cue.KIN,
        Cue.CONTRAST,
        Cue.BREAK,
        Cue.NO,
        Cue.NOT,
        Cue.DENIES,
        Cue.IF,
        Cue.INSTRUCTS,
    )


def _bare_element(walk: Walk, step: int, *, stress_ends: bool) -> tuple[bool, Step | None]:
    """Whether the element that starts at ``step`` is a bare symptom, and what kind of step ends it."""
    mentions = words = 0
    first = True
    for at in range(step, min(len(walk.kinds), step + 8)):
        kind = walk.kinds[at]
        if kind is Step.MENTION:
            if first and stress_ends and walk.cues[at] is Cue.STRONG:
                return False, None
            mentions += 1
        elif kind is Step.WORD:
            words += 1
        elif kind is Step.CUE:
            cue = walk.cues[at]
            stress = cue in (Cue.STRONG, Cue.MILD) and not stress_ends
            if (cue in _BEGINS_A_CLAUSE and not stress) or cue is Cue.VERB:
                return False, None
        else:
            return _is_bare(mentions, words), kind
        first = False
    return _is_bare(mentions, words), Step.STOP


def _is_bare(mentions: int, words: int) -> bool:
    return (mentions >= 1 and words == 0) or (mentions == 0 and 1 <= words <= 2)


def _closed_by_or(walk: Walk, separator: int) -> bool:
    """Whether the list goes on to an "or": "a, b, c or d" belongs together."""
    in_element = 0
    for at in range(separator + 1, min(len(walk.kinds), separator + 30)):
        kind = walk.kinds[at]
        if kind is Step.OR:
            return _starts_plainly(walk, at + 1)
        if kind is Step.COMMA:
            in_element = 0
        elif kind is Step.CUE and walk.cues[at] in (
            Cue.PATIENT,
            Cue.KIN,
            Cue.CONTRAST,
            Cue.BREAK,
            Cue.NO,
            Cue.NOT,
            Cue.DENIES,
            Cue.IF,
            Cue.INSTRUCTS,
            Cue.HAPPENED,
        ):
            return False
        elif kind in (Step.WORD, Step.MENTION, Step.CUE):
            in_element += 1
            if in_element > 4:
                return False
        else:
            return False
    return False
