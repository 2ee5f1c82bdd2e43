"""Plain values of the thinking-and-writing check, and what is laid side by side. Nothing is added up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

SHOWN_SEPARATOR: Final = ": "
"""Stands in an answer between the thing that was shown or asked for and what was said to it."""


class Outcome(StrEnum):
    """What the caregiver saw come of a question. Never worked out by the app."""

    RIGHT = "right"
    NOT_RIGHT = "not_right"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one question.

    Attributes:
        question: The question's id in its form.
        outcome: As the caregiver marked it.
        said: The patient's words, as typed; where a thing was shown, the thing before them.
    """

    question: str
    outcome: Outcome
    said: str = ""


@dataclass(frozen=True, slots=True)
class ThinkingCheck:
    """One run through the questions of a form.

    Attributes:
        id: 32 hexadecimal digits; empty for one that is not kept yet.
        at: When (naive wall clock, to the minute).
        writer: Who asked.
        form: The form's id.
        answers: The questions that were asked, each once; a kept check has them by name.
        note: As typed.
        handwriting_id: The picture of the day's handwriting, if there is one.
        baseline: Whether it shows how the patient is without the treatment: later ones are laid beside it.
    """

    id: str
    at: datetime
    writer: str
    form: str
    answers: tuple[Answer, ...] = ()
    note: str = ""
    handwriting_id: str | None = None
    baseline: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written down yet."""
        return not (self.answers or self.note.strip() or self.handwriting_id)

    def answer(self, question: str) -> Answer | None:
        """The answer to a question, or None if it was not asked."""
        return next((answer for answer in self.answers if answer.question == question), None)


@dataclass(frozen=True, slots=True)
class Beside:
    """One question, then and now.

    Attributes:
        question: The question's id.
        now: The answer of the check looked at; None if it was not asked.
        then: The answer of the baseline; None if it was not asked or there is no baseline.
    """

    question: str
    now: Answer | None
    then: Answer | None

    @property
    def differs(self) -> bool:
        """Whether both were asked and something else came of it: a plain fact, in either direction."""
        return self.now is not None and self.then is not None and self.now.outcome is not self.then.outcome

    @property
    def tell_team(self) -> bool:
        """Whether the answer of now is one to tell the care team of.

        It is when it could not be given, or is not right and nothing shows that it never was.
        """
        if self.now is None or self.now.outcome is Outcome.RIGHT:
            return False
        return self.now.outcome is Outcome.NOT_DONE or self.then is None or self.differs


def compare(
    check: ThinkingCheck, baseline: ThinkingCheck | None, order: Sequence[str] = ()
) -> tuple[Beside, ...]:
    """Lays a check beside the baseline, question by question.

    Args:
        check: The check looked at.
        baseline: What it is laid beside, if there is one.
        order: The form's questions; any others follow by name.

    Returns:
        One line for every question asked in either.
    """
    then = {answer.question: answer for answer in (baseline.answers if baseline else ())}
    now = {answer.question: answer for answer in check.answers}
    place = {question: number for number, question in enumerate(order)}
    asked = sorted(now.keys() | then.keys(), key=lambda name: (place.get(name, len(place)), name))
    return tuple(Beside(question, now.get(question), then.get(question)) for question in asked)


def baseline_of(checks: Iterable[ThinkingCheck], infusions: Sequence[date]) -> ThinkingCheck | None:
    """The baseline: of those marked as one the newest that is no later than the day of the first infusion.

    Only the date of an infusion is known, so one made on that day counts when the family marked it. With
    none so early, the newest marked one.
    """
    marked = sorted((check for check in checks if check.baseline), key=lambda check: (check.at, check.id))
    before = [check for check in marked if infusions and check.at.date() <= infusions[0]]
    return next(iter([*before[-1:], *marked[-1:]]), None)


def with_shown(shown: str, said: str) -> str:
    """What was shown and what was said to it, as one text."""
    shown, said = shown.strip(), said.strip()
    return f"{shown}{SHOWN_SEPARATOR}{said}".rstrip() if shown else said


def without_shown(text: str) -> tuple[str, str]:
    """What was shown, and what was said to it."""
    shown, found, said = f"{text} ".partition(SHOWN_SEPARATOR)
    return (shown, said.rstrip()) if found else ("", text)
