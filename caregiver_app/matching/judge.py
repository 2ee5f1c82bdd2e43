"""The status of each mention, and the words that gave it."""

from __future__ import annotations

from typing import Final, final

from caregiver_app.matching.cues import (
    CONTRAST,
    DENIES,
    DOUBT,
    ENDED,
    HAPPENED,
    IF,
    IF_AFTER,
    INSTRUCTS,
    KIN,
    LIGHT,
    MILD,
    NO,
    NO_AFTER,
    NOT,
    OWNER,
    PAST,
    PAST_AFTER,
    PAST_TIME,
    RETELLS,
    RETURNS,
    STRONG,
    YES,
)
from caregiver_app.matching.entries import Cue
from caregiver_app.matching.mention import Status
from caregiver_app.matching.scope import reached
from caregiver_app.matching.steps import (
    AND,
    COLON,
    COMMA,
    CUE,
    DASH,
    LINE,
    MENTION,
    OR,
    QUESTION,
    STOP,
    WORD,
    Walk,
)

STATUS_OF_CUE: Final = {
    KIN: Status.OTHER,
    IF: Status.HYPOTHETICAL,
    INSTRUCTS: Status.HYPOTHETICAL,
    NO: Status.ABSENT,
    DENIES: Status.ABSENT,
    NOT: Status.ABSENT,
    ENDED: Status.PAST,
    PAST: Status.PAST,
}
_ABSENT: Final = Status.ABSENT
_HYPOTHETICAL: Final = Status.HYPOTHETICAL
_PAST: Final = Status.PAST
_POSSIBLE: Final = Status.POSSIBLE
_RANK: Final = (Status.OTHER, _HYPOTHETICAL, _ABSENT, _PAST)
_SPEAK_BACK: Final = frozenset({NO_AFTER, NO, DENIES, NOT, PAST_AFTER, ENDED, IF_AFTER})
"""Cues that may follow what they speak of."""
_DEGREES: Final = frozenset({MILD, STRONG})
_BOUNDARIES: Final = frozenset({STOP, LINE})
_WHOLE_WORDS: Final = 3
_DENIALS: Final = frozenset({NO, DENIES, NOT})
_GONE: Final = frozenset({PAST_AFTER, ENDED})
_BEGINS_ANEW: Final = frozenset({NO, DENIES, CONTRAST, IF, INSTRUCTS, KIN, RETURNS})
_ASKS: Final = frozenset({COLON, QUESTION, DASH})
_WORDS: Final = frozenset({WORD, CUE})
_LISTS: Final = frozenset({COMMA, AND, OR})
_CHUNK_ENDS: Final = frozenset({STOP, LINE, COMMA, DASH, QUESTION})


@final
class Verdict:
    """What was decided about the mentions of one step.

    Attributes:
        status: None when nothing in the context speaks of them.
        by: The tokens of the cue that decided, as (first, one past the last).
        mild: Whether the words near them play them down.
        strong: Whether the words near them stress them.
        owned: Whether a relative is named as the owner just before ("Dad's back").
    """

    __slots__ = ("by", "mild", "owned", "status", "strong")

    def __init__(
        self, status: Status | None, by: tuple[int, int] | None, *, mild: bool, strong: bool, owned: bool
    ) -> None:
        self.status = status
        self.by = by
        self.mild = mild
        self.strong = strong
        self.owned = owned


def judge(walk: Walk) -> dict[int, Verdict]:
    """The verdict for each step that holds mentions."""
    verdicts: dict[int, list[tuple[Status, int]]] = {}
    for step, kind in enumerate(walk.kinds):
        if kind is MENTION:
            verdicts[step] = []
    if not verdicts:
        return {}
    around: set[Cue | None] = set()  # most stretches hold few cues: what needs others isn't looked for
    for at, cue in enumerate(walk.cues):
        if cue is None:
            continue
        around.add(cue)
        status = STATUS_OF_CUE.get(cue)
        if status is not None and not (cue is KIN and is_not_the_subject(walk, at)):
            for step in reached(walk, at)[0]:
                verdicts[step].append((status, at))
    if not around.isdisjoint(_SPEAK_BACK):
        for step in verdicts:
            _look_behind(walk, step, verdicts)
    if PAST_TIME in around:
        for step, found in verdicts.items():
            _look_for_time(walk, step, found)
    is_graded = not around.isdisjoint(_DEGREES)
    is_asked = DOUBT in around or QUESTION in walk.kinds
    return {
        step: _verdict(walk, step, found, is_graded=is_graded, is_asked=is_asked)
        for step, found in verdicts.items()
    }


def is_not_the_subject(walk: Walk, at: int) -> bool:
    """Whether the person at ``at`` isn't the one who has it: "with my sister", "my sister says"."""
    return walk.starts[at] in walk.objects or (at > 0 and walk.cues[at - 1] is RETELLS)


def _look_behind(walk: Walk, step: int, verdicts: dict[int, list[tuple[Status, int]]]) -> None:
    """Cues that follow what they speak of: "fever: none", "the headache is gone", "chills are common"."""
    words = 3
    asked = False
    for at in range(step + 1, min(len(walk.kinds), step + 9)):
        kind, cue = walk.kinds[at], walk.cues[at]
        if kind is CUE:
            if cue is NO_AFTER or (cue in _DENIALS and _is_answer(walk, at)):
                for other in _list_before(walk, step, whole=cue is not NO):
                    verdicts[other].append((_ABSENT, at))
                return
            if cue in _GONE and words >= 2 and not _happened_before(walk, step) and not _returns(walk, at):
                for other in _list_before(walk, step, whole=False):
                    verdicts[other].append((_PAST, at))
                return
            if cue is IF_AFTER:
                for other in _list_before(walk, step, whole=True):
                    verdicts[other].append((_HYPOTHETICAL, at))
                return
            if cue in _BEGINS_ANEW or (cue is NOT and not asked):
                return
        elif kind is WORD:
            words -= 1
            if words < 0:
                return
        elif kind in _ASKS:
            asked = True
        elif kind is COMMA and (asked or _is_told_over(walk, at + 1)):
            continue
        else:
            return


