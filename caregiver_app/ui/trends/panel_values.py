"""What one chart shows, in the family's unit. No widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.checks import (
    fluids_sign,
    format_fluids,
    format_temperature,
    format_weight,
    shown_fluids,
    shown_weight,
    weight_sign,
)
from caregiver_app.diary.trends import TREND_OF_KIND, Trend, TrendKind, TrendPoint
from caregiver_app.diary.values import KeptLimit, TemperatureUnit
from caregiver_app.matching.limits import DEFAULT_FEVER, Bound, Limit, MeasurementKind
from caregiver_app.ui.care_team.limit_words import USUAL_BOUND, bound_words, value_words
from caregiver_app.ui.shared.wording import short_date, unit_sign

_USUAL: Final = {
    TrendKind.TEMPERATURE: (36.0, 39.0),
    TrendKind.PULSE: (60.0, 120.0),
    TrendKind.BLOOD_PRESSURE: (60.0, 140.0),
    TrendKind.OXYGEN: (88.0, 100.0),
    TrendKind.WEIGHT: (65.0, 75.0),
    TrendKind.FLUIDS: (0.0, 500.0),
}
"""The least that an axis shows, so that a small change doesn't look like a leap. No medical limit."""
_STEPS: Final = (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_LEAST_OF_WEIGHT: Final = 4.0
"""Kilograms that the axis of weights shows at least, around what was weighed."""


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A limit to be drawn: its height and what is written at it."""

    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One point as drawn.

    Attributes:
        point: Where it comes from, in the kind's own unit.
        low: Lower value as shown.
        high: Upper value as shown.
        words: The reading in words.
        is_past: Whether it passes a limit.
    """

    point: TrendPoint
    low: float
    high: float
    words: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart.

    Attributes:
        kind: What it shows.
        title: Its name.
        unit: The unit's sign.
        marks: The points, oldest first.
        limits: The lines.
        ticks: The heights that are marked, lowest first; the first and the last are the axis' ends.
    """

    kind: TrendKind
    title: str
    unit: str
    marks: tuple[Mark, ...]
    limits: tuple[LimitLine, ...]
    ticks: tuple[float, ...]

    def height(self, value: float) -> float:
        """Where a value lies: 0 at the axis' lower end, 1 at its upper."""
        return (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])


def build_panels(
    trend: Trend, kept: Sequence[KeptLimit], effective: Sequence[Limit], unit: TemperatureUnit
) -> tuple[Panel, ...]:
    """A chart for each kind that was measured.

    Args:
        trend: The readings.
        kept: The family's own limits, for the lines.
        effective: The limits that readings are judged by.
        unit: The unit temperatures are shown in.
    """
    return tuple(_panel(kind, trend[kind], kept, effective, unit) for kind in TrendKind if kind in trend)


def _panel(
    kind: TrendKind,
    points: Sequence[TrendPoint],
    kept: Sequence[KeptLimit],
    effective: Sequence[Limit],
    unit: TemperatureUnit,
) -> Panel:
    own = [limit for limit in effective if TREND_OF_KIND[limit.kind] is kind]
    marks = tuple(_mark(kind, point, own, unit) for point in points)
    lines = _lines(kind, kept, unit)
    usual = [_shown(kind, value, unit) for value in _usual(kind, points)]
    values = [
        *usual,
        *(mark.low for mark in marks),
        *(mark.high for mark in marks),
        *(line.value for line in lines),
    ]
    ticks = _ticks(min(values), max(values))
    return Panel(kind, _title(kind), _unit(kind, unit), marks, lines, ticks)


def _usual(kind: TrendKind, points: Sequence[TrendPoint]) -> tuple[float, float]:
    if kind is not TrendKind.WEIGHT or not points:
        return _USUAL[kind]
    middle = (min(point.low for point in points) + max(point.high for point in points)) / 2
    return middle - _LEAST_OF_WEIGHT / 2, middle + _LEAST_OF_WEIGHT / 2


def _mark(kind: TrendKind, point: TrendPoint, limits: Sequence[Limit], unit: TemperatureUnit) -> Mark:
    low, high = _shown(kind, point.low, unit), _shown(kind, point.high, unit)
    is_past = any(limit.is_passed_by(_judged(point, limit)) for limit in limits)
    return Mark(point, low, high, _words(kind, point, unit), is_past)


