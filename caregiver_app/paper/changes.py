"""What changed since the last visit: a plain rule over what was written, in the family's own marks only.

Nothing is graded: a symptom is stronger or milder where the family itself ticked another degree, else more
or less often written. What was not written again is told with when it was last written, never as absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from caregiver_app.diary.values import Degree, Entry
from caregiver_app.guide.items import SYMPTOM_IDS, symptom_of

_DEGREES = (Degree.UNSPECIFIED, Degree.MILD, Degree.MODERATE, Degree.SEVERE)
_TWICE = 2.0
"""Written on twice as many of the days, or half as many, is told; less of a difference is not."""


class ChangeKind(StrEnum):
    """What became of a symptom."""

    NEW = "new"
    AGAIN = "again"
    STRONGER = "stronger"
    MILDER = "milder"
    OFTENER = "oftener"
    RARER = "rarer"
    NOT_AGAIN = "not_again"


@dataclass(frozen=True, slots=True)
class Seen:
    """How a symptom was written in a stretch of days.

    Attributes:
        first: When it was first written in it.
        last: When last.
        days: On how many days.
        of_days: On how many days anything was written.
        degree: The strongest degree that was ticked, if any was.
    """

    first: datetime
    last: datetime
    days: int
    of_days: int
    degree: Degree

    @property
    def share(self) -> float:
        """Of the days with an entry, how many it was written on."""
        return self.days / self.of_days


@dataclass(frozen=True, slots=True)
class SymptomChange:
    """What became of one symptom; at least one of the two stretches has it."""

    symptom: str
    kind: ChangeKind
    before: Seen | None
    now: Seen | None

    @property
    def first(self) -> datetime:
        """When it was first written, in the newer stretch where it is in it."""
        seen = self.now or self.before
        assert seen is not None
        return seen.first

    @property
    def last(self) -> datetime:
        """When it was last written."""
        seen = self.now or self.before
        assert seen is not None
        return seen.last


def changes_between(
    before: Sequence[Entry], now: Sequence[Entry], seen_before: Iterable[str] = ()
) -> tuple[SymptomChange, ...]:
    """What changed from one stretch of days to the next, the newest first.

    Args:
        before: The entries of the days before.
        now: The entries since.
        seen_before: Items that were ever highlighted before ``now``.
    """
    earlier, later = _seen(before), _seen(now)
    ever = {symptom_of(item) for item in seen_before} | set(earlier)
    found = []
    for symptom in SYMPTOM_IDS:
        kind = _kind(earlier.get(symptom), later.get(symptom), is_known=symptom in ever)
        if kind is not None:
            found.append(SymptomChange(symptom, kind, earlier.get(symptom), later.get(symptom)))
    return tuple(sorted(found, key=lambda change: change.last, reverse=True))


def _kind(before: Seen | None, now: Seen | None, *, is_known: bool) -> ChangeKind | None:
    if now is None:
        return ChangeKind.NOT_AGAIN if before is not None else None
    if before is None:
        return ChangeKind.AGAIN if is_known else ChangeKind.NEW
    if Degree.UNSPECIFIED not in (before.degree, now.degree) and before.degree is not now.degree:
        is_stronger = _DEGREES.index(now.degree) > _DEGREES.index(before.degree)
        return ChangeKind.STRONGER if is_stronger else ChangeKind.MILDER
    if now.share >= _TWICE * before.share:
        return ChangeKind.OFTENER
    if before.share >= _TWICE * now.share:
        return ChangeKind.RARER
    return None


def _seen(entries: Sequence[Entry]) -> dict[str, Seen]:
    """Each symptom that flags an entry."""
    of_days = len({entry.content.at.date() for entry in entries})
    found: dict[str, list[tuple[datetime, Degree]]] = {}
    for entry in entries:
        for match in entry.matches:
            if match.flags:
                degree = match.degree or Degree.UNSPECIFIED
                for symptom in {symptom_of(item) for item in match.items}:
                    found.setdefault(symptom, []).append((entry.content.at, degree))
    return {
        symptom: Seen(
            min(at for at, _ in told),
            max(at for at, _ in told),
            len({at.date() for at, _ in told}),
            of_days,
            max((degree for _, degree in told), key=_DEGREES.index),
        )
        for symptom, told in found.items()
    }