def _is_told_over(walk: Walk, at: int) -> bool:
    """Whether whole words behind a comma say it's over, "that has passed": a mere "gone now" came today."""
    if at >= len(walk.kinds) or walk.cues[at] is not PAST_AFTER:
        return False
    return walk.ends[at] - walk.starts[at] >= _WHOLE_WORDS


_STOPS_BEHIND_AN_ANSWER: Final = _BOUNDARIES | {COMMA, DASH}


def _is_answer(walk: Walk, at: int) -> bool:
    """Whether the "no" at ``at`` answers what stands before it, instead of denying what follows."""
    before = walk.kinds[at - 1]
    after = walk.kinds[at + 1] if at + 1 < len(walk.kinds) else STOP
    return after in _STOPS_BEHIND_AN_ANSWER and before in (
        COLON,
        QUESTION,
        DASH,
        MENTION,
    )


def _list_before(walk: Walk, step: int, *, whole: bool) -> list[int]:
    """The mention at ``step`` and those that stand before it in the same list."""
    members = [step]
    at = step - 1
    while at > 0 and len(members) < 12:
        kind, cue = walk.kinds[at], walk.cues[at]
        if kind is MENTION:
            members.append(at)
        elif (kind is COMMA and not whole) or (kind not in _LISTS and cue is not LIGHT):
            break
        at -= 1
    if at == 0 and walk.kinds[0] is MENTION and members[-1] != 0 and walk.kinds[1] is not WORD:
        members.append(0)
    return members


def _happened_before(walk: Walk, step: int) -> bool:
    """Whether the clause tells that it came: "had a headache, gone after lunch" is today's headache."""
    for at in range(step - 1, max(-1, step - 8), -1):
        if walk.kinds[at] in _CHUNK_ENDS:
            return False
        if walk.cues[at] is HAPPENED:
            return True
    return False


def _returns(walk: Walk, at: int) -> bool:
    for step in range(at + 1, min(len(walk.kinds), at + 10)):
        if walk.kinds[step] in _BOUNDARIES or walk.kinds[step] is MENTION:
            return False
        if walk.cues[step] is RETURNS:
            return True
    return False


def _look_for_time(walk: Walk, step: int, found: list[tuple[Status, int]]) -> None:
    """Times long gone, in the same part of the sentence: "as a child", "years ago"."""
    for direction in (1, -1):
        commas = 0 if direction == 1 else 1
        at = step + direction
        for _ in range(14):
            if not 0 <= at < len(walk.kinds):
                break
            kind, cue = walk.kinds[at], walk.cues[at]
            if cue is PAST_TIME:
                found.append((_PAST, at))
                return
            if kind in _BOUNDARIES or cue is CONTRAST:
                break
            if kind in _CHUNK_ENDS:
                commas -= 1
                if commas < 0:
                    break
            at += direction


def _verdict(
    walk: Walk, step: int, found: list[tuple[Status, int]], *, is_graded: bool, is_asked: bool
) -> Verdict:
    mild, strong = _degree(walk, step) if is_graded else (False, False)
    owned = _owned(walk, step)
    if found:
        for status in _RANK:
            for said, at in found:
                if said is status:
                    by = (walk.starts[at], walk.ends[at])
                    return Verdict(status, by, mild=mild, strong=strong, owned=owned)
    doubt = _doubt(walk, step) if is_asked else None
    if doubt is not None:
        by = (walk.starts[doubt], walk.ends[doubt])
        return Verdict(_POSSIBLE, by, mild=mild, strong=strong, owned=owned)
    return Verdict(None, None, mild=mild, strong=strong, owned=owned)


def _owned(walk: Walk, step: int) -> bool:
    return step > 0 and walk.cues[step - 1] is OWNER


def _degree(walk: Walk, step: int) -> tuple[bool, bool]:
    """Whether the words just around play the mention down or stress it."""
    mild = strong = False
    for at in steps_beside(walk, step):
        cue = walk.cues[at]
        mild = mild or cue is MILD
        strong = strong or cue is STRONG
    return mild, strong


def steps_beside(walk: Walk, step: int) -> list[int]:
    """The steps whose stress, or lack of it, speaks of the mention at ``step``."""
    beside: list[int] = []
    for steps in (range(step - 1, max(-1, step - 5), -1), range(step + 1, min(len(walk.kinds), step + 4))):
        for at in steps:
            if walk.kinds[at] not in _WORDS:
                break
            beside.append(at)
    return beside


def _doubt(walk: Walk, step: int) -> int | None:
    """The cue of doubt that speaks of the mention, or the question mark behind it."""
    for at in range(step - 1, max(-1, step - 8), -1):
        if walk.kinds[at] in _CHUNK_ENDS or walk.cues[at] is CONTRAST:
            break
        if walk.cues[at] is DOUBT:
            return at
    for at in range(step + 1, min(len(walk.kinds), step + 7)):
        if walk.kinds[at] is QUESTION:
            return None if walk.cues[at + 1 : at + 2] == (YES,) else at
        if walk.kinds[at] in _CHUNK_ENDS or walk.kinds[at] is MENTION:
            break
        if walk.cues[at] is DOUBT:
            return at
    return None
