"""The status of each mention, and the words that gave it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from caregiver_app.matching.lexicon import Cue
from caregiver_app.matching.mention import Status
from caregiver_app.matching.scope import reached
from caregiver_app.matching.steps import Step, Walk

STATUS_OF_CUE = {
    Cue.KIN: Status.OTHER,
    Cue.IF: Status.HYPOTHETICAL,
    Cue.INSTRUCTS: Status.HYPOTHETICAL,
    Cue.NO: Status.ABSENT,
    Cue.DENIES: Status.ABSENT,
    Cue.NOT: Status.ABSENT,
    Cue.ENDED: Status.PAST,
    Cue.PAST: Status.PAST,
}
_RANK = (Status.OTHER, Status.HYPOTHETICAL, Status.ABSENT, Status.PAST)
_SPEAK_BACK = frozenset({Cue.NO_AFTER, Cue.NO, Cue.DENIES, Cue.NOT, Cue.PAST_AFTER, Cue.ENDED, Cue.IF_AFTER})
"""Cues that may follow what they speak of."""
_DEGREES = frozenset({Cue.MILD, Cue.STRONG})
_BOUNDARIES = frozenset({Step.STOP, Step.LINE})
_WHOLE_WORDS = 3
_CHUNK_ENDS = frozenset({Step.STOP, Step.LINE, Step.COMMA, Step.DASH, Step.QUESTION})


class Verdict(NamedTuple):
    """What was decided about the mentions of one step.

    Attributes:
        status: None when nothing in the context speaks of them.
        by: The tokens of the cue that decided, as (first, one past the last).
        mild: Whether the words near them play them down.
        strong: Whether the words near them stress them.
        owned: Whether a relative is named as the owner just before ("Dad's back").
    """

    status: Status | None
    by: tuple[int, int] | None
    mild: bool = False
    strong: bool = False
    owned: bool = False


def judge(walk: Walk) -> dict[int, Verdict]:
    """The verdict for each step that holds mentions."""
    verdicts: dict[int, list[tuple[Status, int]]] = {
        step: [] for step, kind in enumerate(walk.kinds) if kind is Step.MENTION
    }
    if not verdicts:
        return {}
    around = frozenset(walk.cues)  # most stretches hold few cues: what needs others isn't looked for
    for at, cue in enumerate(walk.cues):
        if cue in STATUS_OF_CUE and not (cue is Cue.KIN and is_not_the_subject(walk, at)):
            for step in reached(walk, at):
                verdicts[step].append((STATUS_OF_CUE[cue], at))
    if not around.isdisjoint(_SPEAK_BACK):
        for step in verdicts:
            _look_behind(walk, step, verdicts)
    if Cue.PAST_TIME in around:
        for step, found in verdicts.items():
            _look_for_time(walk, step, found)
    return {step: _verdict(walk, step, found, around) for step, found in verdicts.items()}


def is_not_the_subject(walk: Walk, at: int) -> bool:
    """Whether the person at ``at`` isn't the one who has it: "with my sister", "my sister says"."""
    return walk.starts[at] in walk.objects or (at > 0 and walk.cues[at - 1] is Cue.RETELLS)


def _look_behind(walk: Walk, step: int, verdicts: dict[int, list[tuple[Status, int]]]) -> None:
    """Cues that follow what they speak of: "fever: none", "the headache is gone", "chills are common"."""
    words = 3
    asked = False
    for at in range(step + 1, min(len(walk.kinds), step + 9)):
        kind, cue = walk.kinds[at], walk.cues[at]
        if kind is Step.CUE:
            if cue is Cue.NO_AFTER or (cue in (Cue.NO, Cue.DENIES, Cue.NOT) and _is_answer(walk, at)):
                for other in _list_before(walk, step, whole=cue is not Cue.NO):
                    verdicts[other].append((Status.ABSENT, at))
                return
            if (
                cue in (Cue.PAST_AFTER, Cue.ENDED)
                and words >= 2
                and not _happened_before(walk, step)
                and not _returns(walk, at)
            ):
                for other in _list_before(walk, step, whole=False):
                    verdicts[other].append((Status.PAST, at))
                return
            if cue is Cue.IF_AFTER:
                for other in _list_before(walk, step, whole=True):
                    verdicts[other].append((Status.HYPOTHETICAL, at))
                return
            if cue in (Cue.NO, Cue.DENIES, Cue.CONTRAST, Cue.IF, Cue.INSTRUCTS, Cue.KIN, Cue.RETURNS) or (
                cue is Cue.NOT and not asked
            ):
                return
        elif kind is Step.WORD:
            words -= 1
            if words < 0:
                return
        elif kind in (Step.COLON, Step.QUESTION, Step.DASH):
            asked = True
        elif kind is Step.COMMA and (asked or _is_told_over(walk, at + 1)):
            continue
        else:
            return


