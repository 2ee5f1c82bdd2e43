"""The thinking checks day by day, for paper: what was asked, and what the caregiver marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from caregiver_app.diary.thinking_values import Outcome, ThinkingCheck


@dataclass(frozen=True, slots=True)
class ThinkingDay:
    """The checks of one date.

    Attributes:
        asked: How many questions were asked.
        right: How many of them the caregiver marked as answered right. A count of answers, no more: two
            forms ask different things, and no line is drawn through the counts.
        handwriting_id: The picture of the day's last handwriting, if there is one.
        words: What the caregiver wrote beside them.
    """

    asked: int
    right: int
    handwriting_id: str | None
    words: str


def days(checks: Iterable[ThinkingCheck]) -> Mapping[date, ThinkingDay]:
    """The days that have any check, oldest first."""
    found: dict[date, list[ThinkingCheck]] = {}
    for check in sorted(checks, key=lambda check: (check.at, check.id)):
        found.setdefault(check.at.date(), []).append(check)
    return {on: _day(its) for on, its in found.items()}


def _day(checks: list[ThinkingCheck]) -> ThinkingDay:
    """What is told of a day: the answers of its last check alone, for checks are never added up."""
    answers = next((check.answers for check in reversed(checks) if check.answers), ())
    drawn = [check.handwriting_id for check in checks if check.handwriting_id]
    return ThinkingDay(
        asked=len(answers),
        right=sum(answer.outcome is Outcome.RIGHT for answer in answers),
        handwriting_id=drawn[-1] if drawn else None,
        words=" · ".join(note for check in checks if (note := " ".join(check.note.split()))),
    )
