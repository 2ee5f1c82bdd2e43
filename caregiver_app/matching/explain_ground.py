"""What set a mention's status: the deciding words, or that no such words reach it and why."""

from __future__ import annotations

from collections.abc import Iterator

from caregiver_app.matching.entries import Cue, Entry, Part
from caregiver_app.matching.explain_lines import Lines
from caregiver_app.matching.explanation import ASKED, Cause, End, Ground, Line, Near, Place
from caregiver_app.matching.judge import (
    STATUS_OF_CUE,
    is_not_the_subject,
    judge,
    steps_beside,
)
from caregiver_app.matching.mention import Mention, Status
from caregiver_app.matching.reader import Sight
from caregiver_app.matching.scope import reached
from caregiver_app.matching.steps import Span, Step, Walk
from caregiver_app.matching.tokens import Kind

_FARTHEST = 16
"""Steps that still count as near."""

_END_OF_CUE = {
    Cue.CONTRAST: End.CONTRAST,
    Cue.PATIENT: End.PERSON,
    Cue.OWNER: End.PERSON,
    Cue.KIN: End.PERSON,
    Cue.BREAK: End.BREAK,
    Cue.VERB: End.NEW_PART,
    Cue.HAPPENED: End.NEW_PART,
    Cue.RETURNS: End.NEW_PART,
    Cue.RETELLS: End.TELLS,
}
_END_OF_STEP = {
    Step.WORD: End.WORDS,
    Step.COMMA: End.LIST,
    Step.AND: End.LIST,
    Step.OR: End.LIST,
    Step.MENTION: End.NEXT,
}
_CANCELLERS = {Cue.NOT_A_NEGATION: End.DENIES_NOTHING, Cue.NOT_AN_IF: End.NO_CONDITION}
_GONE = (Cue.PAST_AFTER, Cue.ENDED)
_END_OF_GONE: dict[Cue | None, End] = {Cue.HAPPENED: End.HAPPENED, Cue.RETURNS: End.CAME_BACK}


