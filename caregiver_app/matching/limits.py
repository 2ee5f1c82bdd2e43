"""The limits a reading is judged against: the family's own, from their care team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MeasurementKind(StrEnum):
    """What is measured, with its unit: °C, beats a minute, mmHg, mmHg, percent, kg, ml."""

    TEMPERATURE = "temperature"
    PULSE = "pulse"
    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"
    OXYGEN = "oxygen"
    WEIGHT = "weight"
    FLUIDS = "fluids"


class Bound(StrEnum):
    """Which side of a limit matches."""

    AT_OR_ABOVE = "at_or_above"
    AT_OR_BELOW = "at_or_below"


ITEMS_OF_KIND: dict[MeasurementKind, tuple[str, ...]] = {
    MeasurementKind.TEMPERATURE: ("crs.chills-fever",),
    MeasurementKind.PULSE: ("crs.fast-heartbeat-low-blood-pressure",),
    MeasurementKind.SYSTOLIC: ("crs.fast-heartbeat-low-blood-pressure",),
    MeasurementKind.DIASTOLIC: ("crs.fast-heartbeat-low-blood-pressure",),
    MeasurementKind.OXYGEN: ("crs.breathing-problems",),
}
"""The items that a reading past its limit matches; weight and fluids stand on neither list."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit and who gave it.

    Attributes:
        kind: What is measured.
        bound: Which side matches.
        value: In the kind's own unit (temperature in °C).
        given_by: Who gave it, as the family typed it; empty for the default.
        given_on: When it was given, if known.
    """

    kind: MeasurementKind
    bound: Bound
    value: float
    given_by: str = ""
    given_on: date | None = None

    @property
    def is_for_fever(self) -> bool:
        """Whether it is a temperature from which upward it matches: a low one says nothing of fever."""
        return self.kind is MeasurementKind.TEMPERATURE and self.bound is Bound.AT_OR_ABOVE

    def is_passed_by(self, value: float) -> bool:
        """Whether ``value`` lies on the matching side; both are rounded to hundredths first.

        The rounding makes 100.4 °F (38.000000000000004 °C in binary) equal 38.0 °C.
        """
        value, limit = round(value, 2), round(self.value, 2)
        return value >= limit if self.bound is Bound.AT_OR_ABOVE else value <= limit


DEFAULT_FEVER = Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 38.0)
"""38.0 °C / 100.4 °F, the one default (US patient texts of Kymriah and Tecartus, seen November 2026)."""

DEFAULT_LIMITS: tuple[Limit, ...] = (DEFAULT_FEVER,)
"""The other measurements have no limit until the care team has given one."""


def effective_limits(own: tuple[Limit, ...]) -> tuple[Limit, ...]:
    """The family's own limits, with the default fever limit where they have none for fever."""
    if any(limit.is_for_fever for limit in own):
        return own
    return (*own, *DEFAULT_LIMITS)