def _is_told_over(walk: Walk, at: int) -> bool:
    """Whether whole words behind a comma say it's over, "that has passed": a mere "gone now" came today."""
    if at >= len(walk.kinds) or walk.cues[at] is not Cue.PAST_AFTER:
        return False
    return walk.ends[at] - walk.starts[at] >= _WHOLE_WORDS


_STOPS_BEHIND_AN_ANSWER = (*_BOUNDARIES, Step.COMMA, Step.DASH)


def _is_answer(walk: Walk, at: int) -> bool:
    """Whether the "no" at ``at`` answers what stands before it, instead of denying what follows."""
    before, after = walk.kinds[at - 1], walk.kinds[at + 1] if at + 1 < len(walk.kinds) else Step.STOP
    return after in _STOPS_BEHIND_AN_ANSWER and before in (
        Step.COLON,
        Step.QUESTION,
        Step.DASH,
        Step.MENTION,
    )


def _list_before(walk: Walk, step: int, *, whole: bool) -> list[int]:
    """The mention at ``step`` and those that stand before it in the same list."""
    members = [step]
    at = step - 1
    while at > 0 and len(members) < 12:
        kind, cue = walk.kinds[at], walk.cues[at]
        if kind is Step.MENTION:
            members.append(at)
        elif (kind is Step.COMMA and not whole) or (
            kind not in (Step.COMMA, Step.AND, Step.OR) and cue is not Cue.LIGHT
        ):
            break
        at -= 1
    if at == 0 and walk.kinds[0] is Step.MENTION and members[-1] != 0 and walk.kinds[1] is not Step.WORD:
        members.append(0)
    return members


def _happened_before(walk: Walk, step: int) -> bool:
    """Whether the clause tells that it came: "had a headache, gone after lunch" is today's headache."""
    for at in range(step - 1, max(-1, step - 8), -1):
        if walk.kinds[at] in _CHUNK_ENDS:
            return False
        if walk.cues[at] is Cue.HAPPENED:
            return True
    return False


def _returns(walk: Walk, at: int) -> bool:
    for step in range(at + 1, min(len(walk.kinds), at + 10)):
        if walk.kinds[step] in _BOUNDARIES or walk.kinds[step] is Step.MENTION:
            return False
        if walk.cues[step] is Cue.RETURNS:
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
            if cue is Cue.PAST_TIME:
                found.append((Status.PAST, at))
                return
            if kind in _BOUNDARIES or cue is Cue.CONTRAST:
                break
            if kind in _CHUNK_ENDS:
                commas -= 1
                if commas < 0:
                    break
            at += direction


def _verdict(
    walk: Walk, step: int, found: Sequence[tuple[Status, int]], around: frozenset[Cue | None]
) -> Verdict:
    mild, strong = (False, False) if around.isdisjoint(_DEGREES) else _degree(walk, step)
    owned = _owned(walk, step)
    for status in _RANK:
        for said, at in found:
            if said is status:
                return Verdict(status, (walk.starts[at], walk.ends[at]), mild, strong, owned)
    is_asked = Cue.DOUBT in around or Step.QUESTION in walk.kinds
    doubt = _doubt(walk, step) if is_asked else None
    if doubt is not None:
        return Verdict(Status.POSSIBLE, (walk.starts[doubt], walk.ends[doubt]), mild, strong, owned)
    return Verdict(None, None, mild, strong, owned)


def _owned(walk: Walk, step: int) -> bool:
    return step > 0 and walk.cues[step - 1] is Cue.OWNER


def _degree(walk: Walk, step: int) -> tuple[bool, bool]:
    """Whether the words just around play the mention down or stress it."""
    cues = [walk.cues[at] for at in steps_beside(walk, step)]
    return Cue.MILD in cues, Cue.STRONG in cues


def steps_beside(walk: Walk, step: int) -> Iterator[int]:
    """The steps whose stress, or lack of it, speaks of the mention at ``step``."""
    for steps in (range(step - 1, max(-1, step - 5), -1), range(step + 1, min(len(walk.kinds), step + 4))):
        for at in steps:
            if walk.kinds[at] not in (Step.WORD, Step.CUE):
                break
            yield at


def _doubt(walk: Walk, step: int) -> int | None:
    """The cue of doubt that speaks of the mention, or the question mark behind it."""
    for at in range(step - 1, max(-1, step - 8), -1):
        if walk.kinds[at] in _CHUNK_ENDS or walk.cues[at] is Cue.CONTRAST:
            break
        if walk.cues[at] is Cue.DOUBT:
            return at
    for at in range(step + 1, min(len(walk.kinds), step + 7)):
        if walk.kinds[at] is Step.QUESTION:
            return None if walk.cues[at + 1 : at + 2] == (Cue.YES,) else at
        if walk.kinds[at] in _CHUNK_ENDS or walk.kinds[at] is Step.MENTION:
            break
        if walk.cues[at] is Cue.DOUBT:
            return at
    return None
