"""What the whole diary is read by: infusion dates, the unit shown, and the limits that apply."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from caregiver_app.diary.days import day_after
from caregiver_app.diary.store.rows import FamilyLimitRow, InfusionRow, ProfileRow
from caregiver_app.diary.values import TemperatureUnit
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind, effective_limits


@dataclass(frozen=True, slots=True)
class Family:
    """The family's own facts, as they stand in one session."""

    infusions: tuple[date, ...]
    unit: TemperatureUnit
    limits: tuple[Limit, ...]

    def day(self, on: date) -> int | None:
        """The day after infusion."""
        return day_after(self.infusions, on)


def load_family(session: Session) -> Family:
    """Reads the family's facts."""
    infusions = session.scalars(select(InfusionRow.given_on).order_by(InfusionRow.given_on)).all()
    unit = session.scalar(select(ProfileRow.unit)) or TemperatureUnit.CELSIUS
    rows = session.scalars(select(FamilyLimitRow).order_by(FamilyLimitRow.position))
    own = tuple(limit_of(row) for row in rows)
    return Family(tuple(infusions), TemperatureUnit(unit), effective_limits(own))


def limit_of(row: FamilyLimitRow) -> Limit:
    """The limit a row holds."""
    return Limit(MeasurementKind(row.kind), Bound(row.bound), row.value, row.given_by, row.given_on)
