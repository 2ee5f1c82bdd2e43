"""What the whole diary is read by: infusion dates, the unit shown, the limits and the family's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from caregiver_app.diary.days import day_after
from caregiver_app.diary.store.rows import FamilyLimitRow, InfusionRow, OwnWordsRow, ProfileRow
from caregiver_app.diary.values import TemperatureUnit
from caregiver_app.guide.items import items_of
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind, effective_limits
from caregiver_app.matching.own_words import OwnWords


@dataclass(frozen=True, slots=True)
class Family:
    """The family's own facts, as they stand in one session."""

    infusions: tuple[date, ...]
    unit: TemperatureUnit
    limits: tuple[Limit, ...]
    own_words: tuple[OwnWords, ...] = ()

    def day(self, on: date) -> int | None:
        """The day after infusion."""
        return day_after(self.infusions, on)


def load_family(session: Session) -> Family:
    """Reads the family's facts."""
    infusions = session.scalars(select(InfusionRow.given_on).order_by(InfusionRow.given_on)).all()
    unit = session.scalar(select(ProfileRow.unit)) or TemperatureUnit.CELSIUS
    rows = session.scalars(select(FamilyLimitRow).order_by(FamilyLimitRow.position))
    own = tuple(limit_of(row) for row in rows)
    words = session.scalars(select(OwnWordsRow).order_by(OwnWordsRow.position))
    own_words = tuple(own_words_of(row) for row in words)
    return Family(tuple(infusions), TemperatureUnit(unit), effective_limits(own), own_words)


def limit_of(row: FamilyLimitRow) -> Limit:
    """The limit a row holds."""
    return Limit(MeasurementKind(row.kind), Bound(row.bound), row.value, row.given_by, row.given_on)


def own_words_of(row: OwnWordsRow) -> OwnWords:
    """The own words a row holds."""
    return OwnWords(row.text, items_of(row.symptom), row.given_by, row.given_on)