class Grounds:
    """What decided in one stretch.

    Args:
        sight: What was seen in it.
        offset: Where it begins in the note.
        lines: The lexicon's lines.
    """

    def __init__(self, sight: Sight, offset: int, lines: Lines) -> None:
        self._sight = sight
        self._offset = offset
        self._lines = lines

    def place(self, first: int, end: int) -> Place:
        """The words of tokens ``first`` to ``end``, in the note."""
        sight = self._sight
        start, stop = sight.tokens.starts[first], sight.tokens.ends[end - 1]
        return Place(start + self._offset, stop + self._offset, sight.text[start:stop])

    def ground(self, at: int, mention: Mention) -> Ground:
        """What made ``sight.found[at]`` the ``mention`` that it is."""
        found, verdict, status = self._sight.found[at], self._sight.verdict(at), mention.status
        if found.part is Part.KIN_ONLY and verdict.owned:
            return self._by_step(Cause.OWNER, self._sight.walk.step_of[at] - 1)
        if found.status is status:
            return Ground(Cause.LIMIT_INSIDE) if found.detail else self._denied_within(at)
        if verdict.status is status and verdict.by is not None:
            return self._by_step(Cause.CUE, self._sight.walk.starts.index(verdict.by[0]))
        if found.detail:
            return Ground(Cause.LIMIT_PASSED)
        if found.part is Part.KIN_ONLY:
            return Ground(Cause.EVERYDAY_ACHE)
        if found.part is Part.POSSIBLE:
            if status is Status.POSSIBLE:
                return Ground(Cause.WEAKER)
            return self._by_degree(Cause.STRONG, Cue.STRONG, at)
        if status is Status.POSSIBLE:
            return self._by_degree(Cause.MILD, Cue.MILD, at)
        return Ground(Cause.PLAIN)

    def near(self, at: int) -> Near | None:
        """The nearest words that could have decided about ``sight.found[at]`` and don't reach it."""
        step = self._sight.walk.step_of[at]
        found = [*self._not_reaching(step), *self._gone_but(step), *self._cancelled(step)]
        return min(found, key=lambda one: one[0])[1] if found else None

    def mild(self, at: int) -> Place | None:
        """The words that play ``sight.found[at]`` down."""
        return self._by_degree(Cause.MILD, Cue.MILD, at).words

    def _by_step(self, cause: Cause, step: int) -> Ground:
        walk = self._sight.walk
        cue = walk.cues[step]
        first, end = walk.starts[step], walk.ends[step]
        if cue is None:
            return Ground(cause, ASKED, self.place(first, end))
        return Ground(cause, cue.value, self.place(first, end), self._line(cue, first, end))

    def _by_degree(self, cause: Cause, cue: Cue, at: int) -> Ground:
        walk = self._sight.walk
        steps = (step for step in steps_beside(walk, walk.step_of[at]) if walk.cues[step] is cue)
        step = next(steps, None)
        return Ground(cause, cue.value) if step is None else self._by_step(cause, step)

    def _denied_within(self, at: int) -> Ground:
        found = self._sight.found[at]
        for span in self._sight.spans:
            same = (span.start, span.end, span.entry.items) == (found.start, found.end, found.items)
            if same and span.denied >= 0 and span.entry.part is found.part:
                words = self.place(span.denied, span.denied + 1)
                return Ground(Cause.DENIED_WITHIN, Cue.NOT.value, words)
        return Ground(Cause.DENIED_WITHIN, Cue.NOT.value)

    def _line(self, cue: Cue, first: int, end: int) -> Line | None:
        tokens, candidates = self._sight.tokens, self._sight.candidates
        words = [candidates[token] for token in range(first, end) if tokens.kinds[token] <= Kind.NUMBER]
        found = self._lines.of(Entry(cue), words)
        return None if found is None else found[0]

    def _not_reaching(self, step: int) -> Iterator[tuple[int, Near]]:
        """Cues before the mention whose reach ends on the way."""
        walk = self._sight.walk
        for at in range(step - 1, max(-1, step - _FARTHEST), -1):
            cue = walk.cues[at]
            if cue is None or cue not in STATUS_OF_CUE or walk.kinds[at] is not Step.CUE:
                continue
            words = self.place(walk.starts[at], walk.ends[at])
            if cue is Cue.KIN and is_not_the_subject(walk, at):
                before = max(0, walk.starts[at] - 1)
                ended_by = self.place(before, walk.ends[at])
                yield step - at, Near(cue.value, words, End.NOT_THE_SUBJECT, ended_by)
                return
            steps, last = reached(walk, at)
            if step in steps or not at < last < len(walk.kinds):
                continue
            end = self._end(last)
            reaches = tuple(self.place(walk.starts[one], walk.ends[one]).text for one in steps)
            ended_by = self.place(walk.starts[last], walk.ends[last])
            yield step - at, Near(cue.value, words, end, ended_by, reaches)
            return

    def _end(self, last: int) -> End:
        walk = self._sight.walk
        cue = walk.cues[last]
        if walk.kinds[last] is Step.CUE and cue is not None:
            return _END_OF_CUE.get(cue, End.OTHER_CUE)
        return _END_OF_STEP.get(walk.kinds[last], End.SENTENCE)

    def _gone_but(self, step: int) -> Iterator[tuple[int, Near]]:
        """A "gone" behind the mention that does not make it past, and the step without which it would."""
        walk = self._sight.walk
        for at in range(step + 1, min(len(walk.kinds), step + 9)):
            cue = walk.cues[at]
            if cue not in _GONE or walk.kinds[at] is not Step.CUE:
                continue
            for by in range(max(0, step - _FARTHEST), min(len(walk.kinds), at + _FARTHEST)):
                if by not in (step, at) and judge(_without(walk, by))[step].status is Status.PAST:
                    end = _END_OF_GONE.get(walk.cues[by], End.PARTED)
                    words = self.place(walk.starts[at], walk.ends[at])
                    yield at - step, Near(cue.value, words, end, self.place(walk.starts[by], walk.ends[by]))
                    break
            return

    def _cancelled(self, step: int) -> Iterator[tuple[int, Near]]:
        """Words that look like a "no" or an "if" and are part of others that say nothing of the kind."""
        walk = self._sight.walk
        first = walk.starts[max(0, step - _FARTHEST)]
        for span in self._sight.spans:
            if span.entry.part not in _CANCELLERS or not first <= span.start < walk.starts[step]:
                continue
            inside = self._cue_inside(span)
            if inside is not None:
                assert isinstance(span.entry.part, Cue)
                words, ended_by = self.place(inside.start, inside.end), self.place(span.start, span.end)
                cue = inside.entry.part.value
                distance = sum(1 for one in walk.starts[:step] if one >= span.start)
                yield distance, Near(cue, words, _CANCELLERS[span.entry.part], ended_by)

    def _cue_inside(self, around: Span) -> Span | None:
        """The longest "no" or "if" that a canceller covers."""
        wanted = (
            (Cue.NO, Cue.NOT, Cue.DENIES)
            if around.entry.part is Cue.NOT_A_NEGATION
            else (Cue.IF, Cue.INSTRUCTS)
        )
        inside = [
            span
            for span in self._sight.spans
            if span.entry.part in wanted and around.start <= span.start and span.end <= around.end
        ]
        return max(inside, key=lambda span: (span.end - span.start, -span.start), default=None)


def _without(walk: Walk, step: int) -> Walk:
    """The walk with one step that says nothing."""
    if walk.kinds[step] is Step.MENTION:
        return walk
    kinds = (*walk.kinds[:step], Step.CUE, *walk.kinds[step + 1 :])
    cues = (*walk.cues[:step], Cue.LIGHT, *walk.cues[step + 1 :])
    return Walk(kinds, cues, walk.starts, walk.ends, walk.step_of, walk.objects)
