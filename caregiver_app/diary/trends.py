"""What charts are drawn from: readings over time, without loading an entry's words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from caregiver_app.diary.medicines import HIDES_FEVER_FOR
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.records import KEPT
from caregiver_app.diary.store.rows import DoseRow, EntryRow, MeasurementRow
from caregiver_app.matching.limits import MeasurementKind

MOST_POINTS = 4_000
"""Readings drawn one by one; of more than these each day's lowest and highest are given instead."""

_NOON = time(12)


class TrendKind(StrEnum):
    """What one chart shows."""

    TEMPERATURE = "temperature"
    PULSE = "pulse"
    BLOOD_PRESSURE = "blood_pressure"
    OXYGEN = "oxygen"
    WEIGHT = "weight"
    FLUIDS = "fluids"


TREND_OF_KIND: Mapping[MeasurementKind, TrendKind] = {
    MeasurementKind.TEMPERATURE: TrendKind.TEMPERATURE,
    MeasurementKind.PULSE: TrendKind.PULSE,
    MeasurementKind.SYSTOLIC: TrendKind.BLOOD_PRESSURE,
    MeasurementKind.DIASTOLIC: TrendKind.BLOOD_PRESSURE,
    MeasurementKind.OXYGEN: TrendKind.OXYGEN,
    MeasurementKind.WEIGHT: TrendKind.WEIGHT,
    MeasurementKind.FLUIDS: TrendKind.FLUIDS,
}
"""Both numbers of a blood pressure stand in one chart."""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One reading, or one day's readings.

    Attributes:
        at: When it was taken (naive local); noon for a whole day.
        low: The value, or the lower one: of a blood pressure, or of a day. In the kind's own unit.
        high: The value, or the upper one.
        count: How many readings it stands for.
        entry_id: The entry it was taken in; empty for a whole day.
        fever_reducer: Whether a medicine that lowers a fever was taken within six hours before.
        between: Of a day's blood pressures the highest lower number and the lowest upper number.
    """

    at: datetime
    low: float
    high: float
    count: int = 1
    entry_id: str = ""
    fever_reducer: bool = False
    between: tuple[float, float] | None = None


Trend = Mapping[TrendKind, tuple[TrendPoint, ...]]
"""The points of each chart, oldest first; a kind without a reading is left out."""


class Trends:
    """Asks the diary for readings over time."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def days_written(self) -> tuple[date, date] | None:
        """The dates of the first and the last entry; None while there is none."""
        wanted = select(func.min(EntryRow.at), func.max(EntryRow.at)).where(KEPT)
        with self._parts.store.reading() as session:
            first, last = session.execute(wanted).one()
        return None if first is None else (first.date(), last.date())

    def between(self, first: date, last: date) -> Trend:
        """The readings from one date to another, both included.

        Of more than :data:`MOST_POINTS` each day's lowest and highest are given.
        """
        where = (
            KEPT,
            EntryRow.at >= datetime.combine(first, time.min),
            EntryRow.at <= datetime.combine(last, time.max),
        )
        with self._parts.store.reading() as session:
            counted = session.scalar(_joined(select(func.count()), where)) or 0
            if counted > MOST_POINTS:
                return _by_day(session.execute(_daily(where)))
            doses = session.scalars(_fever_medicine(first, last)).all()
            return _one_by_one(session.execute(_single(where)), doses)


def _joined(
    wanted: Select[*tuple[Any, ...]], where: Sequence[ColumnElement[bool]]
) -> Select[*tuple[Any, ...]]:
    joined = wanted.select_from(EntryRow).join(MeasurementRow, MeasurementRow.entry_id == EntryRow.id)
    return joined.where(*where)


def _single(where: Sequence[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    wanted = select(
        EntryRow.id, EntryRow.at, EntryRow.fever_reducer, MeasurementRow.kind, MeasurementRow.value
    )
    return _joined(wanted, where).order_by(EntryRow.at, EntryRow.created_at, EntryRow.id)


def _fever_medicine(first: date, last: date) -> Select[*tuple[Any, ...]]:
    """When medicines that lower a fever were given, oldest first."""
    start, end = datetime.combine(first, time.min) - HIDES_FEVER_FOR, datetime.combine(last, time.max)
    wanted = select(DoseRow.given_at).where(DoseRow.lowers_fever, DoseRow.given_at.between(start, end))
    return wanted.order_by(DoseRow.given_at)


def _daily(where: Sequence[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    on = func.date(EntryRow.at)
    wanted = select(
        on, MeasurementRow.kind, func.min(MeasurementRow.value), func.max(MeasurementRow.value), func.count()
    )
    return _joined(wanted, where).group_by(on, MeasurementRow.kind).order_by(on)


def _one_by_one(rows: Iterable[Any], doses: Sequence[datetime]) -> Trend:
    found: dict[TrendKind, dict[str, TrendPoint]] = {}
    for entry_id, at, fever_reducer, kind, value in rows:
        points = found.setdefault(TREND_OF_KIND[MeasurementKind(kind)], {})
        known = points.get(entry_id)
        low, high = (value, value) if known is None else (min(known.low, value), max(known.high, value))
        place = bisect_right(doses, at)
        is_hidden = bool(fever_reducer) or (place > 0 and at - doses[place - 1] <= HIDES_FEVER_FOR)
        points[entry_id] = TrendPoint(at, low, high, entry_id=entry_id, fever_reducer=is_hidden)
    return {kind: tuple(found[kind].values()) for kind in TrendKind if kind in found}


def _by_day(rows: Iterable[Any]) -> Trend:
    found: dict[TrendKind, dict[str, TrendPoint]] = {}
    for on, kind, low, high, count in rows:
        points = found.setdefault(TREND_OF_KIND[MeasurementKind(kind)], {})
        at = datetime.combine(date.fromisoformat(on), _NOON)
        known = points.get(on)  # both numbers of a blood pressure are one reading
        points[on] = TrendPoint(at, low, high, count) if known is None else _pressure(known, low, high)
    return {kind: tuple(found[kind].values()) for kind in TrendKind if kind in found}


def _pressure(one: TrendPoint, low: float, high: float) -> TrendPoint:
    """A day's blood pressures from one number's range and the other's."""
    lower, upper = sorted([(one.low, one.high), (low, high)])
    return replace(one, low=lower[0], high=upper[1], between=(lower[1], upper[0]))