def _judged(point: TrendPoint, limit: Limit) -> float:
    """The value that a limit speaks of: a day's highest for an upper limit, its lowest for a lower one."""
    is_upper = limit.bound is Bound.AT_OR_ABOVE
    highest_lower, lowest_upper = point.between or (point.low, point.high)
    if limit.kind is MeasurementKind.SYSTOLIC:
        return point.high if is_upper else lowest_upper
    if limit.kind is MeasurementKind.DIASTOLIC:
        return highest_lower if is_upper else point.low
    return point.high if is_upper else point.low


def _lines(kind: TrendKind, kept: Sequence[KeptLimit], unit: TemperatureUnit) -> tuple[LimitLine, ...]:
    """The family's own limits with who gave them, and for fever always the default one beside them."""
    own = [one.limit for one in kept if TREND_OF_KIND[one.limit.kind] is kind]
    lines = [LimitLine(_shown(kind, limit.value, unit), _limit_words(limit, unit)) for limit in own]
    has_default = any(abs(limit.value - DEFAULT_FEVER.value) < 0.05 for limit in own)
    if kind is TrendKind.TEMPERATURE and not has_default:
        words = QCoreApplication.translate("Trends", "{value}, the default").format(
            value=value_words(DEFAULT_FEVER, unit)
        )
        lines.append(LimitLine(_shown(kind, DEFAULT_FEVER.value, unit), words))
    return tuple(lines)


def _limit_words(limit: Limit, unit: TemperatureUnit) -> str:
    value = value_words(limit, unit)
    if limit.bound is not USUAL_BOUND.get(limit.kind):  # a limit against fever is known for one
        value = f"{value} {bound_words(limit.bound)}"
    if limit.given_on is None:
        return f"{value}, {limit.given_by}" if limit.given_by else value
    return f"{value}, {limit.given_by}, {short_date(limit.given_on)}"


def _shown(kind: TrendKind, value: float, unit: TemperatureUnit) -> float:
    if kind is TrendKind.TEMPERATURE and unit is TemperatureUnit.FAHRENHEIT:
        return value * 9 / 5 + 32
    if kind is TrendKind.WEIGHT:
        return shown_weight(value, unit)
    if kind is TrendKind.FLUIDS:
        return shown_fluids(value, unit)
    return value


def _words(kind: TrendKind, point: TrendPoint, unit: TemperatureUnit) -> str:
    sign = _unit(kind, unit)
    if kind is TrendKind.TEMPERATURE:
        low, high = (format_temperature(value, unit) for value in (point.low, point.high))
    elif kind is TrendKind.WEIGHT:
        low, high = (format_weight(value, unit) for value in (point.low, point.high))
    elif kind is TrendKind.FLUIDS:
        low, high = (format_fluids(value, unit) for value in (point.low, point.high))
    else:
        low, high = (f"{value:g}" for value in (point.low, point.high))
    if kind is TrendKind.BLOOD_PRESSURE and point.count == 1:
        return f"{high}/{low} {sign}"
    if low == high:
        return f"{low} {sign}"
    return QCoreApplication.translate("Trends", "{low} to {high} {unit}").format(
        low=low, high=high, unit=sign
    )


def _title(kind: TrendKind) -> str:
    translate = QCoreApplication.translate
    return {
        TrendKind.TEMPERATURE: translate("Trends", "Temperature"),
        TrendKind.PULSE: translate("Trends", "Pulse"),
        TrendKind.BLOOD_PRESSURE: translate("Trends", "Blood pressure"),
        TrendKind.OXYGEN: translate("Trends", "Oxygen"),
        TrendKind.WEIGHT: translate("Trends", "Weight"),
        TrendKind.FLUIDS: translate("Trends", "Fluids drunk"),
    }[kind]


def _unit(kind: TrendKind, unit: TemperatureUnit) -> str:
    return {
        TrendKind.TEMPERATURE: unit_sign(unit),
        TrendKind.PULSE: QCoreApplication.translate("Trends", "a minute"),
        TrendKind.BLOOD_PRESSURE: "mmHg",
        TrendKind.OXYGEN: "%",
        TrendKind.WEIGHT: weight_sign(unit),
        TrendKind.FLUIDS: fluids_sign(unit),
    }[kind]


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """Round heights from below the lowest to above the highest value, at most six."""
    step = next(step for step in _STEPS if ceil(high / step) - floor(low / step) <= 5 or step == _STEPS[-1])
    first, last = floor(low / step), ceil(high / step)
    return tuple(step * number for number in range(first, max(last, first + 1) + 1))
